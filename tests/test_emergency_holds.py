"""Whoever an emergency was about goes home by nobody's clock: while it goes on, and after an end at a hospital or in
death until a clinician has concluded since. Every board says so."""

import pytest

from tests.builders import Clinic, nobody
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.clinic.waiting import Tile
from vaxdesk.ui.emergency_panel_end import visit_facts
from vaxdesk.ui.masked_tiles import _card
from vaxdesk.ui.second_view import second_tiles


def fallen(clinic: Clinic) -> tuple[str, str]:
    """Somebody whose time is over, and the emergency that began about them."""
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    whom = ef.Whom(kind="recipient", visit=visit, number="A001")
    return visit, clinic.act(ef.EmergencyBegun(whom=whom)).entry.about


def ended(clinic: Clinic, emergency: str, outcome: ef.EmergencyOutcome) -> f.Entry:
    return clinic.act(ef.EmergencyEnded(outcome=outcome, decided_by="李强"), about=emergency).entry


def row(clinic: Clinic, visit: str) -> VisitRow:
    (found,) = (each for each in clinic.desk.queue(Stage.OBSERVING, Stage.REACTION) if each.id == visit)
    assert found == clinic.desk.visit_row(visit)
    return found


def tile(clinic: Clinic) -> Tile:
    (found,) = clinic.desk.masked_board()
    return found


def may_go(clinic: Clinic) -> bool:
    """By any board; they say the same, and none of them an identity. Those without names show nobody who died."""
    room = clinic.desk.waiting_room
    room.look_again()
    on_screen = [each.step for each in second_tiles(room.people, {}, room.now().uptime_ms)]
    said = {
        bool(room.over()),
        any(each.state in ("ready", "overdue") for each in clinic.desk.masked_board()),
        "go" in on_screen,
    }
    assert len(said) == 1
    return said.pop()


def answered(clinic: Clinic) -> list[bool]:
    """Of every alarm about somebody."""
    room = clinic.desk.waiting_room
    room.look_again()
    return [each.answered for each in room.alarms() if each.what != "restored"]


@pytest.mark.parametrize("outcome", ["hospital", "died"])
def test_after_a_bad_end_nobody_may_go_until_a_clinician_has_concluded_since(
    clinic: Clinic, outcome: ef.EmergencyOutcome
) -> None:
    visit, emergency = fallen(clinic)
    assert row(clinic, visit).emergency == "goes_on"
    assert not may_go(clinic)
    ended(clinic, emergency, outcome)
    assert row(clinic, visit).emergency == "taken_away"
    assert not may_go(clinic)
    with pytest.raises(Refused, match="taken_away"):
        clinic.act(f.Released(), about=visit, override=("taken_away",), reason="赶车")
    clinic.act(f.ReactionSeen(note="晕倒"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="transferred"), about=visit)
    assert not may_go(clinic)
    clinic.act(f.ReactionSeen(note="回来了"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    assert may_go(clinic)
    clinic.act(f.Released(), about=visit)


def test_a_conclusion_from_before_the_end_does_not_count(clinic: Clinic) -> None:
    visit, emergency = fallen(clinic)
    clinic.act(f.ReactionSeen(note="晕倒"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    ended(clinic, emergency, "hospital")
    assert not may_go(clinic)
    assert row(clinic, visit).emergency == "taken_away"


@pytest.mark.parametrize("outcome", ["recovered", "sent_home", "false_alarm"])
def test_after_a_good_end_the_time_counts_again(clinic: Clinic, outcome: ef.EmergencyOutcome) -> None:
    visit, emergency = fallen(clinic)
    ended(clinic, emergency, outcome)
    assert row(clinic, visit).emergency == ""
    assert may_go(clinic)


def test_a_corrected_end_and_a_corrected_person_count_at_once(clinic: Clinic) -> None:
    visit, emergency = fallen(clinic)
    entry = ended(clinic, emergency, "recovered")
    worse = ef.EmergencyEnded(outcome="died", decided_by="李强")
    clinic.desk.amend(entry.id, worse, by="wang.fang", reason="医院来电")
    assert not may_go(clinic)
    begun = clinic.desk.emergencies.record(emergency).begun
    assert begun is not None
    somebody = ef.EmergencyBegun(whom=ef.Whom(kind="passer_by", said="路人"))
    clinic.desk.amend(begun.entry.id, somebody, by="wang.fang", reason="认错人")
    assert may_go(clinic)
    assert row(clinic, visit).emergency == ""


def test_it_is_so_after_a_restart_and_on_the_file_before_anybody_signs_in(clinic: Clinic) -> None:
    visit, emergency = fallen(clinic)
    ended(clinic, emergency, "hospital")
    before = tile(clinic)
    clinic.restart()
    assert tile(clinic).emergency == before.emergency == "taken_away"
    assert clinic.desk.office.notices == ()
    assert row(clinic, visit).left


def test_whoever_left_with_a_reaction_is_shown_so_without_a_name_and_not_to_those_who_wait(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.act(f.LeftEarly(why="赶车", advice_given=True, accepted_by="王桂芬"), about=visit)
    assert (tile(clinic).state, tile(clinic).gone, row(clinic, visit).gone) == ("reaction", "left_early", "left_early")
    card = _card(0, tile(clinic))
    assert " · " in card.word
    assert card.gone
    room = clinic.desk.waiting_room
    room.look_again()
    assert second_tiles(room.people, {}, room.now().uptime_ms) == []
    assert answered(clinic) == [True]
    clinic.act(f.ReactionSeen(note="回来了"), about=visit)
    assert tile(clinic).gone == row(clinic, visit).gone == ""


def test_nobody_is_called_to_somebody_who_was_taken_away_for_a_reaction_or_for_the_time(clinic: Clinic) -> None:
    visit, emergency = fallen(clinic)
    ended(clinic, emergency, "hospital")
    clinic.later(minutes=31)
    assert answered(clinic) == []
    clinic.act(f.ReactionSeen(note="晕倒"), about=visit)
    assert answered(clinic) == [True]


def test_an_end_at_a_hospital_says_what_the_visit_needs_and_no_more(clinic: Clinic) -> None:
    visit, emergency = fallen(clinic)

    def facts(outcome: ef.EmergencyOutcome, *, may_leave: bool = True) -> list[type[f.Fact]]:
        end = ef.EmergencyEnded(outcome=outcome, decided_by="李强", note="区医院")
        return [type(each) for each in visit_facts(end, clinic.desk.visit(visit), may_leave=may_leave)]

    assert facts("recovered") == []
    assert facts("died") == facts("hospital") == [f.ReactionSeen, f.LeftEarly]
    assert facts("hospital", may_leave=False) == [f.ReactionSeen]
    end = ef.EmergencyEnded(outcome="hospital", decided_by="李强")
    for fact in list(visit_facts(end, clinic.desk.visit(visit), may_leave=True)):
        clinic.act(fact, about=visit)
    assert facts("hospital") == []
    ended(clinic, emergency, "hospital")
    assert clinic.desk.visit(visit).stage is Stage.REACTION
    clinic.act(f.ReactionConcluded(outcome="transferred"), about=visit)
    assert clinic.desk.visit(visit).stage is Stage.LEFT_EARLY
    assert clinic.desk.masked_board() == ()
    before_a_dose = clinic.registered(person=clinic.act(nobody()).entry.about)
    assert list(visit_facts(end, clinic.desk.visit(before_a_dose), may_leave=True)) == []
