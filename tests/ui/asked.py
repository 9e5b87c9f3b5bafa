"""Somebody who answers the first questions."""

from pathlib import Path

import msgspec
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.builders import CHEAP, MORNING
from vaxdesk.clinic.facts import Language
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed
from vaxdesk.founding import Made, make
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.sheets_page import WaysOut
from vaxdesk.ui.wizard import Wizard
from vaxdesk.ui.wizard_answers import Answers
from vaxdesk.ui.wizard_founding import described


class Asked:
    """A wizard on the screen, the hand that answers it, and what came of it."""

    def __init__(self, languages: Languages, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.clock, self.executor = folder, HandClock(MORNING), ManualExecutor()
        self.founded: list[Answers] = []
        self.practised: list[Language] = []
        self.failures: list[WorldFailed] = []
        self.opened: list[str] = []
        self.printer: QPrinter | None = None
        self.stick: Path | None = None
        ways = WaysOut(printer=lambda _: self.printer, folder=lambda *_: self.stick)
        self.wizard = Wizard(
            languages, Jobs(self.executor), self.clock, found=self._found, practise=self._practise, ways=ways
        )
        self.wizard.founded.connect(self.opened.append)
        self.hand = Hand(self.wizard, Scanner())
        qtbot.addWidget(self.wizard, before_close_func=lambda wizard: wizard.sheets.forget())
        with qtbot.waitExposed(self.wizard):
            self.wizard.show()
        self.hand.wait_until_active()

    def _found(self, answers: Answers) -> Made:
        if self.failures:
            raise self.failures.pop()
        self.founded.append(answers)
        self.made = make(self.folder, msgspec.structs.replace(described(answers), cost=CHEAP), self.clock)
        return self.made

    def _practise(self, language: Language) -> Path:
        self.practised.append(language)
        return self.folder

    def make(self) -> None:
        """Let it be made, with everything that is drawn then."""
        self.hand.press("Ctrl+Return")
        self.executor.drain()
        self.hand.settle()

    def press(self, sequence: str) -> None:
        """Press a key, and let what it begins be done."""
        self.hand.press(sequence)
        self.executor.drain()
        self.hand.settle()

    def answer(self, name: str, text: str) -> None:
        self.hand.go_to(name)
        self.hand.type(text)

    def to_the_end(self) -> None:
        hand = self.hand
        hand.press("Ctrl+Return")
        self.answer("wizard.site", "春熙社区临时接种点")
        self.answer("wizard.station", "一号台")
        self.answer("wizard.phone", "028-86500000")
        hand.press("Ctrl+Return")
        self.answer("wizard.lead", "赵云峰")
        self.answer("wizard.secret", "twelve blue birds")
        self.answer("wizard.again", "twelve blue birds")
        hand.press("Ctrl+Return")
        self.answer("wizard.member", "陈静")
        hand.choose("wizard.role.registrar")
        hand.press("F5")
        hand.press("Ctrl+Return")
