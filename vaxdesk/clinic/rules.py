"""What may be done now, and what must hold for a whole visit.

A rule answers with problems. One that `blocks` cannot be overridden; any other is a question to a person, who may go on
with its code in `override` and a reason. The codes are listed in docs/cli.md and by `vaxdesk schema`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.conclusions import conclusion_problems
from vaxdesk.clinic.doses import Situation, dose_problems
from vaxdesk.clinic.timers import watch
from vaxdesk.clinic.visit import APPROVED, Act, Stage, Visit


class Problem(msgspec.Struct, frozen=True, order=True):
    """One reason why an act is not accepted. `detail` is data for the message, such as the days that are missing."""

    code: str
    blocks: bool
    detail: str = ""


class Refused(Exception):
    """A clinical or permission rule said no."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


def problems(visit: Visit, fact: f.Fact, now: Situation) -> tuple[Problem, ...]:
    """Everything that speaks against this act on this visit at this moment, worst first."""
    found = {*named(out_of_order(visit, fact)), *named(_judged(visit, fact, now))}
    return tuple(sorted(found, key=lambda problem: (not problem.blocks, problem.code)))


def out_of_order(visit: Visit, fact: f.Fact) -> Iterator[str]:
    """The codes of every step that is missing before this one, or that should not follow any more."""
    if isinstance(fact, f.VisitRegistered):
        if visit.registered:
            yield "already_registered"
        return
    if not visit.registered:
        yield "not_registered"
        return
    if visit.closed and not isinstance(fact, _AFTER_THE_END):
        yield "visit_closed"
    yield from _STEPS.get(type(fact), _nothing)(visit, fact)


def standing(visit: Visit) -> tuple[Problem, ...]:
    """What is wrong with a whole visit after a correction: each act is held against the acts before it."""
    found: list[Problem] = []
    for index, act in enumerate(visit.acts):
        if isinstance(act.fact, f.Fact):
            before = Visit(id=visit.id, acts=visit.acts[:index], history=visit.history)
            codes = set(out_of_order(before, act.fact)) - act.overridden
            found += [
                Problem(code, blocks=code not in OVERRIDABLE, detail=f.fact_name(act.fact)) for code in sorted(codes)
            ]
    if _released_before_the_end(visit):
        found.append(Problem("release_was_early", blocks=False))
    return tuple(found)


def worsened(before: Visit, after: Visit) -> tuple[Problem, ...]:
    """What a correction made wrong that was not wrong before."""
    known = standing(before)
    found = [problem for problem in standing(after) if problem not in known]
    if len(after.timers) == len(before.timers) and after.watch_minutes < before.watch_minutes:
        found.append(Problem("watch_shortened", blocks=False, detail=str(before.watch_minutes - after.watch_minutes)))
    return tuple(found)


OVERRIDABLE: Final = frozenset(
    {
        "product_not_planned",
        "interval_short",
        "lot_empty",
        "dose_number_differs",
        "screening_of_another_day",
        "route_differs",
        "volume_differs",
        "body_site_differs",
        "back_entry",
        "dose_pending",
        "observation_over",
        "visit_open_today",
        "before_registration",
        "before_dose",
        "release_was_early",
        "watch_shortened",
        "onset_before_dose",
        "dose_before_steps",
        "given_outside_age",
        "document_in_use",
        "document_length",
        "document_characters",
        "document_checksum",
        "document_birth_date",
        "document_birth_date_differs",
        "document_sex_differs",
        "age_unlikely",
        "retention_duty",
        "deferral_far",
    }
)
"""The rules that a person may override with a reason; every other code blocks."""

_AFTER_THE_END: Final = (
    f.Printed,
    f.CardIssued,
    f.FollowUpCalled,
    f.ReactionSeen,
    f.ReactionConcluded,
    f.AlarmAnswered,
    *aefi.AEFI_FACTS,
)


def named(codes: Iterable[str]) -> list[Problem]:
    """Problems of codes such as "interval_short: 12"."""
    named = []
    for text in codes:
        code, _, detail = text.partition(": ")
        named.append(Problem(code, blocks=code not in OVERRIDABLE, detail=detail))
    return named


def lot_problems(fact: f.LotReceived, now: Situation) -> Iterator[str]:
    """Codes of what is wrong with a delivery."""
    if fact.product not in now.products:
        yield "product_unknown"
    if fact.expiry < now.day:
        yield f"lot_expired: {fact.expiry.isoformat()}"
    for each in now.lots:
        if each.lot.product == fact.product and each.lot.expiry != fact.expiry:
            yield f"lot_expiry_differs: {each.lot.expiry.isoformat()}"


def _nothing(visit: Visit, fact: f.Fact) -> Iterator[str]:
    yield from ()


def _consent_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    assert isinstance(fact, f.ConsentGiven | f.ConsentRefused)
    if any(product not in visit.planned for product in fact.products):
        yield "product_not_planned"
    if any(product in visit.given for product in fact.products):
        yield "already_given"


def _screening_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    if visit.given and not visit.pending:
        yield "already_given"


def _identity_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    if visit.given and not visit.pending:
        yield "already_given"
    elif not any(visit.consented(product) for product in visit.pending):
        yield "consent_missing"
    yield from _approval(visit)


def _dose_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    assert isinstance(fact, f.DoseGiven)
    if not visit.consented(fact.product):
        yield "consent_missing"
    yield from _approval(visit)
    if visit.reaction_open:
        yield "reaction_open"
    if not visit.identified:
        yield "identity_missing"
    if fact.product not in visit.planned:
        yield "product_not_planned"
    if fact.product in visit.given:
        yield "already_given"


def _approval(visit: Visit) -> Iterator[str]:
    if visit.screened is None:
        yield "screening_missing"
    elif visit.screened.outcome not in APPROVED:
        yield "not_eligible"


def _not_given_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    assert isinstance(fact, f.NotGiven)
    if fact.product in visit.given:
        yield "already_given"
    elif fact.product not in visit.planned:
        yield "product_not_planned"


def _observed_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    if not visit.given:
        yield "dose_missing"


def _call_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    if not visit.given and visit.stage is not Stage.DEFERRED:
        yield "dose_missing"


def _conclusion_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    if not visit.reaction_open:
        yield "no_open_reaction"


def _case_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    yield from _observed_step(visit, fact)
    if visit.given and not (visit.reacted or visit.every(aefi.ReactionTold)):
        yield "no_reaction"


def _told_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    assert isinstance(fact, aefi.ReactionTold)
    yield from _observed_step(visit, fact)
    if visit.given and fact.dose and all(act.entry.id != fact.dose for act, _ in visit.doses):
        yield "dose_unknown"


def _answer_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    assert isinstance(fact, f.AlarmAnswered)
    if fact.alarm == "reaction":
        yield from _conclusion_step(visit, fact)
        return
    if visit.closed:
        yield "visit_closed"
    yield from _observed_step(visit, fact)


def _unseen_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    yield from _observed_step(visit, fact)
    if visit.given and (visit.looked_for is None or visit.looked_for.answer == "here"):
        yield "not_looked_for"


def _release_step(visit: Visit, fact: f.Fact) -> Iterator[str]:
    yield from _observed_step(visit, fact)
    if visit.reaction_open:
        yield "reaction_open"
    if visit.given and visit.pending:
        yield "dose_pending"


_STEPS: Final[dict[type[f.Fact], Callable[[Visit, Any], Iterator[str]]]] = {
    f.ConsentGiven: _consent_step,
    f.ConsentRefused: _consent_step,
    f.Screened: _screening_step,
    f.IdentityChecked: _identity_step,
    f.DoseGiven: _dose_step,
    f.NotGiven: _not_given_step,
    f.ReactionSeen: _observed_step,
    f.ObservationExtended: _observed_step,
    f.ReactionConcluded: _conclusion_step,
    f.FollowUpCalled: _call_step,
    aefi.BodyExamined: _observed_step,
    aefi.VitalSignsTaken: _observed_step,
    aefi.MedicineGiven: _observed_step,
    aefi.ReactionTold: _told_step,
    aefi.CaseFormFilled: _case_step,
    aefi.ReactionReported: _case_step,
    aefi.ReportNotDue: _case_step,
    f.Released: _release_step,
    f.LeftEarly: _observed_step,
    f.Seated: _observed_step,
    f.AlarmAnswered: _answer_step,
    f.LookedFor: _observed_step,
    f.LeftUnseen: _unseen_step,
}


_AFTER_THE_DOSE: Final = (
    f.Seated, f.ObservationExtended, f.ReactionSeen, f.ReactionConcluded, f.LookedFor, f.Released, f.LeftEarly,
    f.LeftUnseen, aefi.BodyExamined, aefi.VitalSignsTaken, aefi.MedicineGiven,
)  # fmt: skip


def _judged(visit: Visit, fact: f.Fact, now: Situation) -> Iterator[str]:
    """What depends on more than the visit: the clock, the person's other doses, the stock, who is acting."""
    yield from _time_problems(visit, fact, now)
    match fact:
        case f.VisitRegistered():
            yield from _registration_problems(fact, now)
        case f.Screened():
            yield from conclusion_problems(fact, now.judging, now.day)
        case f.DoseGiven():
            yield from dose_problems(visit, fact, now)
        case f.Released():
            yield from _release_problems(visit, now)
        case aefi.ReactionTold(began=began) | aefi.CaseFormFilled(onset=began) if began is not None:
            yield from _onset_problems(visit, began, now)
        case aefi.ReactionTold(began_on=day) if day is not None:
            yield from _onset_day_problems(day, now)
        case f.LeftEarly():
            if _observation_over(visit, now) and not visit.reaction_open:
                yield "observation_over"
        case _:
            pass


def _time_problems(visit: Visit, fact: f.Fact, now: Situation) -> Iterator[str]:
    if now.at > now.clocks.now.utc and not now.at_kept:
        yield "future_at"
    door = visit.last_act(f.VisitRegistered)
    if door and now.typed_in and now.at < door.at:
        yield "before_registration"
    dosed = min((act.at for act, _ in visit.doses), default=None)
    if dosed and now.typed_in and now.at < dosed and isinstance(fact, _AFTER_THE_DOSE):
        yield "before_dose"


def _registration_problems(fact: f.VisitRegistered, now: Situation) -> Iterator[str]:
    if now.person is None:
        yield "unknown_person"
    if any(dose.product not in now.products for dose in fact.plan):
        yield "product_unknown"
    if now.open_visit_today:
        yield "visit_open_today"


def _release_problems(visit: Visit, now: Situation) -> Iterator[str]:
    if now.emergency == "goes_on":
        yield "emergency_goes_on"
    elif now.emergency:
        yield "taken_away"
    if visit.back_entered:
        yield "back_entry"
    seen = watch(visit.timers, visit.extra_observation, now.clocks)
    if seen is None:
        return
    if not seen.over:
        yield "clock_unconfirmed" if seen.confirmed_remaining <= timedelta() else "observation_running"
    elif now.typed_in and (ends := visit.observation_ends) and now.at < ends:
        yield "observation_running"


def _onset_problems(visit: Visit, began: datetime, now: Situation) -> Iterator[str]:
    if began > now.clocks.now.utc:
        yield "onset_in_future"
    if visit.doses and began < min(act.at for act, _ in visit.doses):
        yield "onset_before_dose"


def _onset_day_problems(began_on: date, now: Situation) -> Iterator[str]:
    """Days at the site: on the day of the dose, or of the telling, it may have been at any hour."""
    if began_on > now.day:
        yield "onset_in_future"
    if now.dosed_on is not None and began_on < now.dosed_on:
        yield "onset_before_dose"


def _observation_over(visit: Visit, now: Situation) -> bool:
    seen = watch(visit.timers, visit.extra_observation, now.clocks)
    return seen is not None and seen.over


def _released_before_the_end(visit: Visit) -> bool:
    released: Act | None = visit.last_act(f.Released)
    ends = visit.observation_ends
    return released is not None and ends is not None and released.at < ends
