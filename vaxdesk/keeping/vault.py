"""What keeps a site from being lost, as it lies in its folder: the seal, the backups, a second place for them."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk import files, regular
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import found
from vaxdesk.store import backup, erasing, purging, rekey, restore, second_target
from vaxdesk.store.backup import Backup
from vaxdesk.store.cardkeys import CARD_KEYS
from vaxdesk.store.database import Database, opened, reading, stoppable
from vaxdesk.store.frames import Base
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.purging import Purged
from vaxdesk.store.restore import Drill
from vaxdesk.store.seal import PREVIOUS, SEAL, SealRead, read_seal
from vaxdesk.store.seal_check import compare
from vaxdesk.store.second_target import Outcome
from vaxdesk.store.timer_file import TIMERS
from vaxdesk.store.verify import Finding, Verdict, unreadable, verify

BACKUPS: Final = backup.BACKUPS
EVERY: Final = timedelta(minutes=15)
"""How often a working site is backed up."""
_SITE: Final = (
    f"{files.DATABASE}*",
    f"{SEAL}*",
    files.KEY,
    KEYS,
    TIMERS,
    CARD_KEYS,
    rekey.READY,
    f"{BACKUPS}/*.db",
)
_SCRATCH: Final = "drill"
_LOOKS: Final = 10
_BETWEEN_LOOKS_S: Final = 0.05


class Vault(msgspec.Struct, frozen=True):
    """The folder of a site, and the key of its database."""

    folder: Path
    key: bytes

    @property
    def seal(self) -> Path:
        return self.folder / SEAL

    @property
    def previous(self) -> Path:
        return self.folder / PREVIOUS

    @property
    def backups(self) -> Path:
        return self.folder / BACKUPS

    def sealed_after(self) -> int:
        """The number of the newest entry in the backup that the older one of the seals stands on; 0 where one of them
        does not say."""
        return min((each.base.n if each.base else 0) for each in self.seals())

    def seals(self) -> tuple[SealRead, ...]:
        """The seal before this one, where there is one, and this one."""
        paths = (self.previous, self.seal) if self.previous.exists() else (self.seal,)
        return tuple(read_seal(path, self.key) for path in paths)


def remains(folder: Path) -> frozenset[str]:
    """What of a site lies in this folder, by name: also where the database and its keys are gone, the rest brings it
    back. Empty where there never was a site."""
    return frozenset(path.name for pattern in _SITE for path in folder.glob(pattern))


class BackedUp(msgspec.Struct, frozen=True):
    """A verified backup, what a seal that begins after it stands on, and what became of the copy in the second place,
    None where nobody chose one."""

    backup: Backup
    base: Base
    second: Outcome | None = None
    purged: Purged = Purged()
    """Older backups, in both places, that held somebody who was erased by law."""


def job(vault: Vault, site: str, clock: Clock, second: Path | None = None) -> Callable[[], BackedUp]:
    """The work of one backup, thinning included, for any thread. It raises WorldFailed; then the older backups are
    untouched."""
    now = clock.now().utc

    def work() -> BackedUp:
        with closing(opened(vault.folder / files.DATABASE, vault.key, write=False)) as db:
            taken, standing = backup.back_up(db, vault.backups, vault.key, now, keys=vault.folder / KEYS)
            erased = erasing.persons_erased(db)
        copy = None
        if second is not None:
            copy = second_target.copy_to(second, taken, vault.key, site=site, clock=clock, expected=standing)
        backup.thin(vault.backups, now)
        purged = purging.purge_backups(vault.backups, vault.key, erased)
        if copy is not None and copy.backup is not None and second is not None:
            backup.thin(second, now)
            purged += purging.purge_backups(second, vault.key, erased)
        return BackedUp(taken, standing.base(taken), copy, purged)

    return work


def choose_second(folder: Path, site: str) -> None:
    """Make this folder a second place for the backups of this site. Raises WorldFailed, also `target_of_another_site`
    for one that keeps those of another."""
    if not folder.is_dir():
        raise WorldFailed("target_unplugged", str(folder))
    try:
        there = msgspec.json.decode(regular.content(folder / second_target.MARK), type=second_target.Mark)
    except (OSError, ValueError):
        second_target.choose(folder, site)
    else:
        if there.site != site:
            raise WorldFailed("target_of_another_site", str(folder))


def newest_sound(vault: Vault) -> Backup | None:
    """The newest backup that opens with this key and can be read from end to end."""
    for each in backup.backups(vault.backups):
        try:
            backup.check(each.path, vault.key)
        except WorldFailed:
            continue
        return each
    return None


def verdict(db: Database | None, vault: Vault, zone: ZoneInfo, stop: Callable[[], bool] = lambda: False) -> Verdict:
    """What is wrong with the record and its seal, and what was found wrong before and nobody has answered. Without
    `db`, on a connection of its own: then for any thread, and what is found means nothing once `stop` has said so."""
    if db is None:
        try:
            with closing(opened(vault.folder / files.DATABASE, vault.key, write=False)) as own:
                stoppable(own, stop)
                return verdict(own, vault, zone)
        except WorldFailed as failed:
            return unreadable(str(failed))
    seen = verify(db, zone)
    if any(each.code == "database_unreadable" for each in seen.problems):
        return seen
    problems = (*seen.problems, *findings(db, vault), *found.problems(db))
    return Verdict(ok=not problems, entries=seen.entries, problems=problems, erased=seen.erased)


def drill(vault: Vault) -> Drill:
    """Try the newest backup and the seal against the database as it is now, in a folder that is gone afterwards; for
    any thread. Raises WorldFailed where the newest backup does not come back."""
    scratch = vault.folder / _SCRATCH
    try:
        with closing(opened(vault.folder / files.DATABASE, vault.key, write=False)) as own:
            return restore.drill(own, vault.folder, vault.backups, scratch, vault.key)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


class Second(msgspec.Struct, frozen=True):
    """The second place for backups now: `code` says why nothing can be copied there, "" where it can; the newest
    backup that lies in it."""

    code: str
    newest: Backup | None = None


def second(folder: Path, site: str) -> Second:
    """How things stand in the second place. Never raises; a stick may be slow to answer, so not for the screen's
    thread."""
    return Second(second_target.state(folder, site), next(iter(backup.backups(folder)), None))


def findings(db: Database, vault: Vault) -> tuple[Finding, ...]:
    """What the seal and the journal do not agree about. Another program may be between sealing and committing: what is
    found counts when it is still there after half a second."""
    left = _compared(db, vault)
    for _ in range(_LOOKS):
        if not left:
            break
        Event().wait(_BETWEEN_LOOKS_S)
        again = _compared(db, vault)
        left = tuple(each for each in left if each in again)
    return left


def _compared(db: Database, vault: Vault) -> tuple[Finding, ...]:
    seal = read_seal(vault.seal, vault.key)
    newest = restore.newer_than(seal.base, vault.backups)
    with reading(db):
        found = compare(db, seal).findings
        if newest is None or restore.holds_newest(db, newest.path, vault.key):
            return found
    return (*found, Finding("seal_base_not_found", f"the journal lacks what {newest.path.name} holds"))
