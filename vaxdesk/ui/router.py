"""Where a scan or a typed search goes: to what is open, to the station in front, or to the first that can."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.scans import LotScan
from vaxdesk.ui.bursts import tidy
from vaxdesk.ui.station import Station
from vaxdesk.ui.widgets.sheet import open_sheet

ReadScan = Callable[[str], object | None]
"""Parses a barcode text; None when it is none."""


class Shown(Protocol):
    """The window, as far as scans go."""

    @property
    def current(self) -> Station: ...
    @property
    def stations(self) -> Mapping[str, Station]: ...
    def go(self, code: str) -> None: ...
    def say(self, text: str, tone: str = "plain") -> None: ...


class Router(QObject):
    """`area` is what sheets cover; `searched` is told of words that were looked for."""

    def __init__(self, window: Shown, area: QWidget, read_scan: ReadScan, searched: Callable[[str], None]) -> None:
        super().__init__(area)
        self._window, self._area, self._read_scan, self._searched = window, area, read_scan, searched
        self.first: Callable[[object], bool] = lambda _scan: False
        """Is asked before any page."""

    def take(self, text: str) -> None:
        """A code was scanned."""
        scan = self._read_scan(tidy(text))
        if scan is None or not self._give(scan):
            self._nobody(self.tr("Nobody and nothing here has this code."))

    def search(self, words: str) -> None:
        """A code was typed, or words to look for: what could be a lot number is taken for words."""
        scan = self._read_scan(tidy(words))
        found = scan is not None and not isinstance(scan, LotScan) and self._give(scan)
        if found:
            return
        if open_sheet(self._area) is not None:  # it asks about whoever is on the page: nobody else comes to it
            self._window.say(self.tr("Finish or close what is open here, then search again."), "caution")
            return
        self._searched(words)
        if not self._offer(lambda station: station.search(words)):
            self._nobody(self.tr("Nobody found."))

    def _give(self, scan: object) -> bool:
        if self.first(scan):
            return True
        sheet = open_sheet(self._area)
        if sheet is None:
            return self._offer(lambda station: station.take_scan(scan))
        if not sheet.take_scan(scan):
            self._window.say(self.tr("Finish or close what is open here, then scan again."), "caution")
        return True

    def _offer(self, take: Callable[[Station], bool]) -> bool:
        in_front = self._window.current
        for code, station in ((in_front.code, in_front), *self._window.stations.items()):
            if (code == in_front.code) != (station is in_front):
                continue
            if take(station):
                if station is not self._window.current:
                    self._window.go(code)
                return True
        return False

    def _nobody(self, words: str) -> None:
        self._window.say(" ".join(part for part in (words, self._window.current.scan_failed()) if part), "caution")
