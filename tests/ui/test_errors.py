"""A bug is logged without anybody's name in it, is told, and takes nothing away."""

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from vaxdesk.ui import errors


@pytest.fixture
def hook() -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before


def broken() -> None:
    name = "王桂芬"
    raise ValueError(f"cannot register {name} 110101194403120425")


@pytest.mark.expects_log("ValueError")
def test_a_bug_is_logged_by_place_and_kind_only(hook: None, caplog: pytest.LogCaptureFixture) -> None:
    told: list[int] = []
    errors.install(lambda: told.append(1))
    try:
        broken()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told == [1]
    [record] = [record for record in caplog.records if record.name == "vaxdesk.bug"]
    assert record.levelno == logging.ERROR
    assert "test_errors.py" in record.getMessage()
    assert "broken" in record.getMessage()
    assert "王桂芬" not in caplog.text
    assert "1101" not in caplog.text
    assert record.exc_info is None


def test_a_bug_in_a_slot_leaves_the_event_loop_running(qtbot: QtBot) -> None:
    ran: list[int] = []
    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, broken)
        QTimer.singleShot(0, lambda: ran.append(1))
        qtbot.waitUntil(lambda: bool(ran))
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_an_interruption_still_ends_the_program(hook: None, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[int] = []
    errors.install(lambda: told.append(1))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
