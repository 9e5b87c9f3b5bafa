"""Lots in the refrigerator: what came in, what went out, what is left."""

from datetime import date

import msgspec

from vaxdesk.clinic.facts import Entry, LotReceived
from vaxdesk.clinic.visit import causal_order, standing_acts


class Lot(msgspec.Struct, frozen=True):
    """One lot of one product: doses received at this site, and its expiry (usable to the end of that day)."""

    id: str
    product: str
    lot: str
    expiry: date
    received: int
    product_name: dict[str, str]
    manufacturer: str
    package_prefix: str


class LotState(msgspec.Struct, frozen=True):
    """A lot and how many of its doses were given here."""

    lot: Lot
    given: int

    @property
    def left(self) -> int:
        return self.lot.received - self.given


def fold_lot(subject: str, entries: list[Entry]) -> Lot | None:
    """A lot from its deliveries; later deliveries of the same lot add up. None when all of them were struck."""
    deliveries = [act.fact for act in standing_acts(causal_order(entries)) if isinstance(act.fact, LotReceived)]
    if not deliveries:
        return None
    newest = deliveries[-1]
    return Lot(
        id=subject,
        product=newest.product,
        lot=newest.lot,
        expiry=newest.expiry,
        received=sum(delivery.doses for delivery in deliveries),
        product_name=newest.product_name,
        manufacturer=newest.manufacturer,
        package_prefix=newest.package_prefix,
    )
