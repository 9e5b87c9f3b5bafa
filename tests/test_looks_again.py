"""After a medicine against a reaction somebody is called to look again, wherever in the window they are by then."""

from datetime import timedelta

import pytest

from tests.builders import Clinic
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Alarm

ADRENALINE = aefi.MedicineGiven(medicine="肾上腺素 1:1000", dose="0.5 mg", look_again_minutes=5)
PULSE = aefi.VitalSignsTaken(vital_signs=f.VitalSigns(pulse=96))
LOOKED = aefi.BodyExamined(sudden_onset="yes")
THERE = f.AlarmAnswered(alarm="reaction")


@pytest.fixture
def visit(clinic: Clinic) -> str:
    """Somebody whose reaction is known and attended to, and who has just been given adrenaline."""
    clinic.desk.waiting_room.look_again()
    visit = clinic.vaccinated()
    clinic.later(minutes=10)
    clinic.act(f.ReactionSeen(signs=("breathing_difficulty",)), about=visit)
    clinic.act(THERE, about=visit)
    clinic.act(ADRENALINE, about=visit)
    return visit


def looks(clinic: Clinic) -> list[Alarm]:
    clinic.desk.waiting_room.look_again()
    return [each for each in clinic.desk.waiting_room.alarms() if each.what == "look"]


def test_the_look_is_due_to_the_second_and_cannot_be_overheard(clinic: Clinic, visit: str) -> None:
    clinic.later(minutes=4, seconds=59)
    assert not looks(clinic)
    clinic.clock.set_wall(clinic.clock.now().utc - timedelta(days=365))
    clinic.later(seconds=1)
    (due,) = looks(clinic)
    assert (due.priority, due.answered, due.condition.number) == ("high", False, "A001")
    clinic.later(minutes=1)
    assert looks(clinic)[0].escalated


@pytest.mark.parametrize("done", [PULSE, LOOKED, THERE], ids=lambda fact: type(fact).__name__)
def test_whoever_looks_ends_it_and_the_next_dose_begins_it_anew(clinic: Clinic, visit: str, done: f.Fact) -> None:
    clinic.later(minutes=4)
    clinic.act(done, about=visit)
    clinic.later(minutes=1)
    assert looks(clinic), "a look before the time is none"
    clinic.act(done, about=visit)
    assert not looks(clinic)
    clinic.act(ADRENALINE, about=visit)
    clinic.later(minutes=5)
    assert looks(clinic)


def test_a_dose_that_was_written_down_late_is_due_at_once(clinic: Clinic, visit: str) -> None:
    clinic.later(minutes=5)
    clinic.act(PULSE, about=visit)
    clinic.later(minutes=8)
    clinic.act(ADRENALINE, about=visit, at=clinic.clock.now().utc - timedelta(minutes=6))
    assert looks(clinic)


def test_after_another_start_of_the_machine_it_is_due_until_somebody_looks(clinic: Clinic, visit: str) -> None:
    clinic.clock.reboot("boot-2")
    clinic.restart()
    (due,) = looks(clinic)
    assert due.lasts is None
    clinic.act(PULSE, about=visit)
    assert not looks(clinic)


@pytest.mark.parametrize(
    "ending",
    [
        f.ReactionConcluded(outcome="recovered"),
        f.LeftEarly(why="要赶车", advice_given=True, accepted_by="本人"),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_nobody_is_called_to_whoever_is_well_or_has_left(clinic: Clinic, visit: str, ending: f.Fact) -> None:
    clinic.later(minutes=5)
    assert looks(clinic)
    clinic.act(ending, about=visit)
    assert not looks(clinic)
