"""PySide6 6.12.0 on Python 3.11 gives one reference to None away with every void call, until the process aborts."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

CALLS: dict[str, Callable[[QLabel, QTimer], object]] = {
    "setText": lambda label, _timer: label.setText("06:02"),
    "update": lambda label, _timer: label.update(),
    "resize": lambda label, _timer: label.resize(100, 20),
    "setVisible": lambda label, _timer: label.setVisible(False),
    "setProperty": lambda label, _timer: label.setProperty("tone", "ok"),
    "setAccessibleName": lambda label, _timer: label.setAccessibleName("06:02"),
    "start": lambda _label, timer: timer.start(),
    "stop": lambda _label, timer: timer.stop(),
    "processEvents": lambda _label, _timer: QApplication.processEvents(),
}


@pytest.mark.parametrize("name", CALLS)
def test_a_void_call_gives_no_reference_away(qtbot: QtBot, name: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, timer, call = QLabel(page), QTimer(page), CALLS[name]
    before = sys.getrefcount(None)
    for _ in range(1000):
        call(label, timer)
    assert abs(sys.getrefcount(None) - before) < 50
