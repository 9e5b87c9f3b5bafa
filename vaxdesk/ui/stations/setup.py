"""Site: who works here, the keys on paper, where papers are printed, what is in use, and what this is."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.scans import PackScan
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.secret_papers import PAPER_KEYS, Kind, SecretPaper
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing_queue import PrintJob
from vaxdesk.ui.sheets_page import WaysOut
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.setup_about import AboutCard, SiteCard
from vaxdesk.ui.stations.setup_acts import Acts
from vaxdesk.ui.stations.setup_keys import EmergencyBanner, KeysCard
from vaxdesk.ui.stations.setup_letters import LettersCard
from vaxdesk.ui.stations.setup_packs import PacksCard
from vaxdesk.ui.stations.setup_papers import PapersSheet
from vaxdesk.ui.stations.setup_person import PersonSheet
from vaxdesk.ui.stations.setup_printers import PrintersCard, WaitingCard
from vaxdesk.ui.stations.setup_rules import RulesCard
from vaxdesk.ui.stations.setup_safety import SafetyCard
from vaxdesk.ui.stations.setup_staff import Member, StaffCard
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.work_page import WorkPage


class SetupStation(Station):
    """Changes the staff list through the Desk; choices of the workstation leave as signals. Everything here is for
    whoever leads."""

    code = "setup"
    icon = "user"
    place = "support"
    needs = "settings"
    needs = "settings"

    staff_changed = Signal()
    printer_chosen = Signal(str, str)
    size_chosen = Signal(str, str)
    test_wanted = Signal(str)
    retry_wanted = Signal()
    job_dropped = Signal(str)
    note_chosen = Signal(bool)
    lock_chosen = Signal(int)
    """Minutes."""
    second_chosen = Signal(str)
    """The folder where backups are copied to, "" for none."""
    house_paper = Signal(str, bytes)
    sheets_printed = Signal(tuple)
    """Which of the paper keys are on paper now."""
    emergency_seen = Signal()
    """Somebody who leads has taken note of the use of the envelope."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._settings = Settings()
        self.ways = WaysOut()
        self.office = Acts(live, jobs, self)
        self.staff, self.printers, self.waiting = StaffCard(), PrintersCard(), WaitingCard()
        self.emergency, self.keys, self.safety = EmergencyBanner(), KeysCard(), SafetyCard()
        self.person, self.letters, self.packs = PersonSheet(self), LettersCard(live, self), PacksCard(live)
        self.papers: PapersSheet | None = None
        self._not_yours = Banner()
        self._site, self._rules, self._about = SiteCard(), RulesCard(), AboutCard()
        self._page = WorkPage()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self._leads = (
            self.emergency,
            self.keys,
            self.staff,
            self.letters,
            self.packs,
            self.safety,
            self.printers,
        )
        for card in (self._not_yours, self.waiting, *self._leads, self._site, self._rules, self._about):
            self._page.work.addWidget(card)
        self._page.work.addStretch(1)
        self._page.set_foot_visible(False)
        self.waiting.hide()
        self._connect()

    def refresh(self) -> None:
        leads = self.live.desk.seat.may("settings")
        for card in self._leads:
            card.setVisible(leads)
        words = self.tr("Staff, keys and printers are set by the site lead.")
        self._not_yours.set("", "" if leads else words, "info")
        if not leads:
            return
        self.keys.setVisible(self.office.asks_for_secrets)
        self.emergency.show_use(*self.office.emergency())
        self.keys.show_used(self.office.sheets_used())
        self.letters.show_now()
        self.packs.show_now()
        try:
            self.staff.show_people(self.office.staff())
        except WorldFailed as failure:
            self._fail(wording.text("failure", failure.code, detail=failure.detail))

    def retranslate(self) -> None:
        self._page.set_title(self.tr("Site and staff"))
        cards = (self.staff, self.printers, self.waiting, self._about, self.emergency, self.keys, self.safety)
        for card in (*cards, self.letters, self.packs):
            card.retranslate()
        if self.papers:
            self.papers.retranslate()
        self._site.show_site(self.live.desk)
        self._rules.show_rules(self.live.desk)

    def take_scan(self, scan: object) -> bool:
        if not isinstance(scan, PackScan) or scan.problems or not (self.isVisible() and self.packs.isVisible()):
            return False
        self.packs.take_scan(scan)
        return True

    def pending(self) -> str:
        """Papers with a secret that are not out yet are lost with the window."""
        return self.tr("Papers with new secrets are not printed.") if self.papers and self.papers.page.undone else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Printers come and go; they are looked for when somebody comes here."""
        super().showEvent(event)
        from vaxdesk.ui.printing_press import printer_names

        self.printers.show_choices(self._settings, printer_names())

    def show_settings(self, settings: Settings) -> None:
        """What this workstation chose."""
        self._settings = settings
        self.keys.show_printed(settings.sheets_printed)
        self.safety.show_settings(settings)
        if self.isVisible():
            from vaxdesk.ui.printing_press import printer_names

            self.printers.show_choices(settings, printer_names())

    def show_waiting(self, jobs: Sequence[PrintJob], trouble: WorldFailed | None) -> None:
        """The papers that wait, and what stands in their way."""
        self.waiting.show_waiting([(job, self._ticket(job)) for job in jobs], trouble)
        self.counted.emit(len(jobs), trouble is not None)

    def _ticket(self, job: PrintJob) -> str:
        if not self.live.desk.seat.may("open_person"):
            return ""
        row = self.live.desk.visit_row(job.visit)
        return self.live.desk.short_number(row.ticket) if row else ""

    def _hire(self, name: str, roles: tuple[Role, ...]) -> None:
        if words := self.office.hire(name, roles):
            self.staff.clear()
            self.said.emit(words, "ok")

    def _pick(self, account: str) -> None:
        self.person.show_member(self._member(account))

    def _member(self, account: str) -> Member:
        return next(each for each in self.staff.people if each.account == account)

    def _give_roles(self, account: str, roles: tuple[Role, ...]) -> None:
        if self.office.give_roles(account, roles):
            self.person.close_sheet()

    def _ask_for_secret(self, account: str) -> None:
        member = self._member(account)

        def make() -> None:
            self.person.close_sheet()
            self.office.new_secret(member)

        ConfirmSheet(self, "setup.secret").ask(
            self.tr("New start secret?"),
            member.name,
            self.tr("What they signed in with before opens nothing any more. They get a slip with a new start secret."),
            agree=self.tr("Make it and print the slip"),
            stay=self.tr("Back"),
            then=make,
        )

    def _ask_for_end(self, account: str) -> None:
        def end() -> None:
            if self.office.end(account):
                self.person.close_sheet()

        ConfirmSheet(self, "setup.end").ask(
            self.tr("End access?"),
            self._member(account).name,
            self.tr("They cannot sign in any more. What they recorded stays theirs; they can be let in again later."),
            agree=self.tr("End access"),
            stay=self.tr("Back"),
            then=end,
        )

    def _ask_for_sheets(self) -> None:
        ConfirmSheet(self, "setup.sheets").ask(
            self.tr("New recovery sheets?"),
            "",
            self.tr("The two sheets that there are open nothing any more. Print the new ones at once."),
            agree=self.tr("Make new sheets"),
            stay=self.tr("Back"),
            then=lambda: self._made_anew(self.office.new_sheets(), "recovery_1", "recovery_2"),
        )

    def _ask_for_envelope(self) -> None:
        ConfirmSheet(self, "setup.envelope").ask(
            self.tr("New sealed envelope?"),
            "",
            self.tr("The secret in the envelope that there is opens nothing any more. Print the new one at once."),
            agree=self.tr("Make a new one"),
            stay=self.tr("Back"),
            then=lambda: self._made_anew(self.office.new_envelope(), "envelope"),
        )

    def _take_note(self) -> None:
        """An envelope that was opened is none any more: a new one is asked for."""
        if self.office.emergency_seen():
            self._tell_printed(set(self._settings.sheets_printed) - {"envelope"})
            self.emergency_seen.emit()

    def _made_anew(self, made: bool, *kinds: Kind) -> None:
        if made:
            self._tell_printed(set(self._settings.sheets_printed) - set(kinds))

    def _print_papers(self, title: str, papers: tuple[SecretPaper, ...]) -> None:
        self.papers = PapersSheet(self, self.jobs, self.live.desk.clock, self.ways)
        self.papers.out.connect(lambda kinds: self._tell_printed({*self._settings.sheets_printed, *kinds}))
        self.papers.closed.connect(self._printed)
        self.papers.show_papers(title, papers, zone=self.live.desk.site.zone, home=self.office.home)

    def _printed(self) -> None:
        self.papers = None

    def _tell_printed(self, kinds: Collection[str]) -> None:
        self.sheets_printed.emit(tuple(kind for kind in PAPER_KEYS if kind in kinds))

    def _choose_second(self) -> None:
        folder = self.ways.folder(self, self.tr("Where shall the backups be copied to?"))
        if folder is None:
            return
        if words := self.office.use_second(folder):
            self.safety.tell(words)
            return
        same = self.office.on_the_same_disk(folder)
        words = self.tr("This folder lies on the same disk as the record: a stick is safer.")
        self.safety.tell(words if same else "", "caution")
        self.second_chosen.emit(str(folder))

    def _drop_second(self) -> None:
        self.safety.tell("")
        self.second_chosen.emit("")

    def _changed(self) -> None:
        self.refresh()
        self.staff_changed.emit()

    def _fail(self, words: str) -> None:
        if self.person.is_open():
            self.person.say(words)
        else:
            self.said.emit(words, "stop")

    def _connect(self) -> None:
        self.office.changed.connect(self._changed)
        self.office.failed.connect(self._fail)
        self.office.drawn.connect(self._print_papers)
        self.staff.hired.connect(self._hire)
        self.staff.picked.connect(self._pick)
        self.person.roles_given.connect(self._give_roles)
        self.person.secret_wanted.connect(self._ask_for_secret)
        self.person.end_wanted.connect(self._ask_for_end)
        self.emergency.seen.connect(self._take_note)
        for telling in (self.letters, self.packs):
            telling.told.connect(self.said)
        self.keys.sheets_wanted.connect(self._ask_for_sheets)
        self.keys.envelope_wanted.connect(self._ask_for_envelope)
        self.keys.safe.connect(lambda: self._tell_printed(PAPER_KEYS))
        self.safety.lock_chosen.connect(self.lock_chosen)
        self.safety.second_wanted.connect(self._choose_second)
        self.safety.second_dropped.connect(self._drop_second)
        self.printers.chosen.connect(self.printer_chosen)
        self.printers.sized.connect(self.size_chosen)
        self.printers.tested.connect(self.test_wanted)
        self.printers.note_chosen.connect(self.note_chosen)
        self.waiting.again.connect(self.retry_wanted)
        self.waiting.dropped.connect(self.job_dropped)
