"""Everybody under observation without a name: for a locked workstation, and kept in the open file beside the database
for the minutes between a restart and the first sign-in."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Mark
from vaxdesk.clinic.emergency_facts import EMERGENCY_FACTS
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.visit import fold
from vaxdesk.clinic.waiting import Tile, Waiting, tiles, waiting
from vaxdesk.clinic.watched import answered_at, said_of
from vaxdesk.credentials import tickets
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import lookups, timer_file
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site
from vaxdesk.store.timer_file import TimerFile
from vaxdesk.store.verify import Finding

_MOVES: Final = (
    f.DoseGiven,
    f.ObservationExtended,
    f.ReactionSeen,
    f.ReactionConcluded,
    f.Released,
    f.LeftEarly,
    f.LeftUnseen,
    f.ClockConfirmed,
    f.Struck,
    f.AlarmAnswered,
    f.LookedFor,
)
"""After these somebody else may be under observation, or for longer, or their alarm is answered."""
_MAY_MOVE: Final = (f.VisitRegistered, f.Screened, *EMERGENCY_FACTS)
"""After these, or a correction of them, somebody has another number, or other minutes, or is in danger."""


class MaskedBoard:
    """The board of one open site, and its file where the site has a folder that may be written to."""

    def __init__(
        self, db: Database, journal: Journal, site: Site, vault: Vault | None, clocks: Callable[[], Clocks]
    ) -> None:
        self._db, self._journal, self._site, self._vault, self._clocks = db, journal, site, vault, clocks

    def tiles(self, today: date) -> tuple[Tile, ...]:
        """Everybody who is watched, whoever needs somebody first. Nobody needs to have signed in."""
        return tiles(self._people(today), self._clocks())

    def check(self, today: date) -> Finding | None:
        """What is wrong with the file that lay here while nobody had signed in: somebody changed it, or it says less
        than the record does. To be asked once, before the first `keep`."""
        if self._vault is None:
            return None
        try:
            found = timer_file.read(self._vault.folder)
        except WorldFailed as failure:
            return Finding(code=failure.code, message="the timer file cannot be read")
        if found is None:
            return self._gone(today)
        if found.site != self._site.id or not timer_file.genuine(found, self._vault.key):
            return Finding(code="timers_changed", message="the timer file is not what this program wrote")
        known = set(found.waiting)
        missing = sum(each not in known and _unanswered(each) not in known for each in self._people(today))
        if missing:
            return Finding(code="timers_behind", message=f"the timer file did not know of {missing} people")
        return None

    def _gone(self, today: date) -> Finding | None:
        """A file that is missing kept back only whoever is watched."""
        if people := len(self._people(today)):
            return Finding(code="timers_missing", message=f"the timer file was gone, of {people} people")
        return None

    def keep_after(self, fact: f.Fact | f.FromNewerVersion, today: date) -> None:
        """Write the file where this act may have changed who is watched."""
        if isinstance(fact, _MOVES):
            self._write(self._file(today))
        elif isinstance(fact, _MAY_MOVE):
            self.keep(today)

    def keep(self, today: date) -> None:
        """Write the file where it lies here otherwise than the record says: another program wrote to one of them, or a
        disk was full."""
        if self._vault is None:
            return
        now = self._file(today)
        with suppress(WorldFailed):
            found = timer_file.read(self._vault.folder)
            if found is not None and self._says(found, now):
                return
        self._write(now)

    def _says(self, found: TimerFile, now: TimerFile) -> bool:
        assert self._vault is not None
        same = (found.site, found.waiting, found.anchors) == (now.site, now.waiting, now.anchors)
        return same and timer_file.genuine(found, self._vault.key)

    def _file(self, today: date) -> TimerFile:
        clocks = self._clocks()
        return TimerFile(site=self._site.id, waiting=self._people(today), boots=clocks.boots, anchors=clocks.anchors)

    def _write(self, file: TimerFile) -> None:
        """What stands against it is tried again with the next heartbeat: the record is safe without it."""
        if self._vault is not None:
            with suppress(WorldFailed):
                timer_file.write(self._vault.folder, file, self._vault.key)

    def _people(self, today: date) -> tuple[Waiting, ...]:
        rows = lookups.visits_at(self._db, lookups.STILL_HERE, today)
        answered = self._answered(rows)
        return tuple(
            waiting(
                row, tickets.short_number(tickets.sequence_of(row.ticket)) if row.ticket else "", answered.get(row.id)
            )
            for row in rows
        )

    def _answered(self, rows: Sequence[VisitRow]) -> dict[str, Mark | None]:
        """When the alarm about each of them was answered, for those for whom it may have been."""
        told = lookups.answered_for(self._db, [row.id for row in rows])
        maybe = [row for row in rows if row.id in told or (row.reaction and row.ended_at is not None)]
        said = {row.id: said_of(fold(row.id, self._journal.entries(row.id))) for row in maybe}
        return {row.id: answered_at(said[row.id], reaction=row.reaction) for row in maybe}


def _unanswered(person: Waiting) -> Waiting:
    """A file that cries where the record does not keeps nobody back."""
    return msgspec.structs.replace(person, answered=None)
