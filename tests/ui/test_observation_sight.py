"""No key acts on somebody out of sight, nobody meets what another looked for, and whom it is about is in sight."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import Clinic
from tests.ui.doors import Door
from tests.ui.watching import Opened, Page, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import keys
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.widgets.board import Board
from vaxdesk.ui.widgets.sheet import open_sheet

NAMES = ("赵永福", "王桂芬", "王小明")


def three(clinic: Clinic) -> list[str]:
    """赵永福 and two of the name 王."""
    return [given(clinic, name, date(1931 + place, 2, 8)) for place, name in enumerate(NAMES)]


def in_sight(board: Board, visit: str) -> bool:
    place = [row.id for row in board.rows()].index(visit)
    return board.viewport().rect().contains(board.visualRect(board.model().index(place, 0)))


def crowd(clinic: Clinic, opened: Opened) -> tuple[Page, list[str]]:
    """More people than fit, the first of whom has the least time left."""
    clinic.stocked(doses=200)
    visits = []
    for number in range(120):
        visits.append(given(clinic, f"阿卜杜{number}", lot="202208A13"))
        clinic.later(seconds=5)
    page = opened()
    page.later(seconds=1)
    assert page.station.page.board.verticalScrollBar().maximum() > 0
    return page, visits


@pytest.mark.parametrize("words", ["wang", "nobody of this name"])
def test_a_search_that_does_not_mean_one_person_leaves_nobody_chosen(
    opened: Opened, clinic: Clinic, words: str
) -> None:
    earlier, *_ = three(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(earlier)
    page.window.search(words)
    assert page.station.current == ""
    page.press(Qt.Key.Key_Return)
    assert page.stage(earlier) is Stage.OBSERVING
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F12):
        page.press(key)
        assert open_sheet(page.station) is None


def test_whoever_is_chosen_and_among_those_who_fit_is_to_be_chosen_again(opened: Opened, clinic: Clinic) -> None:
    _, second, _ = three(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(second)
    page.window.search("wang")
    page.press(Qt.Key.Key_Return)
    assert page.stage(second) is Stage.OBSERVING
    page.scan(second)
    page.press(Qt.Key.Key_Return)
    assert page.stage(second) is Stage.RELEASED


def test_a_search_that_finds_nobody_says_who_is_no_longer_chosen_and_shows_everybody(
    opened: Opened, clinic: Clinic
) -> None:
    earlier, *_ = three(clinic)
    page = opened()
    page.window.search("wang")
    assert len(page.states()) == 2
    page.window.search("nobody of this name")
    assert page.station.page.found.words() == ""
    assert len(page.states()) == 3
    page.scan(earlier)
    page.window.search("nobody of this name")
    assert "赵永福 is no longer chosen" in page.window.said()


def test_a_search_that_finds_one_chooses_them(opened: Opened, clinic: Clinic) -> None:
    earlier, second, _ = three(clinic)
    page = opened()
    page.scan(second)
    page.window.search("zyf")
    assert page.station.current == earlier


def test_what_was_looked_for_is_gone_once_somebody_else_sits_here(opened: Opened, clinic: Clinic) -> None:
    three(clinic)
    page = opened()
    page.window.search("wang")
    page.live.set_actor("wang.fang")
    page.live.set_actor("home.team")
    assert page.station.page.found.words() == ""
    assert len(page.states()) == 3


def test_what_was_looked_for_does_not_outlast_a_lock(qapp: QApplication, tmp_path: Path) -> None:
    door = Door(qapp, tmp_path)
    door.watched(*NAMES)
    door.opened("wang.fang")
    station = door.window.stations["observation"]
    assert isinstance(station, ObservationStation)
    door.window._top.scan.setText("wang")
    door.window._top.scan.returnPressed.emit()
    assert station.page.found.words() != ""
    door.workplace.lock.lock()
    door.unlock("wang.fang")
    assert door.window.stations["observation"] is station
    assert (station.page.found.words(), len(station.page.board.rows())) == ("", 3)
    assert door.window._top.scan.text() == ""
    door.close()


def test_whoever_is_scanned_is_in_sight(opened: Opened, clinic: Clinic) -> None:
    page, visits = crowd(clinic, opened)
    board = page.station.page.board
    page.scan(visits[-1])
    assert in_sight(board, visits[-1])
    board.scrollToTop()
    page.later(seconds=1)
    assert not in_sight(board, visits[-1])
    page.scan(visits[-1])
    assert in_sight(board, visits[-1])
    page.later(seconds=1)
    assert in_sight(board, visits[-1])


def test_a_new_reaction_is_in_sight_wherever_the_board_was_scrolled_to(opened: Opened, clinic: Clinic) -> None:
    page, visits = crowd(clinic, opened)
    board = page.station.page.board
    for visit in (visits[60], visits[-1]):
        board.scrollToBottom()
        clinic.act(f.ReactionSeen(note="头晕"), about=visit)
        page.later(seconds=1)
        assert in_sight(board, visit)
        assert board.verticalScrollBar().value() == 0
    board.scrollToBottom()
    page.later(seconds=1)
    assert board.verticalScrollBar().value() == board.verticalScrollBar().maximum()


def test_a_reaction_declared_for_the_chosen_person_moves_with_them_into_sight(opened: Opened, clinic: Clinic) -> None:
    page, visits = crowd(clinic, opened)
    page.scan(visits[-1])
    clinic.act(f.ReactionSeen(note="头晕"), about=visits[-1])
    page.later(seconds=1)
    assert page.station.current == visits[-1]
    assert in_sight(page.station.page.board, visits[-1])


def left_with_a_reaction(clinic: Clinic, page: Page) -> str:
    visit = given(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    page.scan(visit)
    page.press(Qt.Key.Key_F8)
    page.station.leave_sheet.why.setPlainText("不肯等")
    page.station.leave_sheet.advice.set_value("yes")
    page.station.leave_sheet.accepted.setText("本人")
    page.press(Qt.Key.Key_Return)
    return visit


def test_whoever_left_with_an_open_reaction_stands_as_gone_until_a_doctor_concludes(
    opened: Opened, clinic: Clinic
) -> None:
    page = opened()
    visit = left_with_a_reaction(clinic, page)
    (card,) = page.station.page.board.rows()
    assert (card.state, card.gone) == ("reaction", True)
    assert (card.word, card.brief) == ("left early · reaction · doctor ends it", "left early · reaction")
    page.station.page.board.grab()
    assert [key for key in ("F7", "F8", "F10", "F11") if keys.buttons(page.station, key)] == []
    page.press(Qt.Key.Key_F8)
    assert not page.station.leave_sheet.is_open()
    assert len(clinic.desk.visit(visit).every(f.LeftEarly)) == 1
    assert keys.buttons(page.station, "F5")
    clinic.act(f.ReactionConcluded(outcome="transferred"), about=visit)
    page.later(seconds=1)
    assert page.states() == []
    assert page.stage(visit) is Stage.LEFT_EARLY
    page.station.choose(given(clinic, "赵永福", date(1931, 2, 8)))
    assert all(keys.buttons(page.station, key) for key in ("F7", "F8", "F10", "F11"))


def test_whoever_came_back_with_more_to_see_does_not_stand_as_gone(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    visit = left_with_a_reaction(clinic, page)
    clinic.act(f.ReactionSeen(note="门口晕倒"), about=visit)
    page.later(seconds=1)
    (card,) = page.station.page.board.rows()
    assert (card.state, card.gone, card.word) == ("reaction", False, "reaction · doctor ends it")


def test_a_card_of_somebody_gone_has_another_picture(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    given(clinic)
    page.later(seconds=1)
    board = page.station.page.board
    left_with_a_reaction(clinic, page)
    shown, here = board.grab().toImage(), board.rows()
    plain = [type(card)(**{name: getattr(card, name) for name in card.__slots__} | {"gone": False}) for card in here]
    board.show_rows(plain)
    assert board.grab().toImage() != shown
