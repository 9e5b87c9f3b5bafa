"""Database and log are gone at any moment: the newest backup and the seal give back everything acknowledged, once."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.builders import Clinic, nobody
from tests.campaign import tries
from tests.faults.tally import tell
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.sealing import Sealing
from vaxdesk.site import restore_site

LOSSES = tries(50, 1000)


class PowerCut(BaseException):
    """Between the seal and the commit; nothing in the program catches it."""


def lost(clinic: Clinic, *, with_log: bool) -> None:
    """The files go while the program has them open, as a stick is pulled; then the program ends."""
    names = [files.DATABASE, f"{files.DATABASE}-wal", f"{files.DATABASE}-shm"]
    for name in names if with_log else names[:1]:
        (clinic.folder / name).unlink(missing_ok=True)
    clinic.desk.close()


def cut_off(clinic: Clinic, error: BaseException, patched: pytest.MonkeyPatch) -> str:
    """An act that is sealed, and whose commit fails; its id."""
    seal: Callable[..., None] = Sealing.seal
    given = clinic.new_id(clinic.clock.now().utc)

    def fails(self: Sealing, entry: f.Entry) -> None:
        seal(self, entry)
        raise error

    with patched.context() as here:
        here.setattr(Sealing, "seal", fails)
        if isinstance(error, PowerCut):
            here.setattr(Sealing, "_take_back", lambda self: None)
        with pytest.raises(type(error)):
            clinic.act(nobody(), id=given)
    return given


def one_moment(
    clinic: Clinic, chance: Random, said: list[str], refused: list[str], patched: pytest.MonkeyPatch
) -> None:
    match chance.choice(["act", "act", "act", "visit", "backup", "fail", "restart"]):
        case "act":
            said.append(clinic.act(nobody()).entry.id)
        case "visit":
            visit = clinic.vaccinated(person=clinic.act(nobody()).entry.about)
            said.extend(entry.id for entry in clinic.desk.visit(visit).history)
        case "backup":
            clinic.later(minutes=15)
            clinic.desk.office.back_up()
        case "fail":
            refused.append(cut_off(clinic, WorldFailed("disk_failed"), patched))
        case "restart":
            clinic.restart()


@pytest.mark.slow
def test_lost_again_and_again_everything_that_was_acknowledged_comes_back_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(20221222)
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.back_up()
    clinic.stocked(doses=5000)
    said: list[str] = []
    refused: list[str] = []
    for _ in range(LOSSES):
        for _ in range(chance.randrange(1, 8)):
            one_moment(clinic, chance, said, refused, monkeypatch)
        if chance.random() < 0.3:
            cut_off(clinic, PowerCut(), monkeypatch)
        newest = clinic.desk.office.backups()[0].path
        station = clinic.desk.site.station
        lost(clinic, with_log=chance.random() < 0.7)
        clinic.later(minutes=1)
        assert restore_site(clinic.folder, newest, clinic.clock, key=clinic.key, new_id=clinic.new_id).complete
        clinic.desk = clinic.opened()
        there = [entry.id for entry in clinic.desk.journal.since(0)]
        assert set(said) <= set(there)
        assert not set(refused) & set(there)
        assert len(there) == len(set(there))
        assert clinic.desk.site.station == station
        assert clinic.desk.office.notices == ()
    assert clinic.desk.office.verify().ok
    assert len(said) > LOSSES
    assert len(refused) > LOSSES // 30
    tell("F23", "databases and logs lost, restored from backup and seal", tries=LOSSES, lost=0)
