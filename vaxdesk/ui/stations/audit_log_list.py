"""The lines of the access log: in columns where there is room, on two lines each where there is not."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vaxdesk.ui.stations import audit_words as words
from vaxdesk.ui.stations.audit_log_view import LogRow
from vaxdesk.ui.theme import TOKENS, em, resized, tone_colours
from vaxdesk.ui.widgets.row_back import paint_back
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.widgets.rows import ROW

WIDE_EM: Final = 60
"""Ems of width below which a line takes two."""
SHARES: Final = {"time": 11.5, "who": 10.0, "what": 15.0, "about": 14.0, "count": 4.5, "reason": 10.0}
"""Ems of the columns; the last takes the rest."""
EDGE, GAP = 14, 10
RIGHT: Final = frozenset({"count"})


class LogList(RowView[LogRow]):
    """`bottomed` says that somebody has come to the end and wants more."""

    bottomed = Signal()
    fitted = Signal()
    """There are columns from now on, or none any more."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._wide: bool | None = None
        self.setItemDelegate(LogDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = is_wide(self.viewport())
        if wide != self._wide:
            self._wide = wide
            self.scheduleDelayedItemsLayout()
            self.fitted.emit()

    def _moved(self, value: int) -> None:
        if value and value == self.verticalScrollBar().maximum():
            self.bottomed.emit()


class LogHead(QWidget):
    """The names of the columns, above a list that shows them."""

    def __init__(self, list_: LogList) -> None:
        super().__init__()
        self._list = list_
        self.setFixedHeight(0)
        list_.fitted.connect(self._fit)

    def _fit(self) -> None:
        """As high as its words, or nothing where the list has no columns."""
        wide = is_wide(self._list.viewport())
        self.setFixedHeight(QFontMetrics(_small(self.font())).height() + 12 if wide else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(_small(self.font()))
        painter.setPen(QColor(TOKENS.muted))
        box = QRect(0, 0, self._list.viewport().width(), self.height())
        for column, place in places(box, em(self._list)).items():
            _write(painter, place, words.column(column), column)


class LogDelegate(QStyledItemDelegate):
    """Draws one line; all sizes follow the font."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font = QFont(option.font)
        line = QFontMetrics(font).height()
        wide = is_wide(option.widget.viewport()) if isinstance(option.widget, LogList) else True
        return QSize(120, line + 15 if wide else line + QFontMetrics(_small(font)).height() + 19)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: LogRow = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        paint_back(painter, option, rect, TOKENS.card if row.tone == "plain" else tone_colours(row.tone).back)
        font, unit = QFont(option.font), em(option.widget)
        painter.setFont(font)
        area = option.widget
        if isinstance(area, QAbstractItemView) and is_wide(area.viewport()):
            for column, place in places(rect, unit).items():
                painter.setPen(QColor(_ink(row, column)))
                _write(painter, place, _text(row, column), column)
        else:
            _paint_narrow(painter, font, rect.adjusted(EDGE, 8, -EDGE, -9), row)
        painter.restore()


def is_wide(viewport: QWidget) -> bool:
    """There is room for columns."""
    return viewport.width() >= WIDE_EM * em(viewport)


def places(rect: QRect, unit: int) -> dict[str, QRect]:
    """Where each column is."""
    found, left = {}, rect.left() + EDGE
    for column, share in SHARES.items():
        width = rect.right() - EDGE - left if column == "reason" else round(share * unit)
        found[column] = QRect(left, rect.top(), width - GAP, rect.height())
        left += width
    return found


def _paint_narrow(painter: QPainter, font: QFont, rect: QRect, row: LogRow) -> None:
    small = _small(font)
    top = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(font).height())
    below = QRect(rect.left(), top.bottom() + 2, rect.width(), QFontMetrics(small).height())
    first = " · ".join(part for part in (_text(row, "what"), row.about) if part)
    second = " · ".join(part for part in (row.time, row.who, row.count, row.reason) if part)
    for line, face, text, column in ((top, font, first, "what"), (below, small, second, "time")):
        painter.setFont(face)
        painter.setPen(QColor(_ink(row, column)))
        _write(painter, line, text, column)


def _text(row: LogRow, column: str) -> str:
    if column == "what" and row.mark:
        return f"{row.what} · {row.mark}"
    return str(getattr(row, column))


def _ink(row: LogRow, column: str) -> str:
    if column == "what" and row.tone != "plain":
        return tone_colours(row.tone).ink
    return TOKENS.muted if column in ("time", "reason") else TOKENS.ink


def _write(painter: QPainter, place: QRect, text: str, column: str) -> None:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), shown)


def _small(font: QFont) -> QFont:
    return resized(font, 0.87)
