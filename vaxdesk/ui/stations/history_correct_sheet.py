"""A short form over the page of entries: put one entry right, with a reason."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic.rules import Problem
from vaxdesk.clinic.visit import Act
from vaxdesk.ui import keys
from vaxdesk.ui.station import Station, problem_words
from vaxdesk.ui.stations import history_corrections as corrections
from vaxdesk.ui.stations.correcting import Correcting, Correction
from vaxdesk.ui.stations.history_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet

Then = Callable[[Recorded], None]


class CorrectSheet(Sheet):
    """Stays open, with everything typed, until the correction is in the journal."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._correcting = Correcting(station, f"{station.code}.correct", self._refused)
        self._act: Act | None = None
        self._id = ""
        self._then: Then = lambda _done: None
        self.fields: dict[str, Field] = {}
        self._banner = Banner(tone="caution")
        self._rows = QVBoxLayout()
        self.why = TextInput(f"{station.code}.correct_why")
        self._why = Field("", self.why)
        self._confirm = KeyButton(f"{station.code}.correct_confirm", key=keys.PRIMARY, kind="primary")
        self._cancel = KeyButton(f"{station.code}.correct_cancel", key=keys.BACK)
        self.body.addWidget(self._banner)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self.foot.add(self._confirm)
        self.foot.add(self._cancel)
        self._confirm.clicked.connect(self._record)
        self._cancel.clicked.connect(self.close_sheet)
        self.why.textChanged.connect(self._judge)

    def ask(self, act: Act, about: str, then: Then) -> None:
        """Open with this entry as it stands."""
        desk = self._station.live.desk
        self._act, self._id, self._then = act, desk.new_id(), then
        self._fill(corrections.slots(act, lots=desk.lots(), products=desk.products, zone=desk.site.zone))
        self.set_words(say("correct_title"), about)
        self._banner.set("", say("correct_about"), "info")
        self.why.setPlainText("")
        self._judge()
        self.open()
        next(iter(self.fields.values())).input.setFocus()

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {
            name: field.input.value() if isinstance(field.input, Pick) else field.input.text()
            for name, field in self.fields.items()
            if isinstance(field.input, Pick | LineInput)
        }

    def retranslate(self) -> None:
        self._why.set_label(say("correct_why"))
        self._confirm.set_text(say("correct_record"))
        self._cancel.set_text(say("back"))

    def _fill(self, slots: Sequence[corrections.Slot]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.setParent(None)
                row.deleteLater()
        self.fields = {slot.name: Field(say(f"field_{slot.name}"), self._input(slot)) for slot in slots}
        before: QWidget | None = None
        for field in self.fields.values():
            self._rows.addWidget(field)
            if before is not None:
                QWidget.setTabOrder(before, field.input)
            before = field.input
        if before is not None:
            QWidget.setTabOrder(before, self.why)
        QWidget.setTabOrder(self.why, self._confirm)
        QWidget.setTabOrder(self._confirm, self._cancel)

    def _input(self, slot: corrections.Slot) -> QWidget:
        name = f"{self._station.code}.correct_{slot.name}"
        if slot.kind == "pick":
            pick = Pick(name)
            pick.set_options(list(slot.options))
            pick.set_value(slot.value)
            return pick
        line = LineInput(name, characters=24)
        line.setText(slot.value)
        return line

    def _judge(self) -> None:
        self._confirm.setEnabled(bool(self.why.text().strip()))

    def _record(self) -> None:
        if self._act is None:
            return
        desk, values = self._station.live.desk, self.values()
        try:
            fact = corrections.corrected(self._act, values, desk.lots())
            at = corrections.corrected_time(self._act, values, desk.site.zone)
        except ValueError:
            self._banner.set("", say("correct_unread"), "stop")
            return
        correction = Correction(entry=self._act.latest.id, fact=fact, id=self._id, at=at)
        self._correcting.record(correction, self.why.text().strip(), self._done)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._banner.set(say("correct_refused"), problem_words(problems), "stop")

    def _done(self, done: Recorded) -> None:
        self.close_sheet()
        self._then(done)
