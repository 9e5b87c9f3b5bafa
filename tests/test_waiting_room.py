"""The room as alarms and the screen for the waiting see it: on a real site, with the hand-moved clock."""

import pytest

from tests.builders import Clinic, nobody
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_facts import EmergencyBegun, EmergencyCallMade, EmergencyEnded
from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.waiting_room import WaitingRoom

DIZZY = f.ReactionSeen(signs=("dizziness",))


def given(clinic: Clinic, name: str = "王桂芬") -> str:
    return clinic.vaccinated(person=clinic.act(nobody(name=name)).entry.about)


def looked(clinic: Clinic) -> WaitingRoom:
    room = clinic.desk.waiting_room
    room.look_again()
    return room


def found(clinic: Clinic) -> list[tuple[str, str, bool]]:
    """What, whom, and whether somebody has answered."""
    return [(each.what, each.condition.number, each.answered) for each in looked(clinic).alarms()]


def test_nobody_is_alarmed_about_somebody_whose_time_runs_or_has_just_ended(clinic: Clinic) -> None:
    looked(clinic)
    given(clinic)
    assert found(clinic) == []
    clinic.later(minutes=34, seconds=59)
    assert found(clinic) == []
    assert len(clinic.desk.waiting_room.over()) == 1
    clinic.later(seconds=1)
    assert found(clinic) == [("overdue", "A001", False)]


def test_a_reaction_is_an_alarm_until_a_clinician_has_concluded_and_silent_once_somebody_goes_there(
    clinic: Clinic,
) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.act(DIZZY, about=visit)
    assert found(clinic) == [("reaction", "A001", False)]
    clinic.later(seconds=40)
    clinic.act(f.AlarmAnswered(alarm="reaction"), about=visit)
    (alarm,) = looked(clinic).alarms()
    assert (alarm.answered, alarm.condition.answer and alarm.condition.answer.by) == (True, "wang.fang")
    clinic.act(DIZZY, about=visit)
    assert found(clinic) == [("reaction", "A001", False)]
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    assert found(clinic) == []


def test_neither_time_nor_the_wall_clock_ends_a_reaction(clinic: Clinic) -> None:
    looked(clinic)
    clinic.act(DIZZY, about=given(clinic))
    clinic.later(hours=9)
    clinic.clock.set_wall(clinic.clock.now().utc.replace(year=2019))
    assert found(clinic) == [("reaction", "A001", False)]


def test_an_answer_that_was_taken_back_is_none(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.act(DIZZY, about=visit)
    answer = clinic.act(f.AlarmAnswered(alarm="reaction"), about=visit).entry.id
    assert found(clinic) == [("reaction", "A001", True)]
    clinic.desk.strike(answer, by="wang.fang", reason="记错人了")
    assert found(clinic) == [("reaction", "A001", False)]


def test_somebody_overdue_who_was_looked_for_is_called_out_again_later(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.later(minutes=36)
    clinic.act(f.LookedFor(way="aloud", answer="here"), about=visit)
    assert found(clinic) == [("overdue", "A001", True)]
    clinic.later(minutes=15)
    assert found(clinic) == [("overdue", "A001", False)]
    clinic.act(f.AlarmAnswered(alarm="overdue"), about=visit)
    assert found(clinic) == [("overdue", "A001", True)]
    clinic.act(f.ObservationExtended(minutes=60, why="头晕"), about=visit)
    assert found(clinic) == []


def test_the_last_who_saw_somebody_overdue_is_known(clinic: Clinic) -> None:
    looked(clinic)
    given(clinic)
    clinic.later(minutes=50)
    (alarm,) = looked(clinic).alarms()
    assert alarm.escalated
    assert alarm.condition.seen
    assert alarm.condition.seen.by == "zhou.min"


def test_a_clock_that_is_set_moves_no_alarm(clinic: Clinic) -> None:
    looked(clinic)
    given(clinic)
    clinic.clock.set_wall(clinic.clock.now().utc.replace(year=2031))
    assert found(clinic) == []
    clinic.later(minutes=35)
    assert found(clinic) == [("overdue", "A001", False)]


def test_a_restart_with_people_in_the_room_is_an_alarm_until_somebody_has_looked_at_them(clinic: Clinic) -> None:
    given(clinic)
    clinic.restart()
    assert found(clinic) == [("restored", "", False)]
    (alarm,) = clinic.desk.waiting_room.alarms()
    assert alarm.condition.people == 1
    clinic.act(f.RoomChecked(people=1))
    assert found(clinic) == []


def test_a_look_at_everybody_answers_for_whoever_was_overdue_by_then_and_for_a_quarter_of_an_hour(
    clinic: Clinic,
) -> None:
    for minutes in (0, 1, 10):
        clinic.later(minutes=minutes)
        given(clinic)
    clinic.later(minutes=36)
    clinic.restart()
    assert found(clinic) == [("restored", "", False), ("overdue", "A001", False), ("overdue", "A002", False),
                             ("overdue", "A003", False)]  # fmt: skip
    late = given(clinic)
    clinic.act(f.RoomChecked(people=3))
    assert found(clinic) == [("overdue", "A001", True), ("overdue", "A002", True), ("overdue", "A003", True)]
    clinic.later(minutes=14, seconds=59)
    assert [answered for *_, answered in found(clinic)] == [True, True, True]
    clinic.later(seconds=1)
    assert [answered for *_, answered in found(clinic)] == [False, False, False]
    clinic.act(f.RoomChecked(people=4))
    clinic.later(minutes=20)
    number = clinic.desk.short_number(clinic.desk.visit_row(late).ticket)  # type: ignore[union-attr]
    assert ("overdue", number, False) in found(clinic)


def test_a_reaction_from_before_a_restart_is_still_there_and_has_lasted_long(clinic: Clinic) -> None:
    clinic.act(DIZZY, about=given(clinic))
    clinic.desk.close()
    clinic.clock.reboot("boot-2")
    clinic.desk = clinic.opened()
    first = looked(clinic).alarms()[0]
    assert (first.what, first.lasts, first.escalated) == ("reaction", None, True)


def test_whoever_goes_home_leaves_the_room(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.later(minutes=36)
    assert found(clinic) == [("overdue", "A001", False)]
    clinic.act(f.Released(), about=visit)
    assert found(clinic) == []
    assert clinic.desk.waiting_room.people == ()


def test_names_are_masked_and_follow_a_correction(clinic: Clinic) -> None:
    looked(clinic)
    person = clinic.act(nobody(name="欧阳娜娜")).entry.about
    visit = clinic.vaccinated(person=person)
    assert looked(clinic).masked_names() == {visit: "欧**娜"}
    entry = clinic.desk.journal.entries(person)[0]
    clinic.desk.amend(entry.id, nobody(name="买买提·艾力"), by="chen.jing", reason="写错了")
    assert looked(clinic).masked_names() == {visit: "买****力"}


def test_the_room_is_known_while_nobody_sits_at_the_workstation(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.act(DIZZY, about=visit)
    clinic.desk.seat.leave()
    assert found(clinic) == [("reaction", "A001", False)]
    assert looked(clinic).masked_names()


def test_nobody_answers_for_a_reaction_that_is_not_there_or_for_somebody_who_went_home(clinic: Clinic) -> None:
    visit = given(clinic)
    with pytest.raises(Refused, match="no_open_reaction"):
        clinic.act(f.AlarmAnswered(alarm="reaction"), about=visit)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    with pytest.raises(Refused, match="visit_closed"):
        clinic.act(f.AlarmAnswered(alarm="overdue"), about=visit)


def test_an_emergency_is_an_alarm_until_it_has_ended_and_silent_once_something_is_done(clinic: Clinic) -> None:
    looked(clinic)
    begun = clinic.act(EmergencyBegun(place="大厅")).entry.about
    assert found(clinic) == [("emergency", "", False)]
    clinic.act(EmergencyCallMade(who="doctor"), about=begun)
    assert found(clinic) == [("emergency", "", True)]
    clinic.act(EmergencyEnded(outcome="recovered", decided_by="李强"), about=begun)
    assert found(clinic) == []


def test_nobody_is_called_to_somebody_who_left_with_a_reaction_until_more_is_seen_of_them(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.act(f.Seated(seat="B12"), about=visit)
    clinic.act(DIZZY, about=visit)
    assert found(clinic) == [("reaction", "A001", False)]
    clinic.later(minutes=2)
    early = clinic.act(f.LeftEarly(why="不肯等", advice_given=True, accepted_by="本人"), about=visit)
    (alarm,) = looked(clinic).alarms()
    assert (alarm.answered, alarm.condition.place, alarm.condition.answer) == (True, "", None)
    clinic.desk.strike(early.entry.id, by="wang.fang", reason="还在座位上")
    assert found(clinic) == [("reaction", "A001", False)]
    clinic.act(f.LeftEarly(why="不肯等", advice_given=True, accepted_by="本人"), about=visit)
    assert found(clinic) == [("reaction", "A001", True)]
    with pytest.raises(Refused, match="visit_closed"):
        clinic.act(f.LeftEarly(why="不肯等", advice_given=True, accepted_by="本人"), about=visit)
    clinic.act(DIZZY, about=visit)
    assert found(clinic) == [("reaction", "A001", False)]


def test_a_reaction_after_somebody_went_home_calls_for_them(clinic: Clinic) -> None:
    looked(clinic)
    visit = given(clinic)
    clinic.act(f.LeftEarly(why="赶车", advice_given=True, accepted_by="本人"), about=visit)
    clinic.act(DIZZY, about=visit)
    assert found(clinic) == [("reaction", "A001", False)]
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    assert found(clinic) == []
