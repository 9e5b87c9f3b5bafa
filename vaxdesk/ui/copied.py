"""What was copied here leaves the clipboard when the workstation locks; what was copied elsewhere stays."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication


class Copied(QObject):
    """Notes whether this program was in front when the clipboard changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard, self._here = QApplication.clipboard(), set[QClipboard.Mode]()
        self._clipboard.changed.connect(self._changed)

    def drop(self) -> None:
        """Take it off the clipboard."""
        for mode in tuple(self._here):
            self._clipboard.clear(mode)
        self._here.clear()

    def _changed(self, mode: QClipboard.Mode) -> None:
        if QApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            self._here.add(mode)
        else:
            self._here.discard(mode)
