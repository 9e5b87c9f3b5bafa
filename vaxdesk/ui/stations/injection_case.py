"""One person in front of the vaccinator: what is known, what is filled in, what would be recorded, what is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.doses import Situation, dose_problems
from vaxdesk.clinic.rules import Problem, named, out_of_order
from vaxdesk.clinic.schedule import Product
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.visit import Visit
from vaxdesk.ui import wording
from vaxdesk.ui.stations.injection_draft import HUMAN, Draft, Way
from vaxdesk.ui.stations.injection_lots import usable

LOT: Final = frozenset({"lot_unknown", "lot_of_another_product", "lot_expired", "lot_empty"})


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody else on site whose name is easily taken for this one."""

    name: str
    short: str
    age: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that the page is made from. `situation` is the dose rules' view of this moment, `lots` the whole stock,
    `in_use` the lot number taken since this morning, `staff` display names by account."""

    visit: Visit
    person: f.PersonEnrolled
    short: str
    draft: Draft
    situation: Situation
    zone: tzinfo
    lots: tuple[LotState, ...] = ()
    in_use: str = ""
    look_alikes: tuple[LookAlike, ...] = ()
    staff: Mapping[str, str] = field(default_factory=dict)

    @property
    def product(self) -> Product | None:
        return self.situation.products.get(self.draft.product)

    @property
    def today(self) -> date:
        return self.situation.day


def dose(case: Case) -> f.DoseGiven:
    """The dose as it would be recorded now; a lot or site that nobody chose yet stands in as empty."""
    state = chosen_lot(case)
    plan = case.visit.registered.plan if case.visit.registered else ()
    return f.DoseGiven(
        product=case.draft.product,
        lot=state.lot.lot if state else "",
        body_site=case.draft.body_site or "left_deltoid",
        route=case.draft.route,
        dose_number=next((each.dose_number for each in plan if each.product == case.draft.product), None),
        trace_code=case.draft.trace_code,
        checks=tuple(code for code in HUMAN[1:] if code in case.draft.done),
    )


def identity(case: Case) -> f.IdentityChecked:
    """The identity check as it would be recorded now."""
    return f.IdentityChecked(
        ways=case.draft.ways(proposed_way(case)),
        confirmed_by=case.draft.confirmed_by,
        confirmed_by_name=case.draft.confirmed_by_name,
    )


def missing(case: Case) -> tuple[str, ...]:
    """Codes of what still has to be done before the dose can be recorded, in the order of the page."""
    left = [] if case.visit.identified or "asked" in case.draft.done else ["asked"]
    if not case.visit.identified and len(case.draft.ways(proposed_way(case))) < 2:
        left.append("ways")
    left += [code for code in HUMAN[1:] if code not in case.draft.done]
    if chosen_lot(case) is None or case.draft.stop:
        left.append("lot")
    if case.draft.body_site is None:
        left.append("body_site")
    ignored = LOT if "lot" in left else frozenset()
    if any(each.blocks and each.code not in ignored for each in problems(case)):
        left.append("rule")
    return tuple(left)


def chosen_lot(case: Case) -> LotState | None:
    """The lot that was scanned or picked, otherwise the one in use since this morning; never an expired one."""
    wanted = case.draft.lot or ("" if case.draft.trace_code else case.in_use)
    return next((each for each in fitting_lots(case) if each.lot.lot == wanted), None)


def proposed_way(case: Case) -> Way:
    """Where a ticket was scanned the name is enough, unless somebody here has a near one."""
    return case.draft.way or ("name" if case.draft.scanned and not case.look_alikes else "name_birth_date")


def observation_minutes(case: Case) -> int:
    personal = case.visit.screened.observation_minutes if case.visit.screened else None
    return max(case.product.observation_minutes if case.product else 0, personal or 0)


def problems(case: Case) -> tuple[Problem, ...]:
    """Everything that speaks against the dose; the identity check is recorded together with it. Nobody gets another
    dose while a reaction to the last one is open."""
    if case.product is None:
        return ()
    fact = dose(case)
    same_number = tuple(each for each in case.lots if each.lot.lot == fact.lot)
    situation = msgspec.structs.replace(case.situation, lots=same_number)
    codes = {*out_of_order(case.visit, fact), *dose_problems(case.visit, fact, situation)} - {"identity_missing"}
    if case.visit.reaction_open:
        codes.add("reaction_open")
    return tuple(sorted(named(codes), key=lambda problem: (not problem.blocks, problem.code)))


def fitting_lots(case: Case) -> tuple[LotState, ...]:
    return usable(case.lots, case.draft.product, case.today)


def short_name(case: Case, code: str) -> str:
    product = case.situation.products.get(code)
    return wording.named(product.short) if product else code


def clock_time(case: Case, moment: datetime) -> str:
    return moment.astimezone(case.zone).strftime("%H:%M")
