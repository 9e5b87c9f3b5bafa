"""A small picture beside a word; the word carries the meaning."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vaxdesk.ui import icons


class IconLabel(QWidget):
    """An icon that grows with the text. `size` is in hundredths of the text height."""

    def __init__(self, name: str = "", colour: str = "", *, size: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._percent = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, colour: str = "") -> None:
        """Show another icon; without a colour it takes that of the text around it."""
        self._name, self._colour = name, colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() * self._percent // 100 if self._name else 0
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            side = float(min(self.width(), self.height()))
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            icons.paint(QPainter(self), self._name, box, self._colour or self.palette().windowText().color().name())
