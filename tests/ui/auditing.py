"""The record check page in a window, and whoever sits before it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.builders import STAFF, Clinic
from tests.ui.leaving import leave
from vaxdesk.clinic import scans
from vaxdesk.store.site import Account
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.audit import AuditStation
from vaxdesk.ui.stations.stock import StockStation
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.window import Window

AUDITOR = Account(name="audit.one", display="阮明月", roles=("auditor",))


class Audit:
    """The lead at first; `sit` lets somebody else sit down."""

    def __init__(self, folder: Path, qtbot: QtBot, scanner: Scanner) -> None:
        self.clinic = Clinic(folder / "site", staff=(*STAFF, AUDITOR))
        self.visit = self.clinic.vaccinated()
        self.executor = ManualExecutor()
        self.live = Live(self.clinic.desk, actor="zhao.yun")
        self.window = Window(
            self.live, Jobs(self.executor), (StockStation, AuditStation), read_scan=scans.read, scanner=scanner
        )
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.papers: list[tuple[str, bytes]] = []
        self.station = self._own()

    def close(self) -> None:
        leave(self.window)
        self.clinic.desk.db.close()

    def sit(self, account: str) -> None:
        self.live.set_actor(account)
        if account and self.clinic.desk.seat.may("verify"):
            self.station = self._own()

    def part(self, name: str) -> None:
        self.station.show_part(name)
        QCoreApplication.processEvents()

    def button(self, name: str) -> KeyButton:
        found = self.station.findChild(KeyButton, f"audit.{name}")
        assert found is not None
        return found

    def press(self, name: str) -> None:
        """Press a button and let what it starts come to its end."""
        self.button(name).click()
        self.finish()

    def finish(self) -> None:
        while self.executor.drain():
            QCoreApplication.processEvents()

    def seen(self) -> str:
        """Every word on the page in front."""
        labels = self.station.findChildren(SafeLabel)
        words = [each.text() for each in labels if each.isVisibleTo(self.station)]
        return "\n".join(words)

    def banners(self) -> list[str]:
        return [each.words() for each in self.station.findChildren(Banner) if each.isVisibleTo(self.station)]

    def lines(self) -> list[tuple[str, str, str]]:
        """Who, what and about whom, as the log shows it."""
        return [(row.who, row.what, row.about) for row in self.station.log.list.rows()]

    def kept(self, what: str) -> int:
        """How many lines of this kind there are, without reading the log."""
        return sum(row["what"] == what for row in self.clinic.desk.db.query("SELECT what FROM access"))

    def _own(self) -> AuditStation:
        """The page of whoever sits here, in front."""
        self.window.go("audit")
        station = self.window.stations["audit"]
        assert isinstance(station, AuditStation)
        station.house_paper.connect(lambda name, pdf: self.papers.append((name, pdf)))
        return station
