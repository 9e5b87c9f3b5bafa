"""A site whose key lay in the open gets a wrapped one: nothing is lost, nothing stays that the old key opens, and a
power cut at any moment leaves the old site or the new one whole."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, STAFF
from tests.old_site import OLD_SECRET, Old, copied
from vaxdesk import files, rekeying
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, Gate, SecretUnfit, typed_from_paper
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.rekeying import rekey, resume
from vaxdesk.site import Founded, Plan, found, open_desk
from vaxdesk.store import rekey as store_rekey
from vaxdesk.store.backup import Standing, backups, check
from vaxdesk.store.database import DatabaseError, opened
from vaxdesk.store.keyfile import KEYS, WrongSecret
from vaxdesk.store.rekey import PART, READY, contents, make_whole
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.timer_file import TIMERS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Old:
    return Old(tmp_path_factory.mktemp("old") / "site")


@pytest.fixture
def old(made: Old, tmp_path: Path) -> Old:
    return copied(made, tmp_path / "site")


def rekeyed(old: Old, **more: str) -> Founded:
    return rekey(old.folder, old.clock, **{"name": LEAD, "secret": OLD_SECRET} | more, cost=CHEAP)


def entered(old: Old, secret: str = OLD_SECRET) -> Desk:
    gate = Gate(old.folder, old.clock, cost=CHEAP)
    desk = open_desk(old.folder, old.clock, key=gate.enter(LEAD, secret))
    desk.seat.take(LEAD, None)
    return desk


def test_the_whole_record_is_there_under_the_new_key(old: Old) -> None:
    station = opened_station(old)
    rekeyed(old)
    with closing(entered(old)) as desk:
        assert [each.hash for each in desk.journal.since(0)] == old.entries
        assert desk.office.verify().problems == ()
        assert desk.site.station == station
        assert desk.office.notices == ()
        assert [each.name for each in desk.staff()] == [*(each.name for each in STAFF), EMERGENCY]
        assert all(each.secret_hash == "" for each in desk.staff())
        assert len(desk.masked_board()) == 1
        assert "sheets_made" in [each.what for each in desk.office.looks(who=LEAD)]


def opened_station(old: Old) -> str:
    """The copy is opened once where it lies now, and goes on as a station of its own."""
    with closing(open_desk(old.folder, old.clock, key=old.key)) as desk:
        return desk.site.station


def test_nothing_stays_that_the_old_key_opens(old: Old, tmp_path: Path) -> None:
    rekeyed(old)
    assert {path.name for path in old.folder.iterdir()} == {files.DATABASE, KEYS, SEAL, TIMERS, BACKUPS}
    for path in (old.folder / files.DATABASE, *(each.path for each in backups(old.folder / BACKUPS))):
        with pytest.raises(WorldFailed, match="wrong_key"):
            opened(path, old.key, write=False)
    [backup] = backups(old.folder / BACKUPS)
    new = Gate(old.folder, old.clock).enter(LEAD, OLD_SECRET)
    with closing(opened(backup.path, new, write=False)) as db:
        assert db.execute("SELECT count(*) FROM journal").fetchone()[0] == len(old.entries)
    assert backup.keys.exists()
    assert old.key.hex().encode() not in b"".join(path.read_bytes() for path in old.folder.rglob("*") if path.is_file())


def test_a_page_that_is_carried_keeps_its_form(old: Old) -> None:
    """Strict tables, guards, indexes and the version of the file."""
    with closing(opened(old.folder / files.DATABASE, old.key)) as db:
        before = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        version = db.execute("PRAGMA user_version").fetchone()
        journal = contents(db)["journal"]
    rekeyed(old)
    with closing(opened(old.folder / files.DATABASE, Gate(old.folder, old.clock).enter(LEAD, OLD_SECRET))) as db:
        assert db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall() == before
        assert db.execute("PRAGMA user_version").fetchone() == version
        assert contents(db)["journal"] == journal
        with pytest.raises(DatabaseError, match="append-only"):
            db.execute("DELETE FROM journal")


def test_the_sheets_and_the_envelope_open_it(old: Old) -> None:
    made = rekeyed(old)
    gate = Gate(old.folder, old.clock, cost=CHEAP)
    key = gate.enter(LEAD, OLD_SECRET)
    assert gate.enter(EMERGENCY, typed_from_paper(made.emergency)) == key
    assert gate.recover(*made.sheets, LEAD, "another-secret") == key


@pytest.mark.parametrize(
    ("name", "secret", "error"),
    [
        (LEAD, "nine-brown-owl", WrongSecret),
        ("no.one", OLD_SECRET, WrongSecret),
        ("chen.jing", "hers alone", NotAllowed),
        ("li.qiang", "", WrongSecret),
    ],
)
def test_only_who_leads_and_knows_the_old_secret_does_it(
    old: Old, name: str, secret: str, error: type[Exception]
) -> None:
    before = (old.folder / files.DATABASE).read_bytes()
    with pytest.raises(error):
        rekeyed(old, name=name, secret=secret)
    assert (old.folder / files.DATABASE).read_bytes() == before
    assert (old.folder / files.KEY).exists()


def test_where_no_lead_had_a_secret_the_given_one_becomes_it(tmp_path: Path) -> None:
    old = Old(tmp_path / "site", hashes=False)
    with pytest.raises(SecretUnfit):
        rekeyed(old, secret="short")
    with pytest.raises(NotAllowed):
        rekeyed(old, name="chen.jing")
    rekeyed(old, secret="chosen just now")
    entered(old, "chosen just now").close()


def test_a_site_that_needs_no_new_key_gets_none(old: Old, tmp_path: Path) -> None:
    rekeyed(old)
    with pytest.raises(WorldFailed, match="rekey_not_needed"):
        rekeyed(old)
    practice = tmp_path / "practice"
    found(practice, Plan(name="a", station_name="b", language="vi", staff=STAFF, practice=True), old.clock)
    with pytest.raises(WorldFailed, match="rekey_not_needed"):
        rekey(practice, old.clock, name=LEAD, secret=OLD_SECRET)
    with pytest.raises(WorldFailed, match="site_missing"):
        rekey(tmp_path / "none", old.clock, name=LEAD, secret=OLD_SECRET)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a program's own locks do not stand in its way")
def test_a_site_that_somebody_has_open_is_left_as_it_is(old: Old) -> None:
    with closing(open_desk(old.folder, old.clock, key=old.key)):
        assert lived(lambda: rekeyed(old)) == 1
    rekeyed(old)
    entered(old).close()


def test_a_copy_that_is_not_the_same_changes_nothing(old: Old, monkeypatch: pytest.MonkeyPatch) -> None:
    def tampered(path: Path, key: bytes, expected: Standing | None = None) -> Standing:
        with closing(opened(path, key)) as db:
            db.execute("UPDATE visits SET stage = 'released'")
        return check(path, key, expected)

    monkeypatch.setattr(store_rekey, "check", tampered)
    with pytest.raises(WorldFailed, match="rekey_differs"):
        rekeyed(old)
    assert after_the_cut(old) == "old"


def test_an_act_that_came_in_meanwhile_is_not_lost(old: Old, monkeypatch: pytest.MonkeyPatch) -> None:
    def slowly(*args: Any, **more: Any) -> None:
        with closing(opened(old.folder / files.DATABASE, old.key)) as other:
            other.execute("INSERT INTO boots VALUES (77, 'another', 1, 1, '2022-12-22T00:00:00.000000Z')")
        make_whole(*args, **more)

    monkeypatch.setattr(rekeying, "make_whole", slowly)
    with pytest.raises(WorldFailed, match="database_open"):
        rekeyed(old)
    assert after_the_cut(old) == "old"


def test_what_was_not_finished_is_thrown_away(old: Old) -> None:
    (old.folder / PART).mkdir()
    (old.folder / PART / files.DATABASE).write_bytes(b"half")
    rekeyed(old)
    entered(old).close()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed")
def test_a_power_cut_at_any_step_leaves_the_old_site_or_the_new_one_whole(made: Old, tmp_path: Path) -> None:
    ends: list[str] = []
    for step in range(1, 400):
        old = copied(made, tmp_path / f"site-{step}")
        finished = lived(lambda old=old: rekeyed(old), killed_at=step) == 0  # type: ignore[misc]
        ends.append(after_the_cut(old))
        shutil.rmtree(old.folder)
        if finished:
            break
    assert finished
    assert set(ends) == {"old", "new"}
    assert ends == sorted(ends, key=["old", "new"].index)
    assert ends.count("new") > 10


def after_the_cut(old: Old) -> str:
    """Which site there is; it is whole. Sheets that nobody can have printed are not counted as made."""
    carried = resume(old.folder)
    gate = Gate(old.folder, old.clock, cost=CHEAP)
    new = not gate.open
    key = gate.enter(LEAD, OLD_SECRET) if new else old.key
    with closing(open_desk(old.folder, old.clock, key=key)) as desk:
        desk.seat.take(LEAD, None)
        assert [each.hash for each in desk.journal.since(0)] == old.entries
        assert desk.office.verify().problems == ()
        assert {each.code for each in desk.office.notices} <= {"database_moved"}
        assert [each.code for each in desk.office.notices if new] == []
        assert not new or desk.office.has_sheets is not carried
    assert new is not (old.folder / files.KEY).exists()
    assert not (old.folder / READY).exists()
    if new:
        assert not (old.folder / PREVIOUS).exists()
        assert all(each.keys.exists() for each in backups(old.folder / BACKUPS))
        assert len(backups(old.folder / BACKUPS)) == 1
    return "new" if new else "old"


STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "sqlite3.connect"})


def lived(work: Callable[[], object], *, killed_at: int = 0) -> int:
    """Do it in a process of its own, which is killed right before its step number `killed_at` that changes what lies in
    a folder; 0 where it came to its end, 1 where it failed, 9 where it was killed."""
    pid = os.fork()
    if pid == 0:
        steps = iter(range(1, 10_000))

        def watch(event: str, args: tuple[object, ...]) -> None:
            if (event in STEPS or (event == "open" and _written(args))) and next(steps) == killed_at:
                os._exit(9)

        sys.addaudithook(watch)
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _written(args: tuple[object, ...]) -> bool:
    return isinstance(args[2], int) and bool(args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
