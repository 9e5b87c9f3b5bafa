"""Backups: the whole database at one moment, under its own key, opened and checked before it gets its name.

A backup is one file, `vaxdesk-<time>.db`, that nothing but the key opens, and beside it, where the site has one, the
file of the wrapped keys, so that a stick alone is enough on a new laptop. A name without `.part` is a verified backup.
"""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import regular
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import access
from vaxdesk.store.chain import chain_ends
from vaxdesk.store.database import Database, DatabaseError, failures_named, opened, reading
from vaxdesk.store.durable import OWNER_ONLY, failure, flush_folder, write_whole
from vaxdesk.store.frames import Base
from vaxdesk.store.thinning import kept

BACKUPS: Final = "backups"
"""The folder beside the database."""
_NAME: Final = re.compile(r"vaxdesk-(\d{8}T\d{6})(\d{3})Z\.db")
_PART: Final = ".part"
_ABANDONED: Final = timedelta(hours=1)
_BESIDE: Final = ("", "-journal", "-wal", "-shm")
_NOT_ITS_FAULT: Final = frozenset({"disk_full", "cannot_open"})
"""Reading makes small files beside the one that is read; a disk that has no room for them says nothing about it."""


class Backup(msgspec.Struct, frozen=True):
    """A verified backup, and the moment that it holds."""

    path: Path
    taken_at: datetime

    @property
    def keys(self) -> Path:
        """The wrapped keys that belong to it, where the site has them."""
        return self.path.with_suffix(".keys")

    def age(self, now: datetime) -> timedelta:
        return max(timedelta(), now - self.taken_at)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How far a database has come: the newest entry, the end of each station's chain, in the journal and in the access
    log, the rows of each table."""

    n: int
    head: str
    chains: dict[str, tuple[int, str]]
    rows: dict[str, int]
    looks: dict[str, tuple[int, str]] = {}

    def base(self, backup: Backup) -> Base:
        """What a seal that begins after this backup stands on."""
        return Base(n=self.n, head=self.head, backup=backup.path.name, looks=self.looks)


def back_up(
    db: Database, folder: Path, key: bytes, now: datetime, *, keys: Path | None = None
) -> tuple[Backup, Standing]:
    """A verified backup of the database as it stands, in `folder`, with a copy of the file of wrapped keys. Work may go
    on meanwhile, through other connections. Raises WorldFailed; then there is no new backup, and the older ones are
    untouched."""
    final = folder / name_of(now)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part_of(final) as part:
            standing = _copied(db, part, key)
            check(part, key, standing)
            _named(part, final, keys)
    except OSError as error:
        raise failure(error, folder.name) from error
    return Backup(final, taken_at(final.name) or now), standing


def check(path: Path, key: bytes, expected: Standing | None = None) -> Standing:
    """Open a backup and read all of it: every page, every index, and whether it stands where it should. Raises
    WorldFailed, `backup_damaged` unless it could not be read for want of room or of leave; WrongKey."""
    try:
        with closing(opened(path, key, write=False)) as db:
            pages = db.execute("PRAGMA cipher_integrity_check").fetchall()
            pages += [row for row in db.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
            found = standing(db)
    except WrongKey:
        raise
    except (WorldFailed, DatabaseError) as error:
        if isinstance(error, WorldFailed) and error.code in _NOT_ITS_FAULT:
            raise
        raise WorldFailed("backup_damaged", path.name) from error
    if pages or (expected is not None and found != expected):
        raise WorldFailed("backup_damaged", path.name)
    return found


def standing(db: Database) -> Standing:
    """How far this database has come."""
    newest = db.execute("SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1").fetchone() or (0, "")
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall()
    rows = {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}
    looks = access.heads(db) if "access" in rows else {}
    return Standing(n=newest[0], head=newest[1], chains=chain_ends(db), rows=rows, looks=looks)


def backups(folder: Path) -> tuple[Backup, ...]:
    """The verified backups in a folder, newest first; none where the folder is not there."""
    try:
        found = [(path, at) for path in folder.iterdir() if (at := taken_at(path.name)) and regular.is_file(path)]
    except OSError:
        return ()
    return tuple(sorted((Backup(path, at) for path, at in found), key=lambda each: each.taken_at, reverse=True))


def thin(folder: Path, now: datetime) -> tuple[Backup, ...]:
    """Delete what `thinning.kept` does not keep, and parts that nobody has finished for an hour; returns the backups
    that went. What cannot be deleted is left for the next time."""
    there = backups(folder)
    stay = kept((each.taken_at for each in there), now)
    gone = [each for each in there if each.taken_at not in stay]
    for path in [*(path for each in gone for path in (each.path, each.keys)), *_abandoned(folder, now)]:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return tuple(gone)


def name_of(moment: datetime) -> str:
    moment = moment.astimezone(UTC)
    return f"vaxdesk-{moment:%Y%m%dT%H%M%S}{moment.microsecond // 1000:03d}Z.db"


def taken_at(name: str) -> datetime | None:
    """The moment in a name, None for any other name."""
    match = _NAME.fullmatch(name)
    if not match:
        return None
    with suppress(ValueError):
        second = datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        return second + timedelta(milliseconds=int(match[2]))
    return None


@contextmanager
def part_of(final: Path) -> Iterator[Path]:
    """A name to work under, for the owner's eyes alone, and nothing of it left behind."""
    part = final.with_name(f"{final.name}{_PART}")
    remove(part)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    try:
        yield part
    finally:
        remove(part)


def remove(path: Path) -> None:
    """A database and whatever SQLite put beside it."""
    for suffix in _BESIDE:
        with suppress(OSError):
            path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)


def flush_file(path: Path) -> None:
    """What is in the file stays there. Raises OSError."""
    descriptor = regular.opened(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _abandoned(folder: Path, now: datetime) -> Iterator[Path]:
    for path in folder.glob(f"vaxdesk-*{_PART}*"):
        begun = taken_at(path.name.partition(_PART)[0])
        if begun and now - begun > _ABANDONED:
            yield path


def _copied(db: Database, part: Path, key: bytes) -> Standing:
    """One snapshot of the source, page by page under the same key; one file, without a log beside it."""
    with failures_named(), closing(opened(part, key, create=True)) as copy, reading(db):
        found = standing(db)
        db.conn.backup(copy.conn)
        copy.execute("PRAGMA journal_mode = DELETE")
    return found


def _named(part: Path, final: Path, keys: Path | None) -> None:
    flush_file(part)
    if keys is not None and keys.exists():
        write_whole(final.with_suffix(".keys"), regular.content(keys))
    os.replace(part, final)
    flush_folder(final.parent)
