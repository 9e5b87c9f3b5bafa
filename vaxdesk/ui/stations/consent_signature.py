"""What is told, to be read on the screen; what was told, ticked by whoever tells it; and the field to sign in."""

from collections.abc import Sequence
from typing import Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.facts import Drawing, Told
from vaxdesk.print_room.papers import ToBeTold
from vaxdesk.ui import keys
from vaxdesk.ui.stations.registration_typed import Consent
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.pen_field import PenField
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet

TOLD: Final[tuple[Told, ...]] = get_args(Told)


class InformingSheet(Sheet):
    """The whole text in the language of whoever is told, nothing ticked for anybody. It may be signed once somebody has
    agreed or refused."""

    done = Signal()
    """Read `told` and `drawing`."""

    def __init__(self, parent: QWidget, station: str) -> None:
        super().__init__(parent)
        self.text, self._below = SafeLabel(wrap=True), SafeLabel(role="strong", wrap=True)
        self._told_label = SafeLabel(role="label")
        self.ticks = {code: Choice(f"{station}.told.{code}", tone="brand") for code in TOLD}
        self.pen = PenField(f"{station}.pen")
        self._take = KeyButton(f"{station}.pen_take", key=keys.PRIMARY, kind="primary")
        self._undo = KeyButton(f"{station}.pen_undo", key="F4")
        self._clear = KeyButton(f"{station}.pen_clear", key="F5")
        self._back = KeyButton(f"{station}.pen_back", key=keys.BACK)
        self._lay_out()
        self.pen.changed.connect(self._judge)
        self._take.clicked.connect(self._give)
        self._undo.clicked.connect(self.pen.undo)
        self._clear.clicked.connect(self.pen.clear)
        self._back.clicked.connect(self.close_sheet)

    @property
    def told(self) -> tuple[Told, ...]:
        """What is ticked."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    @property
    def drawing(self) -> Drawing | None:
        """What stands in the field to sign in."""
        return self.pen.drawing()

    def ask(
        self, texts: Sequence[ToBeTold], said: Consent, told: Sequence[Told] = (), drawn: Drawing | None = None
    ) -> None:
        """Open under these texts, with what was ticked and drawn before."""
        self.text.setText("\n\n".join(map(_whole, texts)))
        first = next(iter(texts), None)
        self._below.setText("\n".join(_declared(first, refuses=said == "refused")) if first and said else "")
        for code, tick in self.ticks.items():
            tick.setChecked(code in told)
        self.pen.show_drawing(drawn)
        for widget in (self._below, self.pen, self._undo, self._clear):
            widget.setVisible(bool(first and said))
        self.retranslate()
        self._judge()
        self.open()

    def retranslate(self) -> None:
        self.set_words(say("pen_title"))
        self.pen.setAccessibleName(say("drawn"))
        self._told_label.setText(say("told_items"))
        for code, tick in self.ticks.items():
            tick.set_words(say(f"told_{code}"))
        self._take.set_text(say("pen_take"))
        self._undo.set_text(say("pen_undo"))
        self._clear.set_text(say("pen_clear"))
        self._back.set_text(say("back"))

    def _judge(self) -> None:
        for button in (self._undo, self._clear):
            button.setEnabled(self.drawing is not None)

    def _give(self) -> None:
        self.close_sheet()
        self.done.emit()

    def _lay_out(self) -> None:
        row = Flow(gap=8, line_gap=6)
        row.add(self._told_label)
        for tick in self.ticks.values():
            row.add(tick)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.body.addWidget(self._below)
        self.body.addWidget(self.pen)
        self.body.addStretch(1)
        for button in (self._take, self._undo, self._clear, self._back):
            self.foot.add(button)


def _whole(text: ToBeTold) -> str:
    parts = [f"{heading}\n{words}" for heading, words in text.parts]
    return "\n\n".join([f"{text.title} · v{text.version}", *parts])


def _declared(text: ToBeTold, *, refuses: bool) -> list[str]:
    """What stands above the signature, in the language of whoever signs."""
    if refuses:
        return [f"☒ {text.refuse}"]
    return [*(f"{number}. {each}" for number, each in enumerate(text.statements, 1)), f"☑ {text.agree}"]
