"""Scanners that type: what is a scan, what is not, and what becomes of the field that had the focus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import GS, Keyboard, compose
from tests.ui.scanning import TICKET, Page, keyboard, page, scans
from vaxdesk.ui.bursts import GAP_MS, MACHINE_MS, SHORTEST, SHORTEST_QUICK, Burst, Repeats, tidy
from vaxdesk.ui.scanner import Scanner

__all__ = ["keyboard", "page", "scans"]


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


def test_a_scan_is_heard_where_nothing_has_the_focus(page: Page, scans: list[str], keyboard: Keyboard) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    focus.clearFocus()
    assert QApplication.focusWidget() is None
    keyboard.scan(TICKET)
    assert scans == [TICKET]


@pytest.mark.parametrize("second", [(Qt.Key.Key_Return, "\r"), (Qt.Key.Key_J, "\n"), (Qt.Key.Key_Tab, "\t")])
def test_what_a_scanner_sends_after_its_enter_submits_nothing(
    page: Page, scans: list[str], scanner: Scanner, keyboard: Keyboard, second: tuple[Qt.Key, str]
) -> None:
    keyboard.scan(TICKET)
    keyboard.press(*second, after=3)
    scanner.release()
    assert (scans, page.submitted, page.fields()) == ([TICKET], 0, ("", "", ""))
    assert page.line.hasFocus()


def test_a_scanner_that_ends_with_tab_is_as_good_and_moves_nothing(
    page: Page, scans: list[str], keyboard: Keyboard
) -> None:
    keyboard.type(TICKET, pace=5)
    keyboard.press(Qt.Key.Key_Tab, "\t", after=5)
    assert scans == [TICKET]
    assert page.line.hasFocus()
    assert page.line.text() == ""


def test_a_scanner_that_ends_with_nothing_submits_nothing(
    page: Page, scans: list[str], scanner: Scanner, keyboard: Keyboard
) -> None:
    keyboard.type(TICKET, pace=5)
    scanner.release()
    assert (scans, page.line.text(), page.submitted) == ([], TICKET, 0)


def test_a_short_code_is_one_only_at_the_pace_of_a_machine(
    page: Page, scans: list[str], scanner: Scanner, keyboard: Keyboard
) -> None:
    keyboard.type("A097", pace=45)
    keyboard.enter(after=45)
    scanner.release()
    assert (scans, page.line.text(), page.submitted) == ([], "A097", 1)
    page.line.clear()
    keyboard.scan("A097", pace=5)
    assert (scans, page.line.text()) == (["A097"], "")


def test_a_code_that_is_too_short_leaves_nothing_behind(
    page: Page, scans: list[str], keyboard: Keyboard, scanner: Scanner
) -> None:
    page.line.setText("138")
    keyboard.scan("A0", pace=5)
    scanner.release()
    assert (scans, page.line.text(), page.submitted) == ([], "138", 0)


def test_who_types_quickly_loses_no_key_and_no_order(page: Page, scans: list[str], scanner: Scanner) -> None:
    keyboard = Keyboard()
    for key, text in ((Qt.Key.Key_A, "a"), (Qt.Key.Key_Left, ""), (Qt.Key.Key_B, "b"), (Qt.Key.Key_Home, "")):
        keyboard.press(key, text, after=40)
    keyboard.type("cdefg", pace=40)
    keyboard.press(Qt.Key.Key_Backspace, "\x08", after=45)
    scanner.release()
    assert (scans, page.line.text()) == ([], "cdefba")


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
    quick = [gap for _, gap in keys[len(keys) - len(tail) + 1 :]] + [last]
    shortest = SHORTEST_QUICK if max(quick) < MACHINE_MS else SHORTEST
    assert burst.is_code(now + last) == (last < GAP_MS and len(tail) >= shortest)
    assert burst.finish().typed == tail
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
