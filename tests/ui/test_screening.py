"""The screening page in the real window, on a real site."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.hands import Hands, disk_full
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.questionnaire import Answer
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.widgets.safe_label import SafeLabel


class Doctor(Hands):
    """Somebody at the screening page."""

    def __init__(self, clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> None:
        super().__init__(clinic, (RegistrationStation, ScreeningStation), scanner, qtbot)
        self.window.go("screening")
        station = self.window.stations["screening"]
        assert isinstance(station, ScreeningStation)
        self.station = station

    def open(self, **more: object) -> str:
        """Somebody comes with a ticket."""
        changes = {"name": "王桂芬"} | {key: more.pop(key) for key in ("name", "language") if key in more}
        person = self.clinic.act(nobody(**changes)).entry.about
        visit = self.clinic.registered(person=person, **more)
        self.live.tick()
        self.scan_ticket(visit)
        self.keys = 0
        return visit

    def deny_the_rest(self) -> None:
        """The first press brings on the screen what was not there yet."""
        for _ in range(2):
            before = self.station.page.typed().answers
            self.press(Qt.Key.Key_F3)
            if self.station.page.typed().answers != before:
                return
            QApplication.processEvents()

    def flip(self, *links: str) -> None:
        for link in links:
            self.click(f"screening.q.{link}.yes")

    def screened(self, visit: str) -> f.Screened | None:
        return self.clinic.desk.visit(visit).screened

    def name(self) -> str:
        assert self.station.opened is not None
        return self.station.opened.person.name


@pytest.fixture
def doctor(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Iterator[Doctor]:
    clinic.stocked()
    doctor = Doctor(clinic, scanner, qtbot)
    yield doctor
    doctor.leave()


def test_somebody_well_is_screened_with_a_scan_and_five_keys(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.write("365")
    doctor.deny_the_rest()
    doctor.primary()
    assert doctor.keys - len("365") <= 5
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.outcome, fact.proposed, fact.vital_signs.temperature_c) == ("eligible", "eligible", 36.5)
    assert fact.response is not None
    assert fact.response["status"] == "completed"


def test_nothing_is_chosen_before_the_doctor_chooses(doctor: Doctor) -> None:
    doctor.open()
    typed = doctor.station.page.typed()
    assert (typed.outcome, typed.answers) == ("", {})
    assert not doctor.station.page.record.isEnabled()
    doctor.put("screening.temperature", "365")
    doctor.primary()
    assert doctor.said() == "Choose a conclusion: F4 to F8."


def test_the_key_for_all_answers_waits_until_every_question_was_on_the_screen(doctor: Doctor) -> None:
    doctor.window.resize(1366, 520)
    doctor.open()
    QApplication.processEvents()
    doctor.press(Qt.Key.Key_F3)
    assert doctor.station.page.typed().answers == {}
    assert "every question" in doctor.said()
    for _ in range(6):
        doctor.press(Qt.Key.Key_F3)
    assert len(doctor.station.page.typed().answers) == 8


def test_a_finding_after_all_clear_takes_the_conclusion_back(doctor: Doctor) -> None:
    doctor.open()
    doctor.write("365")
    doctor.deny_the_rest()
    assert doctor.station.page.typed().outcome == "eligible"
    doctor.flip("medicines")
    assert doctor.station.page.typed().outcome == ""


def test_answers_given_before_are_left_alone_by_the_key_for_the_rest(doctor: Doctor) -> None:
    doctor.open()
    doctor.flip("chronic_disease")
    doctor.deny_the_rest()
    typed = doctor.station.page.typed()
    assert typed.answers["chronic_disease"] is True
    assert typed.answers["chronic_uncontrolled"] is False
    assert typed.outcome == ""


def test_the_daughter_answers_and_the_doctor_decides_with_care(doctor: Doctor) -> None:
    visit = doctor.open(answered_by="family", answered_by_name="孟女士")
    doctor.put("screening.temperature", "366")
    doctor.put("screening.pressure", "152/88")
    doctor.flip("chronic_disease")
    doctor.put("screening.q.chronic_disease_detail", "高血压,氨氯地平")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F5)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.outcome, fact.proposed, fact.observation_minutes) == ("caution", "caution", 30)
    assert (fact.answered_by, fact.answered_by_name) == ("family", "孟女士")
    assert "高血压" in str(fact.response)


def test_fever_is_deferred_until_a_day(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.write("381")
    doctor.press(Qt.Key.Key_F6)
    assert doctor.text("screening.defer_until") == "2022-12-25"
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.outcome, fact.defer_until) == ("defer", date(2022, 12, 25))
    assert doctor.clinic.desk.visit(visit).stage is Stage.DEFERRED


def test_another_conclusion_than_proposed_asks_for_a_note_and_is_accepted(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "381")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F8)
    doctor.primary()
    assert "say in a note" in doctor.said()
    assert doctor.station.page.note.hasFocus()
    doctor.compose("心脏病,转上级医院", 4)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.outcome, fact.note) == ("refer", "心脏病,转上级医院")


def test_an_open_question_is_named_and_gets_the_focus(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.press(Qt.Key.Key_F4)
    doctor.primary()
    assert "Not answered: 1 " in doctor.said()
    assert doctor.screened(visit) is None
    assert doctor.station.page.questions.rows["acute_illness"].isAncestorOf(doctor.window.focusWidget())


def test_a_digit_flips_a_question_and_arrows_move_between_them(doctor: Doctor) -> None:
    doctor.open()
    doctor.station.page.focus("q.acute_illness")
    doctor.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)

    def answers() -> Mapping[str, Answer]:
        return doctor.station.page.typed().answers

    assert answers() == {"vaccine_allergy": True}
    for answer in (False, True):
        doctor.write("4")
        doctor.qtbot.waitUntil(lambda wanted=answer: answers().get("neurological") is wanted)
    detail = doctor.station.page.questions.rows["neurological_detail"]
    assert detail.isVisible()


def test_the_questions_change_their_language_and_keep_the_answers(doctor: Doctor) -> None:
    doctor.open(language="vi")
    rows = doctor.station.page.questions
    assert "mang thai" in rows.rows["pregnancy"].question.text
    doctor.flip("pregnancy")
    doctor.press(Qt.Key.Key_F10)
    assert rows.rows["pregnancy"].question.language != "vi"
    assert doctor.station.page.typed().answers == {"pregnancy": True}


def test_a_measured_glucose_is_a_finding_with_its_unit(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.put("screening.q.fasting_glucose", "8.1")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F5)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert [finding.rule for finding in fact.findings] == ["glucose_raised"]
    assert "mmol/L" in str(fact.response)


def test_a_number_that_cannot_be_read_is_not_lost_silently(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.q.fasting_glucose", "hoch")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F4)
    doctor.primary()
    assert doctor.screened(visit) is None
    assert "Type a number" in doctor.said()


def test_consent_can_be_given_here_too(doctor: Doctor) -> None:
    visit = doctor.open()
    assert doctor.station.page.consent_state.text() == "Consent missing"
    doctor.press(Qt.Key.Key_F11)
    doctor.click("screening.consent.recipient")
    doctor.click("screening.signed.mark")
    assert not doctor.station.consenting.sheet.findChild(
        type(doctor.station.page.record), "screening.consent_record"
    ).isEnabled()
    doctor.put("screening.witness", "孟女士")
    doctor.primary()
    consent = doctor.clinic.desk.visit(visit).last(f.ConsentGiven)
    assert consent is not None
    assert (consent.signed, consent.witness, consent.form) == ("mark", "孟女士", "flu-iiv4.zh-CN")
    assert doctor.station.page.consent_state.text() == "Consent given"


def test_observation_is_lengthened_and_never_shortened(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.flip("other_allergy")
    doctor.put("screening.minutes", "10")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F5)
    doctor.primary()
    assert (doctor.screened(visit) or f.Screened(outcome="refer")).observation_minutes == 30
    doctor.put("screening.minutes", "45")
    doctor.primary()
    assert (doctor.screened(visit) or f.Screened(outcome="refer")).observation_minutes == 45


def test_after_recording_nobody_else_comes_to_the_page_unasked(doctor: Doctor, clinic: Clinic) -> None:
    doctor.open(name="王桂芬")
    clinic.registered(person=clinic.act(nobody(name="李淑华")).entry.about)
    doctor.live.tick()
    doctor.write("365")
    doctor.deny_the_rest()
    doctor.primary()
    doctor.primary()
    assert doctor.name() == "王桂芬"
    doctor.press(Qt.Key.Key_Down, control=True)
    assert doctor.name() == "李淑华"


def test_a_second_press_records_once_and_a_full_disk_keeps_everything(
    doctor: Doctor, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = doctor.open()
    doctor.write("365")
    doctor.deny_the_rest()
    with monkeypatch.context() as patch:
        patch.setattr(clinic.desk, "record", disk_full)
        doctor.primary()
    assert "disk is full" in doctor.said()
    assert doctor.text("screening.temperature") == "365"
    doctor.primary()
    doctor.primary()
    assert len(clinic.desk.visit(visit).every(f.Screened)) == 1


def test_what_is_typed_about_one_person_waits_while_another_is_on_the_page(doctor: Doctor, clinic: Clinic) -> None:
    first = doctor.open(name="王桂芬")
    doctor.write("365")
    doctor.flip("medicines")
    second = clinic.registered(person=clinic.act(nobody(name="李淑华")).entry.about)
    doctor.scan_ticket(second)
    assert doctor.text("screening.temperature") == ""
    assert doctor.station.pending() != ""
    doctor.scan_ticket(first)
    assert doctor.text("screening.temperature") == "365"
    assert doctor.station.page.typed().answers == {"medicines": True}


def test_what_others_record_changes_nothing_that_is_typed(doctor: Doctor, clinic: Clinic) -> None:
    visit = doctor.open()
    doctor.write("365")
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    doctor.live.tick()
    assert doctor.text("screening.temperature") == "365"
    assert doctor.station.page.consent_state.text() == "Consent given"


def test_somebody_measured_again_after_a_rest_keeps_both_screenings(doctor: Doctor, clinic: Clinic) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.put("screening.pressure", "166/100")
    doctor.press(Qt.Key.Key_F6)
    doctor.primary()
    clinic.later(minutes=15)
    doctor.scan_ticket(visit)
    assert doctor.text("screening.pressure") == "166/100"
    doctor.put("screening.pressure_again", "138/84")
    doctor.deny_the_rest()
    doctor.press(Qt.Key.Key_F4)
    doctor.primary()
    outcomes = [fact.outcome for _, fact in clinic.desk.visit(visit).every(f.Screened)]
    assert outcomes == ["defer", "eligible"]


def test_the_ticket_of_somebody_further_on_says_where_that_person_is(doctor: Doctor, clinic: Clinic) -> None:
    doctor.scan_ticket(clinic.vaccinated(person=clinic.act(nobody(name="赵永福")).entry.about))
    assert doctor.said() == "A001 赵永福: under observation"
    assert doctor.station.opened is None


def test_history_and_allergies_stay_in_view(doctor: Doctor, clinic: Clinic) -> None:
    person = clinic.act(nobody(allergies="青霉素", conditions="高血压")).entry.about
    doctor.scan_ticket(clinic.registered(person=person))
    words = " ".join(label.text() for label in doctor.station.page.columns.person.findChildren(SafeLabel))
    assert "青霉素" in words
    assert "高血压" in words
    assert "Rules unconfirmed" in [chip.text() for chip in doctor.station.page.chips]
