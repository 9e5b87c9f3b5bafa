"""A real site whose staff all have a secret, and programs that are started on it."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import CHEAP, LEAD, STAFF, Clinic, nobody
from tests.ui.entering import page, type_secret
from vaxdesk import files, settings
from vaxdesk.app import Program
from vaxdesk.ui import theme
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.window import Window
from vaxdesk.ui.workplace import Workplace

SECRET = "four-white-cranes"
CANARY = "欧阳金丝雀"
NEWCOMER = "home.team"
"""Whose secret was made up for them: START, on paper."""
START = "7KQM-2D4X-9RTB"


class Door:
    """One site and one program on it; `clinic` is what was done there before the program was started."""

    def __init__(self, app: QApplication, folder: Path, **chosen: object) -> None:
        self.app = app
        secrets = {each.name: SECRET for each in STAFF} | {NEWCOMER: START}
        self.clinic = Clinic(folder / "site", secrets=secrets, temporary=frozenset({NEWCOMER}), cost=CHEAP)
        self.executor = ManualExecutor()
        self.program = Program(app, self.clinic.folder, self.clinic.clock, jobs=Jobs(self.executor))
        self.choose(**({"language": "en"} | chosen))

    def choose(self, **chosen: object) -> None:
        settings.write(self.clinic.folder / files.SETTINGS, settings.Settings(**chosen))  # type: ignore[arg-type]

    def watched(self, *names: str) -> list[str]:
        """People under observation, and the short numbers in their hands."""
        found = []
        for name in names:
            visit = self.clinic.vaccinated(person=self.clinic.act(nobody(name=name)).entry.about)
            row = self.clinic.desk.visit_row(visit)
            assert row is not None
            found.append(self.clinic.desk.short_number(row.ticket))
        return found

    def start(self) -> SignInPage:
        """The program is started where the clinic stopped working."""
        self.clinic.desk.close()
        self.program.start()
        shown = page(self.program)
        shown.window().activateWindow()
        QTest.qWaitForWindowActive(shown.window())
        return shown

    def enter(self, account: str = LEAD, secret: str = SECRET) -> None:
        type_secret(page(self.program), self.executor, account, secret)
        self.settle()

    def opened(self, account: str = LEAD) -> Workplace:
        """Started, and somebody has signed in."""
        self.start()
        self.enter(account)
        return self.workplace

    @property
    def workplace(self) -> Workplace:
        assert self.program.workplace is not None
        return self.program.workplace

    @property
    def window(self) -> Window:
        assert isinstance(self.program.shown, Window)
        return self.program.shown

    @property
    def lock_page(self) -> SignInPage:
        assert self.window.locked
        return self.workplace.lock.page

    def unlock(self, account: str, secret: str = SECRET) -> None:
        type_secret(self.lock_page, self.executor, account, secret)
        self.settle()

    def later(self, *, seconds: float) -> None:
        """So many seconds go by, each of them noticed."""
        for _ in range(int(seconds)):
            self.clinic.clock.advance(timedelta(seconds=1))
            self.second()

    def waited(self, *, seconds: int) -> None:
        """The same, and what was begun away from the screen is done within each of them."""
        for _ in range(seconds):
            self.later(seconds=1)
            self.executor.drain()

    def second(self) -> None:
        if isinstance(self.program.shown, SignInWindow):
            self.program.shown.sign_in.tick()
        else:
            self.workplace.live.tick()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def hand(self) -> Hand:
        """At the keyboard of the open window."""
        hand = Hand(self.window, self.workplace.scanner)
        hand.wait_until_active()
        return hand

    def log(self) -> list[tuple[str, str]]:
        """Who did what, as the access log has it, oldest first."""
        rows = self.workplace.desk.db.execute("SELECT who, what FROM access ORDER BY n").fetchall()
        return [(str(who), str(what)) for who, what in rows]

    def close(self) -> None:
        self.program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.program.languages.use("en")
        theme.apply(self.app)
