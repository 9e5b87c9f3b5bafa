"""Who is waiting here."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vaxdesk.ui.theme import TOKENS, Tone, resized, tone_colours
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.widgets.rows import ROW

TAG_ROOM = 20
"""Around the words of a tag, and before it."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One person in the queue: short ticket number, name, "female 82 · waited 6 min", and a word with its tone."""

    id: str
    ticket: str
    name: str
    detail: str = ""
    tag: str = ""
    tone: Tone = "muted"

    def spoken(self) -> str:
        return ", ".join(part for part in (self.ticket, self.name, self.detail, self.tag) if part)


class QueueList(RowView[QueueRow]):
    """The queue of a station."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setItemDelegate(QueueDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class QueueDelegate(QStyledItemDelegate):
    """Draws a row of the queue; all sizes follow the font."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font = _font(option)
        return QSize(120, QFontMetrics(font).height() + QFontMetrics(_smaller(font)).height() + 21)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: QueueRow = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        self._paint_back(painter, option, rect)
        font = _font(option)
        inner = rect.adjusted(14, 9, -14, -10)
        left = inner.left() + _paint_ticket(painter, font, inner, row.ticket)
        words = QRect(left, inner.top(), inner.right() - left, inner.height())
        _paint_words(painter, font, words, row)
        painter.restore()

    @staticmethod
    def _paint_back(painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        back = TOKENS.brand_soft if chosen else TOKENS.page if hovered else TOKENS.card
        painter.fillRect(rect, QColor(back))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(TOKENS.line))
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(TOKENS.brand))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(TOKENS.brand))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _font(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)


def _smaller(font: QFont) -> QFont:
    return resized(font, 0.82)


def _paint_ticket(painter: QPainter, font: QFont, rect: QRect, ticket: str) -> int:
    """Draw the short number; returns the width it takes."""
    strong = resized(font, 1, bold=True)
    painter.setFont(strong)
    painter.setPen(QColor(TOKENS.brand))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), ticket)
    metrics = QFontMetrics(strong)
    return max(metrics.horizontalAdvance(ticket), metrics.horizontalAdvance("A000")) + 14


def _paint_words(painter: QPainter, font: QFont, rect: QRect, row: QueueRow) -> None:
    """Name above detail. The tag stands at the right of both where there is room, otherwise of the shorter one."""
    small = _smaller(font)
    large, fine = QFontMetrics(font), QFontMetrics(small)
    top = QRect(rect.left(), rect.top(), rect.width(), large.height())
    below = QRect(rect.left(), top.bottom() + 2, rect.width(), fine.height())
    name, detail = large.horizontalAdvance(row.name), fine.horizontalAdvance(row.detail)
    tag = fine.horizontalAdvance(row.tag) + TAG_ROOM if row.tag else 0
    beside = rect if max(name, detail) + tag <= rect.width() else top if name < detail else below
    taken = _paint_tag(painter, small, beside, row, rect.width() - min(name, detail) if beside != rect else tag)
    for line, face, text, colour in ((top, font, row.name, TOKENS.ink), (below, small, row.detail, TOKENS.muted)):
        room = line.width() - (taken if beside in (rect, line) else 0)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(line, 0, QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room))


def _paint_tag(painter: QPainter, font: QFont, rect: QRect, row: QueueRow, room: int) -> int:
    """Draw the coloured word at the right; returns the width it takes. It yields to what stands beside it, but not
    more than half of the line."""
    if not row.tag:
        return 0
    colours, metrics = tone_colours(row.tone), QFontMetrics(font)
    room = max(room, rect.width() // 2) - TAG_ROOM
    text = metrics.elidedText(row.tag, Qt.TextElideMode.ElideRight, room)
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 3
    box = QRect(rect.right() - width, rect.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.back))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width + 8
