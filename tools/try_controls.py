"""Is every control of `docs/hazards.md` held by a test? Each one is taken out of a copy of the sources, and its test
has to fail: `python -m tools.try_controls HAZARD...`, or `--all`, which takes minutes.

The copy lies in a temporary folder and is thrown away; nothing here is changed. A control whose test passes without it
is printed as `UNHELD`. Before that, all of these tests have to pass with every control in its place.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
TABLE: Final = ROOT / "tools" / "controls.toml"
COPIED: Final = ("vaxdesk", "tests", "tools", "forms", "resources", "docs", "requirements", "pyproject.toml")
PASSED, FAILED = 0, 1
"""What pytest ends with; anything else says nothing about the control."""


class Control(NamedTuple):
    """`control` is path::symbol, `old` the text that is taken out of that file, `new` what stands there instead."""

    hazard: str
    control: str
    old: str
    new: str
    test: str
    select: str = ""

    @property
    def path(self) -> str:
        return self.control.partition("::")[0]


def controls() -> tuple[Control, ...]:
    """Every control with its patch. Raises TypeError for a table that says something else."""
    return tuple(Control(**each) for each in tomllib.loads(TABLE.read_text(encoding="utf-8"))["control"])


def without(source: str, control: Control) -> str:
    """The source without the control. Raises ValueError where the text is not there exactly once."""
    if source.count(control.old) != 1:
        raise ValueError(f"{control.control}: its text stands {source.count(control.old)} times in {control.path}")
    return source.replace(control.old, control.new)


def tried(place: Path, chosen: Sequence[Control]) -> Iterator[tuple[Control, str, float]]:
    """Each control with "held", or with what is wrong, and how many seconds it took."""
    for control in chosen:
        began = perf_counter()
        path = place / control.path
        whole = path.read_text(encoding="utf-8")
        path.write_text(without(whole, control), encoding="utf-8")
        broken = _run(place, control)
        path.write_text(whole, encoding="utf-8")
        yield control, _verdict(broken), perf_counter() - began


def _verdict(broken: int) -> str:
    if broken == FAILED:
        return "held"
    return "UNHELD: the test passes without it" if broken == PASSED else f"UNHELD: pytest ended with {broken}"


def _run(place: Path, control: Control) -> int:
    return _pytest(place, [control.test], control.select).returncode


def _pytest(place: Path, tests: Sequence[str], select: str = "") -> "subprocess.CompletedProcess[str]":
    chosen = ["-k", select] if select else []
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests, *chosen]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)


def asked(arguments: Sequence[str]) -> tuple[Control, ...]:
    """The controls that somebody wants tried. Raises SystemExit, with words, where nothing is asked for or nothing of
    that name is there."""
    table = controls()
    hazards = sorted({each.hazard for each in table})
    parser = argparse.ArgumentParser(
        prog="python -m tools.try_controls", description="Take controls out of a copy, and see their tests fail."
    )
    parser.add_argument("hazard", nargs="*", help="of docs/hazards.md, such as H01")
    parser.add_argument("--all", action="store_true", help=f"every control: {len(table)} of them")
    said = parser.parse_args(arguments)
    if bool(said.hazard) == said.all:
        parser.error("name hazards, or --all")
    if unknown := set(said.hazard) - set(hazards):
        parser.error(f"no such hazard: {', '.join(sorted(unknown))}; there are {hazards[0]} to {hazards[-1]}")
    return tuple(each for each in table if said.all or each.hazard in said.hazard)


def main() -> int:
    chosen, unheld = asked(sys.argv[1:]), 0
    with tempfile.TemporaryDirectory(prefix="controls-") as folder:
        for name in COPIED:
            source, target = ROOT / name, Path(folder) / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
        whole = _pytest(Path(folder), list(dict.fromkeys(each.test for each in chosen)))
        if whole.returncode != PASSED:
            print(whole.stdout[-3000:])
            print("the tests fail with every control in its place: nothing was tried")
            return 1
        for control, verdict, seconds in tried(Path(folder), chosen):
            unheld += verdict != "held"
            case = f" [{control.select}]" if control.select else ""
            print(f"{control.hazard} {control.control} {verdict} ({control.test}{case}, {seconds:.1f} s)", flush=True)
    print(f"{len(chosen)} controls, {unheld} unheld")
    return 1 if unheld else 0


if __name__ == "__main__":
    sys.exit(main())
