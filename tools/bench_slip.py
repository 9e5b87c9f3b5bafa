"""A slip from the visit to the bytes, with a card that is signed anew, beside the encoding of its QR code alone."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import qrcode
from qrcode.util import MODE_8BIT_BYTE, MODE_NUMBER, QRData

from tools.interop_slips import WHO, slips_site, visits
from vaxdesk.clinic.cards import visit_cards


def slips(folder: Path) -> tuple[Callable[[], float], Callable[[], float]]:
    """Signed, written down, encoded and drawn on an 80 mm roll; and a bare qrcode of the same text."""
    desk = slips_site(folder / "slips")
    visit = visits(desk)[0].id
    (text,) = [card.text for card in desk.paperwork.draft("slip", visit, language="zh-CN").subject.cards]

    def ours() -> float:
        (*_, card) = visit_cards(desk.visit(visit))
        desk.strike(card.entry.id, by=WHO, reason="so that the next one is signed anew")
        begin = perf_counter()
        desk.paperwork.paper("slip", visit, language="zh-CN")
        return perf_counter() - begin

    def bare() -> float:
        begin = perf_counter()
        encoded(text)
        return perf_counter() - begin

    return ours, bare


def encoded(text: str) -> object:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0)
    code.add_data(QRData(text[:5].encode(), mode=MODE_8BIT_BYTE), optimize=0)
    code.add_data(QRData(text[5:].encode(), mode=MODE_NUMBER), optimize=0)
    code.make(fit=True)
    return code.get_matrix()
