"""Small coloured words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from vaxdesk.ui.theme import Tone, tone_colours
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

ICONS = {"ok": "check", "caution": "alert", "stop": "warning", "info": "info"}


class Tag(SafeLabel):
    """A word on a soft colour: "booked", "green channel"."""

    def __init__(self, text: str = "", tone: Tone = "muted", *, parent: QWidget | None = None) -> None:
        super().__init__(text, tone=tone, elide=True, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class Pill(QFrame):
    """A state with its icon, for the top bar."""

    def __init__(self, text: str = "", tone: Tone = "ok", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = IconLabel(size=80), SafeLabel(elide=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(5)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.set(text, tone)

    def set(self, text: str, tone: Tone) -> None:
        """Show another state."""
        restyle(self, tone=tone)
        self._icon.set_icon(ICONS.get(tone, "info"), tone_colours(tone).ink)
        self._words.setText(text)
        self.setAccessibleName(text)

    def set_compact(self, compact: bool) -> None:
        """Leave out the word where room is short and all is well; trouble always says what it is."""
        self._words.setVisible(not compact or self.property("tone") != "ok")
