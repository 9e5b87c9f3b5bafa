"""Who was deferred and should be asked to come back."""

from datetime import date

import msgspec

from vaxdesk.clinic.visit import Stage, Visit


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
