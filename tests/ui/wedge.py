"""A scanner that sends anything at all: control characters, function keys, line ends in the middle."""

import random
import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.ui import strokes

FUNCTION = 0xF700
"""Characters from here on stand for the function keys, from F1."""
F5, F9, F12 = (chr(FUNCTION + number) for number in (4, 8, 11))
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
NAMED = {
    "\x1b": Qt.Key.Key_Escape,
    "\t": Qt.Key.Key_Tab,
    "\r": Qt.Key.Key_Return,
    "\x08": Qt.Key.Key_Backspace,
    "\x7f": Qt.Key.Key_Delete,
}
PIECES = (
    "7105500175697838", "11010519491231002X", "022180004321", "83857930000879766660", "0106901234567892",
    "17280400", "10P2026031", "210000123", "]d2", "]C1", "\x1d", "<GS>", "|", "\x1b", "\x1b[A", "\r", "\n", "\t",
    "\x08", "\x7f", "\x00", "\x01", "\x03", "\x0c", "\x10", "\x11", "\x1a", F5, F9, F12, chr(FUNCTION),
    "'; DROP TABLE people;--", "<script>alert(1)</script>", "<img src=x>", "https://evil.example/?q=",
    "file:///etc/passwd", "javascript:", "shc:/",
    "5676290952432060346029243740446031222959532654603460292540772804336028702864716745222809286",
    "eyJhbGciOiJub25lIn0.", "%s%n", "{0.__class__}", "=cmd|'/C calc'!A0", "../..", "٧١٠", "７１０", "\u202e",
    "\u200b", "\ud800", "𠮷", "e\u0301", " ", "A097", "Z999", "@", "(01)", "(10)", "null", "-1", "9" * 30,
)  # fmt: skip


def hostile(count: int, seed: int) -> Iterator[str]:
    """Payloads that nobody prints with good intentions, the same ones for the same seed."""
    dice = random.Random(seed)
    for number in range(count):
        if number % 500 == 499:
            yield dice.choice(PIECES) * (10_000 // 8)
        elif number % 10 == 9:
            yield "".join(chr(dice.choice((dice.randrange(32), dice.randrange(0x3000)))) for _ in range(12))
        else:
            yield "".join(dice.choices(PIECES, k=dice.randrange(1, 7)))


class Wedge:
    """Types a code and Enter at the pace of a scanner, through shortcuts as Qt would."""

    def __init__(self) -> None:
        self.now = 10_000_000
        self.slowest = 0.0
        """Seconds of processor time that one key took, the longest of those since somebody set this to nothing."""

    def scan(self, text: str, *, pace: int = 3) -> None:
        self.type(f"{text}\r", pace=pace)

    def type(self, text: str, *, pace: int = 3) -> None:
        """... without Enter at the end."""
        self.now += 5000
        for character in text:
            self.now += pace
            self._press(character)

    def press(self, character: str) -> None:
        """One key alone, as a hand presses it."""
        self.now += 5000
        self._press(character)

    def _press(self, character: str) -> None:
        began = time.process_time()
        self._struck(character)
        self.slowest = max(self.slowest, time.process_time() - began)

    def _struck(self, character: str) -> None:
        key, held, typed = _key(character)
        target = _focus()
        if not self._override(target, key, held, typed):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self._send(target, QKeyEvent(kind, key, held, typed))

    def _override(self, target: QWidget, key: Qt.Key, held: Qt.KeyboardModifier, typed: str) -> bool:
        """A shortcut that nobody overrides takes the key."""
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, typed)
        asked.setAccepted(False)
        self._send(target, asked)
        if asked.isAccepted():
            return False
        shortcut = strokes._shortcut(target.window(), asked)
        if shortcut is not None:
            shortcut.activated.emit()
        return shortcut is not None

    def _send(self, target: QWidget, event: QKeyEvent) -> None:
        event.setTimestamp(self.now)
        QCoreApplication.sendEvent(target, event)


def _key(character: str) -> tuple[Qt.Key, Qt.KeyboardModifier, str]:
    point = ord(character)
    if FUNCTION <= point < FUNCTION + 12:
        return Qt.Key(Qt.Key.Key_F1 + point - FUNCTION), NONE, ""
    if character in NAMED:
        return NAMED[character], NONE, character
    if character == "\x1d":
        return Qt.Key.Key_BracketRight, CONTROL, character
    if point < 32:
        return Qt.Key(Qt.Key.Key_A + (point - 1) % 26), CONTROL, character
    return (Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown), NONE, character


def _focus() -> QWidget:
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    return widget
