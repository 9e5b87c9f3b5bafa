"""What the seconds make of a board that was read once, against everybody worked out anew."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaign import tries
from tests.ui.test_observation_view import observed
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import Clocks
from vaxdesk.ui.stations.observation_reading import Reading
from vaxdesk.ui.stations.observation_view import counts, look

START = Clocks(now=Instant(utc=observed(0, since=timedelta()).row.timers[0].at, boot="boot-1", uptime_ms=10_000_000))
PEOPLE = st.lists(st.tuples(st.integers(0, 7200), st.booleans(), st.integers(0, 3)), max_size=30)


def after(milliseconds: int, *, boot: str = "boot-1") -> Clocks:
    now = START.now
    return Clocks(
        now=Instant(
            utc=now.utc + timedelta(milliseconds=milliseconds), boot=boot, uptime_ms=now.uptime_ms + milliseconds
        )
    )


def room(people: list[tuple[int, bool, int]]) -> list:  # type: ignore[type-arg]
    return [
        observed(number, since=timedelta(seconds=since), reaction=reaction, group="" if not group else f"车{group}")
        for number, (since, reaction, group) in enumerate(people)
    ]


@settings(max_examples=tries(150, 3000))
@given(people=PEOPLE, passed=st.integers(0, 14_999))
def test_a_second_that_was_not_worked_out_shows_what_working_it_out_would(
    people: list[tuple[int, bool, int]], passed: int
) -> None:
    reading, later = Reading(room(people), START, lambda moment: moment), after(passed)
    assert reading.holds(later.now)
    anew = Reading(room(people), later, lambda moment: moment)
    assert [reading.at(place, later.now) for place in range(len(people))] == look(room(people), later) == anew.seen
    assert reading.counts(later.now) == counts(look(room(people), later))
    assert [reading.card(place, later.now) for place in range(len(people))] == [
        anew.card(place, later.now) for place in range(len(people))
    ]


@pytest.mark.parametrize(
    "later", [after(15_000), after(-1000), after(1000, boot="boot-2")], ids=["fifteen seconds", "backwards", "restart"]
)
def test_everybody_is_worked_out_anew_after_fifteen_seconds_or_another_run_of_the_machine(later: Clocks) -> None:
    reading = Reading(room([(60, False, 0)]), START, lambda moment: moment)
    assert reading.holds(after(14_999).now)
    assert not reading.holds(later.now)


def test_a_board_with_a_dose_of_another_run_that_nobody_knows_is_worked_out_every_second() -> None:
    foreign = Clocks(now=Instant(utc=START.now.utc, boot="other", uptime_ms=1))
    assert not Reading(room([(60, False, 0)]), foreign, lambda moment: moment).holds(foreign.now)


def test_whoever_has_a_reaction_stands_first_and_is_never_narrowed_away() -> None:
    people = room([(60, False, 0), (2400, False, 0), (900, True, 0), (300, False, 0)])
    reading = Reading(people, START, lambda moment: moment, unsaved=["visit-3"])
    assert reading.ids == ("visit-2", "visit-3", "visit-1", "visit-0")
    assert [reading.ids[place] for place in reading.places({"visit-0"})] == ["visit-2", "visit-3", "visit-0"]
    card = reading.card(1, START.now)
    assert (card.state, card.brief) == ("reaction", "not saved")


def test_a_group_shows_its_last_on_every_card_until_all_may_go_and_never_hides_a_reaction() -> None:
    bus = room([(600, False, 1), (1200, False, 1), (60, False, 2), (90, False, 0)])
    reading = Reading(bus, START, lambda moment: moment)
    shown = {reading.card(place, START.now).ticket: reading.card(place, START.now).together for place in range(4)}
    assert shown == {"A000": "group 01:20", "A001": "group 01:20", "A002": "", "A003": ""}
    ready = after(20 * 60_000)
    assert reading.group("车1", ready.now) == ("group complete", "✓")
    unwell = Reading(room([(600, False, 1), (1200, True, 1)]), START, lambda moment: moment)
    assert unwell.group("车1", ready.now) == ("group: reaction", "!")
