"""Slips as the program prints them, as a printer puts them on paper, and what a decoder of another make reads there."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2
import zxingcpp
from PIL.Image import Image

from vaxdesk.clinic import facts as f
from vaxdesk.clock import HandClock
from vaxdesk.desk import Desk
from vaxdesk.print_room.papers import PAPER_SIZES
from vaxdesk.site import Plan, found, open_desk
from vaxdesk.store.site import Account

ISSUER: Final = "https://vax.example.org/site/0042"
NAMES: Final = ("李小梅", "Nguyễn Thị Hồng Nhung", "Suparman")
"""Chinese, Vietnamese, and a person of one name."""
PRODUCTS: Final = ("flu-iiv4", "ppsv23", "zoster-rzv")
CVX: Final = {"flu-iiv4": "150", "ppsv23": "33", "zoster-rzv": "187"}
BORN: Final = date(1951, 3, 8)
RECEIPT_DPI: Final = 203.2
"""Eight dots to the millimetre, what printers call 203."""
FINE_DPI: Final = 300.0
WHO: Final = "he.ning"
_START: Final = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
_LOTS: Final = {product: f"2026{number:02}A117" for number, product in enumerate(PRODUCTS)}


class Visit(NamedTuple):
    """Somebody who has gone home, and the products that they had."""

    id: str
    name: str
    products: tuple[str, ...]

    def said(self) -> list[tuple[str, str, str]]:
        """Code, day and lot of each card, as they should be."""
        return [(CVX[product], "2026-11-20", _LOTS[product]) for product in self.products]


class Raster(NamedTuple):
    """A slip on paper: for a printer of so many dots per inch, printed with so many."""

    visit: Visit
    size: str
    drawn_for: float
    dpi: float
    page: Image

    @property
    def name(self) -> str:
        doses = len(self.visit.products)
        return f"{self.visit.name}, {doses} doses, {self.size}, for {self.drawn_for:g} at {self.dpi:g} dpi"


def slips_site(folder: Path) -> Desk:
    """A site with vaccines in stock and one person who does everything. Its Desk is open."""
    clock = HandClock(_START)
    roles: tuple[f.Role, ...] = ("registrar", "screener", "vaccinator", "observer", "lead")
    staff = (Account(name=WHO, display="何宁", roles=roles),)
    found(
        folder, Plan(name="春熙社区接种点", station_name="一号台", language="zh-CN", staff=staff, practice=True), clock
    )
    desk = open_desk(folder, clock)
    desk.seat.take(WHO, None)
    desk.card_room.sign_as(ISSUER)
    for product, lot in _LOTS.items():
        desk.record(f.LotReceived(product=product, lot=lot, expiry=date(2027, 6, 30), doses=100), by=WHO)
    return desk


def visits(desk: Desk) -> list[Visit]:
    """One to three doses for each name, all gone home after the observation."""
    wanted = [(name, PRODUCTS[:count]) for name in NAMES for count in (1, 2, 3)]
    there = [Visit(_vaccinated(desk, name, products), name, products) for name, products in wanted]
    assert isinstance(desk.clock, HandClock)
    desk.clock.advance(timedelta(minutes=31))
    for visit in there:
        desk.record(f.Released(), by=WHO, about=visit.id)
    return there


def rasters(desk: Desk, these: list[Visit]) -> Iterator[Raster]:
    """Every slip in every size: drawn for a receipt printer, printed at 203 and at 300 dpi; drawn for 300 dpi."""
    for visit in these:
        for size in PAPER_SIZES["slip"]:
            for drawn_for, dpis in ((RECEIPT_DPI, (RECEIPT_DPI, FINE_DPI)), (FINE_DPI, (FINE_DPI,))):
                pdf = desk.paperwork.paper("slip", visit.id, language="zh-CN", size=size, dpi=drawn_for)
                for dpi in dpis:
                    for page in pages(pdf, dpi):
                        yield Raster(visit, size, drawn_for, dpi, page)


def pages(pdf: bytes, dpi: float) -> list[Image]:
    """The pages in black and white, as a printer of so many dots per inch prints them."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        drawn = [page.render(scale=dpi / 72, may_draw_forms=False).to_pil() for page in document]
    return [page.convert("L").point(lambda grey: 0 if grey < 128 else 255) for page in drawn]


def cards_in(page: Image) -> list[str]:
    """The texts of the health cards on a page, as zxing-cpp reads them."""
    codes = zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code.text for code in codes if code.text.startswith("shc:/")]


def _vaccinated(desk: Desk, name: str, products: tuple[str, ...]) -> str:
    person = f.PersonEnrolled(name=name, sex="female", birth_date=BORN)
    plan = tuple(f.PlannedDose(product=product) for product in products)
    about = desk.record(person, by=WHO).entry.about
    visit = desk.record(f.VisitRegistered(mode="walk_in", plan=plan), by=WHO, person=about).entry.about
    steps: list[f.Fact] = [
        f.ConsentGiven(products=products),
        f.Screened(outcome="eligible", vital_signs=f.VitalSigns(temperature_c=36.5)),
        f.IdentityChecked(ways=("ticket", "said_name")),
        *(f.DoseGiven(product=each, lot=_LOTS[each], body_site="left_deltoid") for each in products),
    ]
    for step in steps:
        desk.record(step, by=WHO, about=visit)
    return visit
