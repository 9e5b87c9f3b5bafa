"""The power was out for two hours. Blank forms with numbers lie on the table, and somebody types them in.

- Each form is found by the number at its top, or in the list; a number that was mistyped is refused.
- It is typed in by the keyboard alone, with the times that stand on it, and recorded as far as it was filled in.
- What is wrong is said at its field; what was recorded stays, what was typed is not lost, whatever comes between.
- A number that is in the record already is noticed. Somebody on record is not enrolled twice.
- In the end the list says which numbers are typed in, void or missing.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.credentials.form_numbers import FormNumber
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.forms import FormsStation
from vaxdesk.ui.stations.forms_page import ORDER
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.window import Window

DAY = date(2022, 12, 22)
FORM = {
    "name": "亓月娥", "sex": "female", "born": "1950-01-01", "product": "flu-iiv4", "arrived": "0905",
    "question_5": "yes", "answers_note": "高血压", "temperature": "36.5", "outcome": "caution", "screened_at": "0912",
    "screener": "李强", "agrees": "yes", "consented_at": "0914", "identity": "document_name", "lot": "202208A13",
    "body_site": "left_deltoid", "injected_at": "0920", "vaccinator": "周敏", "left_at": "0952",
}  # fmt: skip


class Table:
    """The page, with twenty forms printed."""

    def __init__(self, clinic: Clinic, scanner: Scanner, qtbot: QtBot, who: str = "home.team") -> None:
        clinic.stocked()
        clinic.later(hours=4)
        clinic.desk.paper_forms.print_pad(DAY, 6)
        self.clinic, self.live = clinic, Live(clinic.desk, actor=who)
        self.window = Window(
            self.live, Jobs(ManualExecutor()), (FormsStation,), read_scan=lambda _: None, scanner=scanner
        )
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        station = self.window.current
        assert isinstance(station, FormsStation)
        self.station, self.hand = station, Hand(self.window, scanner)
        self.hand.wait_until_active()

    def open(self, sequence: int) -> None:
        self.station.open(number(sequence))

    def put(self, **values: str) -> None:
        before = self.station.page.typed()
        self.station.page.set_typed(type(before)(**{name: values.get(name, getattr(before, name)) for name in ORDER}))

    def record(self, sequence: int, **values: str) -> dict[str, str]:
        """Type a form in, record it; what is said at the fields."""
        self.open(sequence)
        self.put(**FORM | values)
        self.station.save.click()
        return {name: each.message() for name, each in self.station.page.fields.items() if each.message()}

    def give(self, reason: str) -> None:
        """Answer the page that asks why."""
        (sheet,) = (each for each in self.station.findChildren(ReasonSheet) if each.is_open())
        sheet._reason.setPlainText(reason)
        sheet._confirm.click()

    def words(self) -> str:
        found = self.window.findChildren(QLabel)
        return "\n".join(each.text() for each in found if each.isVisible())

    def tags(self) -> list[str]:
        return [row.tag for row in self.station.list.rows()]

    def acts(self, sequence: int) -> list[tuple[str, str]]:
        desk = self.clinic.desk
        visit = desk.visit(desk.paper_forms.ids(FormNumber("A", DAY, sequence))[1])
        return [(f.fact_name(act.fact), f"{desk.local(act.at):%H%M}") for act in visit.acts]


def number(sequence: int) -> str:
    return str(FormNumber("A", DAY, sequence))


@pytest.fixture
def table(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Table:
    return Table(clinic, scanner, qtbot)


def test_forms_are_typed_in_one_after_the_other_and_the_list_says_what_is_missing(table: Table) -> None:
    assert table.record(1) == {}
    assert table.acts(1) == [
        ("visit_registered", "0905"), ("screened", "0912"), ("consent_given", "0914"), ("identity_checked", "0920"),
        ("dose_given", "0920"), ("released", "0952"),
    ]  # fmt: skip
    released = table.clinic.desk.journal.entries(table.clinic.desk.paper_forms.ids(FormNumber("A", DAY, 1))[1])[-1]
    assert (released.override, number(1) in released.reason) == (("back_entry",), True)
    assert table.record(4, name="殳长庚", outcome="", screened_at="", screener="", **dict.fromkeys(
        ("question_5", "answers_note", "temperature", "agrees", "consented_at", "identity", "lot", "injected_at",
         "vaccinator", "left_at", "body_site"), "")) == {}  # fmt: skip
    assert table.tags() == ["typed in", "missing", "missing", "goes on", "blank", "blank"]
    table.open(2)
    table.station._void("撕坏了")
    assert table.tags()[1] == "void"
    assert "2 typed in · 1 void · 1 missing · 2 blank" in table.words()

    table.open(1)
    assert "is in the record already: 亓月娥" in table.words()
    assert not table.station.save.isEnabled()
    assert not table.station.page.inputs["name"].isEnabled()

    assert list(table.record(5)) == ["known"]
    table.put(known=table.station.page.inputs["known"].itemData(1))  # type: ignore[union-attr]
    table.station.save.click()
    assert [name for name, each in table.station.page.fields.items() if each.message()] == ["product"]
    assert len(table.clinic.desk.find("亓月娥")) == 1


def test_what_was_recorded_stays_what_is_wrong_is_said_there_and_nothing_typed_is_lost(table: Table) -> None:
    assert list(table.record(3, lot="X1")) == ["lot"]
    assert [name for name, _ in table.acts(3)][-1] == "identity_checked"
    assert table.station.pending()
    table.open(4)
    assert table.station.page.typed().name == ""
    assert table.tags()[2:4] == ["goes on", "blank"]
    table.open(3)
    assert (table.station.page.typed().lot, table.station.page.typed().vaccinator) == ("X1", "周敏")
    assert table.station.page.inputs["lot"].isEnabled()
    assert not table.station.page.inputs["outcome"].isEnabled()
    table.put(lot="202208A13")
    table.station.save.click()
    assert [name for name, _ in table.acts(3)].count("identity_checked") == 1
    assert [name for name, _ in table.acts(3)][-2:] == ["dose_given", "released"]
    assert not table.station.pending()


def test_a_number_that_was_mistyped_opens_nothing(table: Table) -> None:
    table.station.open("A221222-003-9")
    assert table.station.form is None
    assert "This is no number of a form" in table.words()


def test_a_reason_for_something_unusual_records_it_and_voids_no_form(table: Table) -> None:
    table.record(1, born="1890-01-01")
    table.give("她真的一百三十二岁")
    person = table.clinic.desk.paper_forms.ids(FormNumber("A", DAY, 1))[0]
    (enrolled,) = table.clinic.desk.journal.entries(person)
    assert (enrolled.override, enrolled.reason) == (("age_unlikely",), "她真的一百三十二岁")
    assert table.tags()[0] == "typed in"


def test_while_a_page_asks_about_one_form_no_other_comes_to_it(table: Table) -> None:
    table.open(2)
    table.station.void.click()
    assert table.station.search(number(3))
    table.station.step(1)
    assert str(table.station.form and table.station.form.number) == number(2)
    table.give("撕坏了")
    assert table.tags()[:3] == ["missing", "void", "blank"]


def test_the_list_stands_on_the_form_that_is_open_and_on_none_where_none_is(table: Table) -> None:
    table.station.list.step(2)
    table.open(4)
    assert table.station.list.current() == number(4)
    table.station.leave()
    assert table.station.list.current() == ""
    assert (table.station.list.rows()[4].name, table.station.list.rows()[4].detail) == (number(5), "")


def test_a_clerk_types_in_the_door_and_the_rest_waits_for_who_may(
    clinic: Clinic, scanner: Scanner, qtbot: QtBot
) -> None:
    table = Table(clinic, scanner, qtbot, who="chen.jing")
    table.open(1)
    assert not table.station.page.inputs["outcome"].isEnabled()
    assert table.station.page.inputs["agrees"].isEnabled()
    blank = ("question_5", "answers_note", "temperature", "outcome", "screened_at", "screener", "identity", "lot",
             "injected_at", "vaccinator", "left_at", "body_site")  # fmt: skip
    assert table.record(1, **dict.fromkeys(blank, "")) == {}
    assert [name for name, _ in table.acts(1)] == ["visit_registered", "consent_given"]
    assert table.tags()[0] == "goes on"


def test_the_keyboard_goes_through_the_form_in_the_order_of_the_paper(table: Table) -> None:
    table.hand.press("Tab")
    table.station.entry.setFocus()
    for key in number(1):
        table.hand.type(key)
    table.hand.press("Return")
    assert table.station.page.inputs["name"].hasFocus()
    seen: list[str] = []
    for _ in range(60):
        focused = table.window.focusWidget()
        name = focused.objectName().partition("forms.")[2].partition(".")[0]
        if not seen or seen[-1] != name:
            seen.append(name)
        table.hand.press("Tab")
    through = [name for name in ORDER if name not in ("day", "known")]
    assert [name for name in seen if name in through][: len(through)] == through


def test_the_pad_is_printed_here(table: Table) -> None:
    papers: list[tuple[Any, ...]] = []
    listen: Callable[..., Any] = lambda *paper: papers.append(paper)  # noqa: E731
    table.station.house_paper.connect(listen)
    table.station.today.click()
    assert papers[0][0] == f"forms-{number(7)}.pdf"
    assert len(table.station.list.rows()) == 26


def test_a_number_is_found_from_the_scan_box_too_and_other_words_are_nobody(table: Table) -> None:
    assert not table.station.search("亓月娥")
    assert table.station.search(number(3))
    assert str(table.station.form and table.station.form.number) == number(3)
