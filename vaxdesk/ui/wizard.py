"""The first questions, on at most five screens: a practice site, or a real one. Nothing is written before the end."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.clinic.facts import Language
from vaxdesk.failures import WorldFailed
from vaxdesk.site import TIMEZONES
from vaxdesk.ui import keys, wording
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.window_keys import give_keys
from vaxdesk.ui.wizard_answers import Answers
from vaxdesk.ui.wizard_pages import LanguagePage, LeadPage, Page, SitePage, StaffPage, SummaryPage
from vaxdesk.ui.wizard_words import step_title

SIZE = (1080, 720)
SIDE_EM = 17


class Wizard(QWidget):
    """Asks, then calls `found` with the answers, or `practise` with the language; both give the folder that was made,
    or raise WorldFailed, and then everything that was typed stays."""

    founded = Signal(str)
    """The folder of the site that can be opened now."""

    def __init__(
        self, languages: Languages, *, found: Callable[[Answers], Path], practise: Callable[[Language], Path]
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._languages, self._found, self._practise = languages, found, practise
        self.language, self.site, self.lead = LanguagePage(), SitePage(), LeadPage()
        self.staff, self.summary = StaffPage(), SummaryPage()
        self.pages: tuple[Page, ...] = (self.language, self.site, self.lead, self.staff, self.summary)
        self.next = KeyButton("wizard.next", key=keys.PRIMARY, kind="primary")
        self.back = KeyButton("wizard.back", key=keys.BACK)
        self.practice = KeyButton("wizard.practice", key="F4")
        self._steps = [SafeLabel(role="", wrap=True) for _ in self.pages]
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
        """Which of the five screens is in front, from 0."""
        return self._stack.currentIndex()

    def answers(self) -> Answers:
        """What has been answered so far."""
        answers = Answers(language=self._language())
        for page in self.pages:
            answers = page.answered(answers)
        return answers

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle("vaxdesk")
        for page in self.pages:
            page.retranslate()
        self.back.set_text(self.tr("Back"))
        self.practice.set_text(self.tr("Try the practice site"))
        self._set_place_words()

    def _go(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.pages[place].prepare(self.answers())
        self.back.setVisible(place > 0)
        self.practice.setVisible(place == 0)
        self._set_place_words()
        first = self.pages[place].findChild(QLineEdit)
        (first or self.next).setFocus()

    def _set_place_words(self) -> None:
        place = self.place
        for number, label in enumerate(self._steps):
            mark = "●" if number == place else "✓" if number < place else "○"
            label.setText(f"{mark}  {step_title(number)}")
            restyle(label, now="yes" if number == place else "")
        self._title.setText(step_title(place))
        words = (self.tr("Set up a real site"), self.tr("Next"), self.tr("Make the site"))
        self.next.set_text(words[0] if place == 0 else words[2] if place == len(self.pages) - 1 else words[1])

    def _forward(self) -> None:
        page = self.pages[self.place]
        if page.problems(page.answered(self.answers())):
            return
        if self.place + 1 < len(self.pages):
            self._go(self.place + 1)
        else:
            self._make(lambda: self._found(self.answers()), self.tr("Making the site…"))

    def _backward(self) -> None:
        if self.place:
            self._go(self.place - 1)

    def _make(self, work: Callable[[], Path], words: str) -> None:
        """Say so first, then do it: it takes a moment, and pressing twice must not make two."""
        self._busy.setText(words)
        for button in (self.next, self.back, self.practice):
            button.setEnabled(False)
        QTimer.singleShot(0, lambda: self._made(work))

    def _made(self, work: Callable[[], Path]) -> None:
        try:
            folder = work()
        except WorldFailed as failure:
            self._failed(failure)
            return
        self.founded.emit(str(folder))

    def _failed(self, failure: WorldFailed) -> None:
        self._busy.setText("")
        for button in (self.next, self.back, self.practice):
            button.setEnabled(True)
        words = wording.text("failure", failure.code, detail=failure.detail)
        self.summary.failure.set(self.tr("The site was not made"), words, "stop")
        if self.place == 0:
            self._busy.setText(words)

    def _language(self) -> Language:
        return msgspec.convert(self.language.language.value() or "zh-CN", Language)

    def _speak(self, code: str) -> None:
        self._languages.use(code)
        self._zone_of(code)

    def _zone_of(self, code: str) -> None:
        self.site.set_timezone(TIMEZONES.get(msgspec.convert(code, Language), "UTC"))

    def _connect(self) -> None:
        self.language.chosen.connect(self._speak)
        self.next.clicked.connect(self._forward)
        self.back.clicked.connect(self._backward)
        self.practice.clicked.connect(
            lambda: self._make(lambda: self._practise(self._language()), self.tr("Inventing a morning full of people…"))
        )
        for page in (self.site, self.lead):
            for line in page.findChildren(QLineEdit):
                line.returnPressed.connect(self._forward)
        self.staff.name.returnPressed.connect(self.staff.add.click)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_side())
        work = QVBoxLayout()
        work.setContentsMargins(36, 32, 36, 20)
        work.setSpacing(16)
        work.addWidget(self._title)
        for page in self.pages:
            scroll = Scroll()
            scroll.body.addWidget(page)
            self._stack.addWidget(scroll)
        work.addWidget(self._stack, 1)
        work.addWidget(self._busy)
        foot = Flow(gap=12)
        for button in (self.next, self.practice):
            foot.add(button)
        foot.add_room()
        foot.add(self.back)
        work.addLayout(foot)
        row.addLayout(work, 1)

    def _make_side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("wizardSide")
        side.setFixedWidth(SIDE_EM * em(self))
        column = QVBoxLayout(side)
        column.setContentsMargins(28, 36, 20, 24)
        column.setSpacing(16)
        column.addWidget(SafeLabel("vaxdesk", role="name"))
        column.addSpacing(16)
        for label in self._steps:
            column.addWidget(label)
        column.addStretch(1)
        return side
