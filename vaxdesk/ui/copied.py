"""What was copied here leaves the clipboard after a quarter of a minute, and when the workstation locks; what was
copied elsewhere stays."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from vaxdesk.clinic.instants import Instant

STAYS: Final = timedelta(seconds=15)
"""Long enough to paste a number into another program."""


@dataclass(frozen=True, slots=True)
class _Copy:
    text: str
    since: Instant | None = None
    """None until the next second."""


class Copied(QObject):
    """Notes whether this program was in front when the clipboard changed. `tick` comes once a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard, self._here = QApplication.clipboard(), dict[QClipboard.Mode, _Copy]()
        self._clipboard.changed.connect(self._changed)

    def tick(self, now: Instant) -> None:
        """What has lain there long enough goes, unless something else has taken its place."""
        for mode, copy in tuple(self._here.items()):
            if copy.since is None:
                self._here[mode] = _Copy(copy.text, now)
            elif copy.since.boot != now.boot or now.uptime_ms - copy.since.uptime_ms >= STAYS / _MS:
                self._forget(mode, copy)

    def drop(self) -> None:
        """Take it off the clipboard."""
        for mode in tuple(self._here):
            self._clipboard.clear(mode)
        self._here.clear()

    def _forget(self, mode: QClipboard.Mode, copy: _Copy) -> None:
        if self._clipboard.text(mode) == copy.text:
            self._clipboard.clear(mode)
        self._here.pop(mode, None)

    def _changed(self, mode: QClipboard.Mode) -> None:
        text = self._clipboard.text(mode)
        if text and QApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            self._here[mode] = _Copy(text)
        else:
            self._here.pop(mode, None)


_MS: Final = timedelta(milliseconds=1)
