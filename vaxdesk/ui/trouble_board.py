"""Who is under observation at a site that does not open, with their alarms: nobody else watches over them now."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clock import Clock
from vaxdesk.door.gate import Gate
from vaxdesk.door.threshold import Threshold
from vaxdesk.ui import wording
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.door_alarms import DoorAlarms
from vaxdesk.ui.live import SECOND_MS
from vaxdesk.ui.masked_tiles import MaskedTiles
from vaxdesk.ui.widgets.banner import Banner

WATCHED = QT_TRANSLATE_NOOP("trouble", "Under observation: {number}")
GOES_ON = QT_TRANSLATE_NOOP("trouble", "Observation goes on: with this board, and on paper.")
ROWS_IN_SIGHT = 2
ELSEWHERE = frozenset({"already_open", "database_open"})
"""Another window has the record, and watches."""


class TroubleBoard(QWidget):
    """The board without names, from the open file; `strip` is to stand above everything."""

    def __init__(self, threshold: Threshold, clock: Clock, volume: int) -> None:
        super().__init__()
        self._threshold, self._unreadable, self.tiles = threshold, Banner(), MaskedTiles()
        self.strip = AlarmStrip()
        self.alarms = DoorAlarms(self.strip, clock, threshold.tiles, volume)
        self.tiles.keep_in_sight(ROWS_IN_SIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._unreadable)
        column.addWidget(self.tiles, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.retranslate()

    def tick(self) -> None:
        """A second has passed."""
        self.retranslate()
        self.alarms.tick()

    def retranslate(self) -> None:
        """Everybody as they are now, in the language of the moment."""
        code, seen = self._threshold.unreadable, self._threshold.tiles()
        self._unreadable.set("", wording.text("failure", code) if code else "", "stop")
        self.tiles.show_tiles(seen, wording.filled(_said(WATCHED), number=len(seen)), _said(GOES_ON))

    def words(self) -> str:
        """What is said of them."""
        return "\n".join(part for part in (self._unreadable.words(), self.tiles.words()) if part)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # the page goes, and is not only made small
            self._timer.stop()
            self.alarms.close()


def board_for(code: str, folder: Path, clock: Clock, volume: int) -> TroubleBoard | None:
    """The board beside this failure; None where somebody else watches."""
    return None if code in ELSEWHERE else TroubleBoard(Threshold(folder, Gate(folder, clock), clock), clock, volume)


def _said(source: object) -> str:
    return QCoreApplication.translate("trouble", str(source))
