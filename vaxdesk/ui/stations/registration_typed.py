"""What stands in the registration form, and the facts that it means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.ui.typed_dates import read_date, read_time
from vaxdesk.ui.typed_numbers import read_temperature

Consent = Literal["", "recipient", "guardian", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    """Identity, as typed."""

    document_type: str = "cn_resident_id"
    number: str = ""
    name: str = ""
    born: str = ""
    sex: str = ""
    phone: str = ""
    address: str = ""
    language: str = "zh-CN"
    contact: str = ""
    allergies: str = ""
    conditions: str = ""
    medicines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedVisit:
    """What somebody came for, as typed."""

    products: tuple[str, ...] = ()
    preselected: Literal["", "before", "stock"] = ""
    """Why a vaccine is chosen that nobody has chosen yet: the person before came for it, or nothing else is here."""
    numbers: tuple[tuple[str, int], ...] = ()
    """Dose numbers that somebody chose by hand, by product."""
    mode: str = "walk_in"
    booked: str = ""
    place: str = ""
    priority: bool = False
    group: str = ""
    companion: str = ""
    answered_by: str = "self"
    answered_by_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedConsent:
    """What was said and signed, as typed. An empty `said` is no answer yet."""

    said: Consent = ""
    signer_name: str = ""
    relationship: str = ""
    signed: str = "signature"
    witness: str = ""
    read_aloud: bool = False
    why: str = ""
    told: tuple[f.Told, ...] = ()
    drawn: f.Drawing | None = None
    """Signature or mark on the screen; None where paper is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedEntry:
    """What was looked at, at the entrance, as typed; mostly nothing."""

    temperature: str = ""
    unwell: bool = False
    entry_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The whole form."""

    person: TypedPerson = TypedPerson()
    visit: TypedVisit = TypedVisit()
    consent: TypedConsent = TypedConsent()
    entry: TypedEntry = TypedEntry()


HEALTH: Final = ("contact", "allergies", "conditions", "medicines")
TOLD: Final = ("phone", "address", "language", *HEALTH)
"""What people tell anew at every visit: kept as a correction without asking the clerk why."""


def read_birth(text: str) -> tuple[date, bool] | None:
    """The birth date and whether it is estimated: of a year alone, its first day, as registers do."""
    if re.fullmatch(r"[0-9]{4}", text.strip()) and 1900 <= int(text) <= 2100:
        return date(int(text), 1, 1), True
    born = read_date(text)
    return (born, False) if born else None


def person_of(typed: TypedPerson) -> f.PersonEnrolled:
    """Who that is. The form must be complete: see `missing_of_person`."""
    birth = read_birth(typed.born)
    assert birth is not None
    born, estimated = birth
    number = typed.number.strip()
    fields: dict[str, Any] = {
        "name": typed.name,
        "sex": typed.sex,
        "birth_date": born,
        "birth_date_estimated": estimated,
        "document": f.Document(type=typed.document_type if number else "none", number=number),  # type: ignore[arg-type]
        **{name: getattr(typed, name) for name in TOLD},
    }
    return f.PersonEnrolled(**fields)


def typed_person(person: f.PersonEnrolled) -> TypedPerson:
    """The form as it would have been typed."""
    return TypedPerson(
        document_type=person.document.type,
        number=person.document.number,
        name=person.name,
        born=str(person.birth_date.year) if person.birth_date_estimated else person.birth_date.isoformat(),
        sex=person.sex,
        **{name: getattr(person, name) for name in TOLD},
    )


def missing_of_person(typed: TypedPerson) -> tuple[str, ...]:
    """The fields that stand between this form and a person."""
    lacking = {
        "number": typed.document_type != "none" and not typed.number.strip(),
        "name": not typed.name.strip(),
        "born": read_birth(typed.born) is None,
        "sex": not typed.sex,
    }
    return tuple(field for field, empty in lacking.items() if empty)


def visit_of(typed: TypedVisit, proposed: Mapping[str, int], day: date, zone: ZoneInfo) -> f.VisitRegistered:
    """Why that person is here. `proposed` are dose numbers by the records, used where nobody chose another."""
    numbers = {**proposed, **dict(typed.numbers)}
    fields: dict[str, Any] = {
        "mode": typed.mode,
        "plan": tuple(f.PlannedDose(product=code, dose_number=numbers.get(code)) for code in typed.products),
        "priority": typed.priority,
        "group": typed.group,
        "companion": typed.companion,
        "place": typed.place if typed.mode == "outreach" else "",
        "booked_for": read_time(typed.booked, day, zone) if typed.mode == "booked" else None,
        "answered_by": typed.answered_by,
        "answered_by_name": typed.answered_by_name if typed.answered_by != "self" else "",
    }
    return f.VisitRegistered(**fields)


def typed_visit(visit: f.VisitRegistered, zone: ZoneInfo) -> TypedVisit:
    """The form as it would have been typed."""
    booked: datetime | None = visit.booked_for
    return TypedVisit(
        products=tuple(dose.product for dose in visit.plan),
        numbers=tuple((dose.product, dose.dose_number) for dose in visit.plan if dose.dose_number),
        mode=visit.mode,
        booked=booked.astimezone(zone).strftime("%H:%M") if booked else "",
        place=visit.place,
        priority=visit.priority,
        group=visit.group,
        companion=visit.companion,
        answered_by=visit.answered_by,
        answered_by_name=visit.answered_by_name,
    )


def missing_of_visit(typed: TypedVisit) -> tuple[str, ...]:
    lacking = {
        "products": not typed.products,
        "place": typed.mode == "outreach" and not typed.place.strip(),
    }
    return tuple(field for field, empty in lacking.items() if empty)


def missing_of_consent(typed: TypedConsent) -> tuple[str, ...]:
    lacking = {
        "signer_name": typed.said == "guardian" and not typed.signer_name.strip(),
        "relationship": typed.said == "guardian" and not typed.relationship.strip(),
        "witness": bool(typed.said) and typed.signed == "mark" and not typed.witness.strip(),
        "why": typed.said == "refused" and not typed.why.strip(),
    }
    return tuple(field for field, empty in lacking.items() if empty)


def consent_of(
    typed: TypedConsent, products: tuple[str, ...], *, language: str, form: str, version: str, digest: str = ""
) -> f.ConsentGiven | f.ConsentRefused | None:
    """What was said about these products; None where nothing was. `form`, `version` and `digest` are the texts."""
    if typed.said == "" or not products:
        return None
    about: dict[str, Any] = {
        "products": products,
        "read_aloud": typed.read_aloud,
        "form": form,
        "form_version": version,
        "form_digest": digest,
        "language": language,
        "told": typed.told,
        "drawn": typed.drawn,
    }
    guardian = typed.said == "guardian" or (typed.said == "refused" and bool(typed.signer_name.strip()))
    if guardian:
        about |= {"signer": "guardian", "signer_name": typed.signer_name, "relationship": typed.relationship}
    mark = typed.signed == "mark"
    if typed.said == "refused":
        signed: Literal["mark", "signature", "nothing"] = "mark" if mark else "signature" if typed.drawn else "nothing"
        return f.ConsentRefused(**about, why=typed.why, signed=signed, witness=typed.witness if mark else "")
    return f.ConsentGiven(**about, signed="mark" if mark else "signature", witness=typed.witness if mark else "")


def typed_consent(said: f.ConsentGiven | f.ConsentRefused | None) -> TypedConsent:
    """The form as it would have been typed."""
    match said:
        case f.ConsentGiven():
            return TypedConsent(
                said=said.signer,
                signer_name=said.signer_name,
                relationship=said.relationship,
                signed=said.signed,
                witness=said.witness,
                read_aloud=said.read_aloud,
                told=said.told,
                drawn=said.drawn,
            )
        case f.ConsentRefused():
            return TypedConsent(
                said="refused",
                signer_name=said.signer_name,
                relationship=said.relationship,
                signed="mark" if said.signed == "mark" else "signature",
                witness=said.witness,
                read_aloud=said.read_aloud,
                why=said.why,
                told=said.told,
                drawn=said.drawn,
            )
    return TypedConsent()


def entry_of(typed: TypedEntry) -> f.EntryChecked:
    """What was looked at; a temperature that cannot be read is none."""
    temperature = read_temperature(typed.temperature)
    return f.EntryChecked(temperature_c=temperature, unwell=typed.unwell, note=typed.entry_note)


def typed_entry(checked: f.EntryChecked | None) -> TypedEntry:
    """The form as it would have been typed."""
    if checked is None:
        return TypedEntry()
    degrees = f"{checked.temperature_c:g}" if checked.temperature_c is not None else ""
    return TypedEntry(temperature=degrees, unwell=checked.unwell, entry_note=checked.note)


def unseen(typed: Typed) -> dict[str, tuple[str, ...]]:
    """Fields that hold characters which nobody can see, with their labels."""
    texts = {
        name: text
        for part in (typed.person, typed.visit, typed.consent, typed.entry)
        for name in part.__dataclass_fields__
        if isinstance(text := getattr(part, name), str)
    }
    return {name: labels for name, text in texts.items() if (labels := forbidden_characters(text.strip()))}
