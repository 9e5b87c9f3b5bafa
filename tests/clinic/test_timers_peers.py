"""Doses that another station recorded: its wall clock counts once a person confirmed ours, or where the two were seen
to agree within two minutes. Otherwise the longer remaining time stands."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaign import tries
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import Anchor, BootSpan, Clocks, PeerClock, Timer, elapsed, steady, watch

NINE = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
THEIRS = Timer(at=NINE, written=NINE, boot="theirs", uptime_ms=5_000_000, minutes=30)


def ours(minutes: float, *, wall: float | None = None) -> Instant:
    """Our clocks so many minutes after nine; the wall clock may say something else."""
    said = minutes if wall is None else wall
    return Instant(utc=NINE + MINUTE * said, boot="ours", uptime_ms=round((600 + minutes) * 60_000))


def clocks(now: Instant, **known: object) -> Clocks:
    return Clocks(now=now, boots=(BootSpan("ours", now.uptime_ms, NINE - timedelta(hours=10)),), **known)  # type: ignore[arg-type]


def met(minutes: float, ahead: timedelta) -> PeerClock:
    return PeerClock(boot="theirs", ahead=ahead, met=ours(minutes))


def test_unconfirmed_and_never_met_the_whole_time_remains() -> None:
    seen = watch([THEIRS], timedelta(), clocks(ours(40)))
    assert seen is not None
    assert seen.remaining == 30 * MINUTE
    assert seen.waits_for_clock
    assert not steady([THEIRS], clocks(ours(40)))


def test_after_a_named_person_confirmed_our_clock_theirs_counts() -> None:
    here = ours(10)
    anchor = Anchor(utc=here.utc, boot="ours", uptime_ms=here.uptime_ms)
    assert elapsed(THEIRS, clocks(ours(25), anchors=(anchor,))) == 25 * MINUTE


@pytest.mark.parametrize("ahead", [-120, -30, 0, 30, 120])
def test_clocks_that_agree_within_two_minutes_need_nobody_and_the_shorter_time_counts(ahead: int) -> None:
    known = clocks(ours(25), peers=(met(10, timedelta(seconds=ahead)),))
    assert elapsed(THEIRS, known) == 25 * MINUTE + min(timedelta(), timedelta(seconds=ahead))
    assert steady([THEIRS], known)


@pytest.mark.parametrize("ahead", [-121, 121, -3600, 3600])
def test_clocks_that_do_not_agree_wait_for_a_person(ahead: int) -> None:
    assert elapsed(THEIRS, clocks(ours(25), peers=(met(10, timedelta(seconds=ahead)),))) == timedelta()


@pytest.mark.parametrize("ahead", [-3600, 3600])
def test_a_confirmation_does_not_hide_a_clock_that_was_seen_to_be_slow(ahead: int) -> None:
    """A clock an hour behind makes the injection look an hour older than it is."""
    here = ours(90)
    anchor = Anchor(utc=here.utc, boot="ours", uptime_ms=here.uptime_ms)
    known = clocks(here, anchors=(anchor,), peers=(met(10, timedelta(seconds=ahead)),))
    assert elapsed(THEIRS, known) == (30 * MINUTE if ahead < 0 else 90 * MINUTE)


def test_an_agreement_ends_with_the_run_of_this_machine() -> None:
    later = Instant(utc=NINE + 90 * MINUTE, boot="ours-again", uptime_ms=60_000)
    known = Clocks(now=later, boots=(), peers=(met(10, timedelta()),))
    assert elapsed(THEIRS, known) == timedelta()


@settings(max_examples=tries(200, 10_000))
@given(
    error=st.integers(-3 * 3600, 3 * 3600),
    ours_wrong=st.integers(-120, 120),
    meeting=st.integers(0, 3600),
    then=st.integers(0, 3600),
    jump=st.integers(-10 * 365 * 86400, 10 * 365 * 86400),
    confirmed=st.booleans(),
)
def test_nobody_goes_early_whatever_the_clock_of_the_other_station_said(
    error: int, ours_wrong: int, meeting: int, then: int, jump: int, confirmed: bool
) -> None:
    """`error` is how wrong their clock is all along, `ours_wrong` ours until somebody puts it right to confirm it; it
    may jump afterwards. Two minutes of difference are granted to clocks that agree."""
    given_at = Timer(
        at=NINE + timedelta(seconds=error),
        written=NINE + timedelta(seconds=error),
        boot="theirs",
        uptime_ms=1,
        minutes=30,
    )
    there = Instant(
        utc=NINE + timedelta(seconds=meeting + ours_wrong), boot="ours", uptime_ms=9_000_000 + meeting * 1000
    )
    peer = PeerClock(boot="theirs", ahead=timedelta(seconds=error - ours_wrong), met=there)
    uptime = there.uptime_ms + then * 1000
    right = Anchor(utc=NINE + timedelta(seconds=meeting + then), boot="ours", uptime_ms=uptime)
    now = Instant(utc=right.utc + timedelta(seconds=jump), boot="ours", uptime_ms=uptime)
    known = clocks(now, peers=(peer,), anchors=(right,) if confirmed else ())
    truth = timedelta(seconds=meeting + then)
    assert elapsed(given_at, known) <= truth + timedelta(minutes=2)
    if abs(error - ours_wrong) > 120 and not confirmed:
        assert elapsed(given_at, known) == timedelta()
