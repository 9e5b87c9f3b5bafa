"""Everything that a site keeps is its owner's alone to read: what is made, and what was made otherwise before."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from vaxdesk import files

OTHERS: Final = 0o077
_FOLDERS: Final = {"papers": "*.pdf", "backups": "vaxdesk-*"}
_NAMES: Final = (files.SETTINGS, "printing.json")


def make_for_owner_only() -> None:
    """From now on this process makes no file and no folder that others may read."""
    os.umask(OTHERS)


def close_to_others(folder: Path) -> None:
    """Take from others what they may do with the files of a site that lies here, its papers and its backups; what else
    lies in the folder stays as it is. Never raises: where a mode cannot be changed, `vaxdesk doctor` tells of it."""
    for path in _of_a_site(folder):
        with suppress(OSError):
            mode = path.lstat().st_mode
            if (S_ISREG(mode) or S_ISDIR(mode)) and mode & OTHERS:
                path.chmod(mode & 0o700)


def _of_a_site(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith("vaxdesk.") or path.name in _NAMES:
                yield path
    for name, own in _FOLDERS.items():
        if not (below := folder / name).is_symlink():
            yield below
            yield from below.glob(own)
