"""Advisories out of a file: the OSV format (https://ossf.github.io/osv-schema/), as vulnerability databases export it.

Taken are: one advisory as a JSON object, a list of them, one per line, a folder of such files, or a ZIP archive of
them. Of each only what is about PyPI is looked at. A file that says less than it should is refused, never passed over:
a check that could not read its list has found nothing out.
"""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

LARGEST_FILE: Final = 16 * 1024 * 1024
LARGEST_DUMP: Final = 4 * 1024 * 1024 * 1024
MOST_FILES: Final = 500_000


class UnreadableAdvisories(ValueError):
    """The file is not what it should be; nothing was checked."""


class Advisory(NamedTuple):
    """One advisory: its other names, what it says in a line, and what it is about."""

    id: str
    aliases: tuple[str, ...]
    summary: str
    affected: tuple[dict[str, Any], ...]

    def concerns(self, name: str, version: str) -> bool:
        """This version of this package is affected. Raises UnreadableAdvisories for versions that cannot be ordered."""
        return any(_concerns(each, version, self.id) for each in self.affected if _name_of(each) == name)

    def fixed_in(self, name: str) -> tuple[str, ...]:
        events = (event for each in self.affected if _name_of(each) == name for event in _events(each))
        return tuple(dict.fromkeys(event["fixed"] for event in events if "fixed" in event))


def read_advisories(path: Path) -> Iterator[Advisory]:
    """Every advisory about PyPI that was not withdrawn. Raises UnreadableAdvisories, OSError."""
    for name, data in _documents(path):
        try:
            documents = list(_parsed(data))
        except (ValueError, RecursionError) as error:
            raise UnreadableAdvisories(f"{name}: not JSON: {error}") from error
        for each in documents:
            if advisory := _advisory(each, name):
                yield advisory


def _documents(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.json")):
            yield file.name, file.read_bytes()
    elif zipfile.is_zipfile(path):
        yield from _unpacked(path)
    else:
        yield path.name, path.read_bytes()


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """Member by member, in memory; the sizes that an archive declares are believed only where they are too large."""
    with zipfile.ZipFile(path) as archive:
        members = [each for each in archive.infolist() if each.filename.endswith(".json")]
        if len(members) > MOST_FILES or sum(each.file_size for each in members) > LARGEST_DUMP:
            raise UnreadableAdvisories(f"{path.name}: too much to unpack")
        for member in members:
            with archive.open(member) as file:
                data = file.read(LARGEST_FILE + 1)
            if len(data) > LARGEST_FILE:
                raise UnreadableAdvisories(f"{member.filename}: too large")
            yield member.filename, data


def _parsed(data: bytes) -> Iterator[Any]:
    text = data.decode("utf-8-sig")
    try:
        whole = json.loads(text)
    except ValueError:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())
        return
    yield from whole if isinstance(whole, list) else [whole]


def _advisory(said: Any, file: str) -> Advisory | None:
    if not isinstance(said, dict) or not isinstance(said.get("id"), str) or "modified" not in said:
        raise UnreadableAdvisories(f"{file}: no advisory in the OSV format")
    if said.get("withdrawn"):
        return None
    affected = said.get("affected") or []
    about = tuple(each for each in affected if each.get("package", {}).get("ecosystem") == "PyPI")
    if not about:
        return None
    summary = " ".join(str(said.get("summary") or said.get("details") or "").split())
    return Advisory(said["id"], tuple(said.get("aliases") or ()), summary[:200], about)


def _name_of(affected: dict[str, Any]) -> str:
    return canonicalize_name(str(affected["package"].get("name", "")))


def _events(affected: dict[str, Any]) -> Iterator[dict[str, str]]:
    for each in affected.get("ranges") or []:
        if each.get("type") == "ECOSYSTEM":
            yield from each.get("events") or []


def _concerns(affected: dict[str, Any], version: str, advisory: str) -> bool:
    """As the OSV schema evaluates it: listed by name, or inside a range. GIT ranges say nothing about versions."""
    if version in (affected.get("versions") or []):
        return True
    ours = Version(version)
    try:
        return any(
            _inside(each.get("events") or [], ours)
            for each in affected.get("ranges") or []
            if each.get("type") == "ECOSYSTEM"
        )
    except (InvalidVersion, TypeError, ValueError) as error:
        raise UnreadableAdvisories(f"{advisory}: versions that cannot be ordered: {error}") from error


def _inside(events: list[dict[str, str]], ours: Version) -> bool:
    """The last event at or before this version decides; `last_affected` ends the range behind itself."""
    inside = False
    for at, kind in sorted((_at(version), kind) for event in events for kind, version in event.items()):
        if kind == "introduced" and at <= ours:
            inside = True
        elif (kind == "fixed" and at <= ours) or (kind == "last_affected" and at < ours):
            inside = False
    return inside


def _at(version: str) -> Version:
    return Version("0.dev0") if version == "0" else Version(version)
