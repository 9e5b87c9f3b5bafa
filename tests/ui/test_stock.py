from datetime import date

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from vaxdesk.clinic.scans import PackScan, read
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import stock_view as view
from vaxdesk.ui.stations.stock import StockStation
from vaxdesk.ui.window import Window
from vaxdesk.ui.workplace import read_scan

PACK = "]d201069012345678921724053110P23-1130"
TODAY = date(2022, 12, 22)


@pytest.fixture
def station(live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> StockStation:
    live.set_actor("zhao.yun")
    window = Window(live, jobs, (StockStation,), read_scan=read_scan, scanner=scanner)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    station = window.current
    assert isinstance(station, StockStation)
    return station


@pytest.fixture
def hand(station: StockStation, scanner: Scanner) -> Hand:
    hand = Hand(station.window(), scanner)
    hand.wait_until_active()
    return hand


def test_a_scanned_pack_fills_in_lot_and_expiry_and_is_put_into_stock(
    station: StockStation, hand: Hand, clinic: Clinic
) -> None:
    hand.scan(PACK)
    hand.go_to("stock.doses")
    hand.type("40")
    hand.press("Ctrl+Return")
    (state,) = clinic.desk.lots()
    assert (state.lot.lot, state.lot.expiry, state.left) == ("P23-1130", date(2024, 5, 31), 40)
    assert state.lot.package_prefix == "06901234567892"
    assert station.form.typed().lot == ""
    assert [row.ticket for row in station.list.rows()] == ["40"]


def test_a_pack_that_is_known_here_chooses_its_vaccine(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    station.form.product.set_value("ppsv23")
    hand.scan(PACK)
    hand.go_to("stock.doses")
    hand.type("5")
    hand.press("Ctrl+Return")
    station.form.product.set_value("flu-iiv4")
    hand.scan("]d201069012345678921725063010P23-1131")
    assert station.form.typed().product == "ppsv23"
    changed = station.form.notice.words()
    assert changed.startswith("This pack is known here: the vaccine was changed to ")
    hand.scan("]d201069012345678921725063010P23-1132")
    assert station.form.notice.isHidden()


def test_nothing_is_taken_from_a_pack_whose_check_digit_is_wrong(
    station: StockStation, hand: Hand, clinic: Clinic
) -> None:
    hand.scan("]d201069012345678911724053110P23-1130")
    assert (station.form.typed().lot, station.form.typed().prefix) == ("", "")
    assert "check digit" in station.form.notice.words()


def test_what_came_in_is_said_with_vaccine_lot_and_count(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    heard: list[str] = []
    station.said.connect(lambda text, _tone: heard.append(text))
    station.form.product.set_value("ppsv23")
    hand.scan(PACK)
    hand.go_to("stock.doses")
    hand.type("40")
    hand.press("Ctrl+Return")
    assert heard == [f"In stock: {clinic.desk.products['ppsv23'].names['en']}, lot P23-1130, 40 doses."]


def test_pressing_twice_puts_it_into_stock_once(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    hand.scan(PACK)
    hand.go_to("stock.doses")
    hand.type("40")
    hand.press("Ctrl+Return")
    hand.press("Ctrl+Return")
    assert [state.left for state in clinic.desk.lots()] == [40]


def test_a_delivery_is_corrected_with_a_reason_and_both_stay_readable(
    station: StockStation, hand: Hand, clinic: Clinic
) -> None:
    clinic.stocked(doses=100)
    station.refresh()
    station.list.setFocus()
    station.step(1)
    hand.go_to("stock.correct.0")
    hand.press("Space")
    hand.go_to("stock.doses")
    hand.replace("90")
    hand.press("Ctrl+Return")
    hand.type("counted again")
    hand.press("Ctrl+Return")
    (state,) = clinic.desk.lots()
    assert state.left == 90
    entries = clinic.desk.journal.entries(state.lot.id)
    assert [entry.reason for entry in entries] == ["", "counted again"]


def test_a_delivery_is_struck_with_a_reason(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    clinic.stocked(doses=100)
    station.refresh()
    station.step(1)
    hand.go_to("stock.strike.0")
    hand.press("Space")
    hand.type("wrong site")
    hand.press("Ctrl+Return")
    assert clinic.desk.lots() == ()


def test_a_lot_with_doses_cannot_be_struck_and_says_so(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    clinic.vaccinated()
    station.refresh()
    station.step(1)
    hand.go_to("stock.strike.0")
    hand.press("Space")
    hand.type("wrong site")
    said: list[str] = []
    station.said.connect(lambda text, _tone: said.append(text))
    hand.press("Ctrl+Return")
    assert [state.left for state in clinic.desk.lots()] == [99]
    assert said == ["Other records rest on this entry: strike those first."]


def test_a_wrong_form_is_not_recorded_and_says_where(station: StockStation, hand: Hand, clinic: Clinic) -> None:
    hand.press("Ctrl+Return")
    assert clinic.desk.lots() == ()
    assert station.form.fields["lot"].message() != ""
    assert station.form.fields["doses"].message() != ""


@pytest.mark.parametrize(
    ("days", "left", "tone"), [(200, 5, "ok"), (30, 5, "caution"), (0, 5, "caution"), (-1, 5, "stop"), (-1, 0, "muted")]
)
def test_the_colour_of_a_lot_tells_how_long_it_may_be_used(clinic: Clinic, days: int, left: int, tone: str) -> None:
    clinic.stocked(doses=5)
    (state,) = clinic.desk.lots()
    changed = msgspec.structs.replace(state, given=5 - left)
    (line,) = view.lot_lines([changed], date.fromordinal(state.lot.expiry.toordinal() - days))
    assert (line.tone, line.days) == (tone, days)


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("product", "", "product_missing"),
        ("lot", " ", "lot_missing"),
        ("lot", "x" * 61, "lot_missing"),
        ("expiry", "2023-02-30", "expiry_missing"),
        ("expiry", "2022-12-21", "expiry_past"),
        ("doses", "0", "doses_wrong"),
        ("doses", "1.5", "doses_wrong"),
        ("doses", "٣", "doses_wrong"),
        ("doses", "1000001", "doses_wrong"),
    ],
)
def test_what_is_wrong_in_the_form_is_named(field: str, text: str, code: str) -> None:
    good = {"product": "ppsv23", "lot": "A1", "expiry": "2022-12-22", "doses": "10"}
    assert view.problems(view.Typed(**good), TODAY) == {}
    assert view.problems(view.Typed(**(good | {field: text})), TODAY) == {field: code}


def test_a_pack_without_lot_leaves_what_was_typed() -> None:
    scan = read("81234567890123456789")
    assert isinstance(scan, PackScan)
    typed = view.scanned(view.Typed(product="ppsv23", lot="A1", expiry="2023-01-01", doses="3"), scan, ())
    assert (typed.lot, typed.expiry, typed.doses, typed.prefix) == ("A1", "2023-01-01", "3", "8123456")
