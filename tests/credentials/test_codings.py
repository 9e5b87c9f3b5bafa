"""Codes of products: only those that a card may carry, and never the nearest one."""

import tomllib
from datetime import date

import pytest
from msgspec.structs import replace

from vaxdesk.clinic.schedule import Product, catalogue
from vaxdesk.credentials.bundle import CardDose
from vaxdesk.credentials.card import Unsigned, card_dose
from vaxdesk.credentials.codings import Coding, coding_of, read_allowed
from vaxdesk.files import resources

ALLOWED = read_allowed((resources() / "codes" / "cvx.tsv").read_text(encoding="utf-8"))
PRODUCTS = catalogue(tomllib.loads((resources() / "vaccines.toml").read_text(encoding="utf-8")))
PRODUCT = PRODUCTS["ppsv23"]
SNOMED = "836398006"
DAY = date(2026, 11, 20)


def product(confirmed: bool = True, **codes: str) -> Product:
    return replace(PRODUCT, codes=codes, codes_confirmed=confirmed)


def test_the_list_of_the_guide_is_whole() -> None:
    assert len(ALLOWED) == 278
    assert {"150", "33", "187", "500", "510", "511", "39", "18"} <= ALLOWED.keys()
    assert all(code.isdecimal() and words.strip() for code, words in ALLOWED.items())


@pytest.mark.parametrize("each", PRODUCTS.values(), ids=PRODUCTS)
def test_every_product_of_the_catalogue_has_a_code_with_its_source(each: Product) -> None:
    assert coding_of(each, ALLOWED) == Coding("cvx", each.codes["cvx"])
    assert each.codes["cvx"] in each.codes_source


def test_the_first_allowed_code_counts_in_the_order_of_the_guide() -> None:
    assert coding_of(product(cvx="33", icd11="XM2249", snomed=SNOMED), ALLOWED) == Coding("cvx", "33")
    assert coding_of(product(cvx="9999", icd11="XM2249"), ALLOWED) == Coding("icd11", "XM2249")
    assert coding_of(product(snomed=SNOMED), ALLOWED) == Coding("snomed", SNOMED)


@pytest.mark.parametrize(
    ("found", "because"),
    [
        (product(), "code_missing"),
        (product(atc="J07AL01"), "code_missing"),
        (product(cvx="9999"), "code_not_allowed"),
        (product(cvx="33 "), "code_not_allowed"),
        (product(icd11="1D84"), "code_not_allowed"),
        (product(snomed="836398007"), "code_not_allowed"),
        (product(confirmed=False, icd11="XM2249"), "code_unconfirmed"),
        (product(confirmed=False, snomed=SNOMED), "code_unconfirmed"),
    ],
)
def test_a_product_without_an_allowed_code_is_unsigned_and_says_why(found: Product, because: str) -> None:
    dose = card_dose(found, day=DAY, lot="U031877", allowed=ALLOWED)
    assert dose == Unsigned(because, "ppsv23")  # type: ignore[arg-type]


def test_a_dose_of_a_coded_product_can_be_said() -> None:
    dose = card_dose(PRODUCT, day=DAY, lot="U031877", allowed=ALLOWED)
    coding = Coding("cvx", "33")
    assert dose == CardDose(disease="pneumococcal disease", coding=coding, day=DAY, lot="U031877")
