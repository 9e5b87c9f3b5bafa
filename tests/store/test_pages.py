"""Pages of the database file, while somebody reads and others write."""

from contextlib import closing

from tests.builders import Clinic, nobody
from tests.store.test_second_verifier import verdict
from vaxdesk import files
from vaxdesk.store import pages
from vaxdesk.store.database import Database, opened


def checkpoint(db: Database, how: str) -> tuple[int, ...]:
    return tuple(db.execute(f"PRAGMA wal_checkpoint({how})").fetchone())


def half_written_back(clinic: Clinic, reader: Database) -> None:
    """Somebody reads, as a backup does, while people go on writing: the log cannot be written back whole, and the
    places of some new pages in the file are empty."""
    checkpoint(clinic.desk.db, "TRUNCATE")
    for _ in range(40):
        clinic.act(nobody())
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM journal").fetchall()
    for _ in range(3):
        clinic.act(nobody())
    busy, logged, back = checkpoint(clinic.desk.db, "PASSIVE")
    assert not busy
    assert 0 < back < logged


def test_a_page_that_lies_in_the_log_alone_is_not_damaged(clinic: Clinic) -> None:
    with closing(opened(clinic.folder / files.DATABASE, clinic.key, write=False)) as reader:
        half_written_back(clinic, reader)
        assert clinic.desk.db.execute("PRAGMA cipher_integrity_check").fetchall(), "nothing was left empty"
        assert clinic.desk.office.verify().ok
        assert verdict(clinic)[1] == []
    assert clinic.desk.office.verify().ok


def test_a_page_that_somebody_emptied_is_damaged_however_the_log_stands(clinic: Clinic) -> None:
    path = clinic.folder / files.DATABASE
    with closing(opened(path, clinic.key, write=False)) as reader:
        checkpoint(clinic.desk.db, "TRUNCATE")
        size = int(clinic.desk.db.execute("PRAGMA cipher_page_size").fetchone()[0])
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'emergencies'"  # nobody writes there
        page = int(clinic.desk.db.execute(sql).fetchone()[0])
        with path.open("r+b") as file:
            file.seek((page - 1) * size)
            file.write(bytes(size))
        half_written_back(clinic, reader)
        assert [each for each in pages.damaged(clinic.desk.db) if each.endswith(f" {page}")]
