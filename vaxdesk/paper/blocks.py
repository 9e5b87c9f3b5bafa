"""What a page is stacked from: a block knows its height and how to draw itself at a place."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import Line, Span, width_of, wrapped
from vaxdesk.paper.qr import QUIET, Matrix
from vaxdesk.paper.sheet import BASELINE, Sheet
from vaxdesk.paper.sizes import DOT

Draw = Callable[[Sheet, float, float], None]
"""Draws on a sheet with the top left corner at (x, y)."""

Align = Literal["left", "centre", "right"]


class Block(msgspec.Struct, frozen=True):
    """A part of a page. `height` in points."""

    height: float
    draw: Draw


def gap(height: float) -> Block:
    return Block(height, lambda sheet, x, y: None)


def paragraph(
    spans: Sequence[Span] | Span, width: float, faces: Faces, *, align: Align = "left", leading: float = 1.38
) -> Block:
    """Text within `width`, as many lines as it needs."""
    spans = [spans] if isinstance(spans, Span) else spans
    lines = wrapped(spans, width, faces)
    sizes = [max((span.size for span in line or spans), default=0.0) for line in lines]

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for line, size in zip(lines, sizes, strict=True):
            baseline = y + size * ((leading - 1) / 2 + BASELINE)
            sheet.line(x + _shift(line, width, faces, align), baseline, line)
            y += size * leading

    return Block(sum(sizes) * leading, draw)


def spaced(span: Span, width: float, faces: Faces, spacing: float, leading: float = 1.38) -> Block:
    """A centred title with its characters set apart where it fits on one line; else an ordinary centred paragraph."""
    drawn = faces.width(span.text, span.size, bold=span.bold) + spacing * (len(span.text) - 1)
    if drawn > width:
        return paragraph(span, width, faces, align="centre", leading=leading)
    baseline = span.size * ((leading - 1) / 2 + BASELINE)
    return Block(
        span.size * leading,
        lambda sheet, x, y: sheet.line(x + (width - drawn) / 2, y + baseline, (span,), spacing),
    )


def dashes(width: float, around: float) -> Block:
    """A dashed line with `around` points above and below."""
    return Block(2 * around, lambda sheet, x, y: sheet.rule(x, y + around, width, dashed=True))


def stack(blocks: Sequence[Block]) -> Block:
    """One under the other."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for block in blocks:
            block.draw(sheet, x, y)
            y += block.height

    return Block(sum(block.height for block in blocks), draw)


def beside(places: Sequence[tuple[float, Block]], *, middle: bool = False) -> Block:
    """Side by side, each at its own distance from the left; with `middle`, centred on the tallest."""
    height = max(block.height for _, block in places)

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for offset, block in places:
            block.draw(sheet, x + offset, y + (height - block.height) / 2 if middle else y)

    return Block(height, draw)


def qr_block(modules: Matrix, dots: int, left: float = 0, dot: float = DOT) -> Block:
    """A QR code `left` points from the left, with its quiet zone above and below. On the left the quiet zone may lie in
    the page's margin."""
    quiet, side = QUIET * dots * dot, len(modules) * dots * dot
    return Block(side + 2 * quiet + dot, lambda sheet, x, y: sheet.qr(x + left, y + quiet, modules, dots, dot))


def _shift(line: Line, width: float, faces: Faces, align: Align) -> float:
    if align == "left":
        return 0.0
    free = width - width_of(line, faces)
    return free / 2 if align == "centre" else free
