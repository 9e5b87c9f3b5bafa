"""What corrections of a registration change, in words, so that one reason is asked for all of them. Pure."""

from collections.abc import Iterator

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_steps import Circumstances, Opened, corrections
from vaxdesk.ui.stations.registration_typed import Typed
from vaxdesk.ui.stations.registration_words import say

Change = tuple[str, str, str]
"""Field of the form, old and new text."""


def what_changes(opened: Opened, typed: Typed, about: Circumstances, products: Catalogue) -> str:
    """One line for each field that recording this form would correct, and what becomes of the old entry."""
    lines = [
        say("change", field=say(name), old=old or "–", new=new or "–")
        for step in corrections(opened, typed, about)
        for name, old, new in _changes(getattr(opened, f"{step.kind}_written").fact, step.fact, products)
        if old != new
    ]
    return "\n".join([*lines, say("why_changed_about")])


def _changes(before: f.Fact, after: f.Fact, products: Catalogue) -> Iterator[Change]:
    match before, after:
        case f.PersonEnrolled(), f.PersonEnrolled():
            yield from _of_person(before, after)
        case f.VisitRegistered(), f.VisitRegistered():
            yield from _of_visit(before, after, products)
        case f.ConsentGiven(), f.ConsentGiven():
            yield from _of_informing(before, after)
            yield "signer_name", before.signer_name, after.signer_name.strip()
            yield "relationship", before.relationship, after.relationship.strip()
            yield "signed", say(before.signed), say(after.signed)
            yield "witness", before.witness, after.witness.strip()
        case f.ConsentRefused(), f.ConsentRefused():
            yield from _of_informing(before, after)
            yield "signer_name", before.signer_name, after.signer_name.strip()
            yield "relationship", before.relationship, after.relationship.strip()
            yield "why", before.why, after.why.strip()


def _of_informing(
    before: f.ConsentGiven | f.ConsentRefused, after: f.ConsentGiven | f.ConsentRefused
) -> Iterator[Change]:
    was, now = (", ".join(say(f"told_{code}") for code in each.told) for each in (before, after))
    yield "told_items", was, now
    again = " ✓✓" if before.drawn and after.drawn and before.drawn != after.drawn else ""
    yield "drawn", _mark(before.drawn is not None), _mark(after.drawn is not None) + again
    yield "read_aloud", _mark(before.read_aloud), _mark(after.read_aloud)


def _of_person(before: f.PersonEnrolled, after: f.PersonEnrolled) -> Iterator[Change]:
    yield "name", before.name, after.name.strip()
    yield "born", before.birth_date.isoformat(), after.birth_date.isoformat()
    yield "sex", wording.text("sex", before.sex), wording.text("sex", after.sex)
    yield "number", before.document.number, after.document.number.strip()


def _of_visit(before: f.VisitRegistered, after: f.VisitRegistered, products: Catalogue) -> Iterator[Change]:
    yield "products", _plan(before, products), _plan(after, products)
    yield "mode", wording.text("mode", before.mode), wording.text("mode", after.mode)
    for name in ("place", "group", "companion", "answered_by_name"):
        yield name, getattr(before, name), getattr(after, name).strip()
    yield "answered_by", wording.text("answered_by", before.answered_by), wording.text("answered_by", after.answered_by)
    yield "priority", _mark(before.priority), _mark(after.priority)


def _mark(chosen: bool) -> str:
    return "✓" if chosen else ""


def _plan(visit: f.VisitRegistered, products: Catalogue) -> str:
    def words(dose: f.PlannedDose) -> str:
        product = products.get(dose.product)
        name = wording.named(product.short) if product else dose.product
        return f"{name} · {say('dose_number', number=dose.dose_number)}" if dose.dose_number else name

    return ", ".join(words(dose) for dose in visit.plan)
