"""What the window holds: the work, or the sign-in page over all of it; above either the alarms; on a practice site in a
coloured frame."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.clinic.instants import Instant
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.copied import Copied
from vaxdesk.ui.theme import TOKENS

FRAME_PX: Final = 5


class Frame(QWidget):
    """`painted` whenever it has been. Work that is hidden is taken out of the window: what reads a screen aloud finds
    nothing of it there either."""

    painted = Signal()

    def __init__(self, work: QWidget) -> None:
        super().__init__()
        self._practice = False
        self._work, self._copied, self._away = work, Copied(self), QWidget()
        self.destroyed.connect(self._away.deleteLater)
        self.alarms = AlarmStrip()
        self._layers = QStackedWidget()
        self._layers.addWidget(work)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.alarms)
        self._column.addWidget(self._layers)

    def set_practice(self, practice: bool) -> None:
        self._practice = practice
        edge = FRAME_PX if practice else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self.update()

    @property
    def below(self) -> QWidget:
        """Everything but the alarms: what may be hidden from eyes that pass by."""
        return self._layers

    @property
    def cover(self) -> QWidget | None:
        """The page that hides the work, while one does."""
        shown = self._layers.currentWidget()
        return None if shown is self._work else shown

    def hide_work(self, cover: QWidget) -> None:
        """Show this page and nothing of the work: no list, menu or tip of it stays, nothing copied either."""
        drop_what_floats()
        self._copied.drop()
        if self._layers.indexOf(cover) < 0:
            self._layers.addWidget(cover)
        self._layers.setCurrentWidget(cover)
        if self._work.parent() is not self._away:
            self._work.setParent(self._away)

    def tick(self, now: Instant) -> None:
        """A second has passed."""
        self._copied.tick(now)

    def show_work(self) -> None:
        if self._work.parent() is self._away:
            self._layers.addWidget(self._work)
        self._layers.setCurrentWidget(self._work)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.alarms.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.emit()
        if self._practice:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(TOKENS.practice), FRAME_PX * 2))
            painter.drawRect(self.rect())


def drop_what_floats() -> None:
    """Close what stands beside the window."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            break
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
        if QApplication.activeModalWidget() is dialog:
            break
    for tip in QApplication.topLevelWidgets():
        if tip.inherits("QTipLabel"):
            tip.hide()
