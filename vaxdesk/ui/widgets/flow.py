"""Fields side by side where there is room, below each other where there is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget, QWidgetItem


@dataclass(frozen=True, slots=True)
class _Place:
    item: QLayoutItem
    stretch: int


class Flow(QLayout):
    """Places items in rows, breaks a row when it is full, and lets items with a stretch share what is left of it.

    What it answers about its size holds until Qt calls `invalidate`: layouts within layouts ask again and again.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12, line_gap: int = 10) -> None:
        super().__init__(parent)
        self._places: list[_Place] = []
        self._gap, self._line_gap = gap, line_gap
        self._stretch = 0
        self._heights: dict[int, int] = {}
        self._minimum: QSize | None = None
        self._hint: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget; `stretch` is its share of the free room of its row."""
        self._stretch = stretch
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))  # our own: one that Qt makes may come back as the wrapper of a dead one

    def add_room(self) -> None:
        """Push what follows to the end of the row."""
        self._stretch = 1
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        self._places.append(_Place(item, self._stretch))
        self._stretch = 0
        self.invalidate()

    def count(self) -> int:
        return len(self._places)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._places[index].item if 0 <= index < len(self._places) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._places.pop(index).item if 0 <= index < len(self._places) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        self._minimum = self._hint = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def minimumSize(self) -> QSize:
        if self._minimum is None:
            size = QSize(0, 0)
            for place in self._shown():
                size = size.expandedTo(place.item.minimumSize())
            self._minimum = size.grownBy(self.contentsMargins())
        return self._minimum

    def sizeHint(self) -> QSize:
        if self._hint is None:
            places = list(self._shown())
            width = sum(place.item.sizeHint().width() for place in places) + self._gap * max(0, len(places) - 1)
            margins = self.contentsMargins()
            width += margins.left() + margins.right()
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for row in self._rows(inner.width()):
            height, left = _height(row), inner.left()
            for place, width in row:
                place.item.setGeometry(_box(place.item, QRect(QPoint(left, top), QSize(width, height))))
                left += width + self._gap
            top += height + self._line_gap

    def _height_at(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        heights = [_height(widths) for widths in self._rows(inner)]
        return sum(heights) + self._line_gap * max(0, len(heights) - 1) + margins.top() + margins.bottom()

    def _shown(self) -> Iterator[_Place]:
        return (place for place in self._places if place.item.spacerItem() or not place.item.isEmpty())

    def _rows(self, room: int) -> list[list[tuple[_Place, int]]]:
        rows: list[list[tuple[_Place, int]]] = []
        row: list[tuple[_Place, int]] = []
        used = 0
        for place in self._shown():
            width = min(_natural(place.item), max(room, place.item.minimumSize().width()))
            if row and used + width > room:
                rows.append(_shared(row, room - used + self._gap))
                row, used = [], 0
            row.append((place, width))
            used += width + self._gap
        if row:
            rows.append(_shared(row, room - used + self._gap))
        return rows


def _natural(item: QLayoutItem) -> int:
    return max(item.sizeHint().width(), item.minimumSize().width())


def _box(item: QLayoutItem, room: QRect) -> QRect:
    """Widgets of a fixed height stand in the middle of their row."""
    widget = item.widget()
    if widget is None or widget.sizePolicy().verticalPolicy() != QSizePolicy.Policy.Fixed:
        return room
    height = min(item.sizeHint().height(), room.height())
    return QRect(room.left(), room.top() + (room.height() - height) // 2, room.width(), height)


def _shared(row: list[tuple[_Place, int]], free: int) -> list[tuple[_Place, int]]:
    total = sum(place.stretch for place, _ in row)
    if total == 0 or free <= 0:
        return row
    return [(place, width + free * place.stretch // total) for place, width in row]


def _height(row: list[tuple[_Place, int]]) -> int:
    return max(
        (place.item.heightForWidth(width) if place.item.hasHeightForWidth() else place.item.sizeHint().height())
        for place, width in row
    )
