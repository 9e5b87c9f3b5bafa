"""How soon an adverse event is to be reported, by the rules of a jurisdiction that a file of the site holds. The file
says where each rule comes from and whether somebody has checked it; this page only counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk.clinic.aefi_case import Case, Trigger
from vaxdesk.clinic.fact_parts import Code

Names = dict[str, str]
"""A text by language."""
Settled = Literal["", "reported", "not_due", "not_a_reaction"]
DueState = Literal["running", "soon", "overdue", "settled"]
SOON: Final = timedelta(hours=1)
"""The least time before the end at which somebody is reminded."""
SOON_SHARE: Final = 4
"""Of a long clock, its last quarter counts as soon."""


class Duty(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Report within `hours` of learning of it, to whom. `when` are the triggers of which one is enough; none: every
    event. `confirmed`: a named person of this site has checked it against `source`."""

    code: Code
    hours: Annotated[float, Meta(gt=0, le=24 * 366)]
    when: tuple[Trigger, ...] = ()
    words: Names
    to: Names
    source: str
    confirmed: bool = False


class Jurisdiction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"duties": "duty"}):
    """The duties of one jurisdiction, in any order."""

    id: str
    version: str
    jurisdiction: str
    title: Names
    duties: tuple[Duty, ...] = ()

    def __post_init__(self) -> None:
        if len({duty.code for duty in self.duties}) != len(self.duties):
            raise ValueError("each duty has a code of its own")


class Due(msgspec.Struct, frozen=True):
    """One duty towards one event: it runs from `since` to `ends`; `settled` says how it ended, at `settled_at`."""

    duty: Duty
    since: datetime
    ends: datetime
    settled: Settled = ""
    settled_at: datetime | None = None

    def remaining(self, now: datetime) -> timedelta:
        """Less than zero once the time has run out."""
        return self.ends - now

    def state(self, now: datetime) -> DueState:
        if self.settled:
            return "settled"
        left = self.remaining(now)
        if left <= timedelta():
            return "overdue"
        return "soon" if left <= max(SOON, (self.ends - self.since) / SOON_SHARE) else "running"

    @property
    def late(self) -> bool:
        """It was reported after its time."""
        return self.settled == "reported" and self.settled_at is not None and self.settled_at > self.ends


def dues(case: Case, duties: Sequence[Duty]) -> tuple[Due, ...]:
    """What is to be reported about this event, what runs out first standing first. A report settles what was known by
    then: a death that is learned of afterwards is to be reported again."""
    found = [due for duty in duties if (due := _due(case, duty)) is not None]
    return tuple(sorted(found, key=lambda due: (bool(due.settled), due.ends, due.duty.code)))


def _due(case: Case, duty: Duty) -> Due | None:
    since = _since(case, duty)
    if since is None:
        return None
    settled, at = _settled(case, duty, since)
    return Due(duty, since, since + timedelta(hours=duty.hours), settled, at)


def _since(case: Case, duty: Duty) -> datetime | None:
    if not duty.when:
        return case.known_since
    return min((at for trigger, at in case.triggers.items() if trigger in duty.when), default=None)


def _settled(case: Case, duty: Duty, since: datetime) -> tuple[Settled, datetime | None]:
    reported = [act.at for act, _ in case.reports if act.at >= since]
    if reported:
        return "reported", min(reported)
    if duty.when:
        return "", None
    if case.not_due is not None:
        return "not_due", case.not_due[0].at
    return ("not_a_reaction", case.not_a_reaction.at) if case.not_a_reaction is not None else ("", None)
