"""The emergency key in windows that stand beside the main one, such as a preview: nobody has to close them first."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.ui import keys

MET: Final = "emergencyKey"
"""Marks a window that has the key."""


class EmergencyKey(QObject):
    """Gives every other window the key once it has the focus; `press` is what the key does in `window`."""

    def __init__(self, window: QWidget, press: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._press = window, press
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self.meet)

    def meet(self, _window: object = None) -> None:
        """Somebody has turned to a window."""
        other = QApplication.activeWindow()
        if other is None or other is self._window or other.isModal() or other.property(MET):
            return
        other.setProperty(MET, True)
        QShortcut(QKeySequence(keys.EMERGENCY), other).activated.connect(self._heard)

    def _heard(self) -> None:
        self._window.activateWindow()
        self._press()
