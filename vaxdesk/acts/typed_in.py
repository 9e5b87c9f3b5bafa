"""Acts that were typed in from a blank form: what follows from the number on the paper."""

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.credentials.form_numbers import FormNumber

PERSON: Final = "person"
VISIT: Final = "visit"


def typed_in(request: Request, form: FormNumber, site: str) -> Request:
    """The request with the ids that belong to this form, and its number in the note of the registration, and in that of
    a screening without one: why something was not measured stands on the paper. What the line gives itself stays: who
    is known already is named by `person`. Raises ValueError for a line without a time, and for a fact about neither a
    person nor a visit."""
    kind = f.SUBJECTS.get(type(request.fact), "visit")
    if request.at is None:
        raise ValueError("a line from a form says in `at` when it happened")
    if kind not in (PERSON, VISIT) or request.amends is not None:
        raise ValueError("a form is about one person and one visit")
    fact = request.fact
    if isinstance(fact, f.VisitRegistered):
        fact = replace(fact, note=f"{form} {fact.note}".strip())
    if isinstance(fact, f.Screened) and not fact.note.strip():
        fact = replace(fact, note=str(form))
    whose = request.person or (form.id_of(site, PERSON) if isinstance(fact, f.VisitRegistered) else None)
    return replace(
        request,
        fact=fact,
        about=request.about or form.id_of(site, kind),
        person=whose,
        id=request.id or form.id_of(site, _which(fact, request.at)),
    )


def _which(fact: f.Fact, at: datetime) -> str:
    """The same act at the same minute is the same line; two doses are told apart by their product."""
    return f"{f.fact_name(fact)} {at.isoformat()} {getattr(fact, 'product', '')}"
