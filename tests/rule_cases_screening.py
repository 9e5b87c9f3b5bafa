"""Scenes: a screening that says less than its conclusion needs."""

from datetime import date

from tests.builders import MORNING, VITAL_SIGNS, Clinic
from tests.rule_cases import Deed, correcting, doing, entry_of, reaches
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.questionnaire import Answer, walk
from vaxdesk.clinic.screening import response

FEVER = f.VitalSigns(temperature_c=38.1)
TOMORROW = date(2022, 12, 23)


def answered(clinic: Clinic, *, leaving_out: str = "", **yes: Answer) -> dict[str, object]:
    """No to every question of the form of the site, but for these."""
    form = clinic.desk.inquiry_for(("flu-iiv4",), 82).inquiry.form
    asked = [placed.item.link_id for placed in walk(form.items) if placed.item.kind == "boolean"]
    answers: dict[str, Answer] = {link: False for link in asked if link != leaving_out} | yes
    return response(form, answers, MORNING)


@reaches("measurement_missing")
def without_temperature(clinic: Clinic) -> Deed:
    return doing(clinic, f.Screened(outcome="eligible"), about=clinic.registered())


@reaches("measurement_missing")
def _(clinic: Clinic) -> Deed:
    """Dots are no reason."""
    return doing(clinic, f.Screened(outcome="caution", note="..."), about=clinic.registered())


@reaches("outcome_differs")
def against_the_rules(clinic: Clinic) -> Deed:
    """What the fact itself says was proposed counts for nothing."""
    fact = f.Screened(outcome="eligible", vital_signs=FEVER, proposed="eligible", policy="cn-adult")
    return doing(clinic, fact, about=clinic.registered())


@reaches("outcome_differs")
def _(clinic: Clinic) -> Deed:
    """The note of before the rest was written for the pressure, not for the fever."""
    visit, high = clinic.registered(), f.BloodPressure(systolic=150, diastolic=88)
    before = f.VitalSigns(temperature_c=36.5, blood_pressure=(high,))
    findings = (f.Finding(rule="pressure_raised", outcome="caution"),)
    clinic.act(f.Screened(outcome="eligible", vital_signs=before, findings=findings, note="白大衣高血压"), about=visit)
    return doing(clinic, f.Screened(outcome="eligible", vital_signs=FEVER, note="白大衣高血压"), about=visit)


@reaches("outcome_unexplained")
def without_any_ground(clinic: Clinic) -> Deed:
    return doing(clinic, f.Screened(outcome="contraindicated", vital_signs=VITAL_SIGNS), about=clinic.registered())


@reaches("deferral_short")
def home_sooner_than_the_rules_ask(clinic: Clinic) -> Deed:
    until = clinic.desk.today().replace(day=24)
    fact = f.Screened(outcome="defer", vital_signs=FEVER, defer_until=until)
    return doing(clinic, fact, about=clinic.registered())


@reaches("deferral_far")
def in_a_year(clinic: Clinic) -> Deed:
    fact = f.Screened(outcome="defer", vital_signs=FEVER, defer_until=date(2023, 12, 24), note="化疗")
    return doing(clinic, fact, about=clinic.registered())


@reaches("deferral_too_far")
def in_a_lifetime(clinic: Clinic) -> Deed:
    fact = f.Screened(outcome="defer", vital_signs=FEVER, defer_until=date(2203, 1, 5), note="化疗")
    return doing(clinic, fact, about=clinic.registered())


@reaches("deferral_past")
def until_today(clinic: Clinic) -> Deed:
    fact = f.Screened(outcome="defer", vital_signs=FEVER, defer_until=clinic.desk.today(), note="发热")
    return doing(clinic, fact, about=clinic.registered())


@reaches("answerer_missing")
def by_nobody_named(clinic: Clinic) -> Deed:
    fact = f.Screened(outcome="caution", vital_signs=VITAL_SIGNS, answered_by="family", answered_by_name=" ")
    return doing(clinic, fact, about=clinic.registered())


@reaches("questions_open")
def with_an_open_question(clinic: Clinic) -> Deed:
    said = answered(clinic, leaving_out="acute_illness")
    fact = f.Screened(outcome="caution", vital_signs=VITAL_SIGNS, response=said, note="未问")
    return doing(clinic, fact, about=clinic.registered())


@reaches("measurement_missing")
def _(clinic: Clinic) -> Deed:
    """A correction that takes the temperature away says why."""
    visit = clinic.ready()
    return correcting(clinic, entry_of(clinic, visit, f.Screened), f.Screened(outcome="eligible"), by="li.qiang")
