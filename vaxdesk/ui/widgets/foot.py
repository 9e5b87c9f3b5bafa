"""The foot of a page: a rule, and below it the buttons that never scroll away."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.scroll import Scroll

MOST: Final = 0.45
"""Of a page that the buttons take; where letters are so large that they need more, they scroll by themselves, and none
lies below the edge of the screen."""


class Buttons(Scroll):
    """As high as its buttons where there is room; one line of them at least."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = self._least = 0
        self.inside = QWidget()
        self.flow = Flow(self.inside, gap=10)
        self.body.addWidget(self.inside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def fit(self) -> None:
        """Look again how much room there is, and how much is needed."""
        wanted, least = self.heightForWidth(self.width()), self.flow.minimumSize().height()
        if (wanted, least) != (self._wanted, self._least):
            self._wanted, self._least = wanted, least
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        foot, wanted = self.parentWidget(), self.flow.heightForWidth(width)
        page = foot.parentWidget() if foot is not None else None
        most = wanted if page is None else max(round(page.height() * MOST), self.flow.minimumSize().height())
        return min(wanted, most)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(self._wanted, self._least))


class Foot(QWidget):
    """`buttons` takes the buttons."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 0, 18, 12)
        box.setSpacing(11)
        rule = QFrame()
        rule.setObjectName("rule")
        self._scroll = Buttons()
        self.buttons = self._scroll.flow
        self._scroll.inside.installEventFilter(self)
        box.addWidget(rule)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addWidget(self._scroll, 1)
        box.addLayout(self._row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._scroll.inside and event.type() == QEvent.Type.LayoutRequest:
            self._scroll.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.fit()

    def keep_in_corner(self, button: QWidget) -> None:
        """At the end of the last line, however many lines the others take."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)


def above_foot(page: QWidget, rest: QWidget) -> Foot:
    """Fill a page: `rest` takes what room there is, and below it stands the foot that is given back."""
    foot, box = Foot(), QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(rest, 1)
    box.addWidget(foot)
    return foot
