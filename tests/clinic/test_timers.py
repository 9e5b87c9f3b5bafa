"""One case of each thing that can happen to a clock while somebody is being watched."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import Anchor, BootSpan, Clocks, Timer, Watch, elapsed, met, watch, watch_state

NINE = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
HOUR_UP = 3_600_000
RUN_1 = BootSpan(boot="run-1", last_uptime_ms=HOUR_UP, latest_start=NINE - timedelta(hours=1))
DOSE = Timer(at=NINE, written=NINE, boot="run-1", uptime_ms=HOUR_UP, minutes=30)
NONE = timedelta()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def ms(count: float) -> int:
    return int(count * 60_000)


def at(wall: float, uptime: int, boot: str = "run-1") -> Instant:
    """`wall` minutes after nine, as the wall clock has it."""
    return Instant(utc=NINE + minutes(wall), boot=boot, uptime_ms=uptime)


def span(boot: str, uptime: int, start: float) -> BootSpan:
    return BootSpan(boot=boot, last_uptime_ms=uptime, latest_start=NINE + minutes(start))


def remaining(clocks: Clocks, *timers: Timer, extra: timedelta = NONE) -> timedelta:
    seen = watch(timers or (DOSE,), extra, clocks)
    assert seen is not None
    return seen.remaining


class TestWithinOneRun:
    @pytest.mark.parametrize("wall", [-600_000, -60, 0, 12, 60, 600_000])
    def test_only_the_boot_time_clock_counts_whatever_the_wall_clock_says(self, wall: float) -> None:
        clocks = Clocks(now=at(wall, HOUR_UP + ms(12)), boots=(RUN_1,))
        assert remaining(clocks) == minutes(18)

    def test_sleep_counts(self) -> None:
        """The boot-time clock goes on while the lid is closed."""
        clocks = Clocks(now=at(120, HOUR_UP + ms(120)), boots=(RUN_1,))
        assert remaining(clocks) == minutes(-90)

    def test_a_confirmation_changes_nothing(self) -> None:
        anchor = Anchor(utc=NINE + minutes(300), boot="run-1", uptime_ms=HOUR_UP + ms(1))
        clocks = Clocks(now=at(302, HOUR_UP + ms(2)), boots=(RUN_1,), anchors=(anchor,))
        assert remaining(clocks) == minutes(28)

    def test_a_dose_typed_in_from_paper_has_the_minutes_that_its_writer_said(self) -> None:
        typed = Timer(at=NINE - minutes(10), written=NINE, boot="run-1", uptime_ms=HOUR_UP, minutes=30)
        clocks = Clocks(now=at(5, HOUR_UP + ms(5)), boots=(RUN_1,))
        assert remaining(clocks, typed) == minutes(15)

    def test_an_extension_is_added_to_what_was_due(self) -> None:
        clocks = Clocks(now=at(5, HOUR_UP + ms(5)), boots=(RUN_1,))
        assert remaining(clocks, extra=minutes(15)) == minutes(40)

    def test_of_two_doses_the_one_that_ends_later_counts(self) -> None:
        second = Timer(
            at=NINE + minutes(4), written=NINE + minutes(4), boot="run-1", uptime_ms=HOUR_UP + ms(4), minutes=30
        )
        clocks = Clocks(now=at(5, HOUR_UP + ms(5)), boots=(RUN_1,))
        assert remaining(clocks, DOSE, second) == minutes(29)
        longer = Timer(at=NINE, written=NINE, boot="run-1", uptime_ms=HOUR_UP, minutes=60)
        assert remaining(clocks, longer, second) == minutes(55)

    def test_without_a_dose_nobody_is_watched(self) -> None:
        assert watch((), NONE, Clocks(now=at(0, 0))) is None


class TestAfterARestart:
    """The machine ran five minutes after the injection, was off for twenty, and has been on for three."""

    BOOTS = (span("run-1", HOUR_UP + ms(5), -60), span("run-2", ms(3), 25))
    NOW = at(28, ms(3), "run-2")

    def test_only_the_time_switched_on_counts(self) -> None:
        seen = watch((DOSE,), NONE, Clocks(now=self.NOW, boots=self.BOOTS))
        assert seen == Watch(remaining=minutes(22), confirmed_remaining=minutes(2), total=minutes(30))
        assert seen.waits_for_clock

    def test_a_confirmation_counts_the_time_switched_off_too(self) -> None:
        anchor = Anchor(utc=NINE + minutes(27), boot="run-2", uptime_ms=ms(2))
        seen = watch((DOSE,), NONE, Clocks(now=self.NOW, boots=self.BOOTS, anchors=(anchor,)))
        assert seen == Watch(remaining=minutes(2), confirmed_remaining=minutes(2), total=minutes(30))
        assert not seen.waits_for_clock

    def test_a_wall_clock_moved_after_the_confirmation_changes_nothing(self) -> None:
        anchor = Anchor(utc=NINE + minutes(27), boot="run-2", uptime_ms=ms(2))
        moved = at(2000, ms(3), "run-2")
        assert remaining(Clocks(now=moved, boots=self.BOOTS, anchors=(anchor,))) == minutes(2)

    def test_a_run_that_nobody_has_noted_yet_counts_from_when_it_was_met(self) -> None:
        boots = met(self.BOOTS[:1], at(27, ms(2), "run-2"))
        assert remaining(Clocks(now=self.NOW, boots=boots)) == minutes(24)
        assert remaining(Clocks(now=self.NOW, boots=self.BOOTS[:1])) == minutes(25)
        assert met(boots, at(28, ms(3), "run-2")) == boots

    def test_a_run_that_may_have_been_on_before_counts_from_where_it_is_known(self) -> None:
        """Another computer, which has been on since the morning."""
        boots = (self.BOOTS[0], BootSpan("spare", 500 * ms(1) + ms(3), NINE, first_uptime_ms=500 * ms(1)))
        now = at(28, 500 * ms(1) + ms(4), "spare")
        assert remaining(Clocks(now=now, boots=boots)) == minutes(30 - 5 - 4)

    def test_a_confirmation_in_a_run_between_counts_from_there(self) -> None:
        boots = (*self.BOOTS, span("run-3", ms(1), 40))
        anchor = Anchor(utc=NINE + minutes(27), boot="run-2", uptime_ms=ms(2))
        clocks = Clocks(now=at(41, ms(1), "run-3"), boots=boots, anchors=(anchor,))
        assert remaining(clocks) == minutes(30 - 27 - 1 - 1)

    def test_several_runs_add_up_without_any_confirmation(self) -> None:
        boots = (*self.BOOTS, span("run-3", ms(4), 40), span("run-4", ms(1), 60))
        assert remaining(Clocks(now=at(61, ms(1), "run-4"), boots=boots)) == minutes(30 - 5 - 3 - 4 - 1)

    def test_a_confirmation_from_before_the_injection_is_none(self) -> None:
        """Run 1 was confirmed. The clock of run 2, of the injection, is an hour slow; nothing is confirmed since."""
        boots = (RUN_1, span("run-2", ms(10), -50), span("run-3", ms(1), 0))
        slow = Timer(at=NINE - minutes(45), written=NINE - minutes(45), boot="run-2", uptime_ms=ms(5), minutes=30)
        confirmed_early = Anchor(utc=NINE - minutes(1), boot="run-1", uptime_ms=HOUR_UP - ms(1))
        clocks = Clocks(now=at(1, ms(1), "run-3"), boots=boots, anchors=(confirmed_early,))
        assert elapsed(slow, clocks) == minutes(5 + 1)

    def test_nor_is_one_from_before_a_run_that_lies_between(self) -> None:
        """Runs 2 and 3 have a slow clock; what run 1 knew of the time ends with it."""
        boots = (RUN_1, span("run-2", ms(40), -5000), span("run-3", ms(9), -4000), span("run-4", ms(1), -3000))
        slow = Timer(at=NINE - minutes(3995), written=NINE - minutes(3995), boot="run-3", uptime_ms=ms(5), minutes=30)
        anchor = Anchor(utc=NINE, boot="run-1", uptime_ms=HOUR_UP)
        clocks = Clocks(now=at(-2999, ms(1), "run-4"), boots=boots, anchors=(anchor,))
        assert elapsed(slow, clocks) == minutes(4 + 1)


class TestAWallClockMovedBeforeThePowerCut:
    def test_put_back_before_the_injection_it_does_not_make_the_injection_older(self) -> None:
        """It was right when the run began and an hour slow at the injection; off for five minutes; confirmed."""
        slow = Timer(at=NINE - minutes(60), written=NINE - minutes(60), boot="run-1", uptime_ms=HOUR_UP, minutes=30)
        boots = (span("run-1", HOUR_UP + ms(2), -60), span("run-2", ms(1), 7))
        anchor = Anchor(utc=NINE + minutes(8), boot="run-2", uptime_ms=ms(1))
        assert elapsed(slow, Clocks(now=at(8, ms(1), "run-2"), boots=boots, anchors=(anchor,))) == minutes(8)

    def test_a_clock_that_starts_in_another_century_does_not_make_it_older_than_the_run_before(self) -> None:
        """The battery of the clock is dead: run 2 begins in 2000. Run 3 is right, and confirmed."""
        century = datetime(2000, 1, 1, tzinfo=UTC)
        boots = (
            RUN_1,
            BootSpan(boot="run-2", last_uptime_ms=ms(10), latest_start=century),
            span("run-3", ms(1), 20),
        )
        old = Timer(at=century + minutes(8), written=century + minutes(8), boot="run-2", uptime_ms=ms(8), minutes=30)
        anchor = Anchor(utc=NINE + minutes(21), boot="run-3", uptime_ms=ms(1))
        found = elapsed(old, Clocks(now=at(21, ms(1), "run-3"), boots=boots, anchors=(anchor,)))
        assert found == minutes(21 - 8)

    def test_a_confirmation_in_the_run_of_the_injection_makes_its_time_exact(self) -> None:
        fast = Timer(at=NINE + minutes(90), written=NINE + minutes(90), boot="run-1", uptime_ms=HOUR_UP, minutes=30)
        boots = (span("run-1", HOUR_UP + ms(2), 30), span("run-2", ms(1), 20))
        anchors = (
            Anchor(utc=NINE + minutes(1), boot="run-1", uptime_ms=HOUR_UP + ms(1)),
            Anchor(utc=NINE + minutes(21), boot="run-2", uptime_ms=ms(1)),
        )
        clocks = Clocks(now=at(21, ms(1), "run-2"), boots=boots, anchors=anchors)
        assert elapsed(fast, clocks) == minutes(21)
        without = Clocks(now=clocks.now, boots=boots, anchors=anchors[1:])
        assert elapsed(fast, without) == minutes(2 + 1)


def test_of_two_doses_over_a_restart_a_confirmation_helps_only_as_far_as_the_later_one_allows() -> None:
    boots = (span("run-1", HOUR_UP, -60), span("run-2", ms(5), 30))
    second = Timer(at=NINE + minutes(31), written=NINE + minutes(31), boot="run-2", uptime_ms=ms(1), minutes=30)
    seen = watch((DOSE, second), NONE, Clocks(now=at(35, ms(5), "run-2"), boots=boots))
    assert seen is not None
    assert (seen.remaining, seen.confirmed_remaining) == (minutes(26), minutes(26))
    longer = msgspec.structs.replace(DOSE, minutes=40)
    seen = watch((longer, second), NONE, Clocks(now=at(35, ms(5), "run-2"), boots=boots))
    assert seen is not None
    assert (seen.remaining, seen.confirmed_remaining) == (minutes(35), minutes(26))


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (timedelta(minutes=2, microseconds=1), "counting"),
        (timedelta(minutes=2), "nearly"),
        (timedelta(microseconds=1), "nearly"),
        (timedelta(), "ready"),
        (timedelta(minutes=-5, microseconds=1), "ready"),
        (timedelta(minutes=-5), "overdue"),
    ],
)
def test_the_board_has_four_states_of_time_and_a_reaction_above_them(left: timedelta, state: str) -> None:
    seen = Watch(remaining=left, confirmed_remaining=left, total=minutes(30))
    assert watch_state(seen, reaction=False) == state
    assert watch_state(seen, reaction=True) == "reaction"
    assert seen.over == (state in ("ready", "overdue"))
