"""Pages that slide over the registration form: who is meant, and why not today."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.sheet import Sheet

NOT_TODAY: Final = (
    "unwell_today", "refused", "already_vaccinated", "out_of_stock", "left", "medical_precaution", "contraindicated",
    "other",
)  # fmt: skip


class CandidatesSheet(Sheet):
    """Several people fit what was typed: arrow keys and Enter."""

    picked = Signal(str)
    """The person's id; empty for somebody new."""

    def __init__(self, parent: QWidget, name: str = "registration.candidate") -> None:
        super().__init__(parent)
        self.people = QueueList(f"{name}s")
        self.people.setMinimumHeight(320)
        self._choose = KeyButton(f"{name}_choose", key=keys.PRIMARY, kind="primary")
        self._none = KeyButton(f"{name}_none", key="F4")
        self._back = KeyButton(f"{name}_back", key=keys.BACK)
        self.body.addWidget(self.people, 1)
        for button in (self._choose, self._none, self._back):
            self.foot.add(button)
        self.people.activated.connect(self._pick)
        self._choose.clicked.connect(self._pick)
        self._none.clicked.connect(lambda: self._leave(""))
        self._back.clicked.connect(self.close_sheet)

    def ask(self, words: str, people: Sequence[QueueRow]) -> None:
        """Open with these people; the first is marked."""
        self.set_words(self._question(), words, str(len(people)))
        self.people.setAccessibleName(self._question())
        self.people.show_rows(people)
        self.people.choose(people[0].id)
        self.open()
        self.people.setFocus()

    def retranslate(self) -> None:
        self._choose.set_text(say("choose"))
        self._none.set_text(say("none_of_them"))
        self._back.set_text(say("back"))

    def _question(self) -> str:
        return say("candidates")

    def _pick(self) -> None:
        if person := self.people.current():
            self._leave(person)

    def _leave(self, person: str) -> None:
        self.close_sheet()
        self.picked.emit(person)


class SamePersonSheet(CandidatesSheet):
    """Before a new person is enrolled under a name and birth date that are on record: the same person, or another?"""

    def retranslate(self) -> None:
        super().retranslate()
        self._choose.set_text(say("open_record"))
        self._none.set_text(say("another_person"))

    def _question(self) -> str:
        return say("same_person")


class NotTodaySheet(Sheet):
    """Why somebody who came is not vaccinated today."""

    recorded = Signal(str, str)
    """A reason code and a note."""
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self.why = Pick("registration.not_today_why")
        self.note = TextInput("registration.not_today_note", lines=3)
        self._why, self._note = Field("", self.why), Field("", self.note)
        self._record = KeyButton("registration.not_today_record", key=keys.PRIMARY, kind="primary")
        self._drop = KeyButton("registration.not_today_drop", key="F4")
        self._back = KeyButton("registration.not_today_back", key=keys.BACK)
        for field in (self._why, self._note):
            self.body.addWidget(field)
        self.body.addStretch(1)
        for button in (self._record, self._drop, self._back):
            self.foot.add(button)
        self.why.currentIndexChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self._record.clicked.connect(self._give)
        self._drop.clicked.connect(self._leave)
        self._back.clicked.connect(self.close_sheet)

    def ask(self, about: str, *, recordable: bool, droppable: bool) -> None:
        """Open with nothing chosen. `recordable`: the form says who it is; `droppable`: nothing is recorded yet."""
        self.set_words(say("not_today_title"), about)
        self.why.set_value("")
        self.note.setPlainText("")
        self._recordable = recordable
        self._drop.setVisible(droppable)
        self._judge()
        self.open()
        self.note.setFocus()  # letters typed on the list would choose a reason

    def retranslate(self) -> None:
        self.why.set_options([("", "—"), *((code, wording.text("not_given", code)) for code in NOT_TODAY)])
        self._why.set_label(say("not_today_why"))
        self._note.set_label(say("not_today_note"))
        self._record.set_text(say("not_today_record"))
        self._drop.set_text(say("not_today_drop"))
        self._back.set_text(say("back"))

    def _judge(self) -> None:
        why = self.why.value()
        told = bool(self.note.text().strip()) or why not in ("other", "refused")
        self._record.setEnabled(self._recordable and bool(why) and told)

    def _give(self) -> None:
        why, note = self.why.value(), self.note.text()
        self.close_sheet()
        self.recorded.emit(why, note)

    def _leave(self) -> None:
        self.close_sheet()
        self.dropped.emit()

    _recordable = False
