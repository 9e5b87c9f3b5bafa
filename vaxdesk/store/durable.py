"""Files that are there whole or not at all, and still there after the power went."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from vaxdesk.failures import WorldFailed
from vaxdesk.regular import NoFile

OWNER_ONLY: Final = 0o600
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FILE: Final = frozenset({errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY, errno.ENXIO, errno.ELOOP})
"""What the system says where something else lies in the place of a file or of a folder."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable by its owner alone: written beside it, flushed, then put in place of what was
    there. Raises WorldFailed; then what was there is untouched."""
    beside = path.with_name(f"{path.name}.new")
    try:
        _write_new(beside, data)
        os.replace(beside, path)
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise failure(error, path.name) from error


def write_all(descriptor: int, data: bytes) -> None:
    """Every byte, however few the system takes at a time. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def flush_folder(folder: Path) -> None:
    """Make what was renamed or made in a folder last. Raises OSError."""
    if os.name == "nt":  # a rename lasts by itself there
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def failure(error: OSError, detail: str = "") -> WorldFailed:
    """What the system said, as a failure with a name; where something lies in the place of a file, what is told is the
    name of that."""
    if isinstance(error, NoFile) or error.errno in _NO_FILE:
        place = error.filename2 or error.filename
        return WorldFailed("not_a_file", Path(os.fsdecode(place)).name if place else detail)
    if error.errno in _FULL:
        return WorldFailed("disk_full", detail)
    if error.errno in _FORBIDDEN:
        return WorldFailed("cannot_write", detail)
    return WorldFailed("disk_failed", detail)


def _write_new(path: Path, data: bytes) -> None:
    """What lies there already was never finished, or is somebody else's: it is not written to, it goes."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags, OWNER_ONLY)
    except FileExistsError:
        path.unlink()
        descriptor = os.open(path, flags, OWNER_ONLY)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
