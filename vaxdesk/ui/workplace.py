"""One open site on the screen: the window, the seconds, the scanner, the printers, and what this station chose."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtWidgets import QApplication

from vaxdesk import files
from vaxdesk import settings as choices
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.facts import Language
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.door.sessions import Sessions
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.papers import PAPER_SIZES
from vaxdesk.ui import theme, wording
from vaxdesk.ui.case_wiring import meet_cases
from vaxdesk.ui.clock_strip import ClockStrip
from vaxdesk.ui.disk_strip import DiskStrip
from vaxdesk.ui.emergency import Emergency
from vaxdesk.ui.emergency_panel_room import EmergencyPanelRoom
from vaxdesk.ui.form_flaw_words import expired_in_words
from vaxdesk.ui.found_strip import FoundStrip
from vaxdesk.ui.handing_over import HandingOver
from vaxdesk.ui.homes import home_of
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.keeping import Keeping
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.lock import Lock
from vaxdesk.ui.printing import Printing
from vaxdesk.ui.printing_dialog import ask_for_folder, ask_for_printer
from vaxdesk.ui.printing_queue import FOLDER
from vaxdesk.ui.room_signs import RoomSigns
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.scanners import Scanners
from vaxdesk.ui.seat_menu import SeatMenu
from vaxdesk.ui.sign_in import Entered
from vaxdesk.ui.sign_in_outlook import WhileLocked
from vaxdesk.ui.state_pills import state_pills
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations import STATIONS, audit_opening
from vaxdesk.ui.stations.audit import AuditStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.stations.setup import SetupStation
from vaxdesk.ui.stations.setup_printers import ANOTHER_FOLDER
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.window import Window

if TYPE_CHECKING:
    from vaxdesk.ui.preview import Looked, Preview

PAPERS: Final = "papers"
DATE_FORMAT: Final = QLocale.FormatType.LongFormat


class Workplace(QObject):
    """Puts the parts of one site together and keeps the window told. `close` ends everything that it began."""

    preview: "Preview | None" = None

    def __init__(
        self,
        app: QApplication,
        desk: Desk,
        folder: Path,
        chosen: choices.Settings,
        languages: Languages,
        *,
        jobs: Jobs | None = None,
        sessions: Sessions | None = None,
        entered: Entered | None = None,
    ) -> None:
        """`entered` is whoever has just opened the record by a secret, and sits at the Desk already."""
        super().__init__()
        self._app, self.desk, self._folder = app, desk, folder
        self._chosen = with_papers_kept(chosen, folder) if desk.site.practice else chosen
        self._languages = languages
        self.live = Live(desk, actor=self._first_actor(), parent=self)
        self.jobs, self._own_jobs = jobs or Jobs(parent=self), None if jobs else Jobs(parent=self)
        self.scanner = Scanner(self)
        self.window = Window(self.live, self.jobs, STATIONS, read_scan=read_scan, scanner=self.scanner)
        self.printing = Printing(
            self.live, self.jobs, folder, chosen=lambda: self._chosen, ask=lambda: ask_for_printer(self.window)
        )
        self.scanners = Scanners(
            self.scanner, self.live, choose=lambda ports: self.choose(scanner_ports=ports),
            paper=lambda name, pdf: self.printing.put(name, pdf, self._tell_of_paper), parent=self,
        )  # fmt: skip
        self.keeping = Keeping(self.live, self.jobs, lambda: self._chosen.second_backups, self)
        gate = desk.office.gate or Gate(folder, desk.clock)
        self.clock = ClockStrip(self.window, self.live, gate)
        self.found = FoundStrip(self.window, self.live)
        self.lock = Lock(
            self.live, gate, self._own_jobs or self.jobs, sessions or Sessions(desk.clock),
            WhileLocked(desk, lambda: self.keeping.newest, self.clock.words), key=entered.key if entered else None,
            minutes=lambda: self.emergency_panel.idle_minutes(self._chosen.lock_minutes), parent=self,
        )  # fmt: skip
        self.menu = SeatMenu(self.window, self.live, self.lock, gate, self._own_jobs or self.jobs)
        self.emergency = Emergency(self.window, self.live, self.printing, folder / PAPERS)
        self.emergency_panel = EmergencyPanelRoom(self.window, self.live, self.printing, self.lock.say)
        self.handing = HandingOver(
            self.window, self.live, self.lock, gate, self._own_jobs or self.jobs, languages,
            minutes=lambda: self._chosen.lock_minutes, parent=self,
        )  # fmt: skip
        self.signs = RoomSigns(self.window, self.live, lambda: self._chosen)
        self._entered, self._told = entered, list[StatePill]()
        self._day: date | None = None
        self._trouble: WorldFailed | None = None
        self._connect()
        self._tell_window()

    def start(self) -> None:
        """Let the seconds run and hear the scanner."""
        self._app.installEventFilter(self.scanner)
        self.scanners.begin(self._chosen.scanner_ports)
        self.lock.begin(self._app)
        self.live.ticked.connect(self.keeping.tick)
        if self._entered is not None:
            self._welcome(self._entered)
        for words in dict.fromkeys(audit_opening.at_sign_in(each.code) for each in self.desk.office.notices):
            self.window.say(words, "caution")
        self.signs.start()
        self.live.start()

    def close(self) -> None:
        """End the seconds and finish what was begun."""
        self._app.removeEventFilter(self.scanner)
        self.lock.end(self._app)
        self.scanners.close()
        self.signs.close()
        self.live.stop()
        self.disk.close()
        for jobs in (self.jobs, self._own_jobs):
            if jobs is not None:
                jobs.close()
        self.keeping.at_close()
        self.desk.close()

    def tell_of_a_bug(self) -> None:
        """Something went wrong that nobody foresaw; it has been logged."""
        self.window.say(
            self.tr("Something went wrong in the program. What was recorded is safe; check your last step."), "stop"
        )

    def tell_of_a_restore(self, *, complete: bool) -> None:
        """A backup has just taken the place of a database that did not open."""
        if complete:
            self.window.say(self.tr("Restored: everything that was saved is back."), "ok")
        else:
            self.window.say(
                self.tr("Restored, but something may be missing: compare the last entries with the papers."), "caution"
            )

    def choose(self, **changes: object) -> None:
        """Remember a choice of this station; it holds for now even where it cannot be remembered."""
        self._chosen = msgspec.structs.replace(self._chosen, **changes)
        try:
            choices.write(self._folder / files.SETTINGS, self._chosen)
        except WorldFailed as failure:
            if self.desk.seat.writable:
                self.window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")
        self.signs.apply()
        self._tell_setup()

    def _first_actor(self) -> str:
        """Whoever has signed in; on a practice site somebody always acts, whoever acted last."""
        if not self.desk.site.practice:
            return self.desk.seat.account.name if self.desk.seat.account else ""
        staff = self.desk.staff()
        if self._chosen.actor in {each.name for each in staff}:
            return self._chosen.actor
        return staff[0].name if staff else ""

    def _welcome(self, entered: Entered) -> None:
        """Somebody has signed in: to the station of their role, unless they were here before."""
        account = self.desk.seat.account
        if account is not None and not self.window.stations.front_kept:
            home = home_of(account.roles)
            if home in self.window.stations:
                self.window.go(home)
            self.window.stations.front_kept = True
        if entered.how == "emergency_access":
            self.emergency.begin(entered.reason)
            self.choose(emergency_used=self.desk.local(self.desk.clock.now().utc).isoformat())
        if entered.how == "recovered":
            self.window.say(self.tr("Open again. Print new recovery sheets under Site: these were used."), "caution")
        self.emergency.tell()
        self.signs.welcome(self.live.actor)
        if expired := expired_in_words(self.desk.expired_policies()):
            self.window.say(expired, "caution")

    def _locked(self) -> None:
        self.lock.page.side.show_language(self._languages.current)
        self.lock.page.set_help(0 if self.desk.site.practice else self._chosen.lock_minutes)
        self.window.cover(self.lock.page)
        self.lock.page.take_focus()

    def _connect(self) -> None:
        self.disk = DiskStrip(self.window, self.live, self.jobs, self._folder, self._tell_state)
        self.live.ticked.connect(self._refresh_day)
        self.live.recorded.connect(self._tell_state)
        self.live.actor_changed.connect(self._remember)
        self.live.ticked.connect(self.lock.tick)
        self.live.shut_out.connect(self.lock.lock)
        self.lock.locked.connect(self._locked)
        self.lock.opened.connect(self._welcome)
        self.lock.made.connect(lambda page: page.side.language_chosen.connect(self._use_language))
        self.menu.signed_out.connect(self.window.forget)
        self.emergency.seen.connect(lambda: self.choose(emergency_used=""))
        self.window.language_chosen.connect(self._use_language)
        self.window.text_size_chosen.connect(self._use_text_size)
        self.window.lock_wanted.connect(self.lock.lock)
        self.window.rested.connect(self.lock.get_ready)
        self.printing.changed.connect(self._tell_state)
        self.keeping.changed.connect(self._tell_state)
        self.keeping.failed.connect(
            lambda failure: self.window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")
        )
        self.printing.changed.connect(self._tell_trouble)
        self.signs.chose.connect(lambda name, value: self.choose(**{name: value}))
        self.signs.changed.connect(self._tell_state)
        self.window.station_made.connect(self._meet)
        for station in self.window.every_station():
            self._meet(station)

    def _meet(self, station: Station) -> None:
        self.scanners.meet(station)
        meet_cases(station, self.window, lambda name, pdf: self.printing.put(name, pdf, self._tell_of_paper))
        wanted = getattr(station, "print_wanted", None)
        if wanted is not None:
            wanted.connect(self._print)
        if isinstance(station, ScreeningStation):
            station.handed_over.connect(self.handing.begin)
            station.note_due.connect(self._print_note)
        if isinstance(station, AuditStation):
            self._connect_audit(station)
        if isinstance(station, SetupStation):
            self._connect_setup(station)
            self._tell_setup()

    def _connect_audit(self, audit: AuditStation) -> None:
        audit.house_paper.connect(lambda name, pdf: self.printing.put(name, pdf, self._tell_of_paper))
        audit.backed_up.connect(self.keeping.look)
        audit.show_second(self._chosen.second_backups)

    def _tell_of_paper(self, failure: WorldFailed | None) -> None:
        """What became of a paper of the house."""
        if failure is not None:
            self.window.say(wording.text("failure", failure.code, detail=failure.detail), "stop")
        else:
            self.window.say(self.tr("The paper is on its way to the printer."), "ok")

    def _connect_setup(self, setup: SetupStation) -> None:
        setup.house_paper.connect(lambda name, pdf: self.printing.put(name, pdf, self._tell_of_paper))
        setup.staff_changed.connect(self._tell_staff)
        setup.lock_chosen.connect(lambda minutes: self.choose(lock_minutes=minutes))
        setup.second_chosen.connect(lambda place: self.choose(second_backups=place))
        setup.sheets_printed.connect(lambda kinds: self.choose(sheets_printed=kinds))
        setup.emergency_seen.connect(lambda: self.choose(emergency_used=""))
        setup.emergency_seen.connect(self.emergency.tell)
        self.emergency.seen.connect(setup.refresh)
        setup.printer_chosen.connect(self._use_printer)
        setup.size_chosen.connect(lambda paper, size: self.choose(sizes={**self._chosen.sizes, paper: size}))
        setup.test_wanted.connect(self._print_test_page)
        setup.retry_wanted.connect(self.printing.retry)
        setup.job_dropped.connect(self.printing.drop)
        setup.note_chosen.connect(lambda wanted: self.choose(print_note=wanted))

    def _use_printer(self, paper: str, choice: str) -> None:
        if choice == ANOTHER_FOLDER:
            folder = ask_for_folder(self.window, self.tr("Where shall the PDF files be kept?"))
            choice = FOLDER + str(folder) if folder else self._chosen.printers.get(paper, "")
        self.choose(printers={**self._chosen.printers, paper: choice})
        self.printing.retry()

    def _print_test_page(self, paper: str) -> None:
        try:
            self.printing.test(paper, [self.window.windowTitle(), wording.text("paper", paper)])
        except WorldFailed as failure:
            self.window.say(wording.text("failure", failure.code, detail=failure.detail), "stop")
        else:
            self.window.say(self.tr("The test page is on its way: its ruler must be 50 mm long."), "ok")

    def _print(self, visit_id: str, papers: Sequence[str], language: Language) -> None:
        """Straight to the printer; what has been printed before is looked at first."""
        before = {printed.paper for _, printed in self.desk.visit(visit_id).every(f.Printed)}
        if before.issuperset(papers):
            self._look(visit_id, tuple(papers), language)
        else:
            self.printing.want(visit_id, papers, language)

    def _print_note(self, visit_id: str, language: Language) -> None:
        if self._chosen.print_note:
            self.printing.want(visit_id, ["note"], language)

    def _look(self, visit_id: str, papers: tuple[str, ...], language: Language) -> None:
        from vaxdesk.ui.preview import Preview

        self.preview = Preview(self.window.current, self.live, self.jobs)
        self.preview.wanted.connect(self._print_looked)
        self.preview.kept.connect(self._keep_looked)
        self.preview.closed.connect(self.preview.deleteLater)
        self.preview.look(visit_id, papers, language)

    def _print_looked(self, looked: "Looked", target: str = "") -> None:
        self.printing.add(
            looked.visit, looked.paper, looked.language, product=looked.product, size=looked.size, target=target,
            second=looked.second,
        )  # fmt: skip

    def _keep_looked(self, looked: "Looked") -> None:
        folder = ask_for_folder(self.window, self.tr("Where shall the PDF be kept?"))
        if folder is not None:
            self._print_looked(looked, FOLDER + str(folder))

    def _tell_setup(self) -> None:
        for station in self.window.every_station():
            if isinstance(station, SetupStation):
                station.show_settings(self._chosen)
                station.show_waiting(self.printing.waiting, self.printing.trouble)
            if isinstance(station, AuditStation):
                station.show_second(self._chosen.second_backups)

    def _remember(self, account: str) -> None:
        """Whoever sits here is the first to be asked for next time."""
        if account and account != EMERGENCY:
            self.choose(actor=account)

    def _tell_trouble(self) -> None:
        self._tell_setup()
        trouble = self.printing.trouble
        if trouble is not None and trouble is not self._trouble:
            self.window.say(wording.text("failure", trouble.code, detail=trouble.detail), "caution")
        self._trouble = trouble

    def _use_language(self, code: str) -> None:
        self._languages.use(code)
        self.choose(language=code)
        self._tell_window()

    def _use_text_size(self, percent: int) -> None:
        theme.apply(self._app, percent)
        self.choose(text_percent=percent)

    def _tell_window(self) -> None:
        self._day, self._told = None, []
        self._refresh_day()
        self._tell_staff()
        self._tell_state()
        self._tell_setup()
        self.window.show_choice(self._languages.current, self._chosen.text_percent)

    def _tell_staff(self) -> None:
        self.menu.retranslate()
        self.emergency.tell()

    def _refresh_day(self) -> None:
        today = self.desk.today()
        if today == self._day:
            return
        self._day = today
        words = QLocale().toString(QDate(today.year, today.month, today.day), DATE_FORMAT)
        site = self.desk.site
        self.window.show_site(site.name, f"{words} · {site.station_name}", practice=site.practice)

    def _tell_state(self, *_: object) -> None:
        pills = state_pills(self.live, self.keeping, self.printing, self.signs)
        if pills != self._told:
            self._told = pills
            self.window.show_pills(pills)


def with_papers_kept(chosen: choices.Settings, folder: Path) -> choices.Settings:
    """On a practice site papers become PDF files beside the data, until somebody chooses a printer."""
    if chosen.printers:
        return chosen
    return msgspec.structs.replace(chosen, printers=dict.fromkeys(PAPER_SIZES, f"{FOLDER}{folder / PAPERS}"))


def read_scan(text: str) -> object | None:
    """What a code means, or None for one that nobody here knows."""
    scan = scans.read(text)
    return None if isinstance(scan, scans.Unknown) else scan
