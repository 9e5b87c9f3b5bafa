"""A second place for backups: a stick, or a folder on another disk, that somebody chose for this site.

The folder carries a mark with the id of the site. Without it nothing is written: where a stick was pulled out, the
folder that is left lies on the same disk as the site, and is no second place.
"""

import errno
import os
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import regular
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.store.backup import Backup, Standing, check, part_of
from vaxdesk.store.durable import flush_folder, write_all, write_whole

MARK: Final = "vaxdesk-backups.json"
PATIENCE: Final = timedelta(minutes=3)
_PIECE: Final = 1024 * 1024
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class Mark(msgspec.Struct, frozen=True):
    site: str


class Outcome(msgspec.Struct, frozen=True):
    """What became of the copy: `code` is "" for a verified one at `backup`; otherwise `target_unplugged`,
    `target_of_another_site`, `target_full`, `target_read_only`, `target_slow`, `target_damaged`."""

    code: str
    backup: Backup | None = None


class _Slow(Exception):
    pass


def choose(folder: Path, site: str) -> None:
    """Make this folder a place for the backups of this site. Raises WorldFailed."""
    write_whole(folder / MARK, msgspec.json.encode(Mark(site)))


def copy_to(
    folder: Path,
    backup: Backup,
    key: bytes,
    *,
    site: str,
    clock: Clock,
    expected: Standing | None = None,
    patience: timedelta = PATIENCE,
) -> Outcome:
    """A verified copy of a backup in this folder, and of its wrapped keys. Never raises for what a stick does: the
    outcome says it, and nothing half done gets a name. `patience` is how long the whole copy may take."""
    if code := state(folder, site):
        return Outcome(code)
    final = folder / backup.path.name
    until = clock.now().uptime_ms + patience // timedelta(milliseconds=1)
    try:
        with part_of(final) as part:
            _carry(backup.path, part, clock, until)
            check(part, key, expected)
            if backup.keys.exists():
                write_whole(final.with_suffix(".keys"), regular.content(backup.keys))
            os.replace(part, final)
            flush_folder(folder)
    except _Slow:
        return Outcome("target_slow")
    except OSError as error:
        return Outcome(_code(error.errno))
    except WorldFailed as failed:
        return Outcome("target_full" if failed.code == "disk_full" else "target_damaged")
    return Outcome("", Backup(final, backup.taken_at))


def state(folder: Path, site: str) -> str:
    """Why no backup of this site can be copied to this folder now, as `Outcome.code` says it; "" where it can."""
    try:
        mark = msgspec.json.decode(regular.content(folder / MARK), type=Mark)
    except regular.NoFile:
        return "target_damaged"
    except OSError:
        return "target_unplugged"
    except (msgspec.DecodeError, ValueError):
        return "target_damaged"
    return "" if mark.site == site else "target_of_another_site"


def _carry(source: Path, part: Path, clock: Clock, until: int) -> None:
    """Piece by piece, each one flushed: what only the system's memory holds is not on the stick."""
    with os.fdopen(regular.opened(source), "rb") as file, part.open("r+b", buffering=0) as copy:
        while piece := file.read(_PIECE):
            write_all(copy.fileno(), piece)
            os.fsync(copy.fileno())
            if clock.now().uptime_ms > until:
                raise _Slow


def _code(number: int | None) -> str:
    if number in _FULL:
        return "target_full"
    return "target_read_only" if number in _FORBIDDEN else "target_unplugged"
