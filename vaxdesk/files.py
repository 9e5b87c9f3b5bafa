"""Where things lie: beside the package in a checkout, inside it when installed."""

import os
from functools import cache
from pathlib import Path
from typing import Final

import platformdirs

PACKAGE: Final = Path(__file__).resolve().parent

DATABASE: Final = "vaxdesk.db"
KEY: Final = "vaxdesk.key"
SETTINGS: Final = "settings.json"
FORMS: Final = "forms"
"""The folder of a site's own forms, beside its record."""


def resources() -> Path:
    """Fonts, pictures, style, translations and the vaccine catalogue of this copy of the program."""
    return _shipped("resources")


def forms() -> Path:
    """What a site may edit without touching code: questions, policies, consent texts and the words on paper."""
    return _shipped("forms")


_OWN: Final[list[Path]] = []


def use_own_forms(folder: Path) -> None:
    """What lies here goes before what was shipped, file by file: the forms of the site that is open in this program."""
    _OWN[:] = [folder]


def own_forms() -> Path | None:
    """Where the open site puts forms of its own; None while no site is open."""
    return _OWN[0] if _OWN else None


def forms_with(kind: str, file: str) -> Path:
    """The folder of forms whose folder `kind` holds this file: the site's own where it does, else the shipped one."""
    own = own_forms()
    return own if own is not None and os.path.lexists(own / kind / file) else forms()


def form_files(kind: str, ending: str) -> dict[str, Path]:
    """Every form of a kind by its name, the site's own in the place of shipped ones of the same name."""
    folders = [forms(), *([own] if (own := own_forms()) is not None else [])]
    return {path.stem: path for folder in folders for path in sorted((folder / kind).glob(f"*.{ending}"))}


def data_dir() -> Path:
    """Where this person's site lies unless the command line says otherwise."""
    return Path(platformdirs.user_data_dir("vaxdesk", appauthor=False))


def practice_dir() -> Path:
    """Where the practice site lies: never in the folder of a real one."""
    return Path(platformdirs.user_data_dir("vaxdesk-practice", appauthor=False))


@cache
def _shipped(name: str) -> Path:
    installed = PACKAGE / "_data" / name
    return installed if installed.is_dir() else PACKAGE.parent / name
