"""A list that keeps its choice by id, whatever happens to the rows."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from vaxdesk.ui.widgets.rows import ROW, Index, Row, Rows

R = TypeVar("R", bound=Row)


class RowView(QListView, Generic[R]):
    """Rows to choose one from. `chosen` says which row somebody picked, by hand or with the arrow keys."""

    chosen = Signal(str)

    def __init__(self, name: str, *, parent: QWidget | None = None, rows: Rows[R] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._rows: Rows[R] = rows if rows is not None else Rows(self)
        self._told = ""
        self._quiet = False
        self.setModel(self._rows)

    def rows(self) -> tuple[R, ...]:
        return self._rows.rows()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; what was chosen stays chosen while it is there."""
        self._change(lambda: self._rows.replace(rows))

    def _change(self, rows_change: Callable[[], None]) -> None:
        """Whatever happens to the rows, what was chosen stays chosen while it is there, and nothing is said."""
        keep = self._told
        self._quiet = True
        rows_change()
        self.choose(keep)
        self._quiet = False

    def add_rows(self, rows: Sequence[R]) -> None:
        """More rows below; nothing moves."""
        self._rows.append(rows)

    def current(self) -> str:
        """The id of the chosen row, or an empty text."""
        row: R | None = self.currentIndex().data(ROW)
        return row.id if row else ""

    def choose(self, id_: str) -> None:
        """Choose by program: says nothing. An unknown id takes the choice away."""
        quiet, self._quiet = self._quiet, True
        place = self._rows.position(id_)
        index = self._rows.index(place) if place >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._told = id_ if place >= 0 else ""
        self._quiet = quiet

    def step(self, by: int) -> None:
        """Pick the next (1) or previous (-1) row, as somebody with arrow keys would."""
        if self._rows.count():
            place = self._rows.position(self.current())
            place = 0 if place < 0 else min(max(place + by, 0), self._rows.count() - 1)
            self.selectionModel().setCurrentIndex(
                self._rows.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Getting the focus chooses nobody: it may come here by itself when what had it is gone."""
        quiet, self._quiet = self._quiet, True
        super().focusInEvent(event)
        if not self._told:
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)
        self._quiet = quiet

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and self.current() and self.current() != self._told:
            self._told = self.current()
            self.chosen.emit(self._told)
