"""Questions about adverse events: in which visits there is one, and who got a dose of a lot."""

from datetime import date, datetime

import msgspec

from vaxdesk.clinic.visit import Stage
from vaxdesk.store.database import Database, answer


class LotRow(msgspec.Struct, frozen=True):
    """A dose of a lot and the visit that it was given in."""

    visit: str
    person: str
    at: datetime
    dose_number: int | None
    stage: Stage
    ticket: str


def visits_with_events(db: Database) -> tuple[str, ...]:
    """The ids of all visits in which a reaction was ever seen or told of, whatever was struck since, oldest first."""
    rows = db.execute(
        "SELECT about FROM journal WHERE fact IN ('reaction_seen', 'reaction_told') GROUP BY about ORDER BY min(n)"
    )
    return tuple(row[0] for row in rows.fetchall())


def newest_of_events(db: Database) -> dict[str, int]:
    """The same visits, each with the newest entry about it: what has not grown need not be read again."""
    rows = db.execute(
        "SELECT about, max(n) FROM journal WHERE about IN"
        " (SELECT about FROM journal WHERE fact IN ('reaction_seen', 'reaction_told')) GROUP BY about"
    )
    return dict(rows.fetchall())


def doses_of_lot(db: Database, product: str, lot: str, day: date | None = None) -> tuple[LotRow, ...]:
    """Every dose of a lot at this site, or those of one day, oldest first."""
    only, of_day = (" AND doses.day = ?", [day.isoformat()]) if day else ("", [])
    rows = answer(
        db,
        "SELECT doses.visit, doses.person, doses.at, doses.dose_number, visits.stage, visits.ticket FROM doses"
        f" JOIN visits ON visits.id = doses.visit WHERE doses.product = ? AND doses.lot = ?{only} ORDER BY doses.at",
        [product, lot, *of_day],
    )
    return tuple(
        LotRow(
            row["visit"],
            row["person"],
            datetime.fromisoformat(row["at"]),
            row["dose_number"],
            Stage(row["stage"]),
            row["ticket"],
        )
        for row in rows
    )
