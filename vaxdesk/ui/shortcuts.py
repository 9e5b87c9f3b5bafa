"""The keys of the main window: every one of the table, and nothing else."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys

ALARM_KEYS: Final = frozenset({"alarm_answer", "alarm_pause"})
"""The strip of alarms has these itself, in whatever window it stands."""


class Shortcuts(QObject):
    """Gives a window its keys: `doings` by action, `press` for those of the buttons, `go` for the stations by place.
    `taken` is asked first: a page that stands over everything takes every key."""

    def __init__(
        self,
        window: QWidget,
        doings: Mapping[str, Callable[[], object]],
        *,
        press: Callable[[str], object],
        go: Callable[[int], object],
        taken: Callable[[str], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._taken = window, taken
        for key in keys.KEYS:
            if key.action in ALARM_KEYS:
                continue
            doing = doings.get(key.action, partial(press, key.sequence))
            if key.action == "station":
                doing = partial(go, int(key.sequence[-1]))
            self._add(key.sequence, doing)
        self._add("Ctrl+Enter", lambda: press(keys.PRIMARY))

    def _add(self, sequence: str, doing: Callable[[], object]) -> None:
        meant = keys.PRIMARY if sequence == "Ctrl+Enter" else sequence
        shortcut = QShortcut(QKeySequence(sequence), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: None if self._taken(meant) else doing())
