"""What the registration form says about what is typed in it: pure, from frozen inputs to frozen props."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal

from vaxdesk.clinic import documents
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import Catalogue, PastDose, Product, age_fits, days_missing, next_dose_number
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_typed import (
    Typed,
    TypedPerson,
    missing_of_consent,
    missing_of_person,
    missing_of_visit,
    read_birth,
    unseen,
)
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.typed_numbers import read_temperature

State = Literal["", "ok", "caution", "stop"]
WEIGHT: Final[tuple[Tone, ...]] = ("ok", "info", "caution", "stop")
LENGTHS: Final = {"cn_resident_id": 15, "vn_cccd": 9, "passport": 5}
"""Shorter numbers are still being typed."""
CHECKED: Final = {"cn_resident_id": "check_passed", "vn_cccd": "format_fits"}
"""What can be said for a number: a Vietnamese one has no check digit, only length, century and year are looked at."""


@dataclass(frozen=True, slots=True)
class FieldNote:
    """What stands inside a field, the colour of its border, and the line below it."""

    note: str = ""
    state: State = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the records say about whoever is in the form."""

    today: date
    products: Catalogue
    person: str | None = None
    """Id of the enrolled person; None for somebody new."""
    past: tuple[PastDose, ...] = ()
    in_stock: frozenset[str] = frozenset()
    same_document: bool = False
    """Somebody else is enrolled with this number."""
    here_already: str = ""
    """Short number of another open visit of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything the form shows beside what was typed. `born` and `sex` are what the number says; `numbers` the dose
    numbers by the records; `missing` the fields to fill before anything can be recorded."""

    notes: Mapping[str, FieldNote] = field(default_factory=dict)
    born: str = ""
    sex: str = ""
    age: int | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    verdict: str = ""
    tone: Tone = "info"
    missing: tuple[str, ...] = ()
    ready: bool = False


def read(typed: Typed, known: Known, *, tried: bool = False) -> Reading:
    """Judge the form as it stands. Fields that are still empty are marked once somebody has `tried` to record it."""
    document = _judged(typed.person, known.today)
    birth = read_birth(typed.person.born)
    age = age_on(birth[0], known.today) if birth and birth[0] <= known.today else None
    hidden = unseen(typed)
    missing = (
        *missing_of_person(typed.person), *missing_of_visit(typed.visit), *missing_of_consent(typed.consent)
    )  # fmt: skip
    lines = list(_verdicts(typed, known, age))
    if tried and not typed.visit.products:
        lines.append(("caution", say("products_wanted")))
    unread = unreadable(typed)
    future = birth is not None and birth[0] > known.today
    return Reading(
        notes={
            **_notes(typed, document, known),
            **({name: FieldNote(say("wanted"), "stop") for name in missing if name not in unread} if tried else {}),
            **{name: _hidden(labels) for name, labels in hidden.items()},
        },
        born=document.birth_date.isoformat() if document.birth_date else str(document.birth_year or ""),
        sex=document.sex or "",
        age=age,
        numbers={code: next_dose_number(code, known.past) for code in typed.visit.products},
        verdict="\n".join(text for _, text in lines),
        tone=max((tone for tone, _ in lines), key=WEIGHT.index, default="info"),
        missing=missing,
        ready=not missing and not hidden and not future and not unread,
    )


def obstacle(reading: Reading) -> tuple[str, str, Tone]:
    """Why a form that is not ready is not: the field to go to, and a message with its tone."""
    if reading.missing:
        return reading.missing[0], say("missing", fields=", ".join(say(name) for name in reading.missing)), "caution"
    wrong = ((name, note.message) for name, note in reading.notes.items() if note.state == "stop" and note.message)
    return (*next(wrong, ("", "")), "stop")


def news(recorded: Sequence[str], ended: str) -> tuple[str, Tone]:
    """What to say after recording: the code of a sentence, and its tone. `recorded`: what each step was; `ended`: why
    somebody is not vaccinated today."""
    if "refused" in recorded:
        return "refused_done", "info"
    if ended:
        return "not_today_done", "info"
    return ("registered" if "registered" in recorded else "saved"), "ok"


def worth_keeping(typed: Typed, untouched: Typed, *, registered: bool = False) -> bool:
    """Somebody typed something that would be lost. Before registration the vaccine of the day is no such thing."""
    if registered:
        return typed != untouched
    return (typed.person, typed.consent, typed.entry) != (untouched.person, untouched.consent, untouched.entry)


def age_words(birth_date: date, today: date) -> str:
    """82 岁; nothing for a date that cannot be."""
    age = age_on(birth_date, today)
    return say("age", age=age) if age >= 0 else ""


def _judged(typed: TypedPerson, today: date) -> documents.DocumentReading:
    return documents.judge(typed.document_type, typed.number, today)  # type: ignore[arg-type]


def unreadable(typed: Typed) -> tuple[str, ...]:
    """Fields that hold something that means nothing."""
    found = {
        "born": len(typed.person.born.strip()) >= 8 and read_birth(typed.person.born) is None,
        "temperature": bool(typed.entry.temperature.strip()) and read_temperature(typed.entry.temperature) is None,
    }
    return tuple(name for name, wrong in found.items() if wrong)


def _notes(typed: Typed, document: documents.DocumentReading, known: Known) -> dict[str, FieldNote]:
    person = typed.person
    return {
        "number": _number_note(person, document, known),
        "name": FieldNote(state="ok" if known.person and person.name else ""),
        "born": _born_note(person, document, known.today),
        "sex": _sex_note(person, document),
        **{name: FieldNote(state="stop", message=say(f"{name}_unreadable")) for name in unreadable(typed)},
    }


def _number_note(typed: TypedPerson, document: documents.DocumentReading, known: Known) -> FieldNote:
    if not typed.number.strip() or typed.document_type == "none":
        return FieldNote()
    if document.problems:
        if document.problems == ("document_length",) and len(document.number) < LENGTHS.get(typed.document_type, 1):
            return FieldNote()
        return FieldNote(say("check_failed"), "stop", _refusals(document.problems))
    if known.same_document:
        return FieldNote(say("in_use"), "caution", wording.text("refusal", "document_in_use"))
    advice = "\n".join(say(code) for code in document.advisories if code in _ADVICE)
    if checked := CHECKED.get(typed.document_type):
        return FieldNote(say(checked), "ok", advice)
    return FieldNote(message=advice)


_ADVICE: Final = ("document_converted", "document_region_unknown", "document_old_card")


def _born_note(typed: TypedPerson, document: documents.DocumentReading, today: date) -> FieldNote:
    birth = read_birth(typed.born)
    if birth is None:
        return FieldNote()
    if birth[0] > today:
        return FieldNote(state="stop", message=wording.text("refusal", "birth_date_future"))
    words = age_words(birth[0], today)
    if "document_birth_date_differs" in documents.mismatches(document, "unknown", birth[0]):
        return FieldNote(words, "caution", wording.text("refusal", "document_birth_date_differs"))
    if age_on(birth[0], today) > 120:
        return FieldNote(words, "caution", wording.text("refusal", "age_unlikely"))
    return FieldNote(say("estimated", age=words) if birth[1] else words)


def _sex_note(typed: TypedPerson, document: documents.DocumentReading) -> FieldNote:
    if document.sex and typed.sex not in ("", "unknown", document.sex):
        return FieldNote(state="caution", message=wording.text("refusal", "document_sex_differs"))
    return FieldNote()


def _hidden(labels: Sequence[str]) -> FieldNote:
    return FieldNote(
        state="stop", message=wording.text("refusal", "forbidden_characters", detail=", ".join(labels))
    )  # fmt: skip


def _refusals(codes: Sequence[str]) -> str:
    return "\n".join(wording.text("refusal", code) for code in codes)


def _verdicts(typed: Typed, known: Known, age: int | None) -> Iterator[tuple[Tone, str]]:
    """One line for each vaccine, and one where the person is here already."""
    if known.here_already:
        yield "caution", say("here_already", ticket=known.here_already)
    for code in typed.visit.products:
        product = known.products.get(code)
        if product is not None:
            tone, text = _verdict(product, known, age)
            yield tone, say("verdict", product=wording.named(product.short), text=text)
            if code not in known.in_stock:
                yield "caution", say("not_in_stock", product=wording.named(product.short))


def _verdict(product: Product, known: Known, age: int | None) -> tuple[Tone, str]:
    number = next_dose_number(product.code, known.past)
    if age is None:
        return "info", say("age_unknown")
    if not age_fits(product, age):
        limits = f"{product.min_age}–{product.max_age}" if product.max_age else f"≥ {product.min_age}"
        return "stop", say("age_outside", limits=limits, age=age)
    last = max((dose.day for dose in known.past if dose.product == product.code), default=None)
    if last is None:
        return "ok", say("first_dose", number=number)
    if last == known.today:
        return "stop", wording.text("refusal", "given_today")
    if short := days_missing(product, known.past, known.today, dose_number=max(number, 2)):
        from_day = known.today + timedelta(days=short)
        return "caution", say("too_early", number=number, last=last.isoformat(), days=short, day=from_day.isoformat())
    return "ok", say("interval_kept", number=number, last=last.isoformat(), days=(known.today - last).days)


def may_be_same(one: f.PersonEnrolled, other: f.PersonEnrolled) -> bool:
    """Of two people who look alike: nothing in the records tells them apart. They were born on the same day, or in the
    same year where only that is known, and do not have two different numbers of one kind of document."""
    estimated = one.birth_date_estimated or other.birth_date_estimated
    same_year = one.birth_date.year == other.birth_date.year
    born_alike = one.birth_date == other.birth_date or (estimated and same_year)
    comparable = one.document.type == other.document.type != "none"
    return born_alike and not (comparable and one.document.number != other.document.number)


def clashes(person: f.PersonEnrolled, others: Mapping[str, f.PersonEnrolled]) -> tuple[str, ...]:
    """Ids of people who are easily taken for this one."""
    from vaxdesk.clinic.look_alikes import look_alike  # loads pinyin tables

    return tuple(id_ for id_, other in others.items() if look_alike(person, other))
