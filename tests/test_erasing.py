"""A person is erased by law: nothing in any file of the site says who they were, the chain holds, and lots add up."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import LEAD, Clinic
from tests.leaving import CANARIES, NAME, WHY, Leaver, backup_folder
from tests.store.raw import raw, unguarded
from tools import verify_site
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import Office
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import choose_second
from vaxdesk.site import restore_site
from vaxdesk.store.backup import backups
from vaxdesk.store.seal import PREVIOUS
from vaxdesk.store.tables import READ_TABLES


@pytest.fixture
def leaver(tmp_path: Path) -> Iterator[Leaver]:
    made = Leaver(tmp_path / "site")
    yield made
    made.clinic.desk.close()


def tables(clinic: Clinic) -> dict[str, set[str]]:
    return {name: set(map(repr, clinic.desk.db.execute(f"SELECT * FROM {name}"))) for name in READ_TABLES}  # noqa: S608


def assert_whole(clinic: Clinic, erased: int) -> None:
    """Both verifiers find nothing, and say how many entries are erased; the tables are what the journal says."""
    ours = clinic.desk.office.verify()
    assert (ours.ok, ours.problems, ours.erased) == (True, (), erased)
    key = clinic.key.hex()
    assert verify_site.verdict(clinic.folder, key, None) == (ours.entries, [])
    assert verify_site.erased(clinic.folder, key) == erased
    before = tables(clinic)
    clinic.desk.journal.rebuild()
    assert tables(clinic) == before


def test_no_file_of_the_site_says_anything_about_them_any_more(leaver: Leaver) -> None:
    before = leaver.traces()
    assert "vaxdesk.seal" in before
    in_the_database = {canary for name, found in before.items() if name.startswith(files.DATABASE) for canary in found}
    assert in_the_database == set(CANARIES)
    done = leaver.erase()
    assert leaver.traces() == {}
    assert (done.trouble, done.purged.left, len(done.purged.deleted)) == ("", (), 2)
    assert [each.path.name for each in backups(backup_folder(leaver.clinic))] == [done.backup]


def test_the_record_is_whole_and_says_what_was_erased(leaver: Leaver) -> None:
    length = leaver.clinic.desk.journal_position()
    done = leaver.erase()
    assert leaver.clinic.desk.journal_position() == length + 1
    gone = [each for each in leaver.clinic.desk.journal.since(0) if isinstance(each.fact, f.Erased)]
    assert {each.person for each in gone} == {leaver.person}
    assert {(each.salt, each.reason) for each in gone} == {("", "")}
    assert len(gone) == done.entries == 8
    assert_whole(leaver.clinic, 8)
    leaver.clinic.restart()
    assert_whole(leaver.clinic, 8)
    assert leaver.clinic.desk.office.notices == ()


def test_nobody_finds_them_and_everybody_else_is_there(leaver: Leaver) -> None:
    other = leaver.clinic.desk.visit(leaver.other)
    leaver.erase()
    desk = leaver.clinic.desk
    assert desk.find(NAME) == ()
    assert desk.person(leaver.person) is None
    assert desk.visits_of(leaver.person) == desk.doses_of(leaver.person) == ()
    assert desk.visit(leaver.other) == other
    assert len(desk.find("王桂芬")) == 1


def test_doses_of_a_lot_add_up_without_them(leaver: Leaver) -> None:
    before = [(each.lot.lot, each.given, each.left) for each in leaver.clinic.desk.lots()]
    leaver.erase()
    assert [(each.lot.lot, each.given, each.left) for each in leaver.clinic.desk.lots()] == before
    kept = leaver.clinic.desk.db.execute("SELECT product, lot, dose_number FROM doses WHERE person IS NULL").fetchall()
    assert kept == [("flu-iiv4", "202208A13", 1)]


def test_a_second_time_erases_nothing_more_and_names_the_same_entry(leaver: Leaver) -> None:
    first = leaver.erase()
    length = leaver.clinic.desk.journal_position()
    leaver.clinic.later(minutes=1)
    again = leaver.erase(reason="")
    assert (again.entry.id, again.entries, again.purged.deleted) == (first.entry.id, first.entries, ())
    assert leaver.clinic.desk.journal_position() == length


def test_who_erased_whom_is_kept_without_saying_who_it_was(leaver: Leaver) -> None:
    leaver.erase()
    (look,) = leaver.clinic.desk.office.looks(what="erased")
    assert (look.who, look.subject, look.count) == (LEAD, leaver.person, 8)
    (entry,) = (each for each in leaver.clinic.desk.journal.since(0) if isinstance(each.fact, f.PersonErased))
    assert (entry.by, entry.reason, entry.override) == (LEAD, WHY, ("retention_duty",))


def test_only_the_lead_may_and_nothing_is_written_otherwise(leaver: Leaver) -> None:
    length = leaver.clinic.desk.journal_position()
    leaver.clinic.desk.seat.take("wang.fang", None)
    with pytest.raises(NotAllowed):
        leaver.erase()
    leaver.clinic.desk.seat.leave()
    with pytest.raises(NotAllowed):
        leaver.erase()
    leaver.clinic.desk.seat.take(LEAD, None)
    with pytest.raises(NotAllowed):
        leaver.erase(by="wang.fang")
    with pytest.raises(NotAllowed):  # nobody can say that it was done
        leaver.clinic.desk.record(f.PersonErased(entries=1), by=LEAD, about=leaver.person)
    assert leaver.clinic.desk.journal_position() == length


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_needed(leaver: Leaver, reason: str) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        leaver.erase(reason=reason)


def test_somebody_who_is_watched_stays(leaver: Leaver) -> None:
    visit = leaver.clinic.registered("ppsv23", person=leaver.person)
    with pytest.raises(Refused, match="erasure_visit_open"):
        leaver.erase()
    assert leaver.clinic.desk.visit_row(visit) is not None


def test_an_unknown_person_is_refused(leaver: Leaver) -> None:
    with pytest.raises(Refused, match="unknown_person"):
        leaver.clinic.desk.erasing.erase(leaver.clinic.desk.new_id(), by=LEAD, reason=WHY)


@pytest.mark.parametrize("act", ["visit", "screening", "dose"])
def test_nothing_is_written_about_them_afterwards(leaver: Leaver, act: str) -> None:
    leaver.erase()
    acts: dict[str, Any] = {
        "visit": lambda: leaver.clinic.registered(person=leaver.person),
        "screening": lambda: leaver.clinic.act(f.EntryChecked(), about=leaver.visit),
        "dose": lambda: leaver.clinic.act(
            f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=leaver.visit
        ),
    }
    with pytest.raises(Refused, match=r"unknown_person|person_erased"):
        acts[act]()


def test_what_others_said_about_them_is_named_before(leaver: Leaver) -> None:
    note = leaver.clinic.act(f.Printed(paper="slip", language="zh-CN"), about=leaver.other)
    assert leaver.clinic.desk.erasing.outlook(leaver.person).mentions == ()
    friend = leaver.clinic.enrolled(name="李四", document=f.Document(), contact=f"{NAME} 13812345678")
    (entry,) = leaver.clinic.desk.journal.entries(friend)
    outlook = leaver.clinic.desk.erasing.outlook(leaver.person, WHY)
    assert outlook.mentions == (entry.n,)
    assert note.entry.n not in outlook.mentions
    assert [each.code for each in outlook.problems] == ["retention_duty"]
    assert (outlook.held.entries, outlook.held.doses, outlook.keep_until.isoformat()) == (8, 1, "2028-06-30")


class Cut(BaseException):
    """The power goes."""


STEPS = {
    "before the record commits": ("vaxdesk.store.seal.Seal.append_next", False),
    "before the backup": ("vaxdesk.store.backup.back_up", True),
    "before the old backups go": ("vaxdesk.store.purging.purge_backups", True),
    "before the seal begins anew": ("vaxdesk.keeping.sealing.begin_after", True),
    "before the old seal goes": ("pathlib.Path.unlink", True),
    "before the log is emptied": ("vaxdesk.store.erasing.empty_log", True),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_power_cut_leaves_it_undone_or_is_ended_by_the_next_start(
    leaver: Leaver, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, erased = STEPS[step]

    def cut(*_: object, **__: object) -> None:
        raise Cut

    with monkeypatch.context() as patched:
        patched.setattr(place, cut)
        with pytest.raises(Cut):
            leaver.erase()
    leaver.clinic.later(minutes=1)
    leaver.clinic.restart()
    leaver.clinic.desk.close()
    leaver.clinic.desk = leaver.clinic.opened()
    if erased:
        assert leaver.traces() == {}
        assert_whole(leaver.clinic, 8)
    else:
        assert leaver.clinic.desk.find(NAME)
        assert_whole(leaver.clinic, 0)


def test_without_room_for_a_backup_they_are_erased_and_somebody_is_told(
    leaver: Leaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WorldFailed("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(leaver.clinic.desk.office, "backup_job", lambda _: full)
        assert leaver.erase().trouble == "disk_full"
    assert leaver.clinic.desk.erasing.unfinished()
    leaver.clinic.later(minutes=15)
    leaver.clinic.desk.office.back_up_at_close()
    assert not leaver.clinic.desk.erasing.unfinished()
    leaver.clinic.desk.close()
    assert leaver.traces() == {}
    leaver.clinic.desk = leaver.clinic.opened()


def test_the_seal_brings_the_erasure_back_with_what_it_erases(leaver: Leaver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is lost between the erasure and the next backup: what the older backup and the seal give back is
    erased too."""

    def full() -> None:
        raise WorldFailed("disk_full")

    monkeypatch.setattr(Office, "backup_job", lambda *_: full)
    leaver.erase()
    monkeypatch.undo()
    leaver.clinic.desk.close()
    (leaver.clinic.folder / files.DATABASE).unlink()
    newest = backups(backup_folder(leaver.clinic))[0]
    done = restore_site(leaver.clinic.folder, newest.path, leaver.clinic.clock, key=leaver.clinic.key)
    assert done.complete
    leaver.clinic.desk = leaver.clinic.opened()
    assert_whole(leaver.clinic, 8)
    assert leaver.clinic.desk.find(NAME) == ()


def test_backups_on_a_stick_go_when_it_is_there_again(leaver: Leaver, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second(stick, leaver.clinic.desk.site.id)
    leaver.clinic.desk.office.back_up_at_close(stick)
    (old,) = backups(stick)
    leaver.clinic.later(minutes=1)
    done = leaver.erase()
    assert old.path.exists()
    assert done.second is None
    assert (done.sticks_until - leaver.clinic.desk.today()).days == 56
    leaver.clinic.later(minutes=1)
    leaver.clinic.desk.office.back_up_at_close(stick)
    assert not old.path.exists()
    assert len(backups(stick)) == 1


def test_a_backup_from_before_they_came_stays(tmp_path: Path) -> None:
    made = Leaver(tmp_path / "site")
    other = made.clinic.enrolled(name="李四", document=f.Document())
    made.clinic.desk.erasing.erase(other, by=LEAD, reason=WHY)
    names = [each.path.name for each in backups(backup_folder(made.clinic))]
    assert len(names) == 3
    made.clinic.desk.close()


def test_copies_that_were_put_aside_go_too(leaver: Leaver) -> None:
    folder = leaver.clinic.folder
    names = ("vaxdesk.db.replaced-20221222T010000", "vaxdesk.db-wal.replaced-20221222T010000-2")
    aside = [folder / each for each in (*names, "vaxdesk.seal.replaced-20221222T010000000000")]
    for path in aside:
        path.write_bytes(NAME.encode())
    assert set(leaver.erase().purged.deleted) >= {path.name for path in aside}
    assert not any(path.exists() for path in aside)
    assert not (folder / PREVIOUS).exists()


ERASE = "UPDATE journal SET body = 'null', salt = '', reason = '' WHERE "


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (ERASE + "n = 2", "erased_untold"),
        (ERASE + "fact = 'lot_received'", "erased_untold"),
        ("UPDATE journal SET body = 'null' WHERE n = 2", "digest_differs"),
        ("UPDATE journal SET salt = '' WHERE n = 2", "digest_differs"),
    ],
)
def test_nobody_erases_behind_the_back_of_the_record(leaver: Leaver, statement: str, code: str) -> None:
    with raw(leaver.clinic) as connection, pytest.raises(Exception, match="append-only"):
        connection.execute(statement)
    with unguarded(leaver.clinic) as connection:
        connection.execute(statement)
    assert code in {each.code for each in leaver.clinic.desk.office.verify().problems}
    assert code in {each.code for each in verify_site.verdict(leaver.clinic.folder, leaver.clinic.key.hex(), None)[1]}


def test_whoever_puts_a_body_back_is_found(leaver: Leaver) -> None:
    query = "SELECT body, salt, reason, id FROM journal WHERE fact = 'person_enrolled' AND about = ?"
    kept = leaver.clinic.desk.db.execute(query, [leaver.person]).fetchone()
    leaver.erase()
    with unguarded(leaver.clinic) as connection:
        connection.execute("UPDATE journal SET body = ?, salt = ?, reason = ? WHERE id = ?", kept)
    ours = {each.code for each in leaver.clinic.desk.office.verify().problems}
    theirs = {each.code for each in verify_site.verdict(leaver.clinic.folder, leaver.clinic.key.hex(), None)[1]}
    assert "erasure_not_done" in ours & theirs


@pytest.mark.parametrize("change", ["at = '2022-12-22T00:00:00.000000Z'", "by = 'x'", "digest = ''", "person = NULL"])
def test_an_erasure_changes_nothing_else(leaver: Leaver, change: str) -> None:
    leaver.erase()
    with raw(leaver.clinic) as connection, pytest.raises(Exception, match="append-only"):
        connection.execute(f"UPDATE journal SET {change} WHERE person = ?", [leaver.person])  # noqa: S608
    with raw(leaver.clinic) as connection, pytest.raises(Exception, match="append-only"):
        connection.execute(ERASE + "fact = 'person_erased'")
