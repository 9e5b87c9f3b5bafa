"""The start secrets of new staff, a strip to cut out for each."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace

from vaxdesk.paper.blocks import Block, beside, dashes, stack
from vaxdesk.paper.emergency_sheet import secret_box
from vaxdesk.paper.house import Starter
from vaxdesk.paper.letterhead import HOUSE_A4, Letterhead
from vaxdesk.paper.sizes import MM
from vaxdesk.paper.style import Style

SIZE: Final = replace(HOUSE_A4, margin=14 * MM, bodies=(11.0,))
"""One size of type, however many strips there are."""

LEFT: Final = 0.42
"""The share of a strip that the names take."""

TALLEST: Final = 70 * MM
SCALES: Final = (1.0, 0.8, 0.6, 0.45, 0.35)
"""Names that would make a strip taller than that are set smaller."""


def start_slips(head: Letterhead, starters: Sequence[Starter]) -> bytes:
    """As many pages as the strips need. Raises ValueError where there is nobody."""
    if not starters:
        raise ValueError("start slips need somebody to start")
    return head.pdf([partial(_strips, head=head, starters=starters)], SIZE)


def _strips(style: Style, head: Letterhead, starters: Sequence[Starter]) -> list[Block]:
    line = dashes(style.size.inner, style.body * 0.75)
    title = style.text(style.span(style.book("start.title"), 1.2, bold=True))
    cut = style.text(style.span(style.book("start.cut"), 0.9))
    first, *others = [stack([_strip(style, head, starter), line]) for starter in starters]
    return [stack([title, cut, line, first]), *others]


def _strip(style: Style, head: Letterhead, starter: Starter) -> Block:
    book = style.book
    sizes = [_names(style, head, starter, scale) for scale in SCALES]
    names = next((block for block in sizes if block.height <= TALLEST), sizes[-1])
    box = secret_box(style, "start.secret", starter.secret, style.size.inner * (1 - LEFT), scale=1.7)
    choose = style.text(style.span(book("start.choose"), 0.85), width=style.size.inner * (1 - LEFT))
    return beside([(0, names), (style.size.inner * LEFT, stack([box, style.gap(0.3), choose]))], middle=True)


def _names(style: Style, head: Letterhead, starter: Starter, scale: float) -> Block:
    """Where, who and which account."""
    practice = [style.span(style.book("paper.practice"), 0.85, bold=True)] if head.site.practice else []
    lines = [
        *practice,
        style.span(head.site.name, 0.85 * scale),
        style.span(starter.display, 1.5 * scale, bold=True),
        style.span(style.book("start.account"), 0.85),
        style.span(starter.account, 1.25 * scale, bold=True),
    ]
    return stack([style.text(line, width=style.size.inner * LEFT - style.body) for line in lines])
