"""The card under the chosen person: their secret or PIN, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui.sign_in_secret import SecretLine, secret_field
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class SignInForm(Card):
    """`given` carries what was typed: the account of whoever has no card, and the secret."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.account = LineInput("sign_in.account", characters=16)
        self.enter = KeyButton("sign_in.enter", key="Return", kind="primary")
        self.secret = SecretLine("sign_in.secret", self.enter)
        self._account_field, self._secret_field = Field("", self.account), secret_field(self.secret)
        self._caps, self._help = SafeLabel(role="small", tone="caution", wrap=True), SafeLabel(role="small", wrap=True)
        self._caps.hide()
        self._busy = self._open = self._short = False
        self._build()

    def ask(self, title: str, *, anybody: bool, label: str, enter: str, needs_secret: bool = True) -> None:
        """Ask this person for a secret, or whoever it is for their account too."""
        self.set_title(title)
        self.set_short(self._short)
        self._account_field.setVisible(anybody)
        self._secret_field.setVisible(needs_secret)
        self._secret_field.set_label(label)
        self.enter.set_text(enter)

    def fill(self) -> None:
        """Take the focus where something has to be typed."""
        first = self.account if self._account_field.isVisibleTo(self) and not self.account.text() else self.secret
        if self._secret_field.isVisibleTo(self):
            first.setFocus()
        else:
            self.enter.setFocus()

    def say(self, words: str, tone: str = "") -> None:
        """What came of it, below the field."""
        self._secret_field.set_message(words, tone)

    def said(self) -> str:
        return self._secret_field.message()

    def set_busy(self, busy: bool, words: str = "") -> None:
        """While the secret is looked at nothing else can be tried; what is typed stays, and so does the focus."""
        self._busy = busy
        self.enter.setEnabled(not busy)
        self.secret.input.setReadOnly(busy)
        if busy:
            self.say(words, "")

    @property
    def busy(self) -> bool:
        """What was typed is looked at now."""
        return self._busy

    def set_waiting(self, waiting: bool) -> None:
        self.enter.setEnabled(not waiting and not self._busy)

    def again(self) -> None:
        """It was wrong: nothing of it stays."""
        self.secret.clear()
        self.fill()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.secret.clear()
        self.account.clear()
        self.say("")
        self._caps.hide()

    def set_short(self, short: bool) -> None:
        """Without the small print, and without the name that the chosen card says too, where room is short."""
        self._short = short
        self._help.setVisible(not short)
        self._title.setVisible(not short)

    def retranslate(self, help_words: str) -> None:
        self._account_field.set_label(self.tr("Account"))
        self._caps.setText(self.tr("Caps Lock is on."))
        self._help.setText(help_words)
        self.secret.retranslate()

    def submit(self) -> None:
        """As Enter does."""
        if self.enter.isEnabled() and (self.secret.text() or not self._secret_field.isVisibleTo(self)):
            self.given.emit(self.account.text().strip(), self.secret.text())

    def _build(self) -> None:
        line = Flow(gap=12)
        line.add(self._account_field)
        line.add(self._secret_field, stretch=1)
        for part in (line, self._caps, self._help):
            self.add(part)
        self.body.setSpacing(6)
        self.enter.clicked.connect(self.submit)
        self.secret.input.returnPressed.connect(self.submit)
        self.account.returnPressed.connect(self.secret.setFocus)
        self.secret.input.caps_seen.connect(self._caps.setVisible)
        self.secret.input.textEdited.connect(
            lambda: self.say("") if not self._busy and self.enter.isEnabled() else None
        )
