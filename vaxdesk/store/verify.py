"""Is the record whole: every digest, every hash, every chain, every guard, every page, every read table, every run."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.facts import Entry
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access, boots, chain, erasing, lists, pages, self_filled
from vaxdesk.store.codec import ENVELOPE, canonical, entry_from
from vaxdesk.store.database import Database, DatabaseError, reading
from vaxdesk.store.migrations import JOURNAL_GUARDS, SCHEMA, migrate, version
from vaxdesk.store.tables import READ_TABLES, subject_rows


class Finding(msgspec.Struct, frozen=True):
    """One thing that does not hold; `entry` and `n` name the first place where it shows, where there is one."""

    code: str
    message: str
    entry: str | None = None
    n: int | None = None


LISTS_CHANGED: Final = Finding(
    code="lists_changed", message="the staff list or the settings are not what was written down last"
)


class Verdict(msgspec.Struct, frozen=True):
    """`ok` when nothing was found in `entries` entries; `erased` of them say nothing any more, as the law wanted."""

    ok: bool
    entries: int
    problems: tuple[Finding, ...]
    erased: int = 0


def verify(db: Database, zone: ZoneInfo) -> Verdict:
    """Read everything and check it; changes nothing."""
    try:
        with reading(db):
            found = [*_pages(db), *_guards(db), *_shape(db), *_chain(db), *_tables(db, zone)]
            found += [*_runs(db), *_access(db), *_lists(db)]
            count, erased = db.execute("SELECT count(*), coalesce(sum(body = 'null'), 0) FROM journal").fetchone()
    except (DatabaseError, WorldFailed) as error:
        return unreadable(str(error))
    return Verdict(ok=not found, entries=count, problems=tuple(found), erased=erased)


def _runs(db: Database) -> Iterator[Finding]:
    """A newer program may note runs in another way."""
    for message in boots.problems(db) if version(db) <= SCHEMA else ():
        yield Finding(code="runs_differ", message=message)


def _access(db: Database) -> Iterator[Finding]:
    """What is wrong with the access log; its lines are counted by themselves, so the message names them."""
    for broken in access.verify(db):
        yield Finding(code=broken.code, message=f"line {broken.n}: {broken.message}" if broken.n else broken.message)


def _lists(db: Database) -> Iterator[Finding]:
    if version(db) <= SCHEMA and not lists.hold(db):
        yield LISTS_CHANGED


def unreadable(message: str) -> Verdict:
    """The verdict on a database that cannot be read at all."""
    return Verdict(ok=False, entries=0, problems=(Finding(code="database_unreadable", message=message),))


def _pages(db: Database) -> Iterator[Finding]:
    for message in pages.damaged(db):
        yield Finding(code="page_damaged", message=message)
    for (message,) in db.execute("PRAGMA integrity_check").fetchall():
        if message != "ok":
            yield Finding(code="page_damaged", message=str(message))


def _guards(db: Database) -> Iterator[Finding]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'").fetchall()
    there = dict(rows)
    for name, guard in JOURNAL_GUARDS.items():
        if there.get(name) != f"CREATE TRIGGER {name} {guard}":
            yield Finding(code="guard_missing", message=f"the guard {name} is missing or was changed")


def _shape(db: Database) -> Iterator[Finding]:
    """Every table, index and trigger against those of a new database: a foreign one could act behind our back. What a
    newer program made has a shape that only that program knows."""
    if version(db) > SCHEMA:
        return
    with closing(Database(memory=True)) as new:
        migrate(new)
        expected = _schema(new)
        self_filled.create(new)
        drafts = _schema(new)
    there = {name: shape for name, shape in _schema(db).items() if name in expected or drafts.get(name) != shape}
    for name in sorted(expected.keys() | there.keys()):
        if name not in JOURNAL_GUARDS and expected.get(name) != there.get(name):
            yield Finding(code="schema_differs", message=f"{name} is not what this program made")


def _schema(db: Database) -> dict[str, tuple[str, str | None]]:
    return {name: (kind, sql) for name, kind, sql in db.execute("SELECT name, type, sql FROM sqlite_master").fetchall()}


def _chain(db: Database) -> Iterator[Finding]:
    seq: dict[str, int] = {}
    prev: dict[str, str] = {}
    last_n = 0
    told = frozenset(erasing.persons_erased(db))
    for row in db.query(f"SELECT {', '.join(ENVELOPE)} FROM journal ORDER BY n"):
        if row["n"] != last_n + 1:
            yield Finding(
                code="entry_missing", message=f"entries {last_n + 1} to {row['n'] - 1} are missing", n=row["n"]
            )
        last_n = row["n"]
        station = row["station"]
        found = _entry_problems(row, seq.get(station, 0) + 1, prev.get(station, chain.FIRST))
        for code in (*found, *_erasure(row, told)):
            yield Finding(code=code, message=_MESSAGES[code], entry=row["id"], n=row["n"])
        seq[station], prev[station] = row["seq"], row["hash"]


def _erasure(row: dict[str, Any], told: frozenset[str]) -> Iterator[str]:
    """Erased is what the journal says is erased, and nothing else."""
    of_erased = row["person"] in told and row["fact"] != erasing.ERASURE
    if erasing.is_erased(row) and not of_erased:
        yield "erased_untold"
    elif of_erased and not erasing.is_erased(row):
        yield "erasure_not_done"


def _entry_problems(row: dict[str, Any], seq: int, prev: str) -> list[str]:
    found = []
    try:
        envelope = row | {name: msgspec.json.decode(row[name]) for name in ("body", "after", "override")}
        found = chain.problems(envelope, seq, prev)
        if any(canonical(envelope[name]).decode() != row[name] for name in ("body", "after", "override")):
            found.append("entry_unreadable")
        if row["sig"] is not None:
            found.append("signature_unexpected")
        entry_from(row)
    except (ValueError, TypeError, msgspec.MsgspecError):
        found.append("entry_unreadable")
    return found


_MESSAGES = {
    "digest_differs": "the body or the reason is not what was written",
    "hash_differs": "the envelope is not what was written",
    "sequence_gap": "the station's count has a gap here",
    "chain_broken": "the entry does not follow the one before it",
    "entry_unreadable": "the entry is not in the form in which it was written",
    "erased_untold": "the entry says nothing any more, and no erasure of this person was written down",
    "erasure_not_done": "the person was erased by law, and the entry still says something",
    "signature_unexpected": "the entry carries a signature, which nobody can have made",
}


def _tables(db: Database, zone: ZoneInfo) -> Iterator[Finding]:
    """The live read tables against what the journal says, without changing either."""
    expected: dict[str, set[tuple[Any, ...]]] = {table: set() for table in READ_TABLES}
    try:
        for kind, subject, entries in _subjects(db):
            for table, _, rows in subject_rows(kind, subject, entries, zone):
                expected[table].update(tuple(row.values()) for row in rows)
    except (ValueError, TypeError, msgspec.MsgspecError):
        return
    for table in READ_TABLES:
        live = {tuple(row.values()) for row in db.query(f"SELECT * FROM {table}")}
        if live != expected[table]:
            count = len(live ^ expected[table])
            yield Finding(code="table_differs", message=f"{table}: {count} rows are not what the journal says")


def _subjects(db: Database) -> Iterator[tuple[str, str, list[Entry]]]:
    gathered: dict[tuple[str, str], list[Entry]] = {}
    for row in db.query(f"SELECT {', '.join(ENVELOPE)} FROM journal ORDER BY n"):
        gathered.setdefault((row["kind"], row["about"]), []).append(entry_from(row))
    for (kind, subject), entries in gathered.items():
        yield kind, subject, entries
