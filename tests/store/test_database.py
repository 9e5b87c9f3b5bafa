"""One way to open the database, and one transaction at a time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import Clinic
from tests.store.raw import raw
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import DatabaseTooNew, WorldFailed, WrongKey
from vaxdesk.site import open_database, open_desk
from vaxdesk.store import boots, database, journal
from vaxdesk.store.database import Database, opened, writing
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.migrations import SCHEMA


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)


def pragma(db: Database, name: str) -> Any:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_every_connection_is_durable_and_checks_itself(clinic: Clinic) -> None:
    for db in (clinic.desk.db, open_database(clinic.folder, clinic.key)):
        assert pragma(db, "synchronous") == 2
        assert pragma(db, "journal_mode") == "wal"
        assert pragma(db, "foreign_keys") == 1
        assert pragma(db, "recursive_triggers") == 1
        assert pragma(db, "cell_size_check") == 1
        assert pragma(db, "trusted_schema") == 0


@pytest.mark.parametrize("pragma", ["PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"])
def test_a_connection_that_is_not_durable_is_not_used(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, pragma: str
) -> None:
    weak = {"PRAGMA synchronous = FULL": "PRAGMA synchronous = NORMAL"}.get(pragma, "PRAGMA foreign_keys = OFF")
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, weak))
    with pytest.raises(RuntimeError):
        open_database(clinic.folder, clinic.key)


def test_only_the_owner_may_read_the_folder_and_its_files(clinic: Clinic) -> None:
    clinic.registered()
    assert clinic.folder.stat().st_mode & 0o777 == 0o700
    names = {path.name: path.stat().st_mode & 0o777 for path in clinic.folder.iterdir()}
    assert set(names) >= {files.DATABASE, f"{files.DATABASE}-wal", KEYS}
    assert set(names.values()) == {0o600}


def test_files_are_the_owners_whatever_the_umask_says(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        clinic = Clinic(tmp_path / "site")
        clinic.registered()
        assert {path.stat().st_mode & 0o777 for path in clinic.folder.iterdir()} == {0o600}
    finally:
        assert os.umask(previous) == 0


def test_no_word_of_a_person_lies_readable_on_the_disk(clinic: Clinic) -> None:
    clinic.vaccinated()
    data = b"".join(path.read_bytes() for path in clinic.folder.iterdir())
    for word in ("王桂芬", "500106194003211621", "13800000000", "flu-iiv4", "CREATE TABLE"):
        assert word.encode() not in data


def test_a_wrong_key_is_told_apart_from_a_missing_database(
    clinic: Clinic, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WrongKey):
        opened(clinic.folder / files.DATABASE, b"\x01" * 32)
    assert capfd.readouterr().err == ""
    with pytest.raises(WorldFailed, match="database_missing"):
        opened(tmp_path / "nothing.db", b"\x01" * 32)
    assert not (tmp_path / "nothing.db").exists()
    with pytest.raises(WorldFailed, match="site_missing"):
        open_desk(tmp_path, clinic.clock)


def test_a_key_file_that_holds_no_key_is_named(tmp_path: Path) -> None:
    practice = Clinic(tmp_path / "practice", practice=True)
    (practice.folder / files.KEY).write_text("not hexadecimal")
    with pytest.raises(WorldFailed, match="key_unreadable"):
        open_desk(practice.folder, practice.clock)


def test_a_wrapped_key_takes_somebody_who_unwraps_it(clinic: Clinic) -> None:
    with pytest.raises(WorldFailed, match="secret_needed"):
        open_desk(clinic.folder, clinic.clock)


def test_a_database_of_a_newer_version_may_be_read_but_not_written(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    with raw(clinic) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.execute("ALTER TABLE journal ADD COLUMN of_tomorrow TEXT")
    with pytest.raises(DatabaseTooNew):
        clinic.opened()
    reader = clinic.opened(write=False)
    assert reader.visit(visit).stage == "observing"
    with pytest.raises(WorldFailed, match="read_only"):
        reader.record(f.ReactionSeen(note="头晕"), by="wang.fang", about=visit)
    assert len(reader.visit(visit).history) == 5


def test_a_reader_cannot_write_even_by_raw_sql(clinic: Clinic) -> None:
    reader = open_database(clinic.folder, clinic.key, write=False)
    with pytest.raises(WorldFailed, match="read_only"):
        reader.execute("DELETE FROM visits")


def test_a_second_reader_sees_what_was_committed_and_nothing_else(clinic: Clinic) -> None:
    reader = clinic.opened(write=False)
    with clinic.desk.journal.writing():
        boots.touch(clinic.desk.db, clinic.clock.now())
        assert boots.spans(reader.db) == ()
    assert len(boots.spans(reader.db)) == 1


def test_nothing_of_an_act_stays_when_folding_raises(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = clinic.registered()
    before = list(clinic.desk.db.query("SELECT * FROM boots")), clinic.desk.journal_position()
    clinic.later(minutes=1)

    def explode(*_: Any) -> None:
        clinic.desk.db.execute("DELETE FROM visits")
        raise ZeroDivisionError

    monkeypatch.setattr(journal, "replace_rows", explode)
    with pytest.raises(ZeroDivisionError):
        clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    monkeypatch.undo()
    assert (list(clinic.desk.db.query("SELECT * FROM boots")), clinic.desk.journal_position()) == before
    assert clinic.desk.office.verify().ok
    assert clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit).stage == "screening_due"


@pytest.mark.usefixtures("impatient")
def test_a_second_writer_that_waits_too_long_is_told_that_the_database_is_busy(clinic: Clinic) -> None:
    second = clinic.opened()
    with clinic.desk.journal.writing(), pytest.raises(WorldFailed, match="database_busy"):
        second.heartbeat()
    second.heartbeat()
    assert len(boots.spans(second.db)) == 1


WRITER = """
import sys
from pathlib import Path
from tests.builders import MORNING, all_signed_in, nobody, unlocked
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk
folder = Path(sys.argv[1])
desk = all_signed_in(open_desk(folder, HandClock(MORNING, boot=sys.argv[2]), key=unlocked(folder)))
print("open", flush=True)
sys.stdin.readline()
for _ in range(40):
    desk.record(nobody(), by="chen.jing")
"""


@pytest.fixture
def writers(clinic: Clinic) -> Iterator[list[subprocess.Popen[str]]]:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(clinic.folder), f"boot-{number}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for number in range(2)
    ]
    yield running
    for each in running:
        each.communicate()


def test_two_processes_wait_for_each_other_and_lose_nothing(
    clinic: Clinic, writers: list[subprocess.Popen[str]]
) -> None:
    for each in writers:
        assert each.stdout is not None
        assert each.stdout.readline() == "open\n"
    with writing(clinic.desk.db):
        for each in writers:
            assert each.stdin is not None
            each.stdin.write("go\n")
            each.stdin.flush()
        boots.touch(clinic.desk.db, clinic.clock.now())
    for each in writers:
        each.communicate()
        assert each.returncode == 0
    assert clinic.desk.journal_position() == 80
    verdict = clinic.desk.office.verify()
    assert (verdict.ok, verdict.entries) == (True, 80)


def test_a_key_that_lies_there_already_is_never_touched(clinic: Clinic) -> None:
    """Its database may have been taken away for repair."""
    clinic.desk.db.close()
    keys = (clinic.folder / KEYS).read_bytes()
    (clinic.folder / files.DATABASE).unlink()
    with pytest.raises(WorldFailed, match="site_exists"):
        Clinic(clinic.folder)
    assert (clinic.folder / KEYS).read_bytes() == keys
