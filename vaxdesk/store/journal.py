"""The journal: append, read, rebuild. The only writer of clinical data.

Append, fold the subject again, put its rows in place: one immediate transaction, or nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.facts import Entry, Fact, FromNewerVersion, Kind, PersonErased, Role, fact_name
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.visit import Visit, fold
from vaxdesk.store import boots, chain, erasing, hlc
from vaxdesk.store.codec import ENVELOPE, Json, body_of, entry_from, rfc3339, row_from, version_of
from vaxdesk.store.database import Database, answer, writing
from vaxdesk.store.tables import READ_TABLES, replace_rows

Key = TypeVar("Key")
Value = TypeVar("Value")

_COLUMNS: Final = ", ".join(ENVELOPE)
_INSERT: Final = f"INSERT INTO journal ({_COLUMNS}) VALUES ({', '.join('?' * len(ENVELOPE))})"
_SAME: Final = ("n", "hash", "body", "salt", "reason", "sig")
"""Two readings of an entry that agree in these agree in everything: the hash covers all the other columns."""
_KEPT: Final = 2048
_KEPT_VISITS: Final = 256
_ENDS: Final = """
    SELECT newest.n, newest.hlc, own.seq, own.hash, of_person.id FROM (SELECT max(n) AS last FROM journal)
    LEFT JOIN journal AS newest ON newest.n = last
    LEFT JOIN journal AS own ON own.station = ?1 AND own.seq = (SELECT max(seq) FROM journal WHERE station = ?1)
    LEFT JOIN journal AS of_person ON of_person.n = (SELECT max(n) FROM journal WHERE person = ?2)
"""
"""The last entry of all, of a station and of a person. An index has to give each order: a sort would read the whole
journal each time."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that is not written down yet: everything but its place in the journal."""

    id: str
    about: str
    kind: Kind
    person: str | None
    fact: Fact | FromNewerVersion
    at: datetime
    by: str
    role: Role
    amends: str | None = None
    reason: str = ""
    override: tuple[str, ...] = ()


class Journal:
    """The entries of one database, written under one station's name. `zone` is the site's time zone, which decides
    what "today" is."""

    def __init__(self, db: Database, *, site: str, station: str, zone: ZoneInfo) -> None:
        self._db = db
        self._site = site
        self._station = station
        self._zone = zone
        self._known: dict[tuple[Any, ...], Entry] = {}
        self._folded: dict[str, tuple[tuple[Entry, ...], Visit]] = {}

    def writing(self) -> AbstractContextManager[None]:
        """The only way in: one immediate transaction."""
        return writing(self._db)

    def append(self, draft: Draft, now: Instant) -> Entry:
        """Write one entry down and fold its subject again. Only inside `writing()`; durable when that block ends."""
        self._assert_writing()
        before = self.entries(draft.about)
        row = self.next_row(draft, now, before)
        entry = entry_from(row)
        self.write(row, (*before, entry))
        return entry

    def next_row(self, draft: Draft, now: Instant, before: Sequence[Entry]) -> Json:
        """The entry that this draft will be, as it will lie in the journal: to be written inside the same `writing()`.
        `before` is everything about its subject so far. Writes nothing."""
        return row_from(self._chained(draft, now, before))

    def write(self, row: Json, entries: Sequence[Entry], visit: Visit | None = None) -> None:
        """Write the next entry down and put the rows of its subject in place. `entries` is everything about it,
        this one as the last; `visit` what they fold to, where the caller knows it."""
        self._assert_writing()
        entry = entries[-1]
        boots.touch(self._db, Instant(utc=entry.written, boot=entry.boot, uptime_ms=entry.uptime_ms))
        self._db.execute(_INSERT, [row[name] for name in ENVELOPE])
        self._keep(row, entry)
        if isinstance(entry.fact, PersonErased):
            erasing.carry_out(self._db, self._zone, [entry.about])
            self._known.clear()
            self._folded.clear()
        replace_rows(self._db, entry.kind, entry.about, entries, self._zone, visit)

    def entries(self, about: str) -> tuple[Entry, ...]:
        """Everything about one subject, in order of arrival."""
        return self._read("WHERE about = ? ORDER BY n", [about])

    def visit(self, visit_id: str) -> Visit:
        """A visit as it stands now."""
        return self.folded(visit_id, self.entries(visit_id))

    def folded(self, visit_id: str, entries: tuple[Entry, ...]) -> Visit:
        """The visit that these entries tell. It is kept for when the same ones are folded again: each act needs the
        visit that the act before it has made."""
        known = self._folded.pop(visit_id, None)
        if known is None or known[0] != entries:
            known = (entries, fold(visit_id, entries))
        return _newest(self._folded, visit_id, known, _KEPT_VISITS)[1]

    def entry(self, entry_id: str) -> Entry | None:
        found = self._read("WHERE id = ?", [entry_id])
        return found[0] if found else None

    def until(self, about: str, n: int) -> tuple[Entry, ...]:
        """Everything about one subject as it stood when entry `n` had just been written."""
        return self._read("WHERE about = ? AND n <= ? ORDER BY n", [about, n])

    def since(self, n: int, about: str | None = None) -> Iterator[Entry]:
        """Every entry after `n`, in order of arrival."""
        sql = f"SELECT {_COLUMNS} FROM journal WHERE n > ?" + (" AND about = ?" if about else "") + " ORDER BY n"
        for row in self._db.query(sql, [n, about] if about else [n]):
            yield entry_from(row)

    def position(self) -> int:
        """The `n` of the newest entry; 0 for an empty journal."""
        newest: int = self._db.execute("SELECT coalesce(max(n), 0) FROM journal").fetchone()[0]
        return newest

    def rebuild(self) -> None:
        """Empty the read tables and fold every subject again, in one transaction."""
        with self.writing():
            for table in READ_TABLES:
                self._db.execute(f"DELETE FROM {table}")
            for row in answer(self._db, "SELECT DISTINCT about, kind FROM journal"):
                entries = tuple(self.since(0, row["about"]))
                replace_rows(self._db, row["kind"], row["about"], entries, self._zone)

    def _assert_writing(self) -> None:
        if not self._db.conn.in_transaction:
            raise RuntimeError("append outside writing()")

    def _read(self, where: str, values: Sequence[Any]) -> tuple[Entry, ...]:
        rows = self._db.execute(f"SELECT {', '.join(_SAME)} FROM journal {where}", values).fetchall()
        return tuple(self._known.get(row) or self._whole(row[0]) for row in rows)

    def _whole(self, n: int) -> Entry:
        row = answer(self._db, f"SELECT {_COLUMNS} FROM journal WHERE n = ?", [n])[0]
        return self._keep(row, entry_from(row))

    def _keep(self, row: Json, entry: Entry) -> Entry:
        """The people of the hour are read again with each act."""
        return _newest(self._known, tuple(row[name] for name in _SAME), entry, _KEPT)

    def _chained(self, draft: Draft, now: Instant, before: Sequence[Entry]) -> Json:
        """The envelope of the next entry."""
        n, last_hlc, seq, prev, of_person = self._db.execute(_ENDS, [self._station, draft.person]).fetchone()
        salt = chain.new_salt()
        body = body_of(draft.fact)
        envelope = {
            "n": (n or 0) + 1,
            "id": draft.id,
            "site": self._site,
            "about": draft.about,
            "kind": draft.kind,
            "person": draft.person,
            "fact": fact_name(draft.fact),
            "v": version_of(draft.fact),
            "body": body,
            "salt": salt,
            "digest": chain.digest(salt, body, draft.reason),
            "at": rfc3339(draft.at),
            "written": rfc3339(now.utc),
            "hlc": hlc.after(last_hlc or "", now.utc),
            "boot": now.boot,
            "uptime_ms": now.uptime_ms,
            "by": draft.by,
            "role": draft.role,
            "station": self._station,
            "seq": (seq or 0) + 1,
            "after": _seen(draft, before, of_person),
            "amends": draft.amends,
            "reason": draft.reason,
            "override": list(draft.override),
            "prev": prev or chain.FIRST,
            "sig": None,
        }
        return envelope | {"hash": chain.entry_hash(envelope)}


def _newest(known: dict[Key, Value], key: Key, value: Value, most: int) -> Value:
    """Keep it as the newest of so many."""
    while len(known) >= most:
        del known[next(iter(known))]
    known[key] = value
    return value


def _seen(draft: Draft, before: Sequence[Entry], of_person: str | None) -> list[str]:
    """The newest entry on the subject and, for a visit, on the person. On one station these are all the heads."""
    heads = [before[-1].id] if before else []
    if draft.kind == "visit" and of_person:
        heads.append(of_person)
    return list(dict.fromkeys(heads))
