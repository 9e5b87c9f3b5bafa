"""A window that is gone before its database closes: a change of language would make it ask once more."""

from PySide6.QtCore import QCoreApplication, QEvent

from vaxdesk.ui.window import Window


def leave(window: Window) -> None:
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
