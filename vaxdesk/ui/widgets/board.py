"""The observation board: one card for each person, in columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vaxdesk.ui.widgets.board_painting import Close, Wide
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.widgets.rows import ROW
from vaxdesk.ui.widgets.rows_on_demand import RowsOnDemand

State = Literal["counting", "nearly", "ready", "overdue", "reaction"]
GAP: Final = 10
SCREENS: Final = 1.6
"""More people than fit on so many screens full of large cards are shown on small ones."""


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One person under observation: `time` as written ("06:02", "+00:42"), `left` the part still to come (0 to 1),
    `state` chooses colour and icon, `word` says the same in words; `seat` is where they wait, `together` what holds for
    the group that they came with; `brief` and `together_brief` stand on a small card in the place of `word` and
    `together`; `gone` chooses the icon of somebody who has left although the state lasts."""

    id: str
    ticket: str
    name: str
    about: str
    time: str
    left: float
    state: State
    word: str
    seat: str = ""
    together: str = ""
    brief: str = ""
    together_brief: str = ""
    gone: bool = False

    def spoken(self) -> str:
        parts = (self.ticket, self.seat, self.name, self.about, self.word, self.time, self.together)
        return ", ".join(part for part in parts if part)


class Board(RowView[BoardCard]):
    """Cards in as many columns as there is room for; small ones when they are many. Only those in sight are made."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        self._people: RowsOnDemand[BoardCard] = RowsOnDemand()
        super().__init__(name, parent=parent, rows=self._people)
        self._people.setParent(self)
        self.crowded = False
        self._reacting: frozenset[str] = frozenset()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(BoardDelegate(self))

    def show_rows(self, rows: Sequence[BoardCard]) -> None:
        super().show_rows(rows)
        self._fit()

    def show_people(self, ids: Sequence[str], card: Callable[[int], BoardCard]) -> None:
        """These people, of whom `card` gives what is on the card at a place when somebody looks at it; reactions come
        first. The board stays where it was scrolled to, unless somebody has a reaction who had none: they are brought
        in sight."""
        scrolled = self.verticalScrollBar().value()
        self._change(lambda: self._people.show(ids, card))
        self._fit()
        self.verticalScrollBar().setValue(scrolled)
        reacting = list(takewhile(lambda id_: self._people.row(self._people.position(id_)).state == "reaction", ids))
        new = next((id_ for id_ in reacting if id_ not in self._reacting), "")
        self._reacting = frozenset(reacting)
        if new:
            self.scrollToTop()
            self.reveal(new)

    def reveal(self, id_: str) -> None:
        """Scroll as far as it takes to see this card; an unknown id moves nothing."""
        if (place := self._people.position(id_)) >= 0:
            self.scrollTo(self._people.index(place))

    def card_size(self) -> QSize:
        """Wide enough for a name of four characters beside its ring, and filling the row."""
        return self._size_of(13, 4.7)

    def small_size(self) -> QSize:
        """Two lines of words beside a small ring."""
        return self._size_of(10.6, 2.5)

    def _size_of(self, wide: float, high: float) -> QSize:
        unit = self.fontMetrics().height()
        columns = max(1, int(self._room() // (unit * wide)))
        return QSize(self._room() // columns, round(unit * high) + GAP)

    def _room(self) -> int:
        return self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whoever is chosen stays in sight: their own buttons take room from the board."""
        seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        self._fit()
        if seen:
            self.reveal(self.current())

    def _fit(self) -> None:
        large = self.card_size()
        columns = max(1, self._room() // max(1, large.width()))
        fit = columns * self.contentsRect().height() / large.height() * SCREENS
        self.crowded = self._people.count() > fit
        size = self.small_size() if self.crowded else large
        if size != self.gridSize():
            self.setGridSize(size)


class BoardDelegate(QStyledItemDelegate):
    """Draws a card: ring, ticket, name, state."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._font = QFont()
        self._drawn: tuple[bool, QSize] = (False, QSize())
        self._painting: Wide | Close | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._board.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: BoardCard = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painting = self._painting_for(option.font, option.rect.size())
        painting.paint(painter, QPointF(option.rect.topLeft()), card, chosen=chosen)

    def _painting_for(self, font: QFont, size: QSize) -> Wide | Close:
        """Fonts and measures are made once for a size of cards and text."""
        drawn = (self._board.crowded, size)
        if self._painting is None or drawn != self._drawn or font != self._font:
            kind = Close if self._board.crowded else Wide
            self._painting = kind(QFont(font), size, GAP)
            self._drawn, self._font = drawn, QFont(font)
        return self._painting
