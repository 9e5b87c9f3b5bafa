"""Everybody under observation without a name: for a locked workstation, and kept in the open file beside the database
for the minutes between a restart and the first sign-in."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Mark
from vaxdesk.clinic.emergency_facts import EMERGENCY_FACTS
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.waiting import Tile, Waiting, tiles, waiting
from vaxdesk.clinic.watched import answered_at, said_of
from vaxdesk.credentials import tickets
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import found as findings
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import lookups, timer_file
from vaxdesk.store.codec import rfc3339
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
        self._missed: tuple[Waiting, ...] = ()

    def tiles(self, today: date) -> tuple[Tile, ...]:
        """Everybody who is watched, whoever needs somebody first. Nobody needs to have signed in."""
        return tiles(self._people(today), self._clocks())

    def check(self, today: date, *, had_file: bool = True) -> tuple[Finding, ...]:
        """What is wrong with the file that lay here while nobody had signed in: somebody changed it or took it away
        (there was one, where `had_file` says so), it says less than the record does, or it knows somebody whom the
        record does not know. They stay on the board, and in the file, until a lead has answered what was found. To be
        asked once, before the first `keep`."""
        if self._vault is None:
            return ()
        try:
            file = timer_file.read(self._vault.folder)
        except WorldFailed as failure:
            return (Finding(code=failure.code, message="the timer file cannot be read"),)
        recorded = self._recorded(today)
        if file is None:
            return _gone(recorded) if had_file else ()
        if file.site != self._site.id or not timer_file.genuine(file, self._vault.key):
            return (Finding(code="timers_changed", message="the timer file is not what this program wrote"),)
        return (*_behind(file, recorded), *self._forgotten(file, recorded, today))

    def _forgotten(self, file: TimerFile, recorded: Sequence[Waiting], today: date) -> tuple[Finding, ...]:
        """Whom the file knows and the record does not, each said once, however often the record is opened."""
        there = {(each.number, each.timers) for each in recorded}
        away = [each for each in file.waiting if (each.number, each.timers) not in there]
        self._missed = tuple(each for each in away if not self._was_recorded(each, today))
        if not self._missed:
            return ()
        told = {each.detail for each in findings.ever(self._db) if each.code == findings.WATCHED_UNKNOWN}
        new = dict.fromkeys(_what_is_known(each) for each in self._missed)
        return tuple(Finding(code=findings.WATCHED_UNKNOWN, message=said) for said in new if said not in told)

    def _was_recorded(self, person: Waiting, today: date) -> bool:
        """The journal holds the doses of this person, however they were corrected since; without any, their ticket."""
        if person.timers:
            db = self._db
            return all(lookups.dose_written_at(db, each.boot, each.uptime_ms, each.written) for each in person.timers)
        tried = [tickets.beginning_of(day, person.number) for day in (today, today - timedelta(days=1))]
        return any(each is not None and lookups.newest_ticket(self._db, each) for each in tried)

    def _unknown(self) -> tuple[Waiting, ...]:
        if self._missed:
            answered = findings.answered(self._db, findings.WATCHED_UNKNOWN)
            self._missed = tuple(each for each in self._missed if _what_is_known(each) not in answered)
        return self._missed

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
        """Everybody whom the record knows, and whom it should know."""
        return (*self._recorded(today), *self._unknown())

    def _recorded(self, today: date) -> tuple[Waiting, ...]:
        rows = [row for row in lookups.visits_at(self._db, lookups.STILL_HERE, today) if not row.died]
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
        said = {row.id: said_of(self._journal.visit(row.id)) for row in maybe}
        return {row.id: answered_at(said[row.id], reaction=row.reaction) for row in maybe}


def _gone(recorded: Sequence[Waiting]) -> tuple[Finding, ...]:
    """A file that is missing kept back only whoever is watched."""
    if not recorded:
        return ()
    return (Finding(code="timers_missing", message=f"the timer file was gone, of {len(recorded)} people"),)


def _behind(file: TimerFile, recorded: Sequence[Waiting]) -> tuple[Finding, ...]:
    known = set(file.waiting)
    missing = sum(each not in known and _unanswered(each) not in known for each in recorded)
    if not missing:
        return ()
    return (Finding(code="timers_behind", message=f"the timer file did not know of {missing} people"),)


def _what_is_known(person: Waiting) -> str:
    """Ticket, begin and end of the observation, with a blank between them; without a dose only the ticket."""
    if not person.timers:
        return person.number
    since = min(each.at for each in person.timers)
    ends = max(each.at + timedelta(minutes=each.minutes) for each in person.timers)
    return f"{person.number} {rfc3339(since)} {rfc3339(ends + timedelta(minutes=person.extra_minutes))}"


def _unanswered(person: Waiting) -> Waiting:
    """A file that cries where the record does not keeps nobody back."""
    return msgspec.structs.replace(person, answered=None)
