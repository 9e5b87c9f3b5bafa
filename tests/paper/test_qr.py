"""QR codes: the right symbol, whole dots, read back by another decoder after what happens to paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.paper.samples import DIGITS, DOT_DPI, SIZES, codes_in, pictures, printed, subject
from vaxdesk.paper.qr import QUIET, dots_per_module, matrix, runs
from vaxdesk.paper.sizes import DOT, MM

CARD = "shc:/" + "".join(f"{(7 * n * n + 31 * n) % 78:02}" for n in range(820))
"""As long as a health card with one dose: 1640 digits."""


def test_a_ticket_is_a_version_1_symbol() -> None:
    assert len(matrix(DIGITS)) == 21


def test_a_health_card_is_two_segments_and_stays_within_version_22() -> None:
    # As one segment of bytes it would be version 30.
    assert len(matrix(CARD)) == 17 + 4 * 18


@given(st.integers(0, 10**16 - 1))
def test_runs_draw_exactly_the_matrix(number: int) -> None:
    modules = matrix(f"{number:016}")
    drawn = {(row, column) for row, first, count in runs(modules) for column in range(first, first + count)}
    assert drawn == {(row, column) for row, line in enumerate(modules) for column, dark in enumerate(line) if dark}


@pytest.mark.parametrize("size", ["roll80", "roll58", "a5"])
@pytest.mark.parametrize("practice", [False, True])
def test_a_slip_with_a_health_card_reads_back(size: str, practice: bool) -> None:
    assert codes_in(printed("slip", subject(practice=practice), size, CARD)) == [CARD]


def test_other_text_reads_back_as_it_is() -> None:
    assert codes_in(printed("slip", subject(), "roll80", "HC1:6BF é 王")) == ["HC1:6BF é 王"]


@pytest.mark.parametrize(
    ("name", "size"), [("ticket", "roll80"), ("ticket", "roll58"), ("slip", "roll80"), ("consent", "a4")]
)
@pytest.mark.parametrize("practice", [False, True])
def test_modules_are_six_whole_printer_dots_in_a_quiet_zone_of_four_modules(
    name: str, size: str, practice: bool
) -> None:
    page = pictures(printed(name, subject(practice=practice), size))[0]
    left, top = finder(page, 6)
    modules = matrix(DIGITS)
    for row in range(-QUIET, 21 + QUIET):
        for column in range(-QUIET, 21 + QUIET):
            dark = 0 <= row < 21 and 0 <= column < 21 and modules[row][column]
            box = (left + 6 * column, top + 6 * row, left + 6 * column + 6, top + 6 * row + 6)
            low, high = page.crop(box).getextrema()
            assert high < 8 if dark else low > 247


@pytest.mark.parametrize("size", ["roll80", "roll58"])
def test_a_ticket_survives_a_dead_line_and_a_stain(size: str) -> None:
    import zxingcpp

    page = pictures(printed("ticket", subject(), size))[0]
    left, top = finder(page, 6)
    page.paste(255, (left + 60, 0, left + 63, page.height))
    page.paste(0, (left + 80, top + 90, left + 92, top + 100))
    assert [code.text for code in zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)] == [DIGITS]


def test_a_module_is_never_fewer_than_three_dots() -> None:
    rooms = {name: round(size.inner / 72 * DOT_DPI) for name, size in SIZES.items()}
    assert (rooms["roll80"], rooms["roll58"]) == (576, 384)
    assert dots_per_module(21, 384 * DOT, 6) == 6
    assert dots_per_module(89, 384 * DOT, 6) == 4
    assert dots_per_module(105, 384 * DOT, 6) == 3
    assert dots_per_module(105, 432 * DOT, 6) == 4


@pytest.mark.parametrize(("modules", "dots"), [(21, 9), (89, 6), (93, 6), (97, 5), (105, 5)])
def test_a_finer_printer_takes_more_dots_for_the_same_width(modules: int, dots: int) -> None:
    dot = 72 / 300
    assert dots_per_module(modules, 48 * MM, 6, dot) == dots
    assert dots * dot >= 3 * DOT


def finder(page: Image.Image, dots: int) -> tuple[int, int]:
    """Where a symbol begins: its first row is a black bar of seven modules, with a white module after it."""
    width, pixels = page.width, page.tobytes()
    bar = bytes(7 * dots) + b"\xff" * dots
    for top in range(page.height):
        found = pixels[top * width : (top + 1) * width].find(bar)
        if found >= 0 and pixels[(top + 1) * width + found : (top + 1) * width + found + len(bar)] == bar:
            return found, top
    raise AssertionError("no symbol on this page")
