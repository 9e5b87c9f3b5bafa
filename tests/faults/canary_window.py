"""The real program with its real window on a site of canaries, worked for a while and then left until it is killed.

Started by `test_canary` as a process of its own: FOLDER of the site on the command line, the secret on standard input.
"""

import faulthandler
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.faults.canaries import CANARIES
from tests.ui.keyboard import Keyboard, compose
from vaxdesk import files, settings
from vaxdesk.app import Program, application
from vaxdesk.clock import SystemClock
from vaxdesk.ui import errors
from vaxdesk.ui.printing_queue import FOLDER
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.workplace import Workplace

AT_THE_WINDOW = CANARIES[-4:]
"""Whom the window registers; everybody else came by batch."""
_PATIENCE_MS = 60_000


class Worker:
    """Somebody at the program, with a keyboard and a scanner."""

    def __init__(self, folder: Path, exports: Path) -> None:
        papers = dict.fromkeys(("consent", "ticket", "slip"), f"{FOLDER}{exports}")
        settings.write(folder / files.SETTINGS, settings.Settings(language="zh-CN", printers=papers))
        self.program = Program(application(), folder, SystemClock())
        errors.install(self.program.tell_of_a_bug, self.program.tell_of_a_refusal)
        self.program.start()
        self._exports = exports

    @property
    def workplace(self) -> Workplace:
        assert self.program.workplace is not None
        return self.program.workplace

    def until(self, true: Callable[[], object], what: str) -> None:
        """Let the program work until this holds."""
        late = QTimer(singleShot=True, interval=_PATIENCE_MS)
        late.start()
        tick = QTimer(interval=5)
        tick.start()
        while not true():
            self.program.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if not late.isActive():
                raise TimeoutError(what)

    def signs_in(self, account: str, secret: str) -> None:
        assert isinstance(self.program.shown, SignInWindow)
        page = self.program.shown.page
        page.people.choose(account)
        page.people.chosen.emit(account)
        page.form.secret.input.setText(secret)
        page.form.secret.input.returnPressed.emit()
        self.until(lambda: self.program.workplace is not None, "the window")
        self.workplace.window.activateWindow()
        self.until(self.workplace.window.isActiveWindow, "the window in front")
        self.keyboard = Keyboard(self.workplace.scanner)

    def registers(self, name: str, number: str) -> None:
        self.presses("Ctrl+1")
        position = self.workplace.desk.journal_position()
        self.keyboard.scan(number)
        compose("", name)
        self.presses("Ctrl+Return")
        self.until(lambda: self.workplace.desk.journal_position() > position + 1, f"{number} registered")

    def searches(self, words: str) -> None:
        self.presses("Ctrl+1")
        compose(words)
        compose("", words)
        self.presses("Escape")

    def presses(self, name: str) -> None:
        *held, plain = name.split("+")
        modifiers = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier
        widget = QApplication.focusWidget() or self.workplace.window
        QTest.keyClick(widget, getattr(Qt.Key, f"Key_{plain}"), modifiers)
        self.program.app.processEvents()

    def prints(self) -> int:
        return len(list(self._exports.glob("*.pdf")))

    def meets_a_bug(self, name: str) -> None:
        """Its message names somebody, as that of a missing key in a dictionary does."""

        def breaks() -> None:
            people: dict[str, int] = {}
            people[name] += 1

        QTimer.singleShot(0, breaks)
        log = self.program.folder / "vaxdesk.log"
        self.until(lambda: log.exists() and log.read_bytes(), "a line in the log")


def main() -> None:
    faulthandler.enable()
    folder, exports = Path(sys.argv[1]), Path(sys.argv[2])
    account, secret = sys.stdin.readline().split(" ", 1)
    worker = Worker(folder, exports)
    worker.signs_in(account, secret.rstrip("\n"))
    for each in AT_THE_WINDOW:
        worker.registers(each.name, each.number)
    worker.until(lambda: worker.prints() >= 2 * len(AT_THE_WINDOW), "everybody's papers")
    worker.searches(CANARIES[0].name)
    for station in range(2, 7):
        worker.presses(f"Ctrl+{station}")
    worker.meets_a_bug(CANARIES[1].name)
    worker.workplace.desk.office.back_up()
    worker.workplace.window.lock_wanted.emit()
    worker.until(lambda: worker.workplace.lock.on, "the lock")
    print("locked", QGuiApplication.platformName(), flush=True)
    worker.program.app.exec()


if __name__ == "__main__":
    main()
