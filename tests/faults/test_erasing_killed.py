"""An erasure in a process of its own that is killed at a call to the disk: undone, or ended by the next start; never
between, and never a body in a file."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders import LEAD, SECRETS, all_signed_in
from tests.campaign import WHOLE
from tests.cli.running import as_, command, secret_file
from tests.leaving import NAME, WHY, Leaver
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk

STRACE = shutil.which("strace")
CALLS = "fdatasync,fsync,unlink,rename,ftruncate"
LATER = datetime(2050, 1, 1, tzinfo=UTC)
PLACES = tuple(range(1, 61)) if WHOLE else (12, 31, 44)
"""At which of its calls to the disk it is killed: in the record, between the new seal and the end of the old one, and
near the end."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(STRACE is None, reason="no strace here")]


@pytest.fixture(scope="module")
def leaver(tmp_path_factory: pytest.TempPathFactory) -> Leaver:
    made = Leaver(tmp_path_factory.mktemp("killed") / "site")
    made.clinic.desk.close()
    return made


@pytest.mark.parametrize("call", PLACES)
def test_killed_at_a_call_to_the_disk(leaver: Leaver, tmp_path: Path, call: int) -> None:
    whole = leaver.clinic.folder
    leaver.clinic.folder = tmp_path / "site"
    shutil.copytree(whole, leaver.clinic.folder)
    try:
        erase = command(
            "--data-dir", leaver.clinic.folder, "erase", leaver.person, "--sure", "--reason", WHY,
            "--override", "retention_duty", *as_(LEAD, secret_file(tmp_path, SECRETS[LEAD])),
        )  # fmt: skip
        killed = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={CALLS}:signal=SIGKILL:when={call}"]
        subprocess.run([*killed, *erase], check=False, capture_output=True, timeout=120)
        for _ in range(2):  # a backup at the first start, an empty log at the second
            desk = all_signed_in(open_desk(leaver.clinic.folder, HandClock(LATER), key=leaver.clinic.key))
            found, verdict = desk.find(NAME), desk.office.verify()
            desk.close()
        assert verdict.ok, verdict.problems
        assert (leaver.traces() == {}) is (found == ())
        assert verdict.erased == (0 if found else 8)
    finally:
        leaver.clinic.folder = whole
