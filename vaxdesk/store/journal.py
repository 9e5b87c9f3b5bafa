"""The journal: append, read, rebuild. The only writer of clinical data.

Append, fold the subject again, put its rows in place: one immediate transaction, or nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.facts import Entry, Fact, FromNewerVersion, Kind, Role
from vaxdesk.clinic.instants import Instant
from vaxdesk.store import boots, chain, hlc
from vaxdesk.store.codec import ENVELOPE, body_of, canonical, entry_from, entry_json, version_of
from vaxdesk.store.database import Database, answer, writing
from vaxdesk.store.tables import READ_TABLES, replace_rows

_COLUMNS: Final = ", ".join(ENVELOPE)


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

    def writing(self) -> AbstractContextManager[None]:
        """The only way in: one immediate transaction."""
        return writing(self._db)

    def append(self, draft: Draft, now: Instant) -> Entry:
        """Write one entry down and fold its subject again. Only inside `writing()`; durable when that block ends."""
        if not self._db.conn.in_transaction:
            raise RuntimeError("append outside writing()")
        entry = self._sealed(draft, now)
        boots.touch(self._db, now)
        self._insert(entry)
        replace_rows(self._db, draft.kind, draft.about, self.entries(draft.about), self._zone)
        return entry

    def entries(self, about: str) -> tuple[Entry, ...]:
        """Everything about one subject, in order of arrival."""
        return self._read("WHERE about = ? ORDER BY n", [about])

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
                replace_rows(self._db, row["kind"], row["about"], self.entries(row["about"]), self._zone)

    def _read(self, where: str, values: Sequence[Any]) -> tuple[Entry, ...]:
        return tuple(entry_from(row) for row in answer(self._db, f"SELECT {_COLUMNS} FROM journal {where}", values))

    def _sealed(self, draft: Draft, now: Instant) -> Entry:
        newest = self._newest("station = ?", self._station, by="seq")
        salt = chain.new_salt()
        body = body_of(draft.fact)
        entry = Entry(
            n=self.position() + 1,
            id=draft.id,
            site=self._site,
            about=draft.about,
            kind=draft.kind,
            person=draft.person,
            fact=draft.fact,
            v=version_of(draft.fact),
            salt=salt,
            digest=chain.digest(salt, body, draft.reason),
            at=draft.at,
            written=now.utc,
            hlc=hlc.after(self._last_hlc(), now.utc),
            boot=now.boot,
            uptime_ms=now.uptime_ms,
            by=draft.by,
            role=draft.role,
            station=self._station,
            seq=newest["seq"] + 1 if newest else 1,
            after=self._seen(draft),
            amends=draft.amends,
            reason=draft.reason,
            override=draft.override,
            prev=newest["hash"] if newest else chain.FIRST,
            hash="",
        )
        return msgspec.structs.replace(entry, hash=chain.entry_hash(entry_json(entry)))

    def _newest(self, where: str, value: str | None, by: str = "n") -> dict[str, Any] | None:
        """The last in the order of `by`, which an index has to give: a sort would read the whole journal each time."""
        sql = f"SELECT id, seq, hash FROM journal WHERE {where} ORDER BY {by} DESC LIMIT 1"
        return next(iter(answer(self._db, sql, [value])), None)

    def _last_hlc(self) -> str:
        row = self._db.execute("SELECT hlc FROM journal ORDER BY n DESC LIMIT 1").fetchone()
        return str(row[0]) if row else ""

    def _seen(self, draft: Draft) -> tuple[str, ...]:
        """The newest entry on the subject and, for a visit, on the person. On one station these are all the heads."""
        newest = [self._newest("about = ?", draft.about)]
        if draft.kind == "visit" and draft.person:
            newest.append(self._newest("person = ?", draft.person))
        return tuple(dict.fromkeys(row["id"] for row in newest if row))

    def _insert(self, entry: Entry) -> None:
        columns = entry_json(entry)
        for name in ("body", "after", "override"):
            columns[name] = canonical(columns[name]).decode()
        marks = ", ".join("?" * len(columns))
        self._db.execute(f"INSERT INTO journal ({', '.join(columns)}) VALUES ({marks})", list(columns.values()))
