"""A list to choose from that takes no more room than what is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from vaxdesk.ui.widgets.inputs import Pick


class ShortPick(Pick):
    """As wide as the chosen words; the open list is as wide as its longest line."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.currentTextChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = QSize(self.fontMetrics().horizontalAdvance(self.currentText()), self.fontMetrics().height())
        wide = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, words, self)
        return QSize(wide.width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self.sizeHint().width(), super().minimumSizeHint().width()), super().minimumSizeHint().height()
        )

    def showPopup(self) -> None:
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + 24))
        super().showPopup()
