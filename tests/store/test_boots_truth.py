"""Thousands of ways of a record between machines, through the store, against a truth that only the test knows: whatever
was carried where, nobody is let go too early."""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import MORNING
from tests.campaign import tries
from vaxdesk.clinic.instants import GUESSED, Instant
from vaxdesk.clinic.timers import Clocks, Timer, elapsed, met
from vaxdesk.store import boots
from vaxdesk.store.database import Database
from vaxdesk.store.migrations import stays_on_runs

Kind = Literal["noted", "dose", "rebooted", "carried", "clock_set", "backed_up", "restored", "put_back"]
PASSED = st.one_of(st.integers(0, 1200), st.sampled_from([7200, 86_400]))
EVENT = st.tuples(PASSED, st.sampled_from(Kind.__args__), st.integers(0, 3))  # type: ignore[attr-defined]


@dataclass
class Computer:
    """When its run began, in true seconds; how often it was started; how often its clock was set in this run, which
    gives a guessed run another name."""

    name: str
    guesses: bool
    began: int = -5000
    starts: int = 0
    set: int = 0


@dataclass
class World:
    """Three computers, one record, and the truth."""

    db: Database
    true: int = 0
    here: int = 0
    computers: list[Computer] = field(default_factory=list)
    doses: list[tuple[int, Timer]] = field(default_factory=list)
    backup: list[tuple[object, ...]] = field(default_factory=list)

    def now(self) -> Instant:
        each = self.computers[self.here]
        name = f"{GUESSED}{each.name}-{each.starts}-{each.set}" if each.guesses else f"{each.name}-{each.starts}"
        return Instant(MORNING + timedelta(seconds=self.true), name, (self.true - each.began) * 1000)

    def opened(self) -> None:
        self.seen = self.now()
        boots.touch(self.db, self.seen)

    def happens(self, kind: Kind, which: int) -> None:
        computer = self.computers[self.here]
        if kind == "rebooted":
            computer.began, computer.starts = self.true, computer.starts + 1
            self.true += 5 * which
            self.opened()
        elif kind == "clock_set":
            computer.set += 1  # and the program is started again
            self.opened()
        elif kind == "carried" and which % 3 != self.here:
            self.here = which % 3
            if which == 3:
                self.computers[self.here].began, self.computers[self.here].starts = self.true, which + self.true
            boots.arrive(self.db, self.now())
            self.opened()
        elif kind == "backed_up":
            self.backup = self.db.execute("SELECT * FROM boots ORDER BY ordinal").fetchall()
        elif kind in ("restored", "put_back"):
            self.put_back(from_backup=kind == "restored")
        elif kind == "noted":
            boots.touch(self.db, self.now())
        elif kind == "dose":
            now = self.now()
            boots.touch(self.db, now)
            self.doses.append((self.true, Timer(now.utc, now.utc, now.boot, now.uptime_ms, 30)))

    def put_back(self, *, from_backup: bool) -> None:
        """What the record lost comes back from the seal; all of it, or the last of it while somebody works."""
        lost = self.doses if from_backup else self.doses[-1:]
        self.db.execute("DELETE FROM boots WHERE ordinal > ?", [len(self.backup) if from_backup else 1])
        for row in self.backup if from_backup else ():
            self.db.execute("INSERT OR REPLACE INTO boots VALUES (?, ?, ?, ?, ?)", row)
        if not from_backup:
            boots.arrive(self.db, self.now())
        for _, timer in lost:
            boots.put_back(self.db, Instant(timer.written, timer.boot, timer.uptime_ms))
        if from_backup:
            boots.arrive(self.db, self.now())

    def assert_never_early(self) -> None:
        clocks = Clocks(self.now(), met(boots.spans(self.db), self.seen))
        for given_at, timer in self.doses:
            assert elapsed(timer, clocks) <= timedelta(seconds=self.true - given_at)


def blank() -> Database:
    db = Database(memory=True)
    db.execute("CREATE TABLE boots (ordinal INTEGER, boot TEXT, last_uptime_ms INTEGER, latest_start TEXT)")
    stays_on_runs(db)
    return db


def play(history: list[tuple[int, Kind, int]], guesses: tuple[bool, bool, bool]) -> None:
    with closing(blank()) as db:
        world = World(db, computers=[Computer(name, each) for name, each in zip("abc", guesses, strict=True)])
        world.opened()
        for passed, kind, which in history:
            world.true += passed
            world.happens(kind, which)
            world.assert_never_early()


GUESSES = st.tuples(st.booleans(), st.booleans(), st.booleans())


@settings(max_examples=300)
@given(st.lists(EVENT, min_size=3, max_size=16), GUESSES)
def test_nobody_goes_early_wherever_the_record_was_carried(
    history: list[tuple[int, Kind, int]], guesses: tuple[bool, bool, bool]
) -> None:
    play(history, guesses)


@pytest.mark.slow
@settings(max_examples=tries(2000, 20_000))
@given(st.lists(EVENT, min_size=6, max_size=24), GUESSES)
def test_nobody_goes_early_in_thousands_of_journeys(
    history: list[tuple[int, Kind, int]], guesses: tuple[bool, bool, bool]
) -> None:
    play(history, guesses)


def test_a_dose_is_watched_to_its_end_on_a_computer_that_was_on_since_the_morning() -> None:
    play([(0, "dose", 0), (300, "carried", 1), (1500, "noted", 0)], (False, False, False))


def test_after_a_restart_of_the_same_computer_all_of_its_run_counts() -> None:
    with closing(blank()) as db:
        world = World(db, computers=[Computer("a", guesses=False)])
        world.opened()
        world.happens("dose", 0)
        world.true += 60
        world.happens("noted", 0)
        world.true += 600
        world.computers[0].began, world.computers[0].starts = world.true, 1
        world.true += 120
        world.opened()
        [(_, timer)] = world.doses
        assert elapsed(timer, Clocks(world.now(), boots.spans(db))) == timedelta(seconds=60 + 120)
