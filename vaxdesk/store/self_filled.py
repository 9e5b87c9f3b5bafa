"""What people have answered by themselves and nobody has looked at yet: a draft for each visit, not journalled.

It is kept at every step, so that a closed lid or a power cut loses nothing, and goes away once a clinician has
concluded; days that are over leave nothing here. The table comes with the first draft: it is no part of the record.
"""

from datetime import date

import msgspec

from vaxdesk.store.database import Database, answer


class SelfFilled(msgspec.Struct, frozen=True, kw_only=True):
    """`response` is a QuestionnaireResponse as JSON text, `finished` whether somebody came to its end. `changed` and
    `day` are RFC 3339, `by` is the account that handed the questions over."""

    visit: str
    day: str
    by: str
    language: str
    response: str
    finished: bool
    changed: str


_TABLE = """
    CREATE TABLE IF NOT EXISTS self_filled (
        visit TEXT PRIMARY KEY, day TEXT NOT NULL, by TEXT NOT NULL, language TEXT NOT NULL, response TEXT NOT NULL,
        finished INTEGER NOT NULL, changed TEXT NOT NULL
    ) STRICT
"""


def create(db: Database) -> None:
    """The table, where it is not there yet; `verify` knows it by this."""
    db.execute(_TABLE)


def write(db: Database, draft: SelfFilled) -> None:
    """In the place of the one before, inside the caller's transaction."""
    create(db)
    fields = msgspec.structs.asdict(draft) | {"finished": int(draft.finished)}
    names = ", ".join(fields)
    marks = ", ".join("?" for _ in fields)
    db.execute(f"INSERT OR REPLACE INTO self_filled ({names}) VALUES ({marks})", list(fields.values()))


def read(db: Database, visit: str) -> SelfFilled | None:
    if not _there(db):
        return None
    rows = answer(db, "SELECT * FROM self_filled WHERE visit = ?", [visit])
    return SelfFilled(**(rows[0] | {"finished": bool(rows[0]["finished"])})) if rows else None


def drop(db: Database, visit: str) -> None:
    """Inside the caller's transaction, as what follows."""
    if _there(db):
        db.execute("DELETE FROM self_filled WHERE visit = ?", [visit])


def drop_before(db: Database, day: date) -> None:
    """Those of days that are over."""
    if _there(db):
        db.execute("DELETE FROM self_filled WHERE day < ?", [day.isoformat()])


def _there(db: Database) -> bool:
    return bool(answer(db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'self_filled'"))
