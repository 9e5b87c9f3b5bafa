"""A page that slides over the station: it asks for something and goes away; nothing is modal to the program."""

from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import Tone, em
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.in_sight import in_sight
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

WIDTH_EM = 41


class Sheet(QWidget):
    """Covers its parent while it is open: keys and focus stay inside. Put content in `body`, buttons in `foot`.

    While open, the window sends keys to the buttons of the sheet only, and Esc closes it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, *, tone: Tone = "brand") -> None:
        super().__init__(parent)
        self._area = parent
        self._before: QWidget | None = None
        self._panel = QFrame(self)
        self._panel.setObjectName("panel")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head(tone))
        scroll = Scroll(margins=(20, 18, 20, 18))
        self.body = scroll.body
        column.addWidget(scroll, 1)
        column.addWidget(self._make_foot())
        self.hide()
        parent.installEventFilter(self)

    def set_words(self, title: str, subtitle: str = "", aside: str = "") -> None:
        """Head line: what this is, whom it is about, and a figure at the right."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._aside.setText(aside)
        self.setAccessibleName(title)

    def set_tone(self, tone: Tone) -> None:
        restyle(self._head, tone=tone)

    def take_scan(self, scan: object) -> bool:
        """Act on a parsed scan while open; the person on the page behind never changes meanwhile."""
        return False

    def is_open(self) -> bool:
        return self.isVisibleTo(self._area)

    def open(self) -> None:
        """Come into sight and take the focus."""
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()
        first = next(self._stops(), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Go away and give the focus back."""
        if not self.is_open():
            return
        self.hide()
        before, self._before = self._before, None
        with suppress(RuntimeError):  # what had the focus may have been taken off the page since
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.is_open():
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the sheet."""
        stops = list(self._stops())
        here = QApplication.focusWidget()
        if not stops:
            return False
        place = stops.index(here) if here in stops else -1 if next else 0
        target = stops[(place + (1 if next else -1)) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(14, 30, 40, 70))

    def _stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order. The chain goes on through every page of the window, so that the first is told
        before the others are looked for."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
            if reachable and self.isAncestorOf(widget) and widget.isVisibleTo(self) and widget.isEnabled():
                yield widget
            widget = widget.nextInFocusChain()

    def _fit(self) -> None:
        area = self._area.rect()
        self.setGeometry(area)
        width = min(area.width(), em(self) * WIDTH_EM)
        self._panel.setGeometry(area.width() - width, 0, width, area.height())

    def _make_head(self, tone: Tone) -> QFrame:
        self._head = QFrame()
        self._head.setObjectName("sheetHead")
        self._head.setProperty("tone", tone)
        self._title, self._subtitle, self._aside = SafeLabel(elide=True), SafeLabel(elide=True), SafeLabel()
        self._title.setObjectName("sheetTitle")
        self._aside.setObjectName("sheetAside")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(14)
        row.addWidget(self._title)
        row.addWidget(self._subtitle, 1)
        row.addWidget(self._aside)
        return self._head

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("sheetFoot")
        self.foot = Flow(foot, gap=12)
        self.foot.setContentsMargins(20, 12, 20, 14)
        return foot


def open_sheet(scope: QWidget) -> Sheet | None:
    """The sheet that is open on top of `scope`, if any."""
    sheets = [each for each in in_sight(scope) if isinstance(each, Sheet)]
    return sheets[-1] if sheets else None


def close_sheets(area: QWidget) -> None:
    """Those that stand on `area` itself; what stands on something inside it is its own."""
    for sheet in area.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly):
        sheet.close_sheet()
