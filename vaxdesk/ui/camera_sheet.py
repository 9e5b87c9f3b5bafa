"""A slip before the webcam: the picture, and what to do where there is none."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vaxdesk.codes.card_room import CardRoom, Trust
from vaxdesk.ui import keys
from vaxdesk.ui.camera import Camera, as_bytes
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet

EVERY_MS: Final = 200
"""A picture is looked at so often; the others are only shown."""
TALLEST: Final = 420


class Viewfinder(QWidget):
    """What the camera sees, turned round like a mirror, so that a hand finds its way."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, TALLEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(box, self._picture)


class CameraSheet(Sheet):
    """`found` carries a picture (as a file) with a card in it; the sheet has closed by then. No picture is kept."""

    found = Signal(bytes)

    def __init__(self, parent: QWidget, room: CardRoom, jobs: Jobs) -> None:
        super().__init__(parent)
        self._room, self._jobs = room, jobs
        self.camera = Camera(self)
        self._view, self._trouble = Viewfinder(), Banner()
        self._hint = SafeLabel(wrap=True)
        self._busy, self._number = False, 0
        self._since = QElapsedTimer()
        self.another = KeyButton("slips.camera_next", key="F5")
        self.back = KeyButton("slips.camera_back", key=keys.BACK)
        for widget in (self._trouble, self._hint):
            self.body.addWidget(widget)
        self.body.addWidget(self._view, 1)
        self.body.addStretch(0)
        self.foot.add(self.back)
        self.foot.add_room()
        self.foot.add(self.another)
        self.back.clicked.connect(self.close_sheet)
        self.another.clicked.connect(self._next)
        self.camera.pictured.connect(self._pictured)
        self.camera.changed.connect(self._tell)
        self.closed.connect(self._end)

    def look(self) -> None:
        """Open, and switch the camera on."""
        self.retranslate()
        self.open()
        self.camera.start(self._number)
        self._tell()

    def trouble(self) -> str:
        return self._trouble.words()

    def retranslate(self) -> None:
        self.set_words(self.tr("Show the slip to the camera"))
        self._hint.setText(self.tr("Hold the code flat and still, so large that it fills half of the picture."))
        self.back.set_text(self.tr("Back"))
        self.another.set_text(self.tr("Another camera"))
        self._tell()

    def _tell(self) -> None:
        state = self.camera.state
        words = {
            "no_library": self.tr("The part of the program for cameras cannot be loaded on this computer."),
            "no_camera": self.tr("There is no camera at this computer."),
            "failed": self.tr("The camera gives no picture. Another program may be using it."),
        }.get(state, "")
        remain = self.tr("Scan the slip, or choose a picture or a PDF of it.")
        self._trouble.set(words, remain if words else "", "caution")
        for widget in (self._hint, self.another):
            widget.setVisible(not words)

    def _pictured(self, picture: QImage) -> None:
        self._view.show_picture(picture)
        if self._busy or (self._since.isValid() and self._since.elapsed() < EVERY_MS):
            return
        self._busy = True
        self._since.start()
        room = self._room

        def work() -> bytes:
            data = as_bytes(picture)
            return b"" if room.judged(data, Trust())[0].problem in ("no_card", "file_unreadable") else data

        self._jobs.run(work, self._looked)

    def _looked(self, result: Ok[bytes] | Err) -> None:
        self._busy = False
        if isinstance(result, Err):
            raise result.error
        if result.value and self.is_open():
            self.close_sheet()
            self.found.emit(result.value)

    def _next(self) -> None:
        self._number += 1
        self.camera.start(self._number)

    def _end(self) -> None:
        self.camera.stop()
        self._view.show_picture(QImage())
