"""A line above everything that does not go away by itself: an emergency access, now or not yet seen; a disk that takes
nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel


class Strip(QFrame):
    """`seen` when somebody who may has taken note of it."""

    seen = Signal()

    def __init__(self, button: str = "strip.seen") -> None:
        """`button` is the name of its button."""
        super().__init__()
        self.setObjectName("strip")
        self._words = SafeLabel(wrap=True)
        self.agree = KeyButton(button)
        self.agree.set_tight()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(10)
        row.addWidget(IconLabel("warning", "#FFFFFF"))
        row.addWidget(self._words, 1)
        row.addWidget(self.agree)
        self.agree.clicked.connect(self.seen)
        self.hide()

    def show_words(self, words: str, *, tone: str = "stop", agree: str = "") -> None:
        """Say this; nothing hides the line. `agree` is what the button says, where there is one."""
        self._words.setText(words)
        restyle(self, tone=tone)
        self.agree.set_text(agree)
        self.agree.setVisible(bool(agree))
        self.setVisible(bool(words))

    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()
