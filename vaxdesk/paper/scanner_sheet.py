"""The sheet that shows what a scanner sends: codes to scan for a test, codes that set a scanner up, and what to set in
others."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from vaxdesk.clinic.scanner_check import TESTS
from vaxdesk.paper.blocks import Block, beside, qr_block, stack
from vaxdesk.paper.frames import heading
from vaxdesk.paper.letterhead import Letterhead, steps
from vaxdesk.paper.qr import QUIET, Matrix, matrix
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.sizes import DOT, MM
from vaxdesk.paper.style import Style

SETUP: Final = (("usb_serial", "TRMUSB130."), ("us_layout", "KBDCTY0."), ("enter", "VSUFCR."))
"""Menu commands of Honeywell scanners (terminal 130 is USB serial in the terminal table of their user guides; country 0
is the United States; VSUFCR adds a carriage return to every symbology). Scanners of others pass over them. Not tried
with a scanner in hand."""
OTHER_MAKERS: Final = ("scanner.zebra", "scanner.datalogic", "scanner.newland")
"""Whose own guides are named. Their codes are not printed here: they differ from model to model, and a wrong one sets
something else. Sources: the tables of contents of Zebra's and Datalogic's product reference guides; the user guide of
the Newland NLS-HR52, Use of Programming Command (tag KBW is the USB HID keyboard, CTY in it the layout)."""
_FNC3: Final = "\xf3"
"""What tells a scanner that a Code 128 is meant for itself."""
QR_DOTS: Final = {"letters": 7, "digits": 9, "separator": 7, "long": 4}
BAR_DOTS: Final = 3
BAR_HEIGHT: Final = 11 * MM
BLACK: Final = (0.0, 0.0, 0.0)


def scanner_sheet(head: Letterhead) -> bytes:
    """As PDF: the tests on one page, the set-up on the next."""
    return head.pdf([partial(_tests, head=head), partial(_setup, head=head)])


def _tests(style: Style, head: Letterhead) -> list[Block]:
    book = style.book
    four = [_test(style, name, number) for number, name in enumerate(TESTS, 1)]
    half = style.size.inner / 2
    return [
        *head.top(style, "scanner.title"),
        style.text(style.span(book("scanner.intro"))),
        steps(style, "scanner.how", ("scanner.how_1", "scanner.how_2", "scanner.how_3")),
        style.gap(0.8),
        *(beside([(0, left), (half, right)]) for left, right in zip(four[::2], four[1::2], strict=True)),
    ]


def _setup(style: Style, head: Letterhead) -> list[Block]:
    book = style.book
    return [
        *head.top(style, "scanner.setup"),
        style.text(style.span(book("scanner.setup_intro"))),
        steps(style, "scanner.wanted", tuple(f"scanner.wanted_{number}" for number in range(1, 6))),
        style.gap(0.8),
        heading(style, book("scanner.honeywell")),
        style.text(style.span(book("scanner.honeywell_text"), 0.9)),
        *(_command(style, key, command) for key, command in SETUP),
        style.gap(0.8),
        heading(style, book("scanner.others")),
        style.text(style.span(book("scanner.others_text"), 0.9)),
        *(stack([style.gap(0.4), style.text(style.span(book(maker), 0.9))]) for maker in OTHER_MAKERS),
    ]


def _test(style: Style, name: str, number: int) -> Block:
    modules, dots = _matrix(name), QR_DOTS[name]
    words = style.span(f"{number}  {style.book(f'scanner.test_{name}')}", bold=True)
    width = style.size.inner / 2 - style.body
    return stack([style.text(words, width=width), qr_block(modules, dots, QUIET * dots * DOT), style.gap(0.5)])


def _matrix(name: str) -> Matrix:
    """A QR code; packs carry Data Matrix, and so does the test of what they separate their parts with."""
    return _data_matrix(TESTS[name]) if name == "separator" else matrix(TESTS[name])


def _data_matrix(text: str) -> Matrix:
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    picture: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    rows: Any = memoryview(picture).tolist()
    return tuple(tuple(value == 0 for value in row) for row in rows)


def _command(style: Style, key: str, command: str) -> Block:
    widths = bars(_FNC3 + command)
    quiet = 10 * BAR_DOTS * DOT

    def draw(sheet: Sheet, x: float, y: float) -> None:
        left = x + quiet
        for number, width in enumerate(widths):
            if number % 2 == 0:
                sheet.bar(left, y, width * BAR_DOTS * DOT, BAR_HEIGHT, BLACK)
            left += width * BAR_DOTS * DOT

    words = style.text(style.span(style.book(f"scanner.set_{key}"), bold=True))
    plain = style.text(style.span(command, 0.8, grey=0.35))
    return stack([style.gap(0.9), words, Block(BAR_HEIGHT + 3, draw), plain])


def bars(text: str) -> Sequence[int]:
    """Code 128 of `text`: widths in modules, a bar first, then a gap, in turn."""
    from reportlab.graphics.barcode.code128 import Code128

    code = Code128(text)
    code.validate()
    code.encode()
    return [ord(each.lower()) - ord("a") + 1 for each in code.decompose()]
