"""What the record holds about a person, what stands against erasing it, and what is kept when that is done."""

import tomllib
from collections.abc import Iterable
from datetime import date

import msgspec

from vaxdesk import files
from vaxdesk.clinic import erasure
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Visit
from vaxdesk.store import erasing, lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site


class Held(msgspec.Struct, frozen=True):
    """What the record holds about somebody: who they are, None where nobody of this id was enrolled; their visits, with
    the day of each; in how many entries; and whether all that is erased already."""

    person: f.PersonEnrolled | None
    visits: tuple[tuple[date, Visit], ...]
    entries: int
    erased: bool

    @property
    def doses(self) -> int:
        return sum(len(visit.doses) for _, visit in self.visits)


class Leaving:
    """Looked up as the record stands at that moment."""

    def __init__(self, db: Database, journal: Journal, site: Site) -> None:
        self._db, self._journal, self._site = db, journal, site

    def held(self, person: str) -> Held:
        """Everything about a person, however often they came."""
        visits = [self._journal.visit(each) for each in lookups.subjects_of(self._db, person, "visit")]
        return Held(
            person=lookups.person(self._db, person),
            visits=tuple((self._day(visit), visit) for visit in visits),
            entries=erasing.to_erase(self._db, person),
            erased=person in erasing.persons_erased(self._db),
        )

    def kept(self, person: str) -> f.PersonErased:
        """The fact that tells of their erasure."""
        held = self.held(person)
        return erasure.kept(held.entries, (visit for _, visit in held.visits))

    def problems(self, person: str, reason: str, today: date) -> Iterable[str]:
        """Codes of what stands against erasing them today."""
        held = self.held(person)
        return erasure.problems(held.person, held.visits, reason, today, self.duty())

    def duty(self) -> erasure.Duty | None:
        """The retention duty of sites of this language, None where none is known here."""
        said = tomllib.loads((files.resources() / "retention.toml").read_text(encoding="utf-8"))
        return msgspec.convert(said[self._site.language], erasure.Duty) if self._site.language in said else None

    def _day(self, visit: Visit) -> date:
        """On which it began, at the site."""
        door = visit.last_act(f.VisitRegistered)
        began = door.at if door else min(entry.at for entry in visit.history)
        return began.astimezone(self._site.zone).date()
