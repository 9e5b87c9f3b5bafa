"""What the lock files say: each package with its version, when it is installed, its hashes, and who needs it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT: Final = Path(__file__).resolve().parent.parent
RUN: Final = ROOT / "requirements" / "run.txt"
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class NotLocked(ValueError):
    """A line of a lock file that does not pin one version by its hashes."""


class Locked(NamedTuple):
    """One package: `marker` says where it is installed, "" for everywhere; `hashes` are the SHA-256 of every file that
    may be installed; `needed_by` the packages, or project files, that ask for it."""

    name: NormalizedName
    version: str
    marker: str
    hashes: tuple[str, ...]
    needed_by: tuple[str, ...]


def read_lock(path: Path) -> tuple[Locked, ...]:
    """Every package of a lock file, by name. Raises NotLocked for one without an exact version or without hashes,
    OSError."""
    found = [_package(block) for block in _blocks(path.read_text(encoding="utf-8").splitlines())]
    return tuple(sorted(found, key=lambda each: (each.name, each.marker)))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of one package each: it begins at the margin, what is indented belongs to it."""
    block: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace() and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _package(block: list[str]) -> Locked:
    said = block[0].rstrip(" \\")
    try:
        requirement = Requirement(said)
    except InvalidRequirement as error:
        raise NotLocked(f"not a pinned package: {said}") from error
    pins = list(requirement.specifier)
    hashes = tuple(sorted(_HASH.findall("\n".join(block))))
    if len(pins) != 1 or pins[0].operator != "==" or pins[0].version.endswith("*"):
        raise NotLocked(f"not one version: {said}")
    if not hashes:
        raise NotLocked(f"no hashes: {said}")
    marker = str(requirement.marker) if requirement.marker else ""
    return Locked(canonicalize_name(requirement.name), pins[0].version, marker, hashes, tuple(_needed_by(block)))


def _needed_by(block: list[str]) -> Iterator[str]:
    """What stands after "# via", on its line or below it."""
    begun = False
    for line in (each.strip() for each in block[1:]):
        begun = begun or line.startswith("# via")
        if begun and (name := line.removeprefix("# via").strip("# ")):
            yield name
