"""Scanners that type: their codes are taken from wherever the focus is, and never end up in a field.

What a scanner types into a text field is taken out again when its Enter comes. Elsewhere (buttons, lists) its first
keys are held back for a moment, so that a code never presses anything.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from vaxdesk.ui.bursts import GAP_MS, GROUP_SEPARATOR, Burst, Repeats

ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)
_KEYS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.FocusOut,
    }
)


@dataclass(frozen=True, slots=True)
class _Before:
    """A text field as it was before a scanner typed into it."""

    widget: QLineEdit | QPlainTextEdit
    text: str
    cursor: int


class Scanner(QObject):
    """An event filter for the whole program. `scanned` carries the text of one code, with GS (0x1D) kept."""

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._burst, self._repeats = Burst(), Repeats()
        self._before: _Before | None = None
        self._held: list[QKeyEvent] = []
        self._held_for: QWidget | None = None
        self._replaying = False
        self._composing = False
        self._hand = QTimer(self)
        self._hand.setSingleShot(True)
        self._hand.setInterval(GAP_MS + 10)
        self._hand.timeout.connect(self.release)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word: Enter then belongs to it."""
        return self._composing

    def release(self) -> None:
        """It was a hand: let the keys that were held back have their effect."""
        self._hand.stop()
        held, self._held = self._held, []
        widget, self._held_for = self._held_for, None
        if widget is None:
            return
        self._replaying = True
        with suppress(RuntimeError):  # the widget may have been taken off the page by its own key
            for press in held:
                QCoreApplication.sendEvent(widget, press)
                QCoreApplication.sendEvent(widget, _released(press))
        self._replaying = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or self._replaying or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent):
            return _receives_keys(watched) and self._key(watched, event)
        self._composing = isinstance(event, QInputMethodEvent) and bool(event.preeditString())
        return False

    def _key(self, widget: QWidget, event: QKeyEvent) -> bool:
        if self._composing and event.key() in ENTERS:
            return self._keep_from_submitting(event)
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(widget, event)
        return event.type() == QEvent.Type.KeyRelease and any(each.key() == event.key() for each in self._held)

    @staticmethod
    def _keep_from_submitting(event: QKeyEvent) -> bool:
        event.accept()
        return True

    def _pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in MODIFIERS:
            return False
        if event.key() in ENTERS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self._entered(event.timestamp())
        character = _character(event)
        if not character or event.isAutoRepeat():
            self._start_over()
            return False
        return self._typed(widget, event, character)

    def _typed(self, widget: QWidget, event: QKeyEvent, character: str) -> bool:
        if not self._burst.continues(event.timestamp()):
            self._start_over()
            self._before = _before(widget)
        self._burst.add(character, event.timestamp())
        if self._before is not None or not self._burst.text or self._burst.text == " ":
            return False
        self._held.append(event.clone())
        self._held_for = widget
        self._hand.start()
        return True

    def _entered(self, at: int) -> bool:
        text = self._burst.finish(at)
        if text is None:
            self._start_over()
            return False
        self._held.clear()
        self._hand.stop()
        with suppress(RuntimeError):  # the field may have been taken off the page since
            _put_back(self._before)
        self._before = None
        if self._repeats.is_new(text, at):
            self.scanned.emit(text)
        return True

    def _start_over(self) -> None:
        self._burst.reset()
        self._before = None
        self.release()


def _receives_keys(widget: QWidget) -> bool:
    """The widget that a key is meant for: an unused key climbs to its parents, which must not count it again."""
    focus = QApplication.focusWidget()
    return widget is focus or (focus is None and widget.isWindow())


def _character(event: QKeyEvent) -> str:
    """What a key types; scanners send GS as Ctrl+]."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if event.text() == GROUP_SEPARATOR or (
        event.key() == Qt.Key.Key_BracketRight and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    ):
        return GROUP_SEPARATOR
    if event.modifiers() & strong or len(event.text()) != 1 or not event.text().isprintable():
        return ""
    return event.text()


def _released(press: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyRelease, press.key(), press.modifiers(), press.text())


def _before(widget: QWidget) -> _Before | None:
    field = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        return _Before(field, field.text(), field.cursorPosition())
    if isinstance(field, QPlainTextEdit) and not field.isReadOnly():
        return _Before(field, field.toPlainText(), field.textCursor().position())
    return None


def _put_back(before: _Before | None) -> None:
    """Take what the scanner typed out of the field again."""
    if before is None:
        return
    widget = before.widget
    if isinstance(widget, QLineEdit):
        widget.setText(before.text)
        widget.setCursorPosition(before.cursor)
        widget.textEdited.emit(before.text)
        return
    widget.setPlainText(before.text)
    cursor = widget.textCursor()
    cursor.setPosition(before.cursor)
    widget.setTextCursor(cursor)
