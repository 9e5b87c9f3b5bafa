"""Whatever happens to the database: the newest backup and the seal give back everything that was acknowledged, once."""

import errno
import os
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.builders import nobody
from tests.damage import damaged_in_the_middle
from tests.store.raw import unguarded
from tests.store.sealing import SealedClinic, os_failing
from tests.store.test_seal_check import act_without_commit
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import keyfile, restore
from vaxdesk.store.backup import Backup, back_up, backups
from vaxdesk.store.database import writing
from vaxdesk.store.restore import READY, Restored, drill, resume
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.seal_check import begin_after, compare, settle

NEW_STATION = "01853758-1e80-7000-8000-00000000000f"


@pytest.fixture
def clinic(tmp_path: Path) -> SealedClinic:
    """A visit in the backup, a reaction and an enrolment in the seal alone."""
    clinic = SealedClinic(tmp_path / "site")
    visit = clinic.vaccinated()
    renewed(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.act(nobody())
    return clinic


def renewed(clinic: SealedClinic) -> Backup:
    """A verified backup, and a new seal after it."""
    clinic.later(minutes=15)
    taken, standing = back_up(clinic.desk.db, clinic.folder / "backups", clinic.key, clinic.clock.now().utc)
    with writing(clinic.desk.db):
        zone = clinic.desk.site.zone
        clinic.seal = begin_after(clinic.desk.db, clinic.path, clinic.key, standing.base(taken), zone, clinic.seal)
    return taken


def newest(clinic: SealedClinic) -> Path:
    return backups(clinic.folder / "backups")[0].path


def restored(clinic: SealedClinic, path: Path | None = None) -> Restored:
    clinic.desk.db.close()
    now = clinic.clock.now().utc
    done = restore.restore(path or newest(clinic), clinic.folder, clinic.key, now=now, new_station=NEW_STATION)
    if done.complete:
        clinic.restart()
    else:
        clinic.desk = clinic.opened()
    return done


def lose(clinic: SealedClinic) -> None:
    clinic.desk.db.close()
    for path in clinic.folder.glob(f"{files.DATABASE}*"):
        path.unlink()


def test_a_lost_database_comes_back_whole(clinic: SealedClinic) -> None:
    before, tables = clinic.rows(), list(clinic.desk.db.query("SELECT * FROM visits"))
    lose(clinic)
    assert restored(clinic) == Restored(entries=7, from_seal=2, complete=True)
    assert clinic.rows() == before
    assert list(clinic.desk.db.query("SELECT * FROM visits")) == tables
    assert clinic.desk.office.verify().ok
    assert clinic.desk.site.station != NEW_STATION
    assert (clinic.folder / files.DATABASE).stat().st_mode & 0o777 == 0o600
    clinic.act(nobody())
    assert compare(clinic.desk.db, clinic.read()).agrees


def test_timers_know_the_machines_runs_again(clinic: SealedClinic) -> None:
    clinic.clock.reboot("boot-2")
    clinic.act(nobody())
    before = clinic.desk.clocks().boots
    lose(clinic)
    restored(clinic)
    assert clinic.desk.clocks().boots == before


def test_old_files_are_put_aside_and_never_written_over(clinic: SealedClinic) -> None:
    def aside() -> list[str]:
        return sorted(path.name for path in clinic.folder.glob("*.replaced-*"))

    database = (clinic.folder / files.DATABASE).read_bytes()
    clinic.seal.close()
    stamp = f"{clinic.clock.now().utc:%Y%m%dT%H%M%S}"
    shutil.copy(clinic.folder / f"{files.DATABASE}-wal", clinic.folder / "kept")
    restored(clinic)
    assert f"{files.DATABASE}.replaced-{stamp}" in aside()
    assert (clinic.folder / f"{files.DATABASE}.replaced-{stamp}").read_bytes()[:16] == database[:16]
    restored(clinic)
    assert f"{files.DATABASE}.replaced-{stamp}-2" in aside()
    assert clinic.desk.office.verify().ok
    assert clinic.desk.journal_position() == 9


def test_a_log_that_was_left_behind_never_meets_the_restored_database(clinic: SealedClinic) -> None:
    with_log = {path.name: path.read_bytes() for path in clinic.folder.glob(f"{files.DATABASE}-wal")}
    assert with_log
    lose(clinic)
    for name, data in with_log.items():
        (clinic.folder / name).write_bytes(data)
    restored(clinic)
    assert clinic.desk.office.verify().ok
    assert clinic.desk.journal_position() == 9


def test_an_older_backup_and_both_seals_give_back_everything_too(clinic: SealedClinic) -> None:
    older = newest(clinic)
    renewed(clinic)
    clinic.act(nobody())
    before = clinic.rows()
    lose(clinic)
    done = restored(clinic, older)
    assert (done.entries, done.carried + done.from_seal, done.complete, done.findings) == (7, 3, True, ())
    assert clinic.rows() == before


@pytest.mark.parametrize("gone", ["database", "newer backups"])
def test_an_older_backup_gets_what_newer_ones_and_the_database_before_it_hold(clinic: SealedClinic, gone: str) -> None:
    older = newest(clinic)
    for _ in range(3):
        renewed(clinic)
        clinic.act(nobody())
    before = clinic.rows()
    if gone == "database":
        lose(clinic)
    else:
        for each in backups(older.parent)[:-2]:
            each.path.unlink()
    done = restored(clinic, older)
    assert (done.entries, done.complete, done.findings) == (7, True, ())
    assert clinic.rows() == before
    assert clinic.desk.office.verify().ok


def test_what_does_not_follow_is_not_carried_over(clinic: SealedClinic) -> None:
    """Somebody who has the key changed the newest entry and put its hash right, and another database in place."""
    older = newest(clinic)
    with unguarded(clinic) as connection:
        connection.execute("UPDATE journal SET by = 'zhao.yun' WHERE n = 9")
    clinic.path.unlink()
    done = restored(clinic, older)
    assert (done.entries, done.carried) == (7, 1)


def test_a_backup_older_than_both_seals_says_what_is_missing_and_goes_on_as_another_station(
    clinic: SealedClinic,
) -> None:
    older = newest(clinic)
    for _ in range(2):
        renewed(clinic)
        clinic.act(nobody())
    for each in backups(older.parent)[:-1]:
        each.path.unlink()
    lose(clinic)
    done = restored(clinic, older)
    assert not done.complete
    assert {each.code for each in done.findings} == {"sequence_gap"}
    assert clinic.desk.site.station == NEW_STATION


@pytest.mark.parametrize("damage", ["missing", "unreadable", "damaged"])
def test_without_its_whole_seal_a_site_goes_on_as_another_station(clinic: SealedClinic, damage: str) -> None:
    data = clinic.path.read_bytes()
    spoiled = {"missing": b"", "unreadable": b"x" * len(data), "damaged": damaged_in_the_middle(data)}
    clinic.path.write_bytes(spoiled[damage])
    if damage == "missing":
        clinic.path.unlink()
    lose(clinic)
    done = restored(clinic)
    assert not done.complete
    assert done.findings[0].code == f"seal_{damage}"
    assert clinic.desk.site.station == NEW_STATION
    clinic.seal = begin_anew(clinic)
    clinic.act(nobody())
    assert clinic.rows()[-1]["station"] == NEW_STATION
    assert clinic.rows()[-1]["seq"] == 1


def begin_anew(clinic: SealedClinic) -> Any:
    taken, standing = back_up(clinic.desk.db, clinic.folder / "backups", clinic.key, clinic.clock.now().utc)
    clinic.sealing(clinic.desk._recorder)
    with writing(clinic.desk.db):
        return begin_after(clinic.desk.db, clinic.path, clinic.key, standing.base(taken), clinic.desk.site.zone)


def test_a_new_laptop_needs_the_stick_and_a_secret(clinic: SealedClinic, tmp_path: Path) -> None:
    keys, key = keyfile.created(clinic.desk.site.id, clinic.key)
    cost = keyfile.Cost(memory_kib=64, passes=1, lanes=1)
    keys = keyfile.with_account(keys, key, name="zhao.yun", display="赵云峰", secret="s", cost=cost)
    keyfile.write(clinic.folder / keyfile.KEYS, keys)
    now = clinic.clock.now().utc
    taken, _ = back_up(clinic.desk.db, tmp_path / "stick", key, now, keys=clinic.folder / keyfile.KEYS)
    unlocked = keyfile.unlock(keyfile.read(taken.keys), "zhao.yun", "s")
    done = restore.restore(taken.path, tmp_path / "new", unlocked, now=now, new_station=NEW_STATION)
    assert (done.entries, done.complete, done.findings[0].code) == (9, False, "seal_missing")
    assert keyfile.read(tmp_path / "new" / keyfile.KEYS) == keys


# ---- what goes wrong on the way ----


def test_a_damaged_missing_or_foreign_backup_changes_nothing(clinic: SealedClinic) -> None:
    before = {path.name: path.read_bytes() for path in clinic.folder.iterdir() if path.is_file()}
    data = bytearray(newest(clinic).read_bytes())
    data[9000] ^= 1
    bad = clinic.folder / "backups" / "bad.db"
    bad.write_bytes(data)
    now = clinic.clock.now().utc
    for path, key, code in (
        (bad, clinic.key, "backup_damaged"),
        (bad.with_name("gone.db"), clinic.key, "backup_missing"),
        (newest(clinic), b"x" * 32, "wrong_key"),
    ):
        with pytest.raises(WorldFailed) as failed:
            restore.restore(path, clinic.folder, key, now=now, new_station=NEW_STATION)
        assert failed.value.code == code
    assert isinstance(failed.value, WrongKey)
    assert {path.name: path.read_bytes() for path in clinic.folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("step", ["open", "write", "fsync"])
def test_a_full_disk_before_it_is_ready_changes_nothing(
    clinic: SealedClinic, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    clinic.desk.db.close()
    before = {path.name for path in clinic.folder.iterdir()}
    with (
        os_failing(monkeypatch, os, step, OSError(errno.ENOSPC, "full")),
        pytest.raises(WorldFailed, match="disk_full"),
    ):
        restore.restore(newest(clinic), clinic.folder, clinic.key, now=clinic.clock.now().utc, new_station=NEW_STATION)
    assert {path.name for path in clinic.folder.iterdir()} == before
    clinic.restart()
    assert clinic.desk.journal_position() == 9


@pytest.mark.parametrize("step", range(4))  # the log of the old database is in it since its looks were read
def test_stopped_anywhere_it_is_the_old_site_or_is_ended_at_the_next_start(
    clinic: SealedClinic, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    before = clinic.rows()
    copies = {path.name: path.read_bytes() for path in clinic.folder.glob(f"{files.DATABASE}*")}
    clinic.desk.db.close()
    for name, data in copies.items():
        (clinic.folder / name).write_bytes(data)
    replace, calls = os.replace, iter(range(100))

    def stopped(*paths: Any) -> None:
        if next(calls) == step:
            raise KeyboardInterrupt
        replace(*paths)

    now = clinic.clock.now().utc
    monkeypatch.setattr(os, "replace", stopped)
    try:
        restore.restore(newest(clinic), clinic.folder, clinic.key, now=now, new_station=NEW_STATION)
    except KeyboardInterrupt:
        assert step < 3
    monkeypatch.undo()
    ended = resume(clinic.folder, now=now)
    assert ended is (0 < step < 3)
    assert not (clinic.folder / READY).exists()
    clinic.restart()
    with writing(clinic.desk.db):
        settle(clinic.desk.db, clinic.seal, clinic.desk.site.zone)
    assert clinic.rows() == before
    assert clinic.desk.office.verify().ok
    assert not resume(clinic.folder, now=now)


# ---- the drill ----


def test_the_drill_compares_every_row_and_leaves_nothing(clinic: SealedClinic, tmp_path: Path) -> None:
    done = drill(clinic.desk.db, clinic.folder, clinic.folder / "backups", tmp_path / "scratch", clinic.key)
    assert done.passed
    assert done.backup is not None
    assert done.backup.path == newest(clinic)
    assert done.rows > 9 + 2 + 1 + 1 + 1
    assert list((tmp_path / "scratch").iterdir()) == []


def test_the_drill_says_which_table_differs(clinic: SealedClinic, tmp_path: Path) -> None:
    clinic.desk.db.execute("UPDATE visits SET stage = 'released'")
    done = drill(clinic.desk.db, clinic.folder, clinic.folder / "backups", tmp_path / "scratch", clinic.key)
    assert (done.passed, done.differing) == (False, ("visits",))
    clinic.path.unlink()
    done = drill(clinic.desk.db, clinic.folder, clinic.folder / "backups", tmp_path / "scratch", clinic.key)
    assert "journal" in done.differing


def test_the_drill_is_not_confused_by_work_that_goes_on(clinic: SealedClinic, tmp_path: Path) -> None:
    """What is sealed and not yet in the database is none of its business."""
    act_without_commit(clinic)
    assert drill(clinic.desk.db, clinic.folder, clinic.folder / "backups", tmp_path / "scratch", clinic.key).passed


def test_a_drill_without_a_backup_has_not_passed(clinic: SealedClinic, tmp_path: Path) -> None:
    done = drill(clinic.desk.db, clinic.folder, tmp_path / "none", tmp_path / "scratch", clinic.key)
    assert (done.passed, done.backup) == (False, None)


# ---- at any moment ----


@pytest.mark.parametrize("seed", range(8))
def test_lost_at_a_random_moment_every_acknowledged_entry_comes_back_once(tmp_path: Path, seed: int) -> None:
    """Backups, acts, commits that failed, and twice the database and its log are gone."""
    chance = Random(seed)
    clinic = SealedClinic(tmp_path / "site", seed=seed)
    renewed(clinic)
    acknowledged: list[str] = []
    for _ in range(2):
        for _ in range(chance.randrange(1, 12)):
            match chance.choice(["act", "act", "act", "backup", "fail"]):
                case "act":
                    acknowledged.append(clinic.act(nobody()).entry.id)
                case "backup":
                    renewed(clinic)
                case "fail":
                    act_without_commit(clinic)
                    with writing(clinic.desk.db):
                        settle(clinic.desk.db, clinic.seal, clinic.desk.site.zone)
        if chance.random() < 0.5:
            act_without_commit(clinic)
        lose(clinic)
        assert restored(clinic).complete
    ids = [row["id"] for row in clinic.rows()]
    assert set(acknowledged) <= set(ids)
    assert len(ids) == len(set(ids))
    assert clinic.desk.office.verify().ok
    assert compare(clinic.desk.db, clinic.read()).agrees
    assert {SEAL, PREVIOUS} <= {path.name for path in clinic.folder.iterdir()}
