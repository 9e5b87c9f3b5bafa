"""F7, F9, F10, F18, F22, F23: a disk that is really full, one that is really read-only, no memory, papers and backups
that are cut off. Each with real file systems, where this machine lets us make some."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from click.testing import CliRunner

from tests.builders import Clinic, all_signed_in, nobody
from tests.campaign import tries
from tests.faults import lab
from tests.faults.acts import someone
from tests.faults.tally import tell
from vaxdesk.cli.group import vaxdesk
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restore_site
from vaxdesk.store.backup import backups, check

pytestmark = pytest.mark.slow
VAXDESK = str(Path(__file__).parents[2] / "vaxdesk")


def mounted(folder: Path, size: str) -> bool:
    folder.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return sys.platform == "linux" and not subprocess.run(asked, capture_output=True, check=False).returncode


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of six megabytes."""
    folder = tmp_path / "disk"
    if not mounted(folder, "6m"):
        pytest.skip("this machine lets nobody mount a file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def until_it_fails(clinic: Clinic, said: list[str]) -> str:
    """People are enrolled until one is not; why not."""
    try:
        for _ in range(200):
            said.append(someone(clinic))
    except WorldFailed as failed:
        return failed.code
    return ""


def test_a_disk_that_is_full_loses_nothing_and_is_gone_on_with(disk: Path) -> None:
    clinic = Clinic(disk / "site")
    said = [someone(clinic) for _ in range(5)]
    lost, worst, rounds = 0, 0.0, tries(2, 20)
    for _ in range(rounds):
        ballast = disk / "ballast"
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))
        lost += until_it_fails(clinic, said) != "disk_full"
        assert clinic.desk.person(said[0]) is not None
        ballast.unlink()
        begin = time.perf_counter()
        said.append(someone(clinic))
        worst = max(worst, time.perf_counter() - begin)
    clinic.restart()
    persons = [each.about for each in clinic.desk.journal.since(0) if each.kind == "person"]
    lost += sorted(persons) != sorted(said) or not clinic.desk.office.verify().ok
    tell("F7", "a file system of 6 MB filled to the last byte", tries=rounds, lost=lost, worst_s=worst)
    clinic.desk.close()
    assert worst < 5


def test_a_read_only_disk_is_looked_at_and_says_why(disk: Path) -> None:
    clinic = Clinic(disk / "site", practice=True)
    person = someone(clinic)
    clinic.desk.close()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    begin = time.perf_counter()
    with pytest.raises(WorldFailed) as failed:
        clinic.opened()
    with closing(open_desk(clinic.folder, clinic.clock, write=False)) as desk:
        there = all_signed_in(desk).person(person)
    taken = time.perf_counter() - begin
    runner, place = CliRunner(), ["--data-dir", str(clinic.folder)]
    shown = runner.invoke(vaxdesk, [*place, "journal", "--json"])
    refused = runner.invoke(vaxdesk, [*place, "batch", "-"], input='{"fact": "person_enrolled"}\n')
    wrong = [
        failed.value.code != "read_only", there is None, shown.exit_code != 0, refused.exit_code != 4,
        "Traceback" in shown.output + refused.output, "read" not in refused.output,
    ]  # fmt: skip
    tell("F9", "started, looked at, written to on a read-only disk", tries=len(wrong), lost=sum(wrong), worst_s=taken,
         note=refused.output.strip()[:110])  # fmt: skip
    assert taken < 3


class NoMemory:
    """Raises MemoryError, or another error, at the Nth call of a function of the program."""

    def __init__(self, nth: int, error: Callable[[], BaseException] = MemoryError) -> None:
        self.left, self.error = nth, error

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(VAXDESK):
            self.left -= 1
            if not self.left:
                sys.setprofile(None)
                raise self.error()


def without_memory(work: Callable[[], Any], nth: int, error: Callable[[], BaseException] = MemoryError) -> bool:
    """Whether it came to an end before the Nth call."""
    failing = NoMemory(nth, error)
    sys.setprofile(failing)
    try:
        work()
    except (MemoryError, WorldFailed, Refused, OSError):
        return False
    finally:
        sys.setprofile(None)
    return failing.left > 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # generators that had no memory to end
def test_out_of_memory_anywhere_an_act_a_paper_and_a_backup_fail_alone(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    visit = clinic.vaccinated()
    works: dict[str, Callable[[], Any]] = {
        "act": lambda: clinic.act(nobody()),
        "paper": lambda: clinic.desk.paperwork.paper("slip", visit, language="vi"),
        "backup": clinic.desk.office.back_up,
    }
    tried = lost = 0
    for work in works.values():
        work()
        for nth in range(1, 501, tries(33, 1)):
            clinic.later(seconds=1)
            tried += 1
            ended = without_memory(work, nth)
            if tried % 10 == 0 or ended:
                someone(clinic)
                lost += not clinic.desk.office.verify().ok
            if ended:
                break
    clinic.restart()
    lost += not clinic.desk.office.verify().ok
    tell("F10", "no memory at the Nth call of an act, a paper, a backup", tries=tried, lost=lost)


@pytest.mark.skipif(bool(lab.lacking()), reason=lab.lacking() or "able")
def test_with_a_heap_that_is_too_small_the_database_fails_and_loses_nothing() -> None:
    found = lab.run("tests.faults.at_no_memory", str(tries(60_000, 4_000)))
    tell("F10", "heaps of the database that are too small", tries=found["tries"], lost=len(found["losses"]),
         note="; ".join(found["losses"][:5]) or f"{found['saved']} acts were saved all the same")  # fmt: skip


def test_a_paper_that_fails_midway_leaves_no_file(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site", practice=True)
    visit = clinic.vaccinated()
    clinic.desk.close()
    target, runner, lost, tried = tmp_path / "slip.pdf", CliRunner(), 0, 0
    asked = ["--data-dir", str(clinic.folder), "paper", "ticket", visit, "--lang", "en", "--out", str(target)]

    def interrupted() -> None:
        result = runner.invoke(vaxdesk, asked)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise MemoryError

    for nth in range(1, 4000, tries(190, 7)):
        tried += 1
        ended = without_memory(interrupted, nth)
        whole = target.exists() and target.read_bytes().rstrip().endswith(b"%%EOF")
        lost += ended is not whole if ended else target.exists() and not whole
        target.unlink(missing_ok=True)
        lost += bool([each for each in tmp_path.iterdir() if each.name.startswith("slip")])
        if ended:
            break
    tell("F18", "papers whose drawing or writing fails at the Nth call", tries=tried, lost=lost)


def test_a_second_place_that_is_full_or_gone_harms_no_backup(tmp_path: Path) -> None:
    clinic, stick = Clinic(tmp_path / "site"), tmp_path / "stick"
    if not mounted(stick, "700k"):
        pytest.skip("this machine lets nobody mount a file system")
    clinic.desk.office.choose_second(stick)
    told, lost, rounds = set(), 0, tries(6, 60)
    try:
        for _ in range(rounds):
            clinic.later(minutes=16)
            someone(clinic)
            done = clinic.desk.office.back_up(stick)
            assert done.second is not None
            told.add(done.second.code if done.second.code else "copied")
            lost += sum(not _sound(each.path, clinic.key) for each in backups(stick))
            lost += not _sound(done.backup.path, clinic.key)
    finally:
        subprocess.run(["umount", "-l", str(stick)], check=True)
    clinic.later(minutes=16)
    gone = clinic.desk.office.back_up(stick).second
    told.add(gone.code if gone else "")
    lost += not {"target_full", "target_unplugged"} <= told
    tell("F22", "backups to a stick that fills up and is pulled out", tries=rounds + 1, lost=lost,
         note=", ".join(sorted(told)))  # fmt: skip


def _sound(path: Path, key: bytes) -> bool:
    try:
        check(path, key)
    except WorldFailed:
        return False
    return True


def test_the_newest_backup_comes_back_row_by_row(tmp_path: Path) -> None:
    clinic, lost, worst, drills = Clinic(tmp_path / "site"), 0, 0.0, tries(3, 30)
    for _ in range(drills):
        clinic.vaccinated(person=someone(clinic))
        clinic.later(minutes=16)
        clinic.desk.office.back_up()
        clinic.vaccinated(person=someone(clinic))
        lost += not clinic.desk.office.drill_job()().passed
        newest = clinic.desk.office.backups()[0].path
        clinic.desk.close()
        begin = time.perf_counter()
        lost += not restore_site(clinic.folder, newest, clinic.clock, key=clinic.key, new_id=clinic.new_id).complete
        worst = max(worst, time.perf_counter() - begin)
        clinic.desk = clinic.opened()
        lost += not clinic.desk.office.verify().ok
    tell("F23", "drills and restores of the newest backup", tries=drills, lost=lost, worst_s=worst)
