"""The questions of a form, one row each, in the language of whoever is asked; answers stay when it changes."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.clinic.questionnaire import Answer, Form
from vaxdesk.clinic.screening import next_turn
from vaxdesk.ui.stations.screening_lines import Row, parts, rows, stands_in, without_turn
from vaxdesk.ui.stations.screening_row import EDGE, QuestionRow
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.reveal import reveal_from
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.swap import swap


class QuestionCard(Card):
    """All questions; of a long form one part after the other. A digit flips the question of that number; up and down go
    from question to question. `rows` are those of this part, by key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, QuestionRow] = {}
        self._form: Form | None = None
        self._language, self._zone = "", ZoneInfo("UTC")
        self._answers: dict[str, Answer] = {}
        self._unread: dict[str, tuple[str, ...]] = {}
        self._extra: tuple[str, ...] = ()
        self._seen: set[str] = set()
        self._parts: tuple[tuple[Row, ...], ...] = ()
        self._part = 0
        self._wrong: Mapping[str, str] = {}
        self._alone: set[str] = set()
        self._lay_out()

    def ask(self, form: Form, language: str, zone: ZoneInfo) -> None:
        """Show these questions in this language. Moments are read in the zone of the site."""
        if (form, language, zone) == (self._form, self._language, self._zone):
            return
        if form is not self._form:
            self._answers, self._unread, self._extra, self._seen, self._part = {}, {}, (), set(), 0
            self._alone = set()
        self._form, self._language, self._zone = form, language, zone
        self._arrange()

    def answers(self) -> dict[str, Answer]:
        return dict(self._answers)

    def unread(self) -> dict[str, tuple[str, ...]]:
        """What was typed and cannot be read, by key."""
        return dict(self._unread)

    def unconfirmed(self) -> frozenset[str]:
        """The keys of what the person answered alone, and nobody has gone through."""
        return frozenset(self._alone)

    def show_answers(
        self,
        answers: Mapping[str, Answer],
        unread: Mapping[str, tuple[str, ...]],
        *,
        anew: bool,
        unconfirmed: Iterable[str] = (),
    ) -> None:
        """Put these answers in. `anew`: somebody else is asked, so that every question has to be seen again."""
        self._answers, self._unread, self._extra = dict(answers), dict(unread), ()
        self._alone = set(unconfirmed)
        if anew:
            self._seen, self._part = set(), 0
            for row in self.rows.values():
                row.seen = False
        self._arrange()
        for row in self.rows.values():
            self._fill(row)

    def answer_no(self) -> None:
        """No to every yes-or-no question that is asked and open; each no that the person gave alone is confirmed. What
        they said yes to, chose or typed is gone through one by one."""
        asked = self._asked()
        for row in (row for part in self._parts for row in part):
            if row.key in asked and _may_be_denied(row) and row.key not in self._answers:
                self._answers[row.key] = False
                if row.key in self.rows:
                    self._fill(self.rows[row.key])
            elif row.key in asked and self._answers.get(row.key) is False:
                self._confirm(row.key)
        self._touched()

    def next_unseen(self) -> bool:
        """Bring the first question that has not been on the screen yet into sight. False where there is none."""
        self._notice()
        asked = self._asked()
        for number, part in enumerate(self._parts):
            for row in part:
                if row.key in asked and row.id not in self._seen and _must_be_seen(row):
                    self.go_to(row.key, number)
                    reveal_from(self.rows[row.id])
                    return True
        return False

    def go_to(self, key: str, part: int | None = None) -> bool:
        """Bring a question into sight, with the focus. False where there is none of that key."""
        found = [n for n, each in enumerate(self._parts) if any(row.key == key for row in each)]
        if part is None and not found:
            return False
        self._open_part(found[0] if part is None else part)
        self._focus_near(key)
        return True

    def show_wrong(self, wrong: Mapping[str, str]) -> None:
        """What is wrong with answers, by key."""
        self._wrong = wrong
        for row in self.rows.values():
            row.show_wrong(self._why(row))

    def set_left_out(self, words: str) -> None:
        """What the form asks for beside its questions and this page leaves away."""
        self._left_out.setText(words)
        self._left_out.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = next((row for row in self._open_rows() if row.question.prefix.rstrip(".") == event.text()), None)
        if event.text().isdecimal() and row is not None and _may_be_denied(row.row):
            row.flip()
            row.focus_answer()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 10, 1, 8)
        self._title.setContentsMargins(EDGE, 0, EDGE, 6)
        self._left_out = SafeLabel(role="small", wrap=True)
        self._left_out.setContentsMargins(EDGE, 0, EDGE, 6)
        self._left_out.hide()
        self.add(self._left_out)
        self._holder = QWidget()
        self.add(self._holder)
        self._bar = QWidget()
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(EDGE, 6, EDGE, 0)
        self._back = KeyButton("screening.part_back")
        self._on = KeyButton("screening.part_on")
        self._where = SafeLabel(role="muted", elide=True)
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self._back)
        line.addWidget(self._where, 1)
        line.addWidget(self._on)
        self._back.clicked.connect(lambda: self._turn_page(-1))
        self._on.clicked.connect(lambda: self._turn_page(1))
        self.add(self._bar)

    # which rows there are

    def _arrange(self) -> None:
        """Show the rows that are asked now. Rows stay while nothing but their state changes."""
        if self._form is None:
            return
        self._parts = parts(rows(self._form, self._answers, self._language, self._extra))
        self._part = min(self._part, len(self._parts) - 1)
        wanted = self._parts[self._part]
        if [row.shape for row in wanted] != [each.row.shape for each in self.rows.values()]:
            self._build(wanted)
        for row in wanted:
            shown = self.rows[row.id]
            if shown.row != row:
                shown.apply(row)
            if shown.isHidden() == row.asked:
                shown.setVisible(row.asked)
        self._show_bar()

    def _build(self, wanted: tuple[Row, ...]) -> None:
        self._notice()
        self.rows = {row.id: self._made(row) for row in wanted}
        holder = QWidget()  # laid out once, when everything is in it
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
            row.setVisible(row.row.asked)
        old, self._holder = self._holder, holder
        swap(self.body, old, holder)
        holder.show()
        self._put_in_tab_order()

    def _made(self, row: Row) -> QuestionRow:
        made, key = QuestionRow(row, self._zone), row.id
        made.seen = key in self._seen
        made.changed.connect(lambda: self._answered(key))
        made.confirmed.connect(lambda: self._confirmed(key))
        made.moved.connect(lambda by: self._move(key, by))
        made.asked_for.connect(lambda _key: QTimer.singleShot(0, self, lambda: self._repeat(key)))
        self._fill(made)
        return made

    def _put_in_tab_order(self) -> None:
        """Rows that are made late would stand behind everything else in the window. Qt puts something behind this card
        only while the card itself takes the focus."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        before: QWidget = self
        for stop in (stop for row in self.rows.values() for stop in row.stops()):
            QWidget.setTabOrder(before, stop)
            before = stop
        QWidget.setTabOrder(before, self._back)
        QWidget.setTabOrder(self._back, self._on)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _show_bar(self) -> None:
        count = len(self._parts)
        self._bar.setVisible(count > 1)
        self._back.set_text(say("part_back"))
        self._on.set_text(say("part_on"))
        self._back.setEnabled(self._beside(-1) is not None)
        self._on.setEnabled(self._beside(1) is not None)
        self._where.setText(say("part", part=self._part + 1, parts=count))

    def _beside(self, by: int) -> int | None:
        """The next part with something to ask."""
        order = range(self._part + 1, len(self._parts)) if by > 0 else range(self._part - 1, -1, -1)
        return next((n for n in order if any(row.asked for row in self._parts[n])), None)

    def _turn_page(self, by: int) -> None:
        there = self._beside(by)
        if there is not None:
            self._open_part(there)
            stops = self._open_rows()
            if stops:
                stops[0 if by > 0 else -1].focus_answer()

    def _open_part(self, part: int) -> None:
        if part != self._part:
            self._notice()
            self._part = part
            self._arrange()
            self.show_wrong(self._wrong)

    # what is answered

    def _fill(self, row: QuestionRow) -> None:
        row.show_answer(self._answers.get(row.row.key), self._unread.get(row.row.key, ()))
        row.show_alone(row.row.key in self._alone and not row.row.adds)
        row.show_wrong(self._why(row))

    def _why(self, row: QuestionRow) -> str:
        return "" if row.row.adds else self._wrong.get(row.row.key, "")

    def _answered(self, key: str) -> None:
        self._confirm(key)
        answer, texts = self.rows[key].answer(), self.rows[key].texts()
        self._answers.pop(key, None)
        self._unread.pop(key, None)
        if answer is not None:
            self._answers[key] = answer
        if texts:
            self._unread[key] = texts
        self._touched()

    def _confirm(self, key: str) -> None:
        self._alone.discard(key)
        if key in self.rows:
            self.rows[key].show_alone(False)

    def _confirmed(self, key: str) -> None:
        """Somebody has gone through this answer and leaves it as it is."""
        self._confirm(key)
        self.changed.emit()

    def _repeat(self, id_: str) -> None:
        """One more repetition of a group, or this one less."""
        if (row := self.rows.get(id_)) is None:
            return
        if row.row.adds:
            taken = [each.key for part in self._parts for each in part]
            key = next_turn(row.row.adds, taken)
            self._extra = (*self._extra, key)
        else:
            key = row.row.key
            self._answers = without_turn(self._answers, key)
            self._alone = {each for each in self._alone if not stands_in(each, key)}
            self._unread = {each: texts for each, texts in self._unread.items() if not stands_in(each, key)}
            self._extra = tuple(each for each in self._extra if not stands_in(each, key))
        self._touched()
        self.go_to(key)

    def _touched(self) -> None:
        self._arrange()
        self.changed.emit()

    def _asked(self) -> frozenset[str]:
        if self._form is None:
            return frozenset()
        return frozenset(row.key for part in self._parts for row in part if row.asked)

    # where one is

    def _notice(self) -> None:
        """Remember what has been on the screen."""
        self._seen.update(key for key, row in self.rows.items() if row.look())

    def _open_rows(self) -> list[QuestionRow]:
        return [row for row in self.rows.values() if row.stops() and not row.isHidden()]

    def _move(self, key: str, by: int) -> None:
        open_ = self._open_rows()
        here = open_.index(self.rows[key]) + by
        if 0 <= here < len(open_):
            open_[here].focus_answer()
        else:
            self._turn_page(by)

    def _focus_near(self, key: str) -> None:
        """The question itself, or what comes behind what is only read."""
        keys = list(self.rows)
        place = next((n for n, each in enumerate(self.rows.values()) if each.row.key == key), 0)
        after = [self.rows[each] for each in keys[place:] if self.rows[each] in self._open_rows()]
        if after:
            after[0].focus_answer()


def _must_be_seen(row: Row) -> bool:
    return not row.adds and row.question.kind != "group"


def _may_be_denied(row: Row) -> bool:
    question = row.question
    return question.kind == "boolean" and not question.read_only and not question.options
