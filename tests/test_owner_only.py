"""What a site keeps is its owner's alone to read, also what an earlier program made for everybody's eyes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import LEAD, Clinic
from tests.ui.doors import Door
from vaxdesk import files
from vaxdesk.cli.group import vaxdesk
from vaxdesk.cli.place import Place
from vaxdesk.cli.signing_in import Entered
from vaxdesk.door.gate import Gate
from vaxdesk.keeping.owner_only import close_to_others

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
OPEN = (files.SETTINGS, "printing.json", "vaxdesk.lock", "papers/20221222-A001-slip.pdf", "backups/vaxdesk-old.db")


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def opened_to_others(folder: Path) -> None:
    for name in OPEN:
        (folder / name).parent.mkdir(exist_ok=True, mode=0o755)
        (folder / name).write_text("{}")
        (folder / name).chmod(0o644)
    (folder / "holiday.jpg").write_text("somebody else's")
    (folder / "holiday.jpg").chmod(0o644)


def open_now(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.stat().st_mode & 0o077}


def test_only_what_is_of_the_site_is_closed_and_a_link_leads_nowhere(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside.pdf"
    site.mkdir()
    opened_to_others(site)
    outside.write_text("for everybody")
    outside.chmod(0o644)
    (site / "vaxdesk.log").symlink_to(outside)
    close_to_others(site)
    assert open_now(site) == {"holiday.jpg", "vaxdesk.log"}
    assert outside.stat().st_mode & 0o777 == 0o644
    close_to_others(tmp_path / "nothing here")


def test_the_command_line_closes_a_site_that_it_opens(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.close()
    who = Entered(Gate(clinic.folder, clinic.clock), LEAD, clinic.key)
    opened_to_others(clinic.folder)
    with Place(clinic.folder).desk_of(who, write=True):
        assert open_now(clinic.folder) == {"holiday.jpg"}


def test_the_window_closes_a_site_that_it_opens(qapp: QApplication, tmp_path: Path, umask: None) -> None:
    door = Door(qapp, tmp_path)
    (door.clinic.folder / files.SETTINGS).chmod(0o644)
    door.start()
    assert (door.clinic.folder / "vaxdesk.lock").exists()
    assert open_now(door.clinic.folder) == set()
    door.close()


def test_no_command_makes_a_file_that_others_can_read(umask: None) -> None:
    with pytest.raises(SystemExit):
        vaxdesk.main(["--version"])
    assert os.umask(0o022) == 0o077
