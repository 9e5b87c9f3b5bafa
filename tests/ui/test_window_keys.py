"""The shell: keys, and where the focus goes."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.sample_pages import observation, registration
from vaxdesk.ui import keys, wording
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window


def test_no_key_stands_twice_in_the_table() -> None:
    assert [key for key, count in Counter(key.sequence for key in keys.KEYS).items() if count > 1] == []


def test_no_shortcut_is_bound_twice_in_the_window(window: Window) -> None:
    bound = [key.toString() for each in window.findChildren(QShortcut) for key in QShortcut.keys(each)]
    assert len(bound) == len(set(bound)) == len(keys.KEYS) + 1
    assert all(not button.shortcut().toString() for button in window.findChildren(QAbstractButton))


def test_no_page_has_two_buttons_with_one_key(window: Window) -> None:
    for code in window.stations:
        window.go(code)
        for key in keys.KEYS:
            assert len(keys.buttons(window.current, key.sequence)) <= 1, (code, key.sequence)


def test_every_key_of_a_button_is_in_the_table(window: Window) -> None:
    known = {key.sequence for key in keys.KEYS}
    assert {button.key for button in window.findChildren(KeyButton) if button.key} <= known


def test_a_key_presses_the_button_that_shows_it(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(registration(window).not_now.clicked):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    with qtbot.waitSignal(registration(window).primary_button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_disabled_button_is_not_pressed(window: Window) -> None:
    registration(window).primary_button.setEnabled(False)
    assert window.press(keys.PRIMARY) is False


def test_the_reaction_key_leads_to_observation_from_everywhere(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.current is observation(window)
    assert observation(window).sheet.is_open()


@pytest.mark.parametrize("opened", ["settings", "why"])
def test_a_reaction_never_waits_for_another_page_to_be_closed(window: Window, qtbot: QtBot, opened: str) -> None:
    (window._settings if opened == "settings" else registration(window)._why).open()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.current is observation(window)
    assert open_sheet(window) is observation(window).sheet


def test_the_main_key_works_from_a_note_of_several_lines(window: Window, qtbot: QtBot) -> None:
    page = registration(window)
    page._why.ask("Go on?", "", "Careful", label="Reason", confirm="Record", cancel="Back")
    page._why._reason.setPlainText("证件磨损")
    with qtbot.waitSignal(page._why.given):
        qtbot.keyClick(page._why._reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_sheet_opened_last_has_the_keys(window: Window) -> None:
    window.press(keys.REACTION)
    page = observation(window)
    page._why.ask("Go on?", "", "Careful", label="Reason", confirm="Record", cancel="Back")
    assert open_sheet(window) is page._why
    window.press(keys.BACK)
    assert open_sheet(window) is page.sheet


def test_keys_stay_inside_an_open_sheet(window: Window, qtbot: QtBot) -> None:
    window.press(keys.REACTION)
    clicks: list[bool] = []
    observation(window).conclude.clicked.connect(lambda: clicks.append(True))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert clicks == []
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not observation(window).sheet.is_open()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert len(clicks) == 1


def test_the_focus_stays_inside_an_open_sheet_and_comes_back(window: Window, qtbot: QtBot) -> None:
    window.go("observation")
    observation(window).board.setFocus()
    sheet = observation(window).sheet
    window.press(keys.REACTION)
    for _ in range(40):
        focus = window.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    window.press(keys.BACK)
    assert window.focusWidget() is observation(window).board


def test_stations_are_reached_by_number(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.current is observation(window)
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.current is observation(window)


def test_f1_shows_the_keys_of_this_page(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = open_sheet(window)
    assert sheet is not None
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert "登记并打印同意书、小票" in words
    assert wording.text("key", "reaction") in words


def test_tab_goes_round_and_reaches_every_field(window: Window, qtbot: QtBot) -> None:
    window._top.scan.setFocus()
    seen: list[str] = []
    for _ in range(60):
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    fields = ["registration.number", "registration.name", "registration.phone", "registration.address"]
    places = [seen.index(name) for name in fields]
    assert places == sorted(places)
    assert seen.count("window.scan") >= 2
    assert {"registration.queue", "registration.register", "actor", "window.registration"} <= set(seen)


def test_f2_leads_to_the_scan_box_and_escape_empties_it(window: Window, qtbot: QtBot) -> None:
    registration(window).phone.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.focusWidget() is window._top.scan
    window._top.scan.setText("wang")
    qtbot.keyClick(window._top.scan, Qt.Key.Key_Escape)
    assert window._top.scan.text() == ""
