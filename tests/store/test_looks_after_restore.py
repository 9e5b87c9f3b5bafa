"""Whoever restores a backup does not make the house forget who looked at whom since it was taken."""

from pathlib import Path

from tests.builders import Clinic
from vaxdesk import files
from vaxdesk.site import restore_site
from vaxdesk.store import access
from vaxdesk.store.seal import PREVIOUS


def looks(clinic: Clinic) -> list[tuple[str, str | None]]:
    return [(each.what, each.subject) for each in reversed(access.read(clinic.desk.db))]


def restored(clinic: Clinic) -> None:
    backup = clinic.desk.office.backups()[0].path
    clinic.desk.close()
    restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()


def test_lines_since_the_backup_are_carried_over_whole(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    person = clinic.enrolled()
    clinic.desk.open_person(person)
    clinic.desk.office.back_up()
    clinic.desk.open_person(person)
    clinic.desk.find("王")
    before = looks(clinic)
    restored(clinic)
    assert looks(clinic)[: len(before)] == before
    assert access.verify(clinic.desk.db) == ()
    assert clinic.desk.office.verify().ok


def test_lines_of_a_log_that_was_changed_since_come_back_as_they_were_sealed(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.back_up()
    for _ in range(3):
        clinic.desk.find("王")
    before = looks(clinic)
    clinic.desk.db.execute("DROP TRIGGER access_refuses_update")
    clinic.desk.db.execute("UPDATE access SET count = 99 WHERE n = (SELECT max(n) - 1 FROM access)")
    restored(clinic)
    assert looks(clinic)[: len(before)] == before
    assert [each.count for each in access.read(clinic.desk.db, what="searched")] == [0, 0, 0]
    assert access.verify(clinic.desk.db) == ()


def test_an_older_backup_gets_its_lines_from_the_newer_one(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    for _ in range(3):
        clinic.later(minutes=15)
        clinic.desk.office.back_up()
        clinic.desk.find("王")
    before = looks(clinic)
    older = clinic.desk.office.backups()[-1].path
    clinic.desk.close()
    for path in (*clinic.folder.glob(f"{files.DATABASE}*"), clinic.folder / PREVIOUS):
        path.unlink()
    assert restore_site(clinic.folder, older, clinic.clock, key=clinic.key, new_id=clinic.new_id).complete
    clinic.desk = clinic.opened()
    assert looks(clinic)[: len(before)] == before


def test_without_the_old_database_the_backup_comes_back_all_the_same(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.back_up()
    clinic.desk.find("王")
    before = looks(clinic)
    backup = clinic.desk.office.backups()[0].path
    clinic.desk.close()
    for name in (files.DATABASE, f"{files.DATABASE}-wal", f"{files.DATABASE}-shm"):
        (clinic.folder / name).unlink(missing_ok=True)
    restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()
    assert looks(clinic)[: len(before)] == before
