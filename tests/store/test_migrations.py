"""From any shape a database ever had to this program's: old or new, never between, and the guards are there after."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import Clinic
from vaxdesk.failures import DatabaseTooNew
from vaxdesk.store import migrations
from vaxdesk.store.access import ACCESS_GUARDS
from vaxdesk.store.database import Database, opened
from vaxdesk.store.migrations import JOURNAL_GUARDS, SCHEMA, migrate, steps, version

KEY = bytes(range(32))
GUARDS = JOURNAL_GUARDS | ACCESS_GUARDS


def made(path: Path, stop_before: str | None = None) -> Database:
    """A database as a program with fewer steps left it."""
    db = opened(path, KEY, create=True)
    names = [step.name for step in steps.pending(db)]
    if stop_before:
        steps.apply(db, stop_before=stop_before)
        db.execute(f"PRAGMA user_version = {names.index(stop_before)}")
    return db


def shape(db: Database) -> tuple[int, list[tuple[Any, ...]]]:
    sql = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    return version(db), db.execute(sql).fetchall()


def guards(db: Database) -> dict[str, str]:
    return dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())


def stages() -> list[str | None]:
    """Every shape that a program before this one may have left: nothing, and after each step but the last."""
    return [None, *(step.name for step in steps._migrations[1:])]


def test_the_schema_number_counts_the_steps() -> None:
    assert len(steps._migrations) == SCHEMA


@pytest.mark.parametrize("left_at", stages(), ids=str)
def test_every_older_shape_comes_to_the_same_one(tmp_path: Path, left_at: str | None) -> None:
    new = made(tmp_path / "new.db")
    migrate(new)
    old = made(tmp_path / "old.db", left_at)
    migrate(old)
    assert shape(old)[0] == shape(new)[0] == SCHEMA
    assert [row[1] for row in shape(old)[1]] == [row[1] for row in shape(new)[1]]
    assert guards(old) == {name: f"CREATE TRIGGER {name} {guard}" for name, guard in GUARDS.items()}


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    db = made(tmp_path / "new.db")
    migrate(db)
    before = shape(db), db.conn.total_changes
    migrate(db)
    assert (shape(db), db.conn.total_changes) == before


class Cut(Exception):
    """The power goes."""


class CutAt:
    """Lets a number of statements through to the database, then cuts."""

    def __init__(self, db: Database, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen = 0
        self._after = after
        self._execute = db.execute
        monkeypatch.setattr(db, "execute", self)

    def __call__(self, sql: str, *args: Any) -> Any:
        if not sql.startswith("ROLLBACK"):
            self.seen += 1
            if self.seen > self._after:
                raise Cut(sql)
        return self._execute(sql, *args)


@pytest.mark.parametrize("left_at", stages(), ids=str)
def test_a_migration_cut_at_any_statement_leaves_the_old_shape_and_goes_through_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left_at: str | None
) -> None:
    db = made(tmp_path / "old.db", left_at)
    old = shape(db)
    after = 0
    while True:
        with monkeypatch.context() as patch:
            cut = CutAt(db, after, patch)
            try:
                migrate(db)
                break
            except Cut:
                pass
        assert not db.conn.in_transaction
        assert shape(db) == old, f"after {after} statements"
        after += 1
    assert after == cut.seen > 10
    assert version(db) == SCHEMA
    assert set(guards(db)) == set(GUARDS)


def test_a_newer_shape_is_left_alone(tmp_path: Path) -> None:
    db = made(tmp_path / "new.db")
    migrate(db)
    db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = shape(db)
    with pytest.raises(DatabaseTooNew):
        migrate(db)
    assert shape(db) == before


def test_a_step_added_tomorrow_keeps_records_and_guards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rehearsal of the next version: a step more, a number more, on a site with records."""
    clinic = Clinic(tmp_path / "site")
    visit = clinic.vaccinated()
    added = migrations.steps.__class__("vaxdesk")
    added._migrations = [*steps._migrations]
    added(name="colours")(lambda db: db.execute("ALTER TABLE visits ADD COLUMN colour TEXT NOT NULL DEFAULT ''"))
    monkeypatch.setattr(migrations, "steps", added)
    monkeypatch.setattr(migrations, "SCHEMA", SCHEMA + 1)
    migrate(clinic.desk.db)
    assert version(clinic.desk.db) == SCHEMA + 1
    assert clinic.desk.visit(visit).stage == "observing"
    assert set(guards(clinic.desk.db)) == set(GUARDS)
