"""What those who lead or audit ask the office: is the record whole, who looked at whom, does a backup come back."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import Clinic, nobody
from tests.store.raw import unguarded
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.departments.office import Stopped
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import vault
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store.backup import Backup

pytestmark = pytest.mark.usefixtures("vaccinated")


def test_a_check_that_nobody_wants_any_more_stops_and_says_nothing(clinic: Clinic) -> None:
    asked = []

    def stop() -> bool:
        asked.append(1)
        return True

    with pytest.raises(Stopped):
        clinic.desk.office.verify_job(stop)()
    assert asked
    assert clinic.desk.office.last_check() is None


def test_a_check_that_is_stopped_on_its_way_ends_there(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaxdesk.store.database._STEPS_BETWEEN_LOOKS", 1)
    asked = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 100

    with pytest.raises(Stopped):
        clinic.desk.office.verify_job(stop)()
    assert 100 < len(asked) < 110  # a whole check would go on asking


def test_the_last_check_is_remembered_with_what_it_found(clinic: Clinic) -> None:
    clinic.desk.office.verify()
    last = clinic.desk.office.last_check()
    assert last is not None
    assert (last.who, last.count) == ("zhao.yun", 0)
    with unguarded(clinic) as connection:
        connection.execute("UPDATE journal SET reason = 'x' WHERE n = 3")
    found = clinic.desk.office.verify()
    last = clinic.desk.office.last_check()
    assert last is not None
    assert last.count == len(found.problems) > 0


def test_the_log_is_read_by_kind_by_day_and_page_by_page(clinic: Clinic) -> None:
    desk = clinic.desk
    person = clinic.act(nobody()).entry.about
    for _ in range(3):
        desk.open_person(person)
    clinic.later(hours=15)
    desk.open_person(person)
    assert desk.today() == date(2022, 12, 23)
    assert len(desk.office.looks(what="opened_person")) == 4
    assert [desk.local(each.at).date() for each in desk.office.looks(what="opened_person", day=desk.today())] == [
        desk.today()
    ]
    first = desk.office.looks(what="opened_person", limit=3)
    rest = desk.office.looks(what="opened_person", before=first[-1].n, limit=3)
    assert [each.n for each in (*first, *rest)] == sorted((each.n for each in (*first, *rest)), reverse=True)
    assert len(rest) == 1


def test_going_on_in_the_log_is_the_same_reading(clinic: Clinic) -> None:
    desk = clinic.desk
    first = desk.office.looks(limit=1)
    desk.office.looks(before=first[-1].n, limit=1)
    assert [each.what for each in desk.office.looks(what="access_log_read")] == ["access_log_read"] * 2


def test_who_opened_persons_and_when(clinic: Clinic) -> None:
    desk = clinic.desk
    person = clinic.act(nobody()).entry.about
    desk.open_person(person)
    clinic.later(minutes=90)
    begun = clinic.clock.now().utc
    desk.open_person(person)
    assert desk.office.opened_times(begun - timedelta(minutes=1)) == {"zhao.yun": (begun,)}


def test_a_head_on_an_older_sheet_is_found_by_its_number(clinic: Clinic) -> None:
    office, station = clinic.desk.office, clinic.desk.site.station
    length, head = office.heads().journal[station]
    clinic.act(nobody())
    assert office.head_at("journal", station, length) == head
    assert office.head_at("journal", station, length + 2) is None
    clinic.desk.open_person("x")
    length, head = office.heads().access[station]
    clinic.desk.open_person("y")
    assert office.head_at("access", station, length) == head


def test_a_trial_of_a_restore_compares_every_row_and_leaves_nothing(clinic: Clinic) -> None:
    office = clinic.desk.office
    assert office.drill_job()().backup is None
    office.back_up()
    clinic.act(nobody())
    before = sorted(path.name for path in clinic.folder.iterdir())
    done = office.drill_job()()
    assert done.passed
    office.drilled(done)
    last = office.last_drill()
    assert last is not None
    assert last[1]
    assert sorted(path.name for path in clinic.folder.iterdir()) == before


def test_a_backup_that_does_not_come_back_is_remembered_as_such(clinic: Clinic) -> None:
    office = clinic.desk.office
    taken = office.back_up().backup
    taken.path.write_bytes(taken.path.read_bytes()[:5000])
    with pytest.raises(WorldFailed):
        office.drill_job()()
    office.drilled(None)
    last = office.last_drill()
    assert last is not None
    assert not last[1]


def test_a_backup_by_the_program_is_not_kept_as_somebodys_wish(clinic: Clinic) -> None:
    office = clinic.desk.office
    office.backed_up(office.backup_job()())
    assert office.looks(what="backup_made") == ()
    assert office.saved_in_seal_only() == 0
    clinic.later(minutes=1)
    clinic.act(nobody())
    assert office.saved_in_seal_only() == 1
    office.backed_up(office.backup_job()(), wanted=True)
    assert len(office.looks(what="backup_made")) == 1


def test_the_second_place_says_how_it_stands(clinic: Clinic, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert vault.second(stick, "x").code == "target_unplugged"
    stick.mkdir()
    clinic.desk.office.choose_second(stick)
    assert clinic.desk.office.second_job(stick)() == vault.Second("", None)
    taken = clinic.desk.office.back_up(stick).backup
    assert taken.path.parent.name == BACKUPS
    assert clinic.desk.office.second_job(stick)().newest == Backup(stick / taken.path.name, taken.taken_at)
    assert vault.second(stick, "another").code == "target_of_another_site"


@pytest.mark.parametrize("name", ["chen.jing", "wang.fang"])
def test_whoever_neither_leads_nor_audits_is_refused(clinic: Clinic, name: str) -> None:
    office = clinic.desk.office
    clinic.desk.seat.take(name, None)
    for ask in (
        office.verify_job,
        office.drill_job,
        office.looks,
        lambda: office.opened_times(clinic.clock.now().utc),
        lambda: office.head_at("journal", clinic.desk.site.station, 1),
    ):
        with pytest.raises(NotAllowed):
            ask()
