"""A record under another key: copied beside the old one, compared row by row, and put in its place in one go.

Everything that the site will consist of is made and checked in a folder beside the old site. That folder gets its name
in one step; from then on the new site is whole, and `resume` carries it into place, however often the power goes in
between. What the old key opens is deleted on the way.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access, keyfile, timer_file
from vaxdesk.store.access import Look
from vaxdesk.store.backup import Standing, back_up, backups, check, flush_file, standing
from vaxdesk.store.database import Database, opened, writing
from vaxdesk.store.durable import OWNER_ONLY, failure, flush_folder
from vaxdesk.store.holders import held_by_others
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.migrations import version
from vaxdesk.store.seal import PREVIOUS, SEAL, Seal
from vaxdesk.store.site import Account, read_accounts, read_site, write_accounts
from vaxdesk.store.timer_file import TIMERS

PART: Final = "vaxdesk.rekeying"
"""The new site while it is made: nothing yet, and thrown away by the next attempt."""
READY: Final = "vaxdesk.rekeyed"
"""The new site, whole and checked, on its way into place."""
_BACKUPS: Final = "backups"
_OWNER_ONLY_FOLDER: Final = 0o700
_BESIDE: Final = ("-wal", "-shm", "-journal")
_REPLACED: Final = (f"{files.DATABASE}.re*", f"{SEAL}.replaced-*", PREVIOUS)
"""What restores and seals put aside earlier."""
_COPY: Final = "rekeyed"


def secret_fits(account: Account, secret: str) -> bool:
    """This is the secret whose hash was kept before keys were wrapped."""
    try:
        return PasswordHasher().verify(account.secret_hash, secret)
    except (Argon2Error, InvalidHashError):
        return False


def copy_under(db: Database, path: Path, key: bytes) -> Standing:
    """The whole database at `path` under another key: the same rows in the same order, the same version. Afterwards
    the old one keeps no log beside it. Raises WorldFailed, `database_open` where somebody else works on it,
    `rekey_differs` where the copy is not the same."""
    try:
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    except WorldFailed as failed:
        raise WorldFailed("database_open", path.name) from failed
    db.execute(f"ATTACH DATABASE ? AS {_COPY} KEY ?", [str(path), f"x'{key.hex()}'"])
    try:
        with alone(db):
            db.execute(f"SELECT sqlcipher_export('{_COPY}')").fetchall()
            db.execute(f"PRAGMA {_COPY}.user_version = {version(db)}")
            expected, rows = standing(db), contents(db)
    finally:
        db.execute(f"DETACH DATABASE {_COPY}")
    check(path, key, expected)
    with closing(opened(path, key, write=False)) as copy:
        if contents(copy) != rows or _schema(copy) != _schema(db):
            raise WorldFailed("rekey_differs", path.name)
    return expected


@contextmanager
def alone(db: Database) -> Iterator[None]:
    """One transaction in which nobody else reads or writes."""
    db.execute("BEGIN EXCLUSIVE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")


def contents(db: Database) -> dict[str, str]:
    """A digest of all rows of each table, in their order."""
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    found = {}
    for (table,) in tables:
        digest = blake2b(digest_size=16)
        for row in db.execute(f'SELECT * FROM "{table}"'):
            digest.update(msgspec.json.encode(row))
        found[table] = digest.hexdigest()
    return found


def make_whole(folder: Path, key: bytes, *, envelope: Account, kept: Sequence[Look], now: datetime) -> None:
    """Around the copied database in the folder PART, whose wrapped keys lie there already: no hashes any more, a
    verified backup, a seal that stands on it, the timers of `folder` under the new key. Raises WorldFailed."""
    part = folder / PART
    with closing(opened(part / files.DATABASE, key)) as db:
        station = read_site(db).station
        with writing(db):
            bare = [msgspec.structs.replace(each, secret_hash="") for each in read_accounts(db)]
            write_accounts(db, [*bare, envelope])
            for look in kept:
                access.append(db, look, station=station, at=now)
        taken, end = back_up(db, part / _BACKUPS, key, now, keys=part / KEYS)
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    Seal.begin(part / SEAL, key, end.base(taken)).close()
    _carry_timers(folder, part, key)


def make_ready(db: Database, folder: Path, expected: Standing) -> None:
    """The whole new site gets the name READY, in one step, unless somebody has written to the old one meanwhile. Raises
    WorldFailed."""
    part = folder / PART
    try:
        flush_file(part / files.DATABASE)
        flush_folder(part)
        with alone(db):
            if standing(db) != expected:
                raise WorldFailed("database_open", str(folder))
            os.rename(part, folder / READY)
            flush_folder(folder)
    except OSError as error:
        raise failure(error, folder.name) from error


def resume(folder: Path) -> bool:
    """After a power cut: carry a new site that is ready into place; False where there is none. What was to be printed
    then is not known any more: the sheets and the envelope are made again. To be called before anything of a site is
    looked at. Raises WorldFailed, `database_open` while somebody works on the old one."""
    ready = folder / READY
    if not os.path.lexists(ready):
        return False
    if not ready.is_dir():
        raise WorldFailed("not_a_file", READY)
    path = ready / KEYS if (ready / KEYS).exists() else folder / KEYS
    keys = keyfile.read(path)
    leads = tuple(each for each in keys.accounts if "lead" in each.roles)
    keyfile.write(path, msgspec.structs.replace(keys, accounts=leads, recovery=None))
    finish(folder)
    return True


def finish(folder: Path) -> None:
    """Carry the new site into place and delete what the old key opens, last the old key. Raises WorldFailed; `resume`
    goes on with it."""
    ready = folder / READY
    if (ready / files.DATABASE).exists() and held_by_others(folder / files.DATABASE):
        raise WorldFailed("database_open", str(folder))
    try:
        _carry(ready, folder)
        for name in _of_the_old_key(folder):
            name.unlink(missing_ok=True)
        flush_folder(folder)
        shutil.rmtree(ready)
    except OSError as error:
        raise failure(error, folder.name) from error


def _carry(ready: Path, folder: Path) -> None:
    if (ready / files.DATABASE).exists():
        for suffix in _BESIDE:  # the log first: it must never meet another database
            (folder / f"{files.DATABASE}{suffix}").unlink(missing_ok=True)
    _for_the_owner_alone(folder)
    _carry_backups(ready / _BACKUPS, folder / _BACKUPS)
    for name in (files.DATABASE, SEAL, TIMERS, KEYS):
        if (ready / name).exists():
            (ready / name).chmod(OWNER_ONLY)
            os.replace(ready / name, folder / name)
    flush_folder(folder)


def _carry_backups(ready: Path, folder: Path) -> None:
    """The one under the new key, its keys first; all others go."""
    ours = {each.path.stem for each in backups(ready)}
    if not ours:
        return
    folder.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)
    _for_the_owner_alone(folder)
    for path in folder.iterdir():
        if path.is_file() and path.stem not in ours:
            path.unlink(missing_ok=True)
    for path in sorted(ready.iterdir(), key=lambda each: each.suffix, reverse=True):
        os.replace(path, folder / path.name)
    flush_folder(folder)


def _for_the_owner_alone(folder: Path) -> None:
    """As a folder of a new site is. One that belongs to somebody else stays as it is."""
    with suppress(OSError):
        folder.chmod(_OWNER_ONLY_FOLDER)


def _of_the_old_key(folder: Path) -> list[Path]:
    return [*(path for pattern in _REPLACED for path in folder.glob(pattern)), folder / files.KEY]


def _carry_timers(folder: Path, part: Path, key: bytes) -> None:
    """Who is under observation stays on the board. A file that cannot be read is not carried on."""
    try:
        found = timer_file.read(folder)
    except WorldFailed:
        return
    if found is not None:
        timer_file.write(part, found, key)


def _schema(db: Database) -> list[tuple[str, ...]]:
    return sorted(db.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall())
