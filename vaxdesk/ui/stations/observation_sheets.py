"""What the observation page asks: how much longer, why somebody leaves early, how a reaction ended, whether the clock
is right."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic import facts as f
from vaxdesk.ui import keys, wording
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import LineInput, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

MINUTES: Final = (5, 10, 15, 30, 60)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a sheet is about: the visit, and the line that names the person."""

    visit: str
    line: str


class AskSheet(Sheet):
    """A question about one person. What was filled in stays until it is recorded, or asked about somebody else.

    `answered` carries the fact. An emergency never waits for this sheet: its key works here too.
    """

    answered = Signal(object)
    urgent = Signal(str)
    """F9 or F12 was pressed on the sheet."""

    def __init__(self, parent: QWidget, name: str, tone: Tone) -> None:
        super().__init__(parent, tone=tone)
        self.subject = Subject("", "")
        self._required: dict[Field, str] = {}
        self._told = False
        self.problem = Banner(tone="stop")
        self.problem.set("")
        self.confirm = KeyButton(f"{name}_confirm", key=keys.PRIMARY, kind="primary")
        self.cancel = KeyButton(f"{name}_cancel", key=keys.BACK)
        self.reaction = KeyButton(f"{name}_reaction", key=keys.REACTION)
        self.emergency = KeyButton(f"{name}_emergency", key=keys.EMERGENCY, kind="danger", icon="warning")
        self.body.addWidget(self.problem)
        self.confirm.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.close_sheet)
        self.reaction.clicked.connect(lambda: self.urgent.emit(keys.REACTION))
        self.emergency.clicked.connect(lambda: self.urgent.emit(keys.EMERGENCY))

    def add_fields(self, *fields: QWidget, also: KeyButton | None = None) -> None:
        """What is asked, then the buttons: the focus goes through them in this order. `also` is another way to
        answer."""
        for field in fields:
            self.body.addWidget(field)
        self.body.addStretch(1)
        for button in (self.confirm, also, self.cancel):
            if button is not None:
                self.foot.add(button)
        self.foot.add_room()
        self.foot.add(self.reaction)
        self.foot.add(self.emergency)

    def ask(self, subject: Subject) -> None:
        """Open for a person; empty unless it is the same one as before."""
        if subject.visit != self.subject.visit:
            self.clear()
        self.subject = subject
        self.problem.set("")
        self.retranslate()
        self._judge()
        self.open()

    def ask_again(self, problem: str) -> None:
        """It was not recorded: open as it was left, and say why."""
        self.problem.set("", problem, "stop")
        self.open()

    def done(self) -> None:
        """It is recorded: forget what was filled in."""
        self.clear()
        self.subject = Subject("", "")

    def clear(self) -> None:
        """Empty every field."""

    def open_fields(self) -> tuple[Field, ...]:
        """The required fields that are empty."""
        return ()

    def set_required(self, field: Field, label: str) -> None:
        """Label a field that has to be filled in, with a mark that says so."""
        self._required[field] = label
        field.set_label(f"{label} *")

    def fact(self) -> f.Fact | None:
        """What would be recorded; None while something is missing."""
        return None

    def retranslate(self) -> None:
        self.cancel.set_text(self.tr("Back"))
        self.reaction.set_text(wording.text("key", "reaction"))
        self.emergency.set_text(wording.text("key", "emergency"))

    def _judge(self, *_: object) -> None:
        if self._told:
            self._told = False
            self.problem.set("")

    def _answer(self) -> None:
        fact = self.fact()
        if fact is not None:
            self.answered.emit(fact)
            return
        missing = self.open_fields()
        words = QCoreApplication.translate("AskSheet", "Still missing: {what}")
        self.problem.set("", wording.filled(words, what="; ".join(self._required[each] for each in missing)), "stop")
        self._told = True
        if missing:
            missing[0].input.setFocus()


class ExtendSheet(AskSheet):
    """Watch longer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "observation.extend", "caution")
        self.minutes = Segmented("observation.extend_minutes")
        self.why = TextInput("observation.extend_why", lines=2)
        self._minutes, self._why = Field("", self.minutes), Field("", self.why)
        self.add_fields(self._minutes, self._why)
        self.minutes.chosen.connect(self._judge)
        self.why.textChanged.connect(self._judge)

    def clear(self) -> None:
        self.minutes.set_value(None)
        self.why.setPlainText("")

    def open_fields(self) -> tuple[Field, ...]:
        filled = {self._minutes: self.minutes.value(), self._why: self.why.text().strip()}
        return tuple(field for field, value in filled.items() if not value)

    def fact(self) -> f.ObservationExtended | None:
        minutes, why = self.minutes.value(), self.why.text().strip()
        return f.ObservationExtended(minutes=int(minutes), why=why) if minutes and why else None

    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Watch longer"), self.subject.line)
        words = self.tr("{count} min")
        self.minutes.set_options([Option(str(each), wording.filled(words, count=each), "caution") for each in MINUTES])
        self.set_required(self._minutes, self.tr("How much longer"))
        self.set_required(self._why, self.tr("Why"))
        self.confirm.set_text(self.tr("Extend"))


class LeaveSheet(AskSheet):
    """Somebody goes before the time is over, or has died and is taken away: then nobody is advised."""

    taken_away = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "observation.leave", "caution")
        self.why = TextInput("observation.leave_why", lines=2)
        self.advice = Segmented("observation.leave_advice")
        self.accepted = LineInput("observation.leave_accepted_by", characters=20)
        self._why, self._advice = Field("", self.why), Field("", self.advice)
        self._accepted = Field("", self.accepted)
        self.add_fields(self._why, self._advice, self._accepted)
        self.why.textChanged.connect(self._judge)
        self.advice.chosen.connect(self._judge)
        self.accepted.textChanged.connect(self._judge)

    def ask_about(self, subject: Subject, *, taken_away: bool) -> None:
        """As `ask`; `taken_away` for somebody who has died."""
        if taken_away is not self.taken_away:
            self.clear()
        self.taken_away = taken_away
        self._advice.setVisible(not taken_away)
        self.ask(subject)

    def clear(self) -> None:
        self.why.setPlainText("")
        self.advice.set_value(None)
        self.accepted.setText("")

    def open_fields(self) -> tuple[Field, ...]:
        filled = {
            self._why: self.why.text().strip(),
            self._advice: self.advice.value() or self.taken_away,
            self._accepted: self.accepted.text().strip(),
        }
        return tuple(field for field, value in filled.items() if not value)

    def fact(self) -> f.LeftEarly | None:
        why, advice, accepted = self.why.text().strip(), self.advice.value(), self.accepted.text().strip()
        if not (why and accepted and (advice or self.taken_away)):
            return None
        return f.LeftEarly(why=why, advice_given=advice == "yes", accepted_by=accepted)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Taken away") if self.taken_away else self.tr("Leaves early"), self.subject.line)
        self.set_required(self._why, self.tr("By whom, where to") if self.taken_away else self.tr("Why"))
        self.set_required(self._advice, self.tr("Advice on what to watch for, and whom to call, was given"))
        self.advice.set_options([Option("yes", self.tr("Yes")), Option("no", self.tr("No"), "stop")])
        accepted = self.tr("Who is with them, or signs for it (name)") if self.taken_away else ""
        self.set_required(self._accepted, accepted or self.tr("Who accepts leaving early (name)"))
        self.confirm.set_text(self.tr("Record: taken away") if self.taken_away else self.tr("Record: left early"))


class ConcludeSheet(AskSheet):
    """A doctor's conclusion on a reaction; only this lets the person go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "observation.conclude", "brand")
        self.seen = Banner(tone="stop")
        self.outcome = Segmented("observation.conclude_outcome")
        self.note = TextInput("observation.conclude_note")
        self._outcome, self._note = Field("", self.outcome), Field("", self.note)
        self.add_fields(self.seen, self._outcome, self._note)
        self.outcome.chosen.connect(self._judge)

    def show_seen(self, heading: str, text: str) -> None:
        """What was seen of the reaction."""
        self.seen.set(heading, text, "stop")

    def clear(self) -> None:
        self.outcome.set_value(None)
        self.note.setPlainText("")

    def open_fields(self) -> tuple[Field, ...]:
        return () if self.outcome.value() else (self._outcome,)

    def fact(self) -> f.ReactionConcluded | None:
        outcome = self.outcome.value()
        if outcome is None:
            return None
        return f.ReactionConcluded(outcome=outcome, note=self.note.text().strip())  # type: ignore[arg-type]

    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Doctor's conclusion"), self.subject.line)
        self.outcome.set_options(
            [Option(code, wording.text("conclusion", code), _TONES.get(code, "brand")) for code in CONCLUSIONS]
        )
        self.set_required(self._outcome, self.tr("How the reaction ended"))
        self._note.set_label(self.tr("Note"))
        self.confirm.set_text(self.tr("Conclude as a screening doctor"))


class ClockSheet(AskSheet):
    """After a restart: a named person compares this computer's clock with another one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "observation.clock", "caution")
        self.shown = SafeLabel(role="figure")
        self.explained = SafeLabel(wrap=True)
        self.compared = LineInput("observation.clock_compared_with", characters=30)
        self._compared = Field("", self.compared)
        self.add_fields(self.explained, self.shown, self._compared)
        self.compared.textChanged.connect(self._judge)

    def show_clock(self, words: str) -> None:
        """What this computer's clock says now."""
        self.shown.setText(words)

    def clear(self) -> None:
        self.compared.setText("")

    def open_fields(self) -> tuple[Field, ...]:
        return () if self.compared.text().strip() else (self._compared,)

    def fact(self) -> f.ClockConfirmed | None:
        compared = self.compared.text().strip()
        return f.ClockConfirmed(compared_with=compared) if compared else None

    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Is this the right time?"), self.subject.line)
        self.explained.setText(
            self.tr(
                "The computer was restarted, or its clock was set. Compare date and time with another clock. If they"
                " are wrong, set the system clock first; confirm only what you have seen. Your name is recorded."
            )
        )
        self.set_required(self._compared, self.tr("Compared with which clock (telephone, wall clock…)"))
        self.confirm.set_text(self.tr("Date and time are right"))


CONCLUSIONS: Final = tuple(wording.CONCLUSIONS)
_TONES: Final[dict[str, str]] = {"died": "stop"}
