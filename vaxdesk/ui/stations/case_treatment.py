"""The first page of a case: vital signs as a chart and one more reading, medicines and when to look again."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.aefi_facts import MedicineGiven, VitalSignsTaken
from vaxdesk.clinic.facts import VitalSigns
from vaxdesk.clinic.treatment import LookAgain, Medicine, Protocol
from vaxdesk.ui import wording
from vaxdesk.ui.stations.case_inputs import Inputs
from vaxdesk.ui.stations.case_view import chart, look_words, read_moment
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.stations.reaction_view import measured_value
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.vital_chart import VitalChart

MEASURED: Final = ("blood_pressure", "pulse", "spo2", "respiration", "temperature_c")
OTHER: Final = "other"
MOST_LOOKS: Final = 4


class TreatmentPage(QWidget):
    """`given` carries a MedicineGiven and when, None for now."""

    given = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._protocol: Protocol | None = None
        self._trouble = ""
        self._now, self._zone = datetime(2000, 1, 1, tzinfo=UTC), ZoneInfo("UTC")
        self.problem = Banner(tone="stop")
        self.looks = [Banner() for _ in range(MOST_LOOKS)]
        self.chart = VitalChart("reactions.chart")
        self.values = {name: LineInput(f"reactions.{name}", characters=6) for name in MEASURED}
        self.consciousness = Pick("reactions.consciousness")
        self.medicine = Pick("reactions.medicine")
        self.which = LineInput("reactions.medicine_name", characters=14)
        self.dose = LineInput("reactions.dose", characters=12)
        self.way = LineInput("reactions.way", characters=12)
        self.at = LineInput("reactions.at", characters=15)
        self.give = KeyButton("reactions.give", key="F4", icon="plus")
        self.protocol, self.says = Banner(), SafeLabel(role="small", wrap=True)
        self.inputs = Inputs(
            {**self.values, "consciousness": self.consciousness, "medicine": self.medicine, "which": self.which,
             "dose": self.dose, "way": self.way, "at": self.at}
        )  # fmt: skip
        self._build()
        self.medicine.currentIndexChanged.connect(self._show_medicine)
        self.give.clicked.connect(self._give)

    def show_case(self, case: Case | None, looks: Sequence[LookAgain], now: datetime, zone: ZoneInfo) -> None:
        """What was measured, and what is to be looked at again."""
        self._zone = zone
        self.chart.show_chart(chart(case, zone))
        self.show_looks(looks, now)

    def show_looks(self, looks: Sequence[LookAgain], now: datetime) -> None:
        """Changes with the second."""
        self._now = now
        for place, banner in enumerate(self.looks):
            if place < len(looks):
                words, tone = look_words(looks[place])
                banner.set(words, "", tone)
            else:
                banner.set("")

    def show_protocol(self, protocol: Protocol | None, trouble: str = "") -> None:
        """The site's protocol, or why there is none."""
        self._protocol, self._trouble = protocol, trouble
        options = [(each.code, wording.named(each.names)) for each in protocol.medicines] if protocol else []
        self.medicine.set_options([("", "–"), *options, (OTHER, say("other_medicine"))])
        self._show_medicine()

    def reading(self) -> VitalSignsTaken | None:
        """What was typed; None where a field cannot be read, or nothing was measured, and it says which."""
        body: dict[str, Any] = {}
        wrong = []
        for name, field in self.values.items():
            text = field.text().strip()
            try:
                if text:
                    body[name] = measured_value(name, text)
                    msgspec.convert({name: body[name]}, VitalSigns)
            except (ValueError, msgspec.ValidationError):
                body.pop(name, None)
                wrong.append(name)
            self.fields[name].set_message(say("wrong") if name in wrong else "", "stop")
            field.set_note("", "stop" if name in wrong else "")
        if wrong or not (body or self.consciousness.value()):
            self.problem.set("", say("field_wrong" if wrong else "nothing_measured"), "stop")
            return None
        if self.moment() is False:
            return None
        self.problem.set("")
        taken = {"vital_signs": body, "consciousness": self.consciousness.value()}
        return msgspec.convert(taken, VitalSignsTaken)

    def measured(self) -> None:
        """It is recorded: empty the fields of the reading."""
        self.inputs.clear(*MEASURED, "consciousness", "at")

    def gave(self) -> None:
        self.inputs.clear("medicine", "which", "dose", "way", "at")

    def moment(self) -> datetime | Literal[False] | None:
        """When it was, today at the site; None for now, False for what is no time that has passed, and it says so."""
        text = self.at.text().strip()
        found = read_moment(text, self._now, self._zone) if text else None
        wrong = bool(text) and (found is None or found > self._now)
        self.at.set_note("", "stop" if wrong else "")
        if wrong:
            self.problem.set("", say("time_help"), "stop")
        return False if wrong else found

    def retranslate(self) -> None:
        self._vital.set_title(say("vital_title"))
        self._medicines.set_title(say("medicines"))
        self.chart.setAccessibleName(say("vital_title"))
        for name in MEASURED:
            self.fields[name].set_label(say(name))
        self.fields["consciousness"].set_label(say("consciousness"))
        codes = [(code, wording.text("consciousness", code)) for code in wording.CONSCIOUSNESS]
        self.consciousness.set_options([("", say("not_said")), *codes])
        labels = {"medicine": "medicine", "which": "medicine_name", "dose": "dose_said", "way": "way_said"}
        for name, code in labels.items():
            self.fields[name].set_label(say(code))
        self.give.set_text(say("give"))
        self.at.setPlaceholderText(say("at_time"))
        self.at.setAccessibleName(say("at_time"))
        self.show_protocol(self._protocol, self._trouble)

    def _chosen(self) -> Medicine | None:
        listed = self._protocol.medicines if self._protocol else ()
        return next((each for each in listed if each.code == self.medicine.value()), None)

    def _show_medicine(self, *_: object) -> None:
        chosen, protocol = self._chosen(), self._protocol
        self.fields["which"].setVisible(self.medicine.value() == OTHER)
        self.says.setText(
            say("protocol_says", dose=wording.named(chosen.dose), way=wording.named(chosen.way)) if chosen else ""
        )
        self.says.setVisible(bool(chosen))
        if protocol is None:
            self.protocol.set("", self._trouble, "caution")
            return
        title = wording.named(protocol.title)
        if not protocol.confirmed:
            self.protocol.set("", say("protocol_unconfirmed", title=title), "caution")
            return
        self.protocol.set("", say("protocol_by", title=title, who=protocol.confirmed_by), "info")
        if chosen and not self.dose.text():
            self.dose.setText(wording.named(chosen.dose))
            self.way.setText(wording.named(chosen.way))

    def _give(self) -> None:
        chosen, protocol = self._chosen(), self._protocol
        name = wording.named(chosen.names) if chosen else self.which.text().strip()
        dose = self.dose.text().strip()
        if not (name and dose):
            self.problem.set("", say("medicine_missing"), "stop")
            return
        at = self.moment()
        if at is False:
            return
        self.problem.set("")
        fact = MedicineGiven(
            medicine=name,
            dose=dose,
            way=self.way.text().strip(),
            look_again_minutes=chosen.look_again_minutes if chosen else None,
            protocol=f"{wording.named(protocol.title)} {protocol.version}" if chosen and protocol else "",
            protocol_confirmed=bool(chosen and protocol and protocol.confirmed),
        )
        self.given.emit(fact, at)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.fields = {name: Field("", widget) for name, widget in self.inputs.widgets.items() if name != "at"}
        for banner in (self.problem, *self.looks):
            banner.set("")
            column.addWidget(banner)
        self._vital, self._medicines = Card(), Card()
        self._vital.add(self.chart)
        self._vital.add(self._flow(*MEASURED, "consciousness"))
        self._medicines.add(self.protocol)
        row = self._flow("medicine", "which", "dose", "way")
        row.add(self.give)
        self._medicines.add(row)
        self._medicines.add(self.says)
        column.addWidget(self._vital)
        column.addWidget(self._medicines)
        column.addStretch(1)

    def _flow(self, *names: str) -> Flow:
        flow = Flow(gap=12)
        for name in names:
            flow.add(self.fields[name], 1)
        return flow
