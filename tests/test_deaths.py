"""A clinician's conclusion that somebody has died, and everything that follows from it."""

import csv
import json
import re
from functools import partial
from io import StringIO

import pytest

from tests.builders import Clinic, nobody
from tests.paper.samples import text_of
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.store import timer_file
from vaxdesk.ui.second_view import second_tiles

DIED = f.ReactionConcluded(outcome="died", note="抢救无效")
TAKEN_AWAY = f.LeftEarly(why="殡仪馆接走", advice_given=False, accepted_by="儿子")


@pytest.fixture
def visit(clinic: Clinic) -> str:
    """Somebody who was given adrenaline and died a quarter of an hour later; forty minutes ago."""
    clinic.desk.waiting_room.look_again()
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(signs=("breathing_difficulty",)), about=visit)
    clinic.act(aefi.MedicineGiven(medicine="肾上腺素", dose="0.5 mg", look_again_minutes=5), about=visit)
    clinic.later(minutes=15)
    clinic.act(DIED, about=visit)
    clinic.later(minutes=40)
    return visit


def test_nobody_releases_the_dead_and_nobody_is_called_to_them(clinic: Clinic, visit: str) -> None:
    with pytest.raises(Refused, match="reaction_open"):
        clinic.act(f.Released(), about=visit, override=("reaction_open",), reason="看错了")
    room = clinic.desk.waiting_room
    room.look_again()
    assert room.over() == frozenset()
    assert [(each.what, each.answered) for each in room.alarms()] == [("reaction", True)]
    case = clinic.desk.reactions.case(visit)
    assert case is not None
    assert clinic.desk.reactions.looks_again(case) == ()
    assert clinic.desk.visit(visit).stage is Stage.REACTION
    clinic.act(TAKEN_AWAY, about=visit)
    assert clinic.desk.visit(visit).stage is Stage.DIED


def on_public_screens(clinic: Clinic) -> tuple[int, int, int]:
    """How many people are on the screen of those who wait, on the board without names and in its open file."""
    room = clinic.desk.waiting_room
    room.look_again()
    file = timer_file.read(clinic.folder)
    assert file is not None
    return len(second_tiles(room.people, {}, room.now().uptime_ms)), len(clinic.desk.masked_board()), len(file.waiting)


def test_no_screen_that_the_public_sees_tells_of_somebody_who_has_died(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="心跳停止"), about=visit)
    assert on_public_screens(clinic) == (1, 1, 1)
    concluded = clinic.act(DIED, about=visit)
    assert on_public_screens(clinic) == (0, 0, 0)
    (row,) = clinic.desk.queue(Stage.OBSERVING, Stage.REACTION)
    assert row.died
    clinic.desk.amend(concluded.entry.id, f.ReactionConcluded(outcome="improving"), by="li.qiang", reason="记错人")
    assert on_public_screens(clinic) == (1, 1, 1)


def test_whoever_died_in_an_emergency_is_on_no_public_screen_either(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    begun = ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit, number="A001"))
    emergency = clinic.act(begun).entry.about
    assert on_public_screens(clinic) == (1, 1, 1)
    clinic.act(ef.EmergencyEnded(outcome="died", decided_by="李强"), about=emergency)
    assert on_public_screens(clinic) == (0, 0, 0)


def test_taken_away_is_no_leaving_early_in_the_figures_nor_on_the_slip(clinic: Clinic, visit: str) -> None:
    sheet = partial(day_figures, clinic)
    assert sheet() == {"died": 1, "left_early": 0, "still_here": 0}
    clinic.act(TAKEN_AWAY, about=visit)
    assert sheet() == {"died": 1, "left_early": 0, "still_here": 0}
    slip = text_of(clinic.desk.paperwork.paper("slip", visit, language="zh-CN"))
    assert "提前离开" not in slip
    assert "已处置" not in slip


def day_figures(clinic: Clinic) -> dict[str, int]:
    text = text_of(clinic.desk.paperwork.day_sheet(clinic.desk.today()))
    words = {"死亡": "died", "提前离开": "left_early", "仍在场": "still_here"}
    return {name: int(found[1]) for word, name in words.items() if (found := re.search(rf"(\d+){word}", text))}


def test_a_death_is_reported_within_the_hours_of_a_death_since_the_conclusion(clinic: Clinic, visit: str) -> None:
    concluded = clinic.desk.visit(visit).last_act(f.ReactionConcluded)
    assert concluded is not None
    (row,) = clinic.desk.reactions.cases()
    due = {each.duty.code: each for each in row.dues}
    assert (due["urgent"].since, due["urgent"].duty.hours) == (concluded.at, 2)
    clinic.desk.amend(concluded.entry.id, f.ReactionConcluded(outcome="improving"), by="li.qiang", reason="记错人")
    (row,) = clinic.desk.reactions.cases()
    assert {each.duty.code for each in row.dues} == {"case_card"}
    assert not row.case.serious


def test_in_viet_nam_a_death_is_a_severe_event_of_twenty_four_hours(clinic_of_vietnam: Clinic) -> None:
    visit = clinic_of_vietnam.vaccinated()
    clinic_of_vietnam.act(f.ReactionSeen(note="ngất"), about=visit)
    clinic_of_vietnam.act(DIED, about=visit)
    (row,) = clinic_of_vietnam.desk.reactions.cases()
    assert {each.duty.code: each.duty.hours for each in row.dues}["severe"] == 24


@pytest.fixture
def clinic_of_vietnam(tmp_path: object) -> Clinic:
    return Clinic(tmp_path / "vn", language="vi")  # type: ignore[operator]


def test_it_stands_on_the_case_form_in_the_table_and_in_the_event_without_a_form(clinic: Clinic, visit: str) -> None:
    reactions = clinic.desk.reactions
    table = csv.DictReader(StringIO(reactions.case_file(visit, "csv", "en").decode("utf-8-sig"), newline=""))
    (row,) = table
    assert (row["outcome"], row["serious"]) == ("died", "death")
    event = json.loads(reactions.case_file(visit, "json", "en"))
    assert event["outcome"]["coding"][0]["code"] == "fatal"
    assert event["seriousness"]["coding"][0]["code"] == "SeriousResultsInDeath"
    paper = text_of(reactions.case_file(visit, "pdf", "zh-CN"))
    assert "严重程度☑死亡" in paper
    assert "☐未愈☑死亡☐不详" in paper


def test_nobody_telephones_the_dead_and_the_day_counts_them(clinic: Clinic, visit: str) -> None:
    alive = clinic.vaccinated(person=clinic.act(nobody(birth_date=clinic.desk.today().replace(year=1940))).entry.about)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=alive)
    assert "1死亡" in text_of(clinic.desk.paperwork.day_sheet(clinic.desk.today()))
    clinic.later(days=1)
    assert {each.visit for each in clinic.desk.follow_up.due()} == {alive}


def test_after_an_emergency_that_ended_in_death_the_conclusion_lets_nobody_go(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    number = clinic.desk.short_number(clinic.desk.visit(visit).registered.ticket)  # type: ignore[union-attr]
    begun = ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit, number=number))
    emergency = clinic.act(begun).entry.about
    clinic.act(ef.EmergencyEnded(outcome="died", decided_by="李强"), about=emergency)
    clinic.act(f.ReactionSeen(note="心跳停止"), about=visit)
    clinic.act(DIED, about=visit)
    clinic.later(minutes=40)
    with pytest.raises(Refused) as refused:
        clinic.act(f.Released(), about=visit)
    assert {each.code for each in refused.value.problems} == {"reaction_open", "taken_away"}
