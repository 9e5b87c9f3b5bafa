"""People under observation without their names, for whoever walks past: number, state, time."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from vaxdesk.clinic.waiting import Tile
from vaxdesk.ui import icons
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.theme import BOARD, resized
from vaxdesk.ui.watch_words import watch_words
from vaxdesk.ui.widgets.board import Board, BoardCard
from vaxdesk.ui.widgets.board_painting import ICONS
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.rows import ROW
from vaxdesk.ui.widgets.safe_label import SafeLabel

GAP = 8
WIDE, HIGH = 8.4, 2.75
"""Size of a tile in heights of a line."""


class MaskedBoard(Board):
    """Smaller cards than those of the observation page: there is less on them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setItemDelegate(TileDelegate(self))

    def card_size(self) -> QSize:
        unit = self.fontMetrics().height()
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 2
        columns = max(1, int(room // (unit * WIDE)))
        return QSize(room // columns, round(unit * HIGH) + GAP)

    def small_size(self) -> QSize:
        return self.card_size()

    def sizeHint(self) -> QSize:
        """One row at least; it takes whatever room there is."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class TileDelegate(QStyledItemDelegate):
    """Number and time side by side, the state in colour, picture and word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        board = self.parent()
        return board.card_size() if isinstance(board, MaskedBoard) else QSize(180, 60)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: BoardCard = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(option.rect).adjusted(1, 1, -GAP + 1, -GAP + 1)
        painter.setPen(QPen(QColor("#CBD4DC"), 1) if card.state == "counting" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BOARD[card.state].back))
        painter.drawRoundedRect(face, 8, 8)
        _paint_words(painter, face.adjusted(10, 4, -10, -5), card, QFont(option.font))
        painter.restore()


def _paint_words(painter: QPainter, room: QRectF, card: BoardCard, font: QFont) -> None:
    ink = BOARD[card.state].ink
    painter.setPen(QColor(ink))
    number, small = resized(font, 1.33, bold=True), resized(font, 0.87)
    upper = QRectF(room.left(), room.top(), room.width(), QFontMetrics(number).height())
    painter.setFont(number)
    painter.drawText(upper, int(Qt.AlignmentFlag.AlignVCenter), card.name)
    painter.drawText(upper, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), card.time)
    side = QFontMetrics(small).height() * 0.85
    lower = QRectF(room.left(), upper.bottom(), room.width(), room.bottom() - upper.bottom())
    icons.paint(painter, ICONS[card.state], QRectF(lower.left(), lower.center().y() - side / 2, side, side), ink)
    painter.setFont(small)
    lower.adjust(side + 5, 0, 0, 0)
    word = QFontMetrics(small).elidedText(card.word, Qt.TextElideMode.ElideRight, int(lower.width()))
    painter.drawText(lower, int(Qt.AlignmentFlag.AlignVCenter), word)


class MaskedTiles(QWidget):
    """Whoever needs somebody first stands first. For looking only: nothing can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._aside = SafeLabel(role="heading"), SafeLabel(role="small", wrap=True)
        self.board = MaskedBoard("sign_in.board")
        head = Flow(gap=12)
        head.add(self._title)
        head.add(self._aside, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.board, 1)
        self._shown: list[BoardCard] = []
        self._rows = 1
        self.hide()

    def keep_in_sight(self, rows: int) -> None:
        """It is never lower than so many rows, or all that there are."""
        self._rows = rows
        size, room = self.board.card_size(), self.board.viewport().width()
        there = -(-len(self._shown) // max(1, room // size.width()))
        self.board.setMinimumHeight(size.height() * max(1, min(rows, there)) + 4)

    def show_tiles(self, tiles: Sequence[Tile], title: str, aside: str) -> None:
        """These people at this moment."""
        self._title.setText(title)
        self._aside.setText(aside)
        self.board.setAccessibleName(title)
        cards = [_card(place, tile) for place, tile in enumerate(tiles)]
        if cards != self._shown:
            self._shown = cards
            self.board.show_rows(cards)
        self.keep_in_sight(self._rows)
        self.setVisible(bool(tiles))

    def words(self) -> str:
        """What is said above them; empty while there is nobody."""
        return "" if self.isHidden() else f"{self._title.text()} {self._aside.text()}"

    def cards(self) -> tuple[BoardCard, ...]:
        """What is shown."""
        return tuple(self._shown)


def _card(place: int, tile: Tile) -> BoardCard:
    return BoardCard(
        id=f"{place}.{tile.number}",
        ticket="",
        name=tile.number,
        about="",
        time="" if tile.remaining is None else shown_time(tile.remaining),
        left=0.0,
        state=tile.state,
        word=watch_words(tile.state, tile.emergency, tile.gone),
        gone=tile.left,
    )
