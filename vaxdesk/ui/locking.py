"""When a workstation locks itself: nobody has touched it for some minutes, or it has been asleep."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from vaxdesk.clinic.instants import Instant
from vaxdesk.clock import Clock

ASLEEP: Final = timedelta(seconds=30)
"""Two seconds that are further apart than this had a pause between them: the lid was closed, or the clock was set."""
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class Locking(QObject):
    """`due` when it is time to lock. An event filter for the whole program; `tick` comes once a second."""

    due = Signal()

    def __init__(self, clock: Clock, minutes: Callable[[], int], parent: QObject | None = None) -> None:
        """`minutes` without a touch before it locks."""
        super().__init__(parent)
        self._clock, self._minutes = clock, minutes
        self.touched = self._ticked = clock.now()
        self.slept = False
        """The last second had a pause before it."""

    def watch(self, app: QApplication) -> None:
        """Count what is touched from now on."""
        app.installEventFilter(self)

    def stop(self, app: QApplication) -> None:
        app.removeEventFilter(self)

    def tick(self) -> None:
        """A second has passed, or what the machine takes for one."""
        now, before = self._clock.now(), self._ticked
        self._ticked = now
        self.slept = self._slept(before, now)
        if self.slept or self._idle(now):
            self.due.emit()

    def touch(self) -> None:
        """Somebody is here."""
        self.touched = self._clock.now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES or isinstance(event, QInputMethodEvent):
            self.touch()
        return False

    def _idle(self, now: Instant) -> bool:
        return now.uptime_ms - self.touched.uptime_ms >= self._minutes() * 60_000

    @staticmethod
    def _slept(before: Instant, now: Instant) -> bool:
        passed = timedelta(milliseconds=now.uptime_ms - before.uptime_ms)
        return now.boot != before.boot or passed > ASLEEP or abs(now.utc - before.utc) > ASLEEP
