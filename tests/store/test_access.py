"""Who looked at whom is kept in a log that only grows, and whoever changes it is found out."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from vaxdesk.store import access
from vaxdesk.store.access import ACCESS_GUARDS, Look
from vaxdesk.store.database import Database, DatabaseError, opened, writing

MORNING = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
KEY = b"k" * 32
PERSON = "01853729-0a00-7000-8000-00000000000a"
STATION = "01853729-0a00-7000-8000-0000000000f1"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = opened(tmp_path / "own.db", KEY, create=True)
    with writing(db):
        access.create(db)
    keep(db, Look(what="sign_in_failed"))
    keep(db, Look(what="signed_in", who="chen.jing", role="registrar"))
    keep(db, Look(what="searched", who="chen.jing", role="registrar", count=3))
    keep(db, Look(what="opened_person", who="chen.jing", role="registrar", subject=PERSON), minutes=5)
    keep(db, Look(what="exported", who="zhao.yun", role="lead", count=120, reason="季度上报"), minutes=9)
    yield db
    db.close()


def keep(db: Database, look: Look, *, minutes: int = 0, station: str = STATION) -> access.Access:
    with writing(db):
        return access.append(db, look, station=station, at=MORNING + timedelta(minutes=minutes))


@contextmanager
def unguarded(db: Database) -> Iterator[None]:
    for name in ACCESS_GUARDS:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for name, guard in ACCESS_GUARDS.items():
        db.execute(f"CREATE TRIGGER {name} {guard}")


def found(db: Database) -> set[tuple[str, int | None]]:
    return {(each.code, each.n) for each in access.verify(db)}


def test_a_sound_log_is_found_sound_and_read_newest_first(db: Database) -> None:
    assert access.verify(db) == ()
    looks = access.read(db)
    assert [each.n for each in looks] == [5, 4, 3, 2, 1]
    assert looks[0].at == MORNING + timedelta(minutes=9)
    assert (looks[0].who, looks[0].count, looks[0].reason) == ("zhao.yun", 120, "季度上报")
    assert (looks[-1].who, looks[-1].prev) == ("", "0" * 64)


def test_it_answers_who_looked_at_somebody_and_what_somebody_looked_at(db: Database) -> None:
    assert [each.what for each in access.read(db, subject=PERSON)] == ["opened_person"]
    assert [each.what for each in access.read(db, who="chen.jing", since=MORNING + timedelta(minutes=1))] == [
        "opened_person"
    ]
    assert len(access.read(db, limit=2)) == 2
    assert access.opened_by(db, "chen.jing", since=MORNING) == 1
    assert access.opened_by(db, "chen.jing", since=MORNING + timedelta(minutes=6)) == 0
    assert access.opened_by(db, "zhao.yun", since=MORNING) == 0


def test_each_station_has_a_chain_of_its_own(db: Database) -> None:
    other = keep(db, Look(what="signed_in", who="li.qiang"), station="another")
    assert (other.n, other.seq, other.prev) == (6, 1, "0" * 64)
    assert keep(db, Look(what="signed_out", who="chen.jing")).seq == 6
    assert access.verify(db) == ()
    assert {station: seq for station, (seq, _) in access.heads(db).items()} == {STATION: 6, "another": 1}


CHANGED: dict[str, Any] = {
    "station": "another",
    "seq": 9,
    "at": "2022-12-22T00:00:00.000000Z",
    "who": "somebody.else",
    "role": "lead",
    "what": "locked",
    "subject": PERSON,
    "count": 1,
    "reason": "because",
    "prev": "11" * 32,
    "hash": "11" * 32,
}


@pytest.mark.parametrize("column", CHANGED)
def test_a_change_of_any_column_is_found_at_its_line(db: Database, column: str) -> None:
    assert set(CHANGED) | {"n"} == set(access.Access.__struct_fields__)
    with unguarded(db):
        db.execute(f"UPDATE access SET {column} = ? WHERE n = 3", [CHANGED[column]])  # noqa: S608
    assert ("access_changed", 3) in found(db)


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_a_line_taken_out_is_found(db: Database, n: int) -> None:
    with unguarded(db):
        db.execute("DELETE FROM access WHERE n = ?", [n])
    assert found(db) == {("access_missing", n + 1), ("access_chain_broken", n + 1)}


def test_two_lines_changing_places_are_found(db: Database) -> None:
    with unguarded(db):
        for old, new in ((3, 99), (4, 3), (99, 4)):
            db.execute("UPDATE access SET n = ? WHERE n = ?", [new, old])
    assert {("access_chain_broken", 3), ("access_chain_broken", 4)} <= found(db)


def test_a_tail_cut_off_shows_against_a_head_that_was_kept_elsewhere(db: Database) -> None:
    """Stated, so that nobody trusts more than there is: the log alone cannot know that it was longer."""
    kept = access.heads(db)
    with unguarded(db):
        db.execute("DELETE FROM access WHERE n = 5")
    assert access.verify(db) == ()
    assert access.heads(db) != kept


@pytest.mark.parametrize("guard", ACCESS_GUARDS)
def test_a_guard_that_is_gone_or_was_weakened_is_found(db: Database, guard: str) -> None:
    db.execute(f"DROP TRIGGER {guard}")
    assert found(db) == {("access_guard_missing", None)}
    db.execute(f"CREATE TRIGGER {guard} BEFORE UPDATE ON access BEGIN SELECT 1; END")
    assert found(db) == {("access_guard_missing", None)}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access SET who = 'somebody.else'",
        "DELETE FROM access WHERE n = 5",
        "INSERT OR REPLACE INTO access SELECT * FROM access WHERE n = 1",
        "INSERT OR REPLACE INTO access (n, station, seq, at, who, role, what, reason, prev, hash)"
        " SELECT 9, station, seq, at, 'x', role, what, reason, prev, hash FROM access WHERE n = 1",
    ],
)
def test_nothing_that_was_kept_can_be_changed_taken_out_or_put_over(db: Database, statement: str) -> None:
    before = db.execute("SELECT * FROM access").fetchall()
    with pytest.raises(DatabaseError, match="append-only"):
        db.execute(statement)
    assert db.execute("SELECT * FROM access").fetchall() == before


def test_a_look_is_kept_inside_a_transaction_and_only_of_a_known_kind(db: Database) -> None:
    with pytest.raises(RuntimeError, match="outside"):
        access.append(db, Look(what="locked"), station=STATION, at=MORNING)
    with pytest.raises(ValueError, match="peeped"), writing(db):
        access.append(db, Look(what="peeped"), station=STATION, at=MORNING)  # type: ignore[arg-type]
    assert len(access.read(db)) == 5


def test_a_look_whose_transaction_fails_leaves_no_hole(db: Database) -> None:
    def keep_and_fail() -> None:
        with writing(db):
            access.append(db, Look(what="locked", who="chen.jing"), station=STATION, at=MORNING)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        keep_and_fail()
    assert keep(db, Look(what="locked", who="chen.jing")).n == 6
    assert access.verify(db) == ()
