"""Everybody who waits after the injection, for the alarms and for the screen that they themselves look at: also while
nobody sits at the workstation, and without asking the record more than it has to be asked."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Alarm, Condition, Deed, Mark, alarms
from vaxdesk.clinic.emergency_record import emergency_of
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.masks import public_name
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.watched import Said, Watched, conditions, deed_of, emergency_condition, over, said_of, watched
from vaxdesk.clock import Clock
from vaxdesk.credentials import tickets
from vaxdesk.store import aftercare, lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

_STAYS: Final = (f.Printed, f.CardIssued, f.EntryChecked, f.ConsentGiven, f.ConsentRefused, f.IdentityChecked)
"""Acts that neither bring anybody into the room nor take anybody out, nor change how long they stay."""


class WaitingRoom:
    """The room of one open site. `look_again` reads what was recorded since; everything else is worked out from that.
    Nobody needs to have signed in: what is given away is numbers, masked names and minutes."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        site: Site,
        clock: Clock,
        *,
        clocks: Callable[[], Clocks],
        today: Callable[[], date],
    ) -> None:
        self._db, self._journal, self._site, self._clock = db, journal, site, clock
        self._clocks, self._today = clocks, today
        self._position = -1
        self._boot = ""
        self._said: dict[str, Said] = {}
        self._names: dict[str, str] = {}
        self._emergencies: tuple[Condition, ...] = ()
        self._restored: Condition | None = None
        self._checked: Deed | None = None
        self.people: tuple[Watched, ...] = ()
        """Green channel first, then in order of arrival."""

    def look_again(self) -> None:
        """Somebody may have recorded something."""
        position = self._journal.position()
        if self._position < 0:
            self._begin()
        elif self._boot != self._clock.now().boot or (position != self._position and self._changed()):
            self._read()
        self._position = position

    def now(self) -> Instant:
        return self._clock.now()

    def alarms(self) -> tuple[Alarm, ...]:
        """Everything that somebody has to do something about at this moment."""
        now = self._clock.now()
        found = (*self._emergencies, *conditions(self.people, self._known, now, self._checked))
        return alarms((*found, self._restored) if self._restored else found, now)

    def over(self) -> frozenset[str]:
        """Who has reached their time."""
        return over(self.people, self._clock.now())

    def masked_names(self) -> dict[str, str]:
        """The names of everybody in the room as a public board may show them beside their numbers, by visit."""
        missing = {each.person for each in self.people} - set(self._names)
        if missing:
            found = lookups.persons(self._db, missing)
            self._names |= {person: fact.name for person, fact in found.items()}
        return {each.visit: public_name(self._names.get(each.person, "")) for each in self.people}

    def _begin(self) -> None:
        """The program has just been started: whoever is here already has been out of its sight."""
        self._read()
        if self.people and not self._site.practice:
            now = self._clock.now()
            self._restored = Condition("restored", "", "", Mark(now.boot, now.uptime_ms), people=len(self.people))

    def _read(self) -> None:
        clocks = self._clocks()
        self._boot = clocks.now.boot
        rows = lookups.visits_at(self._db, lookups.STILL_HERE, self._today())
        self.people = tuple(
            watched(row, tickets.short_number(tickets.sequence_of(row.ticket)) if row.ticket else "", clocks)
            for row in rows
        )
        self._emergencies = tuple(self._open_emergencies())

    def _open_emergencies(self) -> Iterator[Condition]:
        for row in aftercare.emergencies(self._db, open_only=True):
            condition = emergency_condition(emergency_of(row.id, self._journal.entries(row.id)))
            if condition is not None:
                yield condition

    def _changed(self) -> bool:
        """Forget what new entries are about; whether they may have changed who waits, or for how long."""
        moved = False
        for entry in self._journal.since(self._position):
            self._said.pop(entry.about, None)
            self._names.pop(entry.about, None)
            if isinstance(entry.fact, f.RoomChecked):
                self._restored, self._checked = None, deed_of(entry)
            moved = moved or not isinstance(entry.fact, _STAYS)
        return moved

    def _known(self, visit: str) -> Said:
        if visit not in self._said:
            self._said[visit] = said_of(self._journal.visit(visit))
        return self._said[visit]
