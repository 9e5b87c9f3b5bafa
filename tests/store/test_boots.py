"""What is noted of the runs of the machine: not with every act, and never so that somebody could go earlier."""

from datetime import timedelta

from tests.builders import Clinic
from vaxdesk.store import boots


def noted(clinic: Clinic) -> boots.BootSpan:
    with clinic.desk.journal.writing():
        boots.touch(clinic.desk.db, clinic.clock.now())
    return boots.spans(clinic.desk.db)[-1]


def test_a_run_that_was_just_noted_is_not_noted_again(clinic: Clinic) -> None:
    before = noted(clinic)
    clinic.clock.advance(boots.FRESH - timedelta(seconds=1))
    assert noted(clinic) == before
    clinic.clock.advance(timedelta(seconds=1))
    assert noted(clinic).last_uptime_ms == before.last_uptime_ms + boots.FRESH // timedelta(milliseconds=1)


def test_a_clock_that_was_set_forward_is_noted_at_once(clinic: Clinic) -> None:
    before = noted(clinic)
    clinic.clock.set_wall(clinic.clock.now().utc + timedelta(seconds=1))
    assert noted(clinic).latest_start - before.latest_start == timedelta(seconds=1)


def test_the_start_of_a_run_is_never_noted_too_early(clinic: Clinic) -> None:
    for milliseconds in (0, 20, 40, 60, 20, 110):
        now = clinic.clock.now()
        clinic.clock.set_wall(now.utc + timedelta(milliseconds=milliseconds))
        now = clinic.clock.now()
        assert noted(clinic).latest_start >= now.utc - timedelta(milliseconds=now.uptime_ms)


def test_another_run_is_noted_at_once(clinic: Clinic) -> None:
    noted(clinic)
    clinic.clock.reboot("another")
    assert noted(clinic).boot == "another"
