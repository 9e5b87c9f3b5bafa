"""Our own SVG icons, drawn in the colour that is asked for."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vaxdesk.files import resources

OVERSAMPLING: Final = 2
"""Pictures are kept at twice their size, sharp on dense screens too."""


def paint(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon into a box of the painter."""
    _renderer(name, QColor(colour).name()).render(painter, box)


def pixmap(name: str, size: int, colour: str) -> QPixmap:
    """An icon as a square picture of `size` device-independent pixels."""
    picture = QPixmap(QSize(size, size) * OVERSAMPLING)
    picture.setDevicePixelRatio(OVERSAMPLING)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return picture


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """An icon for a menu or an action."""
    return QIcon(pixmap(name, size, colour))


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
