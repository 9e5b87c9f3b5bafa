"""Who should be asked to come back: whoever was deferred, and whoever has another dose of a series to come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.followups import MOST_TRIES, RECALL, Call
from vaxdesk.clinic.schedule import Catalogue, interval_days
from vaxdesk.clinic.visit import Stage, Visit

ASKED_BEFORE: Final = timedelta(days=7)
"""So long before the day somebody is asked to come."""


class Recall(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who was sent home, not before `until`. `rules` are those that spoke, `note` what the doctor wrote."""

    visit: str
    person: str
    until: date
    products: tuple[str, ...]
    rules: tuple[str, ...] = ()
    note: str = ""


def recall_of(visit: Visit) -> Recall | None:
    """None for a visit that did not end in a deferral."""
    screened = visit.screened
    if visit.stage is not Stage.DEFERRED or visit.person is None or screened is None or screened.defer_until is None:
        return None
    return Recall(
        visit=visit.id,
        person=visit.person,
        until=screened.defer_until,
        products=visit.pending or visit.planned,
        rules=tuple(finding.rule for finding in screened.findings),
        note=screened.note,
    )


class LastDose(msgspec.Struct, frozen=True, kw_only=True):
    """The newest dose that somebody had here of one product, and how many they have had by count or by number."""

    visit: str
    person: str
    product: str
    day: date
    number: int


class DueRecall(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to be asked to come: why, for what, not before which day. `visit` is the one that the call belongs to;
    `number` the dose that is due, None after a deferral."""

    visit: str
    person: str
    why: Literal["deferred", "next_dose"]
    until: date
    products: tuple[str, ...]
    number: int | None = None
    rules: tuple[str, ...] = ()
    note: str = ""
    overdue: bool = False
    tries: int = 0
    last: Call | None = None

    @property
    def id(self) -> str:
        return f"{self.visit} {self.why} {' '.join(self.products)}"


def next_doses(doses: Iterable[LastDose], products: Catalogue) -> Iterator[DueRecall]:
    """The next dose of every series that was begun and not finished, on the first day on which it may be given."""
    for dose in doses:
        product = products.get(dose.product)
        if product is None or dose.number >= product.doses:
            continue
        until = dose.day + timedelta(days=interval_days(product, dose.number + 1))
        yield DueRecall(
            visit=dose.visit,
            person=dose.person,
            why="next_dose",
            until=until,
            products=(dose.product,),
            number=dose.number + 1,
        )


def due_recalls(
    wanted: Iterable[DueRecall], calls: Mapping[str, Sequence[Call]], today: date, zone: ZoneInfo
) -> tuple[DueRecall, ...]:
    """Those of these that somebody is to be called about today, the first to come first. `calls` are by visit, oldest
    first."""
    found = (_due(each, calls.get(each.visit, ()), today, zone) for each in wanted)
    return tuple(sorted((each for each in found if each), key=lambda each: (each.until, each.id)))


def _due(wanted: DueRecall, calls: Sequence[Call], today: date, zone: ZoneInfo) -> DueRecall | None:
    mine = [call for call in calls if call.step == RECALL]
    tries = sum(call.outcome == "not_reached" for call in mine)
    if tries >= MOST_TRIES or any(call.outcome in _NOT_AGAIN for call in mine):
        return None
    if wanted.until - ASKED_BEFORE > today or (mine and _again(mine[-1], wanted.until, zone) > today):
        return None
    return msgspec.structs.replace(wanted, overdue=wanted.until < today, tries=tries, last=mine[-1] if mine else None)


def _again(call: Call, until: date, zone: ZoneInfo) -> date:
    """When to call again: after the day on which they meant to come; after a call in vain the next day, or as was
    said."""
    next_day = call.at.astimezone(zone).date() + timedelta(days=1)
    if call.outcome == "will_come":
        return max(next_day, (call.again_on or until) + timedelta(days=1))
    return call.again_on or next_day


_NOT_AGAIN: Final = frozenset(("declined", "wrong_number", "given_elsewhere"))
