"""A paper that is one column from top to bottom: a roll, cut where it ends, or a sheet of A5."""

from collections.abc import Sequence
from math import ceil

from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.qr import DOT
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.style import Style
from vaxdesk.paper.subject import Subject


def strip(style: Style, blocks: Sequence[Block], subject: Subject, title: str) -> bytes:
    """The finished PDF. A roll's page is as long as its content, in whole printer dots; a sheet that is too short is
    followed by another."""
    size = style.size
    pages = _pages(blocks, size.height - 2 * size.margin) if size.height else [list(blocks)]
    height = size.height or ceil((stack(blocks).height + 2 * size.margin) / DOT) * DOT
    sheet = Sheet(style.faces, size.width, height, title=title, language=subject.language)
    for number, page in enumerate(pages):
        if number:
            sheet.next_page()
        if subject.site.practice:
            sheet.watermark(style.book("paper.practice"))
        stack(page).draw(sheet, size.margin, size.margin)
        if len(pages) > 1:
            count = style.text(style.span(style.book("paper.page", n=number + 1, of=len(pages)), 0.8), align="right")
            count.draw(sheet, size.margin, height - size.margin)
    return sheet.pdf()


def _pages(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        if pages[-1] and used + block.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(block)
        used += block.height
    return pages
