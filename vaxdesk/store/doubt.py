"""After a disk has failed: what is known comes from the disk again, and not from what the system remembers of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from vaxdesk.store.database import Database, writing


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
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)
