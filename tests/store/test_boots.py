"""What is noted of the runs of the machine: not with every act, and never so that somebody could go earlier."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from tests.builders import MORNING, Clinic
from vaxdesk.clinic.instants import GUESSED, Instant
from vaxdesk.clinic.timers import Clocks, Timer, elapsed
from vaxdesk.store import boots
from vaxdesk.store.database import Database
from vaxdesk.store.migrations import stays_on_runs

MINUTE = 60_000


def noted(clinic: Clinic) -> boots.BootSpan:
    with clinic.desk.journal.writing():
        boots.touch(clinic.desk.db, clinic.clock.now())
    return boots.spans(clinic.desk.db)[-1]


def test_a_run_that_was_just_noted_is_not_noted_again(clinic: Clinic) -> None:
    before = noted(clinic)
    clinic.clock.advance(boots.FRESH - timedelta(seconds=1))
    assert noted(clinic) == before
    clinic.clock.advance(timedelta(seconds=1))
    assert noted(clinic).last_uptime_ms == before.last_uptime_ms + boots.FRESH // timedelta(milliseconds=1)


def test_a_clock_that_was_set_forward_is_noted_at_once(clinic: Clinic) -> None:
    before = noted(clinic)
    clinic.clock.set_wall(clinic.clock.now().utc + timedelta(seconds=1))
    assert noted(clinic).latest_start - before.latest_start == timedelta(seconds=1)


def test_the_start_of_a_run_is_never_noted_too_early(clinic: Clinic) -> None:
    for milliseconds in (0, 20, 40, 60, 20, 110):
        now = clinic.clock.now()
        clinic.clock.set_wall(now.utc + timedelta(milliseconds=milliseconds))
        now = clinic.clock.now()
        assert noted(clinic).latest_start >= now.utc - timedelta(milliseconds=now.uptime_ms)


def test_another_run_is_noted_at_once(clinic: Clinic) -> None:
    noted(clinic)
    clinic.clock.reboot("another")
    assert noted(clinic).boot == "another"


@pytest.fixture
def db() -> Iterator[Database]:
    with closing(Database(memory=True)) as db:
        db.execute("CREATE TABLE boots (ordinal INTEGER, boot TEXT, last_uptime_ms INTEGER, latest_start TEXT)")
        stays_on_runs(db)
        yield db


def up(boot: str, minutes: float, *, day: int = 0) -> Instant:
    """A run that began at nine, that day or so many later, by a clock that nobody set."""
    return Instant(MORNING + timedelta(days=day, minutes=minutes), boot, round(minutes * MINUTE))


def stays(db: Database) -> list[tuple[str, float, float]]:
    """From which minute of which run to which."""
    return [(each.boot, each.first_uptime_ms / MINUTE, each.last_uptime_ms / MINUTE) for each in boots.spans(db)]


def test_of_the_run_in_which_a_record_begins_only_what_came_afterwards_counts(db: Database) -> None:
    boots.touch(db, up("monday", 200))
    boots.touch(db, up("monday", 201))
    assert stays(db) == [("monday", 200, 201)]


def test_all_of_the_next_run_of_the_same_machine_counts(db: Database) -> None:
    boots.touch(db, up("monday", 200))
    boots.touch(db, up("tuesday", 300, day=1))
    assert stays(db) == [("monday", 200, 200), ("tuesday", 0, 300)]


def test_a_run_that_began_before_the_newest_one_ended_is_that_of_another_machine(db: Database) -> None:
    """Of one that goes by the same name, as where one was made as a copy of the other."""
    boots.touch(db, up("ours", 200))
    boots.touch(db, up("its twin", 300))
    assert stays(db) == [("ours", 200, 200), ("its twin", 300, 300)]


def test_a_record_that_came_from_elsewhere_counts_from_where_it_came(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.arrive(db, up("spare", 500))
    boots.touch(db, up("spare", 510))
    assert stays(db) == [("ours", 5, 5), ("spare", 500, 510)]


def test_a_record_that_never_left_its_run_does_not_begin_again(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.arrive(db, up("ours", 10))
    assert stays(db) == [("ours", 5, 5)]
    boots.touch(db, up("ours", 11))
    assert stays(db) == [("ours", 5, 11)]


@pytest.mark.parametrize("comes", [boots.arrive, boots.touch], ids=["arrive", "touch"])
def test_a_run_that_is_met_again_after_another_machine_begins_a_new_stay(
    db: Database, comes: Callable[[Database, Instant], None]
) -> None:
    """Where nobody could tell the machines from each other, too."""
    boots.touch(db, up("ours", 5))
    boots.arrive(db, up("spare", 500))
    boots.touch(db, up("spare", 510))
    comes(db, up("ours", 30))
    boots.touch(db, up("ours", 31))
    assert stays(db) == [("ours", 5, 5), ("spare", 500, 510), ("ours", 30, 31)]
    given = up("ours", 5)
    timer = Timer(at=given.utc, written=given.utc, boot=given.boot, uptime_ms=given.uptime_ms, minutes=30)
    again = up("monday", 4, day=4)
    boots.touch(db, again)
    assert elapsed(timer, Clocks(again, boots.spans(db))) == timedelta(minutes=10 + 1 + 4)


@pytest.mark.parametrize(("uptime", "counts_from"), [(0, 0), (199, 0), (200, 200), (201, 201)])
def test_a_run_that_the_system_does_not_name_is_another_where_it_came_less_far(
    db: Database, uptime: float, counts_from: float
) -> None:
    """It may be the same one, under another name since the clock was set."""
    boots.touch(db, up(f"{GUESSED}1", 200))
    boots.touch(db, up(f"{GUESSED}2", uptime, day=1))
    assert stays(db)[1:] == [(f"{GUESSED}2", counts_from, uptime)]


def test_an_entry_that_is_put_back_adds_no_time(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.put_back(db, up("lost", 90))
    boots.put_back(db, up("lost", 60))
    boots.put_back(db, up("ours", 4))
    assert stays(db) == [("ours", 5, 5), ("lost", 90, 90)]
    boots.put_back(db, up("ours", 20))
    assert stays(db) == [("ours", 5, 5), ("lost", 90, 90), ("ours", 20, 20)]


def test_an_entry_of_the_newest_run_that_is_put_back_says_how_far_it_came(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.put_back(db, up("ours", 20))
    boots.put_back(db, up("ours", 10))
    assert stays(db) == [("ours", 5, 20)]


def test_after_something_was_put_back_the_run_counts_from_where_it_is_met_again(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.put_back(db, up("lost", 90))
    boots.touch(db, up("ours", 30))
    assert stays(db)[-1] == ("ours", 30, 30)


def test_an_entry_that_is_put_back_tells_how_late_its_run_may_have_begun(db: Database) -> None:
    boots.touch(db, up("ours", 5))
    boots.touch(db, up("tuesday", 5))
    known = [each.latest_start for each in boots.spans(db)]
    boots.put_back(db, Instant(MORNING + timedelta(hours=3), "ours", 4 * MINUTE))
    later = [each.latest_start for each in boots.spans(db)]
    assert (later[0] - known[0], later[1]) == (timedelta(hours=2, minutes=56), known[1])
    boots.put_back(db, up("ours", 3))
    assert [each.latest_start for each in boots.spans(db)] == later


def test_what_an_older_program_noted_adds_nothing_to_what_came_before_it() -> None:
    with closing(Database(memory=True)) as db:
        db.execute("CREATE TABLE boots (ordinal INTEGER, boot TEXT, last_uptime_ms INTEGER, latest_start TEXT)")
        db.execute("INSERT INTO boots VALUES (3, 'spare', 9000000, '2022-12-22T00:50:00.000000Z')")
        stays_on_runs(db)
        boots.touch(db, up("spare", 151))
        assert stays(db) == [("spare", 150, 151)]
