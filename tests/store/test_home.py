"""Where a database lives: a copy that is opened somewhere else goes on as another station, and both stay whole."""

import shutil
from pathlib import Path

import pytest

from tests.builders import Clinic, nobody
from vaxdesk.store.chain import chain_ends
from vaxdesk.store.home import last_place, place_of


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.vaccinated()
    return clinic


def copied(clinic: Clinic, to: Path) -> Clinic:
    """The same site in another folder, with the same people and clock."""
    shutil.copytree(clinic.folder, to)
    copy = object.__new__(Clinic)
    copy.__dict__ = clinic.__dict__ | {"folder": to}
    copy.desk = copy.opened()
    return copy


def codes(clinic: Clinic) -> list[str]:
    return [each.code for each in clinic.desk.office.notices]


def test_the_same_folder_opened_again_stays_the_same_station(clinic: Clinic) -> None:
    station = clinic.desk.site.station
    for _ in range(3):
        clinic.restart()
        assert clinic.desk.site.station == station
        assert codes(clinic) == []
    assert last_place(clinic.desk.db) == place_of(clinic.folder, clinic.clock.machine)


def test_two_programs_in_one_folder_are_one_station(clinic: Clinic) -> None:
    other = clinic.opened()
    assert other.site.station == clinic.desk.site.station
    assert other.office.notices == ()


def test_a_copy_goes_on_as_another_station_and_both_records_stay_whole(clinic: Clinic, tmp_path: Path) -> None:
    clinic.desk.close()
    copy = copied(clinic, tmp_path / "stick")
    clinic.desk = clinic.opened()
    assert codes(copy) == ["database_moved"]
    assert codes(clinic) == []
    assert copy.desk.site.station != clinic.desk.site.station
    assert copy.desk.site.id == clinic.desk.site.id
    for each in (clinic, copy):
        each.act(nobody())
        each.desk.find("王")
        assert each.desk.office.verify().ok
    ours, theirs = chain_ends(clinic.desk.db), chain_ends(copy.desk.db)
    station = clinic.desk.site.station
    assert set(theirs) == {station, copy.desk.site.station}
    assert (ours[station][0], theirs[station][0], theirs[copy.desk.site.station][0]) == (8, 7, 1)


def test_it_says_so_once(clinic: Clinic, tmp_path: Path) -> None:
    clinic.desk.close()
    copy = copied(clinic, tmp_path / "stick")
    station = copy.desk.site.station
    copy.restart()
    assert codes(copy) == []
    assert copy.desk.site.station == station


def test_a_copy_that_is_only_looked_at_stays_as_it_is(clinic: Clinic, tmp_path: Path) -> None:
    clinic.desk.close()
    shutil.copytree(clinic.folder, tmp_path / "stick")
    clinic.folder = tmp_path / "stick"
    reader = clinic.opened(write=False)
    assert reader.office.notices == ()
    assert last_place(reader.db) != place_of(clinic.folder, clinic.clock.machine)


def test_another_machine_is_another_place(clinic: Clinic) -> None:
    station = clinic.desk.site.station
    clinic.desk.close()
    clinic.clock.machine = "another machine"
    clinic.desk = clinic.opened()
    assert codes(clinic) == ["database_moved"]
    assert clinic.desk.site.station != station
    clinic.act(nobody())
    assert clinic.desk.office.verify().ok


def test_practice_sites_are_copied_as_people_like(tmp_path: Path) -> None:
    practice = Clinic(tmp_path / "practice", practice=True)
    practice.desk.close()
    copy = copied(practice, tmp_path / "copy")
    assert codes(copy) == []
    assert copy.desk.site.station == practice.desk.site.station


def test_the_mark_tells_nothing_about_machine_or_folder(clinic: Clinic) -> None:
    mark = place_of(clinic.folder, clinic.clock.machine)
    assert len(mark) == 32
    assert set(mark) <= set("0123456789abcdef")
    assert place_of(clinic.folder / ".." / clinic.folder.name, clinic.clock.machine) == mark
    assert place_of(clinic.folder.parent, clinic.clock.machine) != mark


def test_a_folder_whose_name_is_no_text_has_a_place_too(tmp_path: Path) -> None:
    assert len(place_of(tmp_path / "\udcff", "")) == 32
