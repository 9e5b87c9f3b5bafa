"""The last who were released, always in sight: whoever went by mistake is a press away."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from vaxdesk.ui.stations.observation_undo import SHOWN, Release
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

GAP: Final = 6


class Chip(QPushButton):
    """A short text to press."""


class ReleaseStrip(QWidget):
    """Ticket and time of each, the newest first; those that can still be taken back stand out. `chosen` says whose
    visit was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str, bool], ...] = ()
        self._room = True
        self._title = SafeLabel(role="small")
        row = Flow(self, gap=GAP, line_gap=4)
        row.add(self._title)
        self.chips = [self._chip(number) for number in range(SHOWN)]
        for chip in self.chips:
            row.add(chip)
        self.hide()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Released:"))

    def show_releases(self, releases: Sequence[Release], now: datetime) -> None:
        """These were released; nothing changes where they were shown before."""
        shown = tuple((each.visit, f"{each.short} {each.time}", each.undoable(now)) for each in releases[:SHOWN])
        if shown == self._shown:
            return
        self._shown = shown
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(shown))
            if place < len(shown):
                _, words, undoable = shown[place]
                chip.setText(words)
                chip.setAccessibleName(f"{self._title.text()} {words} {releases[place].name}")
                restyle(chip, tone="info" if undoable else "")
        self.setVisible(self._room and bool(shown))

    def set_room(self, room: bool) -> None:
        """Whether there is room for it; the board goes before."""
        self._room = room
        self.setVisible(room and bool(self._shown))

    def words(self) -> tuple[str, ...]:
        return tuple(words for _, words, _ in self._shown)

    def _chip(self, number: int) -> Chip:
        chip = Chip(self)
        chip.setObjectName(f"observation.released_{number + 1}")
        chip.clicked.connect(lambda: self.chosen.emit(self._shown[number][0]))
        chip.hide()
        return chip
