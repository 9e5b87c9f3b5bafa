"""The recovery sheets: half of a key on each of two pages, to be kept by two people in two places."""

from functools import partial

from vaxdesk.paper.blocks import Block, beside, gap, qr_block, stack
from vaxdesk.paper.characters import characters, parts
from vaxdesk.paper.frames import PAD, framed, heading
from vaxdesk.paper.house import RecoverySeries
from vaxdesk.paper.letterhead import Letterhead, across, steps, told
from vaxdesk.paper.qr import QUIET, matrix
from vaxdesk.paper.sizes import DOT
from vaxdesk.paper.style import Style, day

QR_DOTS = 8
GROUP = 4
"""How many characters a group has; the program names a mistyped one by its number."""


def recovery_sheets(head: Letterhead, series: RecoverySeries) -> bytes:
    """Two pages as PDF, a share on each."""
    return head.pdf([partial(_sheet, head=head, series=series, number=number) for number in (1, 2)])


def _sheet(style: Style, head: Letterhead, series: RecoverySeries, number: int) -> list[Block]:
    book = style.book
    return [
        *head.top(style, "recovery.title", book("recovery.number", n=number, of=len(series.texts))),
        style.rows(
            [("recovery.series", (series.series,), ""), ("house.made_on", (day(book, series.made_on),), "")],
        ),
        style.gap(0.6),
        _share(style, series.texts[number - 1]),
        style.gap(0.3),
        style.text(style.span(book("recovery.typing"), 0.85)),
        style.gap(0.4),
        style.text(style.span(book("recovery.half"), bold=True)),
        steps(style, "recovery.use", ("recovery.use_1", "recovery.use_2", "recovery.use_3")),
        steps(style, "recovery.keep", ("recovery.keep_1", "recovery.keep_2")),
        told(style, "recovery.older", book("recovery.older_text", series=series.series)),
        _keeper(style),
    ]


def _share(style: Style, text: str) -> Block:
    """The characters with their code at the right."""
    modules = matrix(text)
    quiet = QUIET * QR_DOTS * DOT
    side = len(modules) * QR_DOTS * DOT + 2 * quiet
    inner = style.size.inner - 2 * PAD
    typed = characters(style, parts(text, GROUP), inner - side - PAD, scale=2.0, per_row=3, bold=True, numbered=True)
    both = beside([(PAD, typed), (inner - side, qr_block(modules, QR_DOTS, quiet))], middle=True)
    return framed([(style.size.inner, stack([gap(PAD), both, gap(PAD)]), None)])


def _keeper(style: Style) -> Block:
    return stack(
        [
            style.gap(0.7),
            heading(style, style.book("recovery.keeper")),
            across(style, "house.name", "recovery.place"),
            across(style, "house.signature", "house.date"),
        ]
    )
