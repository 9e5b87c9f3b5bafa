"""`make vulnerabilities FILE=...`: the locked packages against a file of advisories, without a network.

    python -m tools.vulnerabilities FILE [--lock FILE]... [--accept ID]... [--json]

FILE is a dump in the OSV format (see `advisories.py`): the one that a vulnerability database exports for PyPI, carried
here on a stick. Checked are the lock file of an installed copy and that of development. `--accept` names an advisory
that somebody has looked at and that does not apply; it is printed all the same.
Exit 0 when nothing is affected, 1 when something is, 2 when a file cannot be read: then nothing was checked.
"""

import argparse
import json
import sys
import zipfile
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tools.advisories import Advisory, UnreadableAdvisories, read_advisories
from tools.locked import ROOT, RUN, Locked, NotLocked, read_lock

LOCKS: Final = (RUN, ROOT / "requirements" / "dev.txt")
CLEAN, FINDINGS, UNREADABLE = 0, 1, 2


class Hit(NamedTuple):
    """A locked package that an advisory is about."""

    package: str
    version: str
    advisory: str
    aliases: tuple[str, ...]
    fixed_in: tuple[str, ...]
    accepted: bool
    summary: str


class Checked(NamedTuple):
    """How many advisories about PyPI were held against how many packages, and what was found."""

    advisories: int
    packages: int
    hits: tuple[Hit, ...]

    @property
    def open(self) -> tuple[Hit, ...]:
        return tuple(each for each in self.hits if not each.accepted)


def check(advisories: Iterable[Advisory], packages: Sequence[Locked], accepted: Collection[str] = ()) -> Checked:
    """Hold every advisory against every package. Raises UnreadableAdvisories, also for a list without any: an empty
    list is no clean bill."""
    count, hits = 0, []
    for advisory in advisories:
        count += 1
        for package in packages:
            if advisory.concerns(package.name, package.version):
                names = {advisory.id, *advisory.aliases}
                hits.append(
                    Hit(
                        package.name, package.version, advisory.id, advisory.aliases, advisory.fixed_in(package.name),
                        not names.isdisjoint(accepted), advisory.summary,
                    )
                )  # fmt: skip
    if not count:
        raise UnreadableAdvisories("not one advisory about PyPI in it")
    return Checked(count, len(packages), tuple(sorted(set(hits))))


def locked_in(locks: Iterable[Path]) -> tuple[Locked, ...]:
    """Every package of these lock files, once."""
    return tuple({(each.name, each.version): each for lock in locks for each in read_lock(lock)}.values())


def told(checked: Checked) -> str:
    lines = [
        f"{each.package} {each.version}: {' '.join((each.advisory, *each.aliases))}"
        f" (fixed in {', '.join(each.fixed_in) or 'no release'}){' [accepted]' if each.accepted else ''} {each.summary}"
        for each in checked.hits
    ]
    counted = f"{checked.packages} packages, {checked.advisories} advisories, {len(checked.open)} to act on"
    return "\n".join([*lines, counted])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="The locked packages against a file of advisories.")
    parser.add_argument("file", type=Path, help="a dump in the OSV format: JSON, JSON lines, a folder or a ZIP archive")
    parser.add_argument("--lock", type=Path, action="append", help="a lock file; default: those of this project")
    parser.add_argument("--accept", action="append", default=[], metavar="ID", help="looked at, does not apply")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    try:
        checked = check(read_advisories(asked.file), locked_in(asked.lock or LOCKS), asked.accept)
    except (OSError, UnreadableAdvisories, NotLocked, zipfile.BadZipFile, AttributeError) as error:
        print(f"nothing was checked: {error}", file=sys.stderr)
        return UNREADABLE
    if asked.json:
        print(json.dumps({"hits": [each._asdict() for each in checked.hits], "advisories": checked.advisories}))
    else:
        print(told(checked))
    return FINDINGS if checked.open else CLEAN


if __name__ == "__main__":
    sys.exit(main())
