"""What keeps somebody in red although their time may be over: an emergency about them, that they left while a reaction
was open, or that they have died. Each is asked of the journal anew, so that a correction of one counts for the other at
once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, get_args

import msgspec

from vaxdesk.clinic.emergency_record import EmergencyRecord, Grave, Hold, died_in, emergency_of, hold
from vaxdesk.clinic.facts import Entry
from vaxdesk.clinic.rows import Died, VisitRow
from vaxdesk.clinic.visit import Visit, fold
from vaxdesk.clinic.watched import went_with_reaction
from vaxdesk.store.codec import ENVELOPE, entry_from
from vaxdesk.store.database import Database, answer

_ABOUT: Final = f"""
    SELECT id, visit FROM emergencies WHERE visit <> '' AND visit IN (SELECT value FROM json_each(?))
        AND (ended_at = '' OR EXISTS (SELECT 1 FROM journal WHERE about = emergencies.id AND fact = 'emergency_ended'
            AND json_extract(body, '$.outcome') IN ({", ".join(f"'{each}'" for each in get_args(Grave))})))
"""
"""Those that go on, and those that some entry says ended badly."""


def emergency_holds(db: Database, visits: Iterable[str]) -> dict[str, Hold]:
    """Those of these visits that an emergency keeps from going home; one that goes on counts before one that ended."""
    return _holds(_emergencies(db, visits))


def _emergencies(db: Database, visits: Iterable[str]) -> Iterator[tuple[EmergencyRecord, Visit]]:
    wanted = msgspec.json.encode(list(visits)).decode()
    for row in answer(db, _ABOUT, [wanted]):
        yield emergency_of(row["id"], _entries(db, row["id"])), fold(row["visit"], _entries(db, row["visit"]))


def _holds(emergencies: Iterable[tuple[EmergencyRecord, Visit]]) -> dict[str, Hold]:
    found: dict[str, Hold] = {}
    for record, visit in emergencies:
        held = hold(record, visit)
        if held and found.get(visit.id) != "goes_on":
            found[visit.id] = held
    return found


def with_holds(db: Database, rows: Sequence[VisitRow]) -> tuple[VisitRow, ...]:
    """The rows with what is only known from more than the visit's own row."""
    emergencies = tuple(_emergencies(db, (row.id for row in rows if row.timers or row.reaction)))
    held, died = _holds(emergencies), {visit.id for record, visit in emergencies if died_in(record, visit)}
    return tuple(_with_hold(db, row, held.get(row.id, ""), "emergency" if row.id in died else "") for row in rows)


def _with_hold(db: Database, row: VisitRow, held: Hold, died: Died) -> VisitRow:
    gone = ""
    if row.reaction:
        visit = fold(row.id, _entries(db, row.id))
        gone, died = went_with_reaction(visit) or "", "concluded" if visit.died else died
    return msgspec.structs.replace(row, emergency=held, gone=gone, died=died) if held or gone or died else row


def _entries(db: Database, about: str) -> tuple[Entry, ...]:
    rows = answer(db, f"SELECT {', '.join(ENVELOPE)} FROM journal WHERE about = ? ORDER BY n", [about])
    return tuple(entry_from(row) for row in rows)
