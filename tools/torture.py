"""`make torture`: every fault of the table, as often as it says, and what came of it.

The campaigns are the tests in `tests/faults`, with `VAXDESK_TORTURE=1`; each adds its lines to one file. Some faults
are tried where the part that they hit is tested: there a try is a test. Ends with 1 where anything was lost, where a
test failed, or where a fault was not tried at all. The table goes to standard output and to build/torture.json.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

ROOT: Final = Path(__file__).resolve().parent.parent
TARGET: Final = ROOT / "build" / "torture.json"

FAULTS: Final = {
    "F1": "the program is killed", "F2": "killed at each call", "F3": "the power goes",
    "F4": "the log beside the database is cut", "F5": "a byte of the log is flipped", "F6": "the database is damaged",
    "F7": "the disk is full", "F8": "a write or a flush fails", "F9": "the disk is read-only", "F10": "no memory",
    "F11": "the clock jumps forward", "F12": "the clock jumps backward", "F13": "zones, midnight, 29 February",
    "F14": "sleep", "F15": "the computer restarts", "F16": "two programs, one site", "F17": "no printer",
    "F18": "a paper dies midway", "F22": "the stick is full, slow, gone", "F23": "restore drill",
    "F24": "an upgrade is interrupted", "F25": "a database of a newer program", "F26": "a scanner goes wild",
    "F27": "an input method composes", "F28": "other languages of the system", "F29": "a bug in the program",
    "F30": "long work beside the window", "F31": "a shift of eight hours", "F32": "characters that no font has",
    "F33": "the second screen is unplugged", "F34": "no loudspeaker",
}  # fmt: skip
"""F19 to F21 need several workstations."""

ELSEWHERE: Final = {
    "F17": ("tests/ui/test_printing.py", "tests/ui/test_house_printing.py"),
    "F22": ("tests/store/test_backup.py",),
    "F23": ("tests/store/test_restore.py", "tests/faults/test_lost.py"),
    "F26": (
        "tests/ui/test_scanner_hostile.py", "tests/ui/test_scanner_layouts.py", "tests/ui/test_scanner.py",
        "tests/test_hostile_scans.py",
    ),
    "F29": ("tests/ui/test_errors.py",),
    "F31": ("tests/ui/test_none_references.py", "tests/store/test_thousand_visits.py"),
    "F32": ("tests/paper/test_letters.py", "tests/paper/test_names_on_paper.py", "tests/paper/test_fonts.py"),
    "F33": ("tests/ui/test_second_screen.py",),
    "F34": ("tests/ui/test_sounder.py",),
}  # fmt: skip
"""Files whose tests try a fault, beside those of `tests/faults`."""


class Line(msgspec.Struct, frozen=True):
    """What one campaign found; `worst_s` is the longest way back to work, where it was measured."""

    fault: str
    what: str
    tries: int
    lost: int
    worst_s: float | None = None
    note: str = ""


def run(only: list[str], environment: dict[str, str], report: Path) -> int:
    """pytest's own exit code. On every core, a file of tests at a time."""
    files = only or ["tests/faults", *(each for files in ELSEWHERE.values() for each in files)]
    asked = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile", f"--junitxml={report}"]
    return subprocess.run([*asked, *dict.fromkeys(files)], cwd=ROOT, env=environment, check=False).returncode


def told(table: Path) -> Iterator[Line]:
    if table.exists():
        for line in table.read_text(encoding="utf-8").splitlines():
            yield msgspec.json.decode(line, type=Line)


def elsewhere(report: Path) -> Iterator[Line]:
    """A line for each file of `ELSEWHERE` that was run; none where pytest came to no end."""
    if not report.exists():
        return
    cases: dict[str, list[bool]] = {}
    for case in ET.parse(report).getroot().iter("testcase"):  # noqa: S314 - pytest wrote it a moment ago
        name = f"{str(case.get('classname')).replace('.', '/')}.py"
        failed = case.find("failure") is not None or case.find("error") is not None
        if case.find("skipped") is None:
            cases.setdefault(name, []).append(failed)
    for fault, names in ELSEWHERE.items():
        for name in names:
            if name in cases:
                yield Line(fault, f"tests of {name}", len(cases[name]), sum(cases[name]))


def shown(lines: list[Line]) -> Iterator[str]:
    yield f"{'':4} {'tries':>9} {'lost':>5} {'worst s':>8}  what"
    for fault, name in FAULTS.items():
        here = [line for line in lines if line.fault == fault]
        yield f"{fault:4} {'':>9} {'':>5} {'':>8}  {name}{'' if here else ': not tried here'}"
        for line in here:
            worst = "" if line.worst_s is None else f"{line.worst_s:.2f}"
            said = f"{line.what}: {line.note}" if line.note else line.what
            yield f"{'':4} {line.tries:>9} {line.lost:>5} {worst:>8}    {said}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Every fault of the table, as often as it says.")
    parser.add_argument("--quick", action="store_true", help="as often as `make test` does")
    parser.add_argument("only", nargs="*", help="files of tests; without any, all")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table, report = Path(folder) / "table", Path(folder) / "report.xml"
        environment = os.environ | {"FAULT_TABLE": str(table), "QT_QPA_PLATFORM": "offscreen"}
        environment |= {} if asked.quick else {"VAXDESK_TORTURE": "1"}
        code = run(asked.only, environment, report)
        lines = [*told(table), *elsewhere(report)]
    TARGET.parent.mkdir(exist_ok=True)
    plain: list[Any] = [msgspec.to_builtins(each) for each in lines]
    TARGET.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(shown(lines)))
    untried = [] if asked.only else [fault for fault in FAULTS if not any(line.fault == fault for line in lines)]
    return int(bool(code or untried or any(line.lost for line in lines)))


if __name__ == "__main__":
    sys.exit(main())
