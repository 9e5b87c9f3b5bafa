"""A blank form that was filled in by hand, field by field as on the paper."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.stock import LotState
from vaxdesk.ui import wording
from vaxdesk.ui.stations.forms_typed import PARTS, QUESTIONS, WAYS, TypedForm
from vaxdesk.ui.stations.forms_words import label, say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.segmented import Option, Segmented

Input = LineInput | Pick | Segmented
NAMES: Final = tuple(each.name for each in fields(TypedForm))
_PICKS: Final = ("known", "document_type", "product", "identity", "body_site", "concluded", "advice")
_CHOICES: Final = ("sex", *QUESTIONS, "outcome", "agrees", "left")
_CHARACTERS: Final = {"name": 12, "born": 11, "number": 20, "phone": 13, "answers_note": 24, "why": 24, "reaction": 30,
                      "screener": 10, "vaccinator": 10, "lot": 14, "day": 11, "until": 11, "left_why": 24,
                      "accepted_by": 12}  # fmt: skip
_WIDE: Final = ("name", "number", "answers_note", "why", "reaction", "concluded", "left_why")
ROWS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "door": (
        ("name", "sex", "born"), ("known",), ("document_type", "number", "phone"), ("product", "arrived"),
    ),
    "screening": (
        QUESTIONS, ("answers_note",), ("temperature", "pulse", "pressure", "pressure_again"),
        ("outcome", "until"), ("screened_at", "screener"),
    ),
    "consent": (("agrees", "why", "consented_at"),),
    "dose": (("identity", "lot", "dose_number"), ("body_site", "injected_at", "vaccinator")),
    "watch": (("reaction", "reacted_at"), ("concluded", "left", "left_at"), ("left_why", "advice", "accepted_by")),
}  # fmt: skip

ORDER: Final = ("day", *(name for rows in ROWS.values() for row in rows for name in row))


class FormPage(QWidget):
    """`changed` names the field that somebody has just typed in or chosen."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.inputs: dict[str, Input] = {name: self._input(name) for name in NAMES}
        self.fields = {name: Field("", each) for name, each in self.inputs.items()}
        self.cards = {part: Card() for part in PARTS}
        self.notes = {part: Banner(tone="info") for part in PARTS}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for part, card in self.cards.items():
            card.add(self.notes[part])
            for names in ROWS[part]:
                row = Flow()
                for name in names:
                    row.add(self.fields[name], stretch=2 if name in _WIDE else 0)
                card.add(row)
            box.addWidget(card)
        for before, after in pairwise(ORDER[1:]):
            self.setTabOrder(self.inputs[before], self.inputs[after])

    def typed(self) -> TypedForm:
        """The form as it stands."""
        return TypedForm(**{name: _value(each) for name, each in self.inputs.items()})

    def set_typed(self, typed: TypedForm) -> None:
        """Fill the form in; nothing is announced."""
        for name, each in self.inputs.items():
            blocked = each.blockSignals(True)
            _set(each, getattr(typed, name))
            each.blockSignals(blocked)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it, in words, and go to the first."""
        for name, each in self.fields.items():
            each.set_message(problems.get(name, ""), "stop" if name in problems else "")
        first = next((name for name in ORDER if name in problems), None)
        if first is not None:
            self.go_to(first)

    def go_to(self, name: str) -> None:
        """The keyboard is in this field."""
        self.inputs[name].setFocus()

    def lock(self, written: Collection[str], barred: Collection[str], known: bool) -> None:
        """Parts that are in the record stay as they are there; those of other roles are left to them. `known` locks
        who somebody is."""
        for part, card in self.cards.items():
            self.notes[part].set("", say(f"{part}_done") if part in written else "", "ok")
            if part in barred and part not in written:
                self.notes[part].set("", say("not_yours"), "info")
            for name in PARTS[part]:
                identity = part == "door" and name not in ("product", "arrived")
                self.fields[name].setEnabled(not (part in written or part in barred or (known and identity)))
            card.updateGeometry()

    def show_candidates(self, people: Sequence[tuple[str, str]]) -> None:
        """People on record who may be the one on the paper; without any nothing is asked."""
        pick = self.inputs["known"]
        assert isinstance(pick, Pick)
        options = [("", say("choose")), *people, ("new", say("somebody_new"))] if people else [("", "")]
        pick.set_options(options)
        self.fields["known"].setVisible(bool(people))

    def show_products(self, catalogue: Catalogue, stocked: Collection[str]) -> None:
        """The vaccines of the site, those in stock first, and where the chosen one is given."""
        codes = sorted(catalogue, key=lambda code: code not in stocked)
        self._options(
            "product", [("", say("choose"))] + [(code, wording.named(catalogue[code].names)) for code in codes]
        )
        product = catalogue.get(_value(self.inputs["product"]))
        sites = product.body_sites if product else ("left_deltoid", "right_deltoid")
        self._options("body_site", [("", say("choose")), *((code, wording.text("body_site", code)) for code in sites)])

    def show_expiry(self, lots: Sequence[LotState]) -> None:
        """The expiry of the lot that was typed, to be held against the paper."""
        lot, product = self.inputs["lot"], _value(self.inputs["product"])
        assert isinstance(lot, LineInput)
        named = (each.lot for each in lots if (each.lot.product, each.lot.lot) == (product, lot.text().strip()))
        found = next(named, None)
        lot.set_note(found.expiry.isoformat() if found else "", "ok" if found else "")

    def retranslate(self) -> None:
        for name, each in self.fields.items():
            each.set_label(label(name))
        for part, card in self.cards.items():
            card.set_title(say(part))
        documents = ("cn_resident_id", "vn_cccd", "passport", "other")
        self._options("document_type", [(each, wording.text("document", each)) for each in documents])
        self._options("identity", [("", say("choose")), *((each, say(f"way_{each}")) for each in WAYS)])
        conclusions = ("recovered", "improving", "transferred", "died", "not_a_reaction")
        self._options(
            "concluded", [("", say("still_open"))] + [(each, wording.text("conclusion", each)) for each in conclusions]
        )
        self._choices("sex", [Option(each, wording.text("sex", each), "brand") for each in ("female", "male")])
        tones = {"eligible": "ok", "caution": "caution"}
        outcomes = ("eligible", "caution", "defer", "contraindicated", "refer")
        self._choices(
            "outcome", [Option(each, wording.text("outcome", each), tones.get(each, "stop")) for each in outcomes]
        )
        self._choices("agrees", [Option("yes", say("agrees_yes")), Option("no", say("agrees_no"), "stop")])
        self._choices("left", [Option("well", say("left_well")), Option("early", say("left_early"), "caution")])
        self._options("advice", [("", say("choose")), *((each, say(each)) for each in ("yes", "no"))])
        for name in QUESTIONS:
            self._choices(name, [Option("no", say("no")), Option("yes", say("yes"), "caution")])

    def _options(self, name: str, options: list[tuple[str, str]]) -> None:
        pick = self.inputs[name]
        assert isinstance(pick, Pick)
        pick.set_options(options)

    def _choices(self, name: str, options: list[Option]) -> None:
        choice = self.inputs[name]
        assert isinstance(choice, Segmented)
        choice.set_options(options)

    def _input(self, name: str) -> Input:
        if name in _PICKS:
            pick = Pick(f"forms.{name}")
            pick.currentIndexChanged.connect(lambda _: self.changed.emit(name))
            return pick
        if name in _CHOICES:
            choice = Segmented(f"forms.{name}")
            choice.chosen.connect(lambda _: self.changed.emit(name))
            return choice
        line = LineInput(f"forms.{name}", characters=_CHARACTERS.get(name, 7))
        line.textChanged.connect(lambda _: self.changed.emit(name))
        return line


def _value(input_: Input) -> str:
    if isinstance(input_, LineInput):
        return input_.text()
    return input_.value() or ""


def _set(input_: Input, value: str) -> None:
    if isinstance(input_, LineInput):
        input_.setText(value)
    elif isinstance(input_, Segmented):
        input_.set_value(value or None)
    else:
        input_.set_value(value)
