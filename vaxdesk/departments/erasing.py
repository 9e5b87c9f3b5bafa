"""Erasing a person by law, from the wish to the last backup.

First the record, in one sealed transaction: an entry that says that somebody was erased, and with it the bodies,
reasons and salts of everything about them. Then the copies: a new verified backup, the old backups deleted, a seal that
begins on the new one. Where the power goes in between, the next backup, or the next start, ends it.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk.acts.leaving import Held, Leaving
from vaxdesk.acts.recording import Recorder
from vaxdesk.acts.request import Request
from vaxdesk.clinic import erasure
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import OVERRIDABLE, Problem, Refused, named
from vaxdesk.clock import Clock
from vaxdesk.departments.office import Office
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BackedUp, Vault
from vaxdesk.paper.house import ErasureDone
from vaxdesk.print_room import house_papers
from vaxdesk.store import erasing
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.purging import Purged, purge_aside
from vaxdesk.store.site import Site, read_accounts
from vaxdesk.store.thinning import WEEKLY

CAME_BACK: Final = "erased before; a restore brought it back"


class Outlook(msgspec.Struct, frozen=True):
    """What erasing somebody would do: what is held, what stands against it, until when the law wants it kept, and the
    numbers of entries about others that name them."""

    held: Held
    problems: tuple[Problem, ...]
    keep_until: date | None
    mentions: tuple[int, ...]


class Erased(msgspec.Struct, frozen=True, kw_only=True):
    """What was done. `entry` is the one that tells of it, `entries` how many lost their body. `purged` are copies;
    `trouble` says why copies are left to the next backup, "" where none are; `second` what became of the copy in the
    second place, None where nobody named one; `sticks_until` when a backup that lies somewhere else is too old to be
    kept by the program."""

    entry: f.Entry
    entries: int
    purged: Purged = Purged()
    backup: str = ""
    trouble: str = ""
    second: str | None = None
    sticks_until: date


class Erasing:
    """The one way by which a person leaves the record of an open site."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        recorder: Recorder,
        site: Site,
        clock: Clock,
        seat: Seat,
        office: Office,
        vault: Vault | None,
    ) -> None:
        self._db, self._journal, self._recorder = db, journal, recorder
        self._site, self._clock = site, clock
        self._seat, self._office, self._vault = seat, office, vault
        self._leaving = Leaving(db, journal, site)

    def outlook(self, person: str, reason: str = "") -> Outlook:
        """What erasing this person would do; changes nothing. Raises NotAllowed, Refused("unknown_person")."""
        self._seat.must("person_erased")
        held = self._held(person)
        self._seat.keep("opened_person", subject=person, reason="person_erased")
        duty = self._leaving.duty()
        found = erasure.problems(held.person, held.visits, reason, self._today(), duty)
        return Outlook(
            held=held,
            problems=tuple(named(found)) if not held.erased else (),
            keep_until=erasure.duty_until([visit for _, visit in held.visits], duty),
            mentions=tuple(erasing.mentions(self._db, person, _marks(held.person))),
        )

    def against(self, person: str, reason: str) -> tuple[Problem, ...]:
        """What stands against it with this reason, as it is typed."""
        self._seat.must("person_erased")
        return tuple(named(self._leaving.problems(person, reason, self._today())))

    def erase(
        self, person: str, *, by: str, reason: str, override: tuple[str, ...] = (), second: Path | None = None
    ) -> Erased:
        """Erase this person, copies too. For somebody who is erased already, only what was left to do is done. Raises
        NotAllowed, Refused with everything that stands against it, WorldFailed where nothing was erased."""
        return self._copies_too(self.from_record(person, by=by, reason=reason, override=override), second)

    def from_record(self, person: str, *, by: str, reason: str, override: tuple[str, ...] = ()) -> f.Entry:
        """Erase this person from the record, which is final; the entry that says so. From here on nothing can be
        written about them, and `unfinished` says that copies still hold them. Raises as `erase` does."""
        self._seat.must("person_erased")
        held = self._held(person)
        if held.erased:
            entry = next(each for each in self._journal.entries(person) if isinstance(each.fact, f.PersonErased))
        else:
            wanted = f.PersonErased(entries=max(held.entries, 1))
            entry = self._recorder.take(
                Request(fact=wanted, by=by, about=person, reason=reason, override=override)
            ).entry
            self._seat.keep("erased", subject=person, count=held.entries)
        return entry

    def copies_job(self, second: Path | None = None) -> Callable[[], BackedUp | None]:
        """The work of a new backup that holds them no more, for any thread; what comes of it goes to `copies_done` on
        this one. It raises WorldFailed."""
        return self._office.backup_job(second) if self._vault is not None else lambda: None

    def copies_done(self, entry: f.Entry, made: BackedUp | WorldFailed | None) -> Erased:
        """Let the seal begin on the new backup, and delete what else holds them. Where the backup failed, the copies
        wait for the next one."""
        assert isinstance(entry.fact, f.PersonErased)
        entries, until = entry.fact.entries, self._today() + WEEKLY
        if self._vault is None or made is None:
            return Erased(entry=entry, entries=entries, sticks_until=until)
        try:
            if isinstance(made, WorldFailed):
                raise made
            self._office.backed_up(made)
        except WorldFailed as failed:
            return Erased(entry=entry, entries=entries, trouble=failed.code, sticks_until=until)
        purged = made.purged + purge_aside(self._vault.folder)
        trouble = "" if erasing.empty_log(self._db) else "database_busy"
        return Erased(
            entry=entry, entries=entries, purged=purged, backup=made.backup.path.name, trouble=trouble,
            second=made.second.code if made.second else None, sticks_until=until,
        )  # fmt: skip

    def sheet(self, done: Erased) -> bytes:
        """The confirmation on paper, as PDF: a page for the person and one for the site."""
        fact = done.entry.fact
        assert isinstance(fact, f.PersonErased)
        by = next((each.display for each in read_accounts(self._db) if each.name == done.entry.by), done.entry.by)
        return house_papers.erasure_sheet(
            self._site,
            ErasureDone(
                at_local=done.entry.at.astimezone(self._site.zone),
                by=by,
                entry=done.entry.id,
                reason=done.entry.reason,
                entries=done.entries,
                doses=len(fact.doses),
                copies_done=not done.trouble,
                elsewhere_until=done.sticks_until,
            ),
        )

    def again(self) -> tuple[str, ...]:
        """Erase whomever an older backup has brought back, in the name of who erased them then, as far as their right
        to do so and the rules allow; the ids of those. For the program itself, after a restore."""
        done = []
        for person, who in erasing.came_back(self._db):
            wanted = Request(
                fact=f.PersonErased(entries=1), by=who, about=person, reason=CAME_BACK, override=("retention_duty",)
            )
            with suppress(Refused):
                entry = self._recorder.take(wanted).entry
                self._copies_too(entry, None)
                done.append(person)
        return tuple(done)

    def unfinished(self) -> bool:
        """Somebody was erased after the backup on which the seal stands: copies still hold them."""
        newest = erasing.last_erasure(self._db)
        return self._vault is not None and newest > 0 and newest > self._vault.sealed_after()

    def _copies_too(self, entry: f.Entry, second: Path | None) -> Erased:
        try:
            return self.copies_done(entry, self.copies_job(second)())
        except WorldFailed as failed:
            return self.copies_done(entry, failed)

    def _today(self) -> date:
        return self._clock.now().utc.astimezone(self._site.zone).date()

    def _held(self, person: str) -> Held:
        held = self._leaving.held(person)
        if held.person is None and not held.erased:
            raise Refused([Problem("unknown_person", blocks=True)])
        return held


def overridable(problems: tuple[Problem, ...]) -> bool:
    """A reason is enough to go on against these."""
    return all(problem.code in OVERRIDABLE for problem in problems)


def _marks(person: f.PersonEnrolled | None) -> tuple[str, ...]:
    """By what others may name them; a name of one character is in every text."""
    marks = (person.name, person.document.number, person.phone) if person else ()
    return tuple(mark for mark in marks if len(mark) > 1)
