"""What the Desk copies into a fact, so that it stays true when catalogue, stock or staff list change."""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

import msgspec

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.schedule import Catalogue, PastDose, next_dose_number
from vaxdesk.clinic.stock import LotState

AnyFact = TypeVar("AnyFact", bound=f.Fact)

_OF_PRODUCT: Final = frozenset({"product_name", "manufacturer"})
COPIED: Final[dict[type[f.Fact], frozenset[str]]] = {
    f.VisitRegistered: frozenset({"ticket"}),
    f.ConsentGiven: frozenset({"informed_by"}),
    f.ConsentRefused: frozenset({"informed_by"}),
    f.Screened: frozenset({"screener_name"}),
    f.ReactionConcluded: frozenset({"screener_name"}),
    aefi.MedicineGiven: frozenset({"given_by"}),
    aefi.CaseFormFilled: frozenset({"reporter"}),
    aefi.ReactionReported: frozenset({"reporter"}),
    aefi.ReportNotDue: frozenset({"decided_by"}),
    f.LotReceived: _OF_PRODUCT,
    f.DoseGiven: _OF_PRODUCT
    | {"route", "volume_ml", "dose_number", "series_doses", "observation_minutes", "expiry", "vaccinator_name"},
}
"""The fields of a fact that may be left empty because the Desk fills them in."""


def complete(
    fact: AnyFact, *, products: Catalogue, lots: Sequence[LotState] = (), past: Sequence[PastDose] = (), display: str
) -> AnyFact:
    """The same fact with every empty "copied" field filled in; `display` is the name of whoever acts."""
    match fact:
        case f.DoseGiven():
            copies = _dose_copies(fact, products, lots, past) | {"vaccinator_name": display}
        case f.ConsentGiven() | f.ConsentRefused():
            copies = {"informed_by": display} if fact.told else {}
        case f.Screened() | f.ReactionConcluded():
            copies = {"screener_name": display}
        case f.LotReceived():
            copies = _product_copies(fact.product, products)
        case _:
            copies = dict.fromkeys(COPIED.get(type(fact), ()), display) if isinstance(fact, aefi.AEFI_FACTS) else {}
    return _filled(fact, copies)


def kept(fact: AnyFact, before: f.Fact | f.FromNewerVersion | None) -> AnyFact:
    """The same fact with every empty "copied" field taken over from the act that it corrects, so that a correction
    changes neither who acted nor what was true then. Another product, or another lot, brings its own copies."""
    if type(before) is not type(fact):
        return fact
    names = COPIED.get(type(fact), frozenset())
    if getattr(fact, "lot", "") != getattr(before, "lot", ""):
        names -= {"expiry"}
    if getattr(fact, "product", "") != getattr(before, "product", ""):
        names &= {"vaccinator_name"}
    return _filled(fact, {name: getattr(before, name) for name in names})


def _dose_copies(
    dose: f.DoseGiven, products: Catalogue, lots: Sequence[LotState], past: Sequence[PastDose]
) -> dict[str, Any]:
    product = products.get(dose.product)
    if product is None:
        return {}
    lot = next((each.lot for each in lots if each.lot.product == dose.product), None)
    return _product_copies(dose.product, products) | {
        "route": product.route,
        "volume_ml": product.volume_ml,
        "dose_number": next_dose_number(product.code, past),
        "series_doses": product.doses,
        "observation_minutes": product.observation_minutes,
        "expiry": lot.expiry if lot else None,
    }


def _product_copies(code: str, products: Catalogue) -> dict[str, Any]:
    product = products.get(code)
    return {"product_name": dict(product.names), "manufacturer": product.manufacturer} if product else {}


def _filled(fact: AnyFact, copies: dict[str, Any]) -> AnyFact:
    empty = {name: value for name, value in copies.items() if getattr(fact, name) in (None, "", {})}
    return msgspec.structs.replace(fact, **empty)
