"""The reaction sheet: signs by digit, what was measured and done; in an emergency the same, larger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.clinic import facts as f
from vaxdesk.ui import keys, wording
from vaxdesk.ui.stations.case_words import say as case_say
from vaxdesk.ui.stations.reaction_view import FIELDS, ReactionDraft, Reading, onset, read, systems
from vaxdesk.ui.stations.reaction_words import say, system_name
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

EXTEND: Final = (15, 30, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Who it is about: the visit, one line with name and age, one with what was given when and where; the moment the
    sheet was opened, its local time in `zone`, and the moments of the doses. Nobody who went home is watched longer."""

    visit: str
    line: str
    given: str
    opened: datetime
    time: str
    zone: tzinfo
    doses: tuple[datetime, ...]
    may_extend: bool
    has_case: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be recorded about a patient: the reaction, when it began, and minutes of observation to add
    (0: none)."""

    patient: Patient
    reaction: f.ReactionSeen
    at: datetime
    extend: int


class ReactionSheet(Sheet):
    """`reported` carries a Report. What was filled in stays with its person until it is recorded."""

    reported = Signal(object)
    case_wanted = Signal(str)
    """The whole case of this visit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="stop")
        self._patient: Patient | None = None
        self._emergency = self._told = self._goes_on = False
        self._kept: dict[str, tuple[ReactionDraft, str | None]] = {}
        self._make()
        self._lay_out()
        self._connect()

    @property
    def patient(self) -> Patient | None:
        return self._patient

    @property
    def unsaved(self) -> frozenset[str]:
        """The visits for which something was filled in that is not recorded."""
        return frozenset(self._kept)

    def discard(self, visit: str) -> None:
        """There was no reaction: forget what was filled in for this visit."""
        self._kept.pop(visit, None)
        if self._patient is not None and self._patient.visit == visit:
            self._patient = None

    def ask(self, patient: Patient, *, emergency: bool) -> None:
        """Open for somebody; what was filled in for them before is there again."""
        self._keep()
        self._patient, self._emergency = patient, False
        draft, extend = self._kept.get(patient.visit, (ReactionDraft(), None))
        self._fill(draft, extend)
        self.problem.set("")
        self.retranslate()
        self.open()
        if emergency or draft.emergency:
            self.escalate()
        self.tick(patient.opened)

    def ask_again(self, problem: str) -> None:
        """It was not recorded: open as it was left, and say why."""
        self.problem.set("", problem, "stop")
        self.open()

    def done(self) -> None:
        """It is recorded: forget what was filled in."""
        patient, goes_on = self._patient, self._goes_on
        self._patient, self._goes_on = None, False
        if patient is not None:
            self._kept.pop(patient.visit, None)
            if goes_on:
                self.case_wanted.emit(patient.visit)

    def escalate(self) -> None:
        """This is an emergency: a doctor is called, and who it is stands there in large letters."""
        self._emergency = True
        self.measures["doctor_called"].setChecked(True)
        self.retranslate()

    def tick(self, now: datetime) -> None:
        """A second has passed since the sheet was opened."""
        if self._patient is not None and self.is_open():
            seconds = max(0, (now - self._patient.opened) // timedelta(seconds=1))
            self._elapsed = f"{seconds // 60:02}:{seconds % 60:02}"
            self._show_head()

    def draft(self) -> ReactionDraft:
        """The sheet as it stands."""
        return ReactionDraft(
            signs=tuple(code for code, choice in self.signs.items() if choice.isChecked()),  # type: ignore[misc]
            measures=tuple(code for code, choice in self.measures.items() if choice.isChecked()),  # type: ignore[misc]
            consciousness=self.consciousness.value(),
            note=self.note.text(),
            values=tuple((name, field.text()) for name, field in self.values.items()),
            emergency=self._emergency,
            onset=self.onset.text(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digits = {choice.digit: choice for choice in self.signs.values()}
        if event.text() in digits and event.modifiers() in _PLAIN:
            digits[event.text()].click()
            return
        if event.key() in _ENTER and event.modifiers() in _PLAIN:
            self._next_part()
            return
        super().keyPressEvent(event)

    def _next_part(self) -> None:
        """Enter goes from the signs to what is measured, field by field, then to what was done and the note."""
        parts: list[Sequence[QWidget]] = [tuple(self.signs.values()), *((each,) for each in self.values.values())]
        parts += [(self.consciousness,), tuple(self.measures.values()), (self.note,)]
        focused = QApplication.focusWidget()
        here = next((place for place, part in enumerate(parts) if focused in part), -1)
        parts[min(here + 1, len(parts) - 1)][0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_sheet(self) -> None:
        self._keep()
        super().close_sheet()

    def retranslate(self) -> None:
        self._show_head()
        for code, choice in self.signs.items():
            choice.set_words(wording.text("sign", code))
        for code, choice in self.measures.items():
            choice.set_words(wording.text("measure", code))
        for name, field in self.fields.items():
            field.set_label(say(name))
        self._signs.setText(say("signs"))
        self._measures.setText(say("measures"))
        self.consciousness.set_options(
            [("", say("not_said")), *((code, wording.text("consciousness", code)) for code in wording.CONSCIOUSNESS)]
        )
        self.extend.set_options([Option(str(minutes), str(minutes), "caution") for minutes in EXTEND])
        self.emergency.set_text(say("emergency"))
        self.cancel.set_text(say("cancel"))
        self.save.set_text(say("save"))
        self.whole.set_text(case_say("full_case"))
        self._judge()

    # inside

    def _keep(self) -> None:
        if self._patient is None:
            return
        draft, extend = self.draft(), self.extend.value()
        self._kept.pop(self._patient.visit, None)
        if draft.begun or extend:
            self._kept[self._patient.visit] = (draft, extend)

    def _fill(self, draft: ReactionDraft, extend: str | None) -> None:
        for code, choice in self.signs.items():
            choice.setChecked(code in draft.signs)
        for code, choice in self.measures.items():
            choice.setChecked(code in draft.measures)
        for name, field in self.values.items():
            field.setText(draft.value(name))
        self.consciousness.set_value(draft.consciousness)
        self.note.setPlainText(draft.note)
        self.onset.setText(draft.onset or (self._patient.time if self._patient else ""))
        self.extend.set_value(extend)

    def _show_head(self) -> None:
        patient = self._patient
        self.set_words(
            say("emergency_title" if self._emergency else "title"),
            f"{patient.line} · {patient.given}" if patient and not self._emergency else patient.line if patient else "",
            self._elapsed,
        )
        large = patient is not None and self._emergency
        self.who.setVisible(large)
        self.given.setVisible(large)
        if patient is None:
            return
        self.who.setText(patient.line)
        self.given.setText(patient.given)
        self._show_when()
        self.fields["extend"].setVisible(patient.may_extend)

    def _onset(self) -> datetime | None:
        patient = self._patient
        if patient is None:
            return None
        return onset(self.onset.text(), patient.opened, min(patient.doses, default=patient.opened), patient.zone)

    def _show_when(self) -> None:
        patient, at = self._patient, self._onset()
        if patient is None or at is None:
            self.when.setText("")
            return
        minutes = (at - max((each for each in patient.doses if each <= at), default=at)) // timedelta(minutes=1)
        self.when.setText(say("happened", time=f"{at.astimezone(patient.zone):%H:%M}", minutes=minutes))

    def _reading(self) -> Reading:
        return read(self.draft(), say("emergency_note"))

    def _judge(self, *_: object) -> None:
        reading = self._reading()
        for name in FIELDS:
            wrong = name in reading.wrong
            self.fields[name].set_message(say("wrong") if wrong else "", "stop")
            self.values[name].set_note("", "stop" if wrong else "")
        recorded, not_recorded = systems(self.draft())
        first = say("recorded", systems=", ".join(map(system_name, recorded))) if recorded else ""
        second = say("not_recorded", systems=", ".join(map(system_name, not_recorded))) if not_recorded else ""
        self.gaps.set(first, " ".join(part for part in (second, say("no_diagnosis")) if part), "info")
        early = self._patient is not None and self._onset() is None
        self.fields["onset"].set_message(say("wrong_onset") if early else "", "stop")
        self.onset.set_note("", "stop" if early else "")
        self._show_when()
        if self._told:
            self._told = False
            self.problem.set("")

    def _go_on(self) -> None:
        """To the whole case; what was filled in here is recorded first."""
        patient = self._patient
        if patient is None:
            return
        if not self.draft().begun and patient.has_case:
            self.close_sheet()
            self.case_wanted.emit(patient.visit)
            return
        self._goes_on = True
        self._save()
        self._goes_on = self._goes_on and self._patient is not None

    def _save(self) -> None:
        reading, at = self._reading(), self._onset()
        if reading.fact is None or self._patient is None or at is None:
            self.problem.set("", say("wrong_field" if reading.wrong or at is None else "nothing_seen"), "stop")
            self._told, self._goes_on = True, False
            return
        minutes = int(self.extend.value() or 0) if self._patient.may_extend else 0
        self.reported.emit(Report(self._patient, reading.fact, at, minutes))

    def _make(self) -> None:
        self._elapsed = ""
        self.problem, self.gaps = Banner(tone="stop"), Banner(tone="info")
        self.who, self.given = SafeLabel(role="figure", wrap=True), SafeLabel(role="title", wrap=True)
        self.when = SafeLabel(role="strong", wrap=True)
        self._signs, self._measures = SafeLabel(role="heading"), SafeLabel(role="heading")
        self.signs = {
            code: Choice(f"observation.sign_{code}", digit=str(place % 10))
            for place, code in enumerate(wording.SIGNS, start=1)
        }
        self.measures = {code: Choice(f"observation.measure_{code}") for code in wording.MEASURES}
        self.values = {name: LineInput(f"observation.{name}", characters=6) for name in FIELDS}
        self.consciousness = Pick("observation.consciousness")
        self.note = TextInput("observation.reaction_note", lines=2)
        self.extend = Segmented("observation.reaction_extend")
        self.onset = LineInput("observation.onset", characters=6)
        inputs: dict[str, QWidget] = {
            **self.values, "consciousness": self.consciousness, "onset": self.onset, "note": self.note,
            "extend": self.extend,
        }  # fmt: skip
        self.fields = {name: Field("", input_) for name, input_ in inputs.items()}
        self.emergency = KeyButton("observation.reaction_emergency", key=keys.EMERGENCY, kind="danger", icon="warning")
        self.cancel = KeyButton("observation.reaction_cancel", key=keys.BACK)
        self.save = KeyButton("observation.reaction_save", key=keys.PRIMARY, kind="primary")
        self.whole = KeyButton("observation.reaction_whole", key="F8")

    def _lay_out(self) -> None:
        for each in (self.problem, self.who, self.given):
            self.body.addWidget(each)
        first = Flow(gap=12)
        first.add(self.when, 1)
        self.body.addLayout(first)
        self.body.addWidget(self._signs)
        self._add_flow(self.signs.values())
        vital = Flow(gap=12)
        for name in (*FIELDS, "consciousness"):
            vital.add(self.fields[name], 1)
        self.body.addLayout(vital)
        self.body.addWidget(self._measures)
        self._add_flow(self.measures.values())
        last = Flow(gap=12)
        last.add(self.fields["note"], 2)
        last.add(self.fields["onset"], 0)
        last.add(self.fields["extend"], 0)
        self.body.addLayout(last)
        self.body.addWidget(self.gaps)
        self.body.addStretch(1)
        first.add(self.whole)
        self.foot.add(self.emergency)
        self.foot.add_room()
        self.foot.add(self.cancel)
        self.foot.add(self.save)

    def _add_flow(self, choices: Iterable[Choice]) -> None:
        flow = Flow(gap=8, line_gap=8)
        for choice in choices:
            flow.add(choice)
        self.body.addLayout(flow)

    def _connect(self) -> None:
        for choice in (*self.signs.values(), *self.measures.values()):
            choice.toggled.connect(self._judge)
        for field in (*self.values.values(), self.onset):
            field.textChanged.connect(self._judge)
        self.consciousness.currentIndexChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.emergency.clicked.connect(self.escalate)
        self.cancel.clicked.connect(self.close_sheet)
        self.save.clicked.connect(self._save)
        self.whole.clicked.connect(self._go_on)


_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
