"""The first card of the registration form: who somebody is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.masks import masked_document, masked_phone
from vaxdesk.ui import wording
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.stations.registration_covered import CoveredLine
from vaxdesk.ui.stations.registration_entry import EntryLine
from vaxdesk.ui.stations.registration_typed import TypedPerson
from vaxdesk.ui.stations.registration_view import FieldNote, Reading
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet
from vaxdesk.ui.widgets.short_pick import ShortPick


class IdentityCard(Card):
    """Document, name, birth, sex, telephone, address; `companion` belongs to the visit and only stands here."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document_type = ShortPick("registration.document_type")
        self.number = CoveredLine("registration.number", masked_document, characters=18)
        self.name = LineInput("registration.name", characters=9)
        self.born = LineInput("registration.born", characters=12)
        self.sex = Pick("registration.sex")
        self.phone = CoveredLine("registration.phone", masked_phone, characters=11)
        self.address = LineInput("registration.address", characters=18)
        self.companion = LineInput("registration.companion", characters=9)
        self.language = Pick("registration.language")
        self._own_born = self._own_sex = ""
        self._fields: dict[str, Field] = {}
        for row in (
            ((self.document_type, 0), (self.number, 5), (self.name, 4)),
            ((self.born, 3), (self.sex, 1), (self.phone, 3), (self.language, 2)),
            ((self.address, 3), (self.companion, 2)),
        ):
            self._last_line = self._line(*row)
            self.add(self._last_line)
        self._listen()

    def typed(self, notes: Mapping[str, str]) -> TypedPerson:
        """What stands here now, with the health notes from their own page."""
        return TypedPerson(
            document_type=self.document_type.value(), number=self.number.text(), name=self.name.text(),
            born=self.born.text(), sex=self.sex.value(), phone=self.phone.text(), address=self.address.text(),
            language=self.language.value(), **notes,
        )  # fmt: skip

    def show_typed(self, typed: TypedPerson, companion: str) -> None:
        """Put this into the fields, without telling anybody."""
        blocked = self.blockSignals(True)
        self.document_type.set_value(typed.document_type)
        self.language.set_value(typed.language)
        self.sex.set_value(typed.sex)
        for field, text in (
            (self.number, typed.number), (self.name, typed.name), (self.born, typed.born), (self.phone, typed.phone),
            (self.address, typed.address), (self.companion, companion),
        ):  # fmt: skip
            field.setText(text)
            field.setCursorPosition(0)
        self._own_born = self._own_sex = ""
        self.blockSignals(blocked)

    def take_from_number(self, reading: Reading) -> bool:
        """Fill birth date and sex from the number; what somebody typed stays. True when a field changed."""
        changed = False
        if self.born.text() in ("", self._own_born) and self.born.text() != reading.born and not self._partly(reading):
            self.born.setText(reading.born)
            self._own_born, changed = reading.born, True
        if self.sex.value() in ("", self._own_sex) and self.sex.value() != reading.sex:
            self.sex.set_value(reading.sex)
            self._own_sex, changed = reading.sex, True
        return changed

    def apply(self, reading: Reading) -> None:
        for name, field in self._fields.items():
            note = reading.notes.get(name, FieldNote())
            if isinstance(field.input, LineInput | Pick):
                field.input.set_note(note.note, note.state)
            field.set_message(note.message, note.state)
        self._fields["number"].setVisible(self.document_type.value() != "none")

    def cover(self, covered: bool) -> None:
        """Mask number and telephone, or show them whole."""
        for line in (self.number, self.phone):
            line.cover(covered)

    def retranslate(self) -> None:
        self.set_title(say("identity"))
        self.document_type.set_options([(code, wording.text("document", code)) for code in wording.DOCUMENTS])
        self.sex.set_options([("", "—"), *((code, wording.text("sex", code)) for code in wording.SEXES)])
        self.language.set_options(list(LANGUAGES.items()))
        for name, field in self._fields.items():
            field.set_label(say(name))

    def add_to_last_line(self, field: Field, stretch: int) -> None:
        """Room for fields of other cards that are asked in the same breath."""
        self._last_line.add(field, stretch)

    def focus_first(self) -> None:
        """Go where the next thing is to be typed."""
        order = [self.number, self.name, self.born]
        if self.document_type.value() == "none":
            order.remove(self.number)
        target = next((each for each in order if not each.text().strip()), self.phone)
        target.setFocus()
        target.selectAll()

    def _partly(self, reading: Reading) -> bool:
        """A number that gives only the year does not replace a whole date of that year."""
        return bool(reading.born) and len(reading.born) == 4 and self.born.text().startswith(reading.born)

    def _line(self, *inputs: tuple[LineInput | Pick, int]) -> Flow:
        line = Flow()
        for each, stretch in inputs:
            name = each.objectName().split(".")[1]
            self._fields[name] = Field("", each)
            line.add(self._fields[name], stretch)
        return line

    def _listen(self) -> None:
        for field in self._fields.values():
            if isinstance(field.input, LineInput):
                field.input.textChanged.connect(self.changed)
            elif isinstance(field.input, Pick):
                field.input.currentIndexChanged.connect(self.changed)


class HealthSheet(Sheet):
    """Allergies, chronic conditions, medicines, and whom to call."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inputs = {
            name: TextInput(f"registration.{name}", lines=2) for name in ("allergies", "conditions", "medicines")
        } | {"contact": TextInput("registration.contact", lines=1)}
        self._fields = {name: Field("", each) for name, each in self.inputs.items()}
        for field in self._fields.values():
            self.body.addWidget(field)
        self.entry = EntryLine()
        self.body.addWidget(self.entry)
        self.body.addStretch(1)
        self.entry.changed.connect(self.changed)
        self._done = KeyButton("registration.health_done", key="Ctrl+Return", kind="primary")
        self.foot.add(self._done)
        self._done.clicked.connect(self.close_sheet)
        for each in self.inputs.values():
            each.textChanged.connect(self.changed)

    def notes(self) -> dict[str, str]:
        return {name: each.text() for name, each in self.inputs.items()}

    def show_typed(self, typed: TypedPerson) -> None:
        blocked = self.blockSignals(True)
        for name, each in self.inputs.items():
            each.setPlainText(getattr(typed, name))
        self.blockSignals(blocked)

    def apply(self, notes: Mapping[str, FieldNote]) -> None:
        for name, field in self._fields.items():
            note = notes.get(name, FieldNote())
            field.set_message(note.message, note.state)
        self.entry.apply(notes)

    def retranslate(self) -> None:
        self.entry.retranslate()
        self.set_words(say("health").rstrip("…"))
        self._done.set_text(say("done"))
        for name, field in self._fields.items():
            field.set_label(say(name))
