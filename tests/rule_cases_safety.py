"""Scenes: nobody is watched for less, or exchanged after the identity check, and no dose stands before its steps."""

from datetime import date, timedelta

import msgspec

from tests.builders import FIT, Clinic, nobody, woman
from tests.rule_cases import Deed, correcting, doing, dose, entry_of, reaches
from vaxdesk.clinic import facts as f


@reaches("observation_shortened")
def dose_with_its_own_minutes(clinic: Clinic) -> Deed:
    clinic.stocked()
    return doing(clinic, dose(observation_minutes=1), about=clinic.ready())


@reaches("observation_shortened")
def dose_corrected_to_fewer_minutes(clinic: Clinic) -> Deed:
    given = entry_of(clinic, clinic.vaccinated(), f.DoseGiven)
    assert isinstance(given.fact, f.DoseGiven)
    return correcting(clinic, given, msgspec.structs.replace(given.fact, observation_minutes=1))


@reaches("watch_shortened")
def extension_corrected_to_fewer_minutes(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    longer = clinic.act(f.ObservationExtended(minutes=60, why="头晕史"), about=visit).entry
    return correcting(clinic, longer, f.ObservationExtended(minutes=1, why="头晕史"))


@reaches("watch_shortened")
def extension_taken_back(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    longer = clinic.act(f.ObservationExtended(minutes=60, why="头晕史"), about=visit).entry
    return correcting(clinic, longer, f.Struck())


@reaches("identity_changed")
def somebody_else_after_the_identity_check(clinic: Clinic) -> Deed:
    clinic.stocked()
    person = clinic.act(nobody()).entry
    visit = clinic.ready(person=person.about)
    clinic.desk.amend(person.id, nobody(name="张三", birth_date=date(1960, 1, 1)), by="chen.jing", reason="看错了")
    return doing(clinic, dose(), about=visit)


@reaches("dose_before_steps")
def dose_typed_in_before_the_consent(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.registered(person=clinic.act(nobody()).entry.about)
    clinic.later(minutes=10)
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    clinic.act(FIT, about=visit)
    clinic.act(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)
    return doing(clinic, dose(), about=visit, at=clinic.clock.now().utc - timedelta(minutes=5))


@reaches("given_outside_age")
def birth_date_corrected_after_a_dose(clinic: Clinic) -> Deed:
    person = clinic.act(nobody()).entry
    clinic.vaccinated("zoster-rzv", "Z1", person=person.about)
    return correcting(clinic, person, nobody(birth_date=date(2000, 1, 1)))


@reaches("not_a_screener")
def reaction_taken_back_by_a_nurse(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    seen = clinic.act(f.ReactionSeen(signs=("breathing_difficulty",)), about=visit).entry
    return correcting(clinic, seen, f.Struck(), by="wang.fang")


@reaches("reaction_open")
def reaction_corrected_after_its_conclusion(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    seen = clinic.act(f.ReactionSeen(signs=("dizziness",)), about=visit).entry
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    clinic.desk.amend(seen.id, f.ReactionSeen(signs=("breathing_difficulty",)), by="wang.fang", reason="看错了")
    clinic.later(minutes=31)
    return doing(clinic, f.Released(), about=visit)


@reaches("already_given")
def identity_checked_after_the_dose(clinic: Clinic) -> Deed:
    return doing(
        clinic,
        f.IdentityChecked(ways=("ticket", "said_name")),
        about=clinic.vaccinated(person=clinic.act(woman()).entry.about),
    )
