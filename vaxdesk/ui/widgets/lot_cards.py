"""The lots in use today, one card each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.colour_chip import ColourChip
from vaxdesk.ui.widgets.safe_label import SafeLabel


@dataclass(frozen=True, slots=True)
class LotLine:
    """A label, a value, and its weight."""

    label: str
    value: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class LotProps:
    """One product: its name and colour, and what is known of its lot."""

    name: str
    colour: str
    lines: tuple[LotLine, ...]


class LotCards(QWidget):
    """Applies `LotProps`; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[LotProps, ...]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_lots(self, title: str, lots: Sequence[LotProps]) -> None:
        if (title, tuple(lots)) == self._shown:
            return
        self._shown = (title, tuple(lots))
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._column.addWidget(SafeLabel(title, role="heading"))
        for each in lots:
            self._column.addWidget(_card(each))
        self.setVisible(bool(lots))


def _card(props: LotProps) -> Card:
    card = Card()
    card.body.setContentsMargins(12, 10, 12, 10)
    card.add(ColourChip(props.name, props.colour))
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(props.lines):
        grid.addWidget(SafeLabel(line.label, role="muted"), row, 0)
        value = SafeLabel(line.value, wrap=True)
        value.set_tone("" if line.tone == "plain" else line.tone)
        grid.addWidget(value, row, 1)
    card.add(grid)
    return card
