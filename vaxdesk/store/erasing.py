"""Erasing by law, as the journal knows it: where it says that a person was erased, nothing that it held about them has
a body any more.

One rule, and one way to make it true, whoever finds that it is not: an act, a seal that puts entries back, a restore.
What is erased is taken out of the read tables too, and `secure_delete` overwrites where it stood.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic.facts import PersonErased, fact_name
from vaxdesk.failures import WorldFailed
from vaxdesk.store import self_filled
from vaxdesk.store.codec import ENVELOPE, entry_from
from vaxdesk.store.database import Database, answer
from vaxdesk.store.tables import replace_rows

ERASURE: Final = fact_name(PersonErased)
EMPTY: Final = {"body": "null", "salt": "", "reason": ""}
"""What is left of them: JSON's null, and nothing."""
_COLUMNS: Final = ", ".join(ENVELOPE)
_ONLY_GROWING: Final = ("doses", "cards", "calls")
"""Read tables that are left alone where no act is standing that could have made a row."""
_ERASE: Final = "UPDATE journal SET body = 'null', salt = '', reason = '' WHERE id = ?"
_LEFT: Final = f"person = ? AND fact <> '{ERASURE}' AND (body <> 'null' OR salt <> '' OR reason <> '')"


def without_body(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the journal as it is after its erasure."""
    return row | EMPTY


def is_erased(row: dict[str, Any]) -> bool:
    return all(row[name] == value for name, value in EMPTY.items())


def persons_erased(db: Database) -> tuple[str, ...]:
    """The ids of everybody whose erasure the journal tells of."""
    rows = db.execute(f"SELECT about FROM journal WHERE fact = '{ERASURE}' GROUP BY about ORDER BY min(n)").fetchall()
    return tuple(person for (person,) in rows)


def last_erasure(db: Database) -> int:
    """The number of the newest entry that tells of an erasure; 0 where there is none."""
    found: int = db.execute(f"SELECT coalesce(max(n), 0) FROM journal WHERE fact = '{ERASURE}'").fetchone()[0]
    return found


def came_back(db: Database) -> tuple[tuple[str, str], ...]:
    """Persons whom the access log knows to be erased and whom the journal has again, as an older backup brings them
    back; with the account that erased them."""
    rows = db.execute("SELECT subject, who FROM access WHERE what = 'erased' ORDER BY n").fetchall()
    gone = persons_erased(db)
    return tuple(
        {subject: (subject, who) for subject, who in rows if subject not in gone and to_erase(db, subject)}.values()
    )


def doses_of_nobody(db: Database, day: str) -> tuple[str, ...]:
    """The product of each dose that was given on this day (ISO) to somebody who was erased since."""
    rows = db.execute("SELECT product FROM doses WHERE day = ? AND person IS NULL ORDER BY entry", [day]).fetchall()
    return tuple(product for (product,) in rows)


def to_erase(db: Database, person: str) -> int:
    """How many entries about this person still have a body, or a part of one."""
    count: int = db.execute(f"SELECT count(*) FROM journal WHERE {_LEFT}", [person]).fetchone()[0]
    return count


def carry_out(db: Database, zone: ZoneInfo, persons: Sequence[str]) -> int:
    """Erase what is left of these persons, whose erasure the journal tells of; how many entries those were. Inside the
    caller's transaction. Doing it again does nothing."""
    erased = 0
    for person in persons:
        left = answer(db, f"SELECT id, about, kind FROM journal WHERE {_LEFT}", [person])
        for row in left:
            db.execute(_ERASE, [row["id"]])
        subjects = dict.fromkeys((row["kind"], row["about"]) for row in left)
        for kind, about in sorted(subjects, key=lambda subject: subject[0] == "person"):  # takes over what visits leave
            _fold_again(db, kind, about, zone)
            self_filled.drop(db, about)
        erased += len(left)
    return erased


def mentions(db: Database, person: str, marks: Sequence[str]) -> Iterator[int]:
    """The numbers of entries about others in which one of these texts stands: somebody has to look at them, because a
    record about another person is not this person's."""
    clauses = " OR ".join(["instr(body, ?) > 0 OR instr(reason, ?) > 0"] * len(marks))
    if not marks:
        return
    sql = f"SELECT n FROM journal WHERE person IS NOT ? AND fact <> '{ERASURE}' AND ({clauses}) ORDER BY n"
    for (n,) in db.execute(sql, [person, *(mark for mark in marks for _ in range(2))]).fetchall():
        yield n


def empty_log(db: Database) -> bool:
    """Write what is in the write-ahead log into the database and cut it off; False where a reader is in the way."""
    with suppress(WorldFailed):
        return bool(db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
    return False


def _fold_again(db: Database, kind: str, about: str, zone: ZoneInfo) -> None:
    for table in _ONLY_GROWING:
        db.execute(f"DELETE FROM {table} WHERE visit = ?", [about])
    entries = [
        entry_from(row) for row in db.query(f"SELECT {_COLUMNS} FROM journal WHERE about = ? ORDER BY n", [about])
    ]
    replace_rows(db, kind, about, entries, zone)
