"""What the disk does to somebody who signs in: the page and its board stay, and the next try may do."""

from typing import Any

import pytest

from tests.ui.doors import NEWCOMER, START, Door
from tests.ui.entering import page, type_secret
from vaxdesk import app
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.store import keyfile
from vaxdesk.ui.instance import Instance
from vaxdesk.ui.sign_in_failures import PASSING
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.window import Window

OWN = "two blue herons fly"


def failing(code: str) -> Any:
    def fails(*_: Any, **__: Any) -> None:
        raise WorldFailed(code)

    return fails


@pytest.mark.parametrize(("code", "step"), [*((code, "open") for code in PASSING), ("disk_full", "sit")])
def test_the_board_stays_while_the_record_cannot_be_opened_and_the_next_try_does(
    door: Door, monkeypatch: pytest.MonkeyPatch, code: str, step: str
) -> None:
    door.watched("王桂芬")
    shown = door.start()
    owner, name = {"open": (app, "open_or_look"), "sit": (Seat, "take")}[step]
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, failing(code))
        door.enter()
    assert page(door.program) is shown
    assert "ry again" in shown.said()
    assert "typed" not in shown.said()
    assert len(shown.board.cards()) == 1
    before = shown.board.cards()[0].time
    door.later(seconds=1)
    assert shown.board.cards()[0].time != before
    door.enter()
    assert isinstance(door.program.shown, Window)


@pytest.mark.parametrize("code", ["database_damaged", "cannot_open"])
def test_what_a_restore_answers_or_nothing_opens_is_explained_on_a_page_of_its_own(
    door: Door, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    door.start()
    monkeypatch.setattr(app, "open_or_look", failing(code))
    door.enter()
    assert isinstance(door.program.shown, Trouble)


def test_a_secret_of_ones_own_that_cannot_be_written_stays_typed(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = door.start()
    type_secret(shown, door.executor, NEWCOMER, START)
    shown.own.line.input.setText(OWN)
    shown.own.again.input.setText(OWN)
    with monkeypatch.context() as patched:
        patched.setattr(keyfile, "write", failing("disk_full"))
        shown.own.submit()
        door.executor.drain()
    assert shown.turned_to is shown.own
    assert "The disk is full" in shown.said()
    assert shown.own.line.input.text() == OWN
    shown.own.submit()
    door.executor.drain()
    assert door.workplace.live.actor == NEWCOMER


def test_a_folder_that_cannot_be_claimed_is_looked_at_and_claimed_by_whoever_tries_again(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.watched("王桂芬")
    with monkeypatch.context() as patched:
        patched.setattr(Instance, "claim", failing("read_only"))
        shown = door.start()
        assert len(shown.board.cards()) == 1
        door.enter()
        assert "cannot be written to" in door.workplace.disk.strip.words()
        assert not door.workplace.desk.seat.writable
    door.workplace.disk.strip.agree.click()
    door.settle()
    door.enter()
    assert door.workplace.disk.strip.words() == ""
    assert isinstance(door.program.shown, Window)
    assert not Instance(door.clinic.folder).claim()
