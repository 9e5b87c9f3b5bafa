"""The journal grows and does nothing else, whichever program holds the key."""

import pytest
import sqlcipher3.dbapi2

from tests.builders import Clinic
from tests.store.raw import raw
from vaxdesk.store.codec import ENVELOPE

COLUMNS = ", ".join(ENVELOPE)


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.registered()
    return clinic


def copied(*changes: str) -> str:
    """A row like the first one, with some columns changed."""
    new = dict(change.split(" = ") for change in changes)
    return f"SELECT {', '.join(new.get(name, name) for name in ENVELOPE)} FROM journal WHERE n = 1"  # noqa: S608


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET body = '{}' WHERE n = 1",
        "UPDATE journal SET sig = 'x'",
        "UPDATE OR REPLACE journal SET n = 1 WHERE n = 2",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE n = 2",
        f"INSERT OR REPLACE INTO journal ({COLUMNS}) {copied()}",
        f"REPLACE INTO journal ({COLUMNS}) {copied('id = upper(id)', 'seq = 99')}",
        f"INSERT OR REPLACE INTO journal ({COLUMNS}) {copied('n = 99', 'seq = 99')}",
        f"INSERT OR REPLACE INTO journal ({COLUMNS}) {copied('n = 99', 'id = upper(id)')}",
        f"INSERT OR IGNORE INTO journal ({COLUMNS}) {copied()}",
        f"INSERT INTO journal ({COLUMNS}) {copied()} ON CONFLICT (n) DO UPDATE SET body = '{{}}'",
    ],
)
def test_nothing_that_was_written_can_be_changed_taken_out_or_put_over(clinic: Clinic, statement: str) -> None:
    with raw(clinic) as connection:
        before = connection.execute("SELECT * FROM journal ORDER BY n").fetchall()
        with pytest.raises(sqlcipher3.dbapi2.IntegrityError, match="the journal is append-only"):
            connection.execute(statement)
        assert connection.execute("SELECT * FROM journal ORDER BY n").fetchall() == before
    assert clinic.desk.office.verify().ok


def test_a_row_that_is_not_of_the_right_kind_is_not_taken(clinic: Clinic) -> None:
    for change in ("kind = 'cat'", "v = 0", "seq = 0", "seq = 'four'", "body = NULL"):
        with raw(clinic) as connection, pytest.raises(sqlcipher3.dbapi2.IntegrityError):
            connection.execute(f"INSERT INTO journal ({COLUMNS}) {copied('n = 99', 'id = upper(id)', change)}")
    assert clinic.desk.office.verify().ok


def test_an_entry_is_only_written_inside_a_transaction(clinic: Clinic) -> None:
    with pytest.raises(RuntimeError, match="outside"):
        clinic.desk.journal.append(None, clinic.clock.now())  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="outside"):
        clinic.desk.journal.write({}, ())
