"""PINs: they let back whom a secret has let in since the start, for half a day, and open nothing else."""

import gc
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import MORNING
from vaxdesk.clock import HandClock
from vaxdesk.door.sessions import GOOD_FOR, WRONG_TRIES, Sessions, pin_problem

NURSE = "wang.fang"
PIN = "2580"


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def sessions(clock: HandClock) -> Sessions:
    """The nurse has signed in and chosen a PIN."""
    sessions = Sessions(clock)
    sessions.began(NURSE)
    assert sessions.set_pin(NURSE, PIN) == ""
    return sessions


def test_the_right_pin_lets_somebody_back_again_and_again(sessions: Sessions) -> None:
    assert all(sessions.fits(NURSE, PIN) for _ in range(10))
    assert sessions.tries_left(NURSE) == WRONG_TRIES


def test_three_wrong_ones_in_a_row_end_the_session(sessions: Sessions) -> None:
    for left in (2, 1):
        assert not sessions.fits(NURSE, "1357")
        assert sessions.tries_left(NURSE) == left
    assert not sessions.fits(NURSE, "1357")
    assert not sessions.fits(NURSE, PIN)
    assert not sessions.is_open(NURSE)
    assert not sessions.has_pin(NURSE)
    assert sessions.tries_left(NURSE) == 0


def test_the_right_one_in_between_begins_the_count_anew(sessions: Sessions) -> None:
    for _ in range(5):
        assert not sessions.fits(NURSE, "1357")
        assert not sessions.fits(NURSE, "")
        assert sessions.fits(NURSE, PIN)


def test_a_pin_is_good_for_twelve_hours_after_the_secret(sessions: Sessions, clock: HandClock) -> None:
    clock.advance(GOOD_FOR - timedelta(milliseconds=1))
    assert sessions.fits(NURSE, PIN)
    clock.advance(timedelta(milliseconds=1))
    assert not sessions.has_pin(NURSE)
    assert not sessions.fits(NURSE, PIN)
    assert sessions.set_pin(NURSE, PIN) == "session_over"


def test_using_it_does_not_make_it_last_longer(sessions: Sessions, clock: HandClock) -> None:
    for _ in range(11):
        clock.advance(timedelta(hours=1))
        assert sessions.fits(NURSE, PIN)
    clock.advance(timedelta(hours=1))
    assert not sessions.fits(NURSE, PIN)


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400)])
def test_the_wall_clock_has_no_say(sessions: Sessions, clock: HandClock, jump: timedelta) -> None:
    clock.advance(GOOD_FOR - timedelta(minutes=1))
    clock.set_wall(MORNING + jump)
    assert sessions.fits(NURSE, PIN)
    clock.advance(timedelta(minutes=1))
    assert not sessions.fits(NURSE, PIN)


def test_a_machine_that_was_off_meanwhile_asks_for_the_secret(sessions: Sessions, clock: HandClock) -> None:
    clock.reboot("boot-2")
    assert not sessions.is_open(NURSE)


def test_the_secret_again_lets_the_same_pin_go_on_for_another_twelve_hours(
    sessions: Sessions, clock: HandClock
) -> None:
    clock.advance(GOOD_FOR)
    sessions.began(NURSE)
    assert sessions.fits(NURSE, PIN)
    clock.advance(GOOD_FOR - timedelta(seconds=1))
    assert sessions.fits(NURSE, PIN)


def test_after_three_wrong_ones_the_secret_does_not_bring_the_old_pin_back(sessions: Sessions) -> None:
    for _ in range(WRONG_TRIES):
        sessions.fits(NURSE, "1357")
    sessions.began(NURSE)
    assert sessions.is_open(NURSE)
    assert not sessions.has_pin(NURSE)


def test_each_lets_back_only_its_own_account(sessions: Sessions) -> None:
    sessions.began("li.qiang")
    assert sessions.set_pin("li.qiang", "8642") == ""
    assert not sessions.fits("li.qiang", PIN)
    assert not sessions.fits("zhou.min", PIN)
    assert sessions.fits(NURSE, PIN)
    sessions.ended("li.qiang")
    assert not sessions.fits("li.qiang", "8642")
    assert sessions.fits(NURSE, PIN)


def test_nobody_gets_a_pin_without_having_given_a_secret(clock: HandClock) -> None:
    sessions = Sessions(clock)
    assert sessions.set_pin(NURSE, PIN) == "session_over"
    assert not sessions.fits(NURSE, "")
    sessions.began(NURSE)
    assert not sessions.has_pin(NURSE)
    assert not sessions.fits(NURSE, "")


def test_another_program_knows_nothing_of_it(sessions: Sessions, clock: HandClock) -> None:
    assert not Sessions(clock).fits(NURSE, PIN)


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("123", "pin_length"), ("123456789", "pin_length"), ("", "pin_digits"), ("12a4", "pin_digits"),
        ("１２５８", "pin_digits"), ("٢٥٨٠", "pin_digits"), (" 2580", "pin_digits"), ("0000", "pin_simple"),
        ("77777777", "pin_simple"), ("1234", "pin_simple"), ("23456789", "pin_simple"), ("8765", "pin_simple"),
        ("2580", ""), ("1212", ""), ("13579246", ""),
    ],
)  # fmt: skip
def test_some_digits_are_no_pin(sessions: Sessions, pin: str, code: str) -> None:
    assert pin_problem(pin) == code
    assert sessions.set_pin(NURSE, pin) == code
    assert sessions.fits(NURSE, pin if not code else PIN)


def test_a_pin_is_never_kept_as_it_is_nor_on_any_disk(sessions: Sessions, tmp_path: Path) -> None:
    kept = sessions._open[NURSE]
    assert PIN.encode() not in kept.pin
    assert kept.salt not in (b"", kept.pin)
    strangers = [each for each in gc.get_referrers(kept) if isinstance(each, dict) and PIN in map(str, each.values())]
    assert strangers == []
    assert not list(tmp_path.rglob("*"))
