"""How much room is left on the disk of the record."""

import shutil
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1_000_000
LOW: Final = 500 * MEGABYTE
"""Bytes below which somebody is warned: a busy week with its backups fits into the rest."""
ENOUGH: Final = 4 * MEGABYTE
"""Bytes above which a disk that was full takes acts again."""


def free(folder: Path) -> int | None:
    """Bytes that a program without rights of its own may still write there; None where the disk does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def megabytes(amount: int) -> int:
    """Whole ones, as they are shown."""
    return amount // MEGABYTE
