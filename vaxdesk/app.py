"""Where everything meets: Qt, a site, and the window on it. Nobody else makes these objects."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk import files
from vaxdesk import settings as choices
from vaxdesk.clinic.account_names import account_name
from vaxdesk.clinic.facts import Language
from vaxdesk.clock import Clock, SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.site import Plan, found, hashed, open_desk, restorable, restore_site
from vaxdesk.store.backup import Backup
from vaxdesk.store.site import Account
from vaxdesk.ui import errors, theme
from vaxdesk.ui.instance import Instance
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import LANGUAGES, Languages
from vaxdesk.ui.wizard_answers import Answers
from vaxdesk.ui.workplace import Workplace

LOG: Final = "vaxdesk.log"
LOG_BYTES: Final = 2_000_000
PRACTICE_SEED: Final = 1
SIZE: Final = (1366, 768)
"""Pixels of a window on a screen that has room for more."""


def run(folder: Path | None = None, *, clock: Clock | None = None) -> int:
    """Open the window on the site in `folder`, or ask the first questions where there is none; stay until it is
    closed. Gives the exit code."""
    faulthandler.enable()
    program = Program(application(), folder or files.data_dir(), clock or SystemClock())
    errors.install(program.tell_of_a_bug)
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
    """What is on the screen now: the first questions, trouble, or the window; one at a time."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock, *, jobs: Jobs | None = None) -> None:
        super().__init__()
        self._jobs = jobs
        self.app, self.folder, self._clock = app, folder, clock
        self.languages = Languages(app)
        self.shown: QWidget | None = None
        self.workplace: Workplace | None = None
        self._instance: Instance | None = None

    def start(self) -> None:
        """Show the right one of the three."""
        if any((self.folder / name).exists() for name in (files.DATABASE, files.KEY)):
            self.open(self.folder)
        else:
            self._ask_first_questions()

    def open(self, folder: Path) -> None:
        """The site in this folder, or what stands against opening it."""
        self.folder = folder
        chosen = choices.read(folder / files.SETTINGS)
        try:
            if not self._claimed(folder):
                return
            self._work(choices.read(folder / files.SETTINGS))
        except WorldFailed as failure:
            self._release()
            self._explain(failure, chosen)

    def close(self) -> None:
        """Let go of everything: first what is seen, then what it stands on."""
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None
        _end_the_log()
        self._release()

    def _claimed(self, folder: Path) -> bool:
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

    def _work(self, chosen: choices.Settings) -> None:
        desk = open_desk(self.folder, self._clock)
        _keep_a_log(self.folder)
        self.languages.use(chosen.language or desk.site.language)
        theme.apply(self.app, chosen.text_percent)
        self.workplace = Workplace(self.app, desk, self.folder, chosen, self.languages, jobs=self._jobs)
        self._show(self.workplace.window)
        self.workplace.start()

    def _ask_first_questions(self) -> None:
        from vaxdesk.ui.wizard import Wizard

        self.languages.use(_spoken_here())
        wizard = Wizard(self.languages, found=self._found, practise=self._practise)
        wizard.founded.connect(lambda folder: self.open(Path(folder)))
        self._show(wizard)

    def _found(self, answers: Answers) -> Path:
        """Make the site that the first questions describe. Raises WorldFailed with everything as it was."""
        staff = staff_of(answers)
        plan = Plan(
            name=answers.site,
            station_name=answers.station,
            language=answers.language,
            staff=staff,
            timezone=answers.timezone,
            phone=answers.phone,
        )
        found(self.folder, plan, self._clock)
        choices.write(self.folder / files.SETTINGS, choices.Settings(language=answers.language, actor=staff[0].name))
        return self.folder

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

        self.languages.use(chosen.language or _spoken_here())
        backup = restorable(self.folder, failure)
        trouble = Trouble(failure, self.folder, backup.taken_at if backup else None)
        if backup is not None:
            trouble.restore_wanted.connect(lambda: self._restore(backup, chosen))
        trouble.again.connect(lambda: self.open(self.folder))
        self._show(trouble)

    def _restore(self, backup: Backup, chosen: choices.Settings) -> None:
        """The newest backup and the seal in the place of a database that does not open; then the window."""
        try:
            done = restore_site(self.folder, backup.path, self._clock)
        except WorldFailed as failure:
            self._explain(failure, chosen)
            return
        self.open(self.folder)
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


def _spoken_here() -> str:
    """The language of this computer where we speak it, otherwise Chinese."""
    name = QLocale.system().name().replace("_", "-")
    return next((code for code in LANGUAGES if name.startswith(code.split("-")[0])), "zh-CN")


def _keep_a_log(folder: Path) -> None:
    """What nobody caught is noted beside the database, without anybody's name, at most three files of two megabytes."""
    _end_the_log()
    handler = RotatingFileHandler(folder / LOG, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("vaxdesk").addHandler(handler)


def _end_the_log() -> None:
    logger = logging.getLogger("vaxdesk")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def staff_of(answers: Answers) -> tuple[Account, ...]:
    """The lead first, with the hash of the secret; everybody else can act but not sign in yet."""
    lead = Account(
        name=account_name(answers.lead), display=answers.lead, roles=("lead",), secret_hash=hashed(answers.secret)
    )
    staff = [lead]
    for member in answers.members:
        taken = {each.name for each in staff}
        staff.append(Account(name=account_name(member.name, taken), display=member.name, roles=member.roles))
    return tuple(staff)
