"""A backup is verified or not there; a second target has its own word for what happened to it."""

import errno
import os
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders import nobody
from tests.store.sealing import SealedClinic, os_failing
from vaxdesk.clinic.instants import Instant
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import backup, keyfile, second_target
from vaxdesk.store.backup import Backup, back_up, backups, check, name_of, taken_at, thin
from vaxdesk.store.database import opened
from vaxdesk.store.second_target import MARK, copy_to
from vaxdesk.store.verify import verify


@pytest.fixture
def clinic(tmp_path: Path) -> SealedClinic:
    clinic = SealedClinic(tmp_path / "site")
    clinic.vaccinated()
    return clinic


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def made(clinic: SealedClinic, folder: Path, **more: Any) -> Backup:
    return back_up(clinic.desk.db, folder, clinic.key, clinic.clock.now().utc, **more)[0]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_everything_and_opens_with_the_key_alone(clinic: SealedClinic, folder: Path) -> None:
    taken, standing = back_up(clinic.desk.db, folder, clinic.key, clinic.clock.now().utc)
    assert names(folder) == ["vaxdesk-20221222T010000000Z.db"]
    assert (standing.n, standing.head) == (7, clinic.rows()[-1]["hash"])
    assert standing.base(taken).backup == taken.path.name
    copy = opened(taken.path, clinic.key, write=False)
    assert verify(copy, clinic.desk.site.zone).entries == 7
    assert copy.execute("PRAGMA journal_mode").fetchone()[0] == "delete"  # so that a write-protected stick will do
    copy.close()
    assert names(folder) == ["vaxdesk-20221222T010000000Z.db"]
    with pytest.raises(WrongKey):
        check(taken.path, b"x" * 32)


def test_only_its_owner_may_read_it_and_no_word_of_a_person_lies_readable_in_it(
    clinic: SealedClinic, folder: Path
) -> None:
    taken = made(clinic, folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert taken.path.stat().st_mode & 0o777 == 0o600
    data = taken.path.read_bytes()
    for word in ("王桂芬", "500106194003211621", "13800000000", "flu-iiv4", "CREATE TABLE"):
        assert word.encode() not in data


def test_it_is_one_moment_while_work_goes_on(
    clinic: SealedClinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody records between the look at the database and the copy: the copy is of the moment of the look."""
    desk = clinic.opened()
    standing = backup.standing

    def and_somebody_records(db: Any) -> backup.Standing:
        found = standing(db)
        if db is desk.db:
            clinic.act(nobody())
        return found

    monkeypatch.setattr(backup, "standing", and_somebody_records)
    _, found = back_up(desk.db, folder, clinic.key, clinic.clock.now().utc)
    assert (found.n, clinic.desk.journal_position()) == (7, 8)
    monkeypatch.undo()
    assert check(backups(folder)[0].path, clinic.key).n == 7


def test_the_wrapped_keys_go_with_it(clinic: SealedClinic, folder: Path) -> None:
    keys = clinic.folder / keyfile.KEYS
    keys.unlink()
    assert not made(clinic, folder, keys=keys).keys.exists()
    clinic.later(minutes=15)
    keyfile.write(keys, keyfile.created(clinic.desk.site.id, clinic.key)[0])
    assert made(clinic, folder, keys=keys).keys.read_bytes() == keys.read_bytes()


def test_they_are_listed_newest_first_with_their_age(clinic: SealedClinic, folder: Path) -> None:
    assert backups(folder) == ()
    first = made(clinic, folder)
    clinic.later(minutes=15)
    second = made(clinic, folder)
    (folder / "vaxdesk-20221222T020000000Z.db.part").touch()
    (folder / "vaxdesk-20229922T020000000Z.db").touch()
    (folder / "notes.txt").touch()
    assert backups(folder) == (second, first)
    assert first.age(clinic.clock.now().utc) == timedelta(minutes=15)
    assert second.age(clinic.clock.now().utc - timedelta(days=1)) == timedelta()


def test_the_name_says_the_moment_to_the_millisecond(clinic: SealedClinic) -> None:
    moment = clinic.clock.now().utc + timedelta(milliseconds=7)
    assert taken_at(name_of(moment)) == moment
    assert taken_at("vaxdesk.db") is None


def test_thinning_takes_away_what_is_old_with_its_keys_and_nothing_else(clinic: SealedClinic, folder: Path) -> None:
    now = clinic.clock.now().utc
    folder.mkdir()
    for hours in range(0, 24 * 5, 6):
        (folder / name_of(now - timedelta(hours=hours))).touch()
        (folder / name_of(now - timedelta(hours=hours))).with_suffix(".keys").touch()
    (folder / f"{name_of(now - timedelta(hours=2))}.part").touch()
    (folder / f"{name_of(now)}.part").touch()
    (folder / "notes.txt").touch()
    gone = thin(folder, now)
    assert len(gone) == 20 - 9 - 3
    assert len(backups(folder)) == 12
    assert all(each.keys.exists() for each in backups(folder))
    assert not any(each.path.exists() or each.keys.exists() for each in gone)
    assert [path.name for path in folder.glob("*.part")] == [f"{name_of(now)}.part"]
    assert (folder / "notes.txt").exists()


# ---- disks ----


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_backup_that_cannot_be_finished_is_not_there(
    clinic: SealedClinic, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    made(clinic, folder)
    clinic.later(minutes=15)
    before = names(folder)
    with os_failing(monkeypatch, os, step, OSError(errno.ENOSPC, "full")), pytest.raises(WorldFailed) as failed:
        made(clinic, folder)
    assert failed.value.code == "disk_full"
    assert names(folder) == before
    made(clinic, folder)
    assert len(backups(folder)) == 2


def test_a_copy_that_is_not_what_it_should_be_gets_no_name(
    clinic: SealedClinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that lies: a page of the copy is not what was written."""
    check = backup.check

    def spoiled(path: Path, *more: Any) -> backup.Standing:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        return check(path, *more)

    monkeypatch.setattr(backup, "check", spoiled)
    with pytest.raises(WorldFailed, match="backup_damaged"):
        made(clinic, folder)
    assert names(folder) == []


def test_a_copy_that_stands_elsewhere_gets_no_name(clinic: SealedClinic, folder: Path) -> None:
    taken, standing = back_up(clinic.desk.db, folder, clinic.key, clinic.clock.now().utc)
    clinic.act(nobody())
    with pytest.raises(WorldFailed, match="backup_damaged"):
        check(taken.path, clinic.key, backup.standing(clinic.desk.db))
    assert check(taken.path, clinic.key, standing) == standing


@pytest.mark.parametrize("seed", range(20))
def test_a_flipped_byte_in_a_backup_is_always_noticed(clinic: SealedClinic, folder: Path, seed: int) -> None:
    taken = made(clinic, folder)
    data = bytearray(taken.path.read_bytes())
    data[random.Random(seed).randrange(len(data))] ^= 1
    taken.path.write_bytes(data)
    with pytest.raises(WorldFailed):
        check(taken.path, clinic.key)


# ---- a second target ----


@pytest.fixture
def stick(tmp_path: Path, clinic: SealedClinic) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_target.choose(stick, clinic.desk.site.id)
    return stick


def copied(clinic: SealedClinic, stick: Path, taken: Backup, **more: Any) -> second_target.Outcome:
    clock = more.pop("clock", clinic.clock)
    return copy_to(stick, taken, clinic.key, site=clinic.desk.site.id, clock=clock, **more)


def test_a_stick_gets_a_verified_copy_and_the_keys(clinic: SealedClinic, folder: Path, stick: Path) -> None:
    keys = clinic.folder / keyfile.KEYS
    keyfile.write(keys, keyfile.created(clinic.desk.site.id, clinic.key)[0])
    taken = made(clinic, folder, keys=keys)
    outcome = copied(clinic, stick, taken, expected=check(taken.path, clinic.key))
    assert outcome.code == ""
    assert outcome.backup == backups(stick)[0]
    assert outcome.backup.path.read_bytes() == taken.path.read_bytes()
    assert outcome.backup.keys.read_bytes() == keys.read_bytes()


def test_a_stick_that_is_not_there_or_belongs_to_another_site_is_told(
    clinic: SealedClinic, folder: Path, stick: Path, tmp_path: Path
) -> None:
    taken = made(clinic, folder)
    (tmp_path / "mount").mkdir()
    assert copied(clinic, tmp_path / "mount", taken).code == "target_unplugged"
    assert copied(clinic, tmp_path / "nowhere", taken).code == "target_unplugged"
    assert names(tmp_path / "mount") == []
    second_target.choose(stick, "another")
    assert copied(clinic, stick, taken).code == "target_of_another_site"
    (stick / MARK).write_text("{")
    assert copied(clinic, stick, taken).code == "target_damaged"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "target_full"),
        (errno.EFBIG, "target_full"),
        (errno.EIO, "target_unplugged"),
        (errno.ENODEV, "target_unplugged"),
        (errno.ENOENT, "target_unplugged"),
        (errno.EROFS, "target_read_only"),
    ],
)
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_whatever_a_stick_does_has_a_word_and_leaves_nothing_half_done(
    clinic: SealedClinic, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    taken = made(clinic, folder)
    with os_failing(monkeypatch, os, step, OSError(number, "stick")):
        assert copied(clinic, stick, taken).code == code
    assert names(stick) == [MARK]
    assert copied(clinic, stick, taken).code == ""


class SlowClock(HandClock):
    """A minute goes by whenever somebody looks."""

    def now(self) -> Instant:
        self.advance(timedelta(minutes=1))
        return super().now()


def test_a_stick_that_takes_too_long_is_given_up(
    clinic: SealedClinic, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_target, "_PIECE", 4096)
    taken = made(clinic, folder)
    clock = SlowClock(clinic.clock.now().utc)
    assert copied(clinic, stick, taken, clock=clock).code == "target_slow"
    assert names(stick) == [MARK]
    assert copied(clinic, stick, taken, clock=clock, patience=timedelta(days=1)).code == ""


def test_a_stick_that_does_not_keep_what_it_took_is_told(
    clinic: SealedClinic, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = made(clinic, folder)
    write = os.write
    pieces: Iterator[int] = iter(range(100))

    def lying(descriptor: int, data: Any) -> int:
        kept = bytearray(data)
        if next(pieces) == 0:
            kept[9000] ^= 1
        return write(descriptor, kept)

    monkeypatch.setattr(os, "write", lying)
    assert copied(clinic, stick, taken).code == "target_damaged"
    assert names(stick) == [MARK]
