"""The clock of this computer goes back while somebody works: said at once, while it is so, also when locked."""

from datetime import UTC, datetime, timedelta

from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.instants import Instant
from vaxdesk.ui.clock_strip import jump
from vaxdesk.ui.workplace import Workplace

HOUR = timedelta(hours=1)


def set_by(door: Door, change: timedelta) -> None:
    """The wall clock alone; a second later the program looks at it."""
    door.clinic.clock.set_wall(door.clinic.clock.now().utc + change)
    passes(door, seconds=1)


def passes(door: Door, *, seconds: int) -> None:
    door.clinic.clock.advance(timedelta(seconds=seconds))
    door.workplace.live.tick()


def line(workplace: Workplace) -> str:
    return workplace.clock.strip.words()


def test_a_clock_that_went_back_is_said_while_locked_and_above_every_page_until_it_is_right(door: Door) -> None:
    door.watched("王桂芬")
    workplace = door.opened("wang.fang")
    assert line(workplace) == ""
    set_by(door, -HOUR)
    assert door.window.locked
    assert any("went back" in state for state in door.lock_page.side.states())
    door.unlock("wang.fang")
    assert "it says 08:" in line(workplace)
    assert "should say 09:" in line(workplace)
    passes(door, seconds=1)
    assert "went back" in line(workplace)
    set_by(door, HOUR)
    assert line(workplace) == ""


def test_what_only_moves_little_by_little_or_by_seconds_is_no_matter(door: Door) -> None:
    workplace = door.opened("wang.fang")
    for change in (timedelta(seconds=-1), timedelta(seconds=-90), timedelta(seconds=30)):
        set_by(door, change)
        assert line(workplace) == ""


def test_setting_a_clock_right_that_went_ahead_before_is_no_going_back(door: Door) -> None:
    workplace = door.opened("wang.fang")
    set_by(door, HOUR)
    set_by(door, -HOUR)
    assert line(workplace) == ""


def test_whoever_finds_the_clock_right_confirms_it_and_the_line_goes(door: Door) -> None:
    workplace = door.opened("wang.fang")
    set_by(door, -HOUR)
    door.unlock("wang.fang")
    workplace.clock.strip.agree.click()
    station = door.window.current
    assert station.asking.clock.is_open()  # type: ignore[attr-defined]
    workplace.live.record(f.ClockConfirmed(compared_with="手机"))
    assert line(workplace) == ""
    passes(door, seconds=5)
    assert line(workplace) == ""
    set_by(door, -HOUR)
    assert "went back" in line(workplace)


def test_a_clock_that_is_behind_what_was_saved_before_the_start_is_said_after_the_sign_in_too(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.clock.set_wall(door.clinic.clock.now().utc - HOUR)
    workplace = door.opened("wang.fang")
    assert "went back" in line(workplace)
    set_by(door, HOUR)
    assert line(workplace) == ""


def test_a_restart_is_no_jump() -> None:
    at = datetime(2022, 12, 22, 10, tzinfo=UTC)
    before = Instant(utc=at, boot="one", uptime_ms=5_000)
    assert jump(before, Instant(utc=at - HOUR, boot="two", uptime_ms=10)) == timedelta()
    assert jump(before, Instant(utc=at - HOUR, boot="one", uptime_ms=5_000)) == -HOUR
