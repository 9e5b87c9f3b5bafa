"""Who looked at whom is sealed too: an older copy of the database, put in its place, makes nobody forget it."""

import errno
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import LEAD, Clinic, nobody
from tests.store.raw import raw
from tests.store.sealing import os_failing
from tests.test_found import left
from vaxdesk import files
from vaxdesk.keeping import vault
from vaxdesk.site import restore_site
from vaxdesk.store import access
from vaxdesk.store import seal as seals
from vaxdesk.store.access import Look
from vaxdesk.store.database import opened, writing
from vaxdesk.store.seal import PREVIOUS, SEAL, Seal, read_seal

pytestmark = pytest.mark.usefixtures("vaccinated")


def looks(clinic: Clinic) -> list[str]:
    return [str(row["hash"]) for row in access.lines(clinic.desk.db)]


def sealed(clinic: Clinic) -> list[str]:
    return [str(row["hash"]) for row in read_seal(clinic.folder / SEAL, clinic.key).looks]


def put_back(clinic: Clinic, between: Callable[[], object]) -> list[str]:
    """The database of before is put back after this was done; every line of the log that was written meanwhile."""
    database = clinic.folder / files.DATABASE
    clinic.desk.close()
    older = database.read_bytes()
    clinic.desk = clinic.opened()
    between()
    written = looks(clinic)
    clinic.desk.db.close()
    for path in clinic.folder.glob(f"{files.DATABASE}-*"):
        path.unlink()
    database.write_bytes(older)
    return written


def looked(clinic: Clinic) -> None:
    """Three times, at whoever has this name."""
    for _ in range(3):
        clinic.desk.find("王")


def looks_in(database: Path, clinic: Clinic) -> list[str]:
    with closing(opened(database, clinic.key, write=False)) as db:
        return [str(row["hash"]) for row in access.lines(db)]


def test_every_look_is_sealed(clinic: Clinic) -> None:
    looked(clinic)
    clinic.act(nobody())
    clinic.desk.find("王")
    assert sealed(clinic) == looks(clinic)
    assert len(sealed(clinic)) == 4


def test_a_new_seal_goes_on_from_the_log_of_its_backup(clinic: Clinic) -> None:
    looked(clinic)
    clinic.desk.office.back_up()
    looked(clinic)
    base = read_seal(clinic.folder / SEAL, clinic.key).base
    assert base is not None
    [(length, last)] = base.looks.values()
    assert looks(clinic)[length - 1] == last
    assert looks(clinic)[length:] == sealed(clinic)
    assert length >= 3 <= len(sealed(clinic))
    assert clinic.desk.office.verify().ok


def test_a_line_that_nobody_sealed_yet_is_in_the_seal_that_a_backup_ends(clinic: Clinic) -> None:
    with writing(clinic.desk.db):
        line = access.append(
            clinic.desk.db, Look(what="searched"), station=clinic.desk.site.station, at=clinic.clock.now().utc
        )
    clinic.desk.office.back_up()
    assert line.hash in [each["hash"] for each in read_seal(clinic.folder / PREVIOUS, clinic.key).looks]


def test_an_older_copy_in_the_place_of_the_database_makes_nobody_forget_who_looked(clinic: Clinic) -> None:
    written = put_back(clinic, lambda: looked(clinic))
    clinic.desk = clinic.opened()
    assert looks(clinic)[: len(written)] == written
    assert left(clinic) == ["database_behind"]
    [found] = clinic.desk.office.unanswered()
    assert found.detail.startswith("0 entries and ")
    clinic.desk.seat.take(LEAD, None)
    clinic.desk.office.answer(found.id, "已查明")
    clinic.restart()
    assert left(clinic) == []


@pytest.mark.parametrize("gone", [PREVIOUS, vault.BACKUPS])
def test_a_copy_from_before_the_newest_backup_gets_its_lines_from_there_or_from_the_seal_before(
    clinic: Clinic, gone: str
) -> None:
    def looked_and_backed_up() -> None:
        looked(clinic)
        clinic.desk.office.back_up()
        looked(clinic)

    written = put_back(clinic, looked_and_backed_up)
    (clinic.folder / gone).rename(clinic.folder / "elsewhere")
    clinic.desk = clinic.opened()
    assert looks(clinic)[: len(written)] == written
    assert left(clinic) == ["database_behind"]


def test_what_the_log_lacks_is_found_by_a_check(clinic: Clinic) -> None:
    looked(clinic)
    with raw(clinic) as connection:
        connection.execute("DROP TRIGGER access_refuses_delete")
        connection.execute("DELETE FROM access WHERE n > (SELECT max(n) - 2 FROM access)")
        connection.execute(f"CREATE TRIGGER access_refuses_delete {access.ACCESS_GUARDS['access_refuses_delete']}")
    assert [each.code for each in clinic.desk.office.verify().problems] == ["sealed_look_missing"] * 2


def test_a_log_that_goes_another_way_is_told_and_the_site_goes_on_as_another_station(clinic: Clinic) -> None:
    station = clinic.desk.site.station
    put_back(clinic, lambda: looked(clinic))
    with closing(opened(clinic.folder / files.DATABASE, clinic.key)) as other, writing(other):
        access.append(other, Look(what="searched"), station=station, at=clinic.clock.now().utc)
    clinic.desk = clinic.opened()
    assert clinic.desk.site.station != station
    assert left(clinic) == ["access_log_cut"]
    assert len(list(clinic.folder.glob(f"{SEAL}.replaced-*"))) == 1


def test_a_database_that_is_gone_comes_back_with_everybody_who_looked(clinic: Clinic) -> None:
    clinic.desk.office.back_up()
    looked(clinic)
    clinic.act(nobody())
    looked(clinic)
    clinic.desk.close()
    backup = clinic.desk.office.backups()[0].path
    written = [*looks_in(backup, clinic), *sealed(clinic)]
    for path in clinic.folder.glob(f"{files.DATABASE}*"):
        path.unlink()
    done = restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    assert done.complete
    clinic.desk = clinic.opened()
    assert looks(clinic)[: len(written)] == written
    assert left(clinic) == []


@pytest.mark.parametrize("call", ["write_all", "_FLUSH"])
def test_a_look_that_could_not_be_sealed_is_sealed_with_the_next(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with os_failing(monkeypatch, seals, call, OSError(errno.ENOSPC, "full")):
        looked(clinic)
    assert sealed(clinic) != looks(clinic)
    looked(clinic)
    assert sealed(clinic) == looks(clinic)
    assert clinic.desk.office.verify().ok


def test_the_seal_of_an_older_program_is_gone_on_with(clinic: Clinic) -> None:
    seal = read_seal(clinic.folder / SEAL, clinic.key)
    clinic.desk.close()
    assert seal.base is not None
    Seal.begin(clinic.folder / SEAL, clinic.key, seal.base, seal.rows).close()
    clinic.desk = clinic.opened()
    assert left(clinic) == []
    looked(clinic)
    assert sealed(clinic) == looks(clinic)
