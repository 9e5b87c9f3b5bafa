"""One page of paper on the screen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from vaxdesk.ui.page_pictures import PagePicture
from vaxdesk.ui.theme import TOKENS


class PageView(QWidget):
    """A picture with an edge around it."""

    def __init__(self, page: PagePicture, words: str) -> None:
        super().__init__()
        self.page = page
        self._pixmap = QPixmap.fromImage(page.image)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(self._pixmap.width() + 2, self._pixmap.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(1, 1, self._pixmap)
        painter.setPen(QColor(TOKENS.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
