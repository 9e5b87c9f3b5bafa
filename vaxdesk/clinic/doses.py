"""Is this dose right for this person, now: product, age, interval, dose number, lot, expiry, route."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.conclusions import Judging
from vaxdesk.clinic.emergency_record import Hold
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import (
    Catalogue,
    PastDose,
    Product,
    age_fits,
    days_missing,
    doses_until,
    next_dose_number,
)
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.visit import Visit


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """All that a rule may want to know beside the visit. `at` is when the act happened, `day` its date at the site;
    `typed_in` says that somebody gave a time of the past, `at_kept` that a correction leaves the time alone. `past`
    holds the person's doses, earlier and later, without the one that is being corrected; `lots` every lot that
    carries the lot number in question, whatever its product."""

    clocks: Clocks
    at: datetime
    day: date
    role: f.Role
    products: Catalogue
    typed_in: bool = False
    at_kept: bool = False
    person: f.PersonEnrolled | None = None
    past: tuple[PastDose, ...] = ()
    lots: tuple[LotState, ...] = ()
    screened_on: date | None = None
    dosed_on: date | None = None
    """The day of the first dose of the visit."""
    open_visit_today: bool = False
    emergency: Hold = ""
    """What an emergency about this visit means for a release."""
    judging: Judging | None = None
    """By what a screening is held; None for everything else, and where no form of the site can be read."""
    person_changed: bool = False
    """Name, birth date, sex or document were corrected after the identity check."""


_BEFORE: Final = (f.ConsentGiven, f.Screened, f.IdentityChecked)
"""The steps that come before an injection, also by the clock."""


def dose_problems(visit: Visit, dose: f.DoseGiven, now: Situation) -> Iterator[str]:
    """Codes of everything that is wrong with this dose, apart from the order of steps."""
    product = now.products.get(dose.product)
    if product is None:
        yield "product_unknown"
        return
    yield from _person_problems(product, dose, now)
    yield from _lot_problems(dose, now)
    yield from _injection_problems(product, dose)
    if now.screened_on is not None and now.screened_on != now.day:
        yield "screening_of_another_day"
    if now.person_changed:
        yield "identity_changed"
    if now.typed_in and not now.at_kept and any(act.at > now.at for act in visit.acts if isinstance(act.fact, _BEFORE)):
        yield "dose_before_steps"


def _person_problems(product: Product, dose: f.DoseGiven, now: Situation) -> Iterator[str]:
    if now.person and not age_fits(product, age_on(now.person.birth_date, now.day)):
        yield "age_outside"
    if any(past.product == product.code and past.day == now.day for past in now.past):
        yield "given_today"
        return
    earlier = doses_until(now.past, now.day)
    expected = next_dose_number(product.code, earlier)
    number = dose.dose_number or expected
    if missing := days_missing(product, earlier if now.at_kept else now.past, now.day, dose_number=number):
        yield f"interval_short: {missing}"
    if number != expected:
        yield f"dose_number_differs: {expected}"


def _lot_problems(dose: f.DoseGiven, now: Situation) -> Iterator[str]:
    if not now.lots:
        yield "lot_unknown"
        return
    lot = next((each for each in now.lots if each.lot.product == dose.product), None)
    if lot is None:
        yield "lot_of_another_product"
        return
    if lot.lot.expiry < now.day:
        yield f"lot_expired: {lot.lot.expiry.isoformat()}"
    if lot.left < 1:
        yield "lot_empty"


def _injection_problems(product: Product, dose: f.DoseGiven) -> Iterator[str]:
    if dose.route and dose.route not in product.routes:
        yield "route_differs"
    if dose.volume_ml is not None and dose.volume_ml != product.volume_ml:
        yield "volume_differs"
    if dose.body_site not in product.body_sites:
        yield "body_site_differs"
    if dose.observation_minutes is not None and dose.observation_minutes < product.observation_minutes:
        yield f"observation_shortened: {product.observation_minutes}"
