"""F24, F25: an upgrade that is killed at each call leaves the old shape or the new one; a newer shape is left alone."""

import shutil
from pathlib import Path

import pytest

from tests.builders import Clinic
from tests.campaign import tries
from tests.faults import lab
from tests.faults.tally import tell
from tests.store.raw import raw
from vaxdesk import files
from vaxdesk.failures import DatabaseTooNew
from vaxdesk.store.migrations import SCHEMA

pytestmark = pytest.mark.slow


@pytest.mark.skipif(bool(lab.lacking()), reason=lab.lacking() or "able")
def test_an_upgrade_that_is_killed_anywhere_leaves_the_old_shape_or_the_new() -> None:
    found = lab.run("tests.faults.at_each_step", str(tries(60, 1)))
    note = "; ".join(found["losses"][:5])
    tell("F24", "kills in an upgrade from every shape", tries=found["tries"], lost=len(found["losses"]),
         worst_s=found["worst_s"], note=note)  # fmt: skip


def test_a_database_of_a_newer_program_is_not_written_to(tmp_path: Path) -> None:
    clinic, lost = Clinic(tmp_path / "site"), 0
    clinic.vaccinated()
    versions = range(SCHEMA + 1, SCHEMA + tries(4, 40))
    for newer in versions:
        clinic.desk.db.execute(f"PRAGMA user_version = {newer}")
        clinic.desk.close()
        before = (clinic.folder / files.DATABASE).read_bytes()
        with pytest.raises(DatabaseTooNew):
            clinic.opened()
        lost += (clinic.folder / files.DATABASE).read_bytes() != before
        shutil.rmtree(clinic.folder / "backups", ignore_errors=True)
        clinic.desk = clinic.opened(write=False)
        lost += not clinic.desk.office.verify().ok
        clinic.desk.close()
        with raw(clinic) as connection:
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
        clinic.desk = clinic.opened()
    tell("F25", "databases of newer programs", tries=len(versions), lost=lost)
