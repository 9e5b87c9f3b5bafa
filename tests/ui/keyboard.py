"""Keys as a person, a scanner or an input method sends them. QTest cannot type Chinese; these can."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

SCANNER_MS = 5
HAND_MS = 120
GS = "\x1d"


class Keyboard:
    """Sends keys to whatever has the focus; `now` is the time of the last key in milliseconds."""

    def __init__(self) -> None:
        self.now = 100_000

    def press(self, key: Qt.Key, text: str = "", *, after: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.now += after
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers or Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(_focus(), event)

    def type(self, text: str, *, pace: int = HAND_MS) -> None:
        for character in text:
            if character == GS:
                self.press(Qt.Key.Key_BracketRight, GS, after=pace, modifiers=Qt.KeyboardModifier.ControlModifier)
            else:
                key = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
                self.press(key, character, after=pace)

    def enter(self, *, after: int = HAND_MS) -> None:
        self.press(Qt.Key.Key_Return, "\r", after=after)

    def scan(self, text: str, *, pace: int = SCANNER_MS) -> None:
        self.now += 1000
        self.type(text, pace=pace)
        self.enter(after=pace)


def compose(preedit: str, commit: str = "") -> None:
    """What an input method shows while a word is being made, or what it puts in at the end."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(_focus(), event)


def _focus() -> QWidget:
    """Where Qt sends keys: to the window itself while nothing in it has the focus."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    return widget
