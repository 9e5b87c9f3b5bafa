"""Emergencies and telephone calls in the read tables: their rows, and questions to them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from vaxdesk.clinic.emergency_record import emergency_of
from vaxdesk.clinic.facts import Entry, FollowUpCalled
from vaxdesk.clinic.followups import Call, Given
from vaxdesk.clinic.recalls import LastDose
from vaxdesk.clinic.visit import Visit
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database, answer

Row = dict[str, Any]


class EmergencyRow(msgspec.Struct, frozen=True):
    """One emergency without its entries; `ended_at` is None while it goes on."""

    id: str
    begun_at: datetime
    ended_at: datetime | None
    person: str | None
    visit: str


def emergency_rows(subject: str, entries: Sequence[Entry]) -> list[Row]:
    """At most one; none for a subject that is no emergency."""
    record = emergency_of(subject, entries)
    if record.begun is None:
        return []
    ended = rfc3339(record.ended.at) if record.ended else ""
    return [
        {
            "id": subject,
            "begun_at": rfc3339(record.begun.at),
            "ended_at": ended,
            "person": record.person,
            "visit": record.whom.visit,
        }
    ]


def call_rows(visit: Visit) -> list[Row]:
    return [
        {
            "entry": act.entry.id,
            "visit": visit.id,
            "step": fact.step,
            "outcome": fact.outcome,
            "at": rfc3339(act.at),
            "again_on": fact.again_on.isoformat() if fact.again_on else "",
        }
        for act, fact in visit.every(FollowUpCalled)
    ]


def emergencies(db: Database, *, open_only: bool = False, limit: int = 20) -> tuple[EmergencyRow, ...]:
    """The newest first."""
    where = "WHERE ended_at = ''" if open_only else ""
    return _emergencies(db, f"{where} ORDER BY begun_at DESC, id DESC LIMIT ?", [limit])


def emergencies_of(db: Database, person: str) -> tuple[EmergencyRow, ...]:
    """Those that were about this person, the first one first."""
    return _emergencies(db, "WHERE person = ? ORDER BY begun_at, id", [person])


def calls_about(db: Database, visits: Sequence[str]) -> dict[str, tuple[Call, ...]]:
    """The calls about these visits, by visit, the first one first."""
    sql = "SELECT * FROM calls WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY at, entry"
    return _by_visit(answer(db, sql, [msgspec.json.encode(list(visits)).decode()]))


def given_on(db: Database, days: Sequence[date]) -> tuple[Given, ...]:
    """Every visit with a dose on one of these days, with the moment of its last dose."""
    rows = answer(
        db,
        "SELECT doses.visit, doses.person, max(doses.at) AS at, visits.mode, persons.birth_date FROM doses"
        " JOIN visits ON visits.id = doses.visit JOIN persons ON persons.id = doses.person"
        " WHERE doses.day IN (SELECT value FROM json_each(?)) GROUP BY doses.visit ORDER BY at, doses.visit",
        [msgspec.json.encode([day.isoformat() for day in days]).decode()],
    )
    return tuple(
        Given(
            visit=row["visit"],
            person=row["person"],
            at=datetime.fromisoformat(row["at"]),
            outreach=row["mode"] == "outreach",
            birth_date=date.fromisoformat(row["birth_date"]),
        )
        for row in rows
    )


def last_doses(db: Database, products: Sequence[str]) -> tuple[LastDose, ...]:
    """The newest dose of each person of each of these products, with how many they have had here."""
    rows = answer(
        db,
        "SELECT visit, person, product, max(day) AS day, max(coalesce(dose_number, 0)) AS number, count(*) AS here"
        " FROM doses WHERE product IN (SELECT value FROM json_each(?)) AND person IS NOT NULL"
        " GROUP BY person, product ORDER BY day, visit",
        [msgspec.json.encode(list(products)).decode()],
    )
    return tuple(
        LastDose(
            visit=row["visit"],
            person=row["person"],
            product=row["product"],
            day=date.fromisoformat(row["day"]),
            number=max(row["number"], row["here"]),
        )
        for row in rows
    )


def _emergencies(db: Database, where: str, values: Sequence[Any]) -> tuple[EmergencyRow, ...]:
    return tuple(
        EmergencyRow(
            id=row["id"],
            begun_at=datetime.fromisoformat(row["begun_at"]),
            ended_at=datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None,
            person=row["person"],
            visit=row["visit"],
        )
        for row in answer(db, f"SELECT * FROM emergencies {where}", values)
    )


def _by_visit(rows: Sequence[Row]) -> dict[str, tuple[Call, ...]]:
    found: dict[str, tuple[Call, ...]] = {}
    for row in rows:
        call = Call(
            step=row["step"],
            outcome=row["outcome"],
            at=datetime.fromisoformat(row["at"]),
            again_on=date.fromisoformat(row["again_on"]) if row["again_on"] else None,
        )
        found[row["visit"]] = (*found.get(row["visit"], ()), call)
    return found
