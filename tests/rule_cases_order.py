"""Scenes: the order of steps, and letting somebody go."""

from datetime import timedelta

from tests.builders import MORNING, Clinic, woman
from tests.rule_cases import CONSENT, FIT, IDENTITY, PLAN, Deed, correcting, doing, dose, entry_of, reaches
from vaxdesk.clinic import facts as f

# Order


@reaches("not_registered")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, CONSENT, about=clinic.new_id(MORNING))


@reaches("not_registered")
def _(clinic: Clinic) -> Deed:
    """Nor without saying about whom."""
    return doing(clinic, FIT)


@reaches("not_registered")
def _(clinic: Clinic) -> Deed:
    """Nor about something that is no visit."""
    return doing(clinic, FIT, about=clinic.enrolled())


@reaches("already_registered")
def _(clinic: Clinic) -> Deed:
    visit = clinic.registered()
    return doing(clinic, PLAN, about=visit, person=clinic.desk.visit(visit).person)


@reaches("already_enrolled")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(), about=clinic.enrolled())


@reaches("consent_missing")
def _(clinic: Clinic) -> Deed:
    visit = clinic.registered()
    clinic.act(FIT, about=visit)
    return doing(clinic, IDENTITY, about=visit)


@reaches("consent_missing")
def _(clinic: Clinic) -> Deed:
    """Somebody may change their mind at the last moment."""
    clinic.stocked()
    visit = clinic.ready()
    clinic.act(f.ConsentRefused(products=("flu-iiv4",)), about=visit)
    return doing(clinic, dose(), about=visit)


@reaches("screening_missing")
def _(clinic: Clinic) -> Deed:
    visit = clinic.registered()
    clinic.act(CONSENT, about=visit)
    return doing(clinic, IDENTITY, about=visit)


@reaches("not_eligible")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.ready()
    clinic.act(f.Screened(outcome="contraindicated", note="过敏"), about=visit)
    return doing(clinic, dose(), about=visit)


@reaches("identity_missing")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.registered()
    clinic.act(CONSENT, about=visit)
    clinic.act(FIT, about=visit)
    return doing(clinic, dose(), about=visit)


@reaches("already_given")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, FIT, about=clinic.vaccinated())


@reaches("already_given")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.NotGiven(product="flu-iiv4", why="other"), about=clinic.vaccinated())


@reaches("dose_missing")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.Released(), about=clinic.ready())


@reaches("dose_missing")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"), about=clinic.ready())


@reaches("visit_closed")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return doing(clinic, f.Released(), about=visit)


@reaches("no_open_reaction")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.ReactionConcluded(outcome="recovered"), about=clinic.vaccinated())


@reaches("product_not_planned")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.ConsentGiven(products=("ppsv23",)), about=clinic.registered())


@reaches("product_not_planned")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.NotGiven(product="ppsv23", why="other"), about=clinic.registered())


@reaches("dose_pending")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.ready("flu-iiv4", "ppsv23")
    clinic.act(dose(), about=visit)
    clinic.later(minutes=31)
    return doing(clinic, f.Released(), about=visit)


@reaches("observation_running")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=29, seconds=59.999)
    return doing(clinic, f.Released(), about=visit)


@reaches("observation_running")
def _(clinic: Clinic) -> Deed:
    """Typed in from paper, at a time when it was still running."""
    visit = clinic.vaccinated()
    clinic.later(minutes=40)
    return doing(clinic, f.Released(), about=visit, at=MORNING + timedelta(minutes=20))


@reaches("clock_unconfirmed")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.clock.reboot("boot-2", off=timedelta(hours=1))
    clinic.restart()
    return doing(clinic, f.Released(), about=visit)


@reaches("reaction_open")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.later(minutes=31)
    return doing(clinic, f.Released(), about=visit)


@reaches("reaction_open")
def _(clinic: Clinic) -> Deed:
    """Nor is another dose given meanwhile."""
    clinic.stocked("ppsv23", "P1")
    clinic.stocked()
    visit = clinic.ready("flu-iiv4", "ppsv23")
    clinic.act(dose(), about=visit)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    return doing(clinic, dose("ppsv23", lot="P1"), about=visit)


@reaches("not_allowed")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    return doing(clinic, f.ReactionConcluded(outcome="recovered"), about=visit, by="wang.fang")


@reaches("back_entry")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=5)
    clinic.act(dose(), about=visit, at=MORNING + timedelta(minutes=2))
    clinic.later(minutes=31)
    return doing(clinic, f.Released(), about=visit)


@reaches("not_looked_for")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.LeftUnseen(), about=clinic.vaccinated())


@reaches("not_looked_for")
def _(clinic: Clinic) -> Deed:
    """Whoever answered that they are here is not gone."""
    visit = clinic.vaccinated()
    for answer in ("nobody", "here"):
        clinic.act(f.LookedFor(way="aloud", answer=answer), about=visit)  # type: ignore[arg-type]
    return doing(clinic, f.LeftUnseen(), about=visit)


@reaches("observation_over")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    return doing(clinic, f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"), about=visit)


@reaches("release_was_early")
def _(clinic: Clinic) -> Deed:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return correcting(clinic, entry_of(clinic, visit, f.DoseGiven), at=MORNING + timedelta(minutes=5))
