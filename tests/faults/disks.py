"""Small file systems of memory that can be filled and write-protected, where this machine lets us make some."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


def mounted(folder: Path, size: str) -> bool:
    folder.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return sys.platform == "linux" and not subprocess.run(asked, capture_output=True, check=False).returncode


@contextmanager
def small_disk(folder: Path, size: str = "6m") -> Iterator[Path]:
    if not mounted(folder, size):
        pytest.skip("this machine lets nobody mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def remount(disk: Path, how: str) -> None:
    """`ro` or `rw`; nothing on it may be open for writing. Permissions alone would not stop whoever is root."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


def fill(disk: Path, *, leave: int = 0) -> Path:
    """Everything that is free, down to `leave` bytes, taken by one file."""
    ballast = disk / "ballast"
    left = os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize - leave
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while left > 0:
            left -= file.write(bytes(min(left, 4096)))
    return ballast
