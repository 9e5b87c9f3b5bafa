"""A ring that empties while time passes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from vaxdesk.ui.theme import resized

FULL = 360 * 16
TOP = 90 * 16


def paint_ring(
    painter: QPainter, box: QRectF, *, fraction: float, text: str, font: QFont, arc: str, ink: str, track: str
) -> None:
    """Draw the part `fraction` (0 to 1) of a ring that is left, with the time in its middle."""
    thick = max(4.0, box.width() * 0.095)
    inner = box.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(track), thick))
    painter.drawEllipse(inner)
    pen = QPen(QColor(arc), thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(inner, TOP, -round(FULL * min(max(fraction, 0.0), 1.0)))
    _paint_time(painter, box, thick, text, font, ink)


def _paint_time(painter: QPainter, box: QRectF, thick: float, text: str, font: QFont, ink: str) -> None:
    """Write the time, smaller where it would touch the ring."""
    fitted = font
    room = box.width() - 2 * thick - 6
    width = QFontMetricsF(fitted).horizontalAdvance(text)
    if width > room:
        fitted = resized(fitted, max(0.3, room / width), bold=fitted.bold())
    painter.setFont(fitted)
    painter.setPen(QColor(ink))
    metrics = QFontMetricsF(fitted)
    baseline = box.center().y() + metrics.capHeight() / 2
    painter.drawText(QPointF(box.center().x() - metrics.horizontalAdvance(text) / 2, baseline), text)
