"""The disk is full, or may not be written: nothing of an act is saved, what was saved stays, it works again after."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clinic, all_signed_in, nobody
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk

SIZE = 2 * 1024 * 1024


def mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine does not let a test mount a disk: {done.stderr.strip()}")


def remount(disk: Path, how: str) -> None:
    """Nothing on it may be open for writing."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, *, leave: int = 0) -> Path:
    """Everything that is free, down to `leave` bytes, taken by one file."""
    filler = disk / "film.mkv"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize
    filler.write_bytes(b"\0" * max(0, free - leave))
    return filler


def test_on_a_full_disk_nothing_of_an_act_is_saved_and_it_works_again_after(disk: Path) -> None:
    clinic = Clinic(disk / "site")
    visit = clinic.vaccinated()
    before = clinic.desk.visit(visit), clinic.desk.journal_position()
    filler = fill(disk)
    refused = 0
    for _ in range(60):
        try:
            clinic.act(nobody())
        except WorldFailed as failed:
            refused += failed.code == "disk_full"
    assert refused > 0
    assert clinic.desk.visit(visit) == before[0]
    assert clinic.desk.journal_position() == before[1] + 60 - refused
    assert clinic.desk.office.verify().ok
    filler.unlink()
    clinic.act(nobody())
    clinic.later(minutes=31)
    assert clinic.act(f.Released(), about=visit).stage == "released"
    assert clinic.desk.journal_position() == before[1] + 62 - refused
    assert clinic.desk.office.verify().ok
    clinic.restart()
    assert clinic.desk.office.verify().ok


def enrol_on_and_on(clinic: Clinic, saved: list[str]) -> None:
    for _ in range(300):
        saved.append(clinic.act(nobody()).entry.id)


@pytest.mark.parametrize("leave", range(4096, 4096 * 12, 4096 * 2))
def test_wherever_the_disk_ends_an_act_is_whole_or_not_there(disk: Path, leave: int) -> None:
    """The disk ends after another number of pages each time: within a row, an index, the fold."""
    clinic = Clinic(disk / "site")
    fill(disk, leave=leave)
    saved: list[str] = []
    with pytest.raises(WorldFailed, match="disk_full"):
        enrol_on_and_on(clinic, saved)
    assert [entry.id for entry in clinic.desk.journal.since(0)] == saved
    assert clinic.desk.office.verify().ok
    clinic.restart()
    assert clinic.desk.office.verify().ok
    assert clinic.desk.journal_position() == len(saved)


def test_on_a_full_disk_the_site_still_opens_for_looking(disk: Path) -> None:
    clinic = Clinic(disk / "site")
    visit = clinic.vaccinated()
    clinic.desk.close()
    fill(disk)
    with pytest.raises(WorldFailed) as failed:
        clinic.opened()
    assert failed.value.code == "disk_full"
    looking = clinic.opened(write=False)
    assert looking.visit(visit).stage == "observing"


def test_a_write_protected_folder_can_be_looked_at_but_not_written(disk: Path) -> None:
    clinic = Clinic(disk / "site")
    visit = clinic.vaccinated()
    clinic.desk.close()
    remount(disk, "ro")
    with pytest.raises(WorldFailed) as failed:
        clinic.opened()
    assert failed.value.code == "read_only"
    looking = clinic.opened(write=False)
    assert looking.visit(visit).stage == "observing"
    assert looking.office.verify().ok
    with pytest.raises(WorldFailed, match="read_only"):
        looking.heartbeat()
    looking.close()
    remount(disk, "rw")
    clinic.desk = clinic.opened()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    assert clinic.desk.office.verify().ok


def test_a_write_protected_folder_whose_program_died_can_be_looked_at(disk: Path) -> None:
    """The write-ahead log still holds the last acts."""
    clinic = Clinic(disk / "site")
    visit = clinic.vaccinated()
    copy = disk / "died"
    copy.mkdir()
    for path in clinic.folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    clinic.desk.close()
    remount(disk, "ro")
    looking = all_signed_in(open_desk(copy, clinic.clock, key=clinic.key, write=False))
    assert looking.visit(visit).stage == "observing"
    looking.close()


@pytest.mark.parametrize("pages", [0, 1, 2, 4, 16, 30])
def test_a_site_cannot_be_founded_on_a_full_disk_and_can_after(disk: Path, pages: int) -> None:
    (disk / "site").mkdir()
    filler = fill(disk, leave=4096 * pages)
    with pytest.raises(WorldFailed):
        Clinic(disk / "site")
    assert not list((disk / "site").iterdir())
    filler.unlink()
    clinic = Clinic(disk / "site")
    assert clinic.desk.office.verify().ok


def test_the_act_that_failed_can_be_sent_again(disk: Path) -> None:
    clinic = Clinic(disk / "site")
    person = clinic.new_id(clinic.clock.now().utc)
    filler = fill(disk)
    with pytest.raises(WorldFailed, match="disk_full"):
        enrol_on_and_on(clinic, [])
    with pytest.raises(WorldFailed, match="disk_full"):
        clinic.act(nobody(), id=person, about=person)
    filler.unlink()
    done = clinic.act(nobody(), id=person, about=person)
    assert (done.entry.id, done.repeated) == (person, False)
