"""Who is to be called, and when: doses, the plan of a site and the calls so far."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaign import tries
from vaxdesk.clinic.followup_facts import CallOutcome
from vaxdesk.clinic.followups import (
    ENDS_THE_STEP,
    MOST_TRIES,
    Call,
    DueCall,
    FollowUpPlan,
    FollowUpStep,
    Given,
    due_calls,
)
from vaxdesk.clinic.recalls import ASKED_BEFORE, DueRecall, LastDose, due_recalls, next_doses
from vaxdesk.clinic.schedule import Product

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2022, 12, 22, 4, 0, tzinfo=UTC)
PLAN = FollowUpPlan(
    title="x",
    version="1",
    steps=(
        FollowUpStep(code="day_1", after_hours=24, open_days=2),
        FollowUpStep(code="day_3", after_hours=72, open_days=4),
        FollowUpStep(code="day_28", after_hours=672, open_days=7),
    ),
)
SHINGLES = Product(
    code="zoster-rzv", names={}, short={}, manufacturer="", disease="", volume_ml=0.5, routes=("im",), min_age=40,
    doses=2, min_interval_days=(28,),
)  # fmt: skip


def dose(**changes: object) -> Given:
    usual = {"visit": "v", "person": "p", "at": NOON, "birth_date": date(1940, 3, 21)}
    return Given(**usual | changes)  # type: ignore[arg-type]


def due(hours: float, *calls: Call, plan: FollowUpPlan = PLAN, **changes: object) -> DueCall | None:
    found = due_calls([dose(**changes)], {"v": calls}, plan, NOON + timedelta(hours=hours), ZONE)
    return found[0] if found else None


def called(step: str, outcome: CallOutcome, hours: float, again_on: date | None = None) -> Call:
    return Call(step=step, outcome=outcome, at=NOON + timedelta(hours=hours), again_on=again_on)


@pytest.mark.parametrize(
    ("hours", "step", "overdue"),
    [
        (0, None, False),
        (23.9, None, False),
        (24, "day_1", False),
        (35, "day_1", False),
        (36, "day_1", True),
        (71, "day_1", True),
        (72, "day_3", False),
        (100, "day_3", True),
        (200, None, False),
        (672, "day_28", False),
        (700, "day_28", True),
        (900, None, False),
    ],
)
def test_a_call_is_due_at_its_hour_and_overdue_on_the_next_day(hours: float, step: str | None, overdue: bool) -> None:
    found = due(hours)
    assert (found.step if found else None, found.overdue if found else False) == (step, overdue)


@pytest.mark.parametrize("outcome", sorted(ENDS_THE_STEP))
def test_a_call_that_was_answered_ends_its_step_and_not_the_next(outcome: CallOutcome) -> None:
    assert due(30, called("day_1", outcome, 25)) is None
    later = due(72, called("day_1", outcome, 25))
    assert later is not None
    assert later.step == "day_3"


def test_whoever_wants_no_calls_gets_none() -> None:
    assert due(72, called("day_1", "declined", 25)) is None
    assert due(672, called("day_1", "declined", 25)) is None


def test_nobody_reached_is_called_again_the_next_day_or_when_they_said() -> None:
    assert due(26, called("day_1", "not_reached", 25)) is None
    again = due(48, called("day_1", "not_reached", 25))
    assert again is not None
    assert (again.on, again.tries, again.overdue) == (date(2022, 12, 24), 1, False)
    assert due(48, called("day_1", "not_reached", 25, date(2022, 12, 25))) is None


def test_after_many_calls_in_vain_nobody_is_asked_to_try_again() -> None:
    some = [called("day_28", "not_reached", 673 + n, date(2023, 1, 19)) for n in range(MOST_TRIES)]
    assert due(690, *some[:-1]) is not None
    assert due(690, *some) is None


def test_a_step_may_be_for_home_visits_or_for_the_old_alone() -> None:
    home = FollowUpPlan(
        title="x", version="1", steps=(FollowUpStep(code="h", after_hours=1, open_days=9, for_whom="outreach"),)
    )
    old = FollowUpPlan(title="x", version="1", steps=(FollowUpStep(code="o", after_hours=1, open_days=9, from_age=80),))
    assert due(2, plan=home) is None
    assert due(2, plan=home, outreach=True) is not None
    assert due(2, plan=old) is not None
    assert due(2, plan=old, birth_date=date(1980, 1, 1)) is None


def test_a_plan_names_each_call_once_and_none_is_the_recall() -> None:
    step = FollowUpStep(code="day_1", after_hours=24, open_days=2)
    with pytest.raises(ValueError, match="code of its own"):
        FollowUpPlan(title="x", version="1", steps=(step, step))
    with pytest.raises(ValueError, match="code of its own"):
        FollowUpPlan(title="x", version="1", steps=(FollowUpStep(code="recall", after_hours=1, open_days=1),))


calls = st.builds(
    Call,
    step=st.sampled_from([step.code for step in PLAN.steps]),
    outcome=st.sampled_from(get_args(CallOutcome)),
    at=st.integers(0, 900).map(lambda hours: NOON + timedelta(hours=hours)),
    again_on=st.none() | st.dates(date(2022, 12, 20), date(2023, 2, 20)),
)


@settings(max_examples=tries(200, 20_000))
@given(st.lists(calls, max_size=6), st.integers(-48, 1000), st.integers(0, 200))
def test_whatever_was_called_nobody_is_called_early_twice_or_against_their_will(
    made: list[Call], hours: int, more: int
) -> None:
    made = sorted((call for call in made if call.at <= NOON + timedelta(hours=hours)), key=lambda call: call.at)
    now = NOON + timedelta(hours=hours)
    found = due_calls([dose()], {"v": made}, PLAN, now, ZONE)
    assert len(found) <= 1
    for each in found:
        step = next(step for step in PLAN.steps if step.code == each.step)
        assert now - NOON >= timedelta(hours=step.after_hours)
        assert each.on <= now.astimezone(ZONE).date()
        assert each.overdue == (each.on < now.astimezone(ZONE).date())
        assert not any(call.outcome == "declined" for call in made)
        assert not any(call.outcome in ENDS_THE_STEP for call in made if call.step == each.step)
        assert each.tries < MOST_TRIES
        answered = Call(step=each.step, outcome="well", at=now)
        after = due_calls([dose()], {"v": [*made, answered]}, PLAN, now + timedelta(hours=more), ZONE)
        assert all(other.step != each.step for other in after)


def recall(**changes: object) -> DueRecall:
    usual = {"visit": "v", "person": "p", "why": "deferred", "until": date(2022, 12, 30), "products": ("flu-iiv4",)}
    return DueRecall(**usual | changes)  # type: ignore[arg-type]


def asked(day: date, *made: Call) -> bool:
    return bool(due_recalls([recall()], {"v": made}, day, ZONE))


def test_somebody_is_asked_to_come_some_days_before_and_until_they_answer() -> None:
    until = date(2022, 12, 30)
    assert not asked(until - ASKED_BEFORE - timedelta(days=1))
    assert asked(until - ASKED_BEFORE)
    assert asked(until + timedelta(days=90))
    for outcome in ("declined", "wrong_number", "given_elsewhere"):
        assert not asked(until, called("recall", outcome, 1))


def test_whoever_means_to_come_is_asked_again_only_when_they_did_not() -> None:
    coming = called("recall", "will_come", 1, date(2023, 1, 5))
    assert not asked(date(2023, 1, 5), coming)
    assert asked(date(2023, 1, 6), coming)


def test_the_next_dose_of_a_series_is_due_after_its_interval_and_a_finished_one_is_not() -> None:
    first = LastDose(visit="v", person="p", product="zoster-rzv", day=date(2022, 12, 22), number=1)
    products = {"zoster-rzv": SHINGLES}
    (found,) = next_doses([first], products)
    assert (found.until, found.number, found.why) == (date(2023, 1, 19), 2, "next_dose")
    done = LastDose(visit="v", person="p", product="zoster-rzv", day=date(2022, 12, 22), number=2)
    unknown = LastDose(visit="v", person="p", product="water", day=date(2022, 12, 22), number=1)
    assert list(next_doses([done, unknown], products)) == []


@given(st.integers(0, 24 * 60), st.integers(0, 24 * 40))
def test_no_dose_that_somebody_is_to_be_called_about_lies_outside_the_days_that_are_looked_at(
    minutes: int, hours: int
) -> None:
    given_at = NOON + timedelta(minutes=minutes)
    now = given_at + timedelta(hours=hours)
    if due_calls([dose(at=given_at)], {}, PLAN, now, ZONE):
        assert given_at.astimezone(ZONE).date() in PLAN.days(now.astimezone(ZONE).date())
