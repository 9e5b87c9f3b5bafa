"""Slip check: is this slip genuine, whom do we believe, and what do our scanners send?"""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from vaxdesk.clinic.scans import SlipScan
from vaxdesk.ui import wording
from vaxdesk.ui.bursts import tidy
from vaxdesk.ui.camera_sheet import CameraSheet
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.slips_check import CheckPart
from vaxdesk.ui.stations.slips_keys import KeysPart
from vaxdesk.ui.stations.slips_scanner import ScannerPart
from vaxdesk.ui.stations.slips_trust import TrustPart
from vaxdesk.ui.widgets.parts import Parts


class SlipsStation(Station):
    """Four parts, one at a time. A slip that is scanned anywhere comes here; only the keys write into the record."""

    code = "slips"
    icon = "slip"
    place = "support"
    needs: ClassVar[str] = "board"

    house_paper = Signal(str, bytes)
    """A paper about no visit is wanted: a file name and its PDF."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.check, self.scanner = CheckPart(live, jobs), ScannerPart(live)
        self.trust, self.keys = TrustPart(live, jobs, self), KeysPart(live, jobs, self)
        self.camera = CameraSheet(self, live.desk.card_room, jobs)
        self._parts = Parts(
            "slips.part", {"check": self.check, "trust": self.trust, "keys": self.keys, "scanner": self.scanner}
        )
        self.part = self._parts.choice
        self._parts.fill(self).addWidget(self._parts.stack, 1)
        self.part.chosen.connect(self.show_part)
        self.check.camera_wanted.connect(self.camera.look)
        self.camera.found.connect(self.check.check_data)
        for part in (self.trust, self.keys):
            part.told.connect(self.said)
        self.scanner.house_paper.connect(self.house_paper)
        live.actor_changed.connect(lambda _: self._another())

    def show_part(self, name: str) -> None:
        """Bring one part to the front."""
        self._parts.show(name)
        if name != "scanner":
            self.scanner.listen(False)
        if name == "trust":
            self.trust.show_now()
        if name == "keys":
            self.keys.show_now()

    def refresh(self) -> None:
        if self.part.value() == "trust" and self.isVisible():
            self.trust.show_now()
        if self.part.value() == "keys" and self.isVisible():
            self.keys.show_now()

    def retranslate(self) -> None:
        names = {
            "check": self.tr("Is this slip genuine?"), "trust": self.tr("Whom do we believe?"),
            "keys": self.tr("Our keys"), "scanner": self.tr("Scanner"),
        }  # fmt: skip
        self._parts.set_words(wording.text("station", self.code), self.tr("What is looked at"), names)
        for part in (self.check, self.trust, self.keys, self.scanner, self.camera):
            part.retranslate()

    def take_scan(self, scan: object) -> bool:
        if not isinstance(scan, SlipScan):
            return False
        self._check(scan.text)
        return True

    def search(self, words: str) -> bool:
        """The text of a slip, pasted into the scan box."""
        if not tidy(words).lower().startswith("shc:/"):
            return False
        self._check(words)
        return True

    def scan_failed(self) -> str:
        """Another code was read: what was shown is of the one before."""
        self.check.clear()
        return ""

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.scanner.listen(False)

    def _check(self, text: str) -> None:
        self.camera.close_sheet()
        self.show_part("check")
        self.check.check_text(text)
        self.wanted.emit()

    def _another(self) -> None:
        """Somebody else sits here, or nobody: nothing of what was shown stays."""
        for sheet in (self.camera, self.trust.sheet):
            sheet.close_sheet()
        self.keys.close_sheets()
        self.scanner.listen(False)
        self.check.clear()
