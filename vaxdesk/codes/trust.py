"""The trust folder: whom this site believes, as files that somebody brought and put there.

The folder, and each folder right below it, is one source: a directory of issuers (any `*.json` with `issuerInfo`, such
as `directory.json` of `keys export`), or else a `jwks.json` alone, which does not say whose keys it holds; with either,
the lists in `crl/`. All of these may also lie in `.well-known/`, as on an issuer's web site.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import Final, NamedTuple, TypeVar

from vaxdesk import regular
from vaxdesk.credentials.trusted import (
    Trust,
    TrustedIssuer,
    Unusable,
    read_directory,
    read_jwks,
    read_list,
    trust_in,
    with_lists,
)

LARGEST: Final = 4 * 1024 * 1024
"""Bytes of one file: a list of three hundred thousand cards taken back."""
MOST: Final = 200
"""Folders below the trust folder, and files of one kind in each, that are read."""

_Found = TypeVar("_Found")
_Reader = Callable[[bytes, datetime], _Found]


class LeftOut(NamedTuple):
    """A file that was not believed, and why: `not_this_kind`, `not_a_file`, `too_large`, `unreadable`, `private_key`,
    `key_name`, `key_damaged`, `issuer_address` or `list_without_key`."""

    file: str
    code: str


def read_trust(folder: Path) -> tuple[Trust, tuple[LeftOut, ...]]:
    """Whom the files below `folder` vouch for, and the files that were left out. Raises OSError where the folder cannot
    be listed."""
    left: list[LeftOut] = []
    below = sorted(each for each in folder.iterdir() if each.is_dir() and each.name not in ("crl", ".well-known"))
    issuers = [issuer for place in (folder, *below[:MOST]) for issuer in _issuers(place, left)]
    return trust_in(issuers), tuple(LeftOut(Path(each.file).relative_to(folder).as_posix(), each.code) for each in left)


def _issuers(place: Path, left: list[LeftOut]) -> list[TrustedIssuer]:
    """Those in one folder. Beside a directory, which says whose keys they are, a `jwks.json` adds nothing."""
    sources = sorted(path for path in _paths(place, "*.json") if path.name != "jwks.json")
    said = len(left)
    named = [issuer for each in _each(sources, read_directory, left) for issuer in each]
    issuers = named or list(_each(_paths(place, "jwks.json"), read_jwks, left))
    whole = len(left) == said
    lists = list(_each(_paths(place, "crl/*.json"), lambda data, time: (read_list(data), time), left))
    if whole:
        left += [LeftOut(str(path), "list_without_key") for path in _keyless(place, issuers)]
    return [with_lists(each, lists) for each in issuers]


def _keyless(place: Path, issuers: list[TrustedIssuer]) -> Iterator[Path]:
    """Lists of cards taken back that no issuer beside them has the key of: they take nothing back."""
    kids = {key.kid for issuer in issuers for key in issuer.keys}
    for path in _paths(place, "crl/*.json"):
        if any(found.kid not in kids for found in _each([path], lambda data, _: read_list(data), [])):
            yield path


def _paths(place: Path, pattern: str) -> list[Path]:
    return sorted([*place.glob(pattern), *place.glob(f".well-known/{pattern}")])[:MOST]


def _each(paths: list[Path], reader: _Reader[_Found], left: list[LeftOut]) -> Iterator[_Found]:
    for path in paths:
        try:
            yield reader(*_content(path))
        except Unusable as error:
            left.append(LeftOut(str(path), error.code))


def _content(path: Path) -> tuple[bytes, datetime]:
    """The bytes of a file, and when it came here (UTC). Raises Unusable for what is no small file."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise Unusable("not_a_file")
        if status.st_size > LARGEST:
            raise Unusable("too_large")
        return regular.content(path, LARGEST), datetime.fromtimestamp(status.st_mtime, UTC)
    except OSError as error:
        raise Unusable("unreadable") from error
