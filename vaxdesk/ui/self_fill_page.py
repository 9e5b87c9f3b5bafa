"""The questions in the hands of whoever is asked: the whole window, one question a page, nothing of anybody else."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.clinic.questionnaire import Answer, Form
from vaxdesk.clinic.screening import initial, missing, next_turn
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.self_fill_back import GiveBack
from vaxdesk.ui.self_fill_notice import SelfFillNotice
from vaxdesk.ui.self_fill_question import SelfFillQuestion
from vaxdesk.ui.self_fill_steps import Step, beside, steps
from vaxdesk.ui.self_fill_words import say
from vaxdesk.ui.stations.screening_notices import wrong_answers
from vaxdesk.ui.stations.screening_typed import TypedScreening
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.widgets.swap import swap

END: Final = "\x1eend"


class SelfFillPage(QWidget):
    """Covers the window. `answered` comes with every page that is turned, `language_chosen` carries a code; `given`
    what somebody of the staff has typed to take the workstation back."""

    answered = Signal(bool)
    """Whether the end was reached."""
    language_chosen = Signal(str)
    given = Signal(str)

    def __init__(self, form: Form, zone: ZoneInfo, *, ticket: str, who: str, secrets: bool) -> None:
        super().__init__()
        self.setObjectName("selfFill")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form, self._zone, self._ticket = form, zone, ticket
        self.answers: dict[str, Answer] = initial(form)
        self._unread: dict[str, tuple[str, ...]] = {}
        self._extra: tuple[str, ...] = ()
        self._key, self._insisted = "", False
        self._language = ""
        self._question: SelfFillQuestion | None = None
        self._question_there: QWidget = QWidget()
        self.back_form = GiveBack(who, secrets=secrets)
        self._build()
        self._connect()

    # what whoever handed it over tells the page

    def begin(self, answers: dict[str, Answer], language: str) -> None:
        """From the beginning, with what was answered before."""
        self.answers, self._language = {**self.answers, **answers}, language
        self.retranslate()

    def retranslate(self) -> None:
        """Everything again in the language of the moment; the answers stay."""
        self._title.setText(say("title", ticket=self._ticket))
        self._staff.set_text(say("staff"))
        self._back.set_text(say("back"))
        for each in (self.veil, self.welcome, self.end):
            each.retranslate()
        self.back_form.retranslate()
        for code, button in self.languages.items():
            button.setChecked(code == self._language)
        self._show(self._key)

    def set_language(self, code: str) -> None:
        self._language = code
        self.retranslate()

    def hide_answers(self) -> None:
        """Nobody has touched anything for a while."""
        self._turn_to(self.veil)

    def tell_not_kept(self, failed: bool) -> None:
        self._failed.setText(say("not_kept") if failed else "")
        self._failed.setVisible(failed)

    def press(self, sequence: str) -> None:
        """None of the keys of the window means anything here."""

    @property
    def at_end(self) -> bool:
        """Every question has been there."""
        return self._key == END

    # where somebody is

    def pages(self) -> tuple[Step, ...]:
        return steps(self.form, self.answers, self._language, self._extra)

    def next(self) -> None:
        """On, where the answer can be read or whoever answers insists."""
        if self._question is not None and not self._insisted and (why := self._why_not()):
            self._insisted = True
            self._question.show_wrong(why)
            return
        key = beside(self.pages(), self._key, 1)
        self._show(END if key is None else key)
        self.answered.emit(key is None)

    def previous(self) -> None:
        pages = self.pages()
        key = pages[-1].key if self._key == END and pages else beside(pages, self._key, -1)
        self._show(key or "")
        self.answered.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, as the button does; everything else ends here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._layers.currentWidget() is self._asking:
            self._on.click()
        event.accept()

    def _why_not(self) -> str:
        assert self._question is not None
        key = self._question.step.key
        wrong = wrong_answers(self.form, TypedScreening(answers=self.answers, unread=self._unread)).get(key, "")
        if wrong:
            return say("unread", why=wrong)
        return say("needed") if key in missing(self.form, self.answers) else ""

    def _show(self, key: str) -> None:
        pages = self.pages()
        keys = [each.key for each in pages]
        self._insisted = False
        if key not in keys:
            self._key = key if key == END else ""
            self._question = None
            self._turn_to(self.end if key == END else self.welcome)
            self._foot.setVisible(key == END)
            self._on.hide()
            self._where.setText("")
            return
        self._key, step = key, pages[keys.index(key)]
        self._put_in(step)
        asked = [each.key for each in pages if each.row is not None and not each.row.adds]
        where = say("where", number=asked.index(key) + 1, count=len(asked)) if key in asked else ""
        self._where.setText(where)
        self._on.set_text(say("next"))
        self._on.show()
        self._foot.show()
        self._turn_to(self._asking)

    def _put_in(self, step: Step) -> None:
        made = SelfFillQuestion(step, self._zone)
        made.show_answer(self.answers.get(step.key), self._unread.get(step.key, ()))
        made.touched.connect(self._touched)
        made.more_wanted.connect(self._one_more)
        old, self._question = self._question_there, made
        self._question_there = made
        swap(self._scroll.body, old, made)
        made.show()
        self._scroll.verticalScrollBar().setValue(0)

    def _touched(self) -> None:
        question = self._question
        if question is None:
            return
        key = question.step.key
        answer, texts = question.answer(), question.texts()
        self.answers.pop(key, None)
        self._unread.pop(key, None)
        if answer is not None:
            self.answers[key] = answer
        if texts:
            self._unread[key] = texts
        question.show_wrong("")
        self._insisted = False

    def _one_more(self) -> None:
        """One more repetition of a group: the first question of it comes next."""
        if self._question is None or self._question.step.row is None:
            return
        of = self._question.step.row.adds
        before = {each.key for each in self.pages()}
        taken = [each.key for each in self.pages()] + list(self._extra) + [of]
        self._extra = (*self._extra, next_turn(of, [*taken, *self.answers]))
        found = next((each.key for each in self.pages() if each.key not in before), None)
        if found is not None:
            self._show(found)

    def _turn_to(self, page: QWidget) -> None:
        self._foot.setVisible(page in (self._asking, self.end))
        self._layers.setCurrentWidget(page)
        if page is self._asking and self._question is not None and self._question.focus_first():
            return
        page.setFocus()

    def _go_on(self) -> None:
        self._show(self._key)

    # what it is made of

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(16)
        column.addWidget(self._make_head())
        self._failed = SafeLabel(tone="stop", wrap=True)
        self._failed.hide()
        column.addWidget(self._failed)
        self._layers = QStackedWidget()
        self._asking = self._make_asking()
        self.welcome = SelfFillNotice("self_fill.begin", "welcome", "welcome_more", "begin")
        self.end = SelfFillNotice("", "done", "done_more", "")
        self.veil = SelfFillNotice("self_fill.go_on", "still_there", "still_more", "go_on")
        for page in (self.welcome, self._asking, self.end, self.veil, self.back_form):
            self._layers.addWidget(page)
        column.addWidget(self._layers, 1)
        column.addWidget(self._make_foot())

    def _make_head(self) -> QWidget:
        head = QWidget()
        line = Flow(head, gap=12)
        self._title = SafeLabel(role="muted")
        line.add(self._title, 1)
        self.languages = {code: KeyButton(f"self_fill.language.{code}", words) for code, words in LANGUAGES.items()}
        for button in self.languages.values():
            button.setCheckable(True)
            line.add(button)
        self._staff = KeyButton("self_fill.staff", kind="link", icon="lock")
        line.add(self._staff)
        return head

    def _make_asking(self) -> QWidget:
        card = QFrame()
        card.setObjectName("selfFillCard")
        box = QVBoxLayout(card)
        box.setContentsMargins(28, 24, 28, 24)
        self._scroll = Scroll()
        self._scroll.body.addWidget(self._question_there)
        box.addWidget(self._scroll)
        return card

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(0, 0, 0, 0)
        self._back = KeyButton("self_fill.back")
        self._on = KeyButton("self_fill.next", kind="primary")
        self._where = SafeLabel(role="muted")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self._back)
        line.addWidget(self._where, 1)
        line.addWidget(self._on)
        return self._foot

    def _connect(self) -> None:
        for code, button in self.languages.items():
            button.clicked.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
        self._back.clicked.connect(self.previous)
        self._on.clicked.connect(self.next)
        self.welcome.agreed.connect(self.next)
        self.veil.agreed.connect(self._go_on)
        self._staff.clicked.connect(self._ask_back)
        self.back_form.left.connect(self._go_on)
        self.back_form.given.connect(self.given)

    def _ask_back(self) -> None:
        self.back_form.ask()
        self._turn_to(self.back_form)
