"""Erasing a person by law: what is kept without them, and what stands against it.

Pure: the store erases, and `vaxdesk/departments/erasing.py` puts both together.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.cards import visit_cards
from vaxdesk.clinic.erasure_facts import KeptCard, KeptDose
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.visit import Stage, Visit

_STILL_HERE: Final = frozenset((Stage.OBSERVING, Stage.REACTION))
_SHORTEST_TOLD: Final = 2
"""A name of one character is in every text."""


class Duty(msgspec.Struct, frozen=True):
    """How long a vaccination record has to be kept: so many years after the expiry of the vaccine that was given.
    `confirmed` is false until somebody has held it against `source`."""

    years: int
    source: str
    confirmed: bool = False


def kept(entries: int, visits: Iterable[Visit]) -> f.PersonErased:
    """What stays when so many entries about somebody, and these visits of theirs, are erased."""
    visits = tuple(visits)
    return f.PersonErased(
        entries=entries,
        doses=tuple(
            KeptDose(entry=act.entry.id, product=dose.product, lot=dose.lot, dose_number=dose.dose_number, at=act.at)
            for visit in visits
            for act, dose in visit.doses
        ),
        cards=tuple(
            KeptCard(entry=card.entry.id, kid=card.fact.kid, rid=card.fact.rid)
            for visit in visits
            for card in visit_cards(visit)
            if card.taken_back
        ),
    )


def problems(
    person: f.PersonEnrolled | None, visits: Sequence[tuple[date, Visit]], reason: str, today: date, duty: Duty | None
) -> Iterator[str]:
    """Codes of what stands against erasing somebody whose visits began on these days."""
    if any(day >= today or visit.stage in _STILL_HERE for day, visit in visits):
        yield "erasure_visit_open"
    if not reason.strip():
        yield "reason_missing"
    if person and names(person, reason):
        yield "erasure_names_person"
    until = duty_until([visit for _, visit in visits], duty)
    if until and until > today:
        yield f"retention_duty: {until.isoformat()}"


def duty_until(visits: Iterable[Visit], duty: Duty | None) -> date | None:
    """Until when the law wants these visits kept; None where nothing was given, or no duty is known here."""
    if duty is None:
        return None
    ends = [_years_after(dose.expiry or act.at.date(), duty.years) for visit in visits for act, dose in visit.doses]
    return max(ends, default=None)


def names(person: f.PersonEnrolled, text: str) -> bool:
    """The text says who it was: it outlives what is erased."""
    said = _plain(text)
    marks = (person.name, person.document.number, person.phone, *clean(person.name).split())
    return any(len(mark) >= _SHORTEST_TOLD and mark in said for mark in map(_plain, marks))


def _plain(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28) + timedelta(days=1)
