"""What speaks against writing somebody, or anything that somebody typed, down."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, TypeVar

import msgspec

from vaxdesk.clinic import documents
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on, clean, forbidden_characters
from vaxdesk.clinic.schedule import Catalogue, PastDose, age_fits

OLDEST: Final = 120
"""Full years; nobody alive is known to be older, so a typing mistake is likelier."""

AnyFact = TypeVar("AnyFact", bound=f.Fact)


def person_problems(person: f.PersonEnrolled, today: date, same_document: Sequence[str]) -> Iterator[str]:
    """Codes of what is wrong with an enrolment; `same_document` are other persons with the same identity number."""
    if person.birth_date > today:
        yield "birth_date_future"
    elif age_on(person.birth_date, today) > OLDEST:
        yield "age_unlikely"
    if person.document.type != "none":
        reading = documents.judge(person.document.type, person.document.number, today)
        yield from reading.problems
        yield from documents.mismatches(reading, person.sex, person.birth_date)
    if same_document:
        yield "document_in_use"


def given_outside_age(person: f.PersonEnrolled, given: Sequence[PastDose], products: Catalogue) -> Iterator[str]:
    """A code for every product that this person, born when it now says, was too young or too old for."""
    for dose in given:
        product = products.get(dose.product)
        if product and not age_fits(product, age_on(person.birth_date, dose.day)):
            yield f"given_outside_age: {product.code}"


def identity_of(person: f.PersonEnrolled | None) -> tuple[object, ...]:
    """What an identity check compares."""
    return (person.name, person.birth_date, person.sex, person.document) if person else ()


def normalised(person: f.PersonEnrolled) -> f.PersonEnrolled:
    """The identity number in its one usual form, so that two readings of one card are equal."""
    if person.document.type == "none":
        return person
    number = documents.normalise(person.document.type, person.document.number)
    return msgspec.structs.replace(person, document=f.Document(type=person.document.type, number=number))


def cleaned(fact: AnyFact) -> AnyFact:
    """The same fact with every text in NFC and without outer spaces. Raises msgspec.ValidationError where a text that
    may not be empty is."""
    return msgspec.convert(_clean(msgspec.to_builtins(fact)), type(fact))


def text_problems(fact: f.Fact | str) -> Iterator[str]:
    """One code for every kind of character that cannot be seen or that turns text around."""
    found = {label for text in _texts(msgspec.to_builtins(fact)) for label in forbidden_characters(text)}
    if found:
        yield f"forbidden_characters: {', '.join(sorted(found))}"


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    return {key: _clean(each) for key, each in value.items()} if isinstance(value, dict) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts(each)
