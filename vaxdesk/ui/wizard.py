"""The first questions, on at most five screens: a practice site, or a real one. Nothing is written before the end; then
comes one more screen, with what has to be printed before anybody can forget it."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.clinic.facts import Language
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.founding import Made
from vaxdesk.site import TIMEZONES
from vaxdesk.ui import keys, sheets_words, wording
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.sheets_page import SheetsPage, WaysOut
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.window_keys import give_keys
from vaxdesk.ui.wizard_answers import Answers
from vaxdesk.ui.wizard_founding import remember_printed, seconds_needed
from vaxdesk.ui.wizard_lead import LeadPage
from vaxdesk.ui.wizard_pages import LanguagePage, Page, SitePage, StaffPage, SummaryPage
from vaxdesk.ui.wizard_side import Side
from vaxdesk.ui.wizard_words import step_title

SIZE = (1080, 720)


class Wizard(QWidget):
    """Asks, then calls `found` with the answers, or `practise` with the language, on the thread of the jobs; both give
    what was made, or raise WorldFailed, and then everything that was typed stays."""

    founded = Signal(str)
    """The folder of the site that can be opened now."""

    def __init__(
        self,
        languages: Languages,
        jobs: Jobs,
        clock: Clock,
        *,
        found: Callable[[Answers], Made],
        practise: Callable[[Language], Path],
        ways: WaysOut | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._languages, self._jobs, self._found, self._practise = languages, jobs, found, practise
        self._made: Made | None = None
        self._working = False
        self.language, self.site, self.lead = LanguagePage(), SitePage(), LeadPage()
        self.staff, self.summary = StaffPage(), SummaryPage()
        self.pages: tuple[Page, ...] = (self.language, self.site, self.lead, self.staff, self.summary)
        self.sheets = SheetsPage(self, jobs, clock, ways=ways)
        self.next = KeyButton("wizard.next", key=keys.PRIMARY, kind="primary")
        self.back = KeyButton("wizard.back", key=keys.BACK)
        self.practice = KeyButton("wizard.practice", key="F4")
        self.leave = KeyButton("wizard.leave")
        self._side = Side(len(self.pages) + 1)
        self._stack = QStackedWidget()
        self._title, self._busy = SafeLabel(role="title", wrap=True), SafeLabel(role="muted", wrap=True)
        self._build()
        self._connect()
        self.language.language.set_value(languages.current)
        self._zone_of(languages.current)
        self.retranslate()
        self._go(0)
        give_keys(self)
        self.resize(*SIZE)

    @property
    def place(self) -> int:
        """Which of the screens is in front, from 0."""
        return self._stack.currentIndex()

    def answers(self) -> Answers:
        """What has been answered so far."""
        answers = Answers(language=self._language())
        for page in self.pages:
            answers = page.answered(answers)
        return answers

    def busy_words(self) -> str:
        """What is being done, or what went wrong with it."""
        return self._busy.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being made is made; what was not printed is asked about."""
        if self._working:
            event.ignore()
        elif self._made and self.sheets.undone:
            event.ignore()
            self._ask_before(self.close)
        else:
            super().closeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle("vaxdesk")
        for page in self.pages:
            page.retranslate()
        self.sheets.retranslate()
        self.back.set_text(self.tr("Back"))
        self.practice.set_text(self.tr("Try the practice site"))
        self.leave.set_text(self.tr("Open without them…"))
        self._set_place_words()

    def _go(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        if place < len(self.pages):
            self.pages[place].prepare(self.answers())
        self._tell_buttons()
        self._set_place_words()
        first = (*self.pages, self.sheets)[place].findChild(QLineEdit)
        (first or (self.next if self.next.isVisibleTo(self) else self.sheets.print_all)).setFocus()

    def _tell_buttons(self) -> None:
        printing, undone = self.place == len(self.pages), bool(self.sheets.undone)
        self.back.setVisible(0 < self.place < len(self.pages))
        self.practice.setVisible(self.place == 0)
        self.next.setVisible(not printing or not undone)
        self.leave.setVisible(printing and undone)

    def _set_place_words(self) -> None:
        self._side.show_place(self.place)
        self._title.setText(step_title(self.place))
        words = {
            0: self.tr("Set up a real site"),
            len(self.pages) - 1: self.tr("Make the site"),
            len(self.pages): self.tr("Open the site"),
        }
        self.next.set_text(words.get(self.place, self.tr("Next")))

    def _forward(self) -> None:
        if self.place == len(self.pages):
            self._open()
            return
        page, answers = self.pages[self.place], self.answers()
        if page.problems(page.answered(answers)):
            return
        if self.place + 1 < len(self.pages):
            self._go(self.place + 1)
            return
        words = self.tr("Making the site: for each of {people} people the key is locked up, about {seconds} seconds…")
        people, seconds = len(answers.members) + 1, seconds_needed(answers)
        self._make(
            lambda: self._found(answers), wording.filled(words, people=people, seconds=seconds), self._print_papers
        )

    def _backward(self) -> None:
        if self.place:
            self._go(self.place - 1)

    def _make(self, work: Callable[[], object], words: str, then: Callable[[object], None]) -> None:
        """Say so first, then do it elsewhere: it takes a moment, and pressing twice must not make two."""
        self._wait(True, words)
        self._jobs.run(work, lambda result: self._done(result, then))

    def _done(self, result: Ok[object] | Err, then: Callable[[object], None]) -> None:
        self._wait(False)
        if isinstance(result, Ok):
            then(result.value)
        elif isinstance(result.error, WorldFailed):
            self._failed(result.error)
        else:
            self._failed(WorldFailed("cannot_write", ""))
            raise result.error

    def _wait(self, working: bool, words: str = "") -> None:
        self._working = working
        self._say(words)
        for widget in (self.next, self.back, self.practice, self._stack):
            widget.setEnabled(not working)

    def _failed(self, failure: WorldFailed) -> None:
        words = wording.text("failure", failure.code, detail=failure.detail)
        self.summary.failure.set(self.tr("The site was not made"), words, "stop")
        if self.place == 0:
            self._say(words)

    def _say(self, words: str) -> None:
        self._busy.setText(words)
        self._busy.setVisible(bool(words))

    def _print_papers(self, made: object) -> None:
        assert isinstance(made, Made)
        self._made = made
        self.sheets.show_papers(made.papers, zone=ZoneInfo(self.answers().timezone), home=made.folder)
        self.lead.forget()
        self._go(len(self.pages))

    def _printed(self) -> None:
        if self._made is not None:
            remember_printed(self._made.folder, self.sheets.done)
        self._tell_buttons()
        if self.next.isVisibleTo(self):
            self.next.setFocus()

    def _open(self) -> None:
        assert self._made is not None
        folder, self._made = self._made.folder, None
        self.sheets.forget()
        self.founded.emit(str(folder))

    def _ask_before(self, then: Callable[[], object]) -> None:
        def go() -> None:
            self.sheets.forget()
            then()

        ConfirmSheet(self, "wizard.confirm").ask(
            self.tr("Go on without these papers?"),
            "",
            sheets_words.lost(self.sheets.undone),
            heading=self.tr("They can never be printed again, only made anew under Site and staff"),
            agree=self.tr("Go on without them"),
            stay=self.tr("Back to printing"),
            then=go,
        )

    def _language(self) -> Language:
        return msgspec.convert(self.language.language.value() or "zh-CN", Language)

    def _speak(self, code: str) -> None:
        self._languages.use(code)
        self._zone_of(code)

    def _zone_of(self, code: str) -> None:
        self.site.set_timezone(TIMEZONES.get(msgspec.convert(code, Language), "UTC"))

    def _begin_practice(self) -> None:
        language = self._language()
        self._make(
            lambda: self._practise(language),
            self.tr("Inventing a morning full of people…"),
            lambda folder: self.founded.emit(str(folder)),
        )

    def _connect(self) -> None:
        self.language.chosen.connect(self._speak)
        self.next.clicked.connect(self._forward)
        self.back.clicked.connect(self._backward)
        self.practice.clicked.connect(self._begin_practice)
        self.leave.clicked.connect(lambda: self._ask_before(self._open))
        self.sheets.changed.connect(self._printed)
        for page in (self.site, self.lead):
            for line in page.findChildren(QLineEdit):
                line.returnPressed.connect(self._forward)
        self.staff.name.returnPressed.connect(self.staff.add.click)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        work = QVBoxLayout()
        work.setContentsMargins(36, 32, 36, 20)
        work.setSpacing(16)
        work.addWidget(self._title)
        for page in (*self.pages, self.sheets):
            scroll = Scroll()
            scroll.body.addWidget(page)
            self._stack.addWidget(scroll)
        work.addWidget(self._stack, 1)
        work.addWidget(self._busy)
        self._busy.hide()
        foot = Flow(gap=12)
        for button in (self.next, self.practice):
            foot.add(button)
        foot.add_room()
        for button in (self.leave, self.back):
            foot.add(button)
        work.addLayout(foot)
        row.addLayout(work, 1)
