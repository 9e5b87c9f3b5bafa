"""Scanners that type: their codes are taken from wherever the focus is, and never end up in a field.

The first characters that a scanner types into a text field are taken out again when its Enter comes. Everything else
it types is held back for a moment, shortcuts too, so that a code never presses anything: what turns out to be a hand's
has its effect sixty milliseconds later.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.clinic import scans
from vaxdesk.door.threshold import sheet_number
from vaxdesk.ui import strokes
from vaxdesk.ui.bursts import GAP_MS, SHORTEST, Burst, Ending, Heard, Repeats, meant, tidy
from vaxdesk.ui.key_places import on_us_keyboard
from vaxdesk.ui.typed_over import Before, before

FREE: Final = 3
"""So many characters may stand in a text field before the others of a burst are held back."""
_KEYS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.FocusOut,
    }
)


class Scanner(QObject):
    """An event filter for the whole program. `scanned` carries the text of one code, with GS (0x1D) kept.

    While somebody tests a scanner, `listener` gets everything that comes at a scanner's pace, and nothing else happens.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, *, platform: str = "") -> None:
        super().__init__(parent)
        self.listener: Callable[[Heard], None] | None = None
        self._platform = platform or QGuiApplication.platformName()
        self._burst, self._repeats = Burst(), Repeats()
        self._before: Before | None = None
        self._held: list[QKeyEvent] = []
        self._held_keys: set[int] = set()
        self._held_for: QWidget | None = None
        self._ended_at = 0
        self._replaying = False
        self._composing = False
        self._running = QElapsedTimer()
        self._running.start()
        self._offset = 0
        self._hand = QTimer(self)
        self._hand.setSingleShot(True)
        self._hand.setInterval(GAP_MS + 10)
        self._hand.timeout.connect(self.release)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word: Enter then belongs to it."""
        return self._composing

    def take(self, text: str) -> None:
        """A code that came whole, as from a scanner on a serial port or from a camera; said twice it is taken once."""
        if self.listener is not None:
            self.listener(Heard(text, text))
        elif self._repeats.is_new(tidy(text), self._now()):
            self.scanned.emit(tidy(text))

    def release(self) -> None:
        """No more keys came: let those that were held back have their effect. What came faster than a hand can press
        only ever types into text fields."""
        self._hand.stop()
        held, self._held = self._held, []
        self._held_keys.clear()
        widget, self._held_for = self._held_for, None
        machine, (field, self._before) = self._burst.machine, (self._before, None)
        if self.listener is not None and self._burst.count >= SHORTEST:
            self._tell("")
            return
        self._burst.reset()
        if widget is None:
            return
        self._replaying = True
        with suppress(RuntimeError):  # the widget may have been taken off the page by its own key
            if machine and any(map(strokes.ending, held)):
                _put_back(field)
            else:
                for press in held:
                    if not machine or (field and _only_types(press)):
                        strokes.let(widget, press)
        self._replaying = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or self._replaying or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent):
            return _receives_keys(watched) and self._key(watched, event)
        self._compose(watched, event)
        return False

    # keys

    def _key(self, widget: QWidget, event: QKeyEvent) -> bool:
        if self._composing:
            return event.key() in strokes.ENTERS and self._accept(event)
        if event.key() in strokes.MODIFIERS:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return event.key() in self._held_keys
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._would_hold(widget, event) and self._accept(event)
        return self._pressed(widget, event)

    @staticmethod
    def _accept(event: QKeyEvent) -> bool:
        event.accept()
        return True

    def _would_hold(self, widget: QWidget, event: QKeyEvent) -> bool:
        """A shortcut waits as everything else does."""
        at = event.timestamp()
        if not at or event.isAutoRepeat():
            return False
        goes_on = self._burst.continues(at) or self._follows(at)
        return goes_on or not (before(widget) is not None and _only_types(event))

    def _pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        at = event.timestamp()
        self._offset = at - self._running.elapsed() if at else self._offset
        if not at or event.isAutoRepeat():
            self.release()
            return False
        if self._follows(at) and not self._burst.count and strokes.ends_a_line(event):
            self._ended_at = at
            return True
        if not self._burst.continues(at):
            self.release()
            self._before = before(widget)
        ending = strokes.ending(event)
        if ending and self._burst.is_code(at):
            return self._ended(ending, at)
        return self._stroke(widget, event, at)

    def _stroke(self, widget: QWidget, event: QKeyEvent, at: int) -> bool:
        character = strokes.character(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        by_keys = on_us_keyboard(event.nativeScanCode(), self._platform, shift=shift)
        self._burst.add(character, at, by_keys if character.isprintable() else character)
        if self._follows(at):
            self._burst.machine = True
        if self._free(event):
            return False
        if not self._burst.full:
            self._held.append(event.clone())
            self._held_keys.add(event.key())
        self._held_for = widget
        self._hand.start()
        return True

    def _free(self, event: QKeyEvent) -> bool:
        """It has its effect at once: the beginning of what is typed into a text field."""
        if self._held or self._before is None or self._follows(event.timestamp()) or self.listener is not None:
            return False
        return self._burst.count <= FREE and _only_types(event)

    def _follows(self, at: int) -> bool:
        """It came right after a code: more of the same scanner."""
        return bool(self._ended_at) and 0 <= at - self._ended_at < GAP_MS

    # codes

    def _ended(self, ending: Ending, at: int) -> bool:
        self._held.clear()
        self._held_for = None
        self._ended_at = at
        with suppress(RuntimeError):  # the field may have been taken off the page since
            _put_back(self._before)
        self._tell(ending)
        return True

    def _tell(self, ending: Ending) -> None:
        at = self._ended_at
        heard = self._burst.finish(ending)
        self._before = None
        self._hand.stop()
        if self.listener is not None:
            self.listener(heard)
            return
        text = meant(heard, _understood)
        if self._repeats.is_new(text, at):
            self.scanned.emit(text)

    # input methods

    def _compose(self, widget: QWidget, event: QEvent) -> None:
        text = event.commitString() if isinstance(event, QInputMethodEvent) else ""
        self._composing = isinstance(event, QInputMethodEvent) and bool(event.preeditString())
        if self._composing or len(text) > 1:
            self.release()
            return
        if not text:
            return
        at = self._now()
        if not self._burst.continues(at):
            self.release()
            self._before = before(widget)
        self._burst.add(text, at, composed=True)

    def _now(self) -> int:
        """Input methods do not say when; keys do, and this is about the same."""
        return max(1, self._running.elapsed() + self._offset)


def _put_back(field: Before | None) -> None:
    if field is not None:
        field.put_back()


def _only_types(event: QKeyEvent) -> bool:
    return strokes.types(event) or strokes.edits(event)


def _understood(text: str) -> bool:
    return not isinstance(scans.read(text), scans.Unknown) or sheet_number(text) > 0


def _receives_keys(widget: QWidget) -> bool:
    """The widget that a key is meant for: an unused key climbs to its parents, which must not count it again."""
    focus = QApplication.focusWidget()
    return widget is focus or (focus is None and widget.isWindow())
