"""A list model over frozen rows that changes only what changed."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The frozen row itself."""


class Row(Protocol):
    """`id` tells rows apart; `spoken()` is the whole row for assistive tools."""

    @property
    def id(self) -> str: ...
    def spoken(self) -> str: ...


R = TypeVar("R", bound=Row)


class Rows(QAbstractListModel, Generic[R]):
    """Frozen rows in order. Rows that stay in place are updated in place; otherwise the list is set anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.count()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self.count():
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return None

    def count(self) -> int:
        return len(self._rows)

    def row(self, place: int) -> R:
        return self._rows[place]

    def rows(self) -> tuple[R, ...]:
        return self._rows

    def position(self, id_: str) -> int:
        """Where a row is, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.id == id_), -1)

    def replace(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        new = tuple(rows)
        if [row.id for row in new] == [row.id for row in self._rows]:
            self._update(new)
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def append(self, rows: Sequence[R]) -> None:
        """Show these rows below the others, which stay where they are."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    def _update(self, new: tuple[R, ...]) -> None:
        before, self._rows = self._rows, new
        for place, (old, row) in enumerate(zip(before, new, strict=True)):
            if old != row:
                self.dataChanged.emit(self.index(place), self.index(place))
