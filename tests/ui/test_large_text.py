"""In the largest letters on a small screen the window stays on the screen, whatever stands above the page."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.doors import Door
from vaxdesk.clinic.visit import Stage
from vaxdesk.failures import WorldFailed
from vaxdesk.store.seal import SEAL
from vaxdesk.ui.columns import Column
from vaxdesk.ui.topbar import COMPACT_EM
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.widgets.foot import Foot
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

WIDTH, HEIGHT = 1366, 768


def test_every_page_fits_below_an_alarm_a_finding_and_a_wrong_clock(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    (door.clinic.folder / SEAL).unlink()
    door.clinic.clock.set_wall(door.clinic.clock.now().utc - timedelta(hours=3))
    door.choose(language="vi", text_percent=200)
    workplace = door.opened()
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    assert workplace.found.strip.words()
    assert workplace.clock.strip.words()
    for code in tuple(door.window.stations):
        door.window.go(code)
        door.settle()
        assert (code, door.window.height()) == (code, HEIGHT)


def test_a_line_above_the_page_says_less_where_it_would_take_the_page_away(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    door.clinic.clock.set_wall(door.clinic.clock.now().utc - timedelta(hours=3))
    door.choose(language="en", text_percent=200)
    strip = door.opened().clock.strip
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    door.settle()
    assert strip._words.text().endswith("Set it right.")
    assert "confirm the clock" in strip.words()
    door.window.resize(COMPACT_EM * 40, HEIGHT)
    door.settle()
    assert strip._words.text() == strip.words()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_emergency_panel_leaves_the_window_on_the_screen_and_its_buttons_in_reach(
    door: Door, language: str
) -> None:
    door.watched("蒋慧琼")
    door.choose(language=language, text_percent=200)
    workplace, window = door.opened("wang.fang"), door.window
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    for code in tuple(window.stations):
        window.go(code)
        window.press("F12")
        panel = workplace.emergency_panel.panel
        if panel.whom.search.isVisible():
            panel.whom.search.setText("a001")
            panel.whom.search.returnPressed.emit()
            panel.call_chips["ambulance"].click()
        door.settle()
        assert (window.width(), window.height()) == (WIDTH, HEIGHT)
        for button in (panel.reaction, panel.end, panel.hide_button, panel.whom.change):
            corner = button.mapTo(window, QPoint(button.width(), button.height()))
            assert window.rect().contains(corner - QPoint(1, 1))
            assert button._words.shown() == button.words()
        assert not panel._scroll.horizontalScrollBar().isVisible()
        panel.hide_button.click()
        door.settle()
        assert all(each.isVisible() for each in window.current.findChildren(Column))


def test_every_word_of_what_to_do_stands_there_when_the_site_cannot_be_opened(
    qapp: QApplication, text_size: Callable[[int], None]
) -> None:
    text_size(200)
    shown = Trouble(WorldFailed("database_rolled_back"), Path("/srv/site"), datetime(2022, 12, 22, tzinfo=UTC))
    shown.show()
    for _ in range(3):
        qapp.processEvents()
    said = [each for each in shown.findChildren(SafeLabel) if each.wordWrap() and each.isVisible()]
    assert len(said) > 5
    assert all(each.height() >= each.heightForWidth(each.width()) for each in said)
    shown.hide()
    shown.deleteLater()


def test_the_rail_ends_with_the_settings_below_a_line_on_a_small_screen(door: Door) -> None:
    door.watched("王桂芬")
    door.choose(language="vi", text_percent=100)
    door.opened()
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    door.settle()
    rail, last = door.window._rail, door.window._rail.settings
    assert last.mapTo(rail, QPoint(0, last.height())).y() <= rail.height()


def test_the_top_bar_says_site_day_and_states_whole_in_letters_of_the_usual_size(door: Door) -> None:
    door.choose(language="vi", text_percent=100)
    door.opened()
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    door.waited(seconds=2)
    door.settle()
    said = [each for each in door.window._top.findChildren(SafeLabel) if each.isVisible()]
    assert len(said) > 4
    assert [each.shown() for each in said] == [each.text() for each in said]


def test_a_button_without_room_for_both_keeps_its_words_and_not_its_key(qapp: QApplication) -> None:
    button = KeyButton("large", "History and corrections…", key="Ctrl+H", wide=True)
    button.show()
    wide = button.sizeHint().width()
    for width, key in ((wide, True), (wide - 30, False), (wide, True)):
        button.resize(width, 60)
        qapp.processEvents()
        assert button._words.shown() == button.words()
        assert button.shows_key() == key
        assert button.sizeHint().width() == wide
    button.hide()
    button.deleteLater()


def test_no_button_at_the_foot_of_a_page_lies_below_the_edge_of_the_screen(door: Door) -> None:
    door.watched("王桂芬")
    door.choose(language="en", text_percent=200)
    door.opened("wang.fang")
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    door.window.go("observation")
    [row] = door.workplace.desk.queue(Stage.OBSERVING)
    door.window.take_scan(row.ticket)
    door.settle()
    [foot] = [each for each in door.window.current.findChildren(Foot) if each.isVisible()]
    scroll = foot.findChild(QScrollArea)
    for button in (each for each in foot.findChildren(KeyButton) if each.isVisible()):
        held = scroll if scroll is not None and scroll.isAncestorOf(button) else button
        assert held.mapTo(door.window, QPoint(0, held.height())).y() <= HEIGHT
    assert door.window.height() == HEIGHT


def test_words_that_were_measured_before_they_were_shown_have_the_colour_of_their_button(qapp: QApplication) -> None:
    button = KeyButton("large", "Release", key="F4", kind="primary")
    button._words.ensurePolished()
    button.setEnabled(False)
    button.show()
    qapp.processEvents()
    assert button._words.palette().color(button._words.foregroundRole()).name() == "#66747f"
    button.hide()
    button.deleteLater()
