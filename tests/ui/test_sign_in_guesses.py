"""Wrong PINs and secrets at a locked workstation leave a line at once; digits that may be either are tried as both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import CHEAP, LEAD
from tests.ui.doors import SECRET, Door
from tests.ui.entering import type_secret
from vaxdesk.door.gate import Gate
from vaxdesk.store import attempts

DIGITS = "40718253"
"""A secret that may be a PIN too."""


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    door = Door(qapp, tmp_path)
    yield door
    door.close()


def locked_with_a_pin(door: Door, pin: str = "4826", *, secret: str = SECRET) -> None:
    door.start()
    door.enter(LEAD, secret)
    assert door.workplace.lock.sessions.set_pin(LEAD, pin) == ""
    door.workplace.lock.lock()


def failed(door: Door) -> int:
    return door.log().count((LEAD, "sign_in_failed"))


def test_each_wrong_pin_is_in_the_access_log_before_anybody_signs_in(door: Door) -> None:
    locked_with_a_pin(door)
    for number in (1, 2, 3):
        door.unlock(LEAD, "4827")
        assert failed(door) == number
    assert door.window.locked
    assert door.workplace.lock.sign_in._gate.unlogged() == {}
    assert attempts.read(door.clinic.folder).accounts.get(LEAD) is None  # PINs keep nobody waiting for the secret
    door.unlock(LEAD)
    assert not door.window.locked


@pytest.mark.parametrize("leaves", [False, True])
def test_each_wrong_secret_at_a_locked_workstation_is_in_the_log_at_once(door: Door, leaves: bool) -> None:
    locked_with_a_pin(door)
    page = door.lock_page
    if leaves:
        page.people.choose(LEAD)
        page.people.chosen.emit(LEAD)
        page.form.secret.input.setText("not at all")
        page.form.submit()
        page.press("Esc")
        door.executor.drain()
    else:
        type_secret(page, door.executor, LEAD, "not at all")
    assert failed(door) == 1
    assert attempts.read(door.clinic.folder).accounts[LEAD].count == 1


def test_a_secret_of_eight_digits_opens_beside_a_pin_and_uses_no_try_up(door: Door) -> None:
    gate = Gate(door.clinic.folder, door.clinic.clock, cost=CHEAP)
    gate.choose(LEAD, SECRET, DIGITS)
    locked_with_a_pin(door, secret=DIGITS)
    for _ in range(4):
        door.unlock(LEAD, DIGITS)
        assert not door.window.locked
        door.workplace.lock.lock()
    door.unlock(LEAD, "4826")
    assert not door.window.locked
    assert failed(door) == 0


def test_wrong_digits_that_may_be_either_count_as_both(door: Door) -> None:
    locked_with_a_pin(door)
    door.unlock(LEAD, "40718254")
    assert door.window.locked
    assert failed(door) == 1
    assert attempts.read(door.clinic.folder).accounts[LEAD].count == 1
    assert door.workplace.lock.sessions.tries_left(LEAD) == 2


def test_a_wrong_secret_where_somebody_changes_theirs_is_in_the_log_at_once(door: Door) -> None:
    door.opened(LEAD)
    door.window.menu_chosen.emit("secret")
    new = "two blue herons fly"
    for line, text in zip(door.workplace.menu.secret.lines, ("not at all", new, new), strict=True):
        line.input.setText(text)
    door.workplace.menu.secret.submit()
    door.executor.drain()
    assert failed(door) == 1
