"""Somebody did not come to be released: they are called, and what came of it is written down."""

from typing import Final

from PySide6.QtWidgets import QWidget

from vaxdesk.clinic import facts as f
from vaxdesk.ui import wording
from vaxdesk.ui.stations.observation_sheets import AskSheet
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented

GONE: Final = ("well", "nobody")
TONES: Final = {"here": "ok", "well": "caution", "unwell": "stop", "nobody": "caution"}


class LookSheet(AskSheet):
    """How somebody was called and what came of it; `gone` where they left without release."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "observation.look", "caution")
        self._left = False
        self._numbers = ("", "")
        self.numbers = SafeLabel(wrap=True, role="strong")
        self.way, self.answer = Segmented("observation.look_way"), Segmented("observation.look_answer")
        self.note = TextInput("observation.look_note", lines=2)
        self._way, self._answer_field = Field("", self.way), Field("", self.answer)
        self._note = Field("", self.note)
        self.left = KeyButton("observation.look_left", key="F8", kind="warn")
        self.add_fields(self.numbers, self._way, self._answer_field, self._note, also=self.left)
        self.way.chosen.connect(self._judge)
        self.answer.chosen.connect(self._judge)
        self.left.clicked.connect(self._answer_gone)
        self.confirm.clicked.disconnect()
        self.confirm.clicked.connect(self._answer_call)

    def show_numbers(self, phone: str, contact: str) -> None:
        """Whom to call."""
        self._numbers = (phone, contact)

    def gone(self) -> f.LeftUnseen | None:
        """Where the call showed that this person has left."""
        return f.LeftUnseen(note=self.note.text().strip()) if self._left else None

    def clear(self) -> None:
        self.way.set_value(None)
        self.answer.set_value(None)
        self.note.setPlainText("")
        self._left = False

    def open_fields(self) -> tuple[Field, ...]:
        filled = {self._way: self.way.value(), self._answer_field: self.answer.value()}
        return tuple(field for field, value in filled.items() if not value)

    def fact(self) -> f.LookedFor | None:
        way, answer = self.way.value(), self.answer.value()
        if not (way and answer):
            return None
        return f.LookedFor(way=way, answer=answer, note=self.note.text().strip())  # type: ignore[arg-type]

    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Look for this person"), self.subject.line)
        phone, contact = self._numbers
        lines = [wording.filled(self.tr("Telephone: {number}"), number=phone)] if phone else []
        lines += [wording.filled(self.tr("Relative: {number}"), number=contact)] if contact else []
        self.numbers.setText("\n".join(lines) or self.tr("No telephone number is known: call aloud."))
        self.way.set_options([Option(code, wording.text("call_way", code), "brand") for code in wording.CALL_WAYS])
        answers = [Option(code, wording.text("call_answer", code), TONES[code]) for code in wording.CALL_ANSWERS]
        self.answer.set_options(answers)
        self.set_required(self._way, self.tr("How"))
        self.set_required(self._answer_field, self.tr("What came of it"))
        self._note.set_label(self.tr("Note"))
        self.confirm.set_text(self.tr("Record the call"))
        self.left.set_text(self.tr("Record: left without release"))
        self._judge()

    def _judge(self, *_: object) -> None:
        super()._judge()
        self.left.setEnabled(self.answer.value() in GONE and bool(self.way.value()))

    def _answer_call(self) -> None:
        self._left = False
        self._answer()

    def _answer_gone(self) -> None:
        self._left = True
        self._answer()
