"""Emergencies through the Desk: which are open, what a list says, whom one is about, the printed page. Nothing here is
about emergency access, the secret in the sealed envelope."""

from collections.abc import Sequence

import msgspec

from vaxdesk import files, regular
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_list import EmergencyList
from vaxdesk.clinic.emergency_record import EmergencyRecord, emergency_of
from vaxdesk.clinic.form_text import read_toml
from vaxdesk.clinic.questionnaire import Malformed
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.visit import Stage
from vaxdesk.clock import Clock
from vaxdesk.credentials import tickets
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room import house_papers
from vaxdesk.store import aftercare, lookups, search
from vaxdesk.store.aftercare import EmergencyRow
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Account, Site, read_accounts

LIST = "list.toml"
MOST_FOUND = 6
"""People offered for a few typed characters."""


class Found(msgspec.Struct, frozen=True):
    """Somebody whom typed characters may mean, with the visit that they are here for."""

    row: VisitRow
    person: f.PersonEnrolled
    number: str


class EmergencyRoom:
    """The emergencies of one open site. Whoever may open a person may look at them."""

    def __init__(self, db: Database, journal: Journal, *, site: Site, seat: Seat, clock: Clock) -> None:
        self._db, self._journal, self._site, self._seat, self._clock = db, journal, site, seat, clock

    def open(self) -> tuple[EmergencyRow, ...]:
        """Those that go on, the newest first."""
        self._seat.must("open_person")
        return aftercare.emergencies(self._db, open_only=True)

    def newest(self, limit: int = 20) -> tuple[EmergencyRow, ...]:
        """The last ones, ended or not, the newest first."""
        self._seat.must("open_person")
        return aftercare.emergencies(self._db, limit=limit)

    def of(self, person: str) -> tuple[str, ...]:
        """The ids of those that were about somebody, the first one first."""
        self._seat.must("open_person")
        return tuple(row.id for row in aftercare.emergencies_of(self._db, person))

    def record(self, emergency: str) -> EmergencyRecord:
        """One emergency as it stands; an empty one for an unknown id."""
        self._seat.must("open_person")
        return emergency_of(emergency, self._journal.entries(emergency))

    def open_whom(self, person: str) -> f.PersonEnrolled | None:
        """The person whom an emergency is about, with the numbers of their family; both are kept in the access log."""
        self._seat.must("open_person")
        self._seat.keep("opened_person", subject=person, reason="emergency")
        self._seat.keep("number_shown", subject=person, reason="emergency")
        return lookups.person(self._db, person)

    def find(self, text: str) -> tuple[Found, ...]:
        """Whom a short number, a name or a few digits may mean, of those who are here today; that somebody searched is
        kept in the access log."""
        self._seat.must("search")
        today = self._clock.now().utc.astimezone(self._site.zone).date()
        here = {row.person: row for row in reversed(lookups.visits_at(self._db, tuple(Stage), today)) if row.person}
        wanted = text.strip().upper()
        by_number = [row.person for row in here.values() if row.person and _number(row) == wanted]
        people = by_number or [person for person in search.find(self._db, text, limit=60, shortest=1) if person in here]
        self._seat.keep("searched", count=len(people))
        known = lookups.persons(self._db, people[:MOST_FOUND])
        return tuple(Found(here[each], known[each], _number(here[each])) for each in people[:MOST_FOUND])

    def checklist(self) -> EmergencyList:
        """The list of the site. Raises WorldFailed("form_unreadable")."""
        return read_emergency_list()

    def names(self) -> dict[str, str]:
        """What the staff are called, by account."""
        accounts: Sequence[Account] = read_accounts(self._db)
        return {each.name: each.display for each in accounts}

    def paper(self, emergency: str, language: f.Language) -> bytes:
        """Everything about one emergency on paper, kept in the access log. Raises LookupError, WorldFailed."""
        self._seat.must("paper")
        record = self.record(emergency)
        if record.begun is None:
            raise LookupError(f"no emergency {emergency}")
        person = lookups.person(self._db, record.person) if record.person else None
        self._seat.keep("printed_list", subject=emergency, count=1)
        now = self._clock.now().utc.astimezone(self._site.zone)
        return house_papers.emergency_record(
            self._site, record, person, language=language, names=self.names(), printed_at=now
        )


def read_emergency_list() -> EmergencyList:
    """The list in the forms folder. Raises WorldFailed("form_unreadable")."""
    path = files.forms_with("emergency", LIST) / "emergency" / LIST
    try:
        return msgspec.convert(read_toml(regular.content(path)), EmergencyList)
    except (OSError, Malformed, msgspec.ValidationError) as problem:
        raise WorldFailed("form_unreadable", f"{path.name}: {problem}") from problem


def _number(row: VisitRow) -> str:
    return tickets.short_number(tickets.sequence_of(row.ticket)) if row.ticket else ""
