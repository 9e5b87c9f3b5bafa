"""Products, dose numbers, intervals and ages: what the catalogue says, and what it means for one person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from vaxdesk.clinic.facts import BodySite, Minutes, Route


class Product(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A vaccine as this site may give it. Names are by language; ages are in full years, both ends included;
    `min_interval_days[i]` is the shortest time between dose i+1 and dose i+2, the last one also for every later dose.
    A product whose `confirmed` is false still waits for a clinician to check it against `source`."""

    code: str
    names: dict[str, str]
    short: dict[str, str]
    manufacturer: str
    disease: str
    volume_ml: float
    routes: tuple[Route, ...]
    body_sites: tuple[BodySite, ...] = ("left_deltoid", "right_deltoid")
    min_age: int
    max_age: int | None = None
    doses: int = 1
    min_interval_days: tuple[int, ...] = ()
    observation_minutes: Minutes = 30
    codes: dict[str, str] = {}
    """Code system to code: cvx, icd11, snomed, atc. The first three may stand on a health card."""
    codes_source: str = ""
    codes_confirmed: bool = False
    """Somebody has compared the codes with their source."""
    colour: str = "#5B6B78"
    source: str = ""
    confirmed: bool = False

    @property
    def route(self) -> Route:
        return self.routes[0]


Catalogue = Mapping[str, Product]


class PastDose(msgspec.Struct, frozen=True):
    """A dose that a person has had: root entry, visit, product, its day at the site, and which number it was."""

    entry: str
    visit: str
    product: str
    day: date
    dose_number: int | None = None
    lot: str = ""


def catalogue(document: Mapping[str, Any]) -> dict[str, Product]:
    """The catalogue of a parsed `vaccines.toml`. Raises msgspec.ValidationError naming the field that is wrong."""
    products = [msgspec.convert(row, Product) for row in document["product"]]
    return {product.code: product for product in products}


def doses_until(past: Iterable[PastDose], day: date) -> tuple[PastDose, ...]:
    """Those that were given up to and on this day: a dose that is typed in late, or corrected, may have later ones."""
    return tuple(dose for dose in past if dose.day <= day)


def next_dose_number(product: str, past: Iterable[PastDose]) -> int:
    """One more than the doses of this product so far, or than the highest number among them."""
    numbers = [dose.dose_number or 0 for dose in past if dose.product == product]
    return max([len(numbers), *numbers]) + 1


def interval_days(product: Product, dose_number: int) -> int:
    """The shortest time in days between the dose before `dose_number` and this one; 0 where none is known."""
    if dose_number < 2 or not product.min_interval_days:
        return 0
    return product.min_interval_days[min(dose_number - 2, len(product.min_interval_days) - 1)]


def days_missing(product: Product, past: Sequence[PastDose], on: date, *, dose_number: int) -> int:
    """How many days too early a dose on this day would be, or makes the one after it; 0 when the intervals are kept. A
    second dose by count has the interval of one, whatever its number."""
    days = [dose.day for dose in past if dose.product == product.code]
    missing = [0]
    if earlier := [day for day in days if day <= on]:
        missing.append(interval_days(product, max(dose_number, 2)) - (on - max(earlier)).days)
    if later := [day for day in days if day > on]:
        missing.append(interval_days(product, dose_number + 1) - (min(later) - on).days)
    return max(missing)


def age_fits(product: Product, age: int) -> bool:
    """The age in full years lies within what the product is licensed for."""
    return product.min_age <= age and (product.max_age is None or age <= product.max_age)
