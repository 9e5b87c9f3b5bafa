"""Hands on the injection page."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIT, Clinic, nobody
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.window import Window

TRACE = "81234560000000000001"


class Page:
    """The window with the injection page, and hands on it."""

    def __init__(self, window: Window, clinic: Clinic, qtbot: QtBot) -> None:
        self.window, self.clinic, self._qtbot = window, clinic, qtbot
        station = window.stations["injection"]
        assert isinstance(station, InjectionStation)
        self.station = station
        self.keys = 0

    def scan_ticket(self, visit: str) -> None:
        row = self.clinic.desk.visit_row(visit)
        assert row is not None
        self.window.take_scan(row.ticket)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.keys += 1
            control = key == Qt.Key.Key_Return
            modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def give(self) -> None:
        """All checks, left arm, recorded."""
        self.press(Qt.Key.Key_F7, Qt.Key.Key_Left, Qt.Key.Key_Return)

    def stage(self, visit: str) -> Stage:
        return self.clinic.desk.visit(visit).stage


@contextmanager
def injecting(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Page]:
    window = Window(live, jobs, (InjectionStation,), read_scan=scans.read, scanner=scanner)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Page(window, clinic, qtbot)
    leave(window)


def stocked(clinic: Clinic, product: str = "flu-iiv4", lot: str = "A13", **more: object) -> None:
    facts = {"expiry": date(2023, 6, 30), "doses": 100, "package_prefix": "8123456"} | more
    clinic.act(f.LotReceived(product=product, lot=lot, **facts), by="zhao.yun")  # type: ignore[arg-type]


def due(clinic: Clinic, *products: str, name: str = "王桂芬", born: date = date(1940, 3, 21), **more: object) -> str:
    """Consented and screened; not yet identified."""
    person = clinic.act(nobody(name=name, birth_date=born)).entry.about
    visit = clinic.registered(*products, person=person, **more)
    clinic.act(f.ConsentGiven(products=products or ("flu-iiv4",), form_version="v3"), about=visit)
    clinic.act(FIT, about=visit)
    return visit
