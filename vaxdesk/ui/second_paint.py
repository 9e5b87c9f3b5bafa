"""How the screen for the waiting is drawn: everything grows with it, so that it is read across a room."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from vaxdesk.ui.second_view import SecondProps, SecondTile, Step
from vaxdesk.ui.theme import BOARD, TOKENS, Colours

BACK: Final = "#061E28"
PALE: Final = "#B5CDD6"
STEPS: Final[dict[Step, Colours]] = {
    "counting": Colours("#12303D", "#FFFFFF"),
    "nearly": Colours("#704300", "#FFFFFF"),
    "go": BOARD["ready"],
    "stay": Colours("#12303D", "#FFFFFF"),
}
"""White on dark, at least seven to one; whoever stays looks like whoever waits."""
WIDE, HIGH = 1366.0, 768.0
"""The size that every measure below is for."""
EDGE, GAP, HEAD, FOOT = 28.0, 14.0, 84.0, 104.0

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
MIDDLE: Final = int(Qt.AlignmentFlag.AlignCenter)

Words = Mapping[str, Sequence[str]]
"""What is said, by code: once in each language, that of the site first."""


class Pen:
    """A painter on a screen of some size, with text in thousandths of that size."""

    def __init__(self, painter: QPainter, size: QSizeF, font: QFont) -> None:
        self.painter, self._font = painter, font
        self.unit = min(size.width() / WIDE, size.height() / HIGH)
        self.width, self.height = size.width() / self.unit, size.height() / self.unit

    def text(self, room: QRectF, words: str, px: float, colour: str, flags: int = LEFT, *, bold: bool = False) -> float:
        """One line, smaller where it would not fit; gives the width that it took."""
        font = QFont(self._font)
        font.setBold(bold)
        for size in (px, px * 0.85, px * 0.7, px * 0.58):
            font.setPixelSize(max(1, round(size * self.unit)))
            metrics = QFontMetricsF(font)
            width = metrics.horizontalAdvance(words)
            if width <= room.width() * self.unit:
                break
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() * self.unit)
        self.painter.drawText(self._scaled(room), flags, fitting)
        return min(width / self.unit, room.width())

    def box(self, room: QRectF, colour: str, radius: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(self._scaled(room), radius * self.unit, radius * self.unit)

    def _scaled(self, room: QRectF) -> QRectF:
        unit = self.unit
        return QRectF(room.left() * unit, room.top() * unit, room.width() * unit, room.height() * unit)


def paint_second(pen: Pen, props: SecondProps, words: Words) -> None:
    """The whole screen."""
    _paint_head(pen, props, words)
    _paint_foot(pen, words)
    room = QRectF(EDGE, HEAD, pen.width - 2 * EDGE, pen.height - HEAD - FOOT)
    if not props.tiles:
        for line, text in enumerate(words["nobody"]):
            where = QRectF(room.left(), room.center().y() - 80 + line * 56, room.width(), 52)
            pen.text(where, text, 38 if line == 0 else 26, "#FFFFFF" if line == 0 else PALE, MIDDLE, bold=line == 0)
        return
    across = (room.width() + GAP) / props.columns
    down = (room.height() + GAP) / props.rows
    for place, tile in enumerate(props.tiles):
        column, row = place % props.columns, place // props.columns
        box = QRectF(room.left() + column * across, room.top() + row * down, across - GAP, down - GAP)
        _paint_tile(pen, box, tile, words, props.spoken)


def _paint_head(pen: Pen, props: SecondProps, words: Words) -> None:
    pen.text(QRectF(pen.width - EDGE - 150, 14, 150, 60), props.clock, 42, "#FFFFFF", RIGHT, bold=True)
    taken = 170.0
    if props.pages > 1:
        where = QRectF(pen.width - EDGE - taken - 110, 18, 110, 52)
        pen.text(where, f"{props.page} / {props.pages}", 28, PALE, RIGHT)
        taken += 120
    left = EDGE
    if props.practice:
        width = pen.text(QRectF(left + 12, 22, 160, 40), words["practice"][0], 22, "#FFFFFF", LEFT, bold=True)
        pen.box(QRectF(left, 22, width + 24, 40), TOKENS.practice, 8)
        pen.text(QRectF(left + 12, 22, width, 40), words["practice"][0], 22, "#FFFFFF", LEFT, bold=True)
        left += width + 40
    room = pen.width - EDGE - taken - left - 16
    first = f"{words['title'][0]} · {words['rule'][0]}"
    others = [f"{title} · {rule}" for title, rule in zip(words["title"][1:], words["rule"][1:], strict=True)]
    pen.text(QRectF(left, 8, room, 42), first, 32, "#FFFFFF", LEFT, bold=True)
    pen.text(QRectF(left, 50, room, 26), "     ".join(others), 18, PALE)


def _paint_foot(pen: Pen, words: Words) -> None:
    top = pen.height - FOOT + 4
    left = EDGE
    for step in ("counting", "nearly", "go"):
        said = " · ".join(words[step])
        pen.box(QRectF(left, top + 8, 24, 24), STEPS[step].back if step != "counting" else "#1F4A5C", 6)
        left += 34
        left += pen.text(QRectF(left, top, (pen.width - 2 * EDGE) / 3 - 20, 40), said, 17, PALE) + 30
    pen.text(QRectF(EDGE, top + 44, pen.width - 2 * EDGE, 44), "   ·   ".join(words["unwell"]), 25, "#9FE0E6")


def _paint_tile(pen: Pen, box: QRectF, tile: SecondTile, words: Words, spoken: int) -> None:
    colours = STEPS[tile.step]
    pen.box(box, colours.back, 14)
    tall = box.height()
    inside = box.adjusted(tall * 0.14, tall * 0.08, -tall * 0.14, -tall * 0.08)
    half = inside.width() * (0.42 if tile.time else 0.36)
    upper = inside.height() * (0.58 if tile.name else 1.0)
    number = QRectF(inside.left(), inside.top(), half, upper)
    pen.text(number, tile.number, min(tall * 0.4, 46), colours.ink, LEFT, bold=True)
    if tile.name:
        below = QRectF(inside.left(), number.bottom(), half, inside.height() - upper)
        pen.text(below, tile.name, min(tall * 0.21, 26), _soft(tile.step))
    right = QRectF(inside.left() + half + 6, inside.top(), inside.width() - half - 6, inside.height())
    if tile.time:
        pen.text(right, tile.time, min(tall * 0.46, 54), colours.ink, RIGHT, bold=True)
    else:
        _paint_step(pen, right, words[tile.step], colours.ink, spoken)


def _paint_step(pen: Pen, room: QRectF, said: Sequence[str], ink: str, spoken: int) -> None:
    """The next step: all languages below each other where there is room, else the others one after the other."""
    first, *others = said
    if room.height() > 84:
        pen.text(QRectF(room.left(), room.top(), room.width(), room.height() * 0.5), first, 40, ink, RIGHT, bold=True)
        line = room.height() * 0.25
        for place, text in enumerate(others):
            where = QRectF(room.left(), room.top() + room.height() * 0.5 + place * line, room.width(), line)
            pen.text(where, text, 20, ink, RIGHT)
        return
    upper = room.height() * 0.58
    pen.text(QRectF(room.left(), room.top(), room.width(), upper), first, upper * 0.66, ink, RIGHT, bold=True)
    below = QRectF(room.left(), room.top() + upper, room.width(), room.height() - upper)
    pen.text(below, others[spoken % len(others)], upper * 0.42, ink, RIGHT)


def _soft(step: Step) -> str:
    return {"go": "#E4EEFB", "nearly": "#FFE9C7"}.get(step, "#C9DDE4")
