"""Thousands of clock histories against the truth, which only the test knows: nobody is ever let go too early.

What the timers rest on, and these histories grant: the boot-time clock counts every moment of its run; who confirms a
clock has put it right first; and, where nobody ever confirmed the clock of the run in which the dose was given, that
clock was once, in sight of this program, not slow. `test_without_any_confirmation` grants nothing but the first.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaign import tries
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import Anchor, BootSpan, Clocks, Timer, elapsed, watch

START = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)

Event = tuple[
    int,  # seconds that pass before it
    Literal["wall_moved", "reboot", "noted", "confirmed", "dose", "typed_dose"],
    int,  # seconds: the wall clock's error, the time switched off, the time since a typed dose
    int,  # seconds: the wall clock's error after a reboot
]


@dataclass
class Machine:
    """A laptop, and the truth: `true` seconds since the start, how wrong the wall clock is, how long the run is."""

    true: int = 0
    error: int = 0
    run: int = 0
    began: int = 0
    spans: list[BootSpan] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    doses: list[tuple[int, Timer]] = field(default_factory=list)

    def now(self) -> Instant:
        return Instant(
            utc=START + timedelta(seconds=self.true + self.error),
            boot=f"run-{self.run}",
            uptime_ms=(self.true - self.began) * 1000,
        )

    def note(self) -> None:
        """What the store does with every entry and every heartbeat."""
        now = self.now()
        start = now.utc - timedelta(milliseconds=now.uptime_ms)
        if self.spans and self.spans[-1].boot == now.boot:
            known = self.spans.pop()
            start = max(start, known.latest_start)
        self.spans.append(BootSpan(boot=now.boot, last_uptime_ms=now.uptime_ms, latest_start=start))

    def confirm(self) -> None:
        self.error = 0
        self.note()
        now = self.now()
        self.anchors.append(Anchor(utc=now.utc, boot=now.boot, uptime_ms=now.uptime_ms))

    def dose(self, seconds_ago: int) -> None:
        self.note()
        now = self.now()
        said = now.utc - timedelta(seconds=seconds_ago)
        timer = Timer(at=said, written=now.utc, boot=now.boot, uptime_ms=now.uptime_ms, minutes=30)
        self.doses.append((self.true - seconds_ago, timer))

    def reboot(self, off: int, error: int) -> None:
        self.true += off
        self.began = self.true
        self.run += 1
        self.error = error

    def clocks(self) -> Clocks:
        return Clocks(now=self.now(), boots=tuple(self.spans), anchors=tuple(self.anchors))

    def assert_never_early(self) -> None:
        clocks = self.clocks()
        for given_at, timer in self.doses:
            truth = timedelta(seconds=self.true - given_at)
            assert elapsed(timer, clocks) <= truth
            seen = watch((timer,), timedelta(), clocks)
            assert seen is not None
            assert not seen.over or truth >= timedelta(minutes=30)


PASSED = st.one_of(st.integers(0, 1200), st.sampled_from([7200, 3 * 86400]))
"""Seconds, two hours asleep and a weekend among them: the boot-time clock counts those too."""
ERROR = st.one_of(
    st.sampled_from([-60, 60, -3600, 3600, -365 * 86400, 365 * 86400]),
    st.integers(-120, 120),
    st.integers(-7200, 7200),
    st.integers(-10 * 365 * 86400, 10 * 365 * 86400),
)
NOT_SLOW = ERROR.map(abs)


def events(kinds: st.SearchStrategy[str], error_after_boot: st.SearchStrategy[int]) -> st.SearchStrategy[list[Event]]:
    seconds = {"wall_moved": ERROR, "typed_dose": st.integers(0, 3600)}
    one = kinds.flatmap(lambda kind: st.tuples(PASSED, st.just(kind), seconds.get(kind, PASSED), error_after_boot))
    return st.lists(one, min_size=6, max_size=14)  # type: ignore[return-value]


def play(history: list[Event], *, seen_at_start: bool) -> Machine:
    machine = Machine()
    if seen_at_start:
        machine.note()
    machine.dose(0)
    for passed, kind, seconds, error in history:
        machine.true += passed
        match kind:
            case "wall_moved":
                machine.error = seconds
            case "reboot":
                machine.reboot(seconds, error)
                if seen_at_start:
                    machine.note()
            case "noted":
                machine.note()
            case "confirmed":
                machine.confirm()
            case "dose":
                machine.dose(0)
            case "typed_dose":
                machine.dose(min(seconds, machine.true))
        machine.assert_never_early()
    return machine


ANYTHING = st.sampled_from(["wall_moved", "reboot", "noted", "confirmed", "dose", "typed_dose"])
NO_CONFIRMATION = ANYTHING.filter(lambda kind: kind != "confirmed")
NO_REBOOT = ANYTHING.filter(lambda kind: kind != "reboot")
RIGHT = st.sampled_from(["reboot", "noted", "dose"])

quick = settings(max_examples=300)
thorough = settings(max_examples=tries(1000, 10_000))


@quick
@given(events(ANYTHING, NOT_SLOW))
def test_with_honest_confirmations_nobody_goes_early(history: list[Event]) -> None:
    play(history, seen_at_start=True)


@quick
@given(events(NO_CONFIRMATION, ERROR))
def test_without_any_confirmation_nobody_goes_early_whatever_the_wall_clock_does(history: list[Event]) -> None:
    play(history, seen_at_start=False)


@quick
@given(events(NO_REBOOT, ERROR))
def test_without_a_restart_the_time_is_exact_whatever_the_wall_clock_does(history: list[Event]) -> None:
    machine = play(history, seen_at_start=False)
    for given_at, timer in machine.doses:
        assert abs(elapsed(timer, machine.clocks()) - timedelta(seconds=machine.true - given_at)) <= timedelta(
            seconds=1
        )


@quick
@given(events(RIGHT, st.just(0)))
def test_with_a_right_clock_a_confirmation_makes_the_time_exact_after_any_restarts(history: list[Event]) -> None:
    machine = play(history, seen_at_start=False)
    machine.confirm()
    machine.true += 60
    machine.assert_never_early()
    for given_at, timer in machine.doses:
        assert elapsed(timer, machine.clocks()) == timedelta(seconds=machine.true - given_at)


@quick
@given(events(ANYTHING, ERROR), events(ANYTHING, ERROR))
def test_a_run_that_was_confirmed_may_have_had_any_clock_before(before: list[Event], after: list[Event]) -> None:
    """Only doses of the confirmed run are watched here: nothing is granted for the others."""
    machine = play_unwatched(before)
    machine.doses.clear()
    machine.confirm()
    machine.dose(0)
    watched = machine.doses[:]
    for event in after:
        if event[1] not in ("dose", "typed_dose"):
            one_more(machine, event)
            machine.doses[:] = watched
            machine.assert_never_early()


def play_unwatched(history: list[Event]) -> Machine:
    machine = Machine()
    for event in history:
        one_more(machine, event)
    return machine


def one_more(machine: Machine, event: Event) -> None:
    passed, kind, seconds, error = event
    machine.true += passed
    match kind:
        case "wall_moved":
            machine.error = seconds
        case "reboot":
            machine.reboot(seconds, error)
        case "confirmed":
            machine.confirm()
        case _:
            machine.note()


@pytest.mark.slow
@thorough
@given(events(ANYTHING, NOT_SLOW))
def test_with_honest_confirmations_nobody_goes_early_in_thousands_of_histories(history: list[Event]) -> None:
    play(history, seen_at_start=True)


@pytest.mark.slow
@thorough
@given(events(NO_CONFIRMATION, ERROR))
def test_without_any_confirmation_nobody_goes_early_in_thousands_of_histories(history: list[Event]) -> None:
    play(history, seen_at_start=False)
