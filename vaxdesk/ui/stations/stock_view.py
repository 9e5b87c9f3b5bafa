"""What the stock page says: pure, from what the Desk knows and what is typed to what is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.scans import PackScan
from vaxdesk.clinic.stock import LotState
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.typed_dates import read_date

SOON_DAYS: Final = 30
"""A lot that expires within so many days is shown in the colour of caution."""
LONGEST_LOT: Final = 60
NO_TABLE: Final[Mapping[str, str]] = {}
MOST_DOSES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class LotLine:
    """One lot as the list shows it."""

    id: str
    product: dict[str, str]
    lot: str
    expiry: date
    left: int
    received: int
    days: int
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The form as it stands, as typed."""

    product: str = ""
    lot: str = ""
    expiry: str = ""
    doses: str = ""
    supplier: str = ""
    prefix: str = ""


def lot_lines(lots: Sequence[LotState], today: date) -> tuple[LotLine, ...]:
    """Every lot: the first to expire first, empty ones last."""
    lines = [_line(each, today) for each in lots]
    return tuple(sorted(lines, key=lambda line: (line.left <= 0, line.expiry, line.lot)))


def problems(typed: Typed, today: date) -> dict[str, str]:
    """What is wrong, by field: codes of the word group "stock"."""
    found = {
        "product": "" if typed.product else "product_missing",
        "lot": "" if 0 < len(clean(typed.lot)) <= LONGEST_LOT else "lot_missing",
        "expiry": _expiry_problem(typed.expiry, today),
        "doses": "" if _count(typed.doses) else "doses_wrong",
    }
    return {field: code for field, code in found.items() if code}


def received(typed: Typed) -> f.LotReceived:
    """The fact for a form without problems."""
    expiry, doses = read_date(typed.expiry), _count(typed.doses)
    if expiry is None or doses is None:
        raise ValueError("the form is not complete")
    return f.LotReceived(
        product=typed.product,
        lot=clean(typed.lot),
        expiry=expiry,
        doses=doses,
        supplier=clean(typed.supplier),
        package_prefix=typed.prefix,
    )


def typed_of(fact: f.LotReceived) -> Typed:
    """A delivery as somebody would have typed it, to be corrected."""
    return Typed(
        product=fact.product,
        lot=fact.lot,
        expiry=fact.expiry.isoformat(),
        doses=str(fact.doses),
        supplier=fact.supplier,
        prefix=fact.package_prefix,
    )


def scanned(typed: Typed, scan: PackScan, lots: Sequence[LotState], table: Mapping[str, str] = NO_TABLE) -> Typed:
    """The form after a pack was scanned: what the code says, and the product that the table of the site, or else other
    lots, have for this prefix.
    Nothing is taken from a code that does not fit together: the injection would refuse such a pack for ever."""
    if scan.problems:
        return typed
    return Typed(
        product=_known_product(scan, lots, table) or typed.product,
        lot=scan.lot or typed.lot,
        expiry=scan.expiry.isoformat() if scan.expiry else typed.expiry,
        doses=typed.doses,
        supplier=typed.supplier,
        prefix=scan.prefix,
    )


def scan_notice(typed: Typed, scan: PackScan, lots: Sequence[LotState], table: Mapping[str, str] = NO_TABLE) -> str:
    """What has to be said about a scan, as a code of the word group "stock": a code that does not fit together, or a
    known pack that changed the chosen product. `typed` is the form before the scan."""
    if scan.problems:
        return scan.problems[0]
    return "product_changed" if _known_product(scan, lots, table) not in ("", typed.product) else ""


def _known_product(scan: PackScan, lots: Sequence[LotState], table: Mapping[str, str]) -> str:
    return table.get(scan.prefix) or next(
        (each.lot.product for each in lots if scan.prefix and each.lot.package_prefix == scan.prefix), ""
    )


def _line(state: LotState, today: date) -> LotLine:
    lot, days = state.lot, (state.lot.expiry - today).days
    tone: Tone = "stop" if days < 0 else "caution" if days <= SOON_DAYS else "ok"
    return LotLine(
        lot.id,
        lot.product_name,
        lot.lot,
        lot.expiry,
        state.left,
        lot.received,
        days,
        "muted" if state.left <= 0 else tone,
    )


def _expiry_problem(text: str, today: date) -> str:
    day = read_date(text)
    if day is None:
        return "expiry_missing"
    return "expiry_past" if day < today else ""


def _count(text: str) -> int | None:
    plain = clean(text)
    return int(plain) if plain.isascii() and plain.isdigit() and 0 < int(plain) <= MOST_DOSES else None
