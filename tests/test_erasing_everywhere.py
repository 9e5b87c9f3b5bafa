"""Whoever was erased is missing in no list that breaks by it, and comes back by no way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.leaving import NAME, Leaver, backup_folder
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.departments.erasing import CAME_BACK
from vaxdesk.site import restore_site
from vaxdesk.store import restore, self_filled
from vaxdesk.store.backup import backups
from vaxdesk.store.database import writing

DRAFT = "答案：" + NAME


@pytest.fixture
def leaver(tmp_path: Path) -> Iterator[Leaver]:
    """With everything that the record can hold about somebody."""
    made = Leaver(tmp_path / "site")
    clinic, visit = made.clinic, made.visit
    clinic.desk.paperwork.draft("slip", visit, language="zh-CN")
    clinic.act(f.ReactionSeen(signs=("rash_urticaria",), note=NAME), about=visit)
    clinic.act(aefi.CaseFormFilled(course=NAME), about=visit)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    clinic.act(f.FollowUpCalled(step="day_1", outcome="well"), by="chen.jing", about=visit)
    clinic.act(ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit), place=NAME))
    with writing(clinic.desk.db):
        self_filled.write(
            clinic.desk.db,
            self_filled.SelfFilled(
                visit=visit, day="2022-12-22", by="li.qiang", language="zh-CN", response=DRAFT, finished=False,
                changed="2022-12-22T01:00:00.000000Z",
            ),
        )  # fmt: skip
    yield made
    made.clinic.desk.close()


def test_every_list_goes_on_without_them(leaver: Leaver) -> None:
    desk = leaver.clinic.desk
    yesterday = desk.paperwork.day_sheet(desk.local(desk.visit(leaver.visit).acts[0].at).date())
    cases = len(desk.reactions.cases())
    leaver.erase()
    assert leaver.traces() == {}
    assert self_filled.read(desk.db, leaver.visit) is None
    assert len(desk.reactions.cases()) == cases - 1
    assert desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=False)
    assert desk.reactions.table_of_cases()
    assert [each.person for each in desk.follow_up.due() if each.person == leaver.person] == []
    assert desk.follow_up.recalls() is not None
    assert desk.emergencies.of(leaver.person) == ()
    assert desk.emergencies.newest() is not None
    assert desk.waiting_room.alarms() is not None
    assert desk.recalls() == ()
    assert desk.counts() is not None
    assert desk.office.verify().ok
    assert len(yesterday) > 1000
    assert [each.given for each in desk.lots()] == [2]


def test_the_paper_of_that_day_counts_the_same_doses(leaver: Leaver) -> None:
    from tests.paper.samples import text_of

    desk = leaver.clinic.desk
    day = desk.local(desk.visit(leaver.visit).acts[0].at).date()
    leaver.erase()
    (row,) = desk.db.execute("SELECT count(*) FROM doses WHERE day = ?", [day.isoformat()]).fetchall()
    assert row == (2,)
    assert "2" in text_of(desk.paperwork.day_sheet(day))


def test_a_card_that_was_taken_back_stays_taken_back(leaver: Leaver) -> None:
    desk = leaver.clinic.desk
    (dose,) = (act for act, _ in desk.visit(leaver.visit).doses)
    desk.amend(
        dose.entry.id,
        f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="right_deltoid"),
        by="home.team",
        reason="看错了",
    )
    before = desk.db.execute("SELECT kid, rid FROM cards WHERE taken_back = 1").fetchall()
    assert len(before) == 1
    leaver.erase()
    assert desk.db.execute("SELECT kid, rid FROM cards WHERE taken_back = 1").fetchall() == before
    assert desk.office.verify().ok


def test_a_backup_from_a_drawer_learns_of_the_erasure_from_the_database_that_it_replaces(
    leaver: Leaver, tmp_path: Path
) -> None:
    old = backups(backup_folder(leaver.clinic))[0]
    drawer = Path(shutil.copy(old.path, tmp_path / old.path.name))
    leaver.erase()
    leaver.clinic.desk.close()
    done = restore_site(leaver.clinic.folder, drawer, leaver.clinic.clock, key=leaver.clinic.key)
    assert done.complete
    leaver.clinic.desk = leaver.clinic.opened()
    assert leaver.traces() == {}
    (entry,) = (each for each in leaver.clinic.desk.journal.since(0) if isinstance(each.fact, f.PersonErased))
    assert entry.reason != CAME_BACK
    assert leaver.clinic.desk.office.verify().ok


def test_a_backup_from_a_drawer_does_not_bring_them_back(
    leaver: Leaver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = backups(backup_folder(leaver.clinic))[0]
    drawer = Path(shutil.copy(old.path, tmp_path / old.path.name))
    leaver.erase()
    leaver.clinic.desk.close()
    monkeypatch.setattr(restore, "_newer", lambda *_: [])  # of the entries nothing can be read, of the access log all
    leaver.clinic.later(minutes=1)
    restore_site(leaver.clinic.folder, drawer, leaver.clinic.clock, key=leaver.clinic.key)
    leaver.clinic.desk = leaver.clinic.opened()
    assert leaver.clinic.desk.find(NAME) == ()
    assert leaver.traces() == {}
    (entry,) = (each for each in leaver.clinic.desk.journal.since(0) if isinstance(each.fact, f.PersonErased))
    assert (entry.by, entry.reason) == ("zhao.yun", CAME_BACK)
    (found,) = leaver.clinic.desk.office.unanswered()  # nobody knows what else is newer than the drawer
    assert found.code == "restored_in_part"
    leaver.clinic.desk.office.answer(found.id, "抽屉里的备份")
    assert leaver.clinic.desk.office.verify().ok
