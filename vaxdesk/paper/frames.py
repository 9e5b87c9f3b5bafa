"""The parts of a form filled in by hand: headings, framed rows, answers, lines to sign on, the stamp's place."""

from collections.abc import Sequence

import msgspec

from vaxdesk.clinic.fact_parts import DRAWN_HEIGHT
from vaxdesk.paper.blocks import Block, beside, gap, stack
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.sizes import MM
from vaxdesk.paper.style import Style
from vaxdesk.paper.words import Book

A4_TEXT = 500.0
"""Wider sheets have room for narrow labels."""
WIDEST_LABEL = 0.3
"""Of the width of the page."""
PAD = 5.0
ACCENT = (0.06, 0.36, 0.47)
SHADE = 0.94
LARGE_ROW = 2
"""So many fields stand side by side in large print."""
BETWEEN = 3 * MM

Cell = tuple[str, str, float]
"""A label's key, its value, and the share of the row that both take."""


def heading(style: Style, text: str) -> Block:
    """A section's title with a bar before it."""
    title = style.text(style.span(text, 1.12, bold=True), width=style.size.inner - 10)

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.bar(x, y + 1.5, 3, title.height - 3, ACCENT)
        title.draw(sheet, x + 9, y)

    return Block(title.height + 1, draw)


def headed(style: Style, key: str, blocks: Sequence[Block]) -> list[Block]:
    """Blocks under a heading that never stands alone at the end of a page."""
    first, *rest = blocks
    return [stack([heading(style, style.both(key)), first]), *rest]


def framed(cells: Sequence[tuple[float, Block, float | None]]) -> Block:
    """Cells of (width, content, grey of the ground or None) side by side in frames of one height."""
    height = max(content.height for _, content, _ in cells) + 0.8 * PAD

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for width, content, grey in cells:
            if grey is not None:
                sheet.box(x, y, width, height, fill=grey)
            sheet.box(x, y, width, height)
            content.draw(sheet, x + PAD, y + (height - content.height) / 2)
            x += width

    return Block(height, draw)


def labelled(style: Style, rows: Sequence[Sequence[Cell]]) -> list[Block]:
    """Rows of labels and values; in large print one label a row. A page may end after each."""
    split = [[cell] for row in rows for cell in row] if style.large else rows
    width = label_width(style, [key for row in split for key, _, _ in row])
    return [labelled_row(style, row, width) for row in split]


def label_width(style: Style, keys: Sequence[str]) -> float:
    """As narrow as may be, and wide enough for the longest word of any label, so that none is broken."""
    usual = style.size.inner * (0.3 if style.large else 0.13 if style.size.width > A4_TEXT else 0.17)
    words = [(word, style.span(word, bold=True)) for key in keys for book in style.books for word in book(key).split()]
    longest = max((style.faces.width(span.text, span.size, bold=True) for _, span in words), default=0.0)
    return min(max(usual, longest + 2 * PAD + 1), style.size.inner * WIDEST_LABEL)


def labelled_row(style: Style, cells: Sequence[Cell], wide: float | None = None) -> Block:
    """Label and value, label and value, across the page. A long value takes more lines, never its neighbour's room."""
    wide = label_width(style, [key for key, _, _ in cells]) if wide is None else wide
    free = style.size.inner - wide * len(cells)
    total = sum(share for _, _, share in cells)
    parts: list[tuple[float, Block, float | None]] = []
    for key, value, share in cells:
        width = free * share / total
        words = [style.span(book(key), 0.85 if number else 1.0, bold=not number) for number, book in _books(style, key)]
        label = stack([style.text(word, width=wide - 2 * PAD, leading=1.25) for word in words])
        parts.append((wide, label, SHADE))
        parts.append((width, style.text(style.span(value), width=width - 2 * PAD), None))
    return framed(parts)


def _books(style: Style, key: str) -> list[tuple[int, Book]]:
    """The languages in which a label says something of its own."""
    said = [book(key) for book in style.books]
    return [(number, book) for number, book in enumerate(style.books) if said.index(said[number]) == number]


def tick(on: bool | None, label: str) -> str:
    """A box to be ticked, or ticked."""
    return f"{'☑' if on else '☐'} {label}"


def ticks(style: Style, boxes: Sequence[str], width: float, *, bold: bool = False, leading: float = 1.5) -> Block:
    """Boxes beside each other, each whole on its line where that is possible."""
    lines: list[str] = []
    for box in boxes:
        longer = f"{lines[-1]}    {box}" if lines else ""
        if lines and style.faces.width(longer, style.span(longer).size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(box)
    return stack([style.text(style.span(line, bold=bold), width=width, leading=leading) for line in lines])


def answer_row(style: Style, *questions: str, said: bool | None = None, indent: float = 0.0) -> Block:
    """A question, in one language or two, with yes and no; both empty where nothing was answered."""
    yes, no = tick(said is True, style.both("consent.yes")), tick(said is False, style.both("consent.no"))
    size = style.span(yes).size
    alone = style.faces.width(f"{yes}   {no}", size)
    room = alone if alone < style.size.inner * 0.34 else max(style.faces.width(each, size) for each in (yes, no))
    right = room + 3 * PAD
    left = style.size.inner - right
    asked = [
        style.text(
            style.span(text, 0.92 if number else 1.0, grey=0.25 if number else 0.0), width=left - 2 * PAD - indent
        )
        for number, text in enumerate(dict.fromkeys(questions))
    ]
    answers = [f"{yes}   {no}"] if room == alone else [yes, no]
    boxes = stack([style.text(style.span(each), width=right - PAD) for each in answers])
    return framed([(left, beside([(indent, stack(asked))]), None), (right, boxes, None)])


def field(style: Style, label: str, width: float, inside: Block | None = None) -> Block:
    """Room to write, or what stands there, a line, and under it what belongs there."""
    words = style.text(style.span(label, 0.85), width=width)
    room = max((9.5 if style.large else 7.5) * MM, inside.height if inside else 0.0)

    def draw(sheet: Sheet, x: float, y: float) -> None:
        if inside:
            inside.draw(sheet, x, y + room - inside.height)
        sheet.rule(x, y + room, width, thick=0.6)
        words.draw(sheet, x, y + room + 1)

    return Block(room + 1 + words.height, draw)


class Blank(msgspec.Struct, frozen=True):
    """A field to be filled in: its label, its share of the row, and what stands in it already."""

    label: str
    share: float = 1.0
    text: str = ""
    drawn: Block | None = None


def blanks(style: Style, row: Sequence[Blank], width: float) -> Block:
    """Fields side by side on one level, together `width` wide; in large print never more than two."""
    if style.large and len(row) > LARGE_ROW:
        return stack([blanks(style, row[:-LARGE_ROW], width), blanks(style, row[-LARGE_ROW:], width)])
    total, places, x = sum(each.share for each in row), [], 0.0
    for each in row:
        mine = width * each.share / total
        places.append((x, mine, each))
        x += mine
    room = max((_inside(style, each, mine - BETWEEN).height for _, mine, each in places), default=0.0)
    return beside([(left, _blank(style, each, mine - BETWEEN, room)) for left, mine, each in places])


def _blank(style: Style, blank: Blank, width: float, room: float = 0.0) -> Block:
    inside = _inside(style, blank, width)
    raised = stack([gap(max(0.0, room - inside.height)), inside])
    return field(style, blank.label, width, raised)


def _inside(style: Style, blank: Blank, width: float) -> Block:
    if blank.drawn is not None:
        return blank.drawn
    return style.text(style.span(blank.text), width=width, leading=1.2) if blank.text else gap(0)


def drawing(strokes: Sequence[Sequence[int]], height: float) -> Block:
    """What a pen did on the screen, as high as this."""
    return Block(height, lambda sheet, x, y: sheet.strokes(x, y, strokes, height / DRAWN_HEIGHT))


def fields(style: Style, row: Sequence[tuple[str, float]]) -> Block:
    """Fields side by side, each of (label, width with the room after it)."""
    places, x = [], 0.0
    for label, width in row:
        places.append((x, field(style, label, width - BETWEEN)))
        x += width
    return beside(places)


def stamp(style: Style, label: str, width: float, height: float) -> Block:
    """A dashed frame for the unit's stamp."""
    width *= 1.6 if style.large else 1.0
    words = style.text(style.span(label, 0.9, grey=0.45), width=width - 2 * PAD, align="centre")
    height = max(height, words.height + 2 * PAD)

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y, width, height, dashed=True)
        words.draw(sheet, x + PAD, y + (height - words.height) / 2)

    return Block(height, draw)
