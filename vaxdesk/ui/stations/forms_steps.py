"""The acts that a paper form means as it was typed in, and what is in the record as it would have been typed."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Visit
from vaxdesk.ui.stations.forms_typed import (
    SOMEBODY_NEW,
    WAYS,
    Around,
    TypedForm,
    measured,
    time_of,
    typed_person,
    until,
    wanted_parts,
)
from vaxdesk.ui.stations.registration_typed import person_of
from vaxdesk.ui.stations.screening_typed import vital_signs
from vaxdesk.ui.typed_dates import read_date
from vaxdesk.ui.typed_numbers import plain


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the form: which part it stands in, and the field of its time."""

    part: str
    fact: f.Fact
    at: datetime
    time: str


def steps(typed: TypedForm, around: Around, written: frozenset[str] = frozenset()) -> tuple[Step, ...]:
    """The acts of a form without problems that are not in the record yet, in the order of the paper."""
    found = (step for part in wanted_parts(typed, written) for step in _STEPS[part](typed, around))
    return tuple(step for step in found if f.fact_name(step.fact) not in written)


def typed_of(visit: Visit, person: f.PersonEnrolled, zone: ZoneInfo) -> TypedForm:
    """What is in the record, as it would have been typed."""

    def time(kind: type[f.Fact]) -> str:
        act = visit.last_act(kind)
        return act.at.astimezone(zone).strftime("%H:%M") if act else ""

    registered, screened = visit.last(f.VisitRegistered), visit.last(f.Screened)
    refused, dose = visit.last(f.ConsentRefused), visit.last(f.DoseGiven)
    door = visit.last_act(f.VisitRegistered)
    ways = visit.last(f.IdentityChecked)
    reaction, concluded = visit.last(f.ReactionSeen), visit.last(f.ReactionConcluded)
    signs = screened.vital_signs if screened else f.VitalSigns()
    pressures = [f"{each.systolic}/{each.diastolic}" for each in signs.blood_pressure]
    return TypedForm(
        day=door.at.astimezone(zone).date().isoformat() if door else "",
        name=person.name,
        sex=person.sex,
        born=str(person.birth_date.year) if person.birth_date_estimated else person.birth_date.isoformat(),
        document_type=person.document.type if person.document.number else "cn_resident_id",
        number=person.document.number,
        phone=person.phone,
        product=registered.plan[0].product if registered else "",
        arrived=time(f.VisitRegistered),
        temperature=f"{signs.temperature_c:g}" if signs.temperature_c else "",
        pulse=str(signs.pulse or ""),
        pressure=pressures[0] if pressures else "",
        pressure_again=pressures[-1] if len(pressures) > 1 else "",
        outcome=screened.outcome if screened else "",
        until=screened.defer_until.isoformat() if screened and screened.defer_until else "",
        screened_at=time(f.Screened),
        screener=screened.screener_name if screened else "",
        answers_note=screened.note if screened else "",
        agrees="no" if refused else "yes" if visit.last(f.ConsentGiven) else "",
        why=refused.why if refused else "",
        consented_at=time(f.ConsentRefused if refused else f.ConsentGiven),
        identity=next((code for code, each in WAYS.items() if ways and set(each) == set(ways.ways)), ""),
        lot=dose.lot if dose else "",
        dose_number=str(dose.dose_number or "") if dose else "",
        body_site=dose.body_site if dose else "",
        injected_at=time(f.DoseGiven),
        vaccinator=dose.vaccinator_name if dose else "",
        reaction=reaction.note if reaction else "",
        reacted_at=time(f.ReactionSeen),
        concluded=concluded.outcome if concluded else "",
        **_how_they_went(visit, zone),
    )


def _how_they_went(visit: Visit, zone: ZoneInfo) -> dict[str, str]:
    """Of whoever died no more than when they were taken away: how, is written down elsewhere."""
    ended = visit.ended
    if ended is None:
        return {}
    found = {"left_at": ended.at.astimezone(zone).strftime("%H:%M")}
    match ended.fact:
        case f.Released():
            return found | {"left": "well"}
        case f.LeftEarly(why=why, advice_given=advised, accepted_by=accepted) if not visit.taken_away(ended.entry):
            advice = "yes" if advised else "no"
            return found | {"left": "early", "left_why": why, "advice": advice, "accepted_by": accepted}
    return found


def _door(typed: TypedForm, around: Around) -> list[Step]:
    at = _at(typed, around, "arrived")
    plan = (f.PlannedDose(product=typed.product),)
    visit = Step("door", f.VisitRegistered(mode="walk_in", plan=plan, note=around.form), at, "arrived")
    if typed.known not in ("", SOMEBODY_NEW):
        return [visit]
    person = replace(typed_person(typed), language=around.language)
    return [Step("door", person_of(person), at, "arrived"), visit]


def _screening(typed: TypedForm, around: Around) -> list[Step]:
    day = read_date(typed.day)
    assert day is not None
    said: dict[str, Any] = {"outcome": typed.outcome, "screener_name": typed.screener.strip()}
    fact = f.Screened(
        **said,
        vital_signs=vital_signs(measured(typed)),
        defer_until=until(typed, day) if typed.outcome == "defer" else None,
        note=" · ".join(each for each in (around.form, around.answers, typed.answers_note.strip()) if each),
    )
    return [Step("screening", fact, _at(typed, around, "screened_at"), "screened_at")]


def _consent(typed: TypedForm, around: Around) -> list[Step]:
    products = (typed.product,)
    fact: f.Fact = f.ConsentGiven(products=products, language=around.language)
    if typed.agrees == "no":
        fact = f.ConsentRefused(products=products, why=typed.why.strip(), language=around.language)
    return [Step("consent", fact, _at(typed, around, "consented_at"), "consented_at")]


def _dose(typed: TypedForm, around: Around) -> list[Step]:
    at, number = _at(typed, around, "injected_at"), plain(typed.dose_number)
    said: dict[str, Any] = {"product": typed.product, "lot": typed.lot.strip(), "body_site": typed.body_site}
    dose = f.DoseGiven(
        **said, dose_number=int(number) if number else None, vaccinator_name=typed.vaccinator.strip(), note=around.form
    )
    return [
        Step("dose", f.IdentityChecked(ways=WAYS[typed.identity]), at, "injected_at"),
        Step("dose", dose, at, "injected_at"),
    ]


def _watch(typed: TypedForm, around: Around) -> list[Step]:
    found: list[Step] = []
    if typed.reaction.strip():
        seen = f.ReactionSeen(note=typed.reaction.strip())
        found.append(Step("watch", seen, _at(typed, around, "reacted_at"), "reacted_at"))
    if typed.left_at.strip():
        at = _at(typed, around, "left_at")
        if typed.concluded:
            said: dict[str, Any] = {"outcome": typed.concluded}
            found.append(Step("watch", f.ReactionConcluded(**said, note=around.form), at, "left_at"))
        found.append(Step("watch", _gone(typed, around), at, "left_at"))
    return found


def _gone(typed: TypedForm, around: Around) -> f.Released | f.LeftEarly:
    if typed.left != "early":
        return f.Released(note=around.form)
    return f.LeftEarly(
        why=typed.left_why.strip(), advice_given=typed.advice == "yes", accepted_by=typed.accepted_by.strip()
    )


def _at(typed: TypedForm, around: Around, name: str) -> datetime:
    at = time_of(typed, around, name)
    assert at is not None
    return at


_STEPS: Final = {"door": _door, "screening": _screening, "consent": _consent, "dose": _dose, "watch": _watch}
