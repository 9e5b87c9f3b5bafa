"""Who looked at whom, and who tried to get in: a log of its own, apart from the journal and never folded.

Chained like the journal, per station, with plain SHA-256 over the canonical JSON of everything but `n` and `hash`. It
holds no text that somebody typed into a search or a sign-in field: people type names there, and sometimes passwords.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final, Literal, get_args

import msgspec

from vaxdesk.store.chain import FIRST
from vaxdesk.store.codec import canonical, moment, rfc3339
from vaxdesk.store.database import Database

What = Literal[
    "opened_person", "searched", "number_shown", "exported", "printed_list", "signed_in", "sign_in_failed",
    "signed_out", "locked", "unlocked", "recovered", "keys_from_copy", "emergency_access", "emergency_seen",
    "staff_changed", "secret_changed", "secret_replaced", "sheets_made", "backup_made", "restore_tried", "restored",
    "verified", "access_log_read", "keys_changed", "trust_taken", "rules_chosen", "erased",
    "found_wrong", "finding_answered",
]  # fmt: skip

ACCESS_GUARDS: Final = {
    "access_refuses_update": "BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END",
    "access_refuses_delete": "BEFORE DELETE ON access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END",
    "access_refuses_replace": (
        "BEFORE INSERT ON access WHEN EXISTS (SELECT 1 FROM access WHERE n = NEW.n"
        " OR (station = NEW.station AND seq = NEW.seq))"
        " BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END"
    ),
}
"""Against honest mistakes; the chain is the evidence for others."""

ACCESS_TABLE: Final = """
    CREATE TABLE access (
        n INTEGER PRIMARY KEY,
        station TEXT NOT NULL,
        seq INTEGER NOT NULL CHECK (seq > 0),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        role TEXT NOT NULL,
        what TEXT NOT NULL,
        subject TEXT,
        count INTEGER,
        reason TEXT NOT NULL,
        prev TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (station, seq)
    ) STRICT
"""
ACCESS_INDEXES: Final = (
    "CREATE INDEX access_subject ON access (subject) WHERE subject IS NOT NULL",
    "CREATE INDEX access_who ON access (who, at)",
)

_COLUMNS: Final = "n, station, seq, at, who, role, what, subject, count, reason, prev, hash"
_NOT_HASHED: Final = frozenset({"n", "hash"})
_WHATS: Final = frozenset(get_args(What))


Row = dict[str, Any]
"""A line as it lies in the log: columns by name."""
Ends = dict[str, tuple[int, str]]
"""Of each station the number in its chain and the hash of one line."""


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """One look or one attempt. `who` is an account of this site, "" where the name that was given is none; `role` the
    role in which somebody looked, "" before they are in; `subject` the id of what was opened or exported; `count` how
    many rows were found or left the house; `reason` why, where a reason is asked for."""

    n: int
    station: str
    seq: int
    at: datetime
    who: str
    role: str
    what: str
    subject: str | None
    count: int | None
    reason: str
    prev: str
    hash: str


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be kept; the log adds its place in the chain."""

    what: What
    who: str = ""
    role: str = ""
    subject: str | None = None
    count: int | None = None
    reason: str = ""


class Broken(msgspec.Struct, frozen=True):
    """One thing that does not hold, and the first place where it shows."""

    code: str
    message: str
    n: int | None = None


def create(db: Database) -> None:
    """The table, its indexes and its guards; inside the caller's transaction. A migration step is this call."""
    for statement in (ACCESS_TABLE, *ACCESS_INDEXES):
        db.execute(statement)
    for name, guard in ACCESS_GUARDS.items():
        db.execute(f"CREATE TRIGGER {name} {guard}")


def append(db: Database, look: Look, *, station: str, at: datetime) -> Access:
    """Keep one look. Only inside an immediate transaction; durable when that ends. Raises ValueError for a `what` that
    there is not."""
    if not db.conn.in_transaction:
        raise RuntimeError("append outside a transaction")
    if look.what not in _WHATS:
        raise ValueError(f"no such access: {look.what}")
    last = db.execute("SELECT seq, hash FROM access WHERE station = ? ORDER BY seq DESC LIMIT 1", [station]).fetchone()
    entry = Access(
        n=length(db) + 1,
        station=station,
        seq=last[0] + 1 if last else 1,
        at=at,
        who=look.who,
        role=look.role,
        what=look.what,
        subject=look.subject,
        count=look.count,
        reason=look.reason,
        prev=last[1] if last else FIRST,
        hash="",
    )
    entry = msgspec.structs.replace(entry, hash=_hash(_row(entry)))
    row = _row(entry)
    db.execute(f"INSERT INTO access ({_COLUMNS}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
    return entry


def length(db: Database) -> int:
    """The number of the newest line; 0 where there is none."""
    newest: int = db.execute("SELECT coalesce(max(n), 0) FROM access").fetchone()[0]
    return newest


def lines(db: Database, after: int = 0) -> Iterator[Row]:
    """Every line with a higher number, byte for byte, in order."""
    yield from db.query(f"SELECT {_COLUMNS} FROM access WHERE n > ? ORDER BY n", [after])


def carry_on(db: Database, rows: Iterable[Row]) -> int:
    """Add those of these lines that this log lacks, as long as they go on from where it ends; how many there were.
    Only inside an immediate transaction."""
    n, ends, added = length(db), heads(db), 0
    for row in rows:
        seq, prev = ends.get(row["station"], (0, FIRST))
        if (row["seq"], row["prev"]) != (seq + 1, prev) or _hash(row) != row["hash"]:
            continue
        added += 1
        line = row | {"n": n + added}
        db.execute(f"INSERT INTO access ({_COLUMNS}) VALUES ({', '.join('?' * len(line))})", list(line.values()))
        ends[row["station"]] = (row["seq"], row["hash"])
    return added


def read(
    db: Database,
    *,
    subject: str | None = None,
    who: str | None = None,
    what: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 500,
) -> tuple[Access, ...]:
    """The newest looks first: at one person, by one account, of one kind, since a moment and until another, before a
    line; all of them where nothing is said."""
    wheres = {
        "subject = ?": subject,
        "who = ?": who,
        "what = ?": what,
        "at >= ?": rfc3339(since) if since else None,
        "at < ?": rfc3339(until) if until else None,
        "n < ?": before,
    }
    asked = {where: value for where, value in wheres.items() if value is not None}
    where = f"WHERE {' AND '.join(asked)}" if asked else ""
    sql = f"SELECT {_COLUMNS} FROM access {where} ORDER BY n DESC LIMIT ?"
    return tuple(_entry(row) for row in db.query(sql, [*asked.values(), limit]))


def opened_by(db: Database, who: str, *, since: datetime) -> int:
    """How many persons somebody has opened since then: what a warning about leafing through records counts."""
    sql = "SELECT count(*) FROM access WHERE who = ? AND what = 'opened_person' AND at >= ?"
    count: int = db.execute(sql, [who, rfc3339(since)]).fetchone()[0]
    return count


def opened_times(db: Database, *, since: datetime) -> dict[str, tuple[datetime, ...]]:
    """When each account has opened persons since then, oldest first."""
    sql = "SELECT who, at FROM access WHERE what = 'opened_person' AND at >= ? ORDER BY n"
    times: dict[str, list[datetime]] = {}
    for who, at in db.execute(sql, [rfc3339(since)]).fetchall():
        times.setdefault(who, []).append(moment(at))
    return {who: tuple(found) for who, found in times.items()}


def newest(db: Database, what: What) -> Access | None:
    """The last time that this happened."""
    sql = f"SELECT {_COLUMNS} FROM access WHERE what = ? ORDER BY n DESC LIMIT 1"
    return next((_entry(row) for row in db.query(sql, [what])), None)


def heads(db: Database) -> Ends:
    """Length and newest hash of each station's chain: kept elsewhere, they show that a tail was cut off."""
    sql = "SELECT station, max(seq) AS seq, hash FROM access GROUP BY station"
    return {row["station"]: (row["seq"], row["hash"]) for row in db.query(sql)}


def holds(db: Database, ends: Ends) -> bool:
    """The log holds all of these lines."""
    return all(hash_at(db, station, seq) == line for station, (seq, line) in ends.items())


def reached(db: Database, ends: Ends) -> int:
    """The number of the newest of these lines that the log holds; 0 where it holds none of them."""
    sql = "SELECT n FROM access WHERE station = ? AND seq = ? AND hash = ?"
    found = [db.execute(sql, [station, seq, line]).fetchone() for station, (seq, line) in ends.items()]
    return max((row[0] for row in found if row), default=0)


def hash_at(db: Database, station: str, seq: int) -> str | None:
    """The hash of a station's line of this number, None where there is none."""
    found = db.execute("SELECT hash FROM access WHERE station = ? AND seq = ?", [station, seq]).fetchone()
    return found[0] if found else None


def verify(db: Database) -> tuple[Broken, ...]:
    """Read the whole log and check it; changes nothing."""
    return (*_missing_guards(db), *_broken_chain(db))


def _missing_guards(db: Database) -> Iterator[Broken]:
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'access'"
    there = dict(db.execute(sql).fetchall())
    for name, guard in ACCESS_GUARDS.items():
        if there.get(name) != f"CREATE TRIGGER {name} {guard}":
            yield Broken("access_guard_missing", f"the guard {name} is missing or was changed")


def _broken_chain(db: Database) -> Iterator[Broken]:
    ends: dict[str, tuple[int, str]] = {}
    last_n = 0
    for row in db.query(f"SELECT {_COLUMNS} FROM access ORDER BY n"):
        n, station = row["n"], row["station"]
        seq, prev = ends.get(station, (0, FIRST))
        if n != last_n + 1:
            yield Broken("access_missing", f"lines {last_n + 1} to {n - 1} are missing", n)
        if not _holds(row):
            yield Broken("access_changed", "the line is not what was written", n)
        if (row["seq"], row["prev"]) != (seq + 1, prev):
            yield Broken("access_chain_broken", "the line does not follow the one before it", n)
        last_n, ends[station] = n, (row["seq"], row["hash"])


def _holds(row: dict[str, object]) -> bool:
    try:
        return _hash(row) == row["hash"]
    except ValueError:  # what has no canonical form was never written
        return False


def _hash(row: Row) -> str:
    return hashlib.sha256(canonical({name: row[name] for name in row if name not in _NOT_HASHED})).hexdigest()


def _row(entry: Access) -> Row:
    return msgspec.structs.asdict(entry) | {"at": rfc3339(entry.at)}


def _entry(row: Row) -> Access:
    return msgspec.convert(row | {"at": moment(str(row["at"]))}, Access)
