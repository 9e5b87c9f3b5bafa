"""The sign-in page as a window of its own, while nobody has opened the record."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clock import Clock
from vaxdesk.ui import keys
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.door_alarms import DoorAlarms
from vaxdesk.ui.live import SECOND_MS
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.sign_in import SignIn

SIZE = (1366, 768)


class SignInWindow(QWidget):
    """Has the seconds, and the keys that mean something here: going on and going back."""

    painted = Signal()

    def __init__(self, sign_in: SignIn, scanner: Scanner, clock: Clock, volume: int = 100) -> None:
        super().__init__()
        self.setObjectName("signInWindow")
        self.sign_in, self.page = sign_in, sign_in.page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.strip = AlarmStrip()
        column.addWidget(self.strip)
        column.addWidget(self.page)
        self.alarms = DoorAlarms(self.strip, clock, lambda: self.page.tiles, volume)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        scanner.scanned.connect(self.page.tell_of_a_scan)
        for sequence in (keys.PRIMARY, "Ctrl+Enter", keys.BACK, keys.EMERGENCY):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setAutoRepeat(False)
            meant = keys.PRIMARY if sequence == "Ctrl+Enter" else sequence
            shortcut.activated.connect(lambda key=meant: self.page.press(key))
        self.setWindowTitle("vaxdesk")
        self.resize(*SIZE)

    def tick(self) -> None:
        """A second has passed."""
        self.sign_in.tick()
        self.alarms.tick()

    def stop(self) -> None:
        """No seconds any more, and no sound."""
        self._timer.stop()
        self.alarms.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)
