"""Every kind of question on the screening page, answered by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.clinic.questionnaires import coding, form_of, item
from tests.ui.every_kind import GENERAL, every_kind, forms, put
from tests.ui.test_screening import Doctor
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Answer, Coding, Quantity, same
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.screening_questions import QuestionCard
from vaxdesk.ui.stations.screening_row import QuestionRow
from vaxdesk.ui.widgets.safe_label import SafeLabel

__all__ = ["forms"]


class Asker(Doctor):
    """Somebody who asks from a form of the site's own."""

    @property
    def card(self) -> QuestionCard:
        return self.station.page.questions

    def row(self, key: str) -> QuestionRow:
        return self.card.rows[key]

    def answer(self, key: str) -> Answer | None:
        return self.card.answers().get(key)

    def tick(self, name: str) -> None:
        self.find(f"screening.q.{name}", QAbstractButton).click()
        QApplication.processEvents()

    def pick(self, name: str, words: str) -> None:
        box = self.find(f"screening.q.{name}", QComboBox)
        box.setCurrentIndex(box.findText(words))
        QApplication.processEvents()

    def line(self, key: str, text: str) -> None:
        self.put(f"screening.q.{key}", text)


Start = Callable[[dict[str, Any]], Asker]


@pytest.fixture
def start(clinic: Clinic, scanner: Scanner, qtbot: QtBot, forms: Path) -> Iterator[Start]:
    clinic.stocked()
    started: list[Asker] = []

    def begin(form: dict[str, Any]) -> Asker:
        put(forms, form)
        started.append(Asker(clinic, scanner, qtbot))
        started[-1].visit = started[-1].open(language="en")
        return started[-1]

    yield begin
    for each in started:
        each.leave()


@pytest.fixture
def asker(start: Start) -> Asker:
    return start(every_kind())


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("children", "3", 3), ("height", "1,72", 1.72), ("pain", "7", 7),
        ("weight", "61.5", Quantity(61.5, Coding("kg", "http://unitsofmeasure.org", "kg"))),
        ("since", "2022-12", Date("2022-12")), ("fell", "2022-12-20 9:15", DateTime("2022-12-20T09:15:00+08:00")),
        ("wakes", "0630", Time("06:30:00")), ("town", "重庆", "重庆"), ("medicines", "Aspirin", "Aspirin"),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_an_answer_of_its_kind(asker: Asker, key: str, typed: str, value: Answer) -> None:
    asker.line(key, typed)
    assert asker.answer(key) == value
    assert asker.row(key).wrong() == ""


@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [
        ("children", "25", "At most 20."), ("children", "two", "Type a whole number."),
        ("height", "1.725", "At most 2 digits"), ("town", "Chongqing-Shapingba", "At most 10 characters."),
        ("since", "2022-13", "Type a day"), ("wakes", "25:00", "Type a time"), ("glucose", "7.2", "Choose the unit."),
        ("weight", "61 stone", "Type a number."),
    ],
)  # fmt: skip
def test_what_does_not_fit_says_so_at_once_and_is_not_recorded(asker: Asker, key: str, typed: str, why: str) -> None:
    asker.line(key, typed)
    assert why in asker.row(key).wrong()
    asker.click("screening.q.fever.no")
    asker.press(Qt.Key.Key_F5)
    asker.primary()
    assert asker.screened(asker.visit) is None
    assert why in asker.said()
    assert asker.row(key).isAncestorOf(asker.window.focusWidget())


def test_of_several_units_none_is_taken_for_granted(asker: Asker) -> None:
    asker.line("glucose", "7.2")
    asker.pick("glucose.unit", "mmol/L")
    answer = asker.answer("glucose")
    assert isinstance(answer, Quantity)
    assert (answer.value, answer.unit.code) == (7.2, "mmol/L")


def test_one_of_a_few_one_of_many_and_several_are_chosen(asker: Asker) -> None:
    asker.tick("covid.1")
    asker.tick("smokes.3")
    asker.pick("from", "Town 7")
    asker.tick("size.2")
    for box in ("ills.0", "ills.1"):
        asker.tick(box)
    answers = asker.card.answers()
    assert same(answers["covid"], Coding("n", "urn:s"))
    assert same(answers["smokes"], Coding("3", "urn:s"))
    assert same(answers["from"], Coding("t7", "urn:s"))
    assert answers["size"] == 40
    assert same(answers["ills"], (Coding("asthma", "urn:s"), Coding("diabetes", "urn:s")))


def test_none_of_these_goes_with_no_other(asker: Asker) -> None:
    for box in ("ills.0", "ills.1", "ills.3"):
        asker.tick(box)
    assert same(asker.card.answers()["ills"], Coding("none", "urn:s"))
    asker.tick("ills.2")
    assert same(asker.card.answers()["ills"], Coding("cancer", "urn:s"))


def test_a_radio_button_can_be_taken_back(asker: Asker) -> None:
    asker.tick("smokes.3")
    asker.tick("smokes.3")
    assert asker.answer("smokes") is None


def test_an_open_choice_takes_what_is_offered_or_what_is_typed(asker: Asker) -> None:
    asker.tick("pet.0")
    asker.put("screening.q.pet.other", "a goose")
    assert asker.answer("pet") == "a goose"
    asker.tick("pet.1")
    assert same(asker.card.answers()["pet"], Coding("1", "urn:s"))
    assert asker.text("screening.q.pet.other") == ""


def test_a_question_may_have_several_answers(asker: Asker) -> None:
    asker.line("medicines", "Aspirin")
    asker.click("screening.q.medicines.add")
    asker.put("screening.q.medicines.2", "Metformin")
    assert asker.answer("medicines") == ("Aspirin", "Metformin")
    asker.pick("seen", "Town 3")
    asker.click("screening.q.seen.add")
    asker.pick("seen.2", "Town 3")
    assert "twice" in asker.row("seen").wrong()


def test_a_group_is_filled_in_as_often_as_somebody_wants(asker: Asker) -> None:
    asker.line("vaccine", "BCG")
    asker.click("screening.q.dose.more")
    asker.qtbot.waitUntil(lambda: len([key for key in asker.card.rows if key.startswith("vaccine")]) == 2)
    asker.put("screening.q.vaccine.dose.1", "MMR")
    asker.click("screening.q.fever.no")
    asker.press(Qt.Key.Key_F5)
    asker.station.page.note.setPlainText("x")
    asker.primary()
    fact = asker.screened(asker.visit)
    assert fact is not None
    assert fact.response is not None
    groups = [each for each in fact.response["item"] if each["linkId"] == "dose"]
    assert [each["item"][0]["answer"][0]["valueString"] for each in groups] == ["BCG", "MMR"]
    asker.click("screening.q.dose.dose.1.less")
    asker.qtbot.waitUntil(lambda: asker.card.answers().get("vaccine\x1fdose\x1f1") is None)
    assert asker.answer("vaccine") == "BCG"


def test_what_can_only_be_read_is_read_and_what_is_hidden_is_recorded_unseen(asker: Asker) -> None:
    words = [label.text() for label in asker.row("nurse").findChildren(SafeLabel)]
    assert "Team 3" in words
    assert asker.row("nurse").input is None
    assert asker.text("screening.q.colour") == "green"
    assert "hidden" not in asker.card.rows
    assert asker.card.answers() == {"nurse": "Team 3", "colour": "green", "hidden": "x"}
    assert not asker.station.page.record.isEnabled()


def test_long_text_has_several_lines(asker: Asker) -> None:
    asker.find("screening.q.story", QPlainTextEdit).setPlainText("fell\nin the yard")
    assert asker.answer("story") == "fell\nin the yard"


def test_a_question_under_a_question_comes_with_its_answer(asker: Asker) -> None:
    assert asker.row("week").isHidden()
    asker.click("screening.q.child.yes")
    assert asker.row("week").isVisible()


def test_answers_and_half_typed_ones_survive_another_language_and_another_person(asker: Asker) -> None:
    asker.line("children", "3")
    asker.line("since", "2022-13")
    asker.tick("covid.1")
    before = asker.card.answers()
    asker.press(Qt.Key.Key_F10)
    assert asker.row("fever").question.text == "今天发热吗？"
    assert asker.card.answers() == before
    first = asker.visit
    asker.open(name="李淑华", language="en")
    assert asker.text("screening.q.since") == ""
    asker.scan_ticket(first)
    assert asker.card.answers() == before
    assert asker.text("screening.q.since") == "2022-13"
    assert asker.row("since").wrong()


def test_arrows_choose_and_move_on_and_delete_takes_an_answer_back(asker: Asker) -> None:
    asker.row("covid").focus_answer()
    asker.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert same(asker.card.answers()["covid"], Coding("n", "urn:s"))
    asker.press(Qt.Key.Key_Delete)
    assert asker.answer("covid") is None
    asker.press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert same(asker.card.answers()["smokes"], Coding("1", "urn:s"))


def test_tab_goes_from_question_to_question_in_the_order_of_the_page(asker: Asker, languages: Languages) -> None:
    languages.use("vi")
    languages.use("en")
    asker.row("fever").focus_answer()
    seen = []
    for _ in range(12):
        asker.tab()
        focus = QApplication.focusWidget()
        seen.append(focus.objectName().removeprefix("screening.q.") if focus else "")
    order = ["children", "height", "weight", "glucose", "glucose.unit", "pain", "steps"]
    assert [name for name in seen if name in order] == order


def test_a_form_of_five_thousand_questions_comes_in_parts_and_freezes_nothing(start: Start) -> None:
    asker = start(form_of(*[item(f"q{n}") for n in range(5000)], **GENERAL))
    assert len(asker.card.rows) < 100
    asker.click("screening.q.q3.yes")
    asker.press(Qt.Key.Key_F3)
    assert asker.card.answers() == {"q3": True}
    asker.click("screening.part_on")
    assert "q3" not in asker.card.rows
    asker.click("screening.part_back")
    assert asker.row("q3").answer() is True


def test_the_key_for_all_answers_wants_choices_seen_too(start: Start) -> None:
    few = [coding(str(n), display=str(n)) for n in range(3)]
    asker = start(form_of(item("a"), *[item(f"c{n}", "choice", answerOption=few) for n in range(30)], **GENERAL))
    asker.press(Qt.Key.Key_F3)
    assert asker.card.answers() == {}
    for _ in range(8):
        asker.press(Qt.Key.Key_F3)
    assert asker.card.answers() == {"a": False}


def test_markup_in_a_form_is_shown_as_it_is_written(start: Start) -> None:
    asker = start(form_of(item("a", text="<b>Fever</b> <img src=x>?"), **GENERAL))
    assert "<b>Fever</b> <img src=x>?" in [label.text() for label in asker.row("a").findChildren(SafeLabel)]


def test_what_is_shown_more_simply_is_named_before_anybody_starts(start: Start) -> None:
    slider = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"}
    slider |= {"valueCodeableConcept": {"coding": [{"code": "slider"}]}}  # type: ignore[dict-item]
    asker = start(form_of(item("pain", "integer", extension=[slider]), **GENERAL))
    assert "pain: without the control slider" in asker.card.findChildren(SafeLabel)[1].text()


def test_a_form_that_cannot_be_used_is_named_and_everything_else_goes_on(start: Start) -> None:
    asker = start(form_of(item("a", "attachment"), item("a"), **GENERAL))
    assert asker.station.opened is None
    words = " ".join(label.text() for label in asker.station.page.columns.person.findChildren(SafeLabel))
    assert "adult-general.json cannot be used." in words
    assert "a: an item of the type attachment cannot be shown" in words
    asker.window.go("registration")
    assert asker.window.stations["registration"].isVisible()


def test_a_form_that_was_put_right_is_asked_without_a_restart(start: Start, forms: Path) -> None:
    asker = start(form_of(item("a", "attachment"), **GENERAL))
    put(forms, form_of(item("fever"), **GENERAL))
    asker.scan_ticket(asker.visit)
    assert list(asker.card.rows) == ["fever"]


def test_somebody_of_60_or_more_who_comes_for_covid_is_asked_the_narrower_list(asker: Asker, clinic: Clinic) -> None:
    person = clinic.enrolled()
    clinic.stocked("covid-inactivated", "C1")
    visit = clinic.registered("covid-inactivated", person=person)
    asker.scan_ticket(visit)
    asker.write("365")
    asker.press(Qt.Key.Key_F3)
    asker.primary()
    fact = asker.screened(visit)
    assert fact is not None
    assert (fact.policy, fact.outcome) == ("cn-484-60plus", "eligible")
    assert fact.response is not None
    assert fact.response["questionnaire"].startswith("urn:vaxdesk:form:cn-484-60plus|")


def test_answers_to_another_form_stay_in_the_record_and_are_not_put_into_this_one(asker: Asker, clinic: Clinic) -> None:
    before = {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:other|1", "status": "completed"}
    visit = clinic.registered(person=clinic.enrolled())
    signs = f.VitalSigns(temperature_c=36.5)
    clinic.act(f.Screened(outcome="eligible", response=before, vital_signs=signs), about=visit)
    asker.scan_ticket(visit)
    words = " ".join(label.text() for label in asker.station.page.columns.person.findChildren(SafeLabel))
    assert "answers to urn:other|1 are not shown here" in words
    assert asker.text("screening.temperature") == "36.5"
    assert asker.station.page.typed().outcome == ""
