"""Whoever a doctor sends to hospital does not go home by time: not on the board, not on any screen, not by a scan."""

import pytest

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.second_view import second_tiles

LEFT = f.LeftEarly(why="救护车", advice_given=True, accepted_by="女儿")
TO_HOSPITAL = f.ReactionConcluded(outcome="transferred")


@pytest.fixture
def visit(clinic: Clinic) -> str:
    """Somebody who is to be taken to hospital, half an hour ago, and waits for the ambulance."""
    clinic.desk.waiting_room.look_again()
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(signs=("breathing_difficulty",)), about=visit)
    clinic.act(TO_HOSPITAL, about=visit)
    clinic.later(minutes=40)
    return visit


def steps(clinic: Clinic) -> list[str]:
    room = clinic.desk.waiting_room
    room.look_again()
    return [each.step for each in second_tiles(room.people, {}, room.now().uptime_ms)]


def test_whoever_waits_for_the_ambulance_is_not_sent_to_the_exit(clinic: Clinic, visit: str) -> None:
    assert steps(clinic) == ["stay"]
    assert clinic.desk.waiting_room.over() == frozenset()
    assert [each.state for each in clinic.desk.masked_board()] == ["reaction"]
    with pytest.raises(Refused, match="reaction_open"):
        clinic.act(f.Released(), about=visit, override=("reaction_open",), reason="赶车")
    clinic.restart()
    assert steps(clinic) == ["stay"]


def test_nobody_is_called_again_to_somebody_on_whom_a_doctor_has_concluded(clinic: Clinic, visit: str) -> None:
    steps(clinic)
    assert [(each.what, each.answered) for each in clinic.desk.waiting_room.alarms()] == [("reaction", True)]
    clinic.act(f.ReactionSeen(signs=("fainting",)), about=visit)
    steps(clinic)
    assert [(each.what, each.answered) for each in clinic.desk.waiting_room.alarms()] == [("reaction", False)]


def test_once_they_have_left_nothing_is_open(clinic: Clinic, visit: str) -> None:
    clinic.act(LEFT, about=visit)
    assert clinic.desk.visit(visit).stage is Stage.LEFT_EARLY
    assert clinic.desk.masked_board() == ()


def test_another_conclusion_lets_them_go_home(clinic: Clinic, visit: str) -> None:
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    assert steps(clinic) == ["go"]
    clinic.act(f.Released(), about=visit)
