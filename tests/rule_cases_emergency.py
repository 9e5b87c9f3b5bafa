"""Scenes: an emergency begins once, ends once, and nothing is written down of one that there is not."""

from datetime import timedelta

from tests.builders import Clinic
from tests.rule_cases import Deed, correcting, doing, reaches
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f

OXYGEN = ef.EmergencyStepDone(part="kit", step="oxygen", words={"en": "Oxygen"})


def begun(clinic: Clinic) -> str:
    return clinic.act(ef.EmergencyBegun(place="门口")).entry.about


@reaches("emergency_begun_before")
def begun_twice(clinic: Clinic) -> Deed:
    return doing(clinic, ef.EmergencyBegun(), about=begun(clinic))


@reaches("emergency_ended")
def step_after_the_end(clinic: Clinic) -> Deed:
    emergency = begun(clinic)
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency)
    return doing(clinic, OXYGEN, about=emergency)


@reaches("emergency_unknown")
def step_of_nothing(clinic: Clinic) -> Deed:
    return doing(clinic, OXYGEN, about=clinic.new_id(clinic.clock.now().utc))


@reaches("emergency_unknown")
def begun_in_the_name_of_the_site(clinic: Clinic) -> Deed:
    return doing(clinic, ef.EmergencyBegun(), about=clinic.desk.site.id)


@reaches("before_emergency")
def step_before_the_beginning(clinic: Clinic) -> Deed:
    emergency = begun(clinic)
    clinic.later(minutes=1)
    return doing(clinic, OXYGEN, about=emergency, at=clinic.clock.now().utc - timedelta(minutes=2))


@reaches("not_registered")
def about_a_visit_that_there_is_not(clinic: Clinic) -> Deed:
    nobody = clinic.new_id(clinic.clock.now().utc)
    return doing(clinic, ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=nobody)))


@reaches("still_in_use")
def beginning_taken_back_under_its_steps(clinic: Clinic) -> Deed:
    emergency = clinic.act(ef.EmergencyBegun()).entry
    clinic.act(OXYGEN, about=emergency.about)
    return correcting(clinic, emergency, f.Struck())


@reaches("dose_missing")
def call_about_a_dose_that_was_not_given(clinic: Clinic) -> Deed:
    return doing(clinic, f.FollowUpCalled(step="day_1", outcome="well"), by="chen.jing", about=clinic.registered())


@reaches("emergency_goes_on")
def release_of_somebody_in_danger(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit)))
    return doing(clinic, f.Released(), about=visit)


@reaches("taken_away")
def release_of_somebody_taken_to_hospital(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    emergency = clinic.act(ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit))).entry.about
    clinic.act(ef.EmergencyEnded(outcome="hospital", decided_by="李强"), about=emergency)
    return doing(clinic, f.Released(), about=visit)
