"""The second card of the registration form: what somebody came for."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_typed import TypedVisit
from vaxdesk.ui.stations.registration_view import Reading
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.segmented import Option, Segmented

MOST_DOSES = 9


class VisitCard(Card):
    """Vaccines, dose numbers, where the person comes from, and the verdict on it all."""

    changed = Signal()

    def __init__(self, products: Catalogue) -> None:
        super().__init__()
        self._products = products
        self.choices = {code: Choice(f"registration.product.{code}", tone="brand") for code in products}
        self.doses = {code: Pick(f"registration.dose.{code}") for code in products}
        self.mode = Segmented("registration.mode")
        self.priority = Choice("registration.priority", tone="brand")
        self.booked = LineInput("registration.booked", characters=6)
        self.place = LineInput("registration.place", characters=20)
        self.group = LineInput("registration.group", characters=6)
        self.answered_by = Pick("registration.answered_by")
        self.answered_by_name = LineInput("registration.answered_by_name", characters=8)
        self.verdict = Banner()
        self._by_hand: dict[str, int] = {}
        self._preselected: Literal["", "before", "stock"] = ""
        self._place_taken = ""
        self._proposed: Mapping[str, int] = {}
        self._fields = {
            name: Field("", each)
            for name, each in (
                ("mode", self.mode), ("booked", self.booked), ("place", self.place), ("group", self.group),
                ("answered_by", self.answered_by), ("answered_by_name", self.answered_by_name),
            )
        }  # fmt: skip
        self._dose_fields = {code: Field("", each) for code, each in self.doses.items()}
        self._lay_out()
        self._listen()

    def typed(self, companion: str) -> TypedVisit:
        return TypedVisit(
            products=self.chosen(), preselected=self._preselected,
            numbers=tuple((c, n) for c, n in self._by_hand.items() if c in self.chosen()),
            mode=self.mode.value() or "walk_in", booked=self.booked.text(), place=self.place.text(),
            priority=self.priority.isChecked(), group=self.group.text(), companion=companion,
            answered_by=self.answered_by.value() or "self", answered_by_name=self.answered_by_name.text(),
        )  # fmt: skip

    def chosen(self) -> tuple[str, ...]:
        return tuple(code for code, choice in self.choices.items() if choice.isChecked())

    def show_typed(self, typed: TypedVisit) -> None:
        """Put this into the fields, without telling anybody."""
        blocked = self.blockSignals(True)
        self._by_hand = dict(typed.numbers)
        self._preselected = self._place_taken = ""
        for code, choice in self.choices.items():
            choice.setChecked(code in typed.products)
        self._preselected = typed.preselected
        self._name_choices()
        self.mode.set_value(typed.mode)
        self.priority.setChecked(typed.priority)
        self.answered_by.set_value(typed.answered_by)
        for field, text in (
            (self.booked, typed.booked), (self.place, typed.place), (self.group, typed.group),
            (self.answered_by_name, typed.answered_by_name),
        ):  # fmt: skip
            field.setText(text)
        self.blockSignals(blocked)

    def apply(self, reading: Reading) -> None:
        """Show the proposed dose numbers and the verdict, and only the fields that this kind of visit has."""
        self._proposed = reading.numbers
        for code, pick in self.doses.items():
            shown = code in reading.numbers
            self._dose_fields[code].setVisible(shown)
            if shown:
                self._offer(pick, reading.numbers[code], self._by_hand.get(code, reading.numbers[code]))
        self.verdict.set("", reading.verdict, reading.tone)
        mode = self.mode.value()
        self._fields["booked"].setVisible(mode == "booked")
        self._fields["place"].setVisible(mode == "outreach")
        self._fields["answered_by_name"].setVisible(self.answered_by.value() not in ("", "self"))
        for name, field in self._fields.items():
            note = reading.notes.get(name)
            field.set_message(note.message if note else "", note.state if note else "")
            if isinstance(field.input, LineInput):
                field.input.set_note(note.note if note else "", note.state if note else "")
        if self._place_taken and self.place.text() == self._place_taken and "place" not in reading.notes:
            self._fields["place"].set_message(say("place_taken"), "")

    def take_place(self, address: str) -> None:
        """An outreach visit goes to where the person lives, until somebody types another place."""
        if self.mode.value() == "outreach" and self.place.text() in ("", self._place_taken):
            self._place_taken = address.strip()
            self.place.setText(self._place_taken)

    def retranslate(self) -> None:
        self.set_title(say("visit"))
        self._name_choices()
        for code in self.choices:
            self._dose_fields[code].set_label(say("dose", product=wording.named(self._products[code].short)))
        self.mode.set_options([Option(code, wording.text("mode", code), "brand") for code in wording.MODES])
        self.priority.set_words(say("priority"))
        spoken = [code for code in wording.ANSWERED_BY if code != "self_filled"]
        self.answered_by.set_options([(code, wording.text("answered_by", code)) for code in spoken])
        for name, field in self._fields.items():
            field.set_label(say(name))

    def who_answers(self) -> tuple[Field, Field]:
        """Two fields that stand beside the companion."""
        return self._fields["answered_by"], self._fields["answered_by_name"]

    def _offer(self, pick: Pick, proposed: int, chosen: int) -> None:
        blocked = pick.blockSignals(True)
        pick.set_options([
            (str(number), say("dose_proposed" if number == proposed else "dose_number", number=number))
            for number in range(1, MOST_DOSES + 1)
        ])  # fmt: skip
        pick.set_value(str(chosen))
        pick.blockSignals(blocked)

    def _name_choices(self) -> None:
        for code, choice in self.choices.items():
            name = wording.named(self._products[code].short)
            taken = self._preselected == "before" and choice.isChecked()
            choice.set_words(say("as_before", product=name) if taken else name)

    def _choose(self, code: str, on: bool) -> None:
        """A vaccine that somebody chooses takes the place of one that nobody chose."""
        preselected, self._preselected = self._preselected, ""
        if preselected and on:
            for other, choice in self.choices.items():
                choice.setChecked(other == code)
        if preselected:
            self._name_choices()
        self.changed.emit()

    def _chose_number(self, code: str) -> None:
        number = int(self.doses[code].value() or 1)
        if number == self._proposed.get(code):
            self._by_hand.pop(code, None)
        else:
            self._by_hand[code] = number
        self.changed.emit()

    def _lay_out(self) -> None:
        products = Flow(gap=8, line_gap=8)
        for choice in self.choices.values():
            products.add(choice)
        self.add(products)
        self.add(self.verdict)
        rest = Flow()
        for field in self._dose_fields.values():
            rest.add(field)
        rest.add(_side_by_side(self._fields["mode"], _level(self.priority)))
        for name, stretch in (("booked", 0), ("place", 2), ("group", 1)):
            rest.add(self._fields[name], stretch)
        self.add(rest)

    def _listen(self) -> None:
        for code, choice in self.choices.items():
            choice.toggled.connect(lambda on, code=code: self._choose(code, on))
        self.priority.toggled.connect(self.changed)
        for code, pick in self.doses.items():
            pick.currentIndexChanged.connect(lambda _place, code=code: self._chose_number(code))
        self.mode.chosen.connect(self.changed)
        self.answered_by.currentIndexChanged.connect(self.changed)
        for line in (self.booked, self.place, self.group, self.answered_by_name):
            line.textChanged.connect(self.changed)


def _side_by_side(*fields: Field) -> QWidget:
    """Fields that go to a new line together."""
    both = QWidget()
    line = Flow(both)
    for field in fields:
        line.add(field)
    return both


def _level(widget: QWidget) -> Field:
    """Beside labelled fields, on the level of their inputs."""
    field = Field(" ", widget)
    widget.setAccessibleName("")
    return field
