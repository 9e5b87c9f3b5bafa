"""Alarms: which there are, when they are heard, and what silences them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaign import tries
from vaxdesk.clinic.alarms import ANSWER_HOLDS, Alarm, Condition, Deed, Mark, What, alarms
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.sounding import Sound, Sounding, pause, paused_for, step

NOON = datetime(2022, 12, 22, 4, tzinfo=UTC)
NOBODY: frozenset[str] = frozenset()


def at(seconds: float, boot: str = "b", *, wall: timedelta = timedelta()) -> Instant:
    return Instant(utc=NOON + timedelta(seconds=seconds) + wall, boot=boot, uptime_ms=round(seconds * 1000))


def deed(seconds: float, boot: str = "b") -> Deed:
    return Deed("wang.fang", NOON, Mark(boot, round(seconds * 1000)))


def condition(
    what: What, visit: str = "v1", began: float = 0, answer: Deed | None = None, boot: str = "b"
) -> Condition:
    return Condition(what, visit, visit.replace("v", "A00"), Mark(boot, round(began * 1000)), answer)


def heard(conditions: Sequence[Condition], until: float, *, state: Sounding | None = None) -> list[tuple[int, Sound]]:
    """Everything that is heard from second 0 on, once a second."""
    state, found = state or Sounding(), []
    for second in range(int(until)):
        state, sound = step(state, alarms(conditions, at(second)), NOBODY, at(second))
        if sound:
            found.append((second, sound))
    return found


def test_a_reaction_comes_before_everything_and_says_so() -> None:
    found = alarms([condition("restored", ""), condition("overdue", "v2"), condition("reaction", "v3", 50)], at(60))
    assert [(each.what, each.priority) for each in found] == [
        ("reaction", "high"), ("restored", "medium"), ("overdue", "medium"),
    ]  # fmt: skip


def test_an_answered_alarm_stays_in_sight_behind_those_that_nobody_answered() -> None:
    found = alarms([condition("reaction", "v1", 0, deed(5)), condition("reaction", "v2", 30)], at(60))
    assert [(each.condition.visit, each.answered) for each in found] == [("v2", False), ("v1", True)]


@pytest.mark.parametrize(("what", "seconds"), [("reaction", 60), ("overdue", 600), ("restored", 600)])
def test_an_alarm_that_nobody_answers_escalates(what: What, seconds: int) -> None:
    assert not alarms([condition(what)], at(seconds - 1))[0].escalated
    assert alarms([condition(what)], at(seconds))[0].escalated
    assert not alarms([condition(what, answer=deed(1))], at(seconds))[0].escalated


def test_an_alarm_about_somebody_who_has_gone_calls_nobody_and_stays_in_sight() -> None:
    there, gone = condition("reaction", "v1"), msgspec.structs.replace(condition("reaction", "v2"), gone=True)
    found = alarms([gone, there], at(600))
    assert [(each.condition.visit, each.answered, each.escalated) for each in found] == [
        ("v1", False, True), ("v2", True, False),
    ]  # fmt: skip
    assert heard([gone], 30) == []


def test_what_began_before_a_restart_has_lasted_long() -> None:
    (found,) = alarms([condition("reaction", boot="before")], at(3))
    assert (found.lasts, found.escalated) == (None, True)


def test_whoever_is_overdue_and_was_looked_at_is_called_out_again_after_a_quarter_of_an_hour() -> None:
    looked = condition("overdue", answer=deed(100))
    holds = ANSWER_HOLDS.total_seconds()
    assert alarms([looked], at(99 + holds))[0].answered
    (again,) = alarms([looked], at(100 + holds))
    assert (again.answered, again.escalated) == (False, True)


def test_a_reaction_that_was_answered_is_still_for_ever() -> None:
    assert alarms([condition("reaction", answer=deed(5))], at(86_400))[0].answered
    assert alarms([condition("reaction", answer=deed(5, "before"))], at(1))[0].answered


def test_a_reaction_is_heard_every_ten_seconds_from_the_first() -> None:
    assert heard([condition("reaction")], 31) == [(0, "high"), (10, "high"), (20, "high"), (30, "high")]


def test_what_is_of_medium_priority_is_heard_six_times_an_hour_however_much_there_is() -> None:
    many = [condition("overdue", f"v{number}", number) for number in range(40)]
    assert heard(many, 3600) == [(second, "medium") for second in range(0, 3600, 600)]


def test_a_reaction_is_heard_at_once_after_something_lesser() -> None:
    state, sound = step(Sounding(), alarms([condition("overdue")], at(0)), NOBODY, at(0))
    assert sound == "medium"
    both = [condition("overdue"), condition("reaction", "v2", 1)]
    assert step(state, alarms(both, at(1)), NOBODY, at(1))[1] == "high"


def test_reaching_the_time_is_silent_unless_somebody_wants_a_soft_pulse() -> None:
    state, _ = step(Sounding(), (), NOBODY, at(0))
    assert step(state, (), frozenset({"v1"}), at(1))[1] is None
    state, sound = step(state, (), frozenset({"v1"}), at(1), soft=True)
    assert sound == "low"
    assert step(state, (), frozenset({"v1", "v2"}), at(30), soft=True)[1] is None
    assert step(state, (), frozenset({"v1", "v2"}), at(61), soft=True)[1] == "low"


def test_nobody_who_was_over_when_the_program_was_started_gives_a_soft_pulse() -> None:
    assert step(Sounding(), (), frozenset({"v1"}), at(0), soft=True)[1] is None


def test_a_pause_shows_what_is_left_of_it_and_ends_by_itself() -> None:
    there = alarms([condition("reaction")], at(3))
    state = pause(Sounding(boot="b", high_at=0), there, at(3))
    assert paused_for(state, there, at(63)) == timedelta(seconds=60)
    state, sound = step(state, there, NOBODY, at(122))
    assert sound is None
    assert step(state, there, NOBODY, at(123))[1] == "high"
    assert paused_for(state, there, at(123)) is None


def test_there_is_no_pause_before_there_is_an_alarm() -> None:
    assert pause(Sounding(), (), at(3)) == Sounding()
    answered = alarms([condition("reaction", answer=deed(1))], at(3))
    assert pause(Sounding(), answered, at(3)) == Sounding()


def test_a_new_reaction_breaks_every_pause() -> None:
    first = [condition("reaction")]
    state = pause(Sounding(boot="b", high_at=0), alarms(first, at(1)), at(1))
    both = alarms([*first, condition("reaction", "v2", 12)], at(12))
    assert step(state, both, NOBODY, at(12))[1] == "high"


def test_something_lesser_does_not_break_the_pause_of_a_reaction() -> None:
    first = [condition("reaction")]
    state = pause(Sounding(boot="b", high_at=0), alarms(first, at(1)), at(1))
    both = alarms([*first, condition("overdue", "v2", 12)], at(12))
    assert step(state, both, NOBODY, at(12))[1] is None


def test_a_pause_does_not_outlive_the_alarms_that_it_was_for() -> None:
    first = alarms([condition("overdue")], at(1))
    state = pause(Sounding(boot="b"), first, at(1))
    state, _ = step(state, (), NOBODY, at(2))
    later = alarms([condition("overdue", "v2", 3)], at(3))
    assert paused_for(state, later, at(3)) is None
    assert step(state, later, NOBODY, at(3))[1] == "medium"


def test_a_pause_does_not_outlive_a_restart() -> None:
    there = alarms([condition("reaction")], at(1))
    state = pause(Sounding(boot="b", high_at=0), there, at(1))
    assert step(state, there, NOBODY, at(2, "another"))[1] == "high"


WHATS = st.sampled_from(["reaction", "overdue"])
EVENTS = st.one_of(
    st.tuples(st.just("begin"), WHATS, st.integers(1, 4)),
    st.tuples(st.just("answer"), WHATS, st.integers(1, 4)),
    st.tuples(st.just("end"), WHATS, st.integers(1, 4)),
    st.tuples(st.just("pause"), st.just(""), st.just(0)),
    st.tuples(st.just("clock"), st.just(""), st.integers(-400_000, 400_000)),
    st.tuples(st.just("wait"), st.just(""), st.sampled_from([1, 1, 2, 9, 30, 130, 700])),
)


class Story:
    """Conditions as somebody records them, one second after another, on a wall clock that anybody may set."""

    def __init__(self) -> None:
        self.second, self.wall = 0, timedelta()
        self.conditions: dict[tuple[str, str], Condition] = {}
        self.state = Sounding()
        self.sounds: list[tuple[int, Sound]] = []
        self.asked = -1_000_000

    @property
    def now(self) -> Instant:
        return at(self.second, wall=self.wall)

    def active(self) -> tuple[Alarm, ...]:
        return alarms(self.conditions.values(), self.now)

    def happen(self, what: str, of: What, number: int) -> None:
        key = (of, f"v{number}")
        match what:
            case "begin":
                self.conditions.setdefault(key, condition(of, key[1], self.second))
            case "answer" if key in self.conditions:
                self.conditions[key] = condition(
                    of, key[1], self.conditions[key].began.uptime_ms / 1000, deed(self.second)
                )
            case "end":
                self.conditions.pop(key, None)
            case "pause":
                self.state, self.asked = pause(self.state, self.active(), self.now), self.second
            case "clock":
                self.wall += timedelta(seconds=number)
            case "wait":
                for _ in range(number):
                    self.tick()

    def tick(self) -> None:
        self.second += 1
        active = self.active()
        self.state, sound = step(self.state, active, NOBODY, self.now)
        if sound:
            self.sounds.append((self.second, sound))
        self.hold(active)

    def hold(self, active: Sequence[Alarm]) -> None:
        """What must be true at every second."""
        assert {each.key for each in active} == set(self.conditions), "an alarm ended by itself, or came from nowhere"
        loud = [each for each in active if not each.answered]
        if any(each.what == "reaction" for each in active):
            assert active[0].what == "reaction"
        if any(each.priority == "high" for each in loud):
            assert active[0] in loud
            assert active[0].priority == "high"
        left = paused_for(self.state, active, self.now)
        assert left is None or left <= timedelta(seconds=120 - (self.second - self.asked))
        if any(each.priority == "high" for each in loud) and left is None:
            newest = max((second for second, sound in self.sounds if sound == "high"), default=-1_000_000)
            assert self.second - newest < 10, "a reaction went unheard"


@given(st.lists(EVENTS, max_size=30))
@settings(max_examples=tries(60, 5000), deadline=None)
def test_whatever_happens_no_alarm_is_lost_no_pause_lasts_and_no_sound_comes_too_often(
    events: list[tuple[str, What, int]],
) -> None:
    story = Story()
    for event in events:
        story.happen(*event)
    story.tick()
    for kind, least in (("high", 10), ("medium", 600)):
        when = [second for second, sound in story.sounds if sound == kind]
        assert all(later - earlier >= least for earlier, later in pairwise(when))
