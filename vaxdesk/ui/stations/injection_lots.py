"""Which lot is in the hand: from a scanned pack, from the list of the stock, or the one in use since this morning."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from vaxdesk.clinic.scans import LotScan, PackScan
from vaxdesk.clinic.stock import LotState

NO_TABLE: Final[Mapping[str, str]] = {}
FEW_DAYS: Final = 60
"""Fewer days left than this are shown in the colour of caution."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a scanned pack is: a lot in stock, or a product of which the lot still has to be chosen."""

    product: str
    lot: str
    code: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a pack must not be used; `detail` is data for the message."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LotsOfToday:
    """The lot that this station takes of each product. It holds for one day, and only once a dose of it was given."""

    day: date | None = None
    lots: Mapping[str, str] = field(default_factory=dict)

    def of(self, product: str, today: date) -> str:
        return self.lots.get(product, "") if self.day == today else ""

    def used(self, product: str, lot: str, today: date) -> "LotsOfToday":
        """A dose was given from this lot: it is the one in use from now on."""
        before = self.lots if self.day == today else {}
        return replace(self, day=today, lots={**before, product: lot})


def usable(lots: Iterable[LotState], product: str, today: date) -> tuple[LotState, ...]:
    """The lots of a product that may be chosen: an expired one never. The first to expire comes first."""
    return tuple(each for each in lots if each.lot.product == product and each.lot.expiry >= today)


def days_left(state: LotState, today: date) -> int:
    return (state.lot.expiry - today).days


def expires_soon(state: LotState, today: date) -> bool:
    return days_left(state, today) < FEW_DAYS


def read_pack(
    scan: PackScan,
    lots: Sequence[LotState],
    *,
    pending: Collection[str],
    today: date,
    in_use: str = "",
    table: Mapping[str, str] = NO_TABLE,
) -> Pack | Stop:
    """The lot that a pack belongs to, or why it must not be used. `in_use` is a lot number that settles it where a
    trace code fits several lots of the same product; `table` is the site's own, product by prefix."""
    if scan.problems:
        return Stop(scan.problems[0])
    if product := table.get(scan.prefix):
        known = [each for each in lots if each.lot.product == product]
    else:
        known = [each for each in lots if scan.prefix and each.lot.package_prefix == scan.prefix]
    if not known:
        return Stop("pack_not_in_stock", product) if product else Stop("pack_unknown", scan.prefix)
    wanted = [each for each in known if each.lot.product in pending]
    if not wanted:
        return Stop("pack_not_planned", known[0].lot.product)
    return _of_lot(scan, wanted, today) if scan.lot else _of_prefix(scan, wanted, today, in_use)


def read_lot(
    scan: LotScan, lots: Sequence[LotState], *, product: str, pending: Collection[str], today: date
) -> Pack | Stop:
    """The same for a lot number alone: it counts only where it is in stock for a product that is due; `product` is the
    one in hand, where the number is of several."""
    same = [each for each in lots if each.lot.lot == scan.lot]
    wanted = [each for each in same if each.lot.product in pending]
    if not same:
        return Stop("pack_lot_unknown", scan.lot)
    if not wanted:
        return Stop("pack_not_planned", same[0].lot.product)
    found = next((each for each in wanted if each.lot.product == product), wanted[0])
    if found.lot.expiry < today:
        return Stop("lot_expired", found.lot.expiry.isoformat())
    return Pack(found.lot.product, found.lot.lot, "")


def _of_lot(scan: PackScan, wanted: Sequence[LotState], today: date) -> Pack | Stop:
    found = next((each for each in wanted if each.lot.lot == scan.lot), None)
    if found is None:
        return Stop("pack_lot_unknown", scan.lot)
    if scan.expiry is not None and scan.expiry != found.lot.expiry:
        return Stop("pack_expiry_differs", found.lot.expiry.isoformat())
    return _unless_expired(found, scan, today)


def _of_prefix(scan: PackScan, wanted: Sequence[LotState], today: date, in_use: str) -> Pack | Stop:
    fresh = [each for each in wanted if each.lot.expiry >= today]
    if not fresh:
        return _unless_expired(wanted[-1], scan, today)
    settled = [each for each in fresh if each.lot.lot == in_use] or fresh
    lot = settled[0].lot.lot if len(settled) == 1 else ""
    return Pack(settled[0].lot.product, lot, scan.code)


def _unless_expired(found: LotState, scan: PackScan, today: date) -> Pack | Stop:
    if found.lot.expiry < today:
        return Stop("lot_expired", found.lot.expiry.isoformat())
    return Pack(found.lot.product, found.lot.lot, scan.code)
