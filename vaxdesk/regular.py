"""Regular files and nothing else: what lies in a folder may be a pipe, a folder, a device or a socket under the name of
a file, and opening or reading one of those can wait for ever. Nothing here ever waits.
"""

import errno
import os
from pathlib import Path
from stat import S_ISREG
from typing import Final

LARGEST: Final = 16 * 1024 * 1024
"""Bytes that a file of a site has at most, where nothing else is said."""
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class NoFile(OSError):
    """Something lies there that is no regular file, or one without an end."""


class TooLarge(NoFile):
    """A file with more bytes than it could have."""


def is_file(path: Path) -> bool:
    """A regular file, or a link to one. Never raises."""
    try:
        return S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def something_else(path: Path) -> bool:
    """Something lies there, and it is no regular file; a link that leads nowhere or in a circle is none either. Never
    raises."""
    return os.path.lexists(path) and not is_file(path)


def opened(path: Path, flags: int = os.O_RDONLY, mode: int = 0o600) -> int:
    """A descriptor on a regular file; the caller closes it. Raises NoFile, FileNotFoundError, OSError."""
    try:
        if not S_ISREG(path.stat().st_mode):  # before it is opened: opening a device may do something already
            raise _no_file(path)
    except FileNotFoundError:
        if not flags & os.O_CREAT:
            raise
    descriptor = os.open(path, flags | _AT_ONCE, mode)
    if S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise _no_file(path)


def content(path: Path, most: int = LARGEST, *, start: int = 0) -> bytes:
    """All bytes of a regular file from `start` on. Raises TooLarge for a file of more than `most` bytes, and as
    `opened`."""
    with os.fdopen(opened(path), "rb", buffering=0) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise TooLarge(errno.EFBIG, "too large", str(path))
        file.seek(start)
        found = file.read()
    if found is None:  # only what is no file on a disk has nothing yet
        raise _no_file(path)
    return found


def _no_file(path: Path) -> NoFile:
    return NoFile(errno.ENXIO, "not a regular file", str(path))
