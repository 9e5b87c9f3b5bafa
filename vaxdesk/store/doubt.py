"""After a disk has failed: what is known comes from the disk again, and not from what the system remembers of it."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from vaxdesk import regular
from vaxdesk.failures import WorldFailed
from vaxdesk.store.database import Database, DatabaseError, writing

_LOG_HEAD: Final = 32
_FRAME_HEAD: Final = 24


def in_doubt(failed: WorldFailed, db: Database, log: Path) -> bool:
    """Nobody knows what a restart would find of the last act: the seal could not be written, or the write-ahead log
    holds a whole commit whose flush failed. A commit that is not whole counts for nothing."""
    return failed.code == "seal_failed" or (failed.code == "disk_failed" and _holds_more(db, log))


def _holds_more(db: Database, log: Path) -> bool:
    """Behind the last commit that this program knows there may be another one: a frame of the same log that ends one
    (https://sqlite.org/walformat.html). Its checksum is not looked at; at worst a doubt too many."""
    try:
        known = db.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()[1]
        data = regular.content(log, sys.maxsize)
    except (OSError, WorldFailed, DatabaseError):
        return True
    if len(data) < _LOG_HEAD:
        return False
    frame = _FRAME_HEAD + int.from_bytes(data[8:12], "big")
    starts = range(_LOG_HEAD + max(known, 0) * frame, len(data) - frame + 1, frame)
    return any(data[at + 4 : at + 8] != bytes(4) and data[at + 8 : at + 16] == data[16:24] for at in starts)


def committed_over(db: Database) -> None:
    """Commit something that changes nothing. A commit whose flush failed may lie whole in the write-ahead log, where a
    restart would find it; this one takes its place. Raises WorldFailed where the disk still does not take it."""
    with writing(db):
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {version}")  # an update to the same value would not be written


def forgotten(paths: Iterable[Path]) -> None:
    """Let the system forget what it holds of these files in memory: after a failed flush that may be all that there is
    of it."""
    for path in paths:
        with suppress(OSError, AttributeError):  # no such call on Windows and macOS
            descriptor = regular.opened(path)
            try:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)
