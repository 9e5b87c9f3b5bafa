"""Everything of the window that shows people: top bar, rail, the station in front, and what stands above it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.ui.rail import Rail
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.topbar import TopBar
from vaxdesk.ui.widgets.banner import Banner


class Stack(QStackedWidget):
    """The stations, one at a time; those behind take no height from the one in front."""

    def __init__(self) -> None:
        super().__init__()
        self.yields = False
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def set_yielding(self, yields: bool) -> None:
        """Whether something stands beside them that must be seen too: they make do with the width that it leaves, and
        never push it off the screen."""
        self.yields = yields
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        high = front.minimumSizeHint().height() if front is not None else 0
        return QSize(0 if self.yields else super().minimumSizeHint().width(), high)


def yields(page: QWidget) -> bool:
    """Whether this page makes do with what something beside it leaves."""
    above = page.parentWidget()
    while above is not None and not isinstance(above, Stack):
        above = above.parentWidget()
    return above is not None and above.yields


class Work(QWidget):
    """`strip` above all of it, `may` above the station: what whoever sits here may not do there."""

    def __init__(self, top: TopBar, rail: Rail, stack: Stack) -> None:
        super().__init__()
        self.strip, self.may = Strip(), Banner()
        self._stack = stack
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(top)
        self._row, self._pane = QHBoxLayout(), QVBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(rail)
        self._pane.addWidget(self.may)
        self._pane.addWidget(stack, 1)
        self._row.addLayout(self._pane, 1)
        column.addLayout(self._row, 1)

    def stand_beside(self, widget: QWidget) -> None:
        """At the right of whatever station is in front."""
        self._row.addWidget(widget)

    def set_beside(self, widget: QWidget, *, visible: bool) -> None:
        """Show or hide what stands there."""
        self._stack.set_yielding(visible)
        widget.setVisible(visible)

    def stand_on_top(self, widget: QWidget) -> None:
        """Above the top bar too."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, widget)

    def stand_above(self, widget: QWidget) -> None:
        """Above whatever station is in front."""
        self._pane.insertWidget(0, widget)
