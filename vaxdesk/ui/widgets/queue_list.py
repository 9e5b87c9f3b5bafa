"""Who is waiting here."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vaxdesk.ui.theme import TOKENS, Tone, resized, tone_colours
from vaxdesk.ui.widgets.row_back import paint_back
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.widgets.rows import ROW

TAG_ROOM = 18
"""Around the words of a tag, and before it."""
LEAST_TAG, MOST_TAG = 0.4, 0.48
"""Shares of the line: below the first a tag says nothing any more, above the second what stands beside it does not."""


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
        paint_back(painter, option, rect)
        font = _font(option)
        inner = rect.adjusted(14, 9, -14, -10)
        left = inner.left() + _paint_ticket(painter, font, inner, row.ticket)
        words = QRect(left, inner.top(), inner.right() - left, inner.height())
        _paint_words(painter, font, words, row)
        painter.restore()


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
    """Name above detail, a name alone in the middle, and the tag at the right of one of them or of both."""
    small, height = _smaller(font), QFontMetrics(font).height()
    top = QRect(rect.left(), rect.top() if row.detail else rect.center().y() - height // 2, rect.width(), height)
    below = QRect(rect.left(), top.bottom() + 2, rect.width(), QFontMetrics(small).height())
    beside, room = tag_place(font, small, rect, row)
    place = {"both": rect, "name": top, "detail": below}[beside]
    taken = _paint_tag(painter, small, place, row, room)
    for name, line, face, text, colour in (
        ("name", top, font, row.name, TOKENS.ink), ("detail", below, small, row.detail, TOKENS.muted),
    ):  # fmt: skip
        left = line.width() - (taken if beside in ("both", name) else 0)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(line, 0, QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, left))


def tag_place(font: QFont, small: QFont, rect: QRect, row: QueueRow) -> tuple[str, int]:
    """What the tag stands beside, and its room. It yields to the name and the detail; where both are long, the detail
    gives way, never the name."""
    width, fine = rect.width(), QFontMetrics(small)
    name, detail = QFontMetrics(font).horizontalAdvance(row.name), fine.horizontalAdvance(row.detail)
    tag = fine.horizontalAdvance(row.tag) + TAG_ROOM
    if max(name, detail) + tag <= width:
        return "both", width
    line, room = ("name", width - name) if name < detail else ("detail", width - detail)
    return (line, room) if room >= min(tag, width * LEAST_TAG) else ("detail", round(width * MOST_TAG))


def _paint_tag(painter: QPainter, font: QFont, rect: QRect, row: QueueRow, room: int) -> int:
    """Draw the coloured word at the right; returns the width it takes."""
    if not row.tag:
        return 0
    colours, metrics = tone_colours(row.tone), QFontMetrics(font)
    text = metrics.elidedText(row.tag, Qt.TextElideMode.ElideRight, room - TAG_ROOM)
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 3
    box = QRect(rect.right() - width, rect.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.back))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width + TAG_ROOM - 12
