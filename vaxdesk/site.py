"""Found a site, open a site: database, key file, staff, catalogue.

The key of a real site is random and lies nowhere but wrapped, under the secret of each account and under the recovery
sheets. A practice site holds invented people only: its key lies beside it in a file that only its owner may read.
"""

import os
import secrets
import shutil
import tomllib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import files, regular
from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.schedule import Catalogue, catalogue
from vaxdesk.clock import Clock
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, EMERGENCY_NAMES, EMERGENCY_ROLES, made_up_secret
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.keeping.sealing import UNANSWERED, Sealing, put_seal_aside
from vaxdesk.keeping.vault import Vault, newest_sound, remains
from vaxdesk.store import boots, keyfile, lists, rekey, shares, timer_file
from vaxdesk.store.backup import Backup, back_up
from vaxdesk.store.database import Database, opened, reading, writing
from vaxdesk.store.frames import Base
from vaxdesk.store.holders import held_by_others
from vaxdesk.store.home import last_place, live_at, place_of
from vaxdesk.store.keyfile import CURRENT, KEYS, Cost
from vaxdesk.store.migrations import SCHEMA, migrate, version
from vaxdesk.store.restore import Restored, restore, resume
from vaxdesk.store.seal import SEAL, Seal
from vaxdesk.store.seal_check import compare
from vaxdesk.store.site import Account, Site, read_site, write_accounts, write_site
from vaxdesk.store.stations import go_on_as_a_copy
from vaxdesk.store.strangers import strangers
from vaxdesk.store.timer_file import TIMERS, TimerFile
from vaxdesk.store.verify import LISTS_CHANGED, Finding

_KEY_BYTES: Final = 32
_BEGUN: Final = "vaxdesk.founding"
"""Where a site stands until it is whole: then its database comes into place, as the last step."""
_ANSWERED_BY_A_BACKUP: Final = frozenset(
    {"database_missing", "database_damaged", "database_foreign", "database_rolled_back", "wrong_key"}
)
"""A backup that opens with the key shows that a `wrong_key` was a database whose beginning is damaged."""
_LOOKED_AT: Final = frozenset({"read_only", "cannot_write", "disk_full"})
"""What keeps people from writing, and from nothing else."""
_BEFORE_THE_DATABASE: Final = (files.KEY, KEYS, SEAL, TIMERS)
"""What a founding that was cut off may have left of a site that never was."""
_OWNER_ONLY_FILE: Final = 0o600
_OWNER_ONLY_DIR: Final = 0o700

TIMEZONES: Final[dict[Language, str]] = {"zh-CN": "Asia/Shanghai", "vi": "Asia/Ho_Chi_Minh", "en": "UTC"}
"""Where a site of this language usually stands."""

POLICIES: Final[dict[Language, tuple[str, str]]] = {
    "zh-CN": ("adult-general", "cn-adult"),
    "vi": ("vn-5785-adult", "vn-5785"),
    "en": ("adult-checklist", "adult-checklist"),
}
"""Questionnaire and policy that a new site starts with; `inquiry.PAIRS` adds those for other vaccines and ages."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody who founds a site decides. `secrets` by account: on a real site the lead's, at least; those of the
    accounts in `temporary` were made up for them, and they choose their own at their first sign-in."""

    name: str
    station_name: str
    language: Language
    staff: Sequence[Account]
    practice: bool = False
    timezone: str = ""
    phone: str = ""
    secrets: Mapping[str, str] = {}
    temporary: frozenset[str] = frozenset()
    cost: Cost = CURRENT

    def __repr__(self) -> str:
        return f"Plan({self.name})"


class Founded(msgspec.Struct, frozen=True):
    """What has to be printed now, because nobody can know it later: the two recovery sheets and the name of their set,
    and the secret for the sealed envelope. Empty on a practice site."""

    sheets: tuple[str, str] = ("", "")
    series: str = ""
    emergency: str = ""

    def __repr__(self) -> str:
        return f"Founded({self.series})"


def holds_site(folder: Path) -> bool:
    """Whether a site lies in this folder, or what is left of one: nothing new may be founded there."""
    never_was = _BEFORE_THE_DATABASE if (folder / _BEGUN).exists() else ()
    return bool(remains(folder).difference(never_was))


def found(
    folder: Path, plan: Plan, clock: Clock, *, new_id: Callable[[datetime], str] = uuid7, key: bytes | None = None
) -> Founded:
    """Make a new site in an empty or missing folder; `key` is that of its tickets. Raises WorldFailed("site_exists")
    where there is one already, or anything of one whose database was taken away: its seal and its backups bring it
    back. Raises ValueError for a real site whose lead has no secret."""
    begun = folder / _BEGUN
    if holds_site(folder):
        raise WorldFailed("site_exists", str(folder))
    if not plan.practice and not any(plan.secrets.get(each.name) for each in plan.staff if "lead" in each.roles):
        raise ValueError("somebody leads a real site, and has a secret")
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
        database_key = secrets.token_bytes(_KEY_BYTES)
        made = Founded()
        envelope: tuple[Account, ...] = ()
        if plan.practice:
            write_plain_key(begun / files.KEY, database_key)
        else:
            made = _write_wrapped_keys(begun / KEYS, site, plan, database_key)
            envelope = (Account(name=EMERGENCY, display=EMERGENCY_NAMES[plan.language], roles=EMERGENCY_ROLES),)
        _write_database(begun, database_key, site, (*plan.staff, *envelope), home=place_of(folder, clock.machine))
        Seal.begin(begun / SEAL, database_key, Base()).close()
        timer_file.write(begun, TimerFile(site=site.id, waiting=(), boots=(), anchors=()), database_key)
        for name in (files.KEY if plan.practice else KEYS, SEAL, TIMERS, files.DATABASE):
            (begun / name).replace(folder / name)
    except OSError as error:
        raise WorldFailed("cannot_write", str(folder)) from error
    finally:
        shutil.rmtree(begun, ignore_errors=True)
    return made


def _write_wrapped_keys(path: Path, site: Site, plan: Plan, database_key: bytes) -> Founded:
    keys, _ = keyfile.created(site.id, database_key)
    emergency = made_up_secret()
    envelope = Account(name=EMERGENCY, display=EMERGENCY_NAMES[plan.language], roles=EMERGENCY_ROLES)
    given = {**plan.secrets, EMERGENCY: emergency}
    for each in (*plan.staff, envelope):
        if secret := given.get(each.name):
            keys = keyfile.with_account(
                keys, database_key, name=each.name, display=each.display, secret=secret, roles=each.roles,
                temporary=each.name in plan.temporary, cost=plan.cost,
            )  # fmt: skip
    keys, (first, second) = keyfile.with_new_sheets(keys, database_key)
    keyfile.write(path, keys)
    return Founded((shares.printed(first), shares.printed(second)), first.series, emergency)


def _clear(folder: Path, begun: Path) -> None:
    """A founding that a power cut ended left its own folder, and at most what comes before the database."""
    if begun.exists():
        shutil.rmtree(begun)
        for name in _BEFORE_THE_DATABASE:
            (folder / name).unlink(missing_ok=True)


def _write_database(folder: Path, key: bytes, site: Site, staff: Sequence[Account], *, home: str) -> None:
    """A real site knows at once where it lives: what is copied before it was ever opened is a copy too."""
    with closing(_open_database(folder, key, create=True, write=True)) as db:
        migrate(db)
        with writing(db):
            write_site(db, site)
            write_accounts(db, staff)
            if not site.practice:
                live_at(db, home)


def open_database(folder: Path, key: bytes, *, write: bool = True) -> Database:
    """The database of the site in `folder`, brought to this program's shape when it may be written. Raises WorldFailed
    where there is no site, WrongKey, DatabaseTooNew (only for writing)."""
    db = _open_database(folder, key, create=False, write=write)
    if version(db) == 0:
        db.close()
        raise WorldFailed("database_damaged", "empty")
    if write:
        if found := strangers(db):
            db.close()
            raise WorldFailed("database_foreign", ", ".join(found))
        migrate(db)
    elif version(db) < SCHEMA:
        raise WorldFailed("database_too_old", str(version(db)))
    return db


def open_desk(
    folder: Path,
    clock: Clock,
    *,
    key: bytes | None = None,
    write: bool = True,
    new_id: Callable[[datetime], str] = uuid7,
    in_part: bool = False,
) -> Desk:
    """The Desk of the site in `folder`, with nobody at it; `key` is what `Gate.enter` gave, None for a practice site,
    whose key lies beside it. For writing, a restore that was cut off is ended first, an older database is backed up
    before it is brought to this program's shape, what only the seal holds is put back, and a copy goes on as another
    station: `Desk.office.notices` says what was wrong. `in_part` when a backup has just been restored without its
    complete seal. Raises as `open_database`, `accounts_missing` for a real site that was made before there were
    accounts, and `database_rolled_back` for a database that is older than its newest backup."""
    if write:
        rekey.resume(folder)
    plain = key is None
    key = key or read_plain_key(folder)
    before = SCHEMA
    if write:
        resume(folder, now=clock.now().utc)
        before = _back_up_before_an_upgrade(folder, key, clock)
    db = open_database(folder, key, write=write)
    try:
        if plain and not read_site(db).practice:
            raise WorldFailed("accounts_missing", folder.name)
        vault = Vault(folder, key)
        sealing = _settle_in(db, vault, clock, new_id, in_part=in_part) if write else None
        site = read_site(db)
        files.use_own_forms(folder / files.FORMS)
    except BaseException:
        db.close()
        raise
    desk = Desk(db, site=site, products=shipped_catalogue(), clock=clock, new_id=new_id, vault=vault, sealing=sealing)
    if write:
        desk.take_over_watch(had_file=before >= timer_file.SINCE)
        if desk.erasing.unfinished():
            with suppress(WorldFailed):  # the next backup ends it
                desk.office.back_up_at_close()
    return desk


def open_or_look(folder: Path, clock: Clock, *, key: bytes | None = None, write: bool = True) -> Desk:
    """`open_desk`, and where nothing can be written, the same record to be looked at: everything that would be recorded
    there is refused as `read_only`. Where looking would show less than was ever saved, the first failure is raised."""
    failed = WorldFailed("read_only", str(folder))
    if write:
        try:
            return open_desk(folder, clock, key=key)
        except WorldFailed as failure:
            if failure.code not in _LOOKED_AT:
                raise
            failed = failure
    desk = open_desk(folder, clock, key=key, write=False)
    try:
        if found := strangers(desk.db):
            raise WorldFailed("database_foreign", ", ".join(found))
        missing = compare(desk.db, *Vault(folder, key or read_plain_key(folder)).seals()).missing
        if len(missing) > UNANSWERED:
            raise failed
    except BaseException:
        desk.close()
        raise
    return desk


def _settle_in(
    db: Database, vault: Vault, clock: Clock, new_id: Callable[[datetime], str], *, in_part: bool
) -> Sealing:
    """Whoever changed the staff list or the settings past the program: kept for whoever leads, and what they say now
    counts from here. It is asked first, and kept when the access log is whole again."""
    with reading(db):
        held = lists.hold(db)
    moved = _moved(db, vault.folder, clock, new_id)
    sealing = Sealing(db, vault, clock, new_id=new_id, notices=moved, in_part=in_part)
    if not held:
        with writing(db):
            sealing.note(LISTS_CHANGED)
            lists.write_down(db)
    return sealing


def _moved(db: Database, folder: Path, clock: Clock, new_id: Callable[[datetime], str]) -> tuple[Finding, ...]:
    """A database that was opened somewhere else before goes on as another station: what it was copied from may go on
    too. This machine may have been on before it came; so may one that nobody can tell from another. Practice sites are
    copied as people like."""
    site, here, before = read_site(db), place_of(folder, clock.machine), last_place(db)
    moved = here != before and not site.practice
    if moved or not clock.machine:
        with writing(db):
            boots.arrive(db, clock.now())
            if moved:
                live_at(db, here)
            if moved and before:
                go_on_as_a_copy(db, new_id(clock.now().utc))
    return (Finding(code="database_moved", message="goes on as another station"),) if moved and before else ()


def restore_site(
    folder: Path, backup: Path, clock: Clock, *, key: bytes | None = None, new_id: Callable[[datetime], str] = uuid7
) -> Restored:
    """Put a backup, with everything that the seal holds beyond it, in the place of the database in `folder`. The old
    files are put aside. Raises WorldFailed, `database_open` while another program has it open; then nothing changed."""
    now = clock.now().utc
    vault = Vault(folder, key or read_plain_key(folder))
    if held_by_others(folder / files.DATABASE):
        raise WorldFailed("database_open", str(folder))
    done = restore(backup, folder, vault.key, now=now, new_station=new_id(now), here=clock.now())
    if not done.complete:
        put_seal_aside(vault, now)
    desk = open_desk(folder, clock, key=key, new_id=new_id, in_part=not done.complete)
    try:
        desk.erasing.again()
    finally:
        desk.close()
    return done


def restorable(folder: Path, failure: WorldFailed, key: bytes | None = None) -> Backup | None:
    """The backup that answers this failure of opening the site: the newest sound one, None where nothing needs to be
    restored or can be."""
    in_its_place = failure.code == "not_a_file" and failure.detail.startswith(files.DATABASE)
    if failure.code not in _ANSWERED_BY_A_BACKUP and not in_its_place:
        return None
    try:
        return newest_sound(Vault(folder, key or read_plain_key(folder)))
    except WorldFailed:
        return None


def read_plain_key(folder: Path) -> bytes:
    """The key that lies beside the database of a practice site. Raises WorldFailed, `secret_needed` where it is
    wrapped."""
    if (folder / KEYS).exists():
        raise WorldFailed("secret_needed", folder.name)
    if not (folder / files.KEY).exists():
        raise WorldFailed("key_missing" if (folder / files.DATABASE).exists() else "site_missing", str(folder))
    try:
        return bytes.fromhex(regular.content(folder / files.KEY).decode("ascii"))
    except (OSError, ValueError) as error:
        raise WorldFailed("key_unreadable", str(folder)) from error


def _back_up_before_an_upgrade(folder: Path, key: bytes, clock: Clock) -> int:
    """The shape that the database has before it."""
    with closing(_open_database(folder, key, create=False, write=False)) as db:
        if 0 < (found := version(db)) < SCHEMA:
            back_up(db, Vault(folder, key).backups, key, clock.now().utc, keys=folder / KEYS)
        return found


def shipped_catalogue() -> Catalogue:
    """The vaccines that come with the program."""
    return catalogue(tomllib.loads((files.resources() / "vaccines.toml").read_text(encoding="utf-8")))


def _open_database(folder: Path, key: bytes, *, create: bool, write: bool) -> Database:
    previous = os.umask(0o077)
    try:
        return opened(folder / files.DATABASE, key, create=create, write=write)
    finally:
        os.umask(previous)


def write_plain_key(path: Path, key: bytes) -> None:
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
