"""What stands at the right of the injection page: health notes of the person, and the lots of today."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.stock import LotState
from vaxdesk.ui import wording
from vaxdesk.ui.stations.injection_case import Case
from vaxdesk.ui.stations.injection_lots import LotsOfToday, days_left, expires_soon, usable
from vaxdesk.ui.stations.observation_allergies import names_allergy
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.lot_cards import LotLine, LotProps
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section

WORDS: Final[dict[str, object]] = {
    "nobody": QT_TRANSLATE_NOOP("injection_person", "Health notes of the person appear here."),
    "allergies": QT_TRANSLATE_NOOP("injection_person", "Allergies: {text}"),
    "screening_note": QT_TRANSLATE_NOOP("injection_person", "Screening: {text}"),
    "no_allergies": QT_TRANSLATE_NOOP("injection_person", "Allergies"),
    "conditions": QT_TRANSLATE_NOOP("injection_person", "Chronic"),
    "medicines": QT_TRANSLATE_NOOP("injection_person", "Medicines"),
    "past": QT_TRANSLATE_NOOP("injection_person", "Earlier doses here"),
    "past_dose": QT_TRANSLATE_NOOP("injection_person", "{day} {product} · dose {number}"),
    "lots": QT_TRANSLATE_NOOP("injection_person", "Lots of today"),
    "lot": QT_TRANSLATE_NOOP("injection_person", "Lot"),
    "left": QT_TRANSLATE_NOOP("injection_person", "In stock"),
    "expiry": QT_TRANSLATE_NOOP("injection_person", "Expiry"),
    "doses": QT_TRANSLATE_NOOP("injection_person", "{count} doses"),
    "soon": QT_TRANSLATE_NOOP("injection_person", "{date} · {days} days left"),
    "not_chosen": QT_TRANSLATE_NOOP("injection_person", "chosen with the first dose"),
}


TONES: Final[dict[str, Tone]] = {"eligible": "ok", "caution": "caution", "": "muted"}
"""Everything else that a screening can say forbids the dose."""


def person_props(case: Case | None) -> PersonProps:
    """The card of the person in the chair."""
    if case is None:
        return PersonProps(empty=_say("nobody"))
    person, screened = case.person, case.visit.screened
    allergic = names_allergy(person.allergies)
    notices = [Notice(_say("allergies", text=person.allergies), tone="stop")] if allergic else []
    if screened and screened.note:
        notices.append(Notice(_say("screening_note", text=screened.note), tone="caution"))
    notes = (
        ("no_allergies", "" if allergic else person.allergies),
        ("conditions", person.conditions),
        ("medicines", person.medicines),
    )
    past = tuple(
        _say("past_dose", day=each.day.isoformat(), product=_name(case, each.product), number=each.dose_number or "")
        for each in reversed(case.situation.past)
        if each.visit != case.visit.id
    )
    sections = (
        Section(notices=tuple(notices)),
        Section(facts=tuple((_say(code), text) for code, text in notes if text)),
        Section(title=_say("past") if past else "", timeline=past),
    )
    outcome = screened.outcome if screened else ""
    return PersonProps(
        name=person.name,
        person=case.visit.person or "",
        under=case.short,
        tag=wording.text("outcome", outcome) if outcome else "",
        tone=TONES.get(outcome, "stop"),
        sections=sections,
    )


def lots_of_today(
    lots: Iterable[LotState], products: Catalogue, in_use: LotsOfToday, today: date
) -> tuple[LotProps, ...]:
    """A card for each product in stock: the lot in use, or that none has been chosen yet."""
    stock = tuple(lots)
    present = dict.fromkeys(each.lot.product for each in stock if each.lot.product in products)
    return tuple(
        LotProps(
            wording.named(products[code].short),
            products[code].colour,
            _lines(usable(stock, code, today), in_use.of(code, today), today),
        )
        for code in present
    )


def title() -> str:
    return _say("lots")


def _lines(stock: tuple[LotState, ...], in_use: str, today: date) -> tuple[LotLine, ...]:
    state = next((each for each in stock if each.lot.lot == in_use), None)
    if state is None:
        left = sum(max(0, each.left) for each in stock)
        return (LotLine(_say("lot"), _say("not_chosen")), LotLine(_say("left"), _say("doses", count=left)))
    soon = expires_soon(state, today)
    expiry = state.lot.expiry.isoformat()
    words = _say("soon", date=expiry, days=days_left(state, today)) if soon else expiry
    return (
        LotLine(_say("lot"), state.lot.lot),
        LotLine(_say("left"), _say("doses", count=state.left), "caution" if state.left < 1 else "plain"),
        LotLine(_say("expiry"), words, "caution" if soon else "plain"),
    )


def _name(case: Case, code: str) -> str:
    product = case.situation.products.get(code)
    return wording.named(product.short) if product else code


def _say(code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("injection_person", str(WORDS[code])), **data)
