"""What the Desk knows about a paper form, and who on record may be the person on it."""

from dataclasses import replace
from typing import Final

from vaxdesk.clinic import documents
from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.masks import masked_document
from vaxdesk.clinic.people import clean
from vaxdesk.departments.paper_forms import Form
from vaxdesk.desk import Desk
from vaxdesk.ui.stations.forms_steps import typed_of
from vaxdesk.ui.stations.forms_typed import Around, TypedForm
from vaxdesk.ui.stations.people_view import born
from vaxdesk.ui.stations.registration_typed import read_birth

MOST: Final = 6


def candidates(desk: Desk, typed: TypedForm) -> list[tuple[str, str]]:
    """Persons of the same name, unless the birth date says that it is somebody else, and whoever has this document: id
    and words. That somebody looks for them is not kept, as the program asks."""
    name, birth = clean(typed.name), read_birth(typed.born)
    owner = _with_document(desk, typed)
    found = dict.fromkeys((*((owner,) if owner else ()), *(desk.find(name, asked=False) if name else ())))
    people = {each: person for each in found if (person := desk.person(each))}
    may_be = [
        each
        for each, person in people.items()
        if each == owner or (person.name == name and (birth is None or birth[1] or person.birth_date == birth[0]))
    ]
    return [(each, _words(people[each])) for each in may_be[:MOST]]


def _with_document(desk: Desk, typed: TypedForm) -> str | None:
    if not typed.number.strip():
        return None
    reading = documents.judge(typed.document_type, typed.number, desk.today())  # type: ignore[arg-type]
    return desk.person_with_document(reading.number)


def _words(person: PersonEnrolled) -> str:
    words = (person.name, born(person), masked_document(person.document.number))
    return " · ".join(part for part in words if part)


def recorded(desk: Desk, form: Form) -> TypedForm:
    """The form as the record has it; an empty one with the day of its number where nothing is there."""
    usual = "vn_cccd" if desk.site.language == "vi" else "cn_resident_id"
    empty = TypedForm(day=form.number.day.isoformat(), document_type=usual)
    person, visit = desk.paper_forms.ids(form.number)
    who = desk.person(form.visit.person if form.visit and form.visit.person else person)
    if who is None:
        return empty
    typed = typed_of(desk.visit(visit), who, desk.site.zone)
    return typed if typed.day else replace(typed, day=empty.day)


def around_of(desk: Desk, typed: TypedForm, form: str, answers: str) -> Around:
    """What the form is read with."""
    ids = tuple(each for each, _ in candidates(desk, typed))
    around = Around(zone=desk.site.zone, today=desk.today(), language=desk.site.language)
    return replace(around, candidates=ids, form=form, answers=answers)
