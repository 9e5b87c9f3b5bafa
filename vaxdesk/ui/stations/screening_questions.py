"""The questions of a form, one row each, in the language of whoever is asked; answers stay when it changes."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget

from vaxdesk.clinic.questionnaire import Answer, Form, Quantity, same
from vaxdesk.clinic.screening import Question, enabled, questions
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented

NUMBERS: Final = ("decimal", "integer", "quantity")
EDGE: Final = 16
"""From the edge of the card to what stands in it; the rows go all the way."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_SIDES: Final = {Qt.Key.Key_Left: "no", Qt.Key.Key_Right: "yes"}


class QuestionRow(QWidget):
    """One line: number, question, answer. `seen` once its end was on the screen."""

    changed = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.seen = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("question")
        self._number, self._words = SafeLabel(role="muted"), SafeLabel(wrap=True)
        self._number.setMinimumWidth(22)
        self.input = self._make_input(f"screening.q.{question.link_id}")
        self._unit = SafeLabel(question.units[0].display if question.units else "", role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE + 22 * question.depth, 3, EDGE, 3)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        if self.input is not None:
            wide = isinstance(self.input, LineInput) and question.kind not in NUMBERS
            row.addWidget(self.input, int(wide), Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._unit)
        self._unit.setVisible(bool(self._unit.text()))

    def ask(self, question: Question) -> None:
        """The same question in other words."""
        self.question = question
        self._number.setText(question.prefix)
        self._words.setText(question.text)
        if isinstance(self.input, Segmented):
            self.input.set_options([Option("no", say("no")), Option("yes", say("yes"), "stop")])
        elif isinstance(self.input, Pick):
            self.input.set_options([("", "—"), *((str(n), text) for n, (_, text) in enumerate(question.options))])
        if self.input is not None:
            self.input.setAccessibleName(f"{question.prefix} {question.text}".strip())

    def answer(self) -> Answer | None:
        """The answer, None where there is none, or none that can be read."""
        if isinstance(self.input, Segmented):
            return {"yes": True, "no": False}.get(self.input.value() or "")
        if isinstance(self.input, Pick):
            place = self.input.value()
            return self.question.options[int(place)][0] if place else None
        return self._typed_answer() if isinstance(self.input, LineInput) else None

    @property
    def unread(self) -> bool:
        return isinstance(self.input, LineInput) and bool(self.input.text().strip()) and self.answer() is None

    def show_answer(self, answer: Answer | None) -> None:
        if isinstance(self.input, Segmented):
            self.input.set_value(None if answer is None else "yes" if answer else "no")
        elif isinstance(self.input, Pick):
            options = enumerate(self.question.options)
            places = [n for n, (value, _) in options if answer is not None and same(value, answer)]
            self.input.set_value(str(places[0]) if places else "")
        elif isinstance(self.input, LineInput):
            self.input.setText(_text(answer))
        self._colour()

    def flip(self) -> None:
        """No becomes yes, everything else becomes no."""
        if isinstance(self.input, Segmented):
            self.choose("yes" if self.input.value() == "no" else "no")

    def choose(self, code: str) -> None:
        """Answer as somebody's hand would."""
        if isinstance(self.input, Segmented):
            self.input.set_value(code)
            self._touched()

    def focus_answer(self) -> None:
        if self.input is not None:
            buttons = self.input.findChildren(QPushButton)
            chosen = next((each for each in buttons if each.isChecked()), buttons[0] if buttons else self.input)
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.look()

    def look(self) -> bool:
        """Notice whether the end of the question is in sight."""
        self.seen = self.seen or self.visibleRegion().boundingRect().bottom() >= self.height() - 4 > 0
        return self.seen

    def _typed_answer(self) -> Answer | None:
        assert isinstance(self.input, LineInput)
        text = self.input.text().strip()
        if self.question.kind not in NUMBERS:
            return text or None
        plain = text.replace(",", ".")
        if not re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,4})?", plain):
            return None
        if self.question.kind == "integer":
            return int(plain) if "." not in plain else None
        if self.question.kind == "decimal":
            return float(plain)
        return Quantity(float(plain), *self.question.units[:1])

    def _make_input(self, name: str) -> Segmented | Pick | LineInput | None:
        kind = self.question.kind
        if kind == "boolean":
            segmented = Segmented(name)
            segmented.chosen.connect(self._touched)
            return segmented
        if kind == "choice":
            pick = Pick(name)
            pick.currentIndexChanged.connect(self._touched)
            return pick
        if kind in ("group", "display"):
            return None
        line = LineInput(name, characters=8 if kind in NUMBERS else 20)
        line.textChanged.connect(self._touched)
        return line

    def _touched(self) -> None:
        self._colour()
        self.changed.emit()

    def _colour(self) -> None:
        self._words.set_tone("caution" if self.answer() is True else "")
        restyle(self, answer="yes" if self.answer() is True else "")


class QuestionCard(Card):
    """All questions. A digit flips the question of that number; up and down go from question to question."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._quiet = False
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 10, 1, 8)
        self._title.setContentsMargins(EDGE, 0, EDGE, 6)
        self.rows = {question.link_id: QuestionRow(question) for question in questions(form, "")}
        for row in self.rows.values():
            row.changed.connect(self._touched)
            self.add(row)
            if row.input is not None:
                for button in row.input.findChildren(QPushButton):
                    button.installEventFilter(self)

    def ask(self, language: str) -> None:
        """Show every question in this language."""
        for question in questions(self._form, language):
            row = self.rows[question.link_id]
            row.ask(question)
            if row.input is not None:
                for button in row.input.findChildren(QPushButton):
                    button.installEventFilter(self)
        self._arrange()

    def answers(self) -> dict[str, Answer]:
        given = {link: row.answer() for link, row in self.rows.items()}
        return {link: answer for link, answer in given.items() if answer is not None}

    def unread(self) -> frozenset[str]:
        return frozenset(link for link, row in self.rows.items() if row.unread)

    def show_answers(self, answers: Mapping[str, Answer], *, anew: bool) -> None:
        """Put these answers in. `anew`: somebody else is asked, so that every question has to be seen again."""
        self._quiet = True
        for link, row in self.rows.items():
            row.show_answer(answers.get(link))
            row.seen = row.seen and not anew
        self._quiet = False
        self._arrange()

    def answer_no(self) -> None:
        """No to every yes-or-no question that is asked and open."""
        asked = enabled(self._form, self.answers())
        self._quiet = True
        for link, row in self.rows.items():
            if link in asked and row.question.kind == "boolean" and row.answer() is None:
                row.show_answer(False)
        self._quiet = False
        self._touched()

    def first_unseen(self) -> QuestionRow | None:
        """The first yes-or-no question that has not been on the screen yet."""
        asked = enabled(self._form, self.answers())
        wanted = [row for link, row in self.rows.items() if link in asked and row.question.kind == "boolean"]
        return next((row for row in wanted if not row.look()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = next((row for row in self._open_rows() if row.question.prefix == event.text()), None)
        if event.text().isdecimal() and row is not None:
            row.flip()
            row.focus_answer()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and isinstance(watched, QAbstractButton) and not event.modifiers():
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._move(watched, _STEPS[key])
                return True
            if key in _SIDES:
                self._answer(watched, _SIDES[key])
                return True
        return super().eventFilter(watched, event)

    def _move(self, button: QAbstractButton, by: int) -> None:
        rows = self._open_rows()
        here = next((n for n, row in enumerate(rows) if row.isAncestorOf(button)), 0)
        rows[min(max(here + by, 0), len(rows) - 1)].focus_answer()

    def _answer(self, button: QAbstractButton, code: str) -> None:
        row = next((row for row in self._open_rows() if row.isAncestorOf(button)), None)
        if row is not None:
            row.choose(code)
            row.focus_answer()

    def _open_rows(self) -> list[QuestionRow]:
        return [row for row in self.rows.values() if row.input is not None and row.isVisibleTo(self)]

    def _touched(self) -> None:
        if not self._quiet:
            self._arrange()
            self.changed.emit()

    def _arrange(self) -> None:
        asked = enabled(self._form, self.answers())
        for link, row in self.rows.items():
            row.setVisible(link in asked)


def _text(answer: Answer | None) -> str:
    if isinstance(answer, Quantity):
        return f"{answer.value:g}"
    return "" if answer is None else str(answer)
