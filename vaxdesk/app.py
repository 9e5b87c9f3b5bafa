"""Where everything meets: Qt, a site, and the window on it. Nobody else makes these objects."""

import faulthandler
import importlib
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk import files
from vaxdesk import settings as choices
from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.clock import Clock, SystemClock
from vaxdesk.door.gate import Gate
from vaxdesk.door.sessions import Sessions
from vaxdesk.door.threshold import Threshold
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.owner_only import close_to_others, make_for_owner_only
from vaxdesk.signing_in import must_restore, sit_down
from vaxdesk.site import holds_site, open_or_look, restorable, restore_site
from vaxdesk.store.backup import Backup
from vaxdesk.store.rekey import resume
from vaxdesk.ui import errors, theme
from vaxdesk.ui.after_sheets import AfterSheets
from vaxdesk.ui.instance import Instance
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import Languages, spoken_here
from vaxdesk.ui.log_file import end_the_log, keep_a_log
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.sign_in import Entered, SignIn
from vaxdesk.ui.sign_in_failures import passing_words
from vaxdesk.ui.sign_in_outlook import BeforeOpening, told_next_time
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.station import problem_words

if TYPE_CHECKING:
    from vaxdesk.ui.workplace import Workplace

PRACTICE_SEED: Final = 1
SIZE: Final = (1366, 768)
"""Pixels of a window on a screen that has room for more."""
LATER: Final = (
    "vaxdesk.ui.stations.registration",
    "vaxdesk.ui.stations.screening",
    "vaxdesk.ui.stations.injection",
    "vaxdesk.ui.stations.observation",
    "vaxdesk.ui.stations.setup",
    "vaxdesk.ui.workplace",
)
"""What is read in while somebody types a secret, one piece between two keys."""


def run(folder: Path | None = None, *, clock: Clock | None = None) -> int:
    """Open the window on the site in `folder`, or ask the first questions where there is none; stay until it is
    closed. Gives the exit code."""
    faulthandler.enable()
    make_for_owner_only()
    program = Program(application(), folder or files.data_dir(), clock or SystemClock())
    errors.install(program.tell_of_a_bug, program.tell_of_a_refusal)
    program.start()
    code = program.app.exec()
    program.close()
    return code


def application() -> QApplication:
    """The one QApplication, with our fonts and looks."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("vaxdesk")
    app.setApplicationDisplayName("")
    theme.load_fonts()
    theme.apply(app)
    return app


class Program(QObject):
    """What is on the screen now: the first questions, the sign-in page, trouble, or the window; one at a time."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock, *, jobs: Jobs | None = None) -> None:
        super().__init__()
        self.app, self.folder, self._clock = app, folder, clock
        self._given_jobs = jobs
        self._jobs = jobs or Jobs(parent=self)
        self.languages = Languages(app)
        self.sessions = Sessions(clock)
        self.shown: QWidget | None = None
        self.workplace: Workplace | None = None
        self._instance: Instance | None = None
        self._entered: Entered | None = None
        self._percent = 0
        self._scanner: Scanner | None = None
        self._after_sheets = AfterSheets(self)
        app.installEventFilter(self._after_sheets)

    def start(self) -> None:
        """Show the right one of them."""
        if holds_site(self.folder):
            self.open(self.folder)
        else:
            self._ask_first_questions()

    def open(self, folder: Path) -> None:
        """The site in this folder: the page that asks who it is, or the window at once where no secret is needed; or
        what stands against opening it."""
        self.folder, self._entered = folder, None
        chosen = choices.read(folder / files.SETTINGS)
        try:
            if not self._may_look(folder):
                return
            close_to_others(folder)
            resume(folder)
            gate = Gate(folder, self._clock)
            if gate.open:
                self._work(chosen)
            else:
                self._ask_who(gate, chosen)
        except WorldFailed as failure:
            self._release()
            self._explain(failure, chosen)

    def close(self) -> None:
        """Let go of everything: first what is seen, then what it stands on."""
        self._leave()
        self.app.removeEventFilter(self._after_sheets)
        if self._given_jobs is None:
            self._jobs.close()
        end_the_log()
        self._release()

    def _leave(self) -> None:
        self._end_asking()
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None

    def _may_look(self, folder: Path) -> bool:
        """Where nothing can be written nothing can be claimed: the board before the record is still to be seen."""
        try:
            return self._claimed(folder)
        except WorldFailed as failure:
            if not passing_words(failure.code):
                raise
            return True

    def _claimed(self, folder: Path) -> bool:
        if self._instance is not None:
            return True
        instance = Instance(folder, self)
        if instance.claim():
            self._instance = instance
            instance.called.connect(self._come_forward)
            QTimer.singleShot(0, instance.listen)
            return True
        if instance.call_first():
            QTimer.singleShot(0, self.app.quit)
            return False
        raise WorldFailed("already_open")

    def _ask_who(self, gate: Gate, chosen: choices.Settings) -> None:
        """Nobody has the key: the page of picture and board, until somebody signs in."""
        self._end_asking()
        self.languages.use(chosen.language or spoken_here())
        self._dress(chosen.text_percent)
        page = SignInPage()
        look = BeforeOpening(Threshold(self.folder, gate, self._clock), self._clock, chosen)
        sign_in = SignIn(page, gate, self._jobs, self.sessions, look)
        sign_in.ask(chosen.actor)
        sign_in.entered.connect(self._let_in)
        sign_in.failed.connect(lambda failure: self._turn_away(failure, chosen))
        page.side.show_language(self.languages.current)
        page.side.language_chosen.connect(self._use_language)
        page.set_help(chosen.lock_minutes)
        self._scanner = Scanner(self)
        window = SignInWindow(sign_in, self._scanner, self._clock, chosen.volume)
        sign_in.setParent(window)
        self.app.installEventFilter(self._scanner)
        window.painted.connect(lambda: self._read_in(0), Qt.ConnectionType.SingleShotConnection)
        self._show(window)

    def _dress(self, percent: int) -> None:
        """Only where the words get another size: it takes a tenth of a second, and somebody waits."""
        if percent != self._percent:
            self._percent = percent
            theme.apply(self.app, percent)

    def _read_in(self, place: int) -> None:
        if place < len(LATER) and isinstance(self.shown, SignInWindow):
            importlib.import_module(LATER[place])
            QTimer.singleShot(0, self, lambda: self._read_in(place + 1))

    def _end_asking(self) -> None:
        if self._scanner is not None:
            self.app.removeEventFilter(self._scanner)
            self._scanner.deleteLater()
            self._scanner = None
        if isinstance(self.shown, SignInWindow):
            self.shown.stop()

    def _use_language(self, code: str) -> None:
        self.languages.use(code)
        chosen = choices.read(self.folder / files.SETTINGS)
        with suppress(WorldFailed):
            choices.write(self.folder / files.SETTINGS, msgspec.structs.replace(chosen, language=code))

    def _let_in(self, entered: Entered) -> None:
        """Somebody has the key."""
        chosen = choices.read(self.folder / files.SETTINGS)
        self._entered = entered
        try:
            self._work(chosen)
        except WorldFailed as failure:
            self._turn_away(failure, chosen)
        except Refused as refused:
            self._entered = None
            if isinstance(self.shown, SignInWindow):
                self.shown.page.say(problem_words(refused.problems))

    def _turn_away(self, failure: WorldFailed, chosen: choices.Settings) -> None:
        """What may have passed at the next try is said on the page, whose board stays."""
        if (words := passing_words(failure.code)) and isinstance(self.shown, SignInWindow):
            self._entered = None
            self.shown.page.say(words, "stop")
        else:
            self._give_up(failure, chosen)

    def _give_up(self, failure: WorldFailed, chosen: choices.Settings) -> None:
        self._end_asking()
        self._release()
        self._explain(failure, chosen)

    def _again(self) -> None:
        """Once more, with the key in hand where somebody gave it."""
        if self._entered is None:
            self.open(self.folder)
            return
        chosen = choices.read(self.folder / files.SETTINGS)
        try:
            self._work(chosen)
        except WorldFailed as failure:
            self._give_up(failure, chosen)

    def _work(self, chosen: choices.Settings) -> None:
        from vaxdesk.ui.workplace import Workplace

        if not self._may_look(self.folder):
            return
        entered, claimed = self._entered, self._instance is not None
        desk = open_or_look(self.folder, self._clock, key=entered.key if entered else None, write=claimed)
        try:
            if entered is not None:
                sit_down(
                    desk,
                    Gate(self.folder, self._clock),
                    entered.name,
                    entered.how or "signed_in",
                    reason=entered.reason,
                )
        except BaseException:
            desk.close()
            raise
        self._end_asking()
        keep_a_log(self.folder)
        self.languages.use(chosen.language or desk.site.language)
        self._dress(chosen.text_percent)
        self.workplace = Workplace(
            self.app, desk, self.folder, told_next_time(self.folder, chosen, desk), self.languages,
            jobs=self._given_jobs, sessions=self.sessions, entered=entered,
        )  # fmt: skip
        self.workplace.disk.again.connect(self._anew, Qt.ConnectionType.QueuedConnection)
        self._show(self.workplace.window)
        self.workplace.start()

    def _anew(self) -> None:
        """From the start, as the disk is by now; whoever works here signs in again."""
        self._leave()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is left would ask a closed record
        self._release()
        self.open(self.folder)

    def _ask_first_questions(self) -> None:
        from vaxdesk.ui.wizard import Wizard
        from vaxdesk.ui.wizard_founding import found_site

        self.languages.use(spoken_here())
        wizard = Wizard(
            self.languages,
            self._jobs,
            self._clock,
            found=lambda answers: found_site(self.folder, answers, self._clock),
            practise=self._practise,
        )
        wizard.founded.connect(lambda folder: self.open(Path(folder)))
        self._show(wizard)

    def _practise(self, language: Language) -> Path:
        """Make the practice site beside the folder of the real one, or find the one that is there."""
        from vaxdesk.practice.making import make

        folder = self.folder.with_name(f"{self.folder.name}-practice")
        if not (folder / files.DATABASE).exists():
            make(folder, seed=PRACTICE_SEED, clock=self._clock)
            choices.write(folder / files.SETTINGS, choices.Settings(language=language))
        return folder

    def _explain(self, failure: WorldFailed, chosen: choices.Settings) -> None:
        from vaxdesk.ui.trouble import Trouble
        from vaxdesk.ui.trouble_board import board_for

        self.languages.use(chosen.language or spoken_here())
        if failure.code == "accounts_missing":
            self._offer_accounts()
            return
        backup, needs = self._restorable(failure)
        board = board_for(failure.code, self.folder, self._clock, chosen.volume)
        trouble = Trouble(failure, self.folder, backup.taken_at if backup else None, needs=needs, board=board)
        if backup is not None:
            trouble.restore_wanted.connect(lambda: self._restore(backup, chosen))
        trouble.again.connect(self._again)
        self._show(trouble)

    def _offer_accounts(self) -> None:
        """A real site from before there were accounts: whoever leads it gives it a new key."""
        from vaxdesk.rekeying import leads
        from vaxdesk.ui.upgrade import Upgrade

        upgrade = Upgrade(self.folder, leads(self.folder), self._clock, self._jobs)
        upgrade.done.connect(lambda: self.open(self.folder))
        self._show(upgrade)

    def _restorable(self, failure: WorldFailed) -> tuple[Backup | None, str]:
        """The backup that answers this, or who would be allowed to restore it."""
        key = self._entered.key if self._entered else None
        backup = restorable(self.folder, failure, key)
        if backup is not None and self._entered is not None and key is not None:
            try:
                must_restore(self.folder, backup.path, key, self._entered.name)
            except NotAllowed:
                return None, "restore"
        return backup, ""

    def _restore(self, backup: Backup, chosen: choices.Settings) -> None:
        """The newest backup and the seal in the place of a database that does not open; then the window."""
        try:
            key = self._entered.key if self._entered else None
            done = restore_site(self.folder, backup.path, self._clock, key=key)
        except WorldFailed as failure:
            self._explain(failure, chosen)
            return
        self._again()
        if self.workplace is not None:
            self.workplace.tell_of_a_restore(complete=done.complete)

    def _show(self, widget: QWidget) -> None:
        old, self.shown = self.shown, widget
        if widget.width() < SIZE[0] and self.workplace is not None:
            widget.resize(*SIZE)
        room = widget.screen().availableSize()
        fits = room.width() > widget.width() and room.height() > widget.height()
        widget.show() if fits else widget.showMaximized()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _come_forward(self) -> None:
        if self.shown is not None:
            self.shown.setWindowState(self.shown.windowState() & ~self.shown.windowState().WindowMinimized)
            self.shown.raise_()
            self.shown.activateWindow()

    def _release(self) -> None:
        if self._instance is not None:
            self._instance.release()
            self._instance.deleteLater()
            self._instance = None

    def tell_of_a_bug(self) -> None:
        if self.workplace is not None:
            self.workplace.tell_of_a_bug()

    def tell_of_a_refusal(self, refused: Refused) -> None:
        """A page offered what whoever sits there may not do."""
        if self.workplace is not None:
            self.workplace.window.say(problem_words(refused.problems), "stop")
