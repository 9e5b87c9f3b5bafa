"""A round switch with a word: several may be on."""

from PySide6.QtWidgets import QPushButton, QWidget

from vaxdesk.ui.widgets.restyle import restyle


class Choice(QPushButton):
    """On or off: a sign that was seen, a measure that was taken. `digit` is shown before the word."""

    def __init__(self, name: str, *, digit: str = "", tone: str = "stop", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.digit = digit
        restyle(self, tone=tone)

    def set_words(self, words: str) -> None:
        self.setText(f"{self.digit} {words}".strip().replace("&", "&&"))
        self.setAccessibleName(words)
