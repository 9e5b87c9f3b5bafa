"""What every input of an answer has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from vaxdesk.clinic.questionnaire import Value
from vaxdesk.ui.widgets.inputs import TextInput


class AnswerInput(QWidget):
    """The answer to one question. `touched` after every change by hand; `wide` where it needs the whole width."""

    touched = Signal()
    wide: bool = False

    def values(self) -> tuple[Value, ...]:
        """What was answered; none where nothing was, or nothing that can be read."""
        raise TypeError(f"{type(self).__name__} does not say this for itself")

    def texts(self) -> tuple[str, ...]:
        """What was typed, as it stands, where something of it cannot be read; else nothing."""
        return ()

    def typed(self) -> str:
        """What was typed, whatever it means; "" where nothing is typed."""
        return ""

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        """Put an answer in, or what was typed for one. Says nothing."""
        raise TypeError(f"{type(self).__name__} does not say this for itself")

    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        raise TypeError(f"{type(self).__name__} does not say this for itself")

    def name_for(self, words: str) -> None:
        """Tell assistive tools which question this answers."""
        for stop in self.stops():
            stop.setAccessibleName(words)

    def set_state(self, state: str) -> None:
        """Mark what is wrong with a colour: "" or "stop"."""


class TextAnswer(AnswerInput):
    """Several lines of text."""

    wide = True

    def __init__(self, name: str) -> None:
        super().__init__()
        self._text = TextInput(name, lines=2)
        row = bare(self)
        row.addWidget(self._text)
        self._text.textChanged.connect(self.touched)

    def values(self) -> tuple[Value, ...]:
        text = self._text.text()
        return (text,) if text.strip() else ()

    def typed(self) -> str:
        return self._text.text()

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        blocked = self._text.blockSignals(True)
        self._text.setPlainText("\n".join(texts or map(str, values)))
        self._text.blockSignals(blocked)

    def stops(self) -> list[QWidget]:
        return [self._text]


def bare(widget: QWidget) -> QHBoxLayout:
    """A row without margins that fills the widget."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    return row


def types_lines(widget: QWidget) -> bool:
    """Up and down move inside this one."""
    return isinstance(widget, QPlainTextEdit)
