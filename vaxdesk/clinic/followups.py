"""Who is to be called after a dose, and when: doses, the plan of the site, and the calls so far -> the calls that are
due. Pure: time comes in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.followup_facts import CallOutcome, StepCode
from vaxdesk.clinic.people import age_on

ENDS_THE_STEP: Final[frozenset[CallOutcome]] = frozenset(("well", "reaction", "wrong_number"))
"""After these this call of the plan is done; the next one is still to come."""
MOST_TRIES: Final = 5
"""After so many calls in vain nobody is asked to try the same call again."""


class FollowUpStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One call of the plan: `after_hours` after the last dose of the visit, asked for during `open_days` days from then
    on. `for_whom` narrows it to home visits, or to people from `from_age` full years on."""

    code: StepCode
    after_hours: Annotated[int, Meta(ge=1, le=24 * 366)]
    open_days: Annotated[int, Meta(ge=1, le=366)]
    for_whom: Literal["everybody", "outreach"] = "everybody"
    from_age: Annotated[int, Meta(ge=0, le=120)] = 0
    names: dict[Language, str] = {}
    source: str = ""
    confirmed: bool = False


class FollowUpPlan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"steps": "step"}):
    """The calls of a site, the first one first; no step is none."""

    title: str
    version: Annotated[str, Meta(min_length=1, max_length=40)]
    steps: tuple[FollowUpStep, ...] = ()

    def __post_init__(self) -> None:
        codes = [step.code for step in self.steps]
        if len(set(codes)) != len(codes) or RECALL in codes:
            raise ValueError("each call has a code of its own")

    def days(self, today: date) -> tuple[date, ...]:
        """The days of doses that somebody may be called about today; whoever knows the hours knows better."""
        found: set[date] = set()
        for step in self.steps:
            newest = today - timedelta(days=step.after_hours // 24)
            found |= {newest - timedelta(days=n) for n in range(-1, step.open_days + 2)}
        return tuple(sorted(found))


RECALL: Final = "recall"
"""The step of a call about a dose to come."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """A visit in which somebody was vaccinated: whom, and when the last dose was given."""

    visit: str
    person: str
    at: datetime
    birth_date: date
    outreach: bool = False


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A call that was made, as it stands."""

    step: str
    outcome: CallOutcome
    at: datetime
    again_on: date | None = None


class DueCall(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to be called now. `on` is the day for which the call is due; `overdue` once that day has passed; `tries`
    how often nobody was reached."""

    visit: str
    person: str
    step: str
    given_at: datetime
    on: date
    overdue: bool
    tries: int = 0
    last: Call | None = None

    @property
    def id(self) -> str:
        return f"{self.visit} {self.step}"


def due_calls(
    given: Iterable[Given], calls: Mapping[str, Sequence[Call]], plan: FollowUpPlan, now: datetime, zone: ZoneInfo
) -> tuple[DueCall, ...]:
    """Every call that is due at this moment, the most overdue first. At most one for each visit: where two steps are
    open, the later one asks what the earlier one would have asked. `calls` are by visit, oldest first."""
    found = (_due(each, calls.get(each.visit, ()), plan, now, zone) for each in given)
    return tuple(sorted((each for each in found if each), key=lambda each: (each.on, each.given_at, each.visit)))


def _due(given: Given, calls: Sequence[Call], plan: FollowUpPlan, now: datetime, zone: ZoneInfo) -> DueCall | None:
    if any(call.outcome == "declined" for call in calls):
        return None
    open_steps = [step for step in plan.steps if _is_open(step, given, now, zone)]
    if not open_steps:
        return None
    step = max(open_steps, key=lambda each: each.after_hours)
    mine = [call for call in calls if call.step == step.code]
    tries = sum(call.outcome == "not_reached" for call in mine)
    if tries >= MOST_TRIES or any(call.outcome in ENDS_THE_STEP for call in mine):
        return None
    today, first = now.astimezone(zone).date(), _due_on(step, given, zone)
    on = max(first, _again(mine[-1], zone)) if mine else first
    if on > today:
        return None
    return DueCall(
        visit=given.visit,
        person=given.person,
        step=step.code,
        given_at=given.at,
        on=on,
        overdue=on < today,
        tries=tries,
        last=mine[-1] if mine else None,
    )


def _is_open(step: FollowUpStep, given: Given, now: datetime, zone: ZoneInfo) -> bool:
    if step.for_whom == "outreach" and not given.outreach:
        return False
    if age_on(given.birth_date, given.at.astimezone(zone).date()) < step.from_age:
        return False
    due = given.at + _due_after(step)
    last_day = due.astimezone(zone).date() + timedelta(days=step.open_days)
    return due <= now and now.astimezone(zone).date() <= last_day


def _due_after(step: FollowUpStep) -> timedelta:
    return timedelta(hours=step.after_hours)


def _due_on(step: FollowUpStep, given: Given, zone: ZoneInfo) -> date:
    return (given.at + _due_after(step)).astimezone(zone).date()


def _again(call: Call, zone: ZoneInfo) -> date:
    """When to try again: as was said, otherwise the next day."""
    return call.again_on or call.at.astimezone(zone).date() + timedelta(days=1)
