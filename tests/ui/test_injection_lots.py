"""Which lot a scanned pack belongs to, and which lots may be chosen at all."""

from datetime import date

import pytest

from vaxdesk.clinic.scans import PackScan
from vaxdesk.clinic.stock import Lot, LotState
from vaxdesk.ui.stations.injection_lots import LotsOfToday, Pack, Stop, expires_soon, read_pack, usable

TODAY = date(2022, 12, 22)
GTIN = "06901234567892"


def state(
    lot: str, *, product: str = "flu-iiv4", expiry: date = date(2023, 6, 30), prefix: str = "8123456"
) -> LotState:
    return LotState(Lot(lot, product, lot, expiry, 100, {}, "", prefix), given=0)


def trace(prefix: str = "8123456") -> PackScan:
    return PackScan(code=prefix + "0" * 13, prefix=prefix)


def gs1(lot: str, expiry: date | None = None, **more: object) -> PackScan:
    return PackScan(code=f"(01){GTIN}(10){lot}", prefix=GTIN, gtin=GTIN, lot=lot, expiry=expiry, **more)  # type: ignore[arg-type]


def test_a_trace_code_of_the_only_lot_of_its_product_says_the_lot() -> None:
    found = read_pack(trace(), [state("A13")], pending=("flu-iiv4",), today=TODAY)
    assert found == Pack("flu-iiv4", "A13", trace().code)


def test_a_trace_code_that_fits_two_lots_leaves_the_choice_to_a_person() -> None:
    found = read_pack(trace(), [state("A13"), state("A14")], pending=("flu-iiv4",), today=TODAY)
    assert found == Pack("flu-iiv4", "", trace().code)


def test_the_lot_in_use_settles_which_of_two_it_is() -> None:
    found = read_pack(trace(), [state("A13"), state("A14")], pending=("flu-iiv4",), today=TODAY, in_use="A14")
    assert found == Pack("flu-iiv4", "A14", trace().code)


def test_an_expired_lot_is_left_out_when_a_fresh_one_fits() -> None:
    stock = [state("old", expiry=date(2022, 12, 21)), state("A13")]
    assert read_pack(trace(), stock, pending=("flu-iiv4",), today=TODAY) == Pack("flu-iiv4", "A13", trace().code)


@pytest.mark.parametrize(
    ("scan", "stock", "stop"),
    [
        (trace("8999999"), [state("A13")], Stop("pack_unknown", "8999999")),
        (trace(), [state("U03", product="ppsv23")], Stop("pack_not_planned", "ppsv23")),
        (trace(), [state("A13", expiry=date(2022, 12, 21))], Stop("lot_expired", "2022-12-21")),
        (gs1("B99"), [state("A13", prefix=GTIN)], Stop("pack_lot_unknown", "B99")),
        (gs1("A13", date(2023, 7, 31)), [state("A13", prefix=GTIN)], Stop("pack_expiry_differs", "2023-06-30")),
        (gs1("A13"), [state("A13", prefix=GTIN, expiry=date(2022, 1, 1))], Stop("lot_expired", "2022-01-01")),
        (gs1("A13", problems=("gtin_check_digit",)), [state("A13", prefix=GTIN)], Stop("gtin_check_digit")),
        (PackScan(code="(01)0", prefix=""), [state("A13", prefix="")], Stop("pack_unknown", "")),
    ],
)
def test_a_pack_that_does_not_fit_says_why(scan: PackScan, stock: list[LotState], stop: Stop) -> None:
    assert read_pack(scan, stock, pending=("flu-iiv4",), today=TODAY) == stop


def test_a_gs1_code_finds_its_lot_among_several() -> None:
    stock = [state("A13", prefix=GTIN), state("A14", prefix=GTIN)]
    found = read_pack(gs1("A14", date(2023, 6, 30)), stock, pending=("flu-iiv4",), today=TODAY)
    assert isinstance(found, Pack)
    assert found.lot == "A14"


def test_a_lot_is_usable_to_the_end_of_its_last_day() -> None:
    stock = [state("today", expiry=TODAY), state("yesterday", expiry=date(2022, 12, 21)), state("x", product="ppsv23")]
    assert [each.lot.lot for each in usable(stock, "flu-iiv4", TODAY)] == ["today"]
    assert expires_soon(stock[0], TODAY)


def test_the_lot_in_use_is_forgotten_when_the_date_changes() -> None:
    in_use = LotsOfToday().used("flu-iiv4", "A13", TODAY).used("ppsv23", "U03", TODAY)
    assert (in_use.of("flu-iiv4", TODAY), in_use.of("ppsv23", TODAY)) == ("A13", "U03")
    tomorrow = date(2022, 12, 23)
    assert in_use.of("flu-iiv4", tomorrow) == ""
    assert in_use.used("ppsv23", "U04", tomorrow).of("flu-iiv4", tomorrow) == ""
