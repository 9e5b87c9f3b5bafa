"""The keys of windows that stand beside the main one: their buttons have the same keys as everywhere."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.widgets.sheet import open_sheet

SEQUENCES = (keys.PRIMARY, "Ctrl+Enter", keys.BACK, "Ctrl+P", "F4", "F5", "F6", "F7", "F8")


def give_keys(window: QWidget) -> None:
    """Let the buttons of this window answer to their keys; while a sheet is open, only those on it."""
    for sequence in SEQUENCES:
        meant = keys.PRIMARY if sequence == "Ctrl+Enter" else sequence
        shortcut = QShortcut(QKeySequence(sequence), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda key=meant: keys.press(open_sheet(window) or window, key))
