"""What may be known of a site before anybody has opened it, from its folder alone; and what stands against somebody
who wants in."""

from datetime import datetime
from pathlib import Path

from vaxdesk.clinic.timers import Clocks, met
from vaxdesk.clinic.waiting import Tile, tiles
from vaxdesk.clock import Clock
from vaxdesk.door.gate import Gate, SecretUnfit, SignInWaits
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store import shares
from vaxdesk.store.backup import backups
from vaxdesk.store.keyfile import WrongSecret
from vaxdesk.store.shares import ShareRefused
from vaxdesk.store.timer_file import TimerFile


class Threshold:
    """Read once, when it is made: nobody writes these files before somebody has signed in. `newest_backup` is when the
    newest backup was made, `newest` the newest moment that these files know of; `unreadable` the code of what stands
    against knowing who is under observation, or empty: a site has its timer file from the beginning, so one that is
    missing was taken away."""

    def __init__(self, folder: Path, gate: Gate, clock: Clock) -> None:
        self._clock, self._here = clock, clock.now()
        self.newest_backup: datetime | None = next((each.taken_at for each in backups(folder / BACKUPS)), None)
        self.unreadable = ""
        self._timers: TimerFile | None = None
        try:
            self._timers = gate.timers()
            self.unreadable = "" if self._timers else "timers_unreadable"
        except WorldFailed as failure:
            self.unreadable = failure.code
        known = [self.newest_backup] if self.newest_backup else []
        if self._timers is not None:
            known += [timer.written for each in self._timers.waiting for timer in each.timers]
            known += [each.utc for each in self._timers.anchors]
        self.newest = max(known, default=None)

    def tiles(self) -> tuple[Tile, ...]:
        """Everybody under observation at this moment, as far as the open file says."""
        if self._timers is None:
            return ()
        clocks = Clocks(self._clock.now(), met(self._timers.boots, self._here), self._timers.anchors)
        return tiles(self._timers.waiting, clocks)


def stands_against(error: Exception) -> tuple[str, str] | None:
    """The code and detail of a refusal that another try may put right; None for everything else."""
    if isinstance(error, SignInWaits | SecretUnfit | ShareRefused | WrongSecret):
        return error.code, error.detail
    if isinstance(error, LookupError):
        return "wrong_secret", ""
    return None


def sheet_number(text: str) -> int:
    """Which recovery sheet of its set this is the code of: 1 or 2; 0 for everything else."""
    try:
        return shares.read(text).number
    except ShareRefused:
        return 0


def sheet_problem(typed: str) -> tuple[str, str] | None:
    """What is wrong with what somebody typed from a recovery sheet: a code, and the group or number that it is about;
    None where it can be read."""
    try:
        shares.read(typed)
    except ShareRefused as refused:
        return refused.code, refused.detail
    return None
