"""One press of a key: what it stands for, and how to let it have its effect a moment later."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from vaxdesk.ui.bursts import GROUP_SEPARATOR, Ending

MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDITING: Final = (
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_NAMED: Final = {
    Qt.Key.Key_Escape: "\x1b",
    Qt.Key.Key_Tab: "\t",
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Enter: "\r",
    Qt.Key.Key_Backspace: "\x08",
    Qt.Key.Key_Delete: "\x7f",
}
_LOST: Final = "\ufffd"
"""Stands for a key that types nothing: no code with one in it is understood."""
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_STRONG: Final = _CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier
_QUIET: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


def types(event: QKeyEvent) -> bool:
    """It puts one visible character in. Ctrl and Alt together are what Windows makes of AltGr."""
    strong = event.modifiers() & _STRONG
    return strong in (Qt.KeyboardModifier(0), _CONTROL | _ALT) and len(event.text()) == 1 and event.text().isprintable()


def edits(event: QKeyEvent) -> bool:
    """It moves about in a text, or takes something out; input methods of Windows do so in their own way of typing."""
    return event.key() in _EDITING and not event.modifiers() & _STRONG


def character(event: QKeyEvent) -> str:
    """One character for it, whatever it does. Scanners send GS as Ctrl+], and other controls as Ctrl and a letter."""
    if event.text() == GROUP_SEPARATOR or (
        event.key() == Qt.Key.Key_BracketRight and event.modifiers() & _STRONG == _CONTROL
    ):
        return GROUP_SEPARATOR
    if types(event):
        return event.text()
    if event.modifiers() & _STRONG == _CONTROL and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key() - Qt.Key.Key_A + 1)
    return _NAMED.get(Qt.Key(event.key()), _LOST)


def ending(event: QKeyEvent) -> Ending:
    """It is one that scanners end a code with; "" for any other."""
    if event.modifiers() & ~_QUIET:
        return ""
    if event.key() in ENTERS:
        return "enter"
    return "tab" if event.key() == Qt.Key.Key_Tab else ""


def ends_a_line(event: QKeyEvent) -> bool:
    """It is what scanners that send two characters at the end send as the second: line feed is Ctrl+J."""
    line_feed = event.key() == Qt.Key.Key_J and event.modifiers() & _STRONG == _CONTROL
    return bool(ending(event)) or line_feed or event.text() == "\n"


def let(widget: QWidget, press: QKeyEvent) -> None:
    """Let a key that was held back have its effect, as Qt would have: the widget may want it for itself, then the
    shortcuts of its window, then the widget again."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, press.key(), press.modifiers(), press.text())
    asked.setTimestamp(press.timestamp())
    asked.setAccepted(False)
    QCoreApplication.sendEvent(widget, asked)
    shortcut = None if asked.isAccepted() else _shortcut(widget.window(), press)
    if shortcut is not None:
        shortcut.activated.emit()
        return
    QCoreApplication.sendEvent(widget, press)
    released = QKeyEvent(QEvent.Type.KeyRelease, press.key(), press.modifiers(), press.text())
    QCoreApplication.sendEvent(widget, released)


def _shortcut(window: QWidget, press: QKeyEvent) -> QShortcut | None:
    wanted = QKeySequence(QKeyCombination(press.modifiers() & ~_QUIET, Qt.Key(press.key())))
    found = window.findChildren(QShortcut)
    return next((each for each in found if each.isEnabled() and each.key() == wanted), None)
