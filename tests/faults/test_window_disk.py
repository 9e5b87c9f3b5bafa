"""F7, F8, F9 in the window: a disk that is full, that fails, that nobody may write to. What is shown stays for as long
as it is true, nothing is said to be saved that is not, and the watch goes on."""

import errno
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import LEAD, nobody
from tests.campaign import WHOLE, tries
from tests.faults.disks import fill, remount, small_disk
from tests.faults.tally import tell
from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.store import seal
from vaxdesk.store.attempts import FREE
from vaxdesk.ui import theme
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.station import Act
from vaxdesk.ui.workplace import Workplace

pytestmark = pytest.mark.slow


@pytest.fixture
def disk(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    assert Workplace  # read in before the time is taken
    theme.load_fonts()
    theme.apply(qapp)
    with small_disk(tmp_path / "disk") as folder:
        yield folder


@pytest.fixture
def door(qapp: QApplication, disk: Path) -> Iterator[Door]:
    door = Door(qapp, disk)
    yield door
    door.close()


def strip(door: Door) -> str:
    return door.workplace.disk.strip.words()


def pills(door: Door) -> list[str]:
    return [each.text for each in door.workplace._told]


def saved(door: Door) -> int:
    return door.workplace.desk.journal_position()


def refused(door: Door, *acts: Act) -> list[str]:
    """What somebody is told who wants to record these on whatever page is in front."""
    said = []
    for act in acts:
        before = saved(door)
        door.window.say("")
        door.window.current.record(act, lambda _: None)
        said.append(door.window.said() if saved(door) == before else "saved")
    return said


def mistyped(door: Door) -> None:
    """Somebody else types their secret wrong, again and again: that is said, and it counts."""
    for _ in range(FREE + 1):
        door.enter("chen.jing", "not my secret at all")
    shown = door.program.shown
    assert isinstance(shown, SignInWindow)
    assert "cannot be written" not in shown.page.said()
    assert shown.sign_in._gate.wait("chen.jing").total_seconds() > 0


def again(door: Door) -> None:
    """Somebody tries again, and signs in."""
    door.workplace.disk.strip.agree.click()
    door.settle()
    door.enter(LEAD)


def looked_at_read_only(door: Door) -> None:
    begin = time.process_time()
    door.program.start()
    mistyped(door)
    door.enter(LEAD)
    taken = time.process_time() - begin
    said = strip(door)
    door.waited(seconds=2)
    lot = f.LotReceived(product="flu-iiv4", lot="X", expiry=door.workplace.desk.today(), doses=1)
    told = refused(door, *(Act(fact=each) for each in (nobody(), f.RoomChecked(), f.ClockConfirmed(), lot)))
    wrong = [
        not said.startswith("Only looking: the data folder cannot be written to"), strip(door) != said,
        any("cannot be written to: nothing was saved" not in each for each in told),
        len(door.workplace.desk.masked_board()) != 1,
        "Only looking" not in pills(door), any("Saved" in each for each in pills(door)),
        not door.workplace.desk.office.verify_job()().ok,
    ]  # fmt: skip
    tell("F9", "the window on a read-only disk: started, looked at, asked to record", tries=len(wrong),
         lost=sum(wrong), worst_s=taken, note=said[:60])  # fmt: skip


def looked_at_while_full(door: Door, ballast: Path) -> None:
    wrong = not strip(door).startswith("Only looking: the disk is full (0 MB free)")
    wrong += len(door.workplace.desk.masked_board()) != 1
    ballast.unlink()
    door.waited(seconds=5)
    wrong += "has room again" not in strip(door)
    tell("F7", "the window started on a disk that is full", tries=3, lost=wrong)


def worked_on_while_full(door: Door, disk: Path) -> None:
    lost, worst, rounds = 0, 0.0, tries(1, 20)
    for _ in range(rounds):
        ballast = fill(disk)
        while "saved" in refused(door, Act(fact=nobody())):
            pass
        lost += "nothing was saved, what you typed is still here" not in door.window.said()
        door.waited(seconds=2)
        lost += not strip(door).startswith("The disk is full (0 MB free): nothing is saved now")
        lost += "The last entry is not saved" not in pills(door)
        lost += len(door.workplace.desk.masked_board()) != 1
        ballast.unlink()
        begin = time.perf_counter()
        door.waited(seconds=1)
        lost += strip(door).startswith("The disk is full")
        lost += refused(door, Act(fact=nobody())) != ["saved"]
        worst = max(worst, time.perf_counter() - begin)
    tell("F7", "the window while its disk is full", tries=rounds, lost=lost, worst_s=worst)


def test_what_the_disk_does_is_said_for_as_long_as_it_is_so_and_the_watch_goes_on(
    door: Door, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    remount(disk, "ro")
    looked_at_read_only(door)
    remount(disk, "rw")
    if WHOLE:
        ballast = fill(disk)
        again(door)
        looked_at_while_full(door, ballast)
    again(door)
    assert re.match(r"Only [45] MB are free on the disk", strip(door))
    worked_on_while_full(door, disk)
    a_flush_that_fails(door, monkeypatch)
    assert door.workplace.desk.office.verify().ok


def a_flush_that_fails(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said until an act is saved, however many heartbeats the disk takes."""
    workplace = door.workplace

    def fails(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patched:
        patched.setattr(seal, "_FLUSH", fails)
        with pytest.raises(WorldFailed, match="seal_failed"):
            workplace.live.record(nobody())
    before = saved(door)
    wrong = 0
    for _ in range(2):
        door.waited(seconds=2)
        wrong += not strip(door).startswith("The disk did not take the last entry: do not count on it")
        wrong += "The last entry is not saved" not in pills(door)
    wrong += refused(door, Act(fact=nobody())) != ["saved"] or saved(door) != before + 1
    door.waited(seconds=1)
    wrong += strip(door).startswith("The disk did not")
    tell("F8", "looks at the line after a flush that failed, until an act is saved", tries=4, lost=wrong)
