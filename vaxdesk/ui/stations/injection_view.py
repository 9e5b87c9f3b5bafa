"""From a case to everything the injection page shows. Pure: no clock, no database."""

from dataclasses import dataclass
from datetime import date, timedelta

from vaxdesk.clinic.masks import document_tail
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.stock import LotState
from vaxdesk.ui import wording
from vaxdesk.ui.stations.injection_case import (
    Case,
    chosen_lot,
    clock_time,
    fitting_lots,
    missing,
    observation_minutes,
    proposed_way,
    short_name,
)
from vaxdesk.ui.stations.injection_checks import Check, checks, human_checks, stop_words
from vaxdesk.ui.stations.injection_draft import Way
from vaxdesk.ui.stations.injection_words import say
from vaxdesk.ui.widgets.check_line import State
from vaxdesk.ui.widgets.person_card import Notice


@dataclass(frozen=True, slots=True)
class Chip:
    """A vaccine with the colour of its product."""

    text: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Props:
    """Everything the page shows. `choices` are pairs of code and words."""

    name: str
    line: str
    chips: tuple[Chip, ...]
    warning: Notice
    checks: tuple[Check, ...]
    human: tuple[Check, ...]
    way: Way
    products: tuple[tuple[str, str], ...]
    product: str
    lots: tuple[tuple[str, str], ...]
    lot: str
    pack_note: tuple[str, State]
    body_sites: tuple[tuple[str, str], ...]
    routes: tuple[tuple[str, str], ...]
    route: str
    volume: str
    notice: Notice
    primary: str
    ready: bool
    hint: str
    can_refuse: bool
    identified: bool


def view(case: Case) -> Props:
    """What the page shows of this case."""
    product = case.product
    left = missing(case)
    return Props(
        name=case.person.name,
        line=_identity_line(case),
        chips=tuple(_chip(case, code) for code in case.visit.pending),
        warning=_warning(case),
        checks=checks(case),
        human=human_checks(case),
        way=proposed_way(case),
        products=tuple((code, short_name(case, code)) for code in case.visit.pending),
        product=case.draft.product,
        lots=tuple((each.lot.lot, _lot_words(each, case.today)) for each in fitting_lots(case)),
        lot=state.lot.lot if (state := chosen_lot(case)) else "",
        pack_note=_pack_note(case),
        body_sites=tuple((code, wording.text("body_site", code)) for code in (product.body_sites if product else ())),
        routes=tuple((code, wording.text("route", code)) for code in (product.routes if product else ())),
        route=case.draft.route or (product.route if product else ""),
        volume=f"{product.volume_ml:g} mL" if product else "",
        notice=_notice(case),
        primary=_primary(case, left),
        ready=bool(product) and not left,
        hint=say("left", what=say(f"missing_{left[0]}")) if product and left else "",
        can_refuse=bool(case.visit.pending) and not case.visit.closed,
        identified=case.visit.identified,
    )


def _identity_line(case: Case) -> str:
    person = case.person
    estimated, day = person.birth_date_estimated, person.birth_date
    born = say("estimated", date=day.year) if estimated else day.isoformat()
    age = say("years", age=age_on(person.birth_date, case.today))
    tail = f"…{document_tail(person.document.number)}" if person.document.number else ""
    return " · ".join(part for part in (born, wording.text("sex", person.sex), age, tail) if part)


def _warning(case: Case) -> Notice:
    if not case.look_alikes:
        return Notice("")
    who = ", ".join(f"{each.name} {each.short}, {say('years', age=each.age)}" for each in case.look_alikes)
    return Notice(say("look_alike", who=who), say("look_alike_do"), "caution")


def _notice(case: Case) -> Notice:
    doses = case.visit.doses
    if case.visit.identified and not doses and "asked" in case.draft.done:
        return Notice("", say("identity_only"), "caution")
    if not doses:
        return Notice("")
    act, fact = doses[-1]
    ends = case.visit.observation_ends or act.at + timedelta(minutes=fact.observation_minutes or 0)
    words = say(
        "given",
        time=clock_time(case, act.at),
        product=short_name(case, fact.product),
        site=wording.text("body_site", fact.body_site),
        lot=fact.lot,
        until=clock_time(case, ends),
    )
    return Notice("", words, "ok")


def _primary(case: Case, left: tuple[str, ...]) -> str:
    if case.product is None:
        return say("next")
    if left:
        return say("check_left") if len(left) == 1 else say("checks_left", count=len(left))
    return say("give", minutes=observation_minutes(case))


def _pack_note(case: Case) -> tuple[str, State]:
    if case.draft.stop:
        return stop_words(case), "stop"
    if not case.draft.trace_code:
        return "", "open"
    return (say("pack_fits"), "ok") if case.draft.lot else (say("pack_choose_lot"), "caution")


def _lot_words(state: LotState, today: date) -> str:
    return f"{state.lot.lot} · {state.lot.expiry.isoformat()}"


def _chip(case: Case, code: str) -> Chip:
    product = case.situation.products.get(code)
    return Chip(short_name(case, code), product.colour if product else "#5B6B78")
