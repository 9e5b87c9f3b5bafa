"""What the Recorder asks about an emergency: whom it is about, and what speaks against an act."""

from collections.abc import Iterator, Sequence

from vaxdesk.acts.request import Case
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import Hold, emergency_of, emergency_problems
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.store import aftercare, lookups
from vaxdesk.store.database import Database
from vaxdesk.store.holds import emergency_holds


def whom_of(
    db: Database, fact: f.Fact, about: str, entries: Sequence[f.Entry], *, otherwise: str | None = None
) -> str | None:
    """The person on record whom an act of an emergency is about: that of the visit it names, or whoever it was about
    before. `otherwise` for any other act. Raises Refused for a visit that there is not."""
    if isinstance(fact, ef.EmergencyBegun | ef.EmergencyDescribed):
        if not fact.whom.visit:
            return None
        row = lookups.visit_row(db, fact.whom.visit)
        if row is None:
            raise Refused([Problem("not_registered", blocks=True)])
        return row.person
    return emergency_of(about, entries).person if isinstance(fact, ef.EMERGENCY_FACTS) else otherwise


def held_by_emergency(db: Database, case: Case) -> Hold:
    """What an emergency about this visit that had begun means for a new act; a correction of what is written down
    already is not held against it."""
    if case.person is None or case.target is not None:
        return ""
    mine = aftercare.emergencies_of(db, case.person)
    if not any(row.visit == case.about and row.begun_at <= case.at for row in mine):
        return ""
    return emergency_holds(db, [case.about]).get(case.about, "")


def against_emergency(case: Case, fact: f.Fact, site: str) -> Iterator[str]:
    """Codes of what speaks against this act; a correction is held against the emergency as it stood before."""
    if case.about == site:
        yield "emergency_unknown"
        return
    entries = [entry for entry in case.entries if case.act is None or entry.n < case.act.entry.n]
    yield from emergency_problems(emergency_of(case.about, entries), fact, case.request.at)
