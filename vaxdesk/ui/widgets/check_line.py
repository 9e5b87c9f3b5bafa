"""One line of a checklist that the program keeps by itself."""

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.safe_label import SafeLabel

State = Literal["ok", "caution", "stop", "open"]
ICONS: Final[dict[State, tuple[str, str]]] = {
    "ok": ("check", TOKENS.ok),
    "caution": ("warning", TOKENS.caution),
    "stop": ("stop", TOKENS.stop),
    "open": ("counting", TOKENS.muted),
}


class CheckLine(QWidget):
    """What the program knows by itself, with an icon for how it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = IconLabel(size=85), SafeLabel(wrap=True)
        aside = QVBoxLayout()
        aside.addWidget(self._icon)
        aside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(aside)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.state: State = "open"

    def set(self, state: State, text: str) -> None:
        self.state = state
        name, colour = ICONS[state]
        self._icon.set_icon(name, colour)
        self._words.set_tone("" if state in ("ok", "open") else state)
        self._words.setText(text)
        self.setAccessibleName(text)

    def words(self) -> str:
        return self._words.text()
