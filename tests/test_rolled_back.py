"""Parts of a site that are older than the rest: nothing that was acknowledged is lost without a word."""

from datetime import timedelta

import pytest

from tests.builders import Clinic, nobody
from tests.test_found import left
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import vault
from vaxdesk.site import restore_site
from vaxdesk.store.seal import PREVIOUS, SEAL, read_seal

pytestmark = pytest.mark.usefixtures("vaccinated")


def written(clinic: Clinic) -> list[str]:
    return [entry.id for entry in clinic.desk.journal.since(0)]


def closed(clinic: Clinic, *names: str) -> dict[str, bytes]:
    """These files of the site as they lie there, closed."""
    clinic.desk.close()
    kept = {name: (clinic.folder / name).read_bytes() for name in names}
    clinic.desk = clinic.opened()
    return kept


def put_back(clinic: Clinic, kept: dict[str, bytes]) -> None:
    clinic.desk.close()
    for name, data in kept.items():
        for path in clinic.folder.glob(f"{name}-*"):
            path.unlink()
        (clinic.folder / name).write_bytes(data)


def test_an_older_seal_is_found_and_a_new_one_begun(clinic: Clinic) -> None:
    older = closed(clinic, SEAL)
    for _ in range(3):
        clinic.act(nobody())
    before = written(clinic)
    put_back(clinic, older)
    clinic.desk = clinic.opened()
    assert written(clinic) == before
    assert left(clinic) == ["seal_behind"]
    clinic.act(nobody())
    assert [row["id"] for row in read_seal(clinic.folder / SEAL, clinic.key).rows] == written(clinic)[len(before) :]


def rolled_back(clinic: Clinic) -> None:
    """Database and seal from before two backups that lie beside them."""
    older = closed(clinic, files.DATABASE, SEAL)
    for _ in range(2):
        clinic.act(nobody())
        clinic.later(minutes=15)
        clinic.desk.office.back_up()
    put_back(clinic, older)


def test_a_database_and_its_seal_that_are_older_than_a_backup_are_not_gone_on_with(clinic: Clinic) -> None:
    before = len(written(clinic))
    rolled_back(clinic)
    reader = clinic.opened(write=False)
    assert "seal_base_not_found" in {each.code for each in reader.office.verify().problems}
    reader.close()
    with pytest.raises(WorldFailed, match="database_rolled_back"):
        clinic.opened()
    newest = max((clinic.folder / vault.BACKUPS).glob("*.db"))
    restore_site(clinic.folder, newest, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()
    assert len(written(clinic)) == before + 2


def test_nor_are_they_when_the_seals_are_gone(clinic: Clinic) -> None:
    rolled_back(clinic)
    for name in (SEAL, PREVIOUS):
        (clinic.folder / name).unlink()
    with pytest.raises(WorldFailed, match="database_rolled_back"):
        clinic.opened()


def test_looks_that_only_a_newer_backup_holds_come_back_from_there(clinic: Clinic) -> None:
    older = closed(clinic, files.DATABASE, SEAL)
    for _ in range(3):
        clinic.desk.find("王")
    clinic.later(minutes=15)
    clinic.desk.office.back_up()
    put_back(clinic, older)
    (clinic.folder / PREVIOUS).unlink()
    clinic.desk = clinic.opened()
    assert len([each for each in clinic.desk.office.looks() if each.what == "searched"]) == 3
    assert left(clinic) == ["database_behind"]


def elsewhere(clinic: Clinic, visit: str) -> None:
    """This machine is started again and stays on. Two hours later the folder is carried to another one, whose clock is
    slow, and there the injection is given; three minutes after it the folder is back."""
    clinic.desk.close()
    clinic.clock.reboot("our next run", off=timedelta(minutes=1))
    clinic.later(hours=2)
    slow = clinic.clock.now().utc - timedelta(hours=5)
    ours, clinic.clock = clinic.clock, HandClock(slow, boot="theirs", uptime_ms=60_000, machine="another machine")
    clinic.desk = clinic.opened()
    for _ in range(2):
        clinic.act(nobody())
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=visit)
    clinic.desk.close()
    clinic.clock = ours
    clinic.later(minutes=3)


@pytest.mark.parametrize("how", ["restored", "older database"])
def test_nobody_who_was_vaccinated_on_another_machine_goes_early_on_this_one(clinic: Clinic, how: str) -> None:
    visit = clinic.ready(person=clinic.act(nobody()).entry.about)
    clinic.desk.office.back_up()
    older = closed(clinic, files.DATABASE)
    elsewhere(clinic, visit)
    if how == "restored":
        backup = min((clinic.folder / vault.BACKUPS).glob("*.db"))
        (clinic.folder / files.DATABASE).unlink()
        restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
        clinic.desk = clinic.opened()
    else:
        put_back(clinic, older)
        clinic.desk = clinic.opened()
    assert clinic.desk.visit(visit).stage == "observing"
    with pytest.raises(Refused, match="clock_unconfirmed"):
        clinic.act(f.Released(), about=visit)
    clinic.later(minutes=31)
    assert clinic.act(f.Released(), about=visit).stage == "released"
