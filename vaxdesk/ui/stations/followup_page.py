"""The widgets of the follow-up page: two lists, whom to call, what is said, what came of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.followup_facts import CallOutcome
from vaxdesk.ui import keys, wording
from vaxdesk.ui.stations.followup_view import TONES, Typed
from vaxdesk.ui.stations.followup_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.work_page import WorkPage

LISTS: Final = ("calls", "recalls", "emergencies")
LANGUAGES: Final[dict[f.Language, str]] = {"zh-CN": "中文", "vi": "Tiếng Việt", "en": "English"}


class FollowUpLists(QWidget):
    """The lists at the left, one in sight."""

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.which = Segmented("followup.which")
        self.list = QueueList("followup.list")
        self.empty = SafeLabel(role="muted", wrap=True)
        self.empty.setContentsMargins(14, 12, 14, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        top = Flow(gap=0)
        top.setContentsMargins(10, 8, 10, 8)
        top.add(self.which)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.which.chosen.connect(self.turned)

    @property
    def shown(self) -> str:
        return self.which.value() or LISTS[0]

    def show_counts(self, calls: int, recalls: int) -> None:
        words = {"calls": say("calls", count=calls), "recalls": say("recalls", count=recalls)}
        self.which.set_options([Option(code, words.get(code, say(code)), "brand") for code in LISTS])
        if self.which.value() is None:
            self.which.set_value(LISTS[0])

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        self.list.show_rows(rows)
        self.empty.setText("" if rows else say(f"nobody_{self.shown}"))
        self.empty.setVisible(not rows)


class FollowUpPage(WorkPage):
    """`person` and `script` say whom and what, the form asks what came of it."""

    def __init__(self) -> None:
        self.lists = FollowUpLists()
        super().__init__(self.lists)
        self.problem = Banner(tone="stop")
        self.hint = SafeLabel(role="muted", wrap=True)
        self.name, self.facts = SafeLabel(role="name", wrap=True), FactRows()
        self.number = KeyButton("followup.number", key="F6", icon="phone")
        self.language, self.script = Segmented("followup.language"), SafeLabel(wrap=True)
        self.outcome, self.answered_by = Segmented("followup.outcome"), Pick("followup.answered_by")
        self.again, self.note = LineInput("followup.again", characters=14), TextInput("followup.note", lines=2)
        self.signs = {code: Choice(f"followup.sign_{code}") for code in wording.SIGNS}
        self.began_day = LineInput("followup.began_day", characters=12)
        self.began_time = LineInput("followup.began_time", characters=7)
        inputs = {
            "outcome": self.outcome, "answered_by": self.answered_by, "again_on": self.again, "note": self.note,
            "began_day": self.began_day, "began_time": self.began_time,
        }  # fmt: skip
        self.fields = {code: Field("", widget) for code, widget in inputs.items()}
        self.record = KeyButton("followup.record", key=keys.PRIMARY, kind="primary", icon="check")
        self.print_button = KeyButton("followup.print", key="Ctrl+P", icon="print")
        self.export = KeyButton("followup.export", key="F8")
        self.open_emergency = KeyButton("followup.open_emergency", key="F7")
        self._cards = {code: Card(kind="identity" if code == "person" else "plain") for code in _CARDS}
        self._lay_out()
        self.outcome.chosen.connect(self._chosen)

    def typed(self) -> Typed:
        """The form as it stands."""
        return Typed(
            outcome=self.outcome.value() or "",
            answered_by=self.answered_by.value() or "self",  # type: ignore[arg-type]
            again=self.again.text(),
            note=self.note.text(),
            signs=tuple(code for code, choice in self.signs.items() if choice.isChecked()),  # type: ignore[misc]
            began_day=self.began_day.text(),
            began_time=self.began_time.text(),
        )

    def clear(self) -> None:
        """Nothing typed."""
        self.outcome.set_value(None)
        self.answered_by.set_value("self")
        for field in (self.again, self.began_day, self.began_time):
            field.clear()
        self.note.clear()
        for choice in self.signs.values():
            choice.setChecked(False)
        self.problem.set("")
        self.fit()

    def offer(self, outcomes: Sequence[CallOutcome]) -> None:
        """What may come of this call."""
        self.outcome.set_options(
            [Option(code, wording.text("call_outcome", code), TONES.get(code, "brand")) for code in outcomes]
        )

    def show_somebody(self, *, there: bool, emergency: bool) -> None:
        """Cards and buttons for somebody to call, an emergency to open, or nobody."""
        for code, card in self._cards.items():
            card.setVisible(there and not emergency and code != "reaction")
        self.hint.setVisible(not there)
        self.record.setVisible(not emergency)
        self.record.setEnabled(there)
        self.number.setEnabled(there)
        self.open_emergency.setVisible(emergency)
        self.open_emergency.setEnabled(there)
        self.fit()

    def fit(self) -> None:
        """Only what belongs to the chosen outcome."""
        outcome = self.outcome.value()
        here = self._cards["outcome"].isVisibleTo(self)
        self._cards["reaction"].setVisible(here and outcome == "reaction")
        self.fields["again_on"].setVisible(outcome in ("not_reached", "will_come"))
        self.fields["again_on"].set_label(say("comes_on" if outcome == "will_come" else "again_on"))

    def _chosen(self, _outcome: str) -> None:
        """Bring what belongs to the outcome into sight."""
        self.fit()
        area = self.outcome.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            lowest = self._cards["reaction" if self.outcome.value() == "reaction" else "outcome"]
            area.ensureWidgetVisible(lowest, 0, 0)

    def retranslate(self) -> None:
        self.set_title(say("title"), say("list"))
        self.lists.which.setAccessibleName(say("list"))
        self.lists.list.setAccessibleName(say("list"))
        self.hint.setText(say("choose"))
        self.number.set_text(say("show_number"))
        self.language.setAccessibleName(say("script"))
        self.language.set_options([Option(code, words, "brand") for code, words in LANGUAGES.items()])
        for code, field in self.fields.items():
            field.set_label(say(code))
        self.answered_by.set_options([(code, wording.text("answered_by", code)) for code in wording.ANSWERED_BY])
        for code, choice in self.signs.items():
            choice.set_words(wording.text("sign", code))
        self._cards["outcome"].set_title(say("outcome"))
        self._cards["reaction"].set_title(say("reaction"))
        self.record.set_text(say("record"))
        self.print_button.set_text(say("print"))
        self.export.set_text(say("export"))
        self.open_emergency.set_text(say("open_emergency"))
        self.fit()

    def show_script(self, title: str, words: str) -> None:
        self._cards["script"].set_title(title)
        self.script.setText(words)

    def _lay_out(self) -> None:
        self.work.addWidget(self.problem)
        self.work.addWidget(self.hint)
        for card in self._cards.values():
            self.work.addWidget(card)
        self.work.addStretch(1)
        head = Flow(gap=10, line_gap=6)
        head.add(self.name, 1)
        head.add(self.number)
        self._cards["person"].add(head)
        self._cards["person"].add(self.facts)
        self._cards["script"].add(self.language)
        self._cards["script"].add(self.script)
        self._cards["outcome"].add(self.outcome)
        line = Flow(gap=12, line_gap=8)
        for code in ("answered_by", "again_on"):
            line.add(self.fields[code])
        self._cards["outcome"].add(line)
        self._cards["outcome"].add(self.fields["note"])
        signs = Flow(gap=8, line_gap=8)
        for choice in self.signs.values():
            signs.add(choice)
        self._cards["reaction"].add(signs)
        began = Flow(gap=12)
        began.add(self.fields["began_day"])
        began.add(self.fields["began_time"])
        self._cards["reaction"].add(began)
        for button in (self.record, self.open_emergency):
            self.buttons.add(button)
        self.buttons.add_room()
        for button in (self.print_button, self.export):
            self.buttons.add(button)


_CARDS: Final = ("person", "script", "outcome", "reaction")
