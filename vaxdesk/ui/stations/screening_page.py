"""How the screening page looks: queue, measurements, questions, conclusions, what the rules say."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.questionnaire import Form, in_words
from vaxdesk.ui import keys, wording
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.form_flaw_words import flaw_words
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.stations.registration_view import FieldNote
from vaxdesk.ui.stations.screening_questions import QuestionCard
from vaxdesk.ui.stations.screening_typed import Noted, TypedScreening
from vaxdesk.ui.stations.screening_view import Reading
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.reveal import reveal
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.tags import Tag

OUTCOMES: Final = (
    ("eligible", "F4"), ("caution", "F5"), ("defer", "F6"), ("contraindicated", "F7"), ("refer", "F8"),
)  # fmt: skip
MEASUREMENTS: Final = (
    ("temperature", 5), ("pressure", 8), ("pressure_again", 8), ("pulse", 4), ("spo2", 4), ("respiration", 4),
)  # fmt: skip


class ScreeningPage(QObject):
    """Builds the widgets and applies what it is given; decides nothing."""

    changed = Signal()

    def __init__(self, station: QWidget) -> None:
        super().__init__(station)
        self.columns = Columns("screening")
        self.columns.fill(station)
        self.about = SafeLabel(role="muted", elide=True)
        self.consent_state = Tag()
        self.chips = (Tag(), Tag())
        self.vitals = {name: LineInput(f"screening.{name}", characters=size) for name, size in MEASUREMENTS}
        self._fields = {name: Field("", each) for name, each in self.vitals.items()}
        self.questions = QuestionCard()
        self.answered_by = Pick("screening.answered_by")
        self.answered_by_name = LineInput("screening.answered_by_name", characters=14)
        self.defer_until = LineInput("screening.defer_until", characters=12)
        self.minutes = LineInput("screening.minutes", characters=5)
        self.note = TextInput("screening.note", lines=2)
        self.outcomes = {code: KeyButton(f"screening.{code}", key=key) for code, key in OUTCOMES}
        self.outcomes["contraindicated"].set_kind("warn")
        self.record = KeyButton("screening.record", key=keys.PRIMARY, kind="primary", icon="save")
        self.all_clear = KeyButton("screening.all_clear", key=keys.ALL_NO)
        self.language = KeyButton("screening.language", key=keys.QUESTION_LANGUAGE, icon="language", wide=True)
        self.consent = KeyButton("screening.consent_open", key=keys.CONSENT, icon="consent", wide=True)
        self.next = KeyButton("screening.next", key="Ctrl+Down", wide=True)
        self.history = KeyButton("screening.history", key=keys.HISTORY, wide=True)
        self.hand_over = KeyButton("screening.hand_over", icon="user", wide=True)
        self.drop_alone = KeyButton("screening.drop_alone", wide=True)
        self._self_filled, self._noted = "", Noted()
        self._lay_out()
        self._listen()

    def queue(self) -> QueueList:
        return self.columns.queue_list()

    def typed(self) -> TypedScreening:
        vitals = {name: each.text() for name, each in self.vitals.items()}
        return TypedScreening(
            **vitals,
            answers=self.questions.answers(),
            unread=self.questions.unread(),
            unconfirmed=self.questions.unconfirmed(),
            self_filled=self._self_filled,
            answered_by=self.answered_by.value() or "self",
            answered_by_name=self.answered_by_name.text(),
            outcome=next((code for code, button in self.outcomes.items() if button.isChecked()), ""),
            defer_until=self.defer_until.text(),
            minutes=self.minutes.text(),
            note=self.note.text(),
            noted=self._noted,
        )

    def show_typed(self, typed: TypedScreening, *, anew: bool) -> None:
        """Put this in, without telling anybody. `anew`: this is somebody else."""
        blocked = self.blockSignals(True)
        for name, each in self.vitals.items():
            each.setText(getattr(typed, name))
        self.questions.show_answers(typed.answers, typed.unread, anew=anew, unconfirmed=typed.unconfirmed)
        self._self_filled, self._noted = typed.self_filled, typed.noted
        self.answered_by.set_value(typed.answered_by)
        self.answered_by_name.setText(typed.answered_by_name)
        self.show_outcome(typed.outcome)
        self.defer_until.setText(typed.defer_until)
        self.minutes.setText(typed.minutes)
        self.note.setPlainText(typed.note)
        self.blockSignals(blocked)

    def show_conclusion(self) -> None:
        """Bring what was concluded into sight, where it is part of the work."""
        reveal(self._conclusion)

    def show_outcome(self, outcome: str) -> None:
        for code, button in self.outcomes.items():
            button.setChecked(code == outcome)

    def apply(self, typed: TypedScreening, reading: Reading, *, can_record: bool) -> None:
        self._noted = reading.noted
        for name, line in self.vitals.items():
            note = reading.notes.get(name, FieldNote())
            line.set_note(note.note, note.state)
            self._fields[name].set_message(note.message, note.state)
        self.questions.show_wrong(reading.wrong)
        self._fields["pressure_again"].setVisible(reading.again)
        self._fields["answered_by_name"].setVisible(typed.answered_by != "self")
        self.drop_alone.setVisible(bool(typed.self_filled))
        self._fields["defer_until"].setVisible(typed.outcome == "defer")
        self._fields["defer_until"].set_message(reading.day.message, reading.day.state)
        proposed = reading.proposal.observation_minutes
        self.minutes.setPlaceholderText(str(reading.minutes or ""))
        self._fields["minutes"].set_message(say("minutes_proposed", minutes=proposed) if proposed else "")
        self.all_clear.set_text(say("all_no" if reading.proposal.findings or typed.outcome else "all_clear"))
        for tag, chip in zip(self.chips, (*reading.chips, ("", "muted"), ("", "muted")), strict=False):
            _show_tag(tag, *chip)
        self.record.setEnabled(can_record)
        outcome = wording.text("outcome", typed.outcome) if typed.outcome else ""
        self.record.set_text(say("record_as", outcome=outcome) if outcome else say("record"))

    def show_queue(self, rows: Sequence[QueueRow], aside: str) -> None:
        self.queue().show_rows(rows)
        self.columns.set_queue_words(say("queue"), aside)

    def show_somebody(self, title: str, about: str, props: PersonProps, consent: tuple[str, Tone]) -> None:
        """The person of this page; `consent` is the state of the consent in words."""
        self.columns.set_title(title)
        self.about.setText(about)
        self.columns.person.show_person(props)
        _show_tag(self.consent_state, *consent)

    def show_nobody(self, words: str, notices: Sequence[Notice]) -> None:
        """Nobody is here; `notices` say why nobody can be."""
        person = PersonProps(empty=words)
        if notices:
            person = PersonProps(name=say("no_form"), under=words, sections=(Section(notices=tuple(notices)),))
        self.show_somebody(say("title_nobody"), "", person, ("", "muted"))

    def show_work(self, visible: bool) -> None:
        """Without a person there is nothing to ask."""
        for card in (self._vital_card, self.questions, self._end_card, self._conclusion):
            card.setVisible(visible)
        self.columns.set_buttons_visible(visible)
        for button in (self.language, self.consent, self.history, self.hand_over):
            button.setVisible(visible)
        self.drop_alone.setVisible(visible and bool(self._self_filled))
        if not visible:
            for tag in (*self.chips, self.consent_state):
                tag.hide()

    def ask(self, form: Form, language: str, zone: ZoneInfo) -> None:
        """Show these questions in this language; the button offers the next one."""
        self.questions.ask(form, language, zone)
        title = in_words(form.title, language)[0] or form.url
        self.questions.set_title(say("questions", form=title, version=form.version or "?"))
        simpler = "; ".join(dict.fromkeys(map(flaw_words, form.left_out)))
        self.questions.set_left_out(say("left_out", names=simpler) if simpler else "")
        self.language.set_text(say("language", language=LANGUAGES.get(language, language)))

    def focus(self, name: str) -> None:
        if name.startswith("q.") and self.questions.go_to(name.removeprefix("q.")):
            return
        for widget in self.columns.findChildren(QWidget, f"screening.{name}"):
            widget.setFocus()
            reveal(widget)

    def retranslate(self) -> None:
        for name, field in self._fields.items():
            field.set_label(say(name))
        self._conclusion.set_title(say("conclusion"))
        self.answered_by.set_options([(code, wording.text("answered_by", code)) for code in wording.ANSWERED_BY])
        for code, button in self.outcomes.items():
            button.set_text(say("defer_day") if code == "defer" else wording.text("outcome", code))
        for name in ("consent", "next", "history", "hand_over", "drop_alone"):
            getattr(self, name).set_text(say(name))
        QTimer.singleShot(0, self.columns, self.columns.place_pinned)

    def _lay_out(self) -> None:
        for each in (self.about, self.consent_state, *self.chips):
            self.columns.head.add(each)
        self._vital_card, self._end_card, self._conclusion = Card(), Card(), Card()
        line = Flow()
        for name, _ in MEASUREMENTS:
            line.add(self._fields[name], 1)
        self._vital_card.add(line)
        self._fields |= {
            name: Field("", each)
            for name, each in (
                ("answered_by", self.answered_by), ("answered_by_name", self.answered_by_name),
                ("defer_until", self.defer_until), ("minutes", self.minutes), ("note", self.note),
            )
        }  # fmt: skip
        rest = Flow()
        for name, stretch in (("answered_by", 0), ("answered_by_name", 1), ("defer_until", 1), ("minutes", 0)):
            rest.add(self._fields[name], stretch)
        self._end_card.add(rest)
        self._end_card.add(self._fields["note"])
        for card in (self._vital_card, self.questions, self._end_card):
            self.columns.work.addWidget(card)
        self.columns.work.addStretch(1)
        self._lay_out_conclusions()
        for card in (self._vital_card, self._end_card, self._conclusion):
            card.body.setContentsMargins(16, 9, 16, 11)
            card.body.setSpacing(7)
        for button in (self.record, self.all_clear):
            self.columns.buttons.add(button)
        for button in (self.next, self.consent, self.language, self.hand_over, self.drop_alone, self.history):
            self.columns.person.below.addWidget(button)

    def _lay_out_conclusions(self) -> None:
        outcomes = Flow(gap=6, line_gap=8)
        for button in self.outcomes.values():
            button.setCheckable(True)
            button.set_tight()
            outcomes.add(button, 1)
        self._conclusion.add(outcomes)
        self.columns.pin(self._conclusion)

    def _listen(self) -> None:
        for line in (*self.vitals.values(), self.answered_by_name, self.defer_until, self.minutes):
            line.textChanged.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.answered_by.currentIndexChanged.connect(self.changed)
        self.questions.changed.connect(self.changed)


def _show_tag(tag: Tag, text: str, tone: Tone) -> None:
    tag.setText(text)
    tag.set_tone(tone)
    tag.setVisible(bool(text))
