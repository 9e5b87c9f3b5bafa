"""What stands on a blank form that was filled in by hand, as somebody types it in, and the acts that it means."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.visit import Visit
from vaxdesk.ui.stations.registration_typed import TypedPerson, missing_of_person, person_of
from vaxdesk.ui.stations.screening_typed import TypedScreening, unreadable, vital_signs
from vaxdesk.ui.typed_dates import read_date, read_day_from, read_time
from vaxdesk.ui.typed_numbers import plain

QUESTIONS: Final = ("question_1", "question_2", "question_3", "question_4", "question_5")
SOMEBODY_NEW: Final = "new"
WAYS: Final[dict[str, tuple[f.IdentityWay, ...]]] = {
    "document_name": ("document", "said_name"),
    "document_birth_date": ("document", "said_birth_date"),
    "name_birth_date": ("said_name", "said_birth_date"),
    "all": ("document", "said_name", "said_birth_date"),
}

PARTS: Final[dict[str, tuple[str, ...]]] = {
    "door": ("known", "name", "sex", "born", "document_type", "number", "phone", "product", "arrived"),
    "screening": (*QUESTIONS, "answers_note", "temperature", "pulse", "pressure", "pressure_again", "outcome", "until",
                  "screened_at", "screener"),
    "consent": ("agrees", "why", "consented_at"),
    "dose": ("identity", "lot", "dose_number", "body_site", "injected_at", "vaccinator"),
    "watch": ("reaction", "reacted_at", "concluded", "left_at"),
}  # fmt: skip
"""The parts of the paper, in its order, with their fields."""
PERSON: Final = "person_enrolled"
_ENDS: Final[dict[str, tuple[str, ...]]] = {
    "door": ("visit_registered",), "screening": ("screened",), "consent": ("consent_given", "consent_refused"),
    "dose": ("dose_given",), "watch": ("released", "left_early", "left_unseen"),
}  # fmt: skip
LONGEST: Final = {"name": 100, "number": 40, "phone": 40, "lot": 60}
MOST_CHARACTERS: Final = 400
"""In any other field; the number of the form and the answers to its questions go before the note of the doctor."""
EVENING: Final = 18
DAWN: Final = 6
"""Hours between which midnight passes within one visit."""
TIMES: Final = ("arrived", "screened_at", "consented_at", "injected_at", "reacted_at", "left_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedForm:
    """The fields of the form, as typed; times as they stand there. `known` is the id of a person on record, "new" for
    somebody else of the same name, "" where nobody has chosen."""

    day: str = ""
    known: str = ""
    name: str = ""
    sex: str = ""
    born: str = ""
    document_type: str = "cn_resident_id"
    number: str = ""
    phone: str = ""
    product: str = ""
    arrived: str = ""
    question_1: str = ""
    question_2: str = ""
    question_3: str = ""
    question_4: str = ""
    question_5: str = ""
    answers_note: str = ""
    temperature: str = ""
    pulse: str = ""
    pressure: str = ""
    pressure_again: str = ""
    outcome: str = ""
    until: str = ""
    screened_at: str = ""
    screener: str = ""
    agrees: str = ""
    why: str = ""
    consented_at: str = ""
    identity: str = ""
    lot: str = ""
    dose_number: str = ""
    body_site: str = ""
    injected_at: str = ""
    vaccinator: str = ""
    reaction: str = ""
    reacted_at: str = ""
    concluded: str = ""
    left_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the form is read with: whose site, the language in which a new person is spoken to, who is known by the
    names that were typed, and what was said of the questions, in words."""

    zone: ZoneInfo
    today: date
    language: f.Language = "zh-CN"
    candidates: tuple[str, ...] = ()
    answers: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the form: which part it stands in, and the field of its time."""

    part: str
    fact: f.Fact
    at: datetime
    time: str


def begun(typed: TypedForm) -> tuple[str, ...]:
    """The parts in which something stands."""
    empty = TypedForm()
    changed = {each.name for each in fields(typed) if getattr(typed, each.name).strip() != getattr(empty, each.name)}
    changed.discard("document_type")  # proposed by the page
    return tuple(part for part, names in PARTS.items() if changed & set(names))


def done(written: frozenset[str]) -> frozenset[str]:
    """The parts that are in the record as a whole, by the names of the facts that are there."""
    return frozenset(part for part, ends in _ENDS.items() if written & set(ends))


def problems(typed: TypedForm, around: Around, written: frozenset[str] = frozenset()) -> dict[str, str]:
    """What is wrong with the fields of every part that somebody began and that is not in the record yet: codes of the
    words of this page. A form begins at the door; what follows an empty part is left to the rules."""
    day = read_date(typed.day)
    found = {"day": "day_wrong" if day is None or day > around.today else ""}
    for part in _wanted(typed, written):
        known = part == "door" and PERSON in written
        found |= _visit_problems(typed) if known else _PROBLEMS[part](typed, around)
        found |= {
            name: "time_wrong"
            for name in PARTS[part]
            if name in TIMES and day and getattr(typed, name).strip() and _time(typed, around, name) is None
        }
        found |= {name: code for name in PARTS[part] if (code := _unfit(name, getattr(typed, name)))}
    return {name: code for name, code in found.items() if code}


def steps(typed: TypedForm, around: Around, written: frozenset[str] = frozenset()) -> tuple[Step, ...]:
    """The acts of a form without problems that are not in the record yet, in the order of the paper."""
    found = (step for part in _wanted(typed, written) for step in _STEPS[part](typed, around))
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
        left_at=time(f.Released),
    )


def _wanted(typed: TypedForm, written: frozenset[str]) -> list[str]:
    return [part for part in PARTS if part not in done(written) and (part == "door" or part in begun(typed))]


def _need(typed: TypedForm, *names: str) -> dict[str, str]:
    return {name: "" if getattr(typed, name).strip() else "wanted" for name in names}


def _unfit(name: str, text: str) -> str:
    if forbidden_characters(text.strip()):
        return "unseen"
    return "too_long" if len(text) > LONGEST.get(name, MOST_CHARACTERS) else ""


def _visit_problems(typed: TypedForm) -> dict[str, str]:
    return _need(typed, "product", "arrived")


def _door_problems(typed: TypedForm, around: Around) -> dict[str, str]:
    found = _visit_problems(typed)
    if typed.known not in ("", SOMEBODY_NEW):
        return found
    lacking = missing_of_person(_person(typed))
    found |= {name: "wanted" for name in lacking if name != "number"}
    if around.candidates and not typed.known:
        found["known"] = "choose_person"
    return found


def _screening_problems(typed: TypedForm, around: Around) -> dict[str, str]:
    found = _need(typed, "outcome", "screened_at") | dict.fromkeys(unreadable(_measured(typed)), "unreadable")
    day = read_date(typed.day)
    if typed.outcome == "defer" and (day is None or _until(typed, day) is None):
        found["until"] = "until_wrong"
    return found


def _consent_problems(typed: TypedForm, around: Around) -> dict[str, str]:
    return _need(typed, "agrees", "consented_at", *(("why",) if typed.agrees == "no" else ()))


def _dose_problems(typed: TypedForm, around: Around) -> dict[str, str]:
    found = _need(typed, "identity", "lot", "body_site", "injected_at")
    number = plain(typed.dose_number)
    if number and not (number.isascii() and number.isdigit() and 1 <= int(number) <= 20):
        found["dose_number"] = "unreadable"
    return found


def _watch_problems(typed: TypedForm, around: Around) -> dict[str, str]:
    if typed.reaction.strip():
        return _need(typed, "reacted_at", *(("concluded",) if typed.left_at.strip() else ()))
    if typed.reacted_at.strip() or typed.concluded:
        return _need(typed, "reaction")
    return _need(typed, "left_at")


def _door(typed: TypedForm, around: Around) -> list[Step]:
    at = _at(typed, around, "arrived")
    plan = (f.PlannedDose(product=typed.product),)
    visit = Step("door", f.VisitRegistered(mode="walk_in", plan=plan, note=around.form), at, "arrived")
    if typed.known not in ("", SOMEBODY_NEW):
        return [visit]
    person = replace(_person(typed), language=around.language)
    return [Step("door", person_of(person), at, "arrived"), visit]


def _screening(typed: TypedForm, around: Around) -> list[Step]:
    day = read_date(typed.day)
    assert day is not None
    said: dict[str, Any] = {"outcome": typed.outcome, "screener_name": typed.screener.strip()}
    fact = f.Screened(
        **said,
        vital_signs=vital_signs(_measured(typed)),
        defer_until=_until(typed, day) if typed.outcome == "defer" else None,
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
        if typed.reaction.strip():
            said: dict[str, Any] = {"outcome": typed.concluded}
            found.append(Step("watch", f.ReactionConcluded(**said, note=around.form), at, "left_at"))
        found.append(Step("watch", f.Released(note=around.form), at, "left_at"))
    return found


def _person(typed: TypedForm) -> TypedPerson:
    number = typed.number.strip()
    return TypedPerson(
        document_type=typed.document_type if number else "none", number=number, name=typed.name, born=typed.born,
        sex=typed.sex, phone=typed.phone,
    )  # fmt: skip


def _measured(typed: TypedForm) -> TypedScreening:
    return TypedScreening(
        temperature=typed.temperature, pulse=typed.pulse, pressure=typed.pressure, pressure_again=typed.pressure_again
    )


def _until(typed: TypedForm, day: date) -> date | None:
    until = read_day_from(typed.until, day)
    return until if until and until > day else None


def _time(typed: TypedForm, around: Around, name: str) -> datetime | None:
    """Somebody who came in the evening is seen on the next day where the time is one of the small hours."""
    day = read_date(typed.day)
    at = read_time(getattr(typed, name), day, around.zone) if day else None
    came = read_time(typed.arrived, day, around.zone) if day else None
    if day is None or at is None or came is None or came.hour < EVENING or at.hour >= DAWN:
        return at
    return read_time(getattr(typed, name), day + timedelta(days=1), around.zone)


def _at(typed: TypedForm, around: Around, name: str) -> datetime:
    at = _time(typed, around, name)
    assert at is not None
    return at


_PROBLEMS: Final = {
    "door": _door_problems, "screening": _screening_problems, "consent": _consent_problems, "dose": _dose_problems,
    "watch": _watch_problems,
}  # fmt: skip
_STEPS: Final = {"door": _door, "screening": _screening, "consent": _consent, "dose": _dose, "watch": _watch}
