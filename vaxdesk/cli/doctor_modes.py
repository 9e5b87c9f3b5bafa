"""Who can read the files of a site: its owner alone, or something has to be put right."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vaxdesk import files
from vaxdesk.regular import is_file, something_else

_BACKUPS: Final = "backups"
_LOCK: Final = "vaxdesk.lock"
_CHOICES: Final = (files.SETTINGS, "printing.json")
_FOLDERS: Final = frozenset({_BACKUPS, files.FORMS, "drill", "vaxdesk.founding", "vaxdesk.rekeying", "vaxdesk.rekeyed"})
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def mode(path: Path) -> str:
    try:
        return stat.filemode(path.stat().st_mode)
    except OSError:
        return "missing"


def modes(folder: Path) -> dict[str, str]:
    """What else of a real site is shown, beside its database and its keys."""
    return {"folder_mode": mode(folder), _BACKUPS: mode(folder / _BACKUPS)} | {
        path.name: mode(path) for path in _files(folder)
    }


def open_to_others(folder: Path, *, real: bool) -> list[str]:
    """A line for each file or folder that somebody else on this machine can read. A practice site has no secret but
    the key beside it; beside a real one that should not lie at all."""
    found = [] if real else [(folder / files.KEY, "the key", 600)]
    if real:
        found += [(folder, "the folder of the site", 700), (folder / _BACKUPS, "the backups", 700)]
        found += [(path, path.name, 600) for path in _files(folder) if path.name != files.KEY]
        found += [(path, "a backup", 600) for path in _below(folder / _BACKUPS)]
    return [f"others can read {what}: chmod {wanted} {path}" for path, what, wanted in found if _open(path)]


def out_of_place(folder: Path) -> list[str]:
    """What lies among the files of a site, and in its backups, under the name of a file, and is none; or under that of
    a folder."""
    found = [path for path in _in(folder) if path.name.startswith(("vaxdesk.", *_CHOICES)) or path.name in _FOLDERS]
    found += [path for path in _in(folder / _BACKUPS) if path.name.startswith("vaxdesk-")]
    return [path.name for path in found if (not path.is_dir() if path.name in _FOLDERS else something_else(path))]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in _below(folder) if path.name.startswith("vaxdesk.") and path.name != _LOCK)


def _below(folder: Path) -> list[Path]:
    return [path for path in _in(folder) if is_file(path)]


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _open(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & _OTHERS)
    except OSError:
        return False
