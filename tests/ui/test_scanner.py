"""Scanners that type: what is a scan, what is not, and what becomes of the field that had the focus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import GS, Keyboard, compose
from vaxdesk.ui.bursts import GAP_MS, SHORTEST, Burst, Repeats, tidy
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.topbar import ScanBox
from vaxdesk.ui.widgets.inputs import LineInput, TextInput

TICKET = "7105500175697838"


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.box = LineInput("page.line"), TextInput("page.text"), ScanBox()
        self.button = QPushButton("1")
        self.submitted, self.clicked = 0, 0
        column = QVBoxLayout(self)
        for widget in (self.line, self.text, self.box, self.button):
            column.addWidget(widget)
        self.line.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._click)

    def _submit(self) -> None:
        self.submitted += 1

    def _click(self) -> None:
        self.clicked += 1


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.line.setFocus()
    return page


@pytest.fixture
def scans(scanner: Scanner) -> list[str]:
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    return scans


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()


@pytest.mark.parametrize("pace", [1, 5, 40])
def test_a_scan_is_taken_out_of_the_field_it_was_typed_into(
    page: Page, scans: list[str], keyboard: Keyboard, pace: int
) -> None:
    keyboard.type("138")
    keyboard.scan(TICKET, pace=pace)
    assert scans == [TICKET]
    assert page.line.text() == "138"
    assert page.submitted == 0


def test_a_scan_leaves_a_note_of_several_lines_as_it_was(page: Page, scans: list[str], keyboard: Keyboard) -> None:
    page.text.setPlainText("两行\n说明")
    page.text.setFocus()
    keyboard.scan(TICKET)
    assert (scans, page.text.text()) == ([TICKET], "两行\n说明")


def test_a_scan_never_presses_the_button_that_has_the_focus(page: Page, scans: list[str], keyboard: Keyboard) -> None:
    page.button.setFocus()
    keyboard.scan("12 34 56 78")
    assert scans == ["12 34 56 78"]
    assert page.clicked == 0


def test_a_key_that_was_held_back_still_works(page: Page, scanner: Scanner, keyboard: Keyboard) -> None:
    page.box.setFocus()
    page.button.setFocus()
    keyboard.press(Qt.Key.Key_Space, " ", after=500)
    keyboard.type("a")
    scanner.release()
    assert page.clicked == 1


def test_a_hand_is_no_scanner(page: Page, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(TICKET)
    keyboard.enter()
    assert scans == []
    assert page.line.text() == TICKET
    assert page.submitted == 1


def test_keys_without_a_time_are_no_scanner(page: Page, scans: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(page.line, TICKET)
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert (scans, page.submitted) == ([], 1)


def test_half_a_scan_commits_nothing(page: Page, scans: list[str], keyboard: Keyboard) -> None:
    keyboard.type(TICKET[:9], pace=5)
    keyboard.type("12")
    keyboard.enter()
    assert scans == []


def test_the_same_code_twice_within_two_seconds_is_one_scan(scans: list[str], page: Page, keyboard: Keyboard) -> None:
    keyboard.scan(TICKET)
    keyboard.now -= 700
    keyboard.scan(TICKET)
    assert scans == [TICKET]
    keyboard.now += 2000
    keyboard.scan(TICKET)
    assert scans == [TICKET, TICKET]


def test_two_people_one_after_the_other_are_two_scans(scans: list[str], page: Page, keyboard: Keyboard) -> None:
    keyboard.scan(TICKET)
    keyboard.now -= 700
    keyboard.scan(TICKET[::-1])
    assert len(scans) == 2


def test_group_separators_of_vaccine_packs_are_kept(scans: list[str], page: Page, keyboard: Keyboard) -> None:
    keyboard.scan(f"0106901234567892172804301 0P2026031{GS}210000123")
    assert scans == [f"0106901234567892172804301 0P2026031{GS}210000123"]


def test_full_width_digits_become_plain_ones(scans: list[str], page: Page, keyboard: Keyboard) -> None:
    keyboard.scan("７１０５５００１７５６９７８３８")
    assert scans == [TICKET]


def test_the_scan_box_is_never_composed(page: Page) -> None:
    assert page.box.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert page.line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_enter_belongs_to_the_input_method_while_a_word_is_being_made(
    page: Page, scanner: Scanner, keyboard: Keyboard
) -> None:
    compose("wang")
    assert scanner.composing
    keyboard.enter()
    assert page.submitted == 0
    compose("", commit="王")
    keyboard.enter()
    assert page.submitted == 1
    assert page.line.text() == "王"


gaps = st.integers(min_value=1, max_value=400)


@given(st.lists(st.tuples(st.sampled_from("0123456789Xx"), gaps), max_size=30), gaps)
def test_only_an_unbroken_burst_is_a_scan(keys: list[tuple[str, int]], last: int) -> None:
    burst, now = Burst(), 1000
    for character, gap in keys:
        now += gap
        burst.add(character, now)
    tail = ""
    for character, gap in keys:
        tail = tail + character if tail and gap < GAP_MS else character
    expected = tail if last < GAP_MS and len(tail) >= SHORTEST else None
    assert burst.finish(now + last) == expected
    assert burst.text == ""


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_a_repeat_is_told_by_text_and_time() -> None:
    repeats = Repeats()
    assert repeats.is_new("A", 1000)
    assert not repeats.is_new("A", 1300)
    assert repeats.is_new("B", 1400)
    assert repeats.is_new("A", 1500)
