"""Copies that still hold what was erased by law: backups and whatever restores and seals put aside.

Which ones they are is not remembered anywhere: each backup is opened and asked. So a purge that was cut off is ended by
the next one, and a stick that was not there is purged when a backup is copied to it again.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.store.backup import backups, remove
from vaxdesk.store.database import DatabaseError, opened
from vaxdesk.store.erasing import to_erase
from vaxdesk.store.seal import SEAL

_ASIDE: Final = (f"{files.DATABASE}*.replaced-*", f"{files.DATABASE}.corrupt*", f"{SEAL}.replaced-*")
"""What nobody works with any more. It is not opened: most of it was put aside because it could not be."""


class Purged(msgspec.Struct, frozen=True):
    """The names of the files that were deleted, and of those that still hold something, or cannot be asked."""

    deleted: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    def __add__(self, other: "Purged") -> "Purged":
        return Purged((*self.deleted, *other.deleted), (*self.left, *other.left))


def purge_backups(folder: Path, key: bytes, persons: Sequence[str]) -> Purged:
    """Delete the backups in a folder in which one of these persons is not erased, the oldest first. What does not open
    with this key is left, and named."""
    deleted: list[str] = []
    left: list[str] = []
    for each in reversed(backups(folder)) if persons else ():
        holds = _holds(each.path, key, persons)
        if holds is None or (holds and not _deleted(each.path, each.keys)):
            left.append(each.path.name)
        elif holds:
            deleted.append(each.path.name)
    return Purged(tuple(deleted), tuple(left))


def purge_aside(folder: Path) -> Purged:
    """Delete every copy of the record that was put aside in the folder of a site."""
    deleted: list[str] = []
    left: list[str] = []
    for path in sorted(_aside(folder)):
        (deleted if _deleted(path) else left).append(path.name)
    return Purged(tuple(deleted), tuple(left))


def _aside(folder: Path) -> Iterator[Path]:
    for pattern in _ASIDE:
        yield from (path for path in folder.glob(pattern) if path.is_file())


def _holds(path: Path, key: bytes, persons: Sequence[str]) -> bool | None:
    try:
        with closing(opened(path, key, write=False)) as db:
            return any(to_erase(db, person) for person in persons)
    except (WorldFailed, DatabaseError):
        return None


def _deleted(path: Path, *beside: Path) -> bool:
    remove(path)
    for each in beside:
        with suppress(OSError):
            each.unlink(missing_ok=True)
    return not path.exists()
