"""One question as somebody sees it who answers alone: large, with everything that belongs to it, and nothing else."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.clinic.questionnaire import Answer, values
from vaxdesk.ui.self_fill_steps import Step, in_sight
from vaxdesk.ui.self_fill_words import say
from vaxdesk.ui.stations.screening_inputs import input_for
from vaxdesk.ui.stations.screening_lines import Row
from vaxdesk.ui.stations.screening_row import in_words, name_of
from vaxdesk.ui.widgets.answer_input import AnswerInput
from vaxdesk.ui.widgets.answer_options import Offered, SegmentedAnswer
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class SelfFillQuestion(QWidget):
    """Built anew for each page. `more_wanted` asks for one more repetition of the group of this page."""

    touched = Signal()
    more_wanted = Signal()

    def __init__(self, step: Step, zone: ZoneInfo) -> None:
        super().__init__()
        self.step, self._zone = step, zone
        self.input: AnswerInput | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)
        self._read(step)
        if step.row is not None:
            self._ask(step.row)
        self._wrong = SafeLabel(tone="stop", wrap=True)
        self._wrong.setObjectName("self_fill.wrong")
        self._wrong.hide()
        self._column.addWidget(self._wrong)
        self._column.addStretch(1)

    def answer(self) -> Answer | None:
        found = self.input.values() if self.input is not None else ()
        return found[0] if len(found) == 1 else found or None

    def texts(self) -> tuple[str, ...]:
        """What was typed and cannot be read."""
        return self.input.texts() if self.input is not None else ()

    def show_answer(self, answer: Answer | None, texts: tuple[str, ...]) -> None:
        if self.input is not None:
            self.input.show_values(values(answer), texts)

    def show_wrong(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def wrong(self) -> str:
        return self._wrong.text()

    def focus_first(self) -> bool:
        stops = self.input.stops() if self.input is not None else []
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(stops)

    def _read(self, step: Step) -> None:
        """What stands above: the name of the group, what is only read, what can only be read."""
        if step.group:
            self._column.addWidget(SafeLabel(step.group, role="heading", wrap=True))
        for row in step.above:
            words = "\n".join((f"{row.question.prefix} {row.question.text}".strip(), *row.help)).strip()
            fixed = in_words(row, self._zone) if row.question.read_only and row.question.kind != "display" else ""
            for text, role in ((words, ""), (fixed, "strong")):
                if text:
                    self._column.addWidget(SafeLabel(text, role=role, wrap=True))

    def _ask(self, row: Row) -> None:
        question = in_sight(row.question)
        if row.adds:
            self._offer_more(row)
            return
        self._column.addWidget(SafeLabel(question.text or question.prefix, role="question", wrap=True))
        if row.help:
            self._column.addWidget(SafeLabel("\n".join(row.help), wrap=True))
        name = f"self_fill.q.{name_of(row.key)}"
        if question.kind == "boolean" and not question.options and not question.repeats:
            offered = (Offered("yes", True, say("yes")), Offered("no", False, say("no")))
            self.input = SegmentedAnswer(name, offered)
        else:
            self.input = input_for(question, name, self._zone)
        if self.input is None:
            return
        line = QHBoxLayout()
        line.setSpacing(12)
        for words in (row.before, None, row.after):
            if words is None:
                line.addWidget(self.input, 1 if self.input.wide or question.kind in ("string", "url") else 0)
            elif words:
                line.addWidget(SafeLabel(words))
        if not self.input.wide:
            line.addStretch(1)
        self._column.addLayout(line)
        self.input.name_for(question.text)
        self.input.touched.connect(self.touched)

    def _offer_more(self, row: Row) -> None:
        self._column.addWidget(SafeLabel(row.question.text or say("another"), role="question", wrap=True))
        self._column.addWidget(SafeLabel(say("another"), wrap=True))
        button = KeyButton(f"self_fill.q.{name_of(row.key)}.more", say("add"), icon="plus")
        button.clicked.connect(self.more_wanted)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
