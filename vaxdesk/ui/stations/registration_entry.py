"""What was looked at, at the entrance, before anybody sat down."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.ui.stations.registration_typed import TypedEntry
from vaxdesk.ui.stations.registration_view import FieldNote
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.safe_label import SafeLabel


class EntryLine(QWidget):
    """Temperature, unwell or not, a note: left empty where nobody looked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.temperature = LineInput("registration.temperature", characters=6)
        self.unwell = Choice("registration.unwell")
        self.note = LineInput("registration.entry_note", characters=16)
        self._title = SafeLabel(role="heading", wrap=True)
        self._fields = {"temperature": Field("", self.temperature), "entry_note": Field("", self.note)}
        line = Flow()
        line.add(self._fields["temperature"])
        line.add(Field(" ", self.unwell))
        line.add(self._fields["entry_note"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._title)
        column.addLayout(line)
        for each in (self.temperature, self.note):
            each.textChanged.connect(self.changed)
        self.unwell.toggled.connect(self.changed)

    def typed(self) -> TypedEntry:
        return TypedEntry(
            temperature=self.temperature.text(), unwell=self.unwell.isChecked(), entry_note=self.note.text()
        )

    def show_typed(self, typed: TypedEntry) -> None:
        """Put this into the fields, without telling anybody."""
        blocked = self.blockSignals(True)
        self.temperature.setText(typed.temperature)
        self.unwell.setChecked(typed.unwell)
        self.note.setText(typed.entry_note)
        self.blockSignals(blocked)

    def apply(self, notes: Mapping[str, FieldNote]) -> None:
        for name, line in (("temperature", self.temperature), ("entry_note", self.note)):
            note = notes.get(name, FieldNote())
            line.set_note(note.note, note.state)
            self._fields[name].set_message(note.message, note.state)

    def retranslate(self) -> None:
        self._title.setText(say("entry"))
        self.unwell.set_words(say("unwell"))
        for name, field in self._fields.items():
            field.set_label(say(name))
