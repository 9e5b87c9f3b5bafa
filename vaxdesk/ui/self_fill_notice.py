"""A page of few words, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.ui.self_fill_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class SelfFillNotice(QWidget):
    """`heading`, `more` and `agree` are codes of words; without `agree` there is nothing to press."""

    agreed = Signal()

    def __init__(self, name: str, heading: str, more: str, agree: str) -> None:
        super().__init__()
        self._codes = (heading, more, agree)
        self._heading, self._more = SafeLabel(role="question", wrap=True), SafeLabel(wrap=True)
        self._button = KeyButton(name or "self_fill.nothing", kind="primary")
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(1)
        for label in (self._heading, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        self._button.setVisible(bool(agree))
        self._button.clicked.connect(self.agreed)
        if agree:
            self.setFocusProxy(self._button)
        self.retranslate()

    def retranslate(self) -> None:
        heading, more, agree = self._codes
        self._heading.setText(say(heading))
        self._more.setText(say(more))
        self._button.set_text(say(agree) if agree else "")
