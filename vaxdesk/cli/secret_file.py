"""A secret comes from a file, never from the command line, where everybody on the machine could read it."""

from pathlib import Path
from typing import Final

import click

from vaxdesk.cli.exits import USAGE, Ended

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


def read_new_secret(path: Path, *names: str) -> str:
    """The same, for a secret that somebody of these names chooses now. Raises Ended for one that is guessed first."""
    from vaxdesk.cli import messages
    from vaxdesk.door.gate import SHORTEST_SECRET, unfit
    from vaxdesk.failures import WorldFailed

    secret = read_secret(path)
    if code := unfit(secret, names):
        said = messages.failure(WorldFailed(code, str(SHORTEST_SECRET) if code == "secret_short" else ""))
        raise Ended(USAGE, f"{said}: {path}")
    return secret


def _unusable(path: Path, why: str) -> Ended:
    return Ended(USAGE, f"the secret file {path} {why}; write the secret into it, on one line")
