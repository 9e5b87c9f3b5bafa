"""Has another program this database open? SQLite's own locks say it, also about a file that cannot be read."""

import os
from pathlib import Path
from typing import Final

from vaxdesk import regular

_SHARED_FIRST: Final = 0x40000002
_SHARED_SIZE: Final = 510
"""Where every connection holds a shared lock: "File Locking And Concurrency", os_unix.c of SQLite."""


def held_by_others(path: Path) -> bool:
    """False where nobody has it, where it is not there, and on systems whose files cannot be replaced while they are
    open. To be asked only while this program has no connection to it: asking ends this program's own locks."""
    if os.name == "nt":
        return False
    import fcntl

    try:
        descriptor = regular.opened(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
