"""Whoever is under observation is watched on while the record does not open."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import nobody
from tests.ui.doors import Door
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.store.timer_file import TIMERS
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.trouble_board import TroubleBoard, board_for


def damage(folder: Path) -> None:
    data = bytearray((folder / files.DATABASE).read_bytes())
    data[20_000:60_000] = b"\xff" * 40_000
    (folder / files.DATABASE).write_bytes(data)
    (folder / f"{files.DATABASE}-wal").unlink(missing_ok=True)


def rescue(door: Door) -> TroubleBoard:
    """Three under observation, one with a reaction; a vaccinator signs in to a record that does not open."""
    door.watched("王桂芬", "李秀兰")
    visit = door.clinic.vaccinated(person=door.clinic.act(nobody(name="周素芬")).entry.about)
    door.clinic.act(f.ReactionSeen(signs=("fainting",)), about=visit)
    page = door.start()
    damage(door.clinic.folder)
    door.enter("zhou.min")
    assert not page.isVisible()
    assert isinstance(door.program.shown, Trouble)
    assert door.program.shown.board is not None
    return door.program.shown.board


def test_board_and_alarms_go_on_where_the_record_does_not_open(door: Door) -> None:
    board = rescue(door)
    board.tick()
    door.settle()
    first = board.tiles.cards()[0]
    assert (first.state, len(board.tiles.cards())) == ("reaction", 3)
    assert board.strip.isVisible()
    assert first.name in board.strip.words()
    before = board.tiles.cards()[1].time
    door.clinic.clock.advance(timedelta(minutes=1))
    board.tick()
    assert board.tiles.cards()[1].time != before


def test_the_page_says_with_what_observation_goes_on_and_shows_it_all(door: Door) -> None:
    board = rescue(door)
    trouble = board.window()
    assert isinstance(trouble, Trouble)
    assert "Observation goes on: with this board, and on paper." in trouble.words()
    board.tick()
    trouble.resize(1366, 768)
    door.settle()
    tiles = board.tiles.board
    last = tiles.visualRect(tiles.model().index(2, 0))
    assert tiles.viewport().visibleRegion().boundingRect().contains(last)


def test_alarms_end_with_the_page(door: Door) -> None:
    board = rescue(door)
    board.tick()
    board.window().close()
    assert board.alarms._over


def test_a_lost_file_of_those_watched_is_said(door: Door) -> None:
    door.clinic.desk.close()
    (door.clinic.folder / TIMERS).unlink()
    board = board_for("database_damaged", door.clinic.folder, door.clinic.clock, 100)
    assert board is not None
    trouble = Trouble(WorldFailed("database_damaged"), door.clinic.folder, board=board)
    assert "look at the room" in trouble.words()
    trouble.deleteLater()


@pytest.mark.parametrize("code", ["already_open", "database_open"])
def test_another_window_that_has_the_record_watches_alone(qapp: QApplication, door: Door, code: str) -> None:
    assert board_for(code, door.clinic.folder, door.clinic.clock, 100) is None
