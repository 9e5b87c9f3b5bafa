"""From a backup back to a site, and the drill that shows it works.

Everything is done beside the old database: the backup is copied, checked, and given what the seal holds beyond it. Only
then are the old files put aside, never deleted, and the new one takes their place. Where the power goes before that,
the old site is as it was; where it goes in between, `resume` ends what was begun.
"""

import os
from contextlib import closing, suppress
from datetime import datetime
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import files, regular
from vaxdesk.clinic.instants import Instant
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import access, boots, chain
from vaxdesk.store.backup import BACKUPS, Backup, backups, check, flush_file, part_of, taken_at
from vaxdesk.store.codec import ENVELOPE
from vaxdesk.store.database import Database, DatabaseError, opened, reading, writing
from vaxdesk.store.durable import failure, flush_folder, write_all, write_whole
from vaxdesk.store.frames import Base
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.migrations import migrate
from vaxdesk.store.seal import PREVIOUS, SEAL, Row, SealRead, read_seal
from vaxdesk.store.seal_check import carry_on, compare, complete, gaps, put_looks_back
from vaxdesk.store.site import read_site
from vaxdesk.store.stations import go_on_after_a_loss
from vaxdesk.store.tables import READ_TABLES
from vaxdesk.store.verify import Finding

READY: Final = f"{files.DATABASE}.restoring"
"""Complete and checked; waits to take the database's place."""
_PIECE: Final = 1024 * 1024


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What came back: entries in the backup, entries that newer backups and the replaced database added as far as they
    could be read (`carried`), entries that the seal added. `complete` when the seal is whole and agrees;
    otherwise something may be lost, `findings` says what, and the site goes on under a new station id."""

    entries: int
    carried: int = 0
    from_seal: int
    complete: bool
    findings: tuple[Finding, ...] = ()


class Drill(msgspec.Struct, frozen=True, kw_only=True):
    """The newest backup and the seal against the live database: `differing` names the tables where a row is not the
    same; `backup` is None where there is none to try."""

    backup: Backup | None
    rows: int = 0
    differing: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return self.backup is not None and not self.differing


def restore(
    backup: Path, folder: Path, key: bytes, *, now: datetime, new_station: str, here: Instant | None = None
) -> Restored:
    """Put a backup in the place of the site's database, with everything that newer backups, the replaced database and
    the seal hold beyond it. Nobody may have the database open. It arrives `here`: the machine may have been on before.
    The old files stay as `*.replaced-<time>`. Raises WorldFailed, WrongKey; then nothing changed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part_of(folder / READY) as part:
            restored = _prepared(backup, part, folder, key, new_station=new_station)
            if here is not None:
                _arrived(part, key, here)
            flush_file(part)
            os.replace(part, folder / READY)
        keys = backup.with_suffix(".keys")
        if keys.exists() and not (folder / KEYS).exists():
            write_whole(folder / KEYS, regular.content(keys))
    except OSError as error:
        raise failure(error, folder.name) from error
    resume(folder, now=now)
    return restored


def resume(folder: Path, *, now: datetime) -> bool:
    """End a restore that was ready when the power went; False where there is none. To be called before a database is
    opened. Raises WorldFailed."""
    if regular.something_else(folder / READY):
        raise WorldFailed("not_a_file", READY)
    if not (folder / READY).exists():
        return False
    stamp = f"{now:%Y%m%dT%H%M%S}"
    try:
        for suffix in ("-wal", "-shm", "-journal", ""):  # the log first: it must never meet another database
            old = folder / f"{files.DATABASE}{suffix}"
            if os.path.lexists(old):
                os.replace(old, _free(folder, f"{old.name}.replaced-{stamp}"))
        os.replace(folder / READY, folder / files.DATABASE)
        flush_folder(folder)
    except OSError as error:
        raise failure(error, folder.name) from error
    return True


def drill(live: Database, site_folder: Path, backup_folder: Path, scratch: Path, key: bytes) -> Drill:
    """Restore the newest backup into a scratch folder, with the seal as it lies, and compare every row of the journal
    and of the read tables with the live database. Leaves nothing in the scratch folder. Raises WorldFailed where the
    newest backup does not come back."""
    newest = next(iter(backups(backup_folder)), None)
    if newest is None:
        return Drill(backup=None)
    try:
        scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise failure(error, scratch.name) from error
    with reading(live), part_of(scratch / READY) as part:
        until = live.execute("SELECT coalesce(max(n), 0) FROM journal").fetchone()[0]
        _prepared(newest.path, part, site_folder, key, until=until)
        with closing(opened(part, key, write=False)) as copy:
            tables = {table: (_rows(live, table), _rows(copy, table)) for table in ("journal", *READ_TABLES)}
    return Drill(
        backup=newest,
        rows=sum(len(ours) for ours, _ in tables.values()),
        differing=tuple(table for table, (ours, theirs) in tables.items() if ours != theirs),
    )


def _arrived(part: Path, key: bytes, here: Instant) -> None:
    with closing(opened(part, key)) as db:
        with writing(db):
            boots.arrive(db, here)
        db.execute("PRAGMA journal_mode = DELETE")


def _newer(backup: Path, folder: Path) -> list[Path]:
    """What may hold more than this backup, oldest first: newer backups beside it or beside the database, and the
    database that it replaces."""
    taken = taken_at(backup.name)
    there = {each.path.name: each for place in (backup.parent, folder / BACKUPS) for each in backups(place)}
    newer = [each for each in there.values() if taken is None or each.taken_at > taken]
    newer.sort(key=attrgetter("taken_at"))
    return [*(each.path for each in newer), folder / files.DATABASE]


def _entries_of(other: Path, key: bytes, *, after: int) -> list[Row]:
    """The newer part of its journal, as far as it can be read."""
    rows: list[Row] = []
    with suppress(WorldFailed, DatabaseError), closing(opened(other, key, write=False)) as old:
        rows.extend(old.query(f"SELECT {', '.join(ENVELOPE)} FROM journal WHERE n > ? ORDER BY n", [after]))
    return rows


def newer_than(base: Base | None, folder: Path) -> Backup | None:
    """The newest backup in this folder, where it is another one than that on which the seal stands."""
    newest = next(iter(backups(folder)), None)
    return None if newest is None or (base is not None and newest.path.name == base.backup) else newest


def holds_newest(db: Database, backup: Path, key: bytes) -> bool:
    """The journal holds the newest entry of this backup; also where it has none, or cannot be read."""
    try:
        with closing(opened(backup, key, write=False)) as kept:
            newest = kept.execute("SELECT station, seq, hash FROM journal ORDER BY n DESC LIMIT 1").fetchone()
    except (WorldFailed, WrongKey, DatabaseError):
        return True
    return newest is None or chain.hash_at(db, newest[0], newest[1]) == newest[2]


def carry_looks_on(db: Database, other: Path, key: bytes) -> int:
    """Put the lines behind the access log that this other database has, as far as it can be read; how many there were.
    Inside the caller's transaction."""
    with suppress(WorldFailed, DatabaseError), closing(opened(other, key, write=False)) as old:
        return access.carry_on(db, access.lines(old))
    return 0


def _prepared(
    backup: Path, part: Path, folder: Path, key: bytes, *, new_station: str = "", until: int | None = None
) -> Restored:
    """At `part`: the backup, of this program's shape, with what the seals in `folder` add (up to entry `until`), and,
    where it is to be worked on under `new_station` at need, with what else holds more than it."""
    _copy(backup, part)
    standing = check(part, key)
    with closing(opened(part, key)) as db:
        migrate(db)
        carried = 0
        for other in _newer(backup, folder):
            with writing(db):
                carry_looks_on(db, other, key)
                if new_station:
                    carried += carry_on(db, read_site(db).zone, _entries_of(other, key, after=standing.n))
        with writing(db):
            put_looks_back(db, read_seal(folder / PREVIOUS, key), read_seal(folder / SEAL, key))
            carry_looks_on(db, folder / files.DATABASE, key)
        added, findings, whole = _replayed(db, folder, key, until)
        if new_station and not whole:
            with writing(db):
                go_on_after_a_loss(db, new_station)
        db.execute("PRAGMA journal_mode = DELETE")
    return Restored(entries=standing.n, carried=carried, from_seal=added, complete=whole, findings=findings)


def _replayed(db: Database, folder: Path, key: bytes, until: int | None) -> tuple[int, tuple[Finding, ...], bool]:
    """The seal that is in use; where it is damaged, or stands on a newer backup than this one, the one before it
    too."""
    current = _up_to(read_seal(folder / SEAL, key), until)
    seals = [current]
    if any(each.code.startswith("seal_") for each in compare(db, current).findings):
        seals.insert(0, _up_to(read_seal(folder / PREVIOUS, key), until))
    refused: list[Finding] = []
    added = 0
    for seal in seals:
        with writing(db):
            done = complete(db, read_site(db).zone, compare(db, seal).missing)
        added += len(done.entries)
        refused += done.refused
    final = compare(db, current)
    found = (*final.findings, *refused, *gaps(db))
    return added, found, current.whole and not found


def _up_to(seal: SealRead, until: int | None) -> SealRead:
    if until is None:
        return seal
    return msgspec.structs.replace(seal, rows=tuple(row for row in seal.rows if row["n"] <= until))


def _copy(source: Path, part: Path) -> None:
    try:
        with os.fdopen(regular.opened(source), "rb") as file, part.open("r+b", buffering=0) as copy:
            while piece := file.read(_PIECE):
                write_all(copy.fileno(), piece)
    except FileNotFoundError as error:
        raise WorldFailed("backup_missing", source.name) from error
    except regular.NoFile as error:
        raise WorldFailed("backup_damaged", source.name) from error


def _free(folder: Path, name: str) -> Path:
    """A name that nothing has: what was put aside once is never written over."""
    number = 2
    path = folder / name
    while os.path.lexists(path):
        path = folder / f"{name}-{number}"
        number += 1
    return path


def _rows(db: Database, table: str) -> frozenset[bytes]:
    """A digest of each row; rows of a table differ from each other by their key."""
    columns = ", ".join(ENVELOPE) if table == "journal" else "*"
    return frozenset(
        blake2b(msgspec.json.encode(row), digest_size=16).digest()
        for row in db.execute(f"SELECT {columns} FROM {table}")
    )
