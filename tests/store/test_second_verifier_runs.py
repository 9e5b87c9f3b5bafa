"""Both verifiers and the runs of the machine: neither ever doubts what was noted, whatever became of clocks, machines
and copies, and both find what cannot be so."""

import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import MORNING, Clinic, all_signed_in, nobody, unlocked
from tests.campaign import tries
from tests.store.mutations import RUNS
from tests.store.raw import raw
from tests.store.test_databases import KEPT
from tools import verify_runs
from tools import verify_site as second
from vaxdesk import files
from vaxdesk.clinic.instants import Instant
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk, restore_site
from vaxdesk.store import boots
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database
from vaxdesk.store.migrations import SCHEMA
from vaxdesk.store.verify import verify

MILLISECOND = timedelta(milliseconds=1)
PASSED = st.one_of(st.integers(0, 40_000), st.sampled_from([14_999, 15_000, 15_001, 3 * 86_400_000]))
SET = st.one_of(st.integers(-100, 100), st.integers(-(10**9), 10**9), st.sampled_from([-(10**12), 10**12]))
STEP = st.one_of(
    st.tuples(st.just("noted"), PASSED),
    st.tuples(st.just("written"), PASSED),
    st.tuples(st.just("clock_set"), SET),
    st.tuples(st.just("another_run"), PASSED),
)
"""What happens, and how many milliseconds pass before it, or the clock is set by, or the machine has been on for."""


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """Two runs, entries in both."""
    clinic.enrolled()
    clinic.clock.reboot("boot-2", off=timedelta(hours=1))
    clinic.later(minutes=20)
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    return clinic


def ours(clinic: Clinic) -> list[str]:
    return [each.code for each in verify(clinic.desk.db, clinic.desk.site.zone).problems]


def theirs(clinic: Clinic) -> list[str]:
    return [each.code for each in second.verdict(clinic.folder, clinic.key.hex(), None)[1]]


def blank() -> Database:
    """The two tables as the store has them, with the columns that count here."""
    db = Database(memory=True)
    db.execute("CREATE TABLE journal (n INTEGER PRIMARY KEY, boot TEXT, uptime_ms INTEGER, written TEXT) STRICT")
    db.execute(
        "CREATE TABLE boots (ordinal INTEGER PRIMARY KEY, boot TEXT NOT NULL UNIQUE, last_uptime_ms INTEGER NOT NULL,"
        " latest_start TEXT NOT NULL) STRICT"
    )
    return db


def played(db: Database, history: list[tuple[str, int]]) -> None:
    """As the journal does it: what is written is noted in the same transaction."""
    now, runs = Instant(utc=MORNING, boot="run-0", uptime_ms=600_000), 0
    for what, number in history:
        if what == "another_run":
            runs += 1
            now = Instant(utc=now.utc, boot=f"run-{runs}", uptime_ms=number)
        elif what == "clock_set":
            now = Instant(utc=now.utc + number * MILLISECOND, boot=now.boot, uptime_ms=now.uptime_ms)
        else:
            now = Instant(utc=now.utc + number * MILLISECOND, boot=now.boot, uptime_ms=now.uptime_ms + number)
            boots.touch(db, now)
        if what == "written":
            db.execute(
                "INSERT INTO journal (boot, uptime_ms, written) VALUES (?, ?, ?)",
                [now.boot, now.uptime_ms, rfc3339(now.utc)],
            )


def doubts(db: Database) -> int:
    """How many runs both find wrong."""
    found = len(list(boots.problems(db)))
    assert found == len(list(verify_runs.differ(db.conn, noted=True)))
    return found


@settings(max_examples=tries(200, 5000))
@given(st.lists(STEP, max_size=20))
def test_what_was_noted_is_never_doubted(history: list[tuple[str, int]]) -> None:
    with closing(blank()) as db:
        played(db, history)
        assert doubts(db) == 0


@settings(max_examples=tries(100, 2000))
@given(st.lists(STEP, max_size=20))
def test_both_find_every_run_that_is_behind_its_entries(history: list[tuple[str, int]]) -> None:
    with closing(blank()) as db:
        played(db, history)
        named = "(SELECT 1 FROM journal WHERE journal.boot = boots.boot)"
        reached = "(SELECT max(uptime_ms) FROM journal WHERE journal.boot = boots.boot)"
        runs = db.execute(f"SELECT count(*) FROM boots WHERE EXISTS {named} AND {reached} >= 15000").fetchone()[0]  # noqa: S608
        behind = f"UPDATE boots SET last_uptime_ms = {reached} - {{}} WHERE EXISTS {named} AND {reached} >= 15000"  # noqa: S608
        db.execute(behind.format(14_999))
        assert doubts(db) == 0
        db.execute(behind.format(15_000))
        assert doubts(db) == runs


def test_the_latest_clock_at_an_entry_is_the_earliest_start_that_is_believed() -> None:
    with closing(blank()) as db:
        played(db, [("written", 1000), ("clock_set", 60_000), ("written", 1000), ("clock_set", -90_000), ("noted", 0)])
        latest = MORNING - timedelta(minutes=9)
        db.execute("UPDATE boots SET latest_start = ?", [rfc3339(latest)])
        assert doubts(db) == 0
        db.execute("UPDATE boots SET latest_start = ?", [rfc3339(latest - timedelta(microseconds=1))])
        assert doubts(db) == 1


@pytest.mark.parametrize("change", RUNS)
@pytest.mark.parametrize("run", ["boot-1", "boot-2"])
def test_both_find_it_whichever_run_it_is(clinic: Clinic, change: str, run: str) -> None:
    assert (ours(clinic), theirs(clinic)) == ([], [])
    where = "" if RUNS[change].startswith("INSERT") else f" WHERE boot = '{run}'"
    with raw(clinic) as connection:
        connection.execute(RUNS[change] + where)
    assert (ours(clinic), theirs(clinic)) == (["runs_differ"], ["runs_differ"])


def test_a_run_without_an_entry_is_believed(clinic: Clinic) -> None:
    clinic.clock.reboot("boot-3")
    clinic.later(hours=5)
    clinic.desk.heartbeat()
    assert (ours(clinic), theirs(clinic)) == ([], [])


def test_a_table_that_was_dropped_is_found_by_both(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("DROP TABLE boots")
    assert ours(clinic)
    assert theirs(clinic) == ["runs_differ"] * 2


def test_what_a_newer_program_notes_is_not_judged(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("DELETE FROM boots")
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    assert (ours(clinic), theirs(clinic)) == ([], [])


def test_an_entry_without_a_time_is_not_counted_against_its_run(clinic: Clinic) -> None:
    with closing(blank()) as db:
        played(db, [("written", 0)])
        db.execute("INSERT INTO journal (boot, uptime_ms, written) VALUES ('run-0', 1, 'noon'), ('run-0', 1, '')")
        assert doubts(db) == 0


def test_nobody_doubts_a_record_that_came_back_on_another_machine_from_backup_and_seal(clinic: Clinic) -> None:
    """The seal alone holds a whole run; the machine has been on for longer than the site has been open, and its clock
    is two years slow. Then the first machine goes on with it, in the run that it was in."""
    backup = clinic.desk.office.back_up().backup.path
    first = clinic.clock.now()
    clinic.clock.reboot("boot-3")
    clinic.act(nobody())
    clinic.desk.close()
    for path in clinic.folder.glob(f"{files.DATABASE}*"):
        path.unlink()
    others = HandClock(MORNING - timedelta(days=700), boot="spare", uptime_ms=90_000_000)
    restore_site(clinic.folder, backup, others, key=clinic.key, new_id=clinic.new_id)
    clinic.clock = others
    clinic.desk = clinic.opened()
    clinic.act(nobody())
    clinic.desk.close()
    clinic.clock = HandClock(first.utc, boot=first.boot, uptime_ms=first.uptime_ms)
    clinic.later(hours=2)
    clinic.desk = clinic.opened()
    clinic.act(nobody())
    assert [each.boot for each in boots.spans(clinic.desk.db)] == ["boot-1", "boot-2", "boot-3", "spare"]
    assert (ours(clinic), theirs(clinic)) == ([], [])


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name)
def test_nobody_doubts_a_site_that_an_older_program_made(tmp_path: Path, kept: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(kept, site)
    key = unlocked(site)
    with closing(second.opened(site / files.DATABASE, key.hex())) as connection:
        assert list(verify_runs.differ(connection, noted=True)) == []
    desk = all_signed_in(open_desk(site, HandClock(MORNING), key=key))
    for found in desk.office.unanswered():
        desk.office.answer(found.id, "旧版本升级")
    assert desk.office.verify().ok
    assert second.verdict(site, key.hex(), None)[1] == []
