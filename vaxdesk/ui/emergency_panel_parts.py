"""The parts of the emergency panel: whom it is about, who was called, what is ticked, how it ended. They only show and
ask."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.ui.emergency_panel_view import (
    OUTCOMES,
    STATES,
    WITHOUT_TICKET,
    CallProps,
    PanelProps,
    TickProps,
    outcome_words,
)
from vaxdesk.ui.emergency_panel_words import say
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented

NAME: Final = "emergency_panel"
CHANGE_KEY, ANOTHER_KEY, END_KEY = "F6", "F8", "F5"
LINE_EM: Final = 19
"""What a chip holds in one line."""


class WhomPart(QWidget):
    """Whom it is about: large in `line`, which never scrolls away, where it is known; otherwise a line to
    find them by and three buttons for those without a ticket."""

    searched = Signal(str)
    picked = Signal(str)
    """The visit of somebody who was found."""
    without = Signal(str, str)
    """Somebody without a ticket: what they are, what was said of them."""

    def __init__(self) -> None:
        super().__init__()
        self._open, self._props = False, PanelProps()
        self.who, self.warning = SafeLabel(role="name", wrap=True), Banner(tone="stop")
        self.change = KeyButton(f"{NAME}.change", key=CHANGE_KEY)
        self.change.set_tight()
        self.search = LineInput(f"{NAME}.search", characters=24)
        self.none = SafeLabel(role="small", tone="caution", wrap=True)
        self._found, self._found_box = QWidget(), QVBoxLayout()
        self._title = SafeLabel(role="heading")
        self.kinds = Segmented(f"{NAME}.kind")
        self.said = LineInput(f"{NAME}.said", characters=10)
        self._build()
        self.search.returnPressed.connect(lambda: self.searched.emit(self.search.text()))
        self.change.clicked.connect(self._reopen)
        self.kinds.chosen.connect(lambda code: self.without.emit(code, self.said.text()))
        self.said.returnPressed.connect(self._keep_said)

    def show_props(self, props: PanelProps) -> None:
        if props.id != self._props.id or props.whom != self._props.whom:
            self._open = False
            self.search.clear()
            self.show_found(())
        self._props = props
        self.who.setText(props.whom)
        self.warning.set("", props.warning, "stop")
        self._fit()

    def show_found(self, people: Sequence[tuple[str, str]], none: str = "") -> None:
        """Visits and words of those who fit."""
        self.none.setText(none)
        self.none.setVisible(bool(none))
        while (item := self._found_box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for place, (visit, words) in enumerate(people):
            button = KeyButton(f"{NAME}.found_{place}", words, wide=True)
            button.clicked.connect(lambda _=False, chosen=visit: self.picked.emit(chosen))
            self._found_box.addWidget(button)
        self._found.setVisible(bool(people))

    def first_found(self) -> KeyButton | None:
        """The button of whoever fits best."""
        item = self._found_box.itemAt(0)
        widget = item.widget() if item else None
        return widget if isinstance(widget, KeyButton) else None

    def retranslate(self) -> None:
        self._title.setText(say("whom"))
        self.search.setPlaceholderText(say("whom_hint"))
        self.search.setAccessibleName(say("whom"))
        self.said.setPlaceholderText(say("said_hint"))
        self.said.setAccessibleName(say("said_hint"))
        self.kinds.setAccessibleName(say("whom_without"))
        self.kinds.set_options([Option(kind, say(kind), "brand") for kind in WITHOUT_TICKET])
        self.change.set_text(say("change"))

    def _keep_said(self) -> None:
        self.without.emit(self.kinds.value() or "unknown", self.said.text())

    def _reopen(self) -> None:
        self._open = True
        self.kinds.set_value(None)
        self._fit()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        asking = (self._open or not self._props.known) and not self._props.ended
        self._asking.setVisible(asking)
        self.line.setVisible(bool(self._props.known or self._props.ended))
        self.change.setVisible(not asking and not self._props.ended)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(6)
        self._found_box.setContentsMargins(0, 0, 0, 0)
        self._found_box.setSpacing(4)
        self._found.setLayout(self._found_box)
        for each in (self._title, self.search, self.none, self._found):
            asking.addWidget(each)
        without = Flow(gap=6, line_gap=6)
        without.add(self.kinds)
        without.add(self.said, 1)
        asking.addLayout(without)
        self.line = QWidget()
        row = Flow(self.line, gap=8, line_gap=4)
        row.setContentsMargins(16, 6, 16, 0)
        row.add(self.who, 1)
        row.add(self.change)
        for widget in (self.warning, self._asking):
            column.addWidget(widget)
        self.none.hide()
        self._found.hide()


class CallLine(QWidget):
    """One who was called: who, what came of it so far, and a button for each thing that may come of it."""

    said = Signal(str, str)
    """Who, and what came of it."""

    def __init__(self, who: str) -> None:
        super().__init__()
        self._words, self._said = SafeLabel(role="strong", wrap=True), SafeLabel(role="small", wrap=True)
        self.buttons = {state: KeyButton(f"{NAME}.{who}_{state}") for state in STATES}
        words, row = QWidget(), Flow(self, gap=6, line_gap=2)
        told = QVBoxLayout(words)
        told.setContentsMargins(0, 1, 0, 1)
        told.setSpacing(0)
        told.addWidget(self._words)
        told.addWidget(self._said)
        row.add(words, 1)
        for state, button in self.buttons.items():
            button.set_tight()
            button.clicked.connect(lambda _=False, each=state: self.said.emit(who, each))
            row.add(button)

    def show_props(self, props: CallProps, *, ended: bool) -> None:
        self._words.setText(f"{props.words} {props.number}".strip())
        self._said.setText(props.said)
        self._said.setVisible(bool(props.said))
        self.setVisible(bool(props.said))
        for state, button in self.buttons.items():
            button.set_text(say(state))
            button.setAccessibleName(f"{props.words}: {say(state)}")
            again = state != "called" or props.state == "no_answer"
            button.setVisible(not ended and state != props.state and again)


def folded(words: str, wide: Callable[[str], int], room: int) -> str:
    """The words in lines of at most this width, broken at spaces, or anywhere where there is none."""
    lines, line = [], ""
    for word in words.split(" "):
        if line and wide(f"{line} {word}") > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
        while wide(line) > room and len(line) > 1:
            cut = next((each for each in range(len(line) - 1, 0, -1) if wide(line[:each]) <= room), 1)
            lines.append(line[:cut])
            line = line[cut:]
    return "\n".join([*lines, line])


class CallChip(Choice):
    """Somebody whom nobody has called yet: pressed once when they are."""

    called = Signal()

    def __init__(self, who: str) -> None:
        super().__init__(f"{NAME}.{who}", tone="brand")
        self.clicked.connect(self._call)

    def show_props(self, props: CallProps, *, ended: bool) -> None:
        self.set_words(f"{props.words} {props.number}".strip())
        self.setAccessibleName(f"{props.words}: {say('called')}")
        self.setVisible(not props.said and not ended)

    def _call(self) -> None:
        """On only once it is written down; then it is a line of its own."""
        self.setChecked(False)
        self.called.emit()


class TickChip(Choice):
    """Something that must be at hand, or a step: pressed once when it is there or done; pressed again it is taken
    back."""

    pressed_for = Signal(str)

    def __init__(self, line: str) -> None:
        super().__init__(f"{NAME}.{line}", tone="ok")
        self._done = False
        self.clicked.connect(lambda: self._ask(line))

    def show_props(self, props: TickProps, *, ended: bool) -> None:
        self._done = bool(props.done)
        self.setChecked(self._done)
        words = " ".join(part for part in (props.words, props.done.split(" ")[0]) if part)
        self.set_words(folded(words, self.fontMetrics().horizontalAdvance, em(self) * LINE_EM))
        self.setAccessibleName(" · ".join(part for part in (props.words, props.done) if part))
        self.setEnabled(not ended)

    def _ask(self, line: str) -> None:
        """On only once it is written down."""
        self.setChecked(self._done)
        self.pressed_for.emit(line)


class EndPart(QWidget):
    """How it ended, who decides so, and where to."""

    confirmed = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self.problem = SafeLabel(role="title", wrap=True), Banner(tone="stop")
        self.outcome, self.told = Segmented(f"{NAME}.outcome"), Banner(tone="caution")
        self._follows: Mapping[str, str] = {}
        self.decided_by, self.note = LineInput(f"{NAME}.decided_by", characters=16), LineInput(f"{NAME}.end_note")
        self._fields = (Field("", self.decided_by), Field("", self.note))
        self.confirm = KeyButton(f"{NAME}.end_confirm", key="Ctrl+Return", kind="warn")
        self.back = KeyButton(f"{NAME}.end_back", key="Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, self.problem, self.outcome, self.told, *self._fields):
            column.addWidget(widget)
        row = Flow(gap=8)
        row.add(self.confirm)
        row.add(self.back)
        column.addLayout(row)
        column.addStretch(1)
        self.outcome.chosen.connect(lambda code: self.told.set("", self._follows.get(code, ""), "caution"))
        self.confirm.clicked.connect(self._confirm)
        self.back.clicked.connect(self.left)

    def ask(self, decided_by: str, follows: Mapping[str, str]) -> None:
        """Begin anew; whoever sits here is offered as the one who decides. `follows` says what else is recorded with
        each end."""
        self._follows = follows
        self.told.set("")
        self.outcome.set_value(None)
        self.decided_by.setText(decided_by)
        self.note.clear()
        self.problem.set("")

    def retranslate(self) -> None:
        self._title.setText(say("end_title"))
        self.outcome.setAccessibleName(say("end_title"))
        self.outcome.set_options([Option(each, outcome_words(each), _TONES.get(each, "brand")) for each in OUTCOMES])
        for field, code in zip(self._fields, ("decided_by", "end_note"), strict=True):
            field.set_label(say(code))
        self.confirm.set_text(say("end_confirm"))
        self.back.set_text(say("back"))

    def _confirm(self) -> None:
        outcome, by = self.outcome.value(), self.decided_by.text().strip()
        if not outcome or not by:
            self.problem.set("", say("end_missing"), "stop")
            return
        self.confirmed.emit(outcome, by, self.note.text())


_TONES: Final[dict[ef.EmergencyOutcome, str]] = {"recovered": "ok", "sent_home": "ok", "died": "stop"}
