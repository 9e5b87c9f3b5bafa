"""Whoever is under observation stays in sight at a workstation at which nobody sits, whatever else is said there."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from tests.builders import LEAD, nobody
from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.ui import keys
from vaxdesk.ui.sign_in_page import HINT_SECONDS, SignInPage

WIDTH, HEIGHT = 1366, 768
USED = "2022-12-21T09:00:00+08:00"


def watched(door: Door, language: str) -> None:
    """Twelve people, one of them with a reaction."""
    door.watched(*(f"王桂{n}" for n in "一二三四五六七八九十百"))
    visit = door.clinic.vaccinated(person=door.clinic.act(nobody(name="王桂千")).entry.about)
    door.clinic.act(f.ReactionSeen(signs=("fainting",)), about=visit)
    door.choose(language=language, emergency_used=USED)


def small(door: Door, page: SignInPage) -> None:
    page.window().showNormal()
    page.window().resize(WIDTH, HEIGHT)
    door.second()
    door.settle()


def seen(widget: QWidget, rect: QRect) -> bool:
    """All of it is within every widget around it, and nothing of the window lies over it."""
    window = widget.window()
    inside = rect.adjusted(2, 2, -2, -2)
    corners = (inside.topLeft(), inside.topRight(), inside.bottomLeft(), inside.bottomRight(), inside.center())
    whole = widget.visibleRegion().boundingRect().contains(inside)
    return whole and all(window.childAt(widget.mapTo(window, corner)) is widget for corner in corners)


def tiles_seen(page: SignInPage) -> int:
    board = page.board.board
    rows = range(board.model().rowCount())
    return sum(seen(board.viewport(), board.visualRect(board.model().index(row, 0))) for row in rows)


def first(page: SignInPage) -> str:
    return page.board.cards()[0].state


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_two_rows_are_in_sight_at_the_door_beside_the_notice_and_what_is_said(door: Door, language: str) -> None:
    watched(door, language)
    page = door.start()
    small(door, page)
    page.press(keys.EMERGENCY)
    door.settle()
    assert page.said()
    assert (first(page), tiles_seen(page)) == ("reaction", 8)
    assert seen(page.form.secret.input, page.form.secret.input.rect())


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_two_rows_are_in_sight_below_the_alarms_of_a_locked_window(door: Door, language: str) -> None:
    watched(door, language)
    door.opened(LEAD).lock.lock()
    page = door.lock_page
    small(door, page)
    page.press(keys.EMERGENCY)
    door.settle()
    assert door.window.alarms.isVisible()
    assert (first(page), tiles_seen(page)) == ("reaction", 8)
    door.window.take_scan("6901234567892")
    door.settle()
    assert page.said() == door.window.said() != ""
    assert (first(page), tiles_seen(page)) == ("reaction", 8)
    assert seen(page.form.secret.input, page.form.secret.input.rect())


@pytest.mark.parametrize("way", ["emergency", "recovery"])
def test_a_row_is_in_sight_beside_the_less_usual_forms(door: Door, way: str) -> None:
    watched(door, "vi")
    page = door.start()
    small(door, page)
    getattr(page, f"{way}_wanted").emit()
    door.settle()
    assert tiles_seen(page) >= 4


def test_every_row_of_cards_is_in_sight_where_there_is_room(door: Door) -> None:
    watched(door, "en")
    page = door.start()
    small(door, page)
    page.press(keys.EMERGENCY)
    door.settle()
    assert page._cards.verticalScrollBar().isVisible()
    page.window().resize(1920, 1400)
    for _ in range(3):
        door.second()
        door.settle()
    assert not page._cards.verticalScrollBar().isVisible()
    assert page.people.mapTo(page, QPoint(0, page.people.height())).y() < page.board.mapTo(page, QPoint(0, 0)).y()


def test_a_hint_goes_after_a_while_and_what_stands_against_signing_in_stays(door: Door) -> None:
    page = door.start()
    page.press(keys.EMERGENCY)
    door.later(seconds=HINT_SECONDS - 1)
    assert page.said()
    door.later(seconds=1)
    assert not page.said()
    page.say("The disk is full.", "stop")
    door.later(seconds=HINT_SECONDS * 2)
    assert page.said() == "The disk is full."


def test_the_cards_keep_their_height_while_the_page_is_laid_out_anew(door: Door) -> None:
    watched(door, "vi")
    page = door.start()
    small(door, page)
    page.press(keys.EMERGENCY)
    door.settle()
    layout, before = page._main.layout(), page._cards.height()
    assert layout is not None
    layout.invalidate()
    page._fit_cards()
    assert page._cards.minimumHeight() == before
