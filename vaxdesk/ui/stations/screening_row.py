"""One line of a form on the screening page."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.clinic.questionnaire import Answer, Coding, Value, values
from vaxdesk.clinic.screening import Question
from vaxdesk.ui.stations.screening_inputs import input_for
from vaxdesk.ui.stations.screening_lines import Row
from vaxdesk.ui.stations.screening_mark import AloneMark
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.typed_answers import typed_answer
from vaxdesk.ui.widgets.answer_input import types_lines
from vaxdesk.ui.widgets.answer_options import SegmentedAnswer
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

EDGE: Final = 16
"""From the edge of the card to what stands in it; the rows go all the way."""
STEP, NUMBER = 22, 22
_UP_AND_DOWN: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_AWAY: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ROLES: Final = {"group": "strong", "display": "muted"}


class QuestionRow(QWidget):
    """Number, question, answer, and what is wrong with it. `seen` once its end was on the screen."""

    changed = Signal()
    moved = Signal(int)
    """To the next or the previous question."""
    confirmed = Signal()
    """Somebody has gone through what the person answered alone."""
    asked_for = Signal(str)
    """One more repetition of a group (its key), or one less."""

    def __init__(self, row: Row, zone: ZoneInfo) -> None:
        super().__init__()
        self.row, self.question, self.seen = row, row.question, False
        self._given: tuple[Answer | None, tuple[Value, ...]] = (None, ())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("question")
        question = row.question
        self.input = None if row.adds else input_for(question, f"screening.q.{name_of(row.key)}", zone)
        self._words = SafeLabel("" if row.adds else question.text, role=_ROLES.get(question.kind, ""), wrap=True)
        self._words.setMinimumWidth(40)
        self._help, self._wrong = SafeLabel(role="small", wrap=True), SafeLabel(role="small", tone="stop", wrap=True)
        self._before, self._after = SafeLabel(role="muted"), SafeLabel(role="muted")
        self._fixed = SafeLabel(wrap=True, role="strong")
        self._zone = zone
        self._button = self._make_button()
        self._alone: AloneMark | None = None
        self._line = QHBoxLayout()
        self._lay_out()
        self.apply(row)
        if self.input is not None:
            self.input.name_for(f"{question.prefix} {question.text}".strip())
            self.input.touched.connect(self._touched)
            self._listen()
        self._colour()

    def apply(self, row: Row) -> None:
        """The same row in another state."""
        self.row = row
        self._fixed.setText(in_words(row, self._zone))
        for label, text in (
            (self._help, "\n".join(row.help)), (self._before, row.before), (self._after, row.after),
        ):  # fmt: skip
            label.setText(text)
            label.setVisible(bool(text))
        if row.question.kind == "group" and not row.adds:
            turn = say("turn", turn=row.turn) if row.turn else ""
            self._words.setText(" · ".join(part for part in (row.question.text, turn) if part))
            self._words.setVisible(bool(self._words.text()))

    def answer(self) -> Answer | None:
        """The answer, None where there is none, or none that can be read. What was put in and not changed comes out as
        it was, whatever an input makes of its spaces and its order."""
        found = self.input.values() if self.input is not None else ()
        if found and found == self._given[1]:
            return self._given[0]
        return found[0] if len(found) == 1 else found or None

    def texts(self) -> tuple[str, ...]:
        """What was typed and cannot be read."""
        return self.input.texts() if self.input is not None else ()

    def show_answer(self, answer: Answer | None, texts: tuple[str, ...] = ()) -> None:
        if self.input is not None:
            self.input.show_values(values(answer), texts)
            self._given = (answer, self.input.values())
            self._listen()
        self._colour()

    def show_alone(self, alone: bool) -> None:
        """Mark what the person answered alone and nobody has gone through."""
        if self._alone is None and alone:
            self._alone = AloneMark(f"screening.q.{name_of(self.row.key)}.confirm")
            self._alone.agreed.connect(self.confirmed)
            self._line.addWidget(self._alone)
            self._listen()
        if self._alone is not None:
            self._alone.show_words(self.question.text)
            self._alone.setVisible(alone)
        restyle(self, alone="yes" if alone else "")

    @property
    def alone(self) -> bool:
        return self._alone is not None and not self._alone.isHidden()

    def show_wrong(self, why: str) -> None:
        """Say what is wrong with the answer."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))
        if self.input is not None:
            self.input.set_state("stop" if why else "")

    def wrong(self) -> str:
        return self._wrong.text()

    def flip(self) -> None:
        """No becomes yes, everything else becomes no."""
        self.choose(self.answer() is False)

    def choose(self, value: Value) -> None:
        """Answer as somebody's hand would."""
        if self.input is not None:
            self.input.show_values((value,))
            self._touched()

    def focus_answer(self) -> None:
        stops = self._stops()
        chosen = next((each for each in stops if isinstance(each, QAbstractButton) and each.isChecked()), None)
        if stops:
            (chosen or stops[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> Sequence[QWidget]:
        """What takes the focus, in order."""
        return self._stops()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.look()

    def look(self) -> bool:
        """Notice whether the end of the question is in sight."""
        self.seen = self.seen or self.visibleRegion().boundingRect().bottom() >= self.height() - 4 > 0
        return self.seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not (pressed and isinstance(event, QKeyEvent) and isinstance(watched, QWidget)) or event.modifiers():
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _ENTER and self.alone and not types_lines(watched):
            self.confirmed.emit()
            self.moved.emit(1)
            return True
        if key in _UP_AND_DOWN and not isinstance(watched, QComboBox) and not types_lines(watched):
            self.moved.emit(_UP_AND_DOWN[key])
            return True
        if isinstance(watched, QAbstractButton) and watched.isCheckable():
            if key in _SIDES:
                self._sideways(watched, _SIDES[key])
                return True
            if key in _AWAY and self.input is not None:
                self.input.show_values(())
                self._touched()
                return True
        return super().eventFilter(watched, event)

    def _sideways(self, watched: QWidget, by: int) -> None:
        """No and yes lie left and right. Among more answers the focus goes on; what stands side by side is chosen."""
        stops = [each for each in self._stops() if isinstance(each, QAbstractButton) and each.isCheckable()]
        if not isinstance(self.input, SegmentedAnswer):
            stops[(stops.index(watched) + by) % len(stops)].setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[arg-type]
            return
        if self.question.kind == "boolean" and not self.question.options:
            self.choose(by > 0)
        else:
            here = next((n for n, each in enumerate(stops) if each.isChecked()), -1 if by > 0 else len(stops))
            self.choose(self.input.offered[min(max(here + by, 0), len(stops) - 1)].value)
        self.focus_answer()

    def _stops(self) -> list[QWidget]:
        own = self.input.stops() if self.input is not None else []
        confirm = [self._alone.button] if self._alone is not None and not self._alone.isHidden() else []
        return [*own, *confirm, *([self._button] if self._button is not None else [])]

    def _listen(self) -> None:
        for stop in self._stops():
            stop.removeEventFilter(self)
            stop.installEventFilter(self)

    def _touched(self) -> None:
        self._listen()
        self._colour()
        self.changed.emit()

    def _colour(self) -> None:
        if self.question.kind in _ROLES:
            return
        self._words.set_tone("caution" if self.answer() is True else "")
        restyle(self, answer="yes" if self.answer() is True else "")

    def _make_button(self) -> KeyButton | None:
        name = f"screening.q.{name_of(self.row.key)}"
        if self.row.adds:
            button = KeyButton(f"{name}.more", say("one_more_of", what=self.question.text), kind="link", icon="plus")
        elif self.row.removable:
            button = KeyButton(f"{name}.less", say("remove"), kind="link", icon="close")
        else:
            return None
        button.clicked.connect(lambda: self.asked_for.emit(self.row.key))
        return button

    def _lay_out(self) -> None:
        question = self.question
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE + STEP * self.row.indent, 3, EDGE, 3)
        column.setSpacing(3)
        line = self._line
        line.setSpacing(8)
        column.addLayout(line)
        number = SafeLabel("" if self.row.adds else question.prefix, role="muted")
        number.setMinimumWidth(NUMBER if question.kind != "group" else 0)
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._words, self._help, self._wrong):
            words.addWidget(label)
        line.addWidget(number)
        number.setVisible(bool(number.text()) or question.kind != "group")
        line.addLayout(words, 0 if self.row.adds else 1)
        for part in self._beside():
            stretch = int(part is self.input and question.kind in ("string", "url", "open-choice"))
            line.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        if self.input is not None and self.input.wide:
            below = QHBoxLayout()
            below.setContentsMargins(NUMBER + 8, 0, 0, 2)
            below.addWidget(self.input)
            column.addLayout(below)
        self._wrong.hide()
        if self.row.adds:
            self._words.hide()
            line.addStretch(1)

    def _beside(self) -> list[QWidget]:
        found: list[QWidget] = [self._before]
        if self.input is not None and not self.input.wide:
            found.append(self.input)
        if self.question.read_only and self.question.kind not in _ROLES:
            found.append(self._fixed)
        return [*found, self._after, *([self._button] if self._button is not None else [])]


def name_of(key: str) -> str:
    """A key in the name of a widget."""
    return key.replace("\x1f", ".")


def in_words(row: Row, zone: ZoneInfo) -> str:
    """What stands in an item that can only be read."""
    chosen = dict(row.question.options) if all(isinstance(each, str) for each, _ in row.question.options) else {}
    return "; ".join(_value_in_words(value, row.question, chosen, zone) for value in row.fixed) or "\u2014"


def _value_in_words(value: Value, question: Question, chosen: dict[Value, str], zone: ZoneInfo) -> str:
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, Coding):
        known = [words for each, words in question.options if isinstance(each, Coding) and each.code == value.code]
        return known[0] if known else value.display or value.code
    unit = getattr(value, "unit", None)
    text = chosen.get(value) or typed_answer(value, zone)
    return f"{text} {unit.display or unit.code}".strip() if isinstance(unit, Coding) else text
