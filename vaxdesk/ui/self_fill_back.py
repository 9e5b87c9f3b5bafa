"""How the staff takes the workstation back: the PIN or the secret of whoever handed it over, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.self_fill_words import say
from vaxdesk.ui.sign_in_secret import SecretInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class GiveBack(QWidget):
    """`given` carries what was typed, `left` goes back to the questions."""

    given = Signal(str)
    left = Signal()

    def __init__(self, who: str, *, secrets: bool) -> None:
        super().__init__()
        self._who, self._secrets = who, secrets
        self._label, self._said = SafeLabel(role="question", wrap=True), SafeLabel(tone="stop", wrap=True)
        self.secret = SecretInput("self_fill.secret", characters=12)
        self.secret.setVisible(secrets)
        self.enter = KeyButton("self_fill.give_back", kind="primary")
        self.leave = KeyButton("self_fill.to_questions")
        column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addStretch(1)
        column.addWidget(self._label)
        column.addWidget(self.secret, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.leave)
        line.addWidget(self.enter)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
        self.setFocusProxy(self.secret if secrets else self.leave)
        self.secret.returnPressed.connect(self._give)
        self.enter.clicked.connect(self._give)
        self.leave.clicked.connect(self._leave)
        self.retranslate()

    def ask(self) -> None:
        self.secret.clear()
        self.say("")

    def say(self, words: str) -> None:
        """What came of it."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def said(self) -> str:
        return self._said.text()

    def set_busy(self, busy: bool) -> None:
        """While it is looked at nothing else can be tried."""
        self.enter.setEnabled(not busy)
        self.secret.setReadOnly(busy)
        if busy:
            self.say(say("checking"))
        else:
            self.secret.clear()

    def retranslate(self) -> None:
        self._label.setText(say("secret_of" if self._secrets else "practice_of", name=self._who))
        self.enter.set_text(say("give_back"))
        self.leave.set_text(say("to_questions"))

    def _give(self) -> None:
        if self.enter.isEnabled() and (self.secret.text() or not self._secrets):
            self.given.emit(self.secret.text())

    def _leave(self) -> None:
        self.ask()
        self.left.emit()
