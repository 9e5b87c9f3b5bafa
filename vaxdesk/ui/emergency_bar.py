"""A red line above the page while an emergency goes on and its panel is hidden."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vaxdesk.ui import keys
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel


class EmergencyBar(QFrame):
    """`show_wanted` when somebody wants the panel again."""

    show_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._words, self._elapsed = SafeLabel(elide=True), SafeLabel()
        self.button = KeyButton("emergency_bar.show", key=keys.EMERGENCY)
        self.button.set_tight()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(10)
        row.addWidget(IconLabel("warning", "#FFFFFF"))
        row.addWidget(self._words, 1)
        row.addWidget(self._elapsed)
        row.addWidget(self.button)
        self.button.clicked.connect(self.show_wanted)
        restyle(self, tone="stop")
        self.hide()

    def show_words(self, words: str, elapsed: str, button: str) -> None:
        """Say this; an empty text hides the line."""
        self._words.setText(words)
        self._elapsed.setText(elapsed)
        self.button.set_text(button)
        self.setVisible(bool(words))

    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()
