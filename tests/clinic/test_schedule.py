"""Dose numbers, intervals and ages."""

from datetime import date, timedelta

import msgspec
import pytest

from vaxdesk.clinic.schedule import (
    PastDose,
    Product,
    age_fits,
    catalogue,
    days_missing,
    doses_until,
    interval_days,
    next_dose_number,
)
from vaxdesk.site import shipped_catalogue

DAY = date(2022, 12, 22)
PRODUCT = Product(
    code="x", names={}, short={}, manufacturer="", disease="", volume_ml=0.5, routes=("im", "sc"), min_age=3,
    min_interval_days=(21, 90, 180),
)  # fmt: skip


def had(days_ago: int, number: int | None = None, product: str = "x") -> PastDose:
    return PastDose(
        entry=str(days_ago), visit="v", product=product, day=DAY - timedelta(days=days_ago), dose_number=number
    )


@pytest.mark.parametrize(("number", "days"), [(1, 0), (2, 21), (3, 90), (4, 180), (5, 180), (9, 180)])
def test_the_last_interval_goes_for_every_later_dose(number: int, days: int) -> None:
    assert interval_days(PRODUCT, number) == days
    assert interval_days(msgspec.structs.replace(PRODUCT, min_interval_days=()), number) == 0


@pytest.mark.parametrize(
    ("past", "number"),
    [
        ([], 1),
        ([had(30)], 2),
        ([had(60, 1), had(30, 2)], 3),
        ([had(30, 2)], 3),
        ([had(60), had(30)], 3),
        ([had(30, 1, "another")], 1),
    ],
)
def test_the_next_dose_is_one_more_than_the_count_or_the_highest_number(past: list[PastDose], number: int) -> None:
    assert next_dose_number("x", past) == number


@pytest.mark.parametrize(
    ("past", "number", "missing"),
    [
        ([], 1, 0),
        ([had(21, 1)], 2, 0),
        ([had(20, 1)], 2, 1),
        ([had(20, 1)], 1, 1),
        ([had(200, 1), had(89, 2)], 3, 1),
        ([had(20, 1, "another")], 2, 0),
        ([had(-21, 2)], 1, 0),
        ([had(-20, 2)], 1, 1),
        ([had(200, 1), had(-89, 3)], 2, 1),
        ([had(5, 1), had(-1, 3)], 2, 89),
    ],
)
def test_how_many_days_a_dose_is_too_early_or_makes_the_next_one(
    past: list[PastDose], number: int, missing: int
) -> None:
    assert days_missing(PRODUCT, past, DAY, dose_number=number) == missing


def test_only_doses_up_to_a_day_come_before_it() -> None:
    past = [had(1), had(0), had(-1)]
    assert doses_until(past, DAY) == (past[0], past[1])


@pytest.mark.parametrize(("age", "fits"), [(2, False), (3, True), (99, True), (100, False)])
def test_both_ends_of_the_licensed_age_are_inside(age: int, fits: bool) -> None:
    assert age_fits(msgspec.structs.replace(PRODUCT, max_age=99), age) is fits
    assert age_fits(PRODUCT, 130)


def test_the_first_route_is_the_usual_one() -> None:
    assert PRODUCT.route == "im"


def test_the_shipped_catalogue_has_the_four_products_of_this_site_in_three_languages() -> None:
    shipped = shipped_catalogue()
    assert set(shipped) >= {"flu-iiv4", "ppsv23", "zoster-rzv", "covid-inactivated"}
    for code, product in shipped.items():
        assert product.code == code
        assert set(product.names) == set(product.short) == {"zh-CN", "vi", "en"}
        assert product.source
        assert product.doses < 2 or product.min_interval_days


def test_a_catalogue_that_is_wrong_names_the_field() -> None:
    with pytest.raises(msgspec.ValidationError, match="min_age"):
        catalogue({"product": [{"code": "x", "min_age": "three"}]})
