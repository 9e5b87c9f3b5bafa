"""Site: who works here, where papers are printed, what is in use, and what this is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing_queue import PrintJob
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.setup_about import AboutCard, RulesCard, SiteCard
from vaxdesk.ui.stations.setup_printers import PrintersCard, WaitingCard
from vaxdesk.ui.stations.setup_staff import StaffCard
from vaxdesk.ui.work_page import WorkPage


class SetupStation(Station):
    """Changes the staff list through the Desk; choices of the workstation leave as signals."""

    code = "setup"
    icon = "user"
    place = "support"

    staff_changed = Signal()
    printer_chosen = Signal(str, str)
    size_chosen = Signal(str, str)
    test_wanted = Signal(str)
    retry_wanted = Signal()
    job_dropped = Signal(str)

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._settings = Settings()
        self.staff, self.printers, self.waiting = StaffCard(), PrintersCard(), WaitingCard()
        self._site, self._rules, self._about = SiteCard(), RulesCard(), AboutCard()
        self._page = WorkPage()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        for card in (self.waiting, self.staff, self.printers, self._site, self._rules, self._about):
            self._page.work.addWidget(card)
        self._page.work.addStretch(1)
        self._page.set_foot_visible(False)
        self.waiting.hide()
        self._connect()

    def refresh(self) -> None:
        self.staff.show_people([(each.name, each.display, each.roles) for each in self.live.desk.staff()])

    def retranslate(self) -> None:
        self._page.set_title(self.tr("Site and staff"))
        for card in (self.staff, self.printers, self.waiting, self._about):
            card.retranslate()
        self._site.show_site(self.live.desk)
        self._rules.show_rules(self.live.desk)

    def showEvent(self, event: QShowEvent) -> None:
        """Printers come and go; they are looked for when somebody comes here."""
        super().showEvent(event)
        from vaxdesk.ui.printing_press import printer_names

        self.printers.show_choices(self._settings, printer_names())

    def show_settings(self, settings: Settings) -> None:
        """What this workstation chose."""
        self._settings = settings
        if self.isVisible():
            from vaxdesk.ui.printing_press import printer_names

            self.printers.show_choices(settings, printer_names())

    def show_waiting(self, jobs: Sequence[PrintJob], trouble: WorldFailed | None) -> None:
        """The papers that wait, and what stands in their way."""
        self.waiting.show_waiting([(job, self._ticket(job)) for job in jobs], trouble)
        self.counted.emit(len(jobs), trouble is not None)

    def _ticket(self, job: PrintJob) -> str:
        row = self.live.desk.visit_row(job.visit)
        return self.live.desk.short_number(row.ticket) if row else ""

    def _hire(self, name: str, roles: tuple[Role, ...]) -> None:
        try:
            account = self.live.desk.hire(name, roles)
        except Refused as refused:
            self.show_problems(refused.problems)
            return
        except WorldFailed as failure:
            self.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        self.staff.clear()
        self.refresh()
        self.staff_changed.emit()
        self.said.emit(
            wording.filled(self.tr("{name} can be chosen at the top right now."), name=account.display), "ok"
        )

    def _connect(self) -> None:
        self.staff.hired.connect(self._hire)
        self.printers.chosen.connect(self.printer_chosen)
        self.printers.sized.connect(self.size_chosen)
        self.printers.tested.connect(self.test_wanted)
        self.waiting.again.connect(self.retry_wanted)
        self.waiting.dropped.connect(self.job_dropped)
