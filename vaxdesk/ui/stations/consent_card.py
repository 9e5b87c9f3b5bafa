"""Informed consent: who says yes or no, how it is signed. Used at registration and at screening."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.facts import Drawing, Told
from vaxdesk.ui import keys
from vaxdesk.ui.stations.consent_forms import Forms
from vaxdesk.ui.stations.consent_signature import InformingSheet
from vaxdesk.ui.stations.registration_typed import TypedConsent, missing_of_consent
from vaxdesk.ui.stations.registration_view import FieldNote
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

FIELDS_OF = {
    "guardian": ("signer_name", "relationship"),
    "mark": ("witness",),
    "refused": ("why", "signer_name", "relationship"),
}


class ConsentCard(Card):
    """Nothing is chosen until somebody chooses; fields appear when they are needed. `station` begins all names."""

    changed = Signal()

    def __init__(self, station: str, area: QWidget) -> None:
        super().__init__()
        self._forms = Forms()
        self._drawn: Drawing | None = None
        self._drawn_under: tuple[str, str | None] | None = None
        self._told: tuple[Told, ...] = ()
        self.inform = KeyButton(f"{station}.inform", key=keys.CONSENT, icon="consent", wide=True)
        """Stands where the page has room for it."""
        self.pad = InformingSheet(area, station)
        self.said = Segmented(f"{station}.consent")
        self.signed = Segmented(f"{station}.signed")
        self.read_aloud = Choice(f"{station}.read_aloud", tone="brand")
        self._heading, self.form = SafeLabel(role="heading"), SafeLabel(role="small", wrap=True)
        self.inputs = {
            name: LineInput(f"{station}.{name}", characters=characters)
            for name, characters in (("signer_name", 10), ("relationship", 8), ("witness", 10), ("why", 24))
        }
        self._fields = {name: Field("", each) for name, each in self.inputs.items()}
        self._how = QWidget()
        self._lay_out()
        for each in self.inputs.values():
            each.textChanged.connect(self._touched)
        self.said.chosen.connect(self._touched)
        self.signed.chosen.connect(self._touched)
        self.read_aloud.toggled.connect(self._touched)
        self.inform.clicked.connect(self._inform)
        self.pad.done.connect(self._informed)

    def typed(self) -> TypedConsent:
        return TypedConsent(
            said=self.said.value() or "",  # type: ignore[arg-type]
            signed=self.signed.value() or "signature",
            read_aloud=self.read_aloud.isChecked(),
            told=self._told,
            drawn=self._drawn,
            **{name: each.text() for name, each in self.inputs.items()},
        )

    def show_typed(self, typed: TypedConsent) -> None:
        """Put this into the fields, without telling anybody."""
        blocked = self.blockSignals(True)
        self.said.set_value(typed.said or None)
        self.signed.set_value(typed.signed)
        self.read_aloud.setChecked(typed.read_aloud)
        self._told = typed.told
        if typed.drawn is not self._drawn:  # what comes from the record was signed to the words of that time
            self._drawn, self._drawn_under = typed.drawn, None
        for name, each in self.inputs.items():
            each.setText(getattr(typed, name))
        self.blockSignals(blocked)
        self._arrange()

    def apply(self, notes: Mapping[str, FieldNote]) -> None:
        for name, field in self._fields.items():
            note = notes.get(name, FieldNote())
            self.inputs[name].set_note(note.note, note.state)
            field.set_message(note.message, note.state)

    def set_title(self, title: str) -> None:
        """The name of the consent form stands beside it."""
        self._heading.setText(title)
        self._heading.setVisible(bool(title))

    def set_forms(self, forms: Forms) -> None:
        """The texts that are told; which of them cannot be read. What was signed here belongs to the words it was
        signed under: with others it is gone."""
        self._forms = forms
        if self._drawn_under and self._drawn_under[0] != forms.digests:
            self._touched()
        words = say("consent_form", form=forms.in_words) if forms.texts else say("consent_later")
        refused = (say("form_refused", file=each) for each in forms.refused)
        untold = (
            say("form_untold", form=text.form, untold=", ".join(say(f"told_{code}") for code in text.untold))
            for text in forms.texts
            if text.untold
        )
        self.form.setText("\n".join((words, *refused, *untold)))
        self.inform.setEnabled(bool(forms.texts) and not forms.refused)

    def retranslate(self) -> None:
        self.set_title(say("consent"))
        self.said.setAccessibleName(say("consent"))
        self.said.set_options([
            Option("recipient", say("recipient")), Option("guardian", say("guardian")),
            Option("refused", say("refused"), "stop"),
        ])  # fmt: skip
        self.signed.setAccessibleName(say("signed"))
        self.signed.set_options([Option(code, say(code), "brand") for code in ("signature", "mark")])
        self.read_aloud.set_words(say("read_aloud"))
        self.pad.retranslate()
        self.set_forms(self._forms)
        self._say_signed()
        for name, field in self._fields.items():
            field.set_label(say(name))

    def _touched(self) -> None:
        self._drop_what_was_signed_to_something_else()
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        typed = self.typed()
        wanted = {typed.said, typed.signed if typed.said else ""}
        shown = {name for key in wanted for name in FIELDS_OF.get(key, ())}
        for name, field in self._fields.items():
            field.setVisible(name in shown)
        self._how.setVisible(bool(typed.said))
        self._say_signed()

    def _drop_what_was_signed_to_something_else(self) -> None:
        if self._drawn_under not in (None, (self._forms.digests, self.said.value())):
            self._drawn = self._drawn_under = None

    def _inform(self) -> None:
        typed = self.typed()
        self.pad.ask(self._forms.texts, typed.said, typed.told, typed.drawn)

    def _informed(self) -> None:
        """What was ticked and drawn counts for the words on the screen and for what was said to them."""
        drawing = self.pad.drawing
        if drawing != self._drawn:
            self._drawn, self._drawn_under = drawing, (self._forms.digests, self.said.value())
        self._told = self.pad.told
        self._touched()

    def _say_signed(self) -> None:
        parts = [say("told_count", count=len(self._told))] if self._told else []
        parts += [say("signed_here")] if self._drawn else []
        self.inform.set_text(" · ".join(parts) or say("inform"))
        self.inform.set_icon("check" if parts else "consent")

    def _lay_out(self) -> None:
        head, first, second = Flow(gap=10, line_gap=2), Flow(), Flow(gap=10)
        head.add(self._heading)
        head.add(self.form, 1)
        self.add(head)
        first.add(self.said)
        how = Flow(self._how, gap=10)
        how.add(self.signed)
        how.add(self.read_aloud)
        first.add(self._how)
        self.add(first)
        for field in self._fields.values():
            second.add(field, 1)
        self.add(second)
        self._arrange()


class ConsentSheet(Sheet):
    """Consent on a page of its own, for stations that only complete what registration left open."""

    given = Signal(object)
    """A `TypedConsent` that is complete."""

    def __init__(self, parent: QWidget, station: str) -> None:
        super().__init__(parent)
        self.card = ConsentCard(station, parent)
        self._record = KeyButton(f"{station}.consent_record", key=keys.PRIMARY, kind="primary")
        self._cancel = KeyButton(f"{station}.consent_cancel", key=keys.BACK)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.foot.add(self._record)
        self.foot.add(self.card.inform)
        self.foot.add(self._cancel)
        self.card.changed.connect(self._judge)
        self._record.clicked.connect(self._give)
        self._cancel.clicked.connect(self.close_sheet)

    def ask(self, about: str, forms: Forms) -> None:
        """Open with an empty form."""
        self.card.show_typed(TypedConsent())
        self.card.set_forms(forms)
        self.set_words(say("consent").lstrip("③ "), about)
        self._judge()
        self.open()

    def retranslate(self) -> None:
        self.card.retranslate()
        self.card.set_title("")
        self._record.set_text(say("save"))
        self._cancel.set_text(say("back"))

    def _judge(self) -> None:
        typed = self.card.typed()
        self._record.setEnabled(bool(typed.said) and not missing_of_consent(typed))

    def _give(self) -> None:
        typed = self.card.typed()
        self.close_sheet()
        self.given.emit(typed)
