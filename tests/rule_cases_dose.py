"""Scenes: the dose, the person's other doses, the lot; the door, and time."""

from datetime import date, timedelta

from tests.builders import MORNING, Clinic, nobody, woman
from tests.rule_cases import CONSENT, LOT, PLAN, Deed, doing, dose, reaches
from vaxdesk.clinic import facts as f

# The dose


@reaches("age_outside")
def _(clinic: Clinic) -> Deed:
    clinic.stocked("zoster-rzv")
    visit = clinic.ready("zoster-rzv", person=clinic.act(nobody(birth_date=date(1972, 12, 23))).entry.about)
    return doing(clinic, dose("zoster-rzv"), about=visit)


@reaches("given_today")
def _(clinic: Clinic) -> Deed:
    """Two visits on one day: doses are counted by person."""
    first = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=first)
    return doing(clinic, dose(), about=clinic.ready(person=clinic.desk.visit(first).person))


@reaches("interval_short")
def _(clinic: Clinic) -> Deed:
    """One day too early, in another visit."""
    first = clinic.vaccinated("zoster-rzv", "Z1")
    clinic.later(days=27)
    visit = clinic.ready("zoster-rzv", person=clinic.desk.visit(first).person)
    return doing(clinic, dose("zoster-rzv", lot="Z1"), about=visit)


@reaches("dose_number_differs")
def _(clinic: Clinic) -> Deed:
    clinic.stocked("zoster-rzv")
    return doing(clinic, dose("zoster-rzv", dose_number=2), about=clinic.ready("zoster-rzv"))


@reaches("lot_unknown")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, dose(lot="nobody's"), about=clinic.ready())


@reaches("lot_of_another_product")
def _(clinic: Clinic) -> Deed:
    clinic.stocked("ppsv23")
    return doing(clinic, dose(), about=clinic.ready())


@reaches("lot_expired")
def _(clinic: Clinic) -> Deed:
    clinic.act(f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2022, 12, 22), doses=9), by="zhao.yun")
    clinic.later(days=1)
    return doing(clinic, dose(), about=clinic.ready())


@reaches("lot_expired")
def _(clinic: Clinic) -> Deed:
    """Nor does it come in."""
    return doing(clinic, f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2022, 12, 21), doses=9), by="zhao.yun")


@reaches("lot_expiry_differs")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    return doing(clinic, f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2024, 1, 1), doses=9), by="zhao.yun")


@reaches("lot_empty")
def _(clinic: Clinic) -> Deed:
    clinic.stocked(doses=1)
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    return doing(clinic, dose(), about=clinic.ready(person=clinic.act(nobody()).entry.about))


@reaches("route_differs")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    return doing(clinic, dose(route="sc"), about=clinic.ready())


@reaches("volume_differs")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    return doing(clinic, dose(volume_ml=0.25), about=clinic.ready())


@reaches("body_site_differs")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    return doing(clinic, dose(body_site="left_thigh"), about=clinic.ready())


@reaches("screening_of_another_day")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(days=1)
    return doing(clinic, dose(), about=visit)


@reaches("product_unknown")
def _(clinic: Clinic) -> Deed:
    plan = f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="elixir"),))
    return doing(clinic, plan, person=clinic.enrolled())


@reaches("product_unknown")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, f.LotReceived(product="elixir", lot=LOT, expiry=date(2024, 1, 1), doses=9), by="zhao.yun")


@reaches("unknown_person")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, PLAN, person=clinic.new_id(MORNING))


@reaches("unknown_person")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, PLAN)


@reaches("visit_open_today")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, PLAN, person=clinic.desk.visit(clinic.registered()).person)


@reaches("person_differs")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, CONSENT, about=clinic.registered(), person=clinic.act(nobody()).entry.about)


@reaches("before_registration")
def _(clinic: Clinic) -> Deed:
    clinic.later(minutes=10)
    return doing(clinic, CONSENT, about=clinic.registered(), at=MORNING + timedelta(minutes=5))


@reaches("before_dose")
def _(clinic: Clinic) -> Deed:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=20)
    clinic.act(f.DoseGiven(product="flu-iiv4", lot=LOT, body_site="left_deltoid"), about=visit)
    clinic.later(minutes=20)
    return doing(clinic, f.ReactionSeen(note="头晕"), about=visit, at=MORNING + timedelta(minutes=10))


@reaches("future_at")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, CONSENT, about=clinic.registered(), at=MORNING + timedelta(milliseconds=1))


@reaches("future_at")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(), at=MORNING + timedelta(milliseconds=1))


@reaches("no_ticket_letters")
def _(clinic: Clinic) -> Deed:
    from vaxdesk.clinic.ticket_letters import ALL_LETTERS
    from vaxdesk.credentials.letter_codes import workstation_number

    clinic.desk.ticket_letters.give(ALL_LETTERS, workstation_number(clinic.desk.new_id()))
    return doing(clinic, PLAN, person=clinic.act(nobody()).entry.about)


@reaches("tickets_used_up")
def _(clinic: Clinic) -> Deed:
    from vaxdesk.credentials import letter_codes, tickets

    clinic.desk.ticket_letters.give("ABCDEFGHI", letter_codes.workstation_number(clinic.desk.new_id()))
    last = tickets.issue(
        bytes.fromhex(clinic.desk.site.ticket_key), clinic.desk.site.id, clinic.desk.today(), tickets.SEQUENCES - 1
    )
    clinic.registered(ticket=last)
    return doing(clinic, PLAN, person=clinic.act(nobody()).entry.about)
