"""Found a site, open a site: database, key file, staff, catalogue.

Until accounts wrap the key it lies beside the database in a file that only its owner may read.
"""

import os
import secrets
import shutil
import tomllib
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import files
from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.schedule import Catalogue, catalogue
from vaxdesk.clock import Clock
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.sealing import Sealing, put_seal_aside
from vaxdesk.store.backup import Backup, back_up
from vaxdesk.store.database import Database, opened, writing
from vaxdesk.store.frames import Base
from vaxdesk.store.holders import held_by_others
from vaxdesk.store.migrations import SCHEMA, migrate, version
from vaxdesk.store.restore import Restored, restore, resume
from vaxdesk.store.seal import SEAL, Seal
from vaxdesk.store.site import Account, Site, read_site, write_accounts, write_site
from vaxdesk.vault import Vault, newest_sound

_KEY_BYTES: Final = 32
_BEGUN: Final = "vaxdesk.founding"
"""Where a site stands until it is whole: then its database comes into place, as the last step."""
_ANSWERED_BY_A_BACKUP: Final = frozenset({"database_missing", "database_damaged", "database_rolled_back", "wrong_key"})
"""A backup that opens with the key shows that a `wrong_key` was a database whose beginning is damaged."""
_OWNER_ONLY_FILE: Final = 0o600
_OWNER_ONLY_DIR: Final = 0o700

TIMEZONES: Final[dict[Language, str]] = {"zh-CN": "Asia/Shanghai", "vi": "Asia/Ho_Chi_Minh", "en": "UTC"}
"""Where a site of this language usually stands."""

POLICIES: Final[dict[Language, tuple[str, str]]] = {
    "zh-CN": ("adult-general", "cn-adult"),
    "vi": ("vn-5785-adult", "vn-5785"),
    "en": ("adult-general", "cn-adult"),
}
"""Questionnaire and policy that a new site starts with."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody who founds a site decides."""

    name: str
    station_name: str
    language: Language
    staff: Sequence[Account]
    practice: bool = False
    timezone: str = ""
    phone: str = ""


def hashed(secret: str) -> str:
    """The argon2id hash of a secret, with the library's current parameters (RFC 9106 low memory)."""
    import argon2  # loaded when somebody has a secret, not with the window

    return argon2.PasswordHasher().hash(secret)


def secret_fits(account: Account, secret: str) -> bool:
    """The secret belongs to this account."""
    import argon2

    try:
        return bool(account.secret_hash) and argon2.PasswordHasher().verify(account.secret_hash, secret)
    except argon2.exceptions.VerificationError:
        return False


def found(
    folder: Path, plan: Plan, clock: Clock, *, new_id: Callable[[datetime], str] = uuid7, key: bytes | None = None
) -> None:
    """Make a new site in an empty or missing folder. Raises WorldFailed("site_exists") where there is one already, or
    the key of one whose database was taken away: without that key it could never be read again."""
    begun = folder / _BEGUN
    if (folder / files.DATABASE).exists() or ((folder / files.KEY).exists() and not begun.exists()):
        raise WorldFailed("site_exists", str(folder))
    now = clock.now().utc
    site = Site(
        id=new_id(now),
        name=plan.name,
        station=new_id(now),
        station_name=plan.station_name,
        language=plan.language,
        timezone=plan.timezone or TIMEZONES[plan.language],
        practice=plan.practice,
        ticket_key=(key or secrets.token_bytes(_KEY_BYTES)).hex(),
        phone=plan.phone,
        questionnaire=POLICIES[plan.language][0],
        policy=POLICIES[plan.language][1],
    )
    try:
        _clear(folder, begun)
        begun.mkdir(mode=_OWNER_ONLY_DIR, parents=True)
        folder.chmod(_OWNER_ONLY_DIR)
        _write_key(begun / files.KEY, secrets.token_bytes(_KEY_BYTES))
        _write_database(begun, site, plan.staff)
        Seal.begin(begun / SEAL, read_key(begun), Base()).close()
        for name in (files.KEY, SEAL, files.DATABASE):
            (begun / name).replace(folder / name)
    except OSError as error:
        raise WorldFailed("cannot_write", str(folder)) from error
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _clear(folder: Path, begun: Path) -> None:
    """A founding that a power cut ended left its own folder, and at most key and seal of a site that never was."""
    if begun.exists():
        shutil.rmtree(begun)
        for name in (files.KEY, SEAL):
            (folder / name).unlink(missing_ok=True)


def _write_database(folder: Path, site: Site, staff: Sequence[Account]) -> None:
    with closing(_open_database(folder, create=True, write=True)) as db:
        migrate(db)
        with writing(db):
            write_site(db, site)
            write_accounts(db, staff)


def open_database(folder: Path, *, write: bool = True) -> Database:
    """The database of the site in `folder`, brought to this program's shape when it may be written. Raises WorldFailed
    where there is no site, WrongKey, DatabaseTooNew (only for writing)."""
    db = _open_database(folder, create=False, write=write)
    if version(db) == 0:
        db.close()
        raise WorldFailed("database_damaged", "empty")
    if write:
        migrate(db)
    elif version(db) < SCHEMA:
        raise WorldFailed("database_too_old", str(version(db)))
    return db


def open_desk(folder: Path, clock: Clock, *, write: bool = True, new_id: Callable[[datetime], str] = uuid7) -> Desk:
    """The Desk of the site in `folder`. For writing, a restore that was cut off is ended first, an older database is
    backed up before it is brought to this program's shape, and what only the seal holds is put back: `Desk.notices`
    says what was wrong. Raises as `open_database`, and `database_rolled_back` for a database that is older than its
    newest backup."""
    if write:
        resume(folder, now=clock.now().utc)
        _back_up_before_an_upgrade(folder, clock)
    db = open_database(folder, write=write)
    try:
        vault = Vault(folder, read_key(folder))
        sealing = Sealing(db, vault, clock, new_id=new_id) if write else None
        site = read_site(db)
    except BaseException:
        db.close()
        raise
    return Desk(db, site=site, products=shipped_catalogue(), clock=clock, new_id=new_id, vault=vault, sealing=sealing)


def restore_site(folder: Path, backup: Path, clock: Clock, *, new_id: Callable[[datetime], str] = uuid7) -> Restored:
    """Put a backup, with everything that the seal holds beyond it, in the place of the database in `folder`. The old
    files are put aside. Raises WorldFailed, `database_open` while another program has it open; then nothing changed."""
    now = clock.now().utc
    vault = Vault(folder, read_key(folder))
    if held_by_others(folder / files.DATABASE):
        raise WorldFailed("database_open", str(folder))
    done = restore(backup, folder, vault.key, now=now, new_station=new_id(now))
    if not done.complete:
        put_seal_aside(vault, now)
    open_desk(folder, clock, new_id=new_id).close()
    return done


def restorable(folder: Path, failure: WorldFailed) -> Backup | None:
    """The backup that answers this failure of opening the site: the newest sound one, None where nothing needs to be
    restored or can be."""
    if failure.code not in _ANSWERED_BY_A_BACKUP:
        return None
    try:
        return newest_sound(Vault(folder, read_key(folder)))
    except WorldFailed:
        return None


def read_key(folder: Path) -> bytes:
    """The key of the database in `folder`. Raises WorldFailed."""
    if not (folder / files.KEY).exists():
        raise WorldFailed("key_missing" if (folder / files.DATABASE).exists() else "site_missing", str(folder))
    try:
        return bytes.fromhex((folder / files.KEY).read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise WorldFailed("key_unreadable", str(folder)) from error


def _back_up_before_an_upgrade(folder: Path, clock: Clock) -> None:
    with closing(_open_database(folder, create=False, write=False)) as db:
        if not 0 < version(db) < SCHEMA:
            return
        vault = Vault(folder, read_key(folder))
        back_up(db, vault.backups, vault.key, clock.now().utc)


def shipped_catalogue() -> Catalogue:
    """The vaccines that come with the program."""
    return catalogue(tomllib.loads((files.resources() / "vaccines.toml").read_text(encoding="utf-8")))


def _open_database(folder: Path, *, create: bool, write: bool) -> Database:
    key = read_key(folder)
    previous = os.umask(0o077)
    try:
        return opened(folder / files.DATABASE, key, create=create, write=write)
    finally:
        os.umask(previous)


def _write_key(path: Path, key: bytes) -> None:
    """Written once, whole, durable, readable by its owner alone."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY_FILE)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink()
        raise
