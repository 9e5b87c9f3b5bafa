"""A hand at the keyboard and a scanner in the other: drives the window as a person would, and counts what it takes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from vaxdesk.ui.scanner import Scanner

SCANNER_MS: Final = 5
HAND_MS: Final = 140
PAUSE_MS: Final = 3000
ACTIVE_MS: Final = 5000
MOST_TABS: Final = 80
GS: Final = "\x1d"


@dataclass(slots=True)
class Effort:
    """What was done: keys pressed (one for each character typed), clicks, scans."""

    keys: int = 0
    clicks: int = 0
    scans: int = 0


class Lost(RuntimeError):
    """The window does not react as whoever drives it expects."""


class Hand:
    """Sends real events to whatever has the focus. Times of keys are made up, so that a scan is a scan on a slow
    machine too."""

    def __init__(self, window: QWidget, scanner: Scanner) -> None:
        self._window, self._scanner = window, scanner
        self._now = 1_000_000
        self.effort = Effort()

    @contextmanager
    def counted(self) -> Iterator[Effort]:
        """The effort of what happens inside."""
        before, self.effort = self.effort, Effort()
        yield self.effort
        self.effort = before

    def press(self, sequence: str) -> None:
        """Press a key, with what is held down: "F9", "Ctrl+Return", "Left"."""
        self.effort.keys += 1
        self._now += PAUSE_MS
        combination = QKeySequence(sequence)[0]  # type: ignore[index]
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        """Type into the field that has the focus; what no keyboard has comes from an input method."""
        for character in text:
            self.effort.keys += 1
            if character.isascii():
                self._send(character, HAND_MS)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(self._focus(), event)
            self._scanner.release()
        self.settle()

    def replace(self, text: str) -> None:
        """Type over what a field holds."""
        self.press("Ctrl+A")
        self.type(text)

    def scan(self, text: str) -> None:
        """What a scanner types for this code, and its Enter."""
        self.effort.scans += 1
        self._now += PAUSE_MS
        for character in text:
            self._send(character, SCANNER_MS)
        self._send("\r", SCANNER_MS)
        self.settle()

    def go_to(self, name: str) -> QWidget:
        """Tab to the widget of this object name, or into it. Raises Lost when Tab does not lead there."""
        for _ in range(MOST_TABS):
            here = QApplication.focusWidget()
            if here is not None and _belongs(here, name):
                return here
            self.effort.keys += 1
            self._send("\t", HAND_MS)
            self.settle()
        raise Lost(f"Tab does not lead to {name}")

    def choose(self, name: str) -> None:
        """Tab to a button and press Space; among options that exclude each other arrow keys lead on."""
        button = self._window.findChild(QAbstractButton, name)
        group = button.group() if button is not None else None
        if button is None or group is None or not group.exclusive():
            self.go_to(name)
        else:
            self._go_along(button, len(group.buttons()))
        self.press("Space")

    def _go_along(self, button: QAbstractButton, options: int) -> None:
        self.go_to(button.objectName().rpartition(".")[0])
        for key in ["Left"] * options + ["Right"] * options:
            if button.hasFocus():
                return
            self.press(key)
        raise Lost(f"arrow keys do not lead to {button.objectName()}")

    def wait_until_active(self) -> None:
        """Keys go nowhere before the window has the focus."""
        self._window.activateWindow()
        if not QTest.qWaitForWindowActive(self._window, ACTIVE_MS):
            raise Lost("the window does not become active")

    def settle(self) -> None:
        """Let the window react; outside an event loop, what is to be deleted has to be told so."""
        for _ in range(4):
            self._scanner.release()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _send(self, character: str, after_ms: int) -> None:
        self._now += after_ms
        key, held = _key(character)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, character)
            event.setTimestamp(self._now)
            QApplication.sendEvent(self._focus(), event)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window


def _belongs(widget: QWidget, name: str) -> bool:
    found: QWidget | None = widget
    while found is not None:
        if found.objectName() == name:
            return True
        found = found.parentWidget()
    return False


def _key(character: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    if character == GS:
        return Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier
    if character in "\r\t":
        return (Qt.Key.Key_Return if character == "\r" else Qt.Key.Key_Tab), Qt.KeyboardModifier.NoModifier
    return Qt.Key(ord(character.upper())), Qt.KeyboardModifier.NoModifier


def keep_offscreen_quiet() -> None:
    """Swallow the one remark that Qt makes about every window that nobody sees; everything else is said as ever."""
    remark = "This plugin does not support propagateSizeHints()"

    def say(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if message != remark:
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)
