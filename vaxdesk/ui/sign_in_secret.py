"""Where a secret or a PIN is typed: hidden, shown while a button is held, with a word about caps lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton

LONGEST = 256
"""Characters; a long sentence or a pasted secret fits."""


class SecretInput(LineInput):
    """Never shows more than dots unless told to. Nothing can be copied out of it."""

    stepped = Signal(int)
    """An arrow key up (-1) or down (1), which means nothing in one line."""
    caps_seen = Signal(bool)

    def __init__(self, name: str, *, characters: int = 24) -> None:
        super().__init__(name, characters=characters)
        self.setMaxLength(LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.isascii():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(text.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_seen.emit(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class SecretLine(QWidget):
    """The input and the button that shows what is typed while it is held down."""

    def __init__(self, name: str, *beside: QWidget) -> None:
        """`beside` stands after it in the same row."""
        super().__init__()
        self.input = SecretInput(name)
        self.show_button = KeyButton(f"{name}.show", icon="eye")
        self.show_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_button.set_tight()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.input, 1)
        row.addWidget(self.show_button)
        for widget in beside:
            row.addWidget(widget)
        self.setFocusProxy(self.input)
        self.show_button.pressed.connect(lambda: self.input.setEchoMode(QLineEdit.EchoMode.Normal))
        self.show_button.released.connect(lambda: self.input.setEchoMode(QLineEdit.EchoMode.Password))

    def text(self) -> str:
        return self.input.text()

    def clear(self) -> None:
        """Keep nothing of it, in the history of the field either."""
        self.input.setText("")

    def retranslate(self) -> None:
        self.show_button.set_text(self.tr("Show"))


def secret_field(line: SecretLine) -> Field:
    """The line with a label above it and a message below."""
    return Field("", line.input, row=line)
