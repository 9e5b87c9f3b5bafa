"""Vital signs over time: pressure as bars from systolic to diastolic, pulse and oxygen saturation as lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from vaxdesk.ui.theme import TOKENS, em, resized

PRESSURES: Final = (40.0, 200.0)
SATURATIONS: Final = (80.0, 100.0)
UPPER_SHARE: Final = 0.68
"""Of the height, for pressure and pulse; saturation has the rest."""
GRID: Final = (50, 100, 150, 200)
LEAST_MINUTES: Final = 10.0
EMPTY_EM: Final = 2.6
"""Ems of height without anything measured: what is to be typed in stands below."""


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured `minutes` after the first; None where it was not."""

    minutes: float
    time: str
    systolic: int | None = None
    diastolic: int | None = None
    pulse: int | None = None
    spo2: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that was done: a medicine."""

    minutes: float
    words: str


@dataclass(frozen=True, slots=True)
class ChartProps:
    """Points and marks by time; words for the three lines and for an empty chart; `told` is the chart as text."""

    points: tuple[Point, ...] = ()
    marks: tuple[Mark, ...] = ()
    legend: tuple[str, str, str] = ("", "", "")
    empty: str = ""
    told: str = ""


class VitalChart(QWidget):
    """Draws `ChartProps`. Lines are told apart by shape as well as by colour."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._props = ChartProps()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, props: ChartProps) -> None:
        if props != self._props:
            self._props = props
            self.setAccessibleDescription(props.told)
            self.updateGeometry()
            self.update()

    def props(self) -> ChartProps:
        return self._props

    def sizeHint(self) -> QSize:
        return QSize(em(self) * 26, round(em(self) * (11 if self._props.points else EMPTY_EM)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self) * 14, round(em(self) * (10 if self._props.points else EMPTY_EM)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(resized(self.font(), 0.82))
        if not self._props.points:
            painter.setPen(QColor(TOKENS.muted))
            painter.drawText(
                self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._props.empty
            )
            return
        _Drawing(painter, QRectF(self.rect()), self._props).draw()


class _Drawing:
    """One painting of one chart."""

    def __init__(self, painter: QPainter, box: QRectF, props: ChartProps) -> None:
        self._painter, self._props = painter, props
        self._metrics = QFontMetricsF(painter.font())
        self._line = self._metrics.height()
        left = self._metrics.horizontalAdvance("100 ") + 4
        plot = box.adjusted(left, self._line * 1.4, -self._line, -self._line * 1.3)
        gap = self._line * 0.8
        self._upper = QRectF(plot.left(), plot.top(), plot.width(), (plot.height() - gap) * UPPER_SHARE)
        self._lower = QRectF(
            plot.left(), self._upper.bottom() + gap, plot.width(), plot.bottom() - self._upper.bottom() - gap
        )
        minutes = [each.minutes for each in props.points] + [each.minutes for each in props.marks]
        self._from, self._span = min(minutes), max(max(minutes) - min(minutes), LEAST_MINUTES)

    def draw(self) -> None:
        self._legend()
        self._grid(self._upper, PRESSURES, GRID)
        self._grid(self._lower, SATURATIONS, (80, 90, 100))
        self._marks()
        self._times()
        self._pressures()
        self._curve(self._upper, PRESSURES, "pulse", TOKENS.stop, self._dot)
        self._curve(self._lower, SATURATIONS, "spo2", TOKENS.info, self._square)

    def _x(self, minutes: float) -> float:
        return self._upper.left() + (minutes - self._from) / self._span * self._upper.width()

    @staticmethod
    def _y(box: QRectF, scale: tuple[float, float], value: float) -> float:
        low, high = scale
        share = (min(max(value, low), high) - low) / (high - low)
        return box.bottom() - share * box.height()

    def _legend(self) -> None:
        x, y = self._upper.left(), self._line * 0.5
        signs = ((TOKENS.ink, self._bar), (TOKENS.stop, self._dot), (TOKENS.info, self._square))
        for words, (colour, shape) in zip(self._props.legend, signs, strict=True):
            shape(QPointF(x + 5, y), colour)
            self._painter.setPen(QColor(TOKENS.ink))
            self._painter.drawText(QPointF(x + 16, y + self._metrics.capHeight() / 2), words)
            x += 16 + self._metrics.horizontalAdvance(words) + self._line

    def _grid(self, box: QRectF, scale: tuple[float, float], values: Sequence[int]) -> None:
        for value in values:
            y = self._y(box, scale, value)
            self._painter.setPen(QPen(QColor(TOKENS.line), 1))
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            self._painter.setPen(QColor(TOKENS.muted))
            words = str(value)
            place = QPointF(box.left() - self._metrics.horizontalAdvance(words) - 6, y + self._metrics.capHeight() / 2)
            self._painter.drawText(place, words)

    def _marks(self) -> None:
        """Dashed lines for medicines, their names where there is room between two lines."""
        places = [self._x(mark.minutes) for mark in self._props.marks]
        for mark, (x, after) in zip(self._props.marks, pairwise([*places, self._upper.right()]), strict=True):
            self._painter.setPen(QPen(QColor(TOKENS.caution), 1.4, Qt.PenStyle.DashLine))
            self._painter.drawLine(QPointF(x, self._upper.top()), QPointF(x, self._lower.bottom()))
            if x + 4 + self._metrics.horizontalAdvance(mark.words) <= after:
                self._painter.setPen(QColor(TOKENS.caution_deep))
                self._painter.drawText(QPointF(x + 4, self._upper.top() + self._metrics.ascent()), mark.words)

    def _times(self) -> None:
        end = float("-inf")
        y = self._lower.bottom() + self._line * 1.05
        for point in self._props.points:
            width = self._metrics.horizontalAdvance(point.time)
            start = min(max(self._x(point.minutes) - width / 2, 0), self._lower.right() + self._line - width)
            if start > end + 8:
                self._painter.setPen(QColor(TOKENS.muted))
                self._painter.drawText(QPointF(start, y), point.time)
                end = start + width

    def _pressures(self) -> None:
        for point in self._props.points:
            if point.systolic is None or point.diastolic is None:
                continue
            x = self._x(point.minutes)
            top, bottom = (self._y(self._upper, PRESSURES, value) for value in (point.systolic, point.diastolic))
            self._painter.setPen(QPen(QColor(TOKENS.ink), 2))
            self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            for y in (top, bottom):
                self._painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))

    def _curve(
        self,
        box: QRectF,
        scale: tuple[float, float],
        name: str,
        colour: str,
        shape: Callable[[QPointF, str], None],
    ) -> None:
        values = [(each.minutes, getattr(each, name)) for each in self._props.points]
        places = [QPointF(self._x(at), self._y(box, scale, value)) for at, value in values if value is not None]
        self._painter.setPen(QPen(QColor(colour), 1.6))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF(places))
        for place in places:
            shape(place, colour)

    def _bar(self, at: QPointF, colour: str) -> None:
        self._painter.setPen(QPen(QColor(colour), 2))
        self._painter.drawLine(QPointF(at.x(), at.y() - 6), QPointF(at.x(), at.y() + 6))
        for y in (-6, 6):
            self._painter.drawLine(QPointF(at.x() - 4, at.y() + y), QPointF(at.x() + 4, at.y() + y))

    def _dot(self, at: QPointF, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawEllipse(at, 4, 4)

    def _square(self, at: QPointF, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7))
