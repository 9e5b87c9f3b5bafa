"""The seal against the journal and the access log: what was lost, put in or changed; and putting back what was lost."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.instants import Instant
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access, boots, chain, erasing
from vaxdesk.store.codec import ENVELOPE, entry_from, entry_json, moment
from vaxdesk.store.database import Database
from vaxdesk.store.frames import Base
from vaxdesk.store.seal import Row, Seal, SealProblem, SealRead
from vaxdesk.store.tables import replace_rows
from vaxdesk.store.verify import Finding

_AT_FIRST: Final = 1000
_COLUMNS: Final = ", ".join(ENVELOPE)


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """`missing`: sealed and not in the journal, in order of arrival; `unsealed`: the newer rows of the journal that no
    seal holds; `findings`: everything that does not agree, those two included. A last frame that was never finished is
    no finding: nobody was told that it is saved."""

    missing: tuple[Row, ...] = ()
    unsealed: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def agrees(self) -> bool:
        return not self.findings


def compare(db: Database, *seals: SealRead) -> Comparison:
    """Hold what these seals hold, oldest first, against the journal. Changes nothing."""
    base = next((each.base for each in seals if each.base is not None), None)
    sealed: dict[str, Row] = {}
    told = [each for read in seals for each in read.problems if each.code != "seal_torn"]
    findings = [*map(_damage, told), *_standing(db, base)]
    missing = []
    for row in (row for read in seals for row in read.rows):
        there = _row(db, row["id"])
        if row["id"] not in sealed and there is None:
            missing.append(row)
        if _differs(sealed.get(row["id"], there or row), row) or _differs(there or row, row):
            findings.append(_finding("sealed_entry_differs", "the entry is not what was sealed", row))
        sealed.setdefault(row["id"], row)
    missing.sort(key=lambda row: row["n"])
    unsealed = [row for row in _rows_after(db, base.n if base else 0) if row["id"] not in sealed]
    findings += [_finding("sealed_entry_missing", "it was sealed and is not in the journal", row) for row in missing]
    findings += [_finding("entry_not_sealed", "it was never sealed", row) for row in unsealed]
    findings += _looks_missing(db, seals)
    return Comparison(missing=tuple(missing), unsealed=tuple(unsealed), findings=tuple(findings))


def _differs(there: Row, sealed: Row) -> bool:
    """What was erased by law since is what was sealed, without its body; whether it was to be is for `verify`."""
    return there != sealed and there != erasing.without_body(sealed)


def _looks_missing(db: Database, seals: Sequence[SealRead]) -> Iterator[Finding]:
    ends = [(station, *end, None) for read in seals if read.base for station, end in read.base.looks.items()]
    for station, seq, end, n in [*ends, *(_end(row) for read in seals for row in read.looks)]:
        if access.hash_at(db, station, seq) != end:
            line = f"line {n}" if n else f"line {seq} of {station}"
            yield Finding(code="sealed_look_missing", message=f"{line}: it was sealed and is not in the access log")


def _end(look: Row) -> tuple[str, int, str, int]:
    return look["station"], look["seq"], look["hash"], look["n"]


def stands(db: Database, base: Base) -> bool:
    """The journal holds the entry that the seal stands on."""
    return not _standing(db, base)


def holds(db: Database, row: Row | None) -> bool:
    """The journal holds this row; no row at all is held anywhere."""
    return row is None or _row(db, row["id"]) is not None


def ends_beyond(db: Database, seal: Seal) -> bool:
    """The newest entry of the journal is neither the last that was sealed nor the one that the seal stands on: an older
    copy of the seal may have been put in its place."""
    newest = db.execute("SELECT id, hash FROM journal ORDER BY n DESC LIMIT 1").fetchone()
    known = seal.known["id"] if seal.known else None
    return newest is not None and newest[0] != known and newest[1] != seal.base.head


class Completed(msgspec.Struct, frozen=True, kw_only=True):
    """Ids that are in the journal again, and rows for which there was no room: their place in their station's chain is
    taken by another entry."""

    entries: tuple[str, ...] = ()
    refused: tuple[Finding, ...] = ()


def complete(db: Database, zone: ZoneInfo, rows: Iterable[Row]) -> Completed:
    """Put sealed rows back, byte for byte, and fold their subjects again. Inside the caller's transaction. A row whose
    number of arrival was given away meanwhile gets the next free one; no hash covers it."""
    written, refused = [], []
    for row in sorted(rows, key=lambda row: row["n"]):
        if _taken(db, row):
            refused.append(_finding("seal_conflict", "another entry stands in the place of the sealed one", row))
            continue
        _insert(db, row)
        written.append(row)
    erasing.carry_out(db, zone, erasing.persons_erased(db) if written else ())
    for kind, about in dict.fromkeys((row["kind"], row["about"]) for row in written):
        found = db.query(f"SELECT {_COLUMNS} FROM journal WHERE about = ? ORDER BY n", [about])
        replace_rows(db, kind, about, [entry_from(each) for each in found], zone)
    return Completed(entries=tuple(row["id"] for row in written), refused=tuple(refused))


def put_looks_back(db: Database, *seals: SealRead) -> int:
    """Put the sealed lines behind the access log that it lacks, oldest seal first, as far as they follow; how many
    there were. Inside the caller's transaction."""
    return sum(access.carry_on(db, read.looks) for read in seals)


def carry_on(db: Database, zone: ZoneInfo, rows: Iterable[Row]) -> int:
    """Add those of these rows of another copy of the journal, in order of arrival, that it lacks and that follow, by
    number and hash, where the chain of their station ends here: how many there were. Inside the caller's
    transaction."""
    ends, follow = chain.chain_ends(db), []
    for row in rows:
        seq, last = ends.get(row["station"], (0, chain.FIRST))
        if row["seq"] != seq + 1 or _row(db, row["id"]) is not None:
            continue
        if not chain.problems(entry_json(entry_from(row)), seq + 1, last):
            follow.append(row)
            ends[row["station"]] = (row["seq"], row["hash"])
    return len(complete(db, zone, follow).entries)


def gaps(db: Database) -> tuple[Finding, ...]:
    """Stations of whose chain something is missing in the middle."""
    sql = "SELECT station, max(seq) - count(*) FROM journal GROUP BY station HAVING max(seq) <> count(*)"
    return tuple(
        Finding(code="sequence_gap", message=f"{missing} entries of station {station} are missing")
        for station, missing in db.execute(sql).fetchall()
    )


def settle(db: Database, seal: Seal, zone: ZoneInfo, *, failed: Collection[str] = ()) -> tuple[Row, ...]:
    """At the start of a transaction, before anything is recorded: what was sealed and did not reach the journal is put
    there now, or taken out of the seal where this program told somebody that it is not saved (`failed`, by id).
    Returns the rows that were put back. Costs one look-up where all is well. Raises WorldFailed("seal_conflict") where
    there is no room for them."""
    newest = seal.newest()
    while newest and newest["id"] in failed and _row(db, newest["id"]) is None:
        seal.withdraw(newest["id"])
        newest = seal.newest()
    if newest is None or _row(db, newest["id"]) is not None:
        return ()
    return _put_back(db, seal, zone)


def begin_after(db: Database, path: Path, key: bytes, base: Base, zone: ZoneInfo, old: Seal | None = None) -> Seal:
    """A new seal on a backup that was just verified, with everything that the journal and the access log have gained
    since. Inside the caller's transaction, so that nobody writes meanwhile. What only the old seal holds of the journal
    is put back first. Raises ValueError for a base that is not in the journal."""
    if _standing(db, base):
        raise ValueError("the backup is not one of this journal")
    if old:
        _put_back(db, old, zone)
        old.keep_looks(unsealed_looks(db, old))
        old.close()
    return Seal.begin(path, key, base, tuple(_rows_after(db, base.n)), _looks_after(db, base.looks))


def unsealed_looks(db: Database, seal: Seal) -> tuple[Row, ...]:
    """What the access log has gained since its lines were sealed last."""
    return _looks_after(db, seal.looks)


def _looks_after(db: Database, ends: access.Ends) -> tuple[Row, ...]:
    """Behind these lines; where nothing is known of them, as in the seal of an older program, the newest ones."""
    last = access.reached(db, ends) if ends else access.length(db) - _AT_FIRST
    return tuple(access.lines(db, after=last))


def _put_back(db: Database, seal: Seal, zone: ZoneInfo) -> tuple[Row, ...]:
    lost = [row for row in seal.rows() if _row(db, row["id"]) is None]
    refused = complete(db, zone, lost).refused
    if refused:
        raise WorldFailed("seal_conflict", str(refused[0].entry))
    return tuple(lost)


def _row(db: Database, entry_id: str) -> Row | None:
    return next(iter(db.query(f"SELECT {_COLUMNS} FROM journal WHERE id = ?", [entry_id])), None)


def _rows_after(db: Database, n: int) -> Iterator[Row]:
    yield from db.query(f"SELECT {_COLUMNS} FROM journal WHERE n > ? ORDER BY n", [n])


def _taken(db: Database, row: Row) -> bool:
    sql = "SELECT 1 FROM journal WHERE id = ? OR (station = ? AND seq = ?)"
    return db.execute(sql, [row["id"], row["station"], row["seq"]]).fetchone() is not None


def _insert(db: Database, row: Row) -> None:
    if db.execute("SELECT 1 FROM journal WHERE n = ?", [row["n"]]).fetchone():
        row = row | {"n": db.execute("SELECT max(n) + 1 FROM journal").fetchone()[0]}
    marks = ", ".join("?" * len(ENVELOPE))
    db.execute(f"INSERT INTO journal ({_COLUMNS}) VALUES ({marks})", [row[name] for name in ENVELOPE])
    boots.put_back(db, Instant(utc=moment(row["written"]), boot=row["boot"], uptime_ms=row["uptime_ms"]))


def _standing(db: Database, base: Base | None) -> list[Finding]:
    """The journal has the entry that the seal stands on."""
    if base is None or not base.head:
        return []
    if db.execute("SELECT 1 FROM journal WHERE n = ? AND hash = ?", [base.n, base.head]).fetchone():
        return []
    if db.execute("SELECT 1 FROM journal WHERE hash = ?", [base.head]).fetchone():
        return []
    return [Finding(code="seal_base_not_found", message="the journal lacks what was in the backup before it", n=base.n)]


def _damage(problem: SealProblem) -> Finding:
    place = f" after frame {problem.after}" if problem.after is not None else ""
    return Finding(code=problem.code, message=f"{_DAMAGE[problem.code]}{place}")


_DAMAGE: Final = {
    "seal_missing": "there is no seal",
    "seal_unreadable": "the seal was written with another key, or nothing of it can be read",
    "seal_base_missing": "the seal does not say what it stands on",
    "seal_damaged": "a part of the seal cannot be read",
    "seal_out_of_order": "a part of the seal was taken out, doubled or moved",
    "seal_chain_broken": "a part of the seal comes from another copy of it",
}


def _finding(code: str, message: str, row: Row) -> Finding:
    return Finding(code=code, message=message, entry=row["id"], n=row["n"])
