"""A webcam: pictures as they come. QtMultimedia is loaded when somebody opens the camera, and only then; where it
cannot be, or where there is no camera, files and scanners remain."""

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoFrame, QVideoSink

State = Literal["off", "looking", "no_library", "no_camera", "failed"]
WIDEST: Final = 1600
"""Pixels across that a picture needs to show the modules of a slip."""


class Camera(QObject):
    """`pictured` carries a picture (QImage); `state` says why there are none."""

    pictured = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = "off"
        self.sink: QVideoSink | None = None
        self._camera: QCamera | None = None
        self._session: QMediaCaptureSession | None = None

    def start(self, number: int = 0) -> None:
        """Look through one of the cameras."""
        self.stop()
        try:
            from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink
        except ImportError:
            self._tell("no_library")
            return
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._frame)
        found = QMediaDevices.videoInputs()
        if not found:
            self._tell("no_camera")
            return
        self._camera, self._session = QCamera(found[number % len(found)], self), QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self.sink)
        self._camera.errorOccurred.connect(lambda *_: self._tell("failed"))
        self._camera.start()
        if self.state != "failed":
            self._tell("looking")

    def stop(self) -> None:
        """Switch the camera off."""
        if self._camera is not None:
            self._camera.stop()
        for each in (self._session, self._camera, self.sink):
            if each is not None:
                each.deleteLater()
        self._camera = self._session = self.sink = None
        self._tell("off")

    def _frame(self, frame: "QVideoFrame") -> None:
        picture = frame.toImage()
        if not picture.isNull():
            self.pictured.emit(picture)

    def _tell(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def as_bytes(picture: QImage) -> bytes:
    """The picture in grey, as a file that anybody can read (PGM)."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.width() > WIDEST:
        grey = grey.scaledToWidth(WIDEST)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    pixels = bytes(grey.constBits())
    rows = b"".join(pixels[row * line : row * line + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + rows
