"""The parts of a form filled in by hand: headings, framed rows, answers, lines to sign on, the stamp's place."""

from collections.abc import Sequence

from vaxdesk.paper.blocks import Block, beside
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.sizes import MM
from vaxdesk.paper.style import Style

PAD = 5.0
ACCENT = (0.06, 0.36, 0.47)
SHADE = 0.94
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


def labelled_row(style: Style, cells: Sequence[Cell]) -> Block:
    """Label and value, label and value, across the page. A long value takes more lines, never its neighbour's room."""
    label_width = style.size.inner * 0.13
    free = style.size.inner - label_width * len(cells)
    total = sum(share for _, _, share in cells)
    parts: list[tuple[float, Block, float | None]] = []
    for key, value, share in cells:
        width = free * share / total
        label = style.text(style.span(style.book(key), bold=True), width=label_width - 2 * PAD)
        parts.append((label_width, label, SHADE))
        parts.append((width, style.text(style.span(value), width=width - 2 * PAD), None))
    return framed(parts)


def answer_row(style: Style, question: str) -> Block:
    """A question with an empty yes and no."""
    answers = f"☐ {style.book('consent.yes')}   ☐ {style.book('consent.no')}"
    right = style.faces.width(answers, style.body) + 3 * PAD
    left = style.size.inner - right
    asked = style.text(style.span(question), width=left - 2 * PAD)
    return framed([(left, asked, None), (right, style.text(style.span(answers), width=right - PAD), None)])


def field(style: Style, label: str, width: float) -> Block:
    """Room to write, a line, and under it what belongs there."""
    words = style.text(style.span(label, 0.85), width=width)
    room = 7.5 * MM

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.rule(x, y + room, width, thick=0.6)
        words.draw(sheet, x, y + room + 1)

    return Block(room + 1 + words.height, draw)


def fields(style: Style, row: Sequence[tuple[str, float]]) -> Block:
    """Fields side by side, each of (label, width with the room after it)."""
    places, x = [], 0.0
    for label, width in row:
        places.append((x, field(style, label, width - BETWEEN)))
        x += width
    return beside(places)


def stamp(style: Style, label: str, width: float, height: float) -> Block:
    """A dashed frame for the unit's stamp."""
    words = style.text(style.span(label, 0.9, grey=0.45), width=width - 2 * PAD, align="centre")

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.box(x, y, width, height, dashed=True)
        words.draw(sheet, x + PAD, y + (height - words.height) / 2)

    return Block(height, draw)
