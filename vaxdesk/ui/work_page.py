"""The page of a supporting station: a list at the left where it has one, a title, the work, and buttons that stay."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.columns import Column
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.foot import Foot
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

LIST_EM, LIST_SHARE = 24, 0.4


class WorkPage(QWidget):
    """`work` takes cards, `buttons` takes buttons."""

    def __init__(self, side: QWidget | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SafeLabel(role="title", wrap=True)
        self._side_title = SafeLabel(role="strong", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._column = self._make_side(side) if side is not None else None
        if self._column is not None:
            row.addWidget(self._column)
        row.addWidget(self._make_work(), 1)

    def set_title(self, title: str, side: str = "") -> None:
        """The line above the work, and the one above the list."""
        self._title.setText(title)
        self._side_title.setText(side)

    def set_foot_visible(self, visible: bool) -> None:
        """Hide the foot of a page that has no buttons of its own."""
        self._foot.setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._column is not None:
            self._column.setFixedWidth(min(LIST_EM * em(self), round(self.width() * LIST_SHARE)))

    def _make_side(self, side: QWidget) -> Column:
        column = Column()
        column.setObjectName("queue")
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        head = QFrame()
        head.setObjectName("queueHead")
        inside = QVBoxLayout(head)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self._side_title)
        box.addWidget(head)
        box.addWidget(side, 1)
        return column

    def _make_work(self) -> QWidget:
        pane = QWidget()
        box = QVBoxLayout(pane)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QWidget()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(18, 14, 18, 10)
        inside.addWidget(self._title)
        scroll = Scroll(margins=(18, 0, 18, 14))
        self.work = scroll.body
        box.addWidget(head)
        box.addWidget(scroll, 1)
        self._foot = Foot()
        self.buttons = self._foot.buttons
        box.addWidget(self._foot)
        return pane
