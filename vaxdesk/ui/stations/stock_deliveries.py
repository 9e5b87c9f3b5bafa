"""The deliveries of one lot, each of which may be corrected or struck."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Act
from vaxdesk.ui import wording
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class Deliveries(Card):
    """`correct` and `strike` carry the act that is meant."""

    correct = Signal(object)
    strike = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[Act, ...], ZoneInfo] | None = None
        self._none = SafeLabel(role="muted", wrap=True)
        self._rows = QVBoxLayout()
        self.add(self._none)
        self.add(self._rows)

    def show_acts(self, acts: Sequence[Act], zone: ZoneInfo) -> None:
        """Show these deliveries, with times in this zone."""
        if self._shown != (tuple(acts), zone):
            self._shown = (tuple(acts), zone)
            self._fill()

    def retranslate(self) -> None:
        self.set_title(self.tr("Deliveries of the chosen lot"))
        self._none.setText(self.tr("Choose a lot at the left."))
        self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.setParent(None)
                row.deleteLater()
        acts, zone = self._shown or ((), None)
        for place, act in enumerate(acts):
            if isinstance(act.fact, f.LotReceived):
                self._rows.addWidget(
                    self._row(place, act, act.fact, act.at.astimezone(zone).strftime("%Y-%m-%d %H:%M"))
                )
        self._none.setVisible(not acts)

    def _row(self, place: int, act: Act, fact: f.LotReceived, when: str) -> QWidget:
        words = wording.filled(self.tr("{when} · {doses} doses · {supplier}"), when=when, doses=fact.doses,
                               supplier=fact.supplier or "–")  # fmt: skip
        row = QWidget()
        line = Flow(row)
        line.add(SafeLabel(words, wrap=True), stretch=1)
        line.add(self._button(f"stock.correct.{place}", self.tr("Correct…"), words, lambda: self.correct.emit(act)))
        line.add(self._button(f"stock.strike.{place}", self.tr("Strike…"), words, lambda: self.strike.emit(act)))
        return row

    @staticmethod
    def _button(name: str, text: str, about: str, do: object) -> KeyButton:
        button = KeyButton(name, text)
        button.setAccessibleName(f"{text} {about}")
        button.clicked.connect(do)
        return button
