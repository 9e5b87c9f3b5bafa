"""A vaccine with the colour that stands for it: the word is always there too."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.safe_label import SafeLabel


class _Swatch(QWidget):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = QColor(colour)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.75)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self.rect(), 3, 3)


class ColourChip(QWidget):
    """One colour and its word."""

    def __init__(self, text: str, colour: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Swatch(colour))
        row.addWidget(SafeLabel(text, role="strong"))


class ColourChips(QWidget):
    """Several, side by side where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Pairs of word and colour (#RRGGBB)."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        inside = QWidget()
        flow = Flow(inside, gap=18, line_gap=2)
        for text, colour in chips:
            flow.add(ColourChip(text, colour))
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.setParent(None)
        self._inside.deleteLater()
        self._inside = inside
        self.setVisible(bool(chips))
