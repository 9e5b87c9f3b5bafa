"""A database that somebody prepared: nothing in it acts, nothing is written to it, and it is said what to do."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.builders import Clinic, nobody
from tests.store.raw import raw
from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restorable, restore_site

STRANGERS = {
    "a trigger that writes along": "CREATE TRIGGER copy AFTER INSERT ON persons BEGIN DELETE FROM visits; END",
    "a trigger on the journal": "CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN UPDATE lots SET received = 0; END",
    "a view in the place of a table": "CREATE VIEW doses AS SELECT * FROM visits",
    "a view with a name of its own": "CREATE VIEW spy AS SELECT load_extension('x')",
    "a virtual table": "CREATE VIRTUAL TABLE words USING fts5(text)",
    "a trigger instead of a view": "CREATE TRIGGER site_replaced AFTER UPDATE ON site BEGIN SELECT 1; END",
}


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.registered()
    clinic.desk.office.back_up_at_close()
    clinic.desk.close()
    return clinic


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_acts_by_itself_is_refused_by_name_before_anything_is_written(clinic: Clinic, kind: str) -> None:
    with raw(clinic) as connection:
        if " VIEW doses" in STRANGERS[kind]:
            connection.execute("DROP TABLE doses")
        connection.execute(STRANGERS[kind])
        before = connection.execute("SELECT * FROM journal").fetchall()
    with pytest.raises(WorldFailed) as failed:
        open_desk(clinic.folder, clinic.clock, key=clinic.key)
    assert failed.value.code == "database_foreign"
    assert failed.value.detail.split(", ")[0] in STRANGERS[kind]
    with raw(clinic) as connection:
        assert connection.execute("SELECT * FROM journal").fetchall() == before
    backup = restorable(clinic.folder, failed.value, clinic.key)
    assert backup is not None
    restore_site(clinic.folder, backup.path, clinic.clock, key=clinic.key)
    clinic.desk = clinic.opened()
    assert clinic.desk.office.verify().ok
    clinic.desk.close()


CONTENTS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "text": lambda whole: b"<html>" * 1000,
    "a plain database": lambda whole: b"SQLite format 3\x00" + bytes(4080),
    "zeros": lambda whole: bytes(len(whole)),
    "half": lambda whole: whole[: len(whole) // 2],
    "one page doubled": lambda whole: whole[:4096] + whole,
    "bytes behind it": lambda whole: whole[:4096] + b"\xff" * 4096 + whole[8192:],
}


@pytest.mark.parametrize("kind", CONTENTS)
def test_a_file_that_is_no_database_of_this_site_is_told_as_such(clinic: Clinic, kind: str) -> None:
    path = clinic.folder / files.DATABASE
    path.write_bytes(CONTENTS[kind](path.read_bytes()))
    with pytest.raises(WorldFailed) as failed:
        found_out(clinic)
    assert failed.value.code in {"wrong_key", "database_damaged", "disk_failed"}


def found_out(clinic: Clinic) -> None:
    """By opening it, or by reading all of it."""
    desk = open_desk(clinic.folder, clinic.clock, key=clinic.key)
    try:
        desk.seat.take("zhao.yun", None)
        assert not desk.office.verify().ok
        raise WorldFailed("database_damaged")
    finally:
        desk.close()


@pytest.mark.parametrize(
    "change", ["PRAGMA application_id = 7", "PRAGMA writable_schema = ON", "PRAGMA page_size = 512"]
)
def test_settings_in_the_file_change_nothing(clinic: Clinic, change: str) -> None:
    with raw(clinic) as connection:
        connection.execute(change)
    clinic.desk = clinic.opened()
    assert clinic.desk.db.execute("PRAGMA trusted_schema").fetchone()[0] == 0
    assert clinic.desk.db.execute("PRAGMA writable_schema").fetchone()[0] == 0
    assert clinic.desk.office.verify().ok
    clinic.desk.close()


def test_a_body_of_many_megabytes_is_found_and_takes_nothing_with_it(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("DROP TRIGGER journal_refuses_update")
        connection.execute("UPDATE journal SET body = '\"' || hex(zeroblob(8000000)) || '\"' WHERE n = 1")
    clinic.desk = clinic.opened()
    found = {each.code for each in clinic.desk.office.verify().problems}
    assert {"entry_unreadable", "guard_missing"} <= found
    assert clinic.act(nobody(name="李四")).entry.n == 3
    clinic.desk.close()


def test_rows_that_only_the_tables_have_are_no_persons_of_the_record(clinic: Clinic) -> None:
    values: list[Any] = ["x", "<img>", "female", "1940-01-01", "none", "", "", "{}"]
    with raw(clinic) as connection:
        connection.execute("INSERT INTO persons VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    clinic.desk = clinic.opened()
    assert "table_differs" in {each.code for each in clinic.desk.office.verify().problems}
    clinic.desk.close()
