"""The slip check page in a window, and whoever sits before it; nobody on the cards exists."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.builders import STAFF, Clinic
from tests.credentials import cards as c
from tests.ui.leaving import leave
from vaxdesk.clinic import scans
from vaxdesk.credentials import qr_text
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.slips import SlipsStation
from vaxdesk.ui.stations.stock import StockStation
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.window import Window

os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*=false")


def slip(jws: str = "") -> str:
    """The text of the code on a slip."""
    return qr_text.encoded(jws or c.card().jws)


class SlipDesk:
    """The lead at first. What is brought lies in `brought`."""

    def __init__(self, folder: Path, qtbot: QtBot, scanner: Scanner) -> None:
        self.clinic = Clinic(folder / "site", at=c.NOW, staff=STAFF)
        self.brought = folder / "brought"
        self.executor = ManualExecutor()
        self.live = Live(self.clinic.desk, actor="zhao.yun")
        self.window = Window(
            self.live, Jobs(self.executor), (StockStation, SlipsStation), read_scan=_read, scanner=scanner
        )
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.said: list[tuple[str, str]] = []
        self.station = self._own()

    def close(self) -> None:
        leave(self.window)
        self.clinic.desk.db.close()

    def sit(self, account: str) -> None:
        self.live.set_actor(account)
        self.station = self._own()

    def scan(self, text: str) -> None:
        self.window.take_scan(text)
        self.executor.drain()

    def button(self, name: str) -> KeyButton:
        found = self.station.findChild(KeyButton, f"slips.{name}")
        assert found is not None
        return found

    def press(self, name: str) -> None:
        self.button(name).click()
        self.executor.drain()

    def bring(self, source: Path) -> None:
        self.window.go("slips")
        self.station.show_part("trust")
        self.executor.drain()
        self.station.trust.bring(source)
        self.executor.drain()

    @property
    def results(self) -> list[str]:
        return self.station.check.results()

    def words(self) -> str:
        return "\n".join(card.words() for card in self.station.check.cards)

    def _own(self) -> SlipsStation:
        station = self.window.stations["slips"]
        assert isinstance(station, SlipsStation)
        if not station.property("watched"):
            station.setProperty("watched", True)
            station.said.connect(lambda *words: self.said.append(words))
        return station


def _read(text: str) -> object | None:
    scan = scans.read(text)
    return None if isinstance(scan, scans.Unknown) else scan
