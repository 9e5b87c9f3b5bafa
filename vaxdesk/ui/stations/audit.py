"""Record check: is the record whole, who looked at whom, could it be lost?"""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.scans import PersonScan, TicketScan
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Station, problem_words
from vaxdesk.ui.stations.audit_backups import BackupsPart
from vaxdesk.ui.stations.audit_erasing import ErasePart
from vaxdesk.ui.stations.audit_log import LogPart
from vaxdesk.ui.stations.audit_record import RecordPart
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.parts import Parts


class AuditStation(Station):
    """Four parts, one at a time. Only the lead makes backups from here, and erases; nothing else changes the record."""

    code = "audit"
    icon = "verify"
    place = "support"
    needs: ClassVar[str] = "verify"

    house_paper = Signal(str, bytes)
    """A paper about no visit is wanted: a file name and its PDF."""
    backed_up = Signal()
    """There is a new backup."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.record_part, self.log, self.backups = RecordPart(live, jobs), LogPart(live), BackupsPart(live, jobs)
        self.erasing = ErasePart(live, jobs, self)
        self._shown = Parts(
            "audit.part",
            {"record": self.record_part, "log": self.log, "backups": self.backups, "erasing": self.erasing},
        )
        self.part = self._shown.choice
        self._banner, self._rest = Banner(), QWidget()
        self._build()
        self.part.chosen.connect(self.show_part)
        for part in self._parts():
            part.failed.connect(self._tell)
        self.record_part.paper.connect(self.house_paper)
        self.erasing.paper.connect(self.house_paper)
        self.erasing.erased.connect(self.backed_up)
        self.erasing.told.connect(self.said)
        self.backups.told.connect(self.said)
        self.backups.made.connect(self.backed_up)
        live.actor_changed.connect(lambda _: self._another())

    def show_part(self, name: str) -> None:
        """Bring one part to the front."""
        self._shown.show(name)

    def show_second(self, folder: str) -> None:
        """The second place for backups that this workstation has chosen, "" for none."""
        self.backups.show_second(folder)
        self.erasing.show_second(folder)

    def refresh(self) -> None:
        may = self.live.desk.seat.may(self.needs)
        self._shown.stack.setVisible(may)
        self._rest.setVisible(not may)
        self.part.setVisible(may)
        words = self.tr("Only the site lead and an auditor look here. Nothing was shown, and nothing was changed.")
        self._banner.set("", "" if may else words, "info")
        self.record_part.show_waiting()
        self.log.show_now()
        self.backups.show_now()
        self.erasing.show_now()

    def tick(self) -> None:
        self.record_part.tick()

    def retranslate(self) -> None:
        names = {
            "record": self.tr("Is the record whole?"), "log": self.tr("Who looked at whom?"),
            "backups": self.tr("Could it be lost?"), "erasing": self.tr("Who has to be erased?"),
        }  # fmt: skip
        self._shown.set_words(wording.text("station", self.code), self.tr("What is looked at"), names)
        for part in self._parts():
            part.retranslate()
        self.refresh()

    def take_scan(self, scan: object) -> bool:
        """Somebody's card or ticket asks who looked at them."""
        if not self.isVisible() or not self.live.desk.seat.may("access_log"):
            return False
        try:
            person = self._person(scan)
        except (Refused, WorldFailed) as failure:
            self._tell(failure)
            return True
        if person:
            self.show_part("log")
            self.log.show_person(person)
        return bool(person)

    def search(self, words: str) -> bool:
        if not self.isVisible() or not self.live.desk.seat.may("access_log"):
            return False
        if self.part.value() == "erasing" and self.live.desk.seat.may("person_erased"):
            self.erasing.seek.setText(words)
            self.erasing.look()
            return True
        self.show_part("log")
        return self.log.seek(words)

    def step(self, by: int) -> None:
        if self.part.value() == "log":
            self.log.list.step(by)

    def _parts(self) -> tuple[RecordPart, LogPart, BackupsPart, ErasePart]:
        return (self.record_part, self.log, self.backups, self.erasing)

    def _person(self, scan: object) -> str | None:
        desk = self.live.desk
        if isinstance(scan, PersonScan):
            return desk.person_with_document(scan.document.number)
        if isinstance(scan, TicketScan):
            visit = desk.visit_with_ticket(scan.number)
            row = desk.visit_row(visit) if visit else None
            return row.person if row else None
        return None

    def _another(self) -> None:
        """Somebody else sits here, or nobody: nothing of what was shown stays. What comes to the front is refreshed."""
        for part in self._parts():
            part.empty()

    def _tell(self, failure: Exception) -> None:
        if isinstance(failure, Refused):
            self.said.emit(problem_words(failure.problems), "stop")
        elif isinstance(failure, WorldFailed):
            self.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")

    def _build(self) -> None:
        refused = QVBoxLayout()
        refused.setContentsMargins(18, 0, 18, 0)
        refused.addWidget(self._banner)
        box = self._shown.fill(self)
        box.addLayout(refused)
        box.addWidget(self._shown.stack, 1)
        box.addWidget(self._rest, 1)
