"""The practice morning, act by act: who does what, when, in the order in which it happened."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.practice.arrivals import IDENTITY_WAYS, Arrival
from vaxdesk.practice.staff import BY_STEP, HOME_TEAM, LOTS

BEFORE_DOSE: Final = {"register": -14.0, "consent": -11.0, "refuse": -11.0, "screen": -7.0, "identity": -1.5, "dose": 0}
"""Minutes between each step and the injection, on a quiet morning."""
AFTER_DOSE: Final = {"reaction": 6.0, "leave": 12.0, "extend": 20.0, "conclude": 29.0, "release": 32.0}
NOT_GIVEN_AFTER_SCREENING: Final = 5.0
SECOND_DOSE_AFTER: Final = timedelta(days=62)
STOCKED_BEFORE: Final = timedelta(days=70)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that happened in visit `visit` (its place in the list of arrivals)."""

    at: datetime
    visit: int
    fact: f.Fact
    by: str
    first: bool = False
    """Belongs to the visit of two months ago."""


def story(people: Iterable[Arrival], *, seed: int, now: datetime, zone: ZoneInfo) -> list[Act]:
    """Every act, oldest first. Whoever is still waiting came after midnight at the site, however early it is now."""
    random = Random(seed)
    acts: list[Act] = []
    for number, arrival in enumerate(people):
        vital_signs = _vital_signs(random)
        if arrival.again:
            acts += [replace(act, first=True) for act in _visit(_earlier(arrival), number, now, zone, vital_signs)]
        acts += _visit(arrival, number, now, zone, vital_signs)
    return sorted(acts, key=lambda act: act.at)


def _earlier(arrival: Arrival) -> Arrival:
    steps = ("register", "consent", "screen", "identity", "dose", "release")
    return Arrival(arrival.person, steps, SECOND_DOSE_AFTER / timedelta(minutes=1), arrival.products)


def _visit(arrival: Arrival, number: int, now: datetime, zone: ZoneInfo, vital_signs: f.VitalSigns) -> Iterator[Act]:
    """Nobody's visit begins on the day before: earlier steps are pushed together after midnight."""
    minutes = _minutes(arrival)
    key = minutes["dose" if "dose" in minutes else arrival.steps[-1]]
    turn = now - timedelta(minutes=arrival.ago)
    day = (turn if "dose" in minutes else now).astimezone(zone).date()
    for step in arrival.steps:
        at = max(turn + timedelta(minutes=minutes[step] - key), datetime.combine(day, time(), zone))
        by = HOME_TEAM if arrival.outreach else BY_STEP[step]
        for fact in _facts(arrival, step, at, vital_signs):
            yield Act(at=at, visit=number, fact=fact, by=by)


def _minutes(arrival: Arrival) -> dict[str, float]:
    offsets = BEFORE_DOSE | AFTER_DOSE | {"not_given": BEFORE_DOSE["screen"] + NOT_GIVEN_AFTER_SCREENING}
    return {step: offsets[step] for step in arrival.steps}


def _facts(arrival: Arrival, step: str, at: datetime, vital_signs: f.VitalSigns) -> list[f.Fact]:
    more = arrival.more.get(step, {})
    if step == "dose":
        return [_dose(product, arm, more) for product, arm in zip(arrival.products, _ARMS, strict=False)]
    if step == "not_given":
        return [f.NotGiven(product=product, why="out_of_stock", **more) for product in arrival.products]
    return [_MAKE[step](arrival, at, vital_signs, more)]


_ARMS: Final[tuple[f.BodySite, ...]] = ("left_deltoid", "right_deltoid")


def _dose(product: str, arm: f.BodySite, more: dict[str, Any]) -> f.DoseGiven:
    return f.DoseGiven(product=product, lot=LOTS[product][0].lot, body_site=arm, **more)


def _register(arrival: Arrival, at: datetime, _: f.VitalSigns, more: dict[str, Any]) -> f.Fact:
    plan = tuple(f.PlannedDose(product=product) for product in arrival.products)
    slot = {"booked_for": at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)}
    booked = slot if more.get("mode") == "booked" else {}
    return f.VisitRegistered(**{"mode": "walk_in", "plan": plan, **booked, **more})


def _consent(arrival: Arrival, at: datetime, _: f.VitalSigns, more: dict[str, Any]) -> f.Fact:
    return f.ConsentGiven(products=arrival.products, language=arrival.person.language, **more)


def _screen(arrival: Arrival, at: datetime, vital_signs: f.VitalSigns, more: dict[str, Any]) -> f.Fact:
    until: date = at.date() + timedelta(days=7)
    later = {"defer_until": until} if more.get("outcome") == "defer" else {}
    outcome = "caution" if any(map(_raised, vital_signs.blood_pressure)) else "eligible"
    return f.Screened(**{"outcome": outcome, "vital_signs": vital_signs, **later, **more})


def _raised(pressure: f.BloodPressure) -> bool:
    """What the rules for adults are cautious about."""
    return pressure.systolic >= 140 or pressure.diastolic >= 90


def _identity(arrival: Arrival, at: datetime, _: f.VitalSigns, more: dict[str, Any]) -> f.Fact:
    ways = IDENTITY_WAYS.get(arrival.person.document.type, ("ticket", "document", "said_name"))
    return f.IdentityChecked(**{"ways": ways, **more})


_MAKE: Final[dict[str, Callable[[Arrival, datetime, f.VitalSigns, dict[str, Any]], f.Fact]]] = {
    "register": _register,
    "consent": _consent,
    "screen": _screen,
    "identity": _identity,
    "refuse": lambda arrival, at, _, more: f.ConsentRefused(products=arrival.products, why="想先问问家里人", **more),
    "reaction": lambda arrival, at, _, more: f.ReactionSeen(
        signs=("dizziness", "nausea_vomiting"),
        measures=("laid_flat", "doctor_called"),
        vital_signs=f.VitalSigns(blood_pressure=(f.BloodPressure(systolic=96, diastolic=60),), pulse=58, spo2=97),
        consciousness="alert",
        **more,
    ),
    "conclude": lambda arrival, at, _, more: f.ReactionConcluded(outcome="recovered", note="平卧后好转", **more),
    "extend": lambda arrival, at, _, more: f.ObservationExtended(**more),
    "leave": lambda arrival, at, _, more: f.LeftEarly(
        why="要赶班车", advice_given=True, accepted_by=arrival.person.name, **more
    ),
    "release": lambda arrival, at, _, more: f.Released(accompanied_by="家属", **more),
}


def _vital_signs(random: Random) -> f.VitalSigns:
    systolic = random.randrange(112, 148)
    return f.VitalSigns(
        temperature_c=random.randrange(360, 370) / 10,
        blood_pressure=(f.BloodPressure(systolic=systolic, diastolic=systolic * 2 // 3 - random.randrange(14)),),
        pulse=random.randrange(60, 88),
    )
