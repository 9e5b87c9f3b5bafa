"""Scenes: what is written down of an adverse event after it was seen, or told of days later."""

from datetime import timedelta

from tests.builders import MORNING, Clinic
from tests.rule_cases import Deed, doing, reaches
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f

PULSE = aefi.VitalSignsTaken(vital_signs=f.VitalSigns(pulse=96))


@reaches("dose_missing")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, PULSE, about=clinic.ready())


@reaches("dose_missing")
def _(clinic: Clinic) -> Deed:
    """Somebody who was sent home without a dose has no event after one."""
    return doing(clinic, aefi.ReactionTold(note="发热"), about=clinic.ready())


@reaches("no_reaction")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, aefi.CaseFormFilled(course="头晕"), about=clinic.vaccinated())


@reaches("no_reaction")
def _(clinic: Clinic) -> Deed:
    return doing(
        clinic,
        aefi.ReactionReported(to="区疾控中心", way="phone"),
        about=clinic.vaccinated(),
    )


@reaches("no_reaction")
def _(clinic: Clinic) -> Deed:
    return doing(
        clinic,
        aefi.ReportNotDue(why="一般反应"),
        about=clinic.vaccinated(),
        by="li.qiang",
    )


@reaches("dose_unknown")
def _(clinic: Clinic) -> Deed:
    """A dose of somebody else's visit."""
    return doing(
        clinic,
        aefi.ReactionTold(dose=clinic.new_id(MORNING), note="发热"),
        about=clinic.vaccinated(),
    )


@reaches("onset_in_future")
def _(clinic: Clinic) -> Deed:
    visit, later = clinic.vaccinated(), clinic.clock.now().utc + timedelta(minutes=1)
    return doing(clinic, aefi.ReactionTold(began=later, note="发热"), about=visit)


@reaches("onset_before_dose")
def _(clinic: Clinic) -> Deed:
    """It may be a coincidence, and it may be a slip of the finger."""
    visit, before = clinic.vaccinated(), clinic.clock.now().utc - timedelta(minutes=1)
    return doing(clinic, aefi.ReactionTold(began=before, note="发热"), about=visit)


@reaches("onset_before_dose")
def _(clinic: Clinic) -> Deed:
    visit, before = clinic.vaccinated(), clinic.clock.now().utc - timedelta(minutes=1)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    return doing(clinic, aefi.CaseFormFilled(onset=before), about=visit)
