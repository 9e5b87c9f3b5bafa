"""What may be corrected about an entry, as a short form, and the fact that the form means. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, get_args
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.completing import COPIED
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.visit import Act
from vaxdesk.ui import wording
from vaxdesk.ui.stations.history_words import say
from vaxdesk.ui.typed_dates import read_time

CORRECTABLE: Final = (
    f.DoseGiven, f.ConsentGiven, f.ConsentRefused, f.NotGiven, f.ObservationExtended, f.LeftEarly,
)  # fmt: skip
TEXTS: Final[dict[type[f.Fact], tuple[str, ...]]] = {
    f.ConsentRefused: ("why",),
    f.ObservationExtended: ("minutes", "why"),
    f.LeftEarly: ("why", "accepted_by"),
    f.NotGiven: ("note",),
    f.ConsentGiven: ("signer_name", "relationship", "witness"),
}
NUMBERS: Final = ("minutes",)
_OF_THE_OTHER: Final = COPIED[f.DoseGiven] - {"vaccinator_name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One field: what stands in it, and what it may be chosen from."""

    name: str
    value: str
    kind: Literal["line", "pick"] = "line"
    options: tuple[tuple[str, str], ...] = ()


def slots(act: Act, *, lots: Sequence[LotState], products: Catalogue, zone: ZoneInfo) -> tuple[Slot, ...]:
    """The form for this act as it stands; empty where it is corrected elsewhere."""
    fact = act.fact
    if not isinstance(fact, CORRECTABLE):
        return ()
    lines = tuple(Slot(name=name, value=str(getattr(fact, name))) for name in TEXTS.get(type(fact), ()))
    match fact:
        case f.DoseGiven():
            return (
                _lot_slot(fact, lots, products, act.at.astimezone(zone).date()),
                _site_slot(fact, products),
                Slot(name="time", value=clock(act.at, zone)),
            )
        case f.ConsentGiven():
            signer = _pick("signer", fact.signer, ("recipient", "guardian"))
            return (signer, *lines[:2], _pick("signed", fact.signed, ("signature", "mark")), *lines[2:])
        case f.NotGiven():
            options = tuple((code, wording.text("not_given", code)) for code in get_args(f.NotGivenReason))
            return (Slot(name="not_given", value=fact.why, kind="pick", options=options), *lines)
    return lines


def corrected(act: Act, values: Mapping[str, str], lots: Sequence[LotState]) -> f.Fact:
    """The fact that is to stand instead. Raises ValueError where something is missing or cannot be."""
    fact = act.fact
    assert isinstance(fact, f.Fact)
    changes: dict[str, Any] = {
        name: int(clean(values[name])) if name in NUMBERS else clean(values[name]) for name in TEXTS.get(type(fact), ())
    }
    match fact:
        case f.DoseGiven():
            changes = {"body_site": values["body_site"], **_other_lot(fact, values["lot"], lots)}
        case f.ConsentGiven():
            changes |= {"signer": values["signer"], "signed": values["signed"]}
            changes |= {"signer_name": "", "relationship": ""} if changes["signer"] == "recipient" else {}
            changes |= {"witness": ""} if changes["signed"] == "signature" else {}
        case f.NotGiven():
            changes["why"] = values["not_given"]
    try:
        return msgspec.convert({**msgspec.to_builtins(fact), **changes}, type(fact))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def corrected_time(act: Act, values: Mapping[str, str], zone: ZoneInfo) -> datetime | None:
    """The time that is corrected; None where it stays, with the timer that counts from it. Raises ValueError."""
    typed = clean(values.get("time", ""))
    if "time" not in values or typed == clock(act.at, zone):
        return None
    found = read_time(typed, act.at.astimezone(zone).date(), zone)
    if found is None:
        raise ValueError(typed)
    return None if clock(found, zone) == clock(act.at, zone) else found


def clock(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%H:%M")


def _lot_slot(fact: f.DoseGiven, lots: Sequence[LotState], products: Catalogue, day: date) -> Slot:
    """The lots that were fresh on that day, those of the same vaccine first."""
    here = next((each.lot.id for each in lots if _same(each, fact)), "")
    usable = [each for each in lots if each.lot.expiry >= day or each.lot.id == here]
    usable.sort(key=lambda each: (each.lot.product != fact.product, each.lot.product, each.lot.expiry))
    options = [(each.lot.id, _lot_words(each, products)) for each in usable]
    return Slot(name="lot", value=here, kind="pick", options=tuple(options if here else [("", fact.lot), *options]))


def _lot_words(state: LotState, products: Catalogue) -> str:
    product = products.get(state.lot.product)
    name = wording.named(product.short) if product else state.lot.product
    return f"{state.lot.lot} · {name} · {state.lot.expiry.isoformat()}"


def _site_slot(fact: f.DoseGiven, products: Catalogue) -> Slot:
    usual: Iterable[str] = products[fact.product].body_sites if fact.product in products else ()
    codes = dict.fromkeys([*usual, *get_args(f.BodySite)])
    options = tuple((code, wording.text("body_site", code)) for code in codes)
    return Slot(name="body_site", value=fact.body_site, kind="pick", options=options)


def _pick(name: str, value: str, codes: tuple[str, ...]) -> Slot:
    return Slot(name=name, value=value, kind="pick", options=tuple((code, say(code)) for code in codes))


def _same(state: LotState, fact: f.DoseGiven) -> bool:
    return (state.lot.product, state.lot.lot) == (fact.product, fact.lot)


def _other_lot(fact: f.DoseGiven, lot_id: str, lots: Sequence[LotState]) -> dict[str, Any]:
    """What changes with the lot: its copies are made anew, and the scanned code of another pack is dropped."""
    chosen = next((each.lot for each in lots if each.lot.id == lot_id), None)
    if chosen is None or (chosen.product, chosen.lot) == (fact.product, fact.lot):
        return {}
    changes: dict[str, Any] = {"product": chosen.product, "lot": chosen.lot, "trace_code": ""}
    if chosen.product == fact.product:
        same_pack = chosen.package_prefix and "(10)" not in fact.trace_code
        return changes | {"expiry": None, "trace_code": fact.trace_code if same_pack else ""}
    empty = msgspec.to_builtins(f.DoseGiven(product=chosen.product, lot=chosen.lot, body_site=fact.body_site))
    return changes | {name: empty[name] for name in _OF_THE_OTHER}
