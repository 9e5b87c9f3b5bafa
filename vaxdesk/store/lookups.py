"""Questions to the read tables. Every answer is a frozen row; nothing here writes."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.schedule import PastDose
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.visit import Stage
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database, answer
from vaxdesk.store.holds import with_holds
from vaxdesk.store.tables import lot_state_of_row, visit_of_row

STILL_HERE = (Stage.OBSERVING, Stage.REACTION)


def person(db: Database, person_id: str) -> PersonEnrolled | None:
    row = db.execute("SELECT fact FROM persons WHERE id = ?", [person_id]).fetchone()
    return msgspec.json.decode(row[0], type=PersonEnrolled) if row else None


def persons(db: Database, ids: Iterable[str]) -> dict[str, PersonEnrolled]:
    """Those of these persons that are known, by id."""
    wanted = list(dict.fromkeys(ids))
    marks = ", ".join("?" * len(wanted))
    rows = db.execute(f"SELECT id, fact FROM persons WHERE id IN ({marks})", wanted).fetchall()
    return {row[0]: msgspec.json.decode(row[1], type=PersonEnrolled) for row in rows}


def with_document(db: Database, number: str) -> tuple[str, ...]:
    """The ids of every person with this identity number, oldest enrolment first."""
    rows = db.execute(
        "SELECT id FROM persons WHERE document_number = ? AND document_number <> '' ORDER BY id", [number]
    )
    return tuple(row[0] for row in rows.fetchall())


def visits_at(db: Database, stages: Sequence[Stage], day: date) -> tuple[VisitRow, ...]:
    """Visits of one day at these stages: green channel first, then in order of arrival. Somebody who is still under
    observation is never left out for having come yesterday."""
    marks = ", ".join("?" * len(stages))
    rows = answer(
        db,
        f"SELECT * FROM visits WHERE stage IN ({marks}) AND (day = ? OR stage IN (?, ?))"
        " ORDER BY priority DESC, registered_at, ticket, id",
        [*stages, day.isoformat(), *STILL_HERE],
    )
    return with_holds(db, [visit_of_row(row) for row in rows])


def answered_for(db: Database, visits: Sequence[str]) -> set[str]:
    """Those of these visits about which somebody once answered an alarm, or looked for the person."""
    rows = db.execute(
        "SELECT DISTINCT about FROM journal WHERE about IN (SELECT value FROM json_each(?)) AND fact IN (?, ?)",
        [msgspec.json.encode(list(visits)).decode(), "alarm_answered", "looked_for"],
    )
    return {row[0] for row in rows.fetchall()}


def visits_ended(db: Database, stages: Sequence[Stage], day: date, limit: int) -> tuple[VisitRow, ...]:
    """Visits of one day that ended in one of these stages, the last first, so many at most."""
    marks = ", ".join("?" * len(stages))
    rows = answer(
        db,
        f"SELECT * FROM visits WHERE stage IN ({marks}) AND day = ? ORDER BY ended_at DESC, ticket DESC LIMIT ?",
        [*stages, day.isoformat(), limit],
    )
    return tuple(visit_of_row(row) for row in rows)


def visits_of_day(db: Database, day: date) -> tuple[VisitRow, ...]:
    """Every visit that began on this day, in order of arrival."""
    rows = answer(db, "SELECT * FROM visits WHERE day = ? ORDER BY registered_at, ticket, id", [day.isoformat()])
    return tuple(visit_of_row(row) for row in rows)


def visit_rows(db: Database, ids: Sequence[str]) -> dict[str, VisitRow]:
    """Those of these visits that there are, by id."""
    wanted = msgspec.json.encode(list(ids)).decode()
    rows = answer(db, "SELECT * FROM visits WHERE id IN (SELECT value FROM json_each(?))", [wanted])
    return {row.id: row for row in with_holds(db, [visit_of_row(row) for row in rows])}


def visit_row(db: Database, visit_id: str) -> VisitRow | None:
    rows = answer(db, "SELECT * FROM visits WHERE id = ?", [visit_id])
    return next(iter(with_holds(db, [visit_of_row(row) for row in rows])), None)


def visits_of(db: Database, person_id: str) -> tuple[VisitRow, ...]:
    """Every visit of a person, newest first."""
    rows = answer(db, "SELECT * FROM visits WHERE person = ? ORDER BY registered_at DESC, id DESC", [person_id])
    return tuple(visit_of_row(row) for row in rows)


def visits_to_recall(db: Database) -> tuple[VisitRow, ...]:
    """Visits that ended in a deferral, of people who have not come again since."""
    rows = answer(
        db,
        "SELECT * FROM visits WHERE stage = ? AND NOT EXISTS (SELECT 1 FROM visits AS later"
        " WHERE later.person = visits.person AND later.registered_at > visits.registered_at)",
        [Stage.DEFERRED],
    )
    return tuple(visit_of_row(row) for row in rows)


def stage_counts(db: Database, day: date) -> dict[Stage, int]:
    """How many visits of the day stand at each stage."""
    rows = db.execute(
        "SELECT stage, count(*) FROM visits WHERE day = ? OR stage IN (?, ?) GROUP BY stage",
        [day.isoformat(), *STILL_HERE],
    )
    return {Stage(stage): count for stage, count in rows.fetchall()}


def cards_taken_back(db: Database) -> dict[str, tuple[str, ...]]:
    """The names of the cards that were taken back, by the key that signed them, in the order in which they were
    issued."""
    found: dict[str, tuple[str, ...]] = {}
    for kid, rid in db.execute("SELECT kid, rid FROM cards WHERE taken_back = 1 ORDER BY kid, entry").fetchall():
        found[kid] = (*found.get(kid, ()), rid)
    return found


def visit_with_ticket(db: Database, ticket: str) -> str | None:
    row = db.execute("SELECT id FROM visits WHERE ticket = ? ORDER BY id DESC LIMIT 1", [ticket]).fetchone()
    return row[0] if row else None


def dose_written_at(db: Database, boot: str, uptime_ms: int, written: datetime) -> bool:
    """A dose was written down in this run of a machine at this moment of its clocks, whatever became of it since."""
    sql = "SELECT 1 FROM journal WHERE fact = 'dose_given' AND boot = ? AND uptime_ms = ? AND written = ? LIMIT 1"
    return db.execute(sql, [boot, uptime_ms, rfc3339(written)]).fetchone() is not None


class NewestTicket(NamedTuple):
    """A ticket, and the station that issued it."""

    ticket: str
    station: str


def newest_ticket(db: Database, beginning: str) -> NewestTicket | None:
    """The highest ticket that was ever issued with this beginning (type, day, block). The journal answers, not the
    visits: the number of a struck visit is not given to somebody else."""
    ticket = "json_extract(body, '$.ticket')"
    row = db.execute(
        f"SELECT {ticket}, station FROM journal WHERE fact = 'visit_registered' AND {ticket} >= ? AND {ticket} < ?"
        f" ORDER BY {ticket} DESC LIMIT 1",
        [beginning, beginning + ":"],
    ).fetchone()
    return NewestTicket(*row) if row else None


def subjects_of(db: Database, person: str, kind: str) -> tuple[str, ...]:
    """What the journal holds about a person, of one kind, in the order in which it came; also what is shown nowhere."""
    sql = "SELECT about FROM journal WHERE person = ? AND kind = ? GROUP BY about ORDER BY min(n)"
    return tuple(about for (about,) in db.execute(sql, [person, kind]).fetchall())


def doses_of(db: Database, person_id: str, *, without: str | None = None) -> tuple[PastDose, ...]:
    """Every dose that this person has had here, oldest first, without the one whose root entry is `without`."""
    rows = answer(db, "SELECT * FROM doses WHERE person = ? AND entry <> ? ORDER BY at", [person_id, without or ""])
    return tuple(
        PastDose(
            entry=row["entry"],
            visit=row["visit"],
            product=row["product"],
            day=date.fromisoformat(row["day"]),
            dose_number=row["dose_number"],
            lot=row["lot"],
        )
        for row in rows
    )


_LOTS = """
    SELECT lots.*, (SELECT count(*) FROM doses WHERE doses.product = lots.product AND doses.lot = lots.lot
        AND doses.entry <> ?) AS given
    FROM lots
"""


def lots_named(db: Database, lot: str, *, without: str | None = None) -> tuple[LotState, ...]:
    """Every lot with this number, whatever its product; the dose with root entry `without` does not count."""
    return tuple(lot_state_of_row(row) for row in answer(db, _LOTS + " WHERE lots.lot = ?", [without or "", lot]))


def lots(db: Database) -> tuple[LotState, ...]:
    """Every lot of this site, by product, the first to expire first."""
    return tuple(
        lot_state_of_row(row) for row in answer(db, _LOTS + " ORDER BY lots.product, lots.expiry, lots.lot", [""])
    )
