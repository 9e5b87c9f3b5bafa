"""Hands on the observation page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.leaving import leave
from vaxdesk.clinic import scans
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.window import Window

Opened = Callable[[], "Page"]


class Page:
    """A window with the observation page in front, and hands on it."""

    def __init__(self, window: Window, live: Live, clinic: Clinic, qtbot: QtBot) -> None:
        self.window, self.live, self.clinic, self._qtbot = window, live, clinic, qtbot
        station = window.stations["observation"]
        assert isinstance(station, ObservationStation)
        self.station = station
        self.keys = 0

    def scan(self, visit: str) -> None:
        row = self.clinic.desk.visit_row(visit)
        assert row is not None
        self.window.take_scan(row.ticket)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.keys += 1
            control = key in (Qt.Key.Key_Return, Qt.Key.Key_H)
            modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def later(self, **time: float) -> None:
        self.clinic.later(**time)
        self.live.tick()

    def states(self) -> list[str]:
        return [card.state for card in self.station.page.board.rows()]

    def stage(self, visit: str) -> Stage:
        return self.clinic.desk.visit(visit).stage


@contextmanager
def watching(clinic: Clinic, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Opened]:
    """Starts the program on the clinic as it is."""
    windows: list[Window] = []

    def start() -> Page:
        live = Live(clinic.desk, actor="home.team")
        window = Window(live, jobs, (InjectionStation, ObservationStation), read_scan=scans.read, scanner=scanner)
        windows.append(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.go("observation")
        return Page(window, live, clinic, qtbot)

    yield start
    for window in windows:
        leave(window)


def given(clinic: Clinic, name: str = "王桂芬", born: date = date(1940, 3, 21), **more: object) -> str:
    person = clinic.act(nobody(name=name, birth_date=born)).entry.about
    return clinic.vaccinated(person=person, **more)
