"""What somebody copied out of this program does not stay on the clipboard."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from tests.ui.doors import Door
from vaxdesk.ui.copied import Copied

NUMBER = "410102199003071234"


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    door = Door(qapp, tmp_path)
    door.opened("wang.fang")
    yield door
    door.close()


def clipboard() -> QClipboard:
    return QApplication.clipboard()


def test_it_can_be_pasted_for_a_quarter_of_a_minute_and_then_goes(door: Door) -> None:
    clipboard().setText(NUMBER)
    door.later(seconds=15)
    assert clipboard().text() == NUMBER
    door.later(seconds=1)
    assert clipboard().text() == ""
    clipboard().setText(NUMBER)
    door.later(seconds=10)
    clipboard().setText("copied later")
    door.later(seconds=10)
    assert clipboard().text() == "copied later"


def test_what_another_program_put_there_since_stays(door: Door) -> None:
    copied = Copied(door.window)
    clipboard().setText(NUMBER)
    copied.tick(door.clinic.clock.now())
    blocked = clipboard().blockSignals(True)
    clipboard().setText("from elsewhere")
    clipboard().blockSignals(blocked)
    door.clinic.clock.advance(timedelta(minutes=1))
    copied.tick(door.clinic.clock.now())
    assert clipboard().text() == "from elsewhere"
