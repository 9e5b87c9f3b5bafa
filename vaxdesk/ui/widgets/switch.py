"""A button that is on or off, and bold while it is on."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from vaxdesk.ui.theme import resized


class Switch(QPushButton):
    """Keeps room for its words in bold from the beginning: nothing is cut off and nothing moves when it is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        hint, words = super().sizeHint(), self.text().replace("&&", "&")
        bold = QFontMetrics(resized(self.font(), 1, bold=True)).horizontalAdvance(words)
        return QSize(hint.width() + max(0, bold - QFontMetrics(self.font()).horizontalAdvance(words)), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
