"""Somebody who leads, at the page of the site."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import LEAD, Clinic
from vaxdesk import settings
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.sheets_page import WaysOut
from vaxdesk.ui.stations.setup import SetupStation
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet, open_sheet
from vaxdesk.ui.window import Window


class Leading:
    """The page, the hand at it, and what it asked the workstation to remember."""

    def __init__(self, clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> None:
        self.clinic, self.executor = clinic, ManualExecutor()
        self.live = Live(clinic.desk, actor=LEAD)
        self.window = Window(
            self.live, Jobs(self.executor), (SetupStation,), read_scan=lambda _: None, scanner=scanner
        )  # fmt: skip
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        station = self.window.current
        assert isinstance(station, SetupStation)
        self.station = station
        self.folder: Path | None = None
        station.ways = WaysOut(printer=lambda _: None, folder=lambda *_: self.folder)
        self.settings = settings.Settings()
        station.sheets_printed.connect(lambda kinds: self._choose(sheets_printed=kinds))
        station.second_chosen.connect(lambda folder: self._choose(second_backups=folder))
        station.lock_chosen.connect(lambda minutes: self._choose(lock_minutes=minutes))
        self._choose()
        self.hand = Hand(self.window, scanner)
        self.hand.wait_until_active()

    def press(self, sequence: str) -> None:
        self.hand.press(sequence)
        self.drain()

    def click(self, name: str) -> None:
        """Press a button, wherever the focus was, and let what it begins be done."""
        self.hand.settle()
        found: list[Any] = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, f"{len(found)} visible widgets are called {name}"
        assert found[0].isEnabled()
        found[0].click()
        self.drain()

    def drain(self) -> None:
        while self.executor.drain():
            self.hand.settle()
        self.hand.settle()

    def sheet(self) -> Sheet | None:
        return open_sheet(self.station)

    def words(self) -> str:
        """Everything that can be read now."""
        QApplication.processEvents()
        return "\n".join(label.text() for label in self.window.findChildren(SafeLabel) if label.isVisible())

    def saved(self) -> list[str]:
        assert self.folder is not None
        return sorted(path.name.rsplit("-", 2)[0] for path in self.folder.glob("*.pdf"))

    def _choose(self, **changes: object) -> None:
        self.settings = msgspec.structs.replace(self.settings, **changes)
        self.station.show_settings(self.settings)
