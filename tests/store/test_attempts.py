"""How long a wrong secret keeps the next one waiting, whatever happens to the clocks meanwhile."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.builders import MORNING
from vaxdesk.clock import HandClock
from vaxdesk.store import attempts
from vaxdesk.store.attempts import A_DAY, ATTEMPTS, FREE, LONGEST, Attempts, Tries

GUESSES = 1000
DAY = timedelta(hours=24)


class Guesser:
    """Somebody who guesses whenever they are heard; `heard` are the true times of these guesses."""

    def __init__(self) -> None:
        self.clock = HandClock(MORNING)
        self.kept = Attempts()
        self.true = timedelta()
        self.heard: list[timedelta] = []

    @property
    def waits(self) -> timedelta:
        return attempts.wait(self.kept.accounts.get("li.qiang", Tries()), self.clock.now())

    def guesses(self) -> bool:
        """Whether this guess was heard."""
        if self.waits:
            return False
        self.kept = attempts.failed(self.kept, "li.qiang", self.clock.now())
        self.heard.append(self.true)
        return True

    def passes(self, time: timedelta) -> None:
        self.true += time
        self.clock.advance(time)

    def reboots(self, number: int, off: timedelta) -> None:
        self.true += off
        self.clock.reboot(f"boot-{number}", off=off)

    def shows(self, utc: datetime) -> None:
        self.clock.set_wall(utc)

    def most_in_a_day(self) -> int:
        return max(
            sum(begin <= each < begin + DAY for each in self.heard[first : first + 2 * A_DAY])
            for first, begin in enumerate(self.heard)
        )


def test_the_wait_doubles_after_five_wrong_ones_up_to_a_quarter_of_an_hour() -> None:
    guesser, waits = Guesser(), []
    for _ in range(FREE + 12):
        assert guesser.guesses()
        waits.append(guesser.waits)
        guesser.passes(guesser.waits)
    seconds = [each // timedelta(seconds=1) for each in waits]
    assert seconds[:FREE] == [0, 0, 0, 0, 2]
    assert seconds[FREE:] == [4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]
    assert timedelta(minutes=15) == LONGEST


def test_a_guess_a_moment_too_early_is_not_heard() -> None:
    guesser = Guesser()
    for _ in range(FREE):
        guesser.guesses()
    guesser.passes(guesser.waits - timedelta(milliseconds=1))
    assert not guesser.guesses()
    guesser.passes(timedelta(milliseconds=1))
    assert guesser.guesses()


@pytest.mark.parametrize("seed", range(4))
def test_of_a_thousand_guesses_never_more_than_thirty_are_heard_in_a_day(seed: int) -> None:
    """However the wall clock is set while the machine runs."""
    guesser, chance = Guesser(), Random(seed)
    while len(guesser.heard) < GUESSES:
        guesser.guesses()
        if chance.random() < 0.2:
            guesser.shows(MORNING + timedelta(days=chance.randint(-3000, 3000)))
        guesser.passes(guesser.waits * chance.choice([0.5, 1, 1, 2]) + timedelta(seconds=chance.randint(0, 5)))
    assert guesser.most_in_a_day() == A_DAY


@pytest.mark.parametrize("seed", range(4))
def test_switching_the_machine_off_and_on_wins_nothing(seed: int) -> None:
    """The clock that it wakes up with is right, or behind; forward it could be set by whoever can take the file too."""
    guesser, chance = Guesser(), Random(seed)
    behind = timedelta()
    for number in range(GUESSES * 20):
        guesser.guesses()
        if chance.random() < 0.5:
            behind += timedelta(minutes=chance.choice([0] * 9 + [60]))
            guesser.reboots(number, off=timedelta(minutes=chance.choice([0, 0, 1, 300])))
            guesser.shows(MORNING + guesser.true - behind)
        guesser.passes(timedelta(seconds=chance.choice([1, 60, 900, 4000])))
        if len(guesser.heard) == GUESSES:
            break
    assert len(guesser.heard) == GUESSES
    assert guesser.most_in_a_day() <= A_DAY


def test_after_a_restart_the_night_counts_by_a_clock_that_was_not_set_back() -> None:
    guesser = Guesser()
    for _ in range(A_DAY):
        guesser.passes(guesser.waits)
        guesser.guesses()
    guesser.reboots(2, off=timedelta(hours=15))
    assert guesser.waits > LONGEST
    guesser.passes(timedelta(hours=9))
    assert guesser.waits == timedelta()


def test_the_right_secret_begins_anew_and_what_is_unlogged_stays_to_be() -> None:
    guesser = Guesser()
    for _ in range(FREE):
        guesser.guesses()
    guesser.kept = attempts.opened(guesser.kept, "li.qiang")
    assert guesser.waits == timedelta()
    assert guesser.kept.accounts["li.qiang"] == Tries(unlogged=FREE)
    assert attempts.logged(guesser.kept, {"li.qiang": FREE}) == Attempts()


def test_what_is_logged_still_makes_people_wait() -> None:
    guesser = Guesser()
    for _ in range(FREE):
        guesser.guesses()
    before = guesser.waits
    guesser.kept = attempts.logged(guesser.kept, {"li.qiang": guesser.kept.accounts["li.qiang"].unlogged})
    assert guesser.waits == before
    assert guesser.kept.accounts["li.qiang"].unlogged == 0


def test_the_file_comes_back_as_it_was_written_and_is_the_owners(tmp_path: Path) -> None:
    guesser = Guesser()
    for _ in range(A_DAY + 3):
        guesser.passes(guesser.waits)
        guesser.guesses()
    attempts.write(tmp_path, guesser.kept)
    assert attempts.read(tmp_path) == guesser.kept
    assert (tmp_path / ATTEMPTS).stat().st_mode & 0o777 == 0o600
    assert len(guesser.kept.accounts["li.qiang"].newest) == A_DAY


def test_a_file_from_before_secrets_that_were_replaced_waited_in_it_reads_as_before(tmp_path: Path) -> None:
    (tmp_path / ATTEMPTS).write_bytes(b'{"accounts":{"li.qiang":{"count":2,"newest":[],"unlogged":1}},"told":7}')
    assert attempts.read(tmp_path) == Attempts({"li.qiang": Tries(2, (), 1)}, 7, {})


def test_what_waits_for_the_log_comes_back_and_is_a_mark(tmp_path: Path) -> None:
    waiting = Attempts(replaced={"0f" * 32: "li.qiang", "a1" * 32: ""})
    attempts.write(tmp_path, waiting)
    assert attempts.read(tmp_path) == waiting
    (tmp_path / ATTEMPTS).write_bytes(b'{"replaced": {"somebody wrote this": "li.qiang"}}')
    assert attempts.read(tmp_path) == Attempts(told=0)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"accounts": {"x": {"newest": 3}}}', b"\xff\xfe"])
def test_a_file_that_says_nothing_keeps_nobody_out(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ATTEMPTS).write_bytes(content)
    assert attempts.read(tmp_path) == Attempts(told=0)
