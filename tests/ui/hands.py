"""Hands on a window of real stations: scans, keys that are counted, words that an input method puts in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.keyboard import Keyboard, compose
from vaxdesk.clinic import scans
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.station import Station
from vaxdesk.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """One person at one workstation. `keys` counts every key but those of the scanner."""

    def __init__(self, clinic: Clinic, stations: Sequence[type[Station]], scanner: Scanner, qtbot: QtBot) -> None:
        self.clinic, self.qtbot, self.keys = clinic, qtbot, 0
        self.live = Live(clinic.desk, actor="home.team")
        self.window = Window(
            self.live, Jobs(ManualExecutor()), stations, read_scan=_read, scanner=scanner
        )  # fmt: skip
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self._board = Keyboard()

    def leave(self) -> None:
        """The window is gone before the database closes: words of another language would ask it again."""
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def scan(self, text: str) -> None:
        self.window.take_scan(text)
        QApplication.processEvents()

    def scan_ticket(self, visit: str) -> None:
        row = self.clinic.desk.visit_row(visit)
        assert row is not None
        self.scan(row.ticket)

    def press(self, *keys: Qt.Key, control: bool = False) -> None:
        for key in keys:
            self.keys += 1
            target = QApplication.focusWidget() or self.window
            self.qtbot.keyClick(target, key, CONTROL if control else Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def primary(self) -> None:
        self.press(Qt.Key.Key_Return, control=True)

    def tab(self, times: int = 1) -> None:
        self.press(*[Qt.Key.Key_Tab] * times)

    def write(self, text: str) -> None:
        self.keys += len(text)
        self._board.type(text)

    def compose(self, word: str, keys: int) -> None:
        """A word that an input method makes of so many keys."""
        self.keys += keys
        compose("", word)

    def put(self, name: str, text: str) -> None:
        """Type into a field, wherever the focus was."""
        self.find(name, QLineEdit).setText(text)

    def click(self, name: str) -> None:
        self.find(name, QPushButton).click()
        QApplication.processEvents()

    def text(self, name: str) -> str:
        return str(self.find(name, QLineEdit).text())

    def find(self, name: str, kind: type[QObject] = QWidget) -> Any:
        others = [each for each in self.window.every_station() if each not in self.window.stations.made()]
        found = [
            each
            for each in self.window.findChildren(kind, name)
            if isinstance(each, QWidget) and not any(other.isAncestorOf(each) for other in others)
        ]
        assert len(found) == 1, f"{len(found)} widgets are called {name}"
        return found[0]

    def said(self) -> str:
        return self.window.said()


def _read(text: str) -> object | None:
    scan = scans.read(text)
    return None if isinstance(scan, scans.Unknown) else scan


def disk_full(*_: object, **__: object) -> None:
    raise WorldFailed("disk_full")
