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
from vaxdesk.failures import WorldFailed
from vaxdesk.papers import PAPER_SIZES
from vaxdesk.ui import theme, wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.keeping import Keeping
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing import FOLDER, Printing
from vaxdesk.ui.printing_dialog import ask_for_folder, ask_for_printer
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations import STATIONS
from vaxdesk.ui.stations.setup import SetupStation
from vaxdesk.ui.stations.setup_printers import ANOTHER_FOLDER
from vaxdesk.ui.topbar import Actor, StatePill
from vaxdesk.ui.window import Window

if TYPE_CHECKING:
    from vaxdesk.ui.preview import Looked, Preview

PAPERS: Final = "papers"
DATE_FORMAT: Final = QLocale.FormatType.LongFormat


class Workplace(QObject):
    """Puts the parts of one site together and keeps the window told. `close` ends everything that it began."""

    def __init__(
        self,
        app: QApplication,
        desk: Desk,
        folder: Path,
        chosen: choices.Settings,
        languages: Languages,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__()
        self._app, self.desk, self._folder = app, desk, folder
        self._chosen = with_papers_kept(chosen, folder) if desk.site.practice else chosen
        self._languages = languages
        self.live = Live(desk, actor=self._first_actor(), parent=self)
        self.jobs = jobs or Jobs(parent=self)
        self.scanner = Scanner(self)
        self.window = Window(self.live, self.jobs, STATIONS, read_scan=read_scan, scanner=self.scanner)
        self.printing = Printing(
            self.live, self.jobs, folder, chosen=lambda: self._chosen, ask=lambda: ask_for_printer(self.window)
        )
        self.keeping = Keeping(self.live, self.jobs, lambda: self._chosen.second_backups, self)
        self.preview: Preview | None = None
        self._day: date | None = None
        self._told: list[StatePill] = []
        self._trouble: WorldFailed | None = None
        self._setup: SetupStation | None = None
        self._connect()
        self._tell_window()

    def start(self) -> None:
        """Let the seconds run and hear the scanner."""
        self._app.installEventFilter(self.scanner)
        self.live.ticked.connect(self.keeping.tick)
        if self.desk.notices:
            self.window.say(
                self.tr(
                    "The safety file beside the database was begun anew and a backup made. Tell the person in charge."
                ),
                "caution",
            )
        self.live.start()

    def close(self) -> None:
        """End the seconds and finish what was begun."""
        self._app.removeEventFilter(self.scanner)
        self.live.stop()
        self.jobs.close()
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
            self.window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")
        self._tell_setup()

    def _first_actor(self) -> str:
        """Who acted last; on a practice site somebody always acts."""
        staff = self.desk.staff()
        if self._chosen.actor in {each.name for each in staff}:
            return self._chosen.actor
        return staff[0].name if staff and self.desk.site.practice else ""

    def _connect(self) -> None:
        self.live.ticked.connect(self._refresh_day)
        self.live.recorded.connect(self._tell_state)
        self.live.actor_changed.connect(lambda account: self.choose(actor=account))
        self.window.language_chosen.connect(self._use_language)
        self.window.text_size_chosen.connect(self._use_text_size)
        self.window.lock_wanted.connect(self._lock)
        self.printing.changed.connect(self._tell_state)
        self.keeping.changed.connect(self._tell_state)
        self.keeping.failed.connect(
            lambda failure: self.window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")
        )
        self.printing.changed.connect(self._tell_trouble)
        self.window.station_made.connect(self._meet)
        for station in self.window.stations.made():
            self._meet(station)

    def _meet(self, station: Station) -> None:
        wanted = getattr(station, "print_wanted", None)
        if wanted is not None:
            wanted.connect(self._print)
        if isinstance(station, SetupStation):
            self._connect_setup(station)
            self._tell_setup()

    def _connect_setup(self, setup: SetupStation) -> None:
        self._setup = setup
        setup.staff_changed.connect(self._tell_staff)
        setup.printer_chosen.connect(self._use_printer)
        setup.size_chosen.connect(lambda paper, size: self.choose(sizes={**self._chosen.sizes, paper: size}))
        setup.test_wanted.connect(self._print_test_page)
        setup.retry_wanted.connect(self.printing.retry)
        setup.job_dropped.connect(self.printing.drop)

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

    def _look(self, visit_id: str, papers: tuple[str, ...], language: Language) -> None:
        from vaxdesk.ui.preview import Preview

        self.preview = Preview(self.window.current, self.live, self.jobs)
        self.preview.wanted.connect(self._print_looked)
        self.preview.kept.connect(self._keep_looked)
        self.preview.closed.connect(self.preview.deleteLater)
        self.preview.look(visit_id, papers, language)

    def _print_looked(self, looked: "Looked", target: str = "") -> None:
        self.printing.add(
            looked.visit, looked.paper, looked.language, product=looked.product, size=looked.size, target=target
        )

    def _keep_looked(self, looked: "Looked") -> None:
        folder = ask_for_folder(self.window, self.tr("Where shall the PDF be kept?"))
        if folder is not None:
            self._print_looked(looked, FOLDER + str(folder))

    def _tell_setup(self) -> None:
        if self._setup is not None:
            self._setup.show_settings(self._chosen)
            self._setup.show_waiting(self.printing.waiting, self.printing.trouble)

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

    def _lock(self) -> None:
        """Nobody acts until somebody says who."""
        self.live.set_actor("")
        self.window.say(self.tr("Locked. Choose at the top right who goes on."), "plain")

    def _tell_window(self) -> None:
        self._day, self._told = None, []
        self._refresh_day()
        self._tell_staff()
        self._tell_state()
        self._tell_setup()
        self.window.show_choice(self._languages.current, self._chosen.text_percent)

    def _tell_staff(self) -> None:
        self.window.show_actors(
            [
                Actor(each.name, each.display, " · ".join(wording.text("role", role) for role in each.roles))
                for each in self.desk.staff()
            ]
        )

    def _refresh_day(self) -> None:
        today = self.desk.today()
        if today == self._day:
            return
        self._day = today
        words = QLocale().toString(QDate(today.year, today.month, today.day), DATE_FORMAT)
        site = self.desk.site
        self.window.show_site(site.name, f"{words} · {site.station_name}", practice=site.practice)

    def _tell_state(self, *_: object) -> None:
        if self.live.trouble:
            pills = [StatePill(self.tr("The last entry is not saved"), "stop")]
        else:
            saved = self.desk.journal_position()
            pills = [StatePill(wording.filled(self.tr("Saved · {number}"), number=saved), "ok")]
        if self.keeping.looked:
            pills.append(self.keeping.pill())
        waiting = len(self.printing.waiting)
        if waiting:
            words = wording.filled(self.tr("{number} papers waiting"), number=waiting)
            pills.append(StatePill(words, "caution" if self.printing.trouble else "info"))
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
