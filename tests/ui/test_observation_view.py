"""The board as frozen rows: order, states, the time as it is written."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import MORNING, nobody
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks, Timer
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.stations.observation_reading import Reading
from vaxdesk.ui.stations.observation_view import ORDER, Observed, counts, look, together
from vaxdesk.ui.widgets.board import BoardCard
from vaxdesk.ui.widgets.name_fitting import fitted

TODAY = date(2022, 12, 22)


def observed(number: int, *, since: timedelta, reaction: bool = False, group: str = "", minutes: int = 30) -> Observed:
    """Somebody injected `since` ago on a machine that has been on all the time."""
    up = 10_000_000 - since // timedelta(milliseconds=1)
    row = VisitRow(
        id=f"visit-{number}",
        person=f"person-{number}",
        day=TODAY,
        stage=Stage.REACTION if reaction else Stage.OBSERVING,
        ticket="",
        mode="walk_in",
        priority=False,
        together=group,
        registered_at=MORNING,
        since=MORNING,
        planned=("flu-iiv4",),
        pending=(),
        outcome="eligible",
        timers=(Timer(at=MORNING - since, written=MORNING - since, boot="boot-1", uptime_ms=up, minutes=minutes),),
        extra_minutes=0,
        reaction=reaction,
        ended_at=None,
    )
    return Observed(row, nobody(), f"A{number:03}", 82)


NOW = Clocks(now=Instant(utc=MORNING, boot="boot-1", uptime_ms=10_000_000))


def board(*people: Observed, clocks: Clocks = NOW) -> list[BoardCard]:
    reading = Reading(people, clocks, lambda moment: moment)
    return [reading.card(place, clocks.now) for place in range(len(people))]


def test_whoever_needs_somebody_comes_first() -> None:
    shown = board(
        observed(1, since=timedelta(minutes=5)),
        observed(2, since=timedelta(minutes=29)),
        observed(3, since=timedelta(minutes=31)),
        observed(4, since=timedelta(minutes=36)),
        observed(5, since=timedelta(minutes=1), reaction=True),
        observed(6, since=timedelta(minutes=12)),
    )
    assert [(card.ticket, card.state) for card in shown] == [
        ("A005", "reaction"),
        ("A004", "overdue"),
        ("A003", "ready"),
        ("A002", "nearly"),
        ("A006", "counting"),
        ("A001", "counting"),
    ]
    assert [card.time for card in shown] == ["29:00", "+06:00", "+01:00", "01:00", "18:00", "25:00"]


def test_a_reaction_stays_one_however_long_it_lasts() -> None:
    assert [card.state for card in board(observed(1, since=timedelta(hours=3), reaction=True))] == ["reaction"]


@pytest.mark.parametrize(
    ("remaining", "shown"),
    [
        (timedelta(minutes=6, seconds=2), "06:02"),
        (timedelta(seconds=0.2), "00:01"),
        (timedelta(), "+00:00"),
        (timedelta(seconds=-42), "+00:42"),
        (timedelta(hours=1, minutes=5), "1:05:00"),
        (timedelta(hours=-2, seconds=-1), "+2:00:01"),
    ],
)
def test_the_time_never_shows_less_than_is_left(remaining: timedelta, shown: str) -> None:
    assert shown_time(remaining) == shown


@given(st.lists(st.tuples(st.integers(0, 7200), st.booleans()), max_size=40))
def test_the_order_follows_the_states_and_counts_everybody_once(people: list[tuple[int, bool]]) -> None:
    seen = look([observed(number, since=timedelta(seconds=s), reaction=r) for number, (s, r) in enumerate(people)], NOW)
    places = [ORDER.index(each.state) for each in seen]
    assert places == sorted(places)
    now = counts(seen)
    assert now.everybody == len(people)
    assert now.urgent == any(reaction or seconds >= 35 * 60 for seconds, reaction in people)
    reading = Reading([each.who for each in seen], NOW, lambda moment: moment)
    assert all(0 <= reading.card(place, NOW.now).left <= 1 for place in range(len(seen)))
    assert reading.counts(NOW.now) == now


def test_after_a_restart_a_person_is_watched_longer_until_the_clock_is_confirmed() -> None:
    dark = Clocks(now=Instant(utc=MORNING + timedelta(minutes=25), boot="boot-2", uptime_ms=1000))
    seen = look([observed(1, since=timedelta(minutes=10))], dark)
    assert seen[0].state == "counting"
    assert counts(seen).waiting_for_clock == 1


def test_a_group_is_as_late_as_its_last() -> None:
    bus = [observed(n, since=timedelta(minutes=n), group="专车3号") for n in (20, 4, 12)]
    others = [observed(40, since=timedelta(minutes=1)), observed(41, since=timedelta(minutes=1), group="专车4号")]
    assert [each.who.short for each in together(look([*bus, *others], NOW), "专车3号")] == ["A020", "A012", "A004"]
    assert together(look(others, NOW), "") == []


def test_nobody_of_a_group_waits_for_somebody_who_has_died() -> None:
    late, *others = [observed(n, since=timedelta(minutes=n), group="专车3号", reaction=n == 4) for n in (4, 12, 20)]
    gone = replace(late, row=msgspec.structs.replace(late.row, died="concluded"))
    assert [each.who.short for each in together(look([gone, *others], NOW), "专车3号")] == ["A020", "A012"]
    as_before = Reading([late, *others], NOW, lambda moment: moment)
    assert as_before.group("专车3号", NOW.now) == ("group: reaction", "!")
    assert Reading([gone, *others], NOW, lambda moment: moment).group("专车3号", NOW.now)[1] == "01:18"


def test_the_wall_clock_does_not_move_the_board() -> None:
    jumped = Clocks(now=Instant(utc=datetime(2031, 1, 1, tzinfo=UTC), boot="boot-1", uptime_ms=10_000_000))
    person = observed(1, since=timedelta(minutes=10))
    assert board(person, clocks=jumped) == board(person)


@pytest.mark.parametrize(
    ("name", "room", "shown"),
    [
        ("王桂芬", 3, "王桂芬"),
        ("王桂芬", 2, None),
        ("阿卜杜热西提·买买提艾力江", 8, None),
        ("Nguyễn Thị Minh Khai", 20, "Nguyễn Thị Minh Khai"),
        ("Nguyễn Thị Minh Khai", 19, "Nguyễn … Minh Khai"),
        ("Nguyễn Thị Minh Khai", 14, "Nguyễn … Khai"),
        ("Nguyễn Thị Minh Khai", 11, "… Minh Khai"),
        ("Nguyễn Thị Minh Khai", 6, "… Khai"),
        ("Nguyễn Thị Minh Khai", 5, None),
        ("Nguyễn Khai", 10, "… Khai"),
    ],
)
def test_a_name_that_has_to_be_shorter_keeps_what_somebody_is_called(name: str, room: int, shown: str | None) -> None:
    assert fitted(name, lambda text: len(text) <= room) == shown
