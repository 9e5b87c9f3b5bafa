"""A secret comes from a file, never from the command line, where everybody on the machine could read it."""

from pathlib import Path
from typing import Final

import click

from vaxdesk.cli.exits import USAGE, Ended

SHORTEST: Final = 8
"""NIST SP 800-63B, 5.1.1.2: at least eight characters, and no rules about which."""
LONGEST: Final = 1024

SECRET_FILE: Final = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


def read_secret(path: Path) -> str:
    """The one line of the file, without its line end."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read(LONGEST + 3)
    except UnicodeDecodeError as error:
        raise _unusable(path, "is not UTF-8 text") from error
    secret = text.removesuffix("\n").removesuffix("\r")
    if not secret.strip():
        raise _unusable(path, "is empty")
    if len(secret.splitlines()) > 1 or secret.splitlines()[0] != secret:
        raise _unusable(path, "has more than one line")
    if len(secret) > LONGEST:
        raise _unusable(path, f"has more than {LONGEST} characters")
    return secret


def read_new_secret(path: Path) -> str:
    """The same, for a secret that is chosen now."""
    secret = read_secret(path)
    if len(secret) < SHORTEST:
        raise _unusable(path, f"has fewer than {SHORTEST} characters")
    return secret


def _unusable(path: Path, why: str) -> Ended:
    return Ended(USAGE, f"the secret file {path} {why}; write one line of {SHORTEST} characters or more into it")
