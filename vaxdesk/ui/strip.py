"""A line above everything that does not go away by itself: an emergency access, now or not yet seen; a disk that takes
nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vaxdesk.ui.theme import em
from vaxdesk.ui.topbar import COMPACT_EM
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
        self._words, self._whole, self._short = SafeLabel(wrap=True), "", ""
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

    def show_words(self, words: str, *, short: str = "", tone: str = "stop", agree: str = "") -> None:
        """Say this; nothing hides the line. `short` is said instead where letters are so large that the line would take
        the page away, `agree` on the button, where there is one."""
        self._whole, self._short = words, short or words
        self._fit()
        restyle(self, tone=tone)
        self.agree.set_text(agree)
        self.agree.setVisible(bool(agree))
        self.setVisible(bool(words))

    def words(self) -> str:
        """Everything that there is to say."""
        return "" if self.isHidden() else self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._short if self.width() < COMPACT_EM * em(self) else self._whole
        if shown != self._words.text():
            self._words.setText(shown)
