"""Characters that somebody copies by hand or compares: in groups, each in a cell of one width."""

import re
from collections.abc import Sequence
from math import ceil
from typing import Final, TypeVar

from vaxdesk.paper.blocks import Block
from vaxdesk.paper.lines import Span
from vaxdesk.paper.sheet import BASELINE, Sheet
from vaxdesk.paper.style import Style

APART: Final = 0.75
"""The room between two groups, in cells; none after a hyphen."""


Sliced = TypeVar("Sliced", str, list[tuple[int, str]])


def parts(text: str, size: int) -> list[str]:
    """The groups of a text: what stands between its blanks, hyphens staying with what they follow; a text that has
    neither is cut into groups of `size`."""
    groups = re.findall(r"[^\s-]+-*|-+", text)
    return groups if len(groups) > 1 else _cut(text.strip(), size)


def one_row(style: Style, groups: Sequence[str], width: float, *, bold: bool = False) -> float:
    """The largest `scale` at which `characters` has room for all groups side by side."""
    widest = max((style.faces.advance(char, bold=bold) for group in groups for char in group), default=1.0)
    cells = len(groups) * max(map(_step, groups), default=1.0) - APART
    return 0.999 * width / (cells * widest * style.body)


def characters(
    style: Style,
    groups: Sequence[str],
    width: float,
    *,
    scale: float,
    per_row: int = 99,
    bold: bool = False,
    numbered: bool = False,
) -> Block:
    """`groups` in rows of at most `per_row` and no more than `width` holds. `numbered` writes above each group which
    one it is. A group that is wider than a row is cut."""
    size = style.body * scale
    cell = max((style.faces.advance(char, bold=bold) for group in groups for char in group), default=1.0) * size
    longest = max(1, int(width / cell))
    cut = [piece for group in groups for piece in _cut(group, longest)]
    room = int((width + APART * cell) / (max(map(_step, cut), default=1.0) * cell))
    rows = _cut(list(enumerate(cut, 1)), _even(len(cut), max(1, min(per_row, room))))
    above = style.body * 0.62 if numbered else 0.0
    height = size * 1.38 + above

    def draw(sheet: Sheet, x: float, y: float) -> None:
        for row in rows:
            left = x
            for number, group in row:
                if numbered:
                    sheet.line(left, y + above, (style.span(str(number), 0.6, grey=0.4),))
                _cells(sheet, style, left, y + above + size * (0.19 + BASELINE), Span(group, size, bold), cell)
                left += _step(group) * cell
            y += height

    return Block(height * len(rows), draw)


def _cells(sheet: Sheet, style: Style, x: float, baseline: float, group: Span, cell: float) -> None:
    for char in group.text:
        free = cell - style.faces.width(char, group.size, bold=group.bold)
        sheet.line(x + free / 2, baseline, (Span(char, group.size, group.bold),))
        x += cell


def _step(group: str) -> float:
    """Cells from the beginning of this group to that of the next."""
    return len(group) + (0 if group.endswith("-") else APART)


def _even(count: int, room: int) -> int:
    """How many groups stand in a row, so that no row is much emptier than the others."""
    return ceil(count / ceil(count / room)) if count else 1


def _cut(whole: Sliced, size: int) -> list[Sliced]:
    return [whole[start : start + size] for start in range(0, len(whole), size)]
