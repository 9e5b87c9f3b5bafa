"""Codes that are scanned in the middle of something: a lot number, a slip, and what the table of packs says."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import STAFF, Clinic, nobody
from tests.credentials import cards as c
from tests.ui.leading import Leading
from tests.ui.slip_desk import slip
from vaxdesk.clinic import scans
from vaxdesk.clinic.facts import LotReceived
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.injection_lots import Stop
from vaxdesk.ui.stations.registration_records import Records
from vaxdesk.ui.stations.setup_packs import prefix_of
from vaxdesk.ui.stations.slips import SlipsStation
from vaxdesk.ui.stations.stock import StockStation
from vaxdesk.ui.window import Window

TRACE = "83857930000879766660"
LOT = "202208A13"


class Chair:
    """Somebody who comes for influenza sits in the chair; the vaccinator works here."""

    def __init__(self, folder: Path, qtbot: QtBot, scanner: Scanner) -> None:
        self.clinic = Clinic(folder, at=c.NOW, staff=STAFF)
        self.clinic.act(
            LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2027, 6, 30), doses=10), by="zhao.yun"
        )  # fmt: skip
        self.clinic.act(
            LotReceived(product="ppsv23", lot="P23-1", expiry=date(2027, 6, 30), doses=10), by="zhao.yun"
        )  # fmt: skip
        self.visit = self.clinic.ready()
        self.executor = ManualExecutor()
        live = Live(self.clinic.desk, actor="home.team")
        self.window = Window(
            live, Jobs(self.executor), (InjectionStation, StockStation, SlipsStation), read_scan=read, scanner=scanner
        )
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        station, slips = self.window.stations["injection"], self.window.stations["slips"]
        assert isinstance(station, InjectionStation)
        assert isinstance(slips, SlipsStation)
        self.station, self.slips = station, slips
        station.load(self.visit, "ticket")

    @property
    def chosen(self) -> str:
        assert self.station.case is not None
        return self.station.case.draft.lot

    @property
    def stop(self) -> Stop | None:
        assert self.station.case is not None
        return self.station.case.draft.stop

    def scan(self, text: str) -> None:
        self.window.take_scan(text)
        self.executor.drain()


def read(text: str) -> object | None:
    scan = scans.read(text)
    return None if isinstance(scan, scans.Unknown) else scan


@pytest.fixture
def chair(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[Chair]:
    chair = Chair(tmp_path / "site", qtbot, scanner)
    yield chair
    chair.clinic.desk.db.close()


def test_a_lot_number_that_is_in_stock_for_what_is_due_is_taken(chair: Chair) -> None:
    chair.scan(LOT)
    assert (chair.chosen, chair.stop) == (LOT, None)


@pytest.mark.parametrize(
    ("text", "stop"),
    [("202208A99", Stop("pack_lot_unknown", "202208A99")), ("P23-1", Stop("pack_not_planned", "ppsv23"))],
)
def test_a_lot_number_that_is_not_stops(chair: Chair, text: str, stop: Stop) -> None:
    chair.scan(LOT)
    chair.scan(text)
    assert (chair.chosen, chair.stop) == ("", stop)
    assert chair.station.case is not None


def test_what_is_typed_into_the_scan_box_is_looked_for_and_no_lot(chair: Chair) -> None:
    chair.scan(LOT)
    chair.window.search("500106")
    assert (chair.chosen, chair.stop) == (LOT, None)


def test_a_slip_opens_its_verdict_and_whoever_sits_in_the_chair_stays_there(chair: Chair) -> None:
    chair.scan(LOT)
    before = chair.station.case
    chair.scan(slip())
    assert chair.window.current is chair.slips
    assert chair.slips.check.results() == ["untrusted"]
    assert chair.station.case == before
    chair.window.go("injection")
    assert chair.station.case == before
    assert chair.chosen == LOT


def test_the_table_of_the_site_says_what_a_pack_is_and_the_stock_its_lot(chair: Chair) -> None:
    chair.scan(TRACE)
    assert chair.stop == Stop("pack_unknown", "8385793")
    desk = chair.clinic.desk
    desk.seat.take("zhao.yun", None)
    desk.packs.know("8385793", "flu-iiv4")
    chair.scan(TRACE)
    assert (chair.chosen, chair.stop) == (LOT, None)
    desk.packs.know("8385793", "ppsv23")
    chair.scan(TRACE)
    assert chair.stop == Stop("pack_not_planned", "ppsv23")
    desk.packs.know("8385793", "zoster-rzv")
    chair.scan(TRACE)
    assert chair.stop == Stop("pack_not_in_stock", "zoster-rzv")
    desk.packs.forget("8385793")
    chair.scan(TRACE)
    assert chair.stop == Stop("pack_unknown", "8385793")


def test_the_stock_page_takes_a_lot_number_and_knows_the_packs_of_the_table(chair: Chair) -> None:
    stock = chair.window.stations["stock"]
    assert isinstance(stock, StockStation)
    desk = chair.clinic.desk
    desk.seat.take("zhao.yun", None)
    desk.packs.know("8385793", "zoster-rzv")
    chair.window.go("stock")
    chair.scan(TRACE)
    chair.scan("Z-77")
    assert (stock.form.typed().product, stock.form.typed().lot) == ("zoster-rzv", "Z-77")


def test_the_table_takes_only_prefixes_and_products_and_only_from_who_leads(chair: Chair) -> None:
    packs = chair.clinic.desk.packs
    with pytest.raises(NotAllowed):
        packs.know("8385793", "flu-iiv4")
    with pytest.raises(NotAllowed):
        packs.forget("8385793")
    chair.clinic.desk.seat.take("zhao.yun", None)
    for wrong in ("", "838579", "8385793'", "８３８５７９３", "8" * 13, "1234567\n"):
        with pytest.raises(ValueError, match="no prefix"):
            packs.know(wrong, "flu-iiv4")
    with pytest.raises(Refused, match="product_unknown"):
        packs.know("8385793", "water")
    assert packs.products() == {}


def test_whoever_leads_writes_the_table_at_the_page_of_the_site(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> None:
    lead = Leading(clinic, scanner, qtbot)
    card = lead.station.packs
    card.code.setText("not a code")
    lead.click("setup.packs.know")
    assert "Seven digits" in lead.words()
    pack = scans.read(TRACE)
    assert lead.station.take_scan(pack)
    card.product.set_value("ppsv23")
    lead.click("setup.packs.know")
    assert clinic.desk.packs.products() == {"8385793": "ppsv23"}
    assert "8385793 · " in lead.words()
    lead.click("setup.packs.forget.8385793")
    assert clinic.desk.packs.products() == {}


@pytest.mark.parametrize(
    ("text", "prefix"),
    [(TRACE, "8385793"), ("8385793", "8385793"), ("]d20106901234567892", "06901234567892"), ("A1", ""), ("", "")],
)
def test_of_a_code_the_beginning_counts(text: str, prefix: str) -> None:
    assert prefix_of(text) == prefix


def test_a_ticket_at_the_wrong_station_says_which_step_is_due(chair: Chair) -> None:
    said: list[str] = []
    chair.station.said.connect(lambda words, _: said.append(words))
    desk = chair.clinic.desk
    visit = chair.clinic.registered(person=chair.clinic.act(nobody()).entry.about)
    row = desk.visit_row(visit)
    assert row is not None
    chair.scan(row.ticket)
    assert said == ["A002 王桂芬: registered; screening and consent are due"]
    assert Records(desk).stands(visit) == said[0]
    row = desk.visit_row(chair.visit)
    assert row is not None
    chair.scan(row.ticket)
    assert len(said) == 1
