"""Rows of which only those in sight are made: for a list whose every row changes with the second."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from vaxdesk.ui.widgets.rows import Row, Rows

R = TypeVar("R", bound=Row)


class RowsOnDemand(Rows[R], Generic[R]):
    """Ids in order, and who makes the row of a place when somebody looks at it. A row is made once for each `show`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._make: Callable[[int], R] | None = None
        self._made: dict[int, R] = {}

    def show(self, ids: Sequence[str], make: Callable[[int], R]) -> None:
        """These rows from now on. While the ids stay as they are nothing moves, and what is in sight is drawn anew."""
        new = tuple(ids)
        moved = new != self._ids
        if moved:
            self.beginResetModel()
            self._ids = new
            self._places = {id_: place for place, id_ in enumerate(new)}
        self._make = make
        self._made.clear()
        if moved:
            self.endResetModel()
        elif new:
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))

    def replace(self, rows: Sequence[R]) -> None:
        kept = tuple(rows)
        self.show([row.id for row in kept], lambda place: kept[place])

    def append(self, rows: Sequence[R]) -> None:
        self.replace((*self.rows(), *rows))

    def count(self) -> int:
        return len(self._ids)

    def row(self, place: int) -> R:
        row = self._made.get(place)
        if row is None:
            assert self._make is not None
            row = self._made[place] = self._make(place)
        return row

    def rows(self) -> tuple[R, ...]:
        return tuple(self.row(place) for place in range(len(self._ids)))

    def position(self, id_: str) -> int:
        return self._places.get(id_, -1)
