"""Files that a verb leaves for the person who asked for them, and for nobody else.

Every option that says where goes through `OutFile` or `OutFolder`: they refuse what belongs to a site itself, and what
somebody else has put there, before anything is done.
"""

import os
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import click

from vaxdesk.cli.own_files import is_own

_LARGEST: Final = 64 * 1024 * 1024
_START_SECRET: Final = re.compile(rb"(?:[0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{4}\n")
_RAW_KEY: Final = re.compile(rb"[0-9a-f]{64}\n")


def a_paper(content: bytes) -> bool:
    """A PDF file of this program."""
    return content.startswith(b"%PDF-") and b"/Creator (vaxdesk)" in content


def a_start_secret(content: bytes) -> bool:
    """A secret that this program made up."""
    return _START_SECRET.fullmatch(content) is not None


def a_raw_key(content: bytes) -> bool:
    """The key of a database, as `vaxdesk recovery key` writes it."""
    return _RAW_KEY.fullmatch(content) is not None


class OutFile(click.Path):
    """A file to be written. One that is there is replaced only where it is empty or, by `such`, of the same kind."""

    def __init__(self, such: Callable[[bytes], bool]) -> None:
        super().__init__(dir_okay=False, path_type=Path)
        self._such = such

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if _is_own(path, ctx):
            self.fail(f"{path} is one of the site's own files; choose another name", param, ctx)
        if os.path.lexists(path) and not self._replaceable(path):
            self.fail(f"{path} is there already, and was not written by this verb; choose another name", param, ctx)
        return path

    def _replaceable(self, path: Path) -> bool:
        try:
            if not path.is_file() or path.stat().st_size > _LARGEST:
                return False
            content = path.read_bytes()
        except OSError:
            return False
        return not content or self._such(content)


class OutFolder(click.Path):
    """A folder for several files."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if _is_own(path, ctx):
            self.fail(f"{path} belongs to the site itself; choose another folder", param, ctx)
        return path


def _is_own(path: Path, ctx: click.Context | None) -> bool:
    place = ctx.find_root().obj if ctx else None
    try:
        return is_own(path, place.folder if place else None)
    except (OSError, RuntimeError) as error:
        raise click.BadParameter(f"{path} leads nowhere: {error}") from error


def put(path: Path, content: bytes) -> None:
    """The whole file or none of it, readable by its owner alone."""
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def room_for(path: Path) -> None:
    """Whether something can be put there, before it is made only once. Raises OSError."""
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(descriptor)
    os.unlink(temporary)
