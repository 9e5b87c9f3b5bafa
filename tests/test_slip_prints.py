"""Slips on paper: a decoder of another make reads every code, at 203 and 300 dpi, and it is the card it should be."""

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PIL.Image import Image

from tools import interop
from tools.interop_slips import FINE_DPI, RECEIPT_DPI, Raster, cards_in, pages, rasters, slips_site, visits
from vaxdesk.desk import Desk
from vaxdesk.paper.qr import QUIET, matrix
from vaxdesk.print_room.papers import PAPER_SIZES


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return slips_site(tmp_path_factory.mktemp("prints") / "site")


@pytest.fixture(scope="module")
def slips(desk: Desk) -> list[Raster]:
    return list(rasters(desk, visits(desk)))


@pytest.mark.slow
def test_every_slip_reads_back_and_verifies(desk: Desk, slips: list[Raster]) -> None:
    trust, _ = desk.card_room.trust()
    read: dict[str, list[str]] = defaultdict(list)
    wanted = {}
    for slip in slips:
        read[slip.name] += cards_in(slip.page)
        wanted[slip.name] = sorted(slip.visit.said())
    assert len(read) == 3 * 3 * len(PAPER_SIZES["slip"]) * 3
    for name, texts in read.items():
        verdicts = [desk.card_room.judged(text, trust)[0] for text in texts]
        assert {each.result for each in verdicts} == {"valid"}, name
        doses = [(dose.code, dose.day, dose.lot) for each in verdicts if each.card for dose in each.card.doses]
        assert sorted(doses) == wanted[name], name


@pytest.mark.slow
@pytest.mark.parametrize("size", ["roll58", "roll80", "a5"])
@pytest.mark.parametrize("dpi", [RECEIPT_DPI, FINE_DPI])
def test_modules_are_whole_dots_of_the_printer_in_a_quiet_zone(desk: Desk, size: str, dpi: float) -> None:
    (visit,) = [each for each in visits(desk) if each.name == "李小梅" and len(each.products) == 1]
    (page,) = pages(desk.paperwork.paper("slip", visit.id, language="zh-CN", size=size, dpi=dpi), dpi)
    (text,) = cards_in(page)
    modules = matrix(text)
    dots = 4 if dpi == RECEIPT_DPI else 6
    left, top = _begins(page, dots)
    edge = -min(QUIET, left // dots)
    for row in range(-QUIET, len(modules) + QUIET):
        for column in range(edge, len(modules) - edge):
            dark = 0 <= row < len(modules) and 0 <= column < len(modules) and modules[row][column]
            box = (left + dots * column, top + dots * row, left + dots * column + dots, top + dots * row + dots)
            assert page.crop(box).getextrema() == ((0, 0) if dark else (255, 255))


def _begins(page: Image, dots: int) -> tuple[int, int]:
    """Where the symbol begins: near where the decoder saw it, the first row of a black bar of seven modules, with a
    white module after it."""
    seen = zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)[0].position.top_left
    width, pixels = page.width, page.tobytes()
    bar = bytes(7 * dots) + b"\xff" * dots
    for top in range(seen.y - 2 * dots, seen.y + 2 * dots):
        begin = top * width + seen.x - 2 * dots
        found = pixels[begin : begin + 12 * dots].find(bar)
        if found >= 0:
            return seen.x - 2 * dots + found, top
    raise AssertionError("no symbol on this page")


def test_the_lock_of_the_other_verifier_names_no_registry_and_has_hashes() -> None:
    text = (interop.SCRIPTS / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert text.count('"integrity"') == text.count('"node_modules/') > 5


@pytest.mark.parametrize(("answer", "version"), [("v20.20.2", 20), ("v18.0.0", 18), ("nonsense", 0)])
def test_a_node_says_how_old_it_is(tmp_path: Path, answer: str, version: int) -> None:
    program = tmp_path / "node"
    program.write_text(f"#!/bin/sh\necho {answer}\n", encoding="ascii")
    program.chmod(0o755)
    assert interop.major(str(program)) == version
    assert interop.major(str(tmp_path / "nowhere")) == 0


def test_cards_that_were_not_verified_or_say_something_else_are_named() -> None:
    said = [("150", "2026-11-20", "L")]
    good = {"ok": True, "people": ["李小梅"], "birthDates": ["1951-03-08"], "doses": [["150", "2026-11-20", "L"]]}
    answers = {
        "good": good,
        "refused": {"ok": False, "why": "signature"},
        "of somebody else": good | {"people": ["王"]},
        "of something else": good | {"doses": [["33", "2026-11-20", "L"]]},
        "of nothing": good | {"doses": []},
    }
    expected = {name: ["李小梅", said] for name in answers}
    assert [each.split(":")[0] for each in interop.wrong(answers, expected)] == list(answers)[1:]


@pytest.mark.slow
@pytest.mark.parametrize(("language", "dpi"), [("zh-CN", RECEIPT_DPI), ("vi", FINE_DPI)])
def test_three_vaccines_stand_on_one_sheet_with_quiet_between_their_codes(
    desk: Desk, slips: list[Raster], language: str, dpi: float
) -> None:
    visit = next(each.visit for each in slips if len(each.visit.products) == 3)
    (sheet,) = pages(desk.paperwork.paper("slip", visit.id, language=language, size="a5", dpi=dpi), dpi)
    seen = sorted(
        zxingcpp.read_barcodes(sheet, formats=zxingcpp.BarcodeFormat.QRCode), key=lambda code: code.position.top_left.x
    )
    assert len(seen) == 3
    for left, right in pairwise(seen):
        assert right.position.top_left.x - left.position.top_right.x >= QUIET * 3
