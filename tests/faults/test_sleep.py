"""F14 for real: the running program is stopped for a while, as by a lid that was closed, and goes on."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import Clinic
from tests.campaign import tries
from tests.faults.tally import tell

ROOT = Path(__file__).parents[2]
RIGHT_S = 1.0
"""By how much the time left may differ, on a machine that others use too."""
SECOND_S = 1.5
LATEST_S = 10.0
"""When what is shown has to be true again, on a machine that others use too; alone it is two seconds."""

pytestmark = pytest.mark.slow


@pytest.fixture
def program(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    clinic = Clinic(tmp_path / "site", practice=True)
    clinic.desk.close()
    started = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.sleeper", str(clinic.folder)], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    yield started
    started.kill()
    started.communicate()


def ask(program: "subprocess.Popen[str]") -> Any:
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("\n")
    program.stdin.flush()
    return json.loads(program.stdout.readline())


@pytest.mark.skipif(sys.platform != "linux", reason="it stops a process as Linux does")
def test_a_program_that_was_stopped_for_a_while_has_counted_it(program: "subprocess.Popen[str]") -> None:
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    lost, worst, naps, length = 0, 0.0, tries(1, 3), tries(1, 60)
    for _ in range(naps):
        before = ask(program)
        program.send_signal(signal.SIGSTOP)
        select.select([], [], [], length)  # real time has to pass: this is what is tried
        program.send_signal(signal.SIGCONT)
        begin = time.perf_counter()
        after = ask(program)
        while abs(after["shown_s"] - after["left_s"]) > SECOND_S and time.perf_counter() - begin < LATEST_S:
            after = ask(program)
        worst = max(worst, time.perf_counter() - begin)
        slept = after["boot_s"] - before["boot_s"]
        lost += slept < length
        lost += abs((before["left_s"] - after["left_s"]) - slept) > RIGHT_S
        lost += abs(after["shown_s"] - after["left_s"]) > SECOND_S
    tell("F14", f"real stops of {length} s, until the board shows the time left", tries=naps, lost=lost, worst_s=worst)
