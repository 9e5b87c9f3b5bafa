"""A paper that is one column from top to bottom: a roll, cut where it ends, or a sheet with as many pages as needed."""

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from msgspec.structs import replace

from vaxdesk.clinic.facts import Language
from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import footed
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.sizes import HAIR, Size
from vaxdesk.paper.style import Style
from vaxdesk.paper.subject import Subject
from vaxdesk.paper.words import Words

Column = Callable[[Style], list[Block]]


def strip(
    column: Column, subject: Subject, words: Words, faces: Faces, *, size: Size, title: str, foot: str = ""
) -> bytes:
    """One column about a visit. `foot` says on each of several pages whose they are: by short number and name, unless
    said otherwise."""
    whose = foot or f"{subject.ticket.short} · {subject.person.name}"
    return strips(
        [column],
        subject.language,
        words,
        faces,
        size=size,
        title=title,
        foot=f"{whose} · {title}",
        practice=subject.site.practice,
        second=subject.second,
    )


def strips(
    columns: Sequence[Column],
    language: Language,
    words: Words,
    faces: Faces,
    *,
    size: Size,
    title: str,
    foot: str,
    practice: bool,
    one_sided: bool = False,
    second: Language | None = None,
) -> bytes:
    """The finished PDF of the blocks that each of `columns` gives for a style; each begins a page of its own. A roll's
    page is as long as its content, in whole dots of the printer. `title` goes into the properties of the file, `foot`
    on each page of a column that takes several. `one_sided` asks the printer to leave the backs empty. `second` is the
    other language of a paper in two."""
    fitted = [_fitting(column, partial(Style.of, faces, size, words, language, second=second)) for column in columns]
    tallest = max(stack(blocks).height for _, blocks in fitted)
    height = size.height or ceil((tallest + 2 * size.margin) / size.dot) * size.dot - HAIR
    sheet = Sheet(faces, size.width, height, title=title, language=language, one_sided=one_sided)
    for number, (style, blocks) in enumerate(fitted):
        if number:
            sheet.next_page()
        _draw(sheet, style, blocks, foot=foot, practice=practice)
    return sheet.pdf()


def _draw(sheet: Sheet, style: Style, blocks: list[Block], *, foot: str, practice: bool) -> None:
    size = style.size
    pages = _pages(blocks, size.height - 2 * size.margin) if size.height else [blocks]
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
        if practice:
            sheet.watermark(style.book("paper.practice"))
        stack(page).draw(sheet, size.margin, size.margin)
        if len(pages) > 1:
            count = style.book("paper.page", n=number, of=len(pages))
            line = footed(style.span(foot, 0.75), f" · {count}", size.inner, style.faces, size.smallest)
            style.text(line, align="right").draw(sheet, size.margin, sheet.height - size.margin + 2)


def _fitting(column: Column, styled: Callable[[float], Style]) -> tuple[Style, list[Block]]:
    """The largest type in which everything is on one page. A longer paper takes the largest there is; one in two
    languages, and one that may be dense, the largest of those that need the fewest pages."""
    size = styled(1.0).size
    tried: list[tuple[int, Style, list[Block]]] = []
    for style in (*map(styled, size.bodies), *(replace(styled(body), dense=True) for body in size.dense)):
        blocks = column(style)
        if size.height is None or stack(blocks).height <= size.height - 2 * size.margin:
            return style, blocks
        few = style.pair is not None or bool(size.dense)
        tried.append((len(_pages(blocks, size.height - 2 * size.margin)) if few else 0, style, blocks))
    _, style, blocks = min(tried, key=lambda each: each[0])
    return style, blocks


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
