"""Where things lie: beside the package in a checkout, inside it when installed."""

from functools import cache
from pathlib import Path
from typing import Final

import platformdirs

PACKAGE: Final = Path(__file__).resolve().parent

DATABASE: Final = "vaxdesk.db"
KEY: Final = "vaxdesk.key"
SETTINGS: Final = "settings.json"


def resources() -> Path:
    """Fonts, pictures, style, translations and the vaccine catalogue of this copy of the program."""
    return _shipped("resources")


def forms() -> Path:
    """What a site may edit without touching code: questions, policies, consent texts and the words on paper."""
    return _shipped("forms")


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
