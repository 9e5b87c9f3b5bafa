"""A round switch with a word: several may be on."""

from PySide6.QtWidgets import QWidget

from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.switch import Switch


class Choice(Switch):
    """On or off: a sign that was seen, a measure that was taken. `digit` is shown before the word."""

    def __init__(self, name: str, *, digit: str = "", tone: str = "stop", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.digit = digit
        restyle(self, tone=tone)

    def set_words(self, words: str) -> None:
        self.setText(f"{self.digit} {words}".strip().replace("&", "&&"))
        self.setAccessibleName(words)
