"""A label above an input, and what is wrong with it below."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.safe_label import SafeLabel

MESSAGE_EM = 9
"""Room that a message may ask for before it goes on in a new line."""


class Field(QWidget):
    """Label, input, and one line of help or error. The label names the input for assistive tools too. `row` is what
    holds the input where something stands beside it."""

    def __init__(
        self, label: str, input_: QWidget, *, row: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.input = input_
        self._label = SafeLabel(role="label")
        self._message = SafeLabel(role="small", wrap=True)
        self._message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(row or input_)
        column.addWidget(self._message)
        column.addStretch(1)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self.input.setAccessibleName(label)

    def set_message(self, text: str, tone: str = "") -> None:
        """Say below the input what is wrong and how to put it right; empty hides the line."""
        self._message.setText(text)
        self._message.set_tone(tone)
        self._message.setVisible(bool(text))
        self.input.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        """As wide as label and input: a message that comes and goes does not throw its row about."""
        parts = [self._label.sizeHint().width(), self.input.sizeHint().width()]
        if self._message.text():
            parts.append(min(self._message.sizeHint().width(), MESSAGE_EM * em(self)))
        return QSize(max(parts), super().sizeHint().height())

    def message(self) -> str:
        return self._message.text()
