"""Both verifiers and the runs of the machine: neither ever doubts what was noted, whatever became of clocks, machines
and copies, and both find what cannot be so."""

import shutil
from contextlib import closing
from dataclasses import dataclass, field
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
from vaxdesk.clinic.instants import GUESSED, Instant
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk, restore_site
from vaxdesk.store import boots
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database
from vaxdesk.store.migrations import SCHEMA, stays_on_runs
from vaxdesk.store.verify import verify

MILLISECOND = timedelta(milliseconds=1)
PASSED = st.one_of(st.integers(0, 40_000), st.sampled_from([14_999, 15_000, 15_001, 3 * 86_400_000]))
SET = st.one_of(st.integers(-100, 100), st.integers(-(10**9), 10**9), st.sampled_from([-(10**12), 10**12]))
STEP = st.one_of(
    st.tuples(st.sampled_from(["noted", "written", "sealed", "another_run"]), PASSED),
    st.tuples(st.just("clock_set"), SET),
    st.tuples(st.sampled_from(["carried", "put_back"]), st.integers(0, 5)),
)
"""What happens, and how many milliseconds pass before it, or the clock is set by, or the machine has been on for, or
which of three machines it goes to, or which entry that the seal alone holds comes back."""


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
    """The two tables as the store has them, of the journal with the columns that count here."""
    db = Database(memory=True)
    db.execute("CREATE TABLE journal (n INTEGER PRIMARY KEY, boot TEXT, uptime_ms INTEGER, written TEXT) STRICT")
    db.execute("CREATE TABLE boots (ordinal INTEGER, boot TEXT, last_uptime_ms INTEGER, latest_start TEXT)")
    stays_on_runs(db)
    return db


def put_in(db: Database, each: Instant) -> None:
    sql = "INSERT INTO journal (boot, uptime_ms, written) VALUES (?, ?, ?)"
    db.execute(sql, [each.boot, each.uptime_ms, rfc3339(each.utc)])


@dataclass
class Journey:
    """A record between three machines, one of which has a system that names no run."""

    db: Database
    here: int = 0
    runs: int = 0
    sealed: list[Instant] = field(default_factory=list)
    machines: list[Instant] = field(
        default_factory=lambda: [
            Instant(MORNING, "run-0", 600_000),
            Instant(MORNING, "spare-0", 90_000_000),
            Instant(MORNING, f"{GUESSED}0", 3_600_000),
        ]
    )

    def happens(self, what: str, number: int) -> None:
        now = self.machines[self.here]
        if what == "another_run":
            self.runs += 1
            boot = f"{GUESSED if self.here == 2 else 'run-'}{self.runs}"
            self.machines[self.here] = Instant(now.utc, boot, number)
        elif what == "clock_set":
            self.machines[self.here] = Instant(now.utc + number * MILLISECOND, now.boot, now.uptime_ms)
        elif what == "carried":
            self.here = number % 3
            boots.arrive(self.db, self.machines[self.here])
        elif what == "put_back":
            for lost in self.sealed[number : number + 1]:
                boots.put_back(self.db, lost)
                put_in(self.db, lost)
        else:
            self.passes(what, number)

    def passes(self, what: str, milliseconds: int) -> None:
        """As the journal does it: what is written is noted in the same transaction."""
        for index, each in enumerate(self.machines):
            later = each.utc + milliseconds * MILLISECOND, each.boot, each.uptime_ms + milliseconds
            self.machines[index] = Instant(*later)
        now = self.machines[self.here]
        if what == "sealed":
            self.sealed.append(now)
            return
        boots.touch(self.db, now)
        if what == "written":
            put_in(self.db, now)


def played(db: Database, history: list[tuple[str, int]]) -> None:
    journey = Journey(db)
    for what, number in history:
        journey.happens(what, number)


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


def test_a_run_is_as_far_as_the_furthest_of_its_stays() -> None:
    history = [("written", 0), ("carried", 1), ("written", 60_000), ("carried", 0), ("written", 60_000)]
    with closing(blank()) as db:
        played(db, history)
        stays = "SELECT boot, first_uptime_ms, last_uptime_ms FROM boots ORDER BY ordinal"
        assert db.execute(stays).fetchall() == [
            ("run-0", 600_000, 600_000),
            ("spare-0", 90_000_000, 90_060_000),
            ("run-0", 660_000, 720_000),
        ]
        assert doubts(db) == 0
        db.execute("DELETE FROM boots WHERE ordinal = 1")
        assert doubts(db) == 0
        db.execute("UPDATE boots SET first_uptime_ms = 0, last_uptime_ms = 600000 WHERE ordinal = 3")
        assert doubts(db) == 1


@pytest.mark.parametrize(("first", "last"), [(-1, 0), (-2, -1), (1, 0), (600_001, 600_000)], ids=str)
def test_one_stay_that_cannot_be_is_enough(first: int, last: int) -> None:
    with closing(blank()) as db:
        played(db, [("written", 0), ("carried", 1), ("written", 0), ("carried", 0), ("written", 0)])
        db.execute("UPDATE boots SET first_uptime_ms = ?, last_uptime_ms = ? WHERE ordinal = 1", [first, last])
        assert doubts(db) == 1


def test_a_run_may_have_begun_as_late_as_one_of_its_stays_says() -> None:
    history = [("clock_set", 60_000), ("written", 0), ("carried", 1), ("clock_set", 0), ("carried", 0)]
    with closing(blank()) as db:
        played(db, [*history, ("clock_set", -90_000), ("written", 0), ("carried", 1), ("carried", 0), ("written", 0)])
        starts = db.execute("SELECT latest_start FROM boots WHERE boot = 'run-0' ORDER BY ordinal").fetchall()
        assert starts[0] == starts[1] > starts[2]
        assert doubts(db) == 0
        db.execute("UPDATE boots SET latest_start = ?", starts[2])
        assert doubts(db) == 1


@settings(max_examples=tries(100, 2000))
@given(st.lists(STEP, max_size=20))
def test_both_find_every_run_that_is_behind_its_entries(history: list[tuple[str, int]]) -> None:
    with closing(blank()) as db:
        played(db, history)
        named = "(SELECT 1 FROM journal WHERE journal.boot = boots.boot)"
        reached = "(SELECT max(uptime_ms) FROM journal WHERE journal.boot = boots.boot)"
        those = f"WHERE EXISTS {named} AND {reached} >= 15000"
        runs = db.execute(f"SELECT count(DISTINCT boot) FROM boots {those}").fetchone()[0]  # noqa: S608
        behind = f"UPDATE boots SET first_uptime_ms = 0, last_uptime_ms = {reached} - {{}} {those}"  # noqa: S608
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
    others = HandClock(MORNING - timedelta(days=700), boot="spare", uptime_ms=90_000_000, machine="spare")
    restore_site(clinic.folder, backup, others, key=clinic.key, new_id=clinic.new_id)
    clinic.clock = others
    clinic.desk = clinic.opened()
    clinic.act(nobody())
    clinic.desk.close()
    clinic.clock = HandClock(first.utc, boot=first.boot, uptime_ms=first.uptime_ms)
    clinic.later(hours=2)
    clinic.desk = clinic.opened()
    clinic.act(nobody())
    assert [(each.boot, each.first_uptime_ms) for each in boots.spans(clinic.desk.db)] == [
        ("boot-1", 600_000),
        ("boot-2", 0),
        ("boot-3", 0),
        ("spare", 90_000_000),
        ("boot-2", 8_400_000),
    ]
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
