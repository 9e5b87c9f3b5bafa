"""What stands on a blank form that was filled in by hand, as somebody types it in, and what is wrong with it."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.ui.stations.registration_typed import TypedPerson, missing_of_person
from vaxdesk.ui.stations.screening_typed import TypedScreening, unreadable
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
    "watch": ("reaction", "reacted_at", "concluded", "left", "left_at", "left_why", "advice", "accepted_by"),
}  # fmt: skip
"""The parts of the paper, in its order, with their fields."""
PERSON: Final = "person_enrolled"
_ENDS: Final[dict[str, tuple[str, ...]]] = {
    "door": ("visit_registered",), "screening": ("screened",), "consent": ("consent_given", "consent_refused"),
    "dose": ("dose_given",), "watch": ("released", "left_early", "left_unseen"),
}  # fmt: skip
LONGEST: Final = {"name": 100, "number": 40, "phone": 40, "lot": 60, "accepted_by": 100}
MOST_CHARACTERS: Final = 400
"""In any other field; the number of the form and the answers to its questions go before the note of the doctor."""
EVENING: Final = 18
DAWN: Final = 6
"""Hours between which midnight passes within one visit."""
EARLY: Final = ("left_why", "advice", "accepted_by")
"""What is asked of somebody who left early, and of nobody else."""
TIMES: Final = ("arrived", "screened_at", "consented_at", "injected_at", "reacted_at", "left_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedForm:
    """The fields of the form, as typed; times as they stand there. `known` is the id of a person on record, "new" for
    somebody else of the same name, "" where nobody has chosen. `left` is "early" for whoever went before the time was
    over, "well" or "" for anybody else; `advice` says "yes" or "no"."""

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
    left: str = ""
    left_at: str = ""
    left_why: str = ""
    advice: str = ""
    accepted_by: str = ""


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
    for part in wanted_parts(typed, written):
        known = part == "door" and PERSON in written
        found |= _visit_problems(typed) if known else _PROBLEMS[part](typed, around, written)
        found |= {
            name: "time_wrong"
            for name in PARTS[part]
            if name in TIMES and day and getattr(typed, name).strip() and time_of(typed, around, name) is None
        }
        found |= {name: code for name in PARTS[part] if (code := _unfit(name, getattr(typed, name)))}
    return {name: code for name, code in found.items() if code}


def wanted_parts(typed: TypedForm, written: frozenset[str]) -> list[str]:
    return [part for part in PARTS if part not in done(written) and (part == "door" or part in begun(typed))]


def _need(typed: TypedForm, *names: str) -> dict[str, str]:
    return {name: "" if getattr(typed, name).strip() else "wanted" for name in names}


def _unfit(name: str, text: str) -> str:
    if forbidden_characters(text.strip()):
        return "unseen"
    return "too_long" if len(text) > LONGEST.get(name, MOST_CHARACTERS) else ""


def _visit_problems(typed: TypedForm) -> dict[str, str]:
    return _need(typed, "product", "arrived")


def _door_problems(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    found = _visit_problems(typed)
    if typed.known not in ("", SOMEBODY_NEW):
        return found
    lacking = missing_of_person(typed_person(typed))
    found |= {name: "wanted" for name in lacking if name != "number"}
    if around.candidates and not typed.known:
        found["known"] = "choose_person"
    return found


def _screening_problems(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    found = _need(typed, "outcome", "screened_at") | dict.fromkeys(unreadable(measured(typed)), "unreadable")
    day = read_date(typed.day)
    if typed.outcome == "defer" and (day is None or until(typed, day) is None):
        found["until"] = "until_wrong"
    return found


def _consent_problems(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    return _need(typed, "agrees", "consented_at", *(("why",) if typed.agrees == "no" else ()))


def _dose_problems(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    found = _need(typed, "identity", "lot", "body_site", "injected_at")
    number = plain(typed.dose_number)
    if number and not (number.isascii() and number.isdigit() and 1 <= int(number) <= 20):
        found["dose_number"] = "unreadable"
    return found


def _watch_problems(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    if typed.concluded == "died":
        return {"concluded": "died_elsewhere"}
    early, gone = typed.left == "early", bool(typed.left_at.strip())
    found = _reaction_problems(typed, gone and not early) if "reaction_seen" not in written else {}
    if early or not (typed.reaction.strip() or typed.reacted_at.strip() or typed.concluded):
        found |= _need(typed, "left_at")
    if early:
        found |= _need(typed, *EARLY)
    elif any(getattr(typed, name).strip() for name in EARLY):
        found["left"] = "not_early"
    elif gone and typed.concluded == "transferred":
        found["left"] = "transferred"
    if typed.concluded and not gone and "reaction_concluded" not in written:
        found |= _need(typed, "left_at")
    return found | _out_of_order(typed, around, written)


def _reaction_problems(typed: TypedForm, released: bool) -> dict[str, str]:
    """Whoever leaves early with a reaction may do so before a doctor has concluded on it."""
    if typed.reaction.strip():
        return _need(typed, "reacted_at", *(("concluded",) if released else ()))
    return _need(typed, "reaction") if typed.reacted_at.strip() or typed.concluded else {}


def _out_of_order(typed: TypedForm, around: Around, written: frozenset[str]) -> dict[str, str]:
    """Times of the observation that cannot be: before the injection, and a reaction after the person had left. What is
    in the record may be of another day."""
    injected, reacted, left = (time_of(typed, around, name) for name in ("injected_at", "reacted_at", "left_at"))
    seen = reacted if "reaction_seen" not in written else None
    found = {name: "before_dose" for name, at in (("reacted_at", seen), ("left_at", left))
             if at and injected and at < injected}  # fmt: skip
    return {"left_at": "before_reaction"} | found if seen and left and left < seen else found


def typed_person(typed: TypedForm) -> TypedPerson:
    number = typed.number.strip()
    return TypedPerson(
        document_type=typed.document_type if number else "none", number=number, name=typed.name, born=typed.born,
        sex=typed.sex, phone=typed.phone,
    )  # fmt: skip


def measured(typed: TypedForm) -> TypedScreening:
    return TypedScreening(
        temperature=typed.temperature, pulse=typed.pulse, pressure=typed.pressure, pressure_again=typed.pressure_again
    )


def until(typed: TypedForm, day: date) -> date | None:
    until = read_day_from(typed.until, day)
    return until if until and until > day else None


def time_of(typed: TypedForm, around: Around, name: str) -> datetime | None:
    """Somebody who came in the evening is seen on the next day where the time is one of the small hours."""
    day = read_date(typed.day)
    at = read_time(getattr(typed, name), day, around.zone) if day else None
    came = read_time(typed.arrived, day, around.zone) if day else None
    if day is None or at is None or came is None or came.hour < EVENING or at.hour >= DAWN:
        return at
    return read_time(getattr(typed, name), day + timedelta(days=1), around.zone)


_PROBLEMS: Final = {
    "door": _door_problems, "screening": _screening_problems, "consent": _consent_problems, "dose": _dose_problems,
    "watch": _watch_problems,
}  # fmt: skip
