"""Something staff must read before they go on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import Tone, tone_colours
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

ICONS = {"ok": "check", "info": "info", "caution": "warning", "stop": "stop"}


class Banner(QFrame):
    """A heading and a text on the colour of its weight: info, ok, caution, stop; `aside` is small print. Hidden while
    it has nothing to say."""

    def __init__(
        self, heading: str = "", text: str = "", tone: Tone = "info", *, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(size=95)
        self._heading, self._text = SafeLabel(role="strong", wrap=True), SafeLabel(wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._aside = SafeLabel(aside, role="small", wrap=True)
        if not aside:
            self._aside.hide()
        words.addWidget(self._aside)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(9)
        top = QVBoxLayout()
        top.addWidget(self._icon)
        top.addStretch(1)
        row.addLayout(top)
        row.addLayout(words, 1)
        self.set(heading, text, tone)

    def set(self, heading: str, text: str = "", tone: Tone = "info") -> None:
        """Say something else; two empty texts hide it."""
        restyle(self, tone=tone)
        self._icon.set_icon(ICONS.get(tone, "info"), tone_colours(tone).ink)
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        if not (heading or text):
            self.hide()
        elif self.parentWidget() is not None:  # on its own it would come up as a window
            self.show()

    def words(self) -> str:
        return f"{self._heading.text()} {self._text.text()}".strip()
