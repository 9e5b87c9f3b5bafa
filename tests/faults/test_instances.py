"""F16: several programs on one site, and one that was killed while it held it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.builders import Clinic, unlocked
from tests.campaign import tries
from tests.faults.tally import tell
from vaxdesk.ui.instance import Instance

ROOT = Path(__file__).parents[2]
WRITERS = 8
WRITER = """
import json, sys
from pathlib import Path
from tests.builders import WHO, all_signed_in, nobody, unlocked
from vaxdesk.clock import SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk
folder = Path(sys.argv[1])
desk = all_signed_in(open_desk(folder, SystemClock(), key=unlocked(folder)))
print("ready", flush=True)
sys.stdin.readline()
saved, busy = [], 0
for _ in range(int(sys.argv[2])):
    try:
        saved.append(desk.record(nobody(), by="chen.jing").entry.id)
    except WorldFailed as failed:
        assert failed.code == "database_busy", failed
        busy += 1
print(json.dumps([saved, busy]), flush=True)
"""
HOLDER = """
import sys
from pathlib import Path
from vaxdesk.ui.instance import Instance
held = Instance(Path(sys.argv[1]))
print(held.claim(), flush=True)
sys.stdin.readline()
"""

pytestmark = pytest.mark.slow


def started(script: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_eight_writers_lose_nothing_and_wait_for_each_other(tmp_path: Path) -> None:
    clinic, each = Clinic(tmp_path / "site"), tries(12, 1000)
    clinic.desk.close()
    assert unlocked(clinic.folder) == clinic.key
    writers = [started(WRITER, str(clinic.folder), str(each)) for _ in range(tries(3, WRITERS))]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    answers = [json.loads(writer.communicate("go\n")[0]) for writer in writers]
    desk = clinic.opened()
    there = {entry.id for entry in desk.journal.since(0)}
    lost = sum(entry not in there for saved, _ in answers for entry in saved) + (not desk.office.verify().ok)
    lost += sum(writer.returncode != 0 for writer in writers)
    busy = sum(waited for _, waited in answers)
    tell("F16", f"acts of {len(writers)} programs at once", tries=each * len(writers), lost=lost,
         note=f"{busy} were told that the database is busy")  # fmt: skip
    desk.close()


def test_a_second_start_hears_that_the_site_is_open_until_the_first_is_killed(tmp_path: Path) -> None:
    lost, worst, rounds = 0, 0.0, tries(2, 50)
    for _ in range(rounds):
        first = started(HOLDER, str(tmp_path))
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        second = Instance(tmp_path)
        lost += second.claim()
        first.kill()
        first.communicate()
        begin = time.perf_counter()
        lost += not second.claim()
        worst = max(worst, time.perf_counter() - begin)
        second.release()
    tell("F16", "a holder that was killed", tries=rounds, lost=lost, worst_s=worst)
    assert worst < 1
