"""The emergency panel: stands at the right of any page and leaves the page in sight. It only shows and asks."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.emergency_panel_parts import ANOTHER_KEY, END_KEY, NAME, CallChip, CallLine, EndPart, TickChip, WhomPart
from vaxdesk.ui.emergency_panel_view import PanelProps, TickProps, elapsed
from vaxdesk.ui.emergency_panel_words import say
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.widgets.segmented import Option, Segmented

WIDTH_EM: Final = 31
SHARE, MOST_SHARE, LARGE_SHARE = 0.28, 0.42, 0.5
"""Of the window: what it takes of a wide one, and never more than that, in the largest letters."""
LARGE_EM: Final = 50
"""Ems of window width below which letters are so large; no keys are written on its buttons then, and they stay in one
line."""
LANGUAGES: Final = {"zh-CN": "中文", "vi": "Tiếng Việt", "en": "English"}


class EmergencyPanel(QFrame):
    """Everything about one emergency. What is clicked leaves it as a signal."""

    placed = Signal(str)
    called = Signal(str, str)
    ticked = Signal(str)
    noted = Signal(str)
    ended = Signal(str, str, str)
    print_wanted = Signal(str)
    """In which language."""
    another_wanted = Signal()
    end_wanted = Signal()
    reaction_wanted = Signal()
    hidden = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("emergencyPanel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._props, self._places = PanelProps(), ""
        self.whom, self.end_part = WhomPart(), EndPart()
        self.problem = Banner(tone="stop")
        self.places, self.place = Segmented(f"{NAME}.places"), LineInput(f"{NAME}.place", characters=8)
        self.note = LineInput(f"{NAME}.note", characters=24)
        self.calls: dict[str, CallLine] = {}
        self.call_chips: dict[str, CallChip] = {}
        self.ticks: dict[str, TickChip] = {}
        self.about, self.course = SafeLabel(wrap=True), SafeLabel(wrap=True)
        self._titles = {code: SafeLabel(role="heading", wrap=True) for code in _TITLES}
        self._make_buttons()
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    def show_props(self, props: PanelProps, places: Sequence[tuple[str, str]]) -> None:
        """One emergency; `places` are those of the list, as codes and words."""
        if props.id != self._props.id:
            self.stack.setCurrentIndex(0)
            self._scroll.verticalScrollBar().setValue(0)
            self.place.clear()
            self.note.clear()
        self._props = props
        ended = bool(props.ended)
        self._title.setText(props.title)
        self._when.setText(props.when)
        self.whom.show_props(props)
        self._show_places(props.place, places, ended=ended)
        self._show_calls(ended=ended)
        self._show_ticks(ended=ended)
        self.about.setText("\n".join(props.about))
        self.about.setVisible(bool(props.about))
        self.course.setText("\n".join(props.course))
        self.note.setVisible(True)
        self.end.setVisible(not ended)
        self.reaction.setVisible(bool(props.visit) and not ended)
        self._show_outcome(props.ended)

    def show_elapsed(self, lasting: timedelta) -> None:
        """The running time, once a second."""
        self._elapsed.setText(elapsed(lasting))

    def say_problem(self, text: str, tone: str = "stop") -> None:
        """Why something was not written down; an empty text takes it away."""
        self.problem.set("", text, tone)  # type: ignore[arg-type]

    def ask_end(self, decided_by: str, follows: Mapping[str, str]) -> None:
        """How it ended; `follows` says what else is recorded with each end."""
        self.end_part.ask(decided_by, follows)
        self.stack.setCurrentIndex(1)
        self.end_part.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """From the end to the list, or away."""
        if self.stack.currentIndex():
            self.stack.setCurrentIndex(0)
        else:
            self.hidden.emit()

    def take_focus(self) -> None:
        """To what is to be said first; where it is known who it is, to no button: a scanner ends with Enter."""
        asking = self.whom.search.isVisibleTo(self)
        (self.whom.search if asking else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)

    def fit(self, width: int) -> None:
        """Room in a window of this width: the page beside it keeps the larger part."""
        usual = max(em(self) * WIDTH_EM, round(width * SHARE))
        large = width < LARGE_EM * em(self)
        self.setFixedWidth(min(usual, round(width * (LARGE_SHARE if large else MOST_SHARE))))
        for button in (self.reaction, self.end, self.hide_button, self.whom.change):
            button.set_short(large)

    def has_focus(self) -> bool:
        """What is typed goes into this panel."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def retranslate(self) -> None:
        self.setAccessibleName(say("title"))
        for code, label in self._titles.items():
            label.setText(say(_TITLES[code]))
        self.place.setPlaceholderText(say("where_hint"))
        self.place.setAccessibleName(say("where"))
        self.places.setAccessibleName(say("where"))
        self.note.setPlaceholderText(say("note_hint"))
        self.note.setAccessibleName(say("notes"))
        self.end.set_text(say("end"))
        self.hide_button.set_text(say("hide"))
        self.print_button.set_text(say("print"))
        self.language.set_options(list(LANGUAGES.items()))
        self.language.setAccessibleName(say("print"))
        self.another.set_text(say("another"))
        self.reaction.set_text(say("reaction"))
        self.whom.retranslate()
        self.end_part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in (self.about, self.course):
            label.setMaximumWidth(self.width() - 40)

    # inside

    def _show_places(self, place: str, places: Sequence[tuple[str, str]], *, ended: bool) -> None:
        self.places.set_options([Option(words, words, "brand") for _, words in places])
        chosen = place if place in {words for _, words in places} else None
        self.places.set_value(chosen)
        if self._places != place:
            self._places = place
            self.place.setText("" if chosen else place)
        for widget in (self.places, self.place):
            widget.setEnabled(not ended)

    def _show_calls(self, *, ended: bool) -> None:
        for props in self._props.calls:
            if props.who not in self.calls:
                self._make_call(props.who)
            self.calls[props.who].show_props(props, ended=ended)
            self.call_chips[props.who].show_props(props, ended=ended)

    def _make_call(self, who: str) -> None:
        line, chip = CallLine(who), CallChip(who)
        line.said.connect(self.called)
        chip.called.connect(lambda: self.called.emit(who, "called"))
        self._calls_box.addWidget(line)
        self._chips_box.add(chip)
        self.calls[who], self.call_chips[who] = line, chip

    def _show_ticks(self, *, ended: bool) -> None:
        shown = {props.id: props for props in self._props.ticks}
        for line, props in shown.items():
            if line not in self.ticks:
                self.ticks[line] = self._make_tick(props)
            self.ticks[line].show_props(props, ended=ended)
        for line, widget in self.ticks.items():
            widget.setVisible(line in shown)
        for part in ("kit", "step"):
            self._show_head(part, [props for props in shown.values() if props.part == part])

    def _make_tick(self, props: TickProps) -> TickChip:
        tick = TickChip(props.id)
        (self._kit_box if props.part == "kit" else self._steps_box).add(tick)
        tick.pressed_for.connect(self.ticked)
        return tick

    def _show_head(self, part: str, lines: Sequence[TickProps]) -> None:
        unsure = [] if all(line.confirmed for line in lines) else [say("unconfirmed")]
        done = f"{sum(bool(line.done) for line in lines)}/{len(lines)}" if lines else ""
        self._titles[part].setText(" · ".join(part for part in (say(part), done, *unsure) if part))
        self._titles[part].set_tone("caution" if unsure else "")

    def _show_outcome(self, words: str) -> None:
        self.outcome.set("", words, "info")

    def _make_buttons(self) -> None:
        self.end = KeyButton(f"{NAME}.end", key=END_KEY, kind="warn")
        self.hide_button = KeyButton(f"{NAME}.hide", key=keys.BACK)
        self.print_button = KeyButton(f"{NAME}.print", key="Ctrl+P", icon="print")
        self.another = KeyButton(f"{NAME}.another", key=ANOTHER_KEY)
        self.reaction = KeyButton(f"{NAME}.reaction", key=keys.REACTION, kind="danger")
        self.language = Pick(f"{NAME}.language")
        self.outcome = Banner(tone="info")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self.whom.line)
        self.stack = QStackedWidget()
        self._scroll = Scroll(margins=(16, 12, 16, 12))
        self._fill(self._scroll.body)
        ending = Scroll(margins=(16, 12, 16, 12))
        ending.body.addWidget(self.end_part)
        self.stack.addWidget(self._scroll)
        self.stack.addWidget(ending)
        column.addWidget(self.stack, 1)
        column.addWidget(self._make_foot())

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("sheetHead")
        head.setProperty("tone", "stop")
        self._title, self._when, self._elapsed = SafeLabel(elide=True), SafeLabel(elide=True), SafeLabel()
        self._title.setObjectName("sheetTitle")
        self._elapsed.setObjectName("sheetAside")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._when, 1)
        row.addWidget(self._elapsed)
        return head

    def _fill(self, body: QVBoxLayout) -> None:
        self._calls_box = QVBoxLayout()
        self._calls_box.setSpacing(2)
        self._chips_box, self._kit_box, self._steps_box = (Flow(gap=6, line_gap=5) for _ in range(3))
        body.setSpacing(6)
        for widget in (self.problem, self.outcome, self.whom, self._titles["calls"]):
            body.addWidget(widget)
        body.addLayout(self._calls_box)
        body.addLayout(self._chips_box)
        boxes: dict[str, QLayout] = {"kit": self._kit_box, "step": self._steps_box}
        for part, box in boxes.items():
            body.addWidget(self._titles[part])
            body.addLayout(box)
        where = Flow(gap=6, line_gap=6)
        where.add(self.places)
        where.add(self.place, 1)
        body.addWidget(self._titles["where"])
        body.addLayout(where)
        for each in (self.about, self._titles["notes"], self.note, self._titles["course"], self.course):
            body.addWidget(each)
        more = Flow(gap=8, line_gap=6)
        more.add(self.print_button)
        more.add(self.language)
        more.add(self.another)
        body.addLayout(more)
        body.addStretch(1)

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("sheetFoot")
        row = Flow(foot, gap=8, line_gap=6)
        row.setContentsMargins(16, 8, 16, 10)
        for button in (self.reaction, self.end, self.hide_button):
            row.add(button)
        for button in (self.reaction, self.end, self.hide_button, self.print_button, self.another):
            button.set_tight()
        return foot

    def _connect(self) -> None:
        self.places.chosen.connect(self.placed)
        self.place.returnPressed.connect(lambda: self.placed.emit(self.place.text()))
        self.note.returnPressed.connect(self._note)
        self.end.clicked.connect(self.end_wanted)
        self.end_part.confirmed.connect(self.ended)
        self.end_part.left.connect(self.back)
        self.hide_button.clicked.connect(self.hidden)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.language.value()))
        self.another.clicked.connect(self.another_wanted)
        self.reaction.clicked.connect(self.reaction_wanted)

    def _note(self) -> None:
        if self.note.text().strip():
            self.noted.emit(self.note.text())


_TITLES: Final = {
    "where": "where", "calls": "calls", "kit": "kit", "step": "step", "notes": "notes", "course": "course",
}  # fmt: skip
