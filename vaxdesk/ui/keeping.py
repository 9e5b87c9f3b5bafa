"""Backs the site up while it is worked on, away from the screen, and says how old the newest backup is."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import EVERY, BackedUp
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.topbar import StatePill

FRESH: Final = EVERY + timedelta(minutes=1)
"""Until then the next backup is not late."""
LATE: Final = timedelta(minutes=60)
AGAIN_MS: Final = 60_000
"""How long after a backup that failed the next one is tried."""


class Keeping(QObject):
    """`changed` when there is something new to show, `failed` with a WorldFailed: no backup, or no copy of it. Each
    failure is told once, until it changes."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, live: Live, jobs: Jobs, second: Callable[[], str], parent: QObject | None = None) -> None:
        """`second` gives the folder of the second place, "" for none."""
        super().__init__(parent)
        self._desk, self._jobs, self._second = live.desk, jobs, second
        self._newest: datetime | None = None
        self._running = False
        self.looked = False
        """Whether there is a state to show."""
        self._not_before_ms = 0
        self._trouble = ""
        self._shown: StatePill | None = None

    @property
    def newest(self) -> datetime | None:
        """When the newest backup was made."""
        if not self.looked:
            self.look()
        return self._newest

    def tick(self) -> None:
        """A second has passed."""
        if not self.looked:
            self._look()
        now = self._desk.clock.now()
        ready = self._desk.seat.writable and not self._running and now.uptime_ms >= self._not_before_ms
        if ready and self._due(now.utc):
            self._running = True
            second = self._second()
            self._jobs.run(self._desk.office.backup_job(Path(second) if second else None), self._done)
        if self.pill() != self._shown:
            self._shown = self.pill()
            self.changed.emit()

    def at_close(self) -> None:
        """One last backup where something was recorded since the newest; what stands against it is told nobody any
        more, and the seal holds everything all the same."""
        try:
            if self._desk.office.unsaved_since_backup():
                second = self._second()
                self._desk.office.back_up_at_close(Path(second) if second else None)
        except WorldFailed:
            return

    def pill(self) -> StatePill:
        """How old the newest backup is: good up to a quarter of an hour, late up to an hour, overdue beyond."""
        if self._newest is None:
            return StatePill(self.tr("No backup yet"), "caution")
        local = self._desk.local(self._newest)
        now = self._desk.clock.now().utc
        time = f"{local:%H:%M}" if local.date() == self._desk.today() else f"{local:%m-%d %H:%M}"
        words = wording.filled(self.tr("Backed up {time}"), time=time)
        age = now - self._newest
        return StatePill(words, "ok" if age <= FRESH else "caution" if age <= LATE else "stop")

    def _due(self, now: datetime) -> bool:
        if self._newest is not None and now - self._newest >= EVERY:
            self._look()  # another program may have made one
        return self._newest is None or now - self._newest >= EVERY

    def _look(self) -> None:
        self.looked = True
        self.look()

    def look(self) -> None:
        """What the newest backup is now; somebody else may have made one."""
        self._newest = next((each.taken_at for each in self._desk.office.backups()), None)

    def _done(self, result: Ok[BackedUp] | Err) -> None:
        self._running = False
        try:
            if isinstance(result, Err):
                raise result.error
            self._desk.office.backed_up(result.value)
        except WorldFailed as failure:
            self._not_before_ms = self._desk.clock.now().uptime_ms + AGAIN_MS
            self._tell(failure)
        else:
            copy = result.value.second
            self._tell(WorldFailed(copy.code, self._second()) if copy and copy.code else None)
        self._look()
        self._shown = self.pill()
        self.changed.emit()

    def _tell(self, failure: WorldFailed | None) -> None:
        code = failure.code if failure else ""
        if failure is not None and code != self._trouble:
            self.failed.emit(failure)
        self._trouble = code
