"""The third page of a case: the case form."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.aefi_facts import CaseFormFilled
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.ui import wording
from vaxdesk.ui.stations import case_form_read as reading
from vaxdesk.ui.stations.case_form_words import choice, label, options
from vaxdesk.ui.stations.case_inputs import Inputs
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.safe_label import SafeLabel

LONG = ("history", "course")
LABELS = {"onset": "began", "referred_at": "referred"}
OWN_WORDS = ("diluent_lot", "diluent_expiry", "reconstituted_at")


class FormPage(QWidget):
    """The fields of one case; `changed` whenever somebody types."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.problem = Banner(tone="stop")
        self.fields: dict[str, Field] = {}
        self.inputs = Inputs(self._make())
        self._cards: dict[str, Card] = {}
        self._heads: dict[str, SafeLabel] = {}
        self._doses: list[Card] = []
        self._dose_names: tuple[str, ...] = ()
        self._build()
        self.inputs.changed.connect(self.changed)

    def show_doses(self, case: Case | None, products: Catalogue) -> None:
        """As many cards as there are doses."""
        doses = case.visit.doses[: reading.MOST_DOSES] if case else []
        names = []
        for _, dose in doses:
            known = products.get(dose.product)
            names.append(f"{wording.named(known.short) if known else dose.product} · {dose.lot}")
        self._dose_names = tuple(names)
        for number, card in enumerate(self._doses):
            card.setVisible(number < len(names))
            card.set_title(say("form_dose", what=names[number]) if number < len(names) else "")

    def fact(self, case: Case, zone: ZoneInfo) -> CaseFormFilled | None:
        """What would be recorded; None where a field cannot be read, and it says which."""
        found = reading.read(self.inputs.typed(), case, zone)
        for name, field in self.fields.items():
            wrong = name in found.wrong
            help_ = say("date_help" if name.endswith(("died_on", "expiry")) else "moment_help")
            plain = name in reading.TEXTS
            field.set_message((say("wrong") if plain else help_) if wrong else "", "stop")
        self.problem.set("", say("field_wrong") if found.wrong else "", "stop")
        if found.wrong and found.wrong[0] in self.fields:
            self.fields[found.wrong[0]].input.setFocus()
        return found.fact

    def retranslate(self) -> None:
        titles = {"person": "form_person", "event": "form_event", "result": "form_result", "reporter": "form_reporter"}
        for name, card in self._cards.items():
            card.set_title(say(titles[name]))
        for name, field in self.fields.items():
            field.set_label(_label(name))
        for name, (group, codes) in reading.ONE_OF.items():
            self._pick(name).set_options(options(group, codes))
        for number in range(reading.MOST_DOSES):
            for name, codes in reading.DOSE_ONE_OF.items():
                self._pick(f"dose{number}_{name}").set_options(options(name, codes))
        for name, head in self._heads.items():
            head.setText(label(name))
        for group, name in (("event", "events"), ("serious", "serious")):
            for code in reading.SEVERAL[name]:
                self._choice(f"{name}_{code}").set_words(choice(group, code))
        for name in reading.FLAGS:
            self._choice(name).set_words(label(name))

    def _pick(self, name: str) -> Pick:
        widget = self.inputs.widgets[name]
        assert isinstance(widget, Pick)
        return widget

    def _choice(self, name: str) -> Choice:
        widget = self.inputs.widgets[name]
        assert isinstance(widget, Choice)
        return widget

    def _make(self) -> dict[str, QWidget]:
        made: dict[str, QWidget] = {}
        for name in reading.TEXTS:
            made[name] = TextInput(_name(name), lines=3) if name in LONG else LineInput(_name(name), characters=14)
        for name in (*reading.MOMENTS, *reading.DATES):
            made[name] = LineInput(_name(name), characters=16)
        made |= {name: Pick(_name(name)) for name in reading.ONE_OF}
        for number in range(reading.MOST_DOSES):
            for name in (*reading.DOSE_TEXTS, "diluent_expiry", "reconstituted_at"):
                made[f"dose{number}_{name}"] = LineInput(_name(f"dose{number}_{name}"), characters=12)
            made |= {f"dose{number}_{name}": Pick(_name(f"dose{number}_{name}")) for name in reading.DOSE_ONE_OF}
        self.fields = {name: Field("", widget) for name, widget in made.items()}
        for several, codes in reading.SEVERAL.items():
            made |= {f"{several}_{code}": Choice(_name(f"{several}_{code}")) for code in codes}
        made |= {name: Choice(_name(name)) for name in reading.FLAGS}
        return made

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.problem.set("")
        column.addWidget(self.problem)
        event, result = self._card("event"), self._card("result")
        event.add(self._flow("onset", "found", "facility"))
        event.add(self.fields["course"])
        event.add(self._flow("fever", "redness", "induration"))
        self._several(event, "events")
        event.add(self._flow("event_other"))
        self._several(event, "serious", *reading.FLAGS)
        result.add(self._flow("first_diagnosis", "outcome", "died_on", "autopsy"))
        result.add(self._flow("hospitalised", "hospital", "referred_at"))
        result.add(self._flow("first_class", "final_class", "found_by", "investigation"))
        person = self._card("person")
        person.add(self._flow("number", "occupation", "guardian", "pregnancy"))
        person.add(self.fields["history"])
        self._doses = [self._dose(number) for number in range(reading.MOST_DOSES)]
        reporter = self._card("reporter")
        reporter.add(self._flow("reporter_post", "reporter_phone"))
        for card in (event, result, person, *self._doses, reporter):
            column.addWidget(card)
        column.addStretch(1)

    def _dose(self, number: int) -> Card:
        card = Card()
        card.add(self._flow(*(f"dose{number}_{name}" for name in ("category", "organised", "specification"))))
        card.add(self._flow(*(f"dose{number}_{name}" for name in OWN_WORDS)))
        return card

    def _card(self, name: str) -> Card:
        self._cards[name] = Card()
        return self._cards[name]

    def _several(self, card: Card, name: str, *more: str) -> None:
        self._heads[name] = SafeLabel(role="label")
        card.add(self._heads[name])
        flow = Flow(gap=8, line_gap=8)
        for code in reading.SEVERAL[name]:
            flow.add(self.inputs.widgets[f"{name}_{code}"])
        for each in more:
            flow.add(self.inputs.widgets[each])
        card.add(flow)

    def _flow(self, *names: str) -> Flow:
        flow = Flow(gap=12)
        for name in names:
            flow.add(self.fields[name], 1)
        return flow


def _name(name: str) -> str:
    return f"reactions.form_{name}"


def _label(name: str) -> str:
    plain = name.partition("_")[2] if name.startswith("dose") else name
    return say(plain) if plain in OWN_WORDS else label(LABELS.get(plain, plain))
