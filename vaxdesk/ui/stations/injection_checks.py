"""三查七对一验证 on the screen: what the program can prove, with its source, and what a person must check."""

from dataclasses import dataclass
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Problem
from vaxdesk.clinic.schedule import next_dose_number
from vaxdesk.ui import wording
from vaxdesk.ui.stations.injection_case import (
    LOT,
    Case,
    chosen_lot,
    clock_time,
    dose,
    fitting_lots,
    problems,
    proposed_way,
    short_name,
)
from vaxdesk.ui.stations.injection_draft import HUMAN
from vaxdesk.ui.stations.injection_lots import days_left, expires_soon
from vaxdesk.ui.stations.injection_words import say
from vaxdesk.ui.widgets.check_line import State

STEP: Final = frozenset({"not_registered", "visit_closed", "already_given", "reaction_open"})
SCREENING: Final = frozenset({"screening_missing", "not_eligible", "screening_of_another_day"})
DOSE: Final = frozenset({"age_outside", "given_today", "interval_short", "dose_number_differs"})
PRODUCT: Final = frozenset({"product_not_planned", "product_unknown", "route_differs", "volume_differs"})


@dataclass(frozen=True, slots=True)
class Check:
    """One line of 三查七对一验证: proven by the program (ok, caution, stop) or still open."""

    code: str
    state: State
    text: str


def checks(case: Case) -> tuple[Check, ...]:
    """The checks that the program can prove, each with where it knows it from."""
    found = problems(case)
    return (
        _recipient(case, found),
        _screening(case, found),
        _product(case, found),
        _lot(case, found),
        _number(case, found),
        _consent(case, found),
    )


def _against(code: str, codes: frozenset[str], found: tuple[Problem, ...]) -> Check | None:
    problem = next((each for each in found if each.code in codes), None)
    if problem is None:
        return None
    words = wording.text("refusal", problem.code, detail=problem.detail)
    return Check(code, "stop" if problem.blocks else "caution", words)


def _recipient(case: Case, found: tuple[Problem, ...]) -> Check:
    checked = case.visit.every(f.IdentityChecked)
    if against := _against("recipient", STEP, found):
        return against
    if checked:
        act, fact = checked[-1]
        ways = ", ".join(wording.text("identity_way", way) for way in fact.ways)
        by = case.staff.get(act.latest.by, act.latest.by)
        return Check("recipient", "ok", say("identity_checked", time=clock_time(case, act.at), by=by, ways=ways))
    if "ticket" in case.draft.scanned:
        return Check("recipient", "ok", say("ticket_scanned", short=case.short))
    if "document" in case.draft.scanned:
        return Check("recipient", "ok", say("document_scanned"))
    return Check("recipient", "caution", say("not_scanned"))


def _screening(case: Case, found: tuple[Problem, ...]) -> Check:
    if against := _against("screening", SCREENING, found):
        return against
    every = case.visit.every(f.Screened)
    if not every:
        return Check("screening", "stop", wording.text("refusal", "screening_missing"))
    act, fact = every[-1]
    state: State = "caution" if fact.outcome == "caution" else "ok"
    outcome = wording.text("outcome", fact.outcome)
    return Check(
        "screening", state, say("screening", time=clock_time(case, act.at), by=fact.screener_name, outcome=outcome)
    )


def _product(case: Case, found: tuple[Problem, ...]) -> Check:
    if case.product is None:
        return Check("product", "open", say("no_product"))
    words = say("product", product=short_name(case, case.product.code), volume=f"{case.product.volume_ml:g}")
    return _against("product", PRODUCT, found) or Check("product", "ok", words)


def _lot(case: Case, found: tuple[Problem, ...]) -> Check:
    state = chosen_lot(case)
    if case.draft.stop:
        return Check("lot", "stop", stop_words(case))
    if state is None:
        open_ = bool(fitting_lots(case)) or case.product is None
        return Check("lot", "open" if open_ else "stop", say("lot_open" if open_ else "lot_none"))
    soon = expires_soon(state, case.today)
    words = say(
        "lot_soon" if soon else "lot",
        lot=state.lot.lot,
        expiry=state.lot.expiry.isoformat(),
        days=days_left(state, case.today),
        left=state.left,
    )
    return _against("lot", LOT, found) or Check("lot", "caution" if soon else "ok", words)


def _number(case: Case, found: tuple[Problem, ...]) -> Check:
    if case.product is None:
        return Check("dose", "open", say("dose_open"))
    number = dose(case).dose_number or next_dose_number(case.product.code, case.situation.past)
    return _against("dose", DOSE, found) or Check("dose", "ok", say("dose", number=number))


def _consent(case: Case, found: tuple[Problem, ...]) -> Check:
    product = case.draft.product or next(iter(case.visit.given), "")
    given = [(act, fact) for act, fact in case.visit.every(f.ConsentGiven) if product in fact.products]
    if not given or not case.visit.consented(product):
        return Check("consent", "stop", wording.text("refusal", "consent_missing"))
    act, fact = given[-1]
    signer = say(f"consent_{fact.signer}", name=fact.signer_name)
    words = [say("consent", time=clock_time(case, act.at), signer=signer)]
    if fact.signed == "mark":
        words.append(say("consent_mark", witness=fact.witness))
    if fact.form_version:
        words.append(say("consent_version", version=fact.form_version))
    return Check("consent", "ok", " · ".join(words))


def human_checks(case: Case) -> tuple[Check, ...]:
    """The checks that only a person can make."""
    ways = say(f"way_{proposed_way(case)}")
    done = case.draft.done | ({"asked"} if case.visit.identified else set())
    return tuple(Check(code, "ok" if code in done else "open", say(code, ways=ways)) for code in HUMAN)


def stop_words(case: Case) -> str:
    """Why the pack that was scanned must not be used; empty where nothing is wrong with it."""
    stop = case.draft.stop
    if stop is None:
        return ""
    detail = short_name(case, stop.detail) if stop.code in ("pack_not_planned", "pack_not_in_stock") else stop.detail
    return say(stop.code, detail=detail)
