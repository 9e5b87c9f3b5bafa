"""A key that has closed a sheet, pressed once more in haste, never reaches the page behind it."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from vaxdesk.ui import strokes
from vaxdesk.ui.widgets.sheet import Sheet

HASTE_MS: Final = 500
"""So long after a sheet has closed nobody has yet read the page behind it."""
_BUSY_MS: Final = 10_000
"""A key may have been pressed so long before the sheet closed, and wait for a busy program."""
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_QUIET: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_ENTER_WITH: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


class AfterSheets(QObject):
    """An event filter for the whole program, to be installed before that of a scanner, which has to hear its Enter.

    Takes the primary key, Enter and Escape for half a second after one of them has closed a sheet, and for as long as
    it is held down. Times are those of the key events, in milliseconds; 0 means unknown, which is never in haste.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = QElapsedTimer()
        self._running.start()
        self._offset = 0
        self._by_key = False
        """What was pressed last, of keys and of the mouse, is one of those that close sheets."""
        self._closed: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS:
            return isinstance(event, QKeyEvent) and self._takes(event)
        if kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
        elif kind == QEvent.Type.Hide and self._by_key and isinstance(watched, Sheet) and not event.spontaneous():
            self._closed = self._running.elapsed() + self._offset
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        at = event.timestamp()
        if not at or event.key() in strokes.MODIFIERS:
            return False
        self._offset = at - self._running.elapsed()
        self._by_key = _closes(event)
        if not self._by_key or not self._in_haste(at, held=event.isAutoRepeat()):
            return False
        event.accept()
        return True

    def _in_haste(self, at: int, *, held: bool) -> bool:
        if self._closed is None:
            return False
        if held or -_BUSY_MS < at - self._closed < HASTE_MS:
            return True
        self._closed = None
        return False


def _closes(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~_QUIET
    if event.key() in strokes.ENTERS:
        return held in _ENTER_WITH
    return event.key() == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.NoModifier
