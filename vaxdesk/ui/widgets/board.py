"""The observation board: one card for each person, in columns."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vaxdesk.ui import icons
from vaxdesk.ui.theme import BOARD, TOKENS, resized
from vaxdesk.ui.widgets.ring import paint_ring
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.widgets.rows import ROW

State = Literal["counting", "nearly", "ready", "overdue", "reaction"]
ICONS: dict[State, str] = {
    "counting": "counting",
    "nearly": "nearly",
    "ready": "check",
    "overdue": "alert",
    "reaction": "reaction",
}
GAP = 12


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One person under observation: `time` as written ("06:02", "+00:42"), `left` the part still to come (0 to 1),
    `state` chooses colour and icon, `word` says the same in words."""

    id: str
    ticket: str
    name: str
    about: str
    time: str
    left: float
    state: State
    word: str

    def spoken(self) -> str:
        return ", ".join(part for part in (self.ticket, self.name, self.about, self.word, self.time) if part)


class Board(RowView[BoardCard]):
    """Cards in as many columns as there is room for."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(BoardDelegate(self))

    def card_size(self) -> QSize:
        """Wide enough for a name of four characters beside its ring, and filling the row."""
        unit = self.fontMetrics().height()
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 2
        columns = max(1, room // (unit * 13))
        return QSize(room // columns, round(unit * 4.7) + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setGridSize(self.card_size())


class BoardDelegate(QStyledItemDelegate):
    """Draws a card: ring, ticket, name, state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        board = self.parent()
        return board.card_size() if isinstance(board, Board) else QSize(280, 110)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: BoardCard = index.data(ROW)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        face = QRectF(rect).adjusted(2, 2, -GAP + 2, -GAP + 2)
        _paint_face(painter, face, card.state, chosen)
        font = QFont(option.font)
        side = face.height() - 30
        _paint_clock(painter, QRectF(face.left() + 14, face.top() + 15, side, side), card, font)
        left = face.left() + 14 + side + 14
        _paint_person(painter, QRectF(left, face.top(), face.right() - left - 10, face.height()), card, font)
        painter.restore()


def _paint_face(painter: QPainter, face: QRectF, state: State, chosen: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#CBD4DC"), 1) if state == "counting" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(BOARD[state].back))
    painter.drawRoundedRect(face, 10, 10)
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(TOKENS.card), 2))
        painter.drawRoundedRect(face.adjusted(2, 2, -2, -2), 8, 8)
        painter.setPen(QPen(QColor(TOKENS.rail), 3))
        painter.drawRoundedRect(face, 10, 10)


def _paint_clock(painter: QPainter, box: QRectF, card: BoardCard, font: QFont) -> None:
    colours = BOARD[card.state]
    figures = resized(font, 1.2, bold=True)
    track = QColor(colours.ink)
    track.setAlphaF(0.16)
    arc = TOKENS.brand if card.state == "counting" else colours.ink
    paint_ring(
        painter, box, fraction=card.left, text=card.time, font=figures, arc=arc, ink=colours.ink,
        track=track.name(QColor.NameFormat.HexArgb),
    )  # fmt: skip


def _paint_person(painter: QPainter, rect: QRectF, card: BoardCard, font: QFont) -> None:
    ink = QColor(BOARD[card.state].ink)
    large, small, ticket = resized(font, 1.27, bold=True), resized(font, 0.93), resized(font, 0.9, bold=True)
    heights = [QFontMetrics(each).height() for each in (ticket, large, small)]
    top = rect.center().y() - (sum(heights) + 4) / 2
    painter.setPen(ink)
    painter.setFont(ticket)
    painter.drawText(QRectF(rect.left(), top, rect.width(), heights[0]), 0, card.ticket)
    top += heights[0] + 2
    _paint_name(painter, QRectF(rect.left(), top, rect.width(), heights[1]), card, large, small)
    top += heights[1] + 2
    _paint_state(painter, QRectF(rect.left(), top, rect.width(), heights[2]), card, small)


def _paint_name(painter: QPainter, rect: QRectF, card: BoardCard, large: QFont, small: QFont) -> None:
    about = QFontMetrics(small).horizontalAdvance(card.about)
    room = max(int(rect.width()) - about - 6, int(rect.width()) // 2)
    name = QFontMetrics(large).elidedText(card.name, Qt.TextElideMode.ElideRight, room)
    painter.setFont(large)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), name)
    after = rect.adjusted(QFontMetrics(large).horizontalAdvance(name) + 6, 3, 0, 0)
    painter.setFont(small)
    painter.drawText(after, int(Qt.AlignmentFlag.AlignVCenter), card.about)


def _paint_state(painter: QPainter, rect: QRectF, card: BoardCard, font: QFont) -> None:
    side = rect.height() * 0.85
    box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    icons.paint(painter, ICONS[card.state], box, BOARD[card.state].ink)
    painter.setFont(font)
    room = rect.adjusted(side + 5, 0, 0, 0)
    word = QFontMetrics(font).elidedText(card.word, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), word)
