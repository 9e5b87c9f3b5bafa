"""Keys as a person, a scanner or an input method sends them. QTest cannot type Chinese; these can."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.ui.bursts import GAP_MS
from vaxdesk.ui.key_places import on_us_keyboard
from vaxdesk.ui.scanner import Scanner

SCANNER_MS = 5
HAND_MS = 120
GS = "\x1d"
US_PLACES = {
    on_us_keyboard(place, "xcb", shift=shift): (place, shift) for shift in (True, False) for place in range(98, 8, -1)
}
"""Where a character is on a US keyboard, as X11 counts, and whether it needs Shift."""


class Keyboard:
    """Sends keys to whatever has the focus; `now` is the time of the last key in milliseconds. With a scanner that
    listens, the moment passes in which it holds back what a hand pressed."""

    def __init__(self, scanner: Scanner | None = None) -> None:
        self.now, self._scanner = 100_000, scanner

    def press(
        self,
        key: Qt.Key,
        text: str = "",
        *,
        after: int,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        place: int = 0,
    ) -> None:
        """One key. `place` is where it is on the keyboard, as X11 counts."""
        self.now += after
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, place, 0, 0, text)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(_focus(), event)
        if self._scanner is not None and after >= GAP_MS:
            self._scanner.release()

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

    def scan_in_layout(self, text: str, layout: dict[str, str]) -> None:
        """A scanner that means a US keyboard, on a computer with another layout: what each key types there."""
        self.now += 1000
        for character in text:
            place, shift = US_PLACES[character]
            modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
            typed = layout.get(character, character)
            self.press(Qt.Key.Key_unknown, typed, after=SCANNER_MS, modifiers=modifiers, place=place)
        self.enter(after=SCANNER_MS)


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
