"""What a row of a list stands on."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from vaxdesk.ui.theme import TOKENS


def paint_back(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, plain: str = TOKENS.card) -> None:
    """Whether the row is chosen, has the keys or is under the pointer; `plain` is its colour when nothing is so."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(rect, QColor(TOKENS.brand_soft if chosen else TOKENS.page if hovered else plain))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(TOKENS.line))
    if chosen:
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(TOKENS.brand))
    if chosen and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(TOKENS.brand))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
