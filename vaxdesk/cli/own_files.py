"""Which files belong to a site itself: nothing that a verb leaves for somebody may take their place."""

import os
from pathlib import Path
from typing import Final

from vaxdesk import files

_KEYS: Final = "vaxdesk.keys"
_PLACES: Final = ("backups", "drill")
_CHOICES: Final = (files.SETTINGS, "printing.json")
_MARK: Final = "vaxdesk-backups.json"


def is_own(path: Path, site: Path | None = None) -> bool:
    """Whether something at this path would stand among the files that a site is made of, or in its backups, however
    the path is spelled: that of the site in `site`, or of any other. Raises OSError, RuntimeError for a path that leads
    in a circle."""
    spelled = [path.resolve()]
    if path.name not in ("", ".."):
        spelled.append(path.parent.resolve() / path.name)
    return any(_among_own(each, site.resolve() if site else None) for each in spelled) or (
        site is not None and any(_same(own, each) for own in _there(site) for each in (path, *path.resolve().parents))
    )


def _among_own(path: Path, site: Path | None) -> bool:
    for folder in path.parents:
        part = path.relative_to(folder).parts[0]
        if (folder == site or holds_a_site(folder)) and _own_name(part):
            return True
        if os.path.exists(folder / _MARK) and part.casefold().startswith("vaxdesk-"):
            return True
    return False


def _own_name(name: str) -> bool:
    name = name.casefold().rstrip(". ")  # as Windows reads it
    return name in _PLACES or name.startswith(("vaxdesk.", *_CHOICES))


def holds_a_site(folder: Path) -> bool:
    """A site lies in this folder, or its key does."""
    return any(os.path.exists(folder / name) for name in (files.DATABASE, files.KEY, _KEYS))


def _there(site: Path) -> list[Path]:
    try:
        return [each for each in site.iterdir() if _own_name(each.name)]
    except OSError:
        return []


def _same(own: Path, path: Path) -> bool:
    """One file under two names: a link, or another spelling."""
    try:
        return own.samefile(path)
    except OSError:
        return False
