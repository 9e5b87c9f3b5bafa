"""A line above the page for as long as the clock of this computer lies behind what it showed before."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from vaxdesk.clinic.instants import Instant
from vaxdesk.door.gate import Gate
from vaxdesk.door.threshold import Threshold
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.sign_in_outlook import SLACK
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.window import Window

A_JUMP: Final = timedelta(seconds=2)
"""Clocks that are only put right, little by little, never move so far in a second against the one that nobody sets."""
SET_BACK: Final[object] = QT_TRANSLATE_NOOP(
    "clock",
    "The clock of this computer went back: it says {now} and should say {right}. Set it right: until then everything "
    "is recorded under a wrong time. Observation counts on, nobody may leave earlier. If {now} is right, confirm the "
    "clock.",
)
IN_SHORT: Final[object] = QT_TRANSLATE_NOOP(
    "clock", "The clock went back: it says {now} and should say {right}. Set it right."
)
CONFIRM: Final[object] = QT_TRANSLATE_NOOP("clock", "Confirm the clock…")


def jump(before: Instant, now: Instant) -> timedelta:
    """How far the wall clock was set between two readings, back where that is negative: what it moved beyond the time
    that passed by the boot-time clock. Nothing across a restart, about which that clock is silent."""
    if now.boot != before.boot:
        return timedelta()
    moved = (now.utc - before.utc) - timedelta(milliseconds=now.uptime_ms - before.uptime_ms)
    return moved if abs(moved) > A_JUMP else timedelta()


class ClockStrip(QObject):
    """Keeps the line true: until the clock is set right again, or a named person has confirmed it since."""

    def __init__(self, window: Window, live: Live, gate: Gate) -> None:
        """Where the folder behind this gate holds something newer than now, the clock is behind from the start."""
        super().__init__(window)
        known = None if live.desk.site.practice else Threshold(gate.folder, gate, live.desk.clock).newest
        self._window, self._live, self._before = window, live, live.desk.clock.now()
        self._behind = timedelta() if known is None else max(timedelta(), known - self._before.utc)
        self._since = self._before.uptime_ms
        self.strip = Strip("clock_strip.confirm")
        window.work.stand_on_top(self.strip)
        self.strip.seen.connect(self._ask)
        live.ticked.connect(self._tick)
        live.recorded.connect(lambda *_: self._look_for_a_confirmation())
        self.tell()

    def tell(self) -> None:
        """Say what there is to say, in the language of the moment."""
        words = self.words(SET_BACK)
        if words == self.strip.words():
            return
        confirms = _said(CONFIRM) if words and "observation" in self._window.stations else ""
        self.strip.show_words(words, short=self.words(), agree=confirms)

    def words(self, source: object = IN_SHORT) -> str:
        """What the clock says and what it should say; empty where that is the same."""
        if self._behind <= SLACK:
            return ""
        local, now = self._live.desk.local, self._before.utc
        form = "%H:%M" if local(now).date() == local(now + self._behind).date() else "%Y-%m-%d %H:%M"
        return wording.filled(
            _said(source), now=local(now).strftime(form), right=local(now + self._behind).strftime(form)
        )

    def _tick(self) -> None:
        before, self._before = self._before, self._live.desk.clock.now()
        if set_by := jump(before, self._before):
            self._behind -= set_by
            self._since = self._before.uptime_ms
        if set_by or not self.strip.isHidden():
            self.tell()

    def _look_for_a_confirmation(self) -> None:
        if self._behind <= SLACK:
            return
        now = self._before
        if any(each.boot == now.boot and each.uptime_ms >= self._since for each in self._live.desk.clocks().anchors):
            self._behind = timedelta()
            self.tell()

    def _ask(self) -> None:
        self._window.go("observation")
        station = self._window.stations["observation"]
        assert isinstance(station, ObservationStation)
        station.asking.ask_clock()


def _said(source: object) -> str:
    return QCoreApplication.translate("clock", str(source))
