"""What the line above the page says of the disk: the gravest first, nothing while all is well."""

from pathlib import Path

import pytest

from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.disk_room import ENOUGH, LOW
from vaxdesk.ui import disk_strip
from vaxdesk.ui.disk_strip import LOOK_SECONDS, TROUBLES, DiskProps, DiskStrip, disk_props
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.window import Window

PLENTY = 10 * LOW


def test_nothing_is_said_while_there_is_room_and_everything_is_saved() -> None:
    for room in (LOW, PLENTY, None):
        assert disk_props(writable=True, trouble=None, room=room) == DiskProps()


def test_below_half_a_gigabyte_somebody_is_warned_with_what_is_left() -> None:
    said = disk_props(writable=True, trouble=None, room=LOW - 1)
    assert (said.tone, said.again) == ("caution", False)
    assert said.words.startswith("Only 499 MB are free")


def test_what_was_not_saved_goes_before_what_soon_will_not_be() -> None:
    said = disk_props(writable=True, trouble=WorldFailed("disk_full"), room=12_345)
    assert (said.tone, said.again) == ("stop", False)
    assert "(0 MB free): nothing is saved now, what you typed stays" in said.words


@pytest.mark.parametrize("code", [*TROUBLES, "seal_conflict", "database_damaged"])
def test_every_trouble_has_words_and_says_that_it_is_grave(code: str) -> None:
    said = disk_props(writable=True, trouble=WorldFailed(code), room=PLENTY)
    assert said.tone == "stop"
    assert len(said.words) > 20
    assert "{" not in said.words


def test_looking_only_is_said_with_the_reason_and_a_way_back() -> None:
    reasons = {
        (False, PLENTY): "cannot be written to", (False, 0): "cannot be written to", (False, None): "cannot be written",
        (True, ENOUGH - 1): "the disk is full (3 MB free)", (True, ENOUGH): "has room again",
    }  # fmt: skip
    for (was_full, room), why in reasons.items():
        said = disk_props(writable=False, trouble=WorldFailed("disk_failed"), room=room, was_full=was_full)
        assert said.again
        assert said.tone == "stop"
        assert said.words.startswith("Only looking: ")
        assert why in said.words


class Disk:
    """As much room as it is given, and how often it was asked."""

    def __init__(self) -> None:
        self.room, self.asked = PLENTY, 0

    def free(self, _folder: Path) -> int:
        self.asked += 1
        return self.room


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(disk_strip, "free", disk.free)
    return disk


@pytest.fixture
def told() -> list[None]:
    """An entry for each time that something else was to be said."""
    return []


@pytest.fixture
def line(disk: Disk, window: Window, live: Live, jobs: Jobs, tmp_path: Path, told: list[None]) -> DiskStrip:
    return DiskStrip(window, live, jobs, tmp_path, lambda: told.append(None))


def seconds(live: Live, number: int = LOOK_SECONDS) -> None:
    for _ in range(number):
        live.tick()


def test_no_second_waits_for_a_disk_that_does_not_answer_and_its_answer_is_shown_when_it_comes(
    disk: Disk, line: DiskStrip, live: Live, executor: ManualExecutor, told: list[None]
) -> None:
    disk.room, before = LOW - 1, disk.asked
    seconds(live, 3 * LOOK_SECONDS)
    assert (disk.asked, line.strip.words(), told) == (before, "", [])
    assert executor.drain() == 1
    assert line.strip.words().startswith("Only 499 MB are free")
    assert told == [None]
    disk.room = PLENTY
    seconds(live)
    assert executor.drain() == 1
    assert (line.strip.words(), told) == ("", [None, None])


def test_a_disk_that_is_full_is_never_said_to_have_the_room_it_had_before(
    disk: Disk, line: DiskStrip, live: Live, executor: ManualExecutor
) -> None:
    live.not_saved(WorldFailed("disk_full"))
    disk.room = 3_000_000
    seconds(live, 1)
    assert line.strip.words().startswith("The disk is full (0 MB free)")
    executor.drain()
    assert line.strip.words().startswith("The disk is full (3 MB free)")
    disk.room = ENOUGH
    seconds(live, 1)
    assert line.strip.words().startswith("The disk is full (3 MB free)")
    executor.drain()
    assert live.trouble is None
    assert line.strip.words().startswith("Only 4 MB are free")


def test_an_answer_that_comes_after_the_record_was_closed_is_let_go(
    disk: Disk, line: DiskStrip, live: Live, executor: ManualExecutor, told: list[None]
) -> None:
    seconds(live)
    live.not_saved(WorldFailed("disk_full"))
    line.close()
    live.desk.close()
    assert executor.drain() == 1
    assert (line.strip.words(), told) == ("", [])
