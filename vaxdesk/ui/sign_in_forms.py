"""The less usual ways in: a secret of one's own after one that somebody made up, the sealed envelope, and the two
recovery sheets."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.door.threshold import sheet_number, sheet_problem
from vaxdesk.ui import keys, wording
from vaxdesk.ui.sign_in_secret import SecretInput, SecretLine, secret_field
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.wizard_answers import STRENGTHS, strength
from vaxdesk.ui.wizard_words import said

ENVELOPE: Final = "wrong_secret"


class Form(Card):
    """Fields, what came of them, and two buttons. `left` when somebody does not want it after all."""

    left = Signal()
    busy = False
    """What was typed is looked at now."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.why, self.problem = Banner(), Banner()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(10)
        self.go = KeyButton(f"{name}.go", key=keys.PRIMARY, kind="primary")
        self.back = KeyButton(f"{name}.back", key=keys.BACK)
        foot = Flow(gap=12)
        foot.add(self.go)
        foot.add(self.back)
        self.add(self.why)
        self.add(self.fields)
        self.add(self.problem)
        self.add(foot)
        self.go.clicked.connect(self.submit)
        self.back.clicked.connect(self.left)

    def submit(self) -> None:
        """Everything is typed."""

    def focus_first(self) -> None:
        """The first thing to be typed."""
        next(iter(self.findChildren(LineInput))).setFocus()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for line in self.findChildren(LineInput):
            line.setText("")
        for field in self.findChildren(Field):
            field.set_message("")
        self.problem.set("")

    def say(self, words: str) -> None:
        """What stands against it."""
        self.problem.set("", words, "stop")

    def was_refused(self, _code: str) -> None:
        """It was refused: no secret that was typed stays, and the focus goes to where another one is typed."""
        lines = self.findChildren(SecretInput)
        for line in lines:
            line.setText("")
        lines[0].setFocus()

    def refused(self, _code: str, _detail: str) -> str:
        """Words of this form for what stands against it; empty for the usual ones."""
        return ""

    def set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.go.setEnabled(not busy)
        self.problem.set("", self.tr("Checking…") if busy else "", "info")

    def _secret(self, line: SecretLine) -> Field:
        field = secret_field(line)
        self.fields.addWidget(field)
        return field


class NewSecret:
    """Two fields for a new secret, and what is wrong with it."""

    def __init__(self, first: Field, second: Field, line: SecretLine, again: SecretLine) -> None:
        self._first, self._second, self._line, self._again = first, second, line, again
        self.name = ""
        line.input.textEdited.connect(self.weigh)
        line.input.textChanged.connect(lambda text: None if text else first.set_message(""))

    @property
    def text(self) -> str:
        return self._line.text()

    def weigh(self, _text: str = "") -> None:
        """Say how good it is."""
        code = strength(self.text, self.name)
        tone = "stop" if code not in STRENGTHS else "caution" if code == STRENGTHS[0] else "ok"
        self._first.set_message(said(code) if self.text else "", tone)

    def fits(self) -> bool:
        """It will do, and was typed twice; otherwise what is wrong is said."""
        self._second.set_message("")
        if strength(self.text, self.name) not in STRENGTHS:
            self._first.set_message(said(strength(self.text, self.name)), "stop")
            self._line.input.setFocus()
        elif self._again.text() != self.text:
            self._second.set_message(said("secrets_differ"), "stop")
            self._again.input.setFocus()
        else:
            return True
        return False


class OwnSecretForm(Form):
    """Chosen by whoever signs in for the first time, or wants another one."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__("own_secret")
        self.line, self.again = SecretLine("own_secret.secret"), SecretLine("own_secret.again")
        self._first, self._second = self._secret(self.line), self._secret(self.again)
        self.new = NewSecret(self._first, self._second, self.line, self.again)
        self.line.input.returnPressed.connect(self.again.setFocus)
        self.again.input.returnPressed.connect(self.submit)

    def ask(self, name: str) -> None:
        self.new.name = name
        self.set_title(name)
        self.line.setFocus()

    def retranslate(self) -> None:
        self.why.set(
            self.tr("Choose a secret of your own"),
            self.tr("The one on paper was for the first time only. A few words in a row are easy to remember."),
            "info",
        )
        self._first.set_label(self.tr("New secret"))
        self._second.set_label(self.tr("The same secret again"))
        self.go.set_text(self.tr("Use this secret"))
        self.back.set_text(self.tr("Back"))
        for line in (self.line, self.again):
            line.retranslate()

    def submit(self) -> None:
        self.problem.set("")
        if self.go.isEnabled() and self.new.fits():
            self.given.emit(self.new.text)


class EmergencyForm(Form):
    """The sealed envelope: the secret in it, who opened it and why."""

    given = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__("emergency")
        self.line = SecretLine("emergency.secret")
        self.name, self.reason = LineInput("emergency.name"), LineInput("emergency.reason", characters=30)
        self._secret_field = self._secret(self.line)
        self._name_field, self._reason_field = Field("", self.name), Field("", self.reason)
        for field in (self._name_field, self._reason_field):
            self.fields.addWidget(field)
        for each in (self.name, self.reason):
            each.setMaxLength(100)
        self.go.set_kind("danger")
        self.line.input.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.submit)

    def ask(self) -> None:
        self.line.setFocus()

    def retranslate(self) -> None:
        self.why.set(
            self.tr("Emergency access"),
            self.tr(
                "For when nobody who may sign in can be reached and people need care. It prints a notice, and the "
                "sign-in page shows it to everybody until the site lead has confirmed it."
            ),
            "stop",
        )
        self._secret_field.set_label(self.tr("Secret from the sealed envelope"))
        self._name_field.set_label(self.tr("Your name"))
        self._reason_field.set_label(self.tr("Why it has to be"))
        self.go.set_text(self.tr("Open in an emergency"))
        self.back.set_text(self.tr("Back"))
        self.line.retranslate()

    def refused(self, code: str, _detail: str) -> str:
        return self.tr("This is not the secret of the envelope.") if code == ENVELOPE else ""

    def submit(self) -> None:
        self.problem.set("")
        empty = {
            self._secret_field: self.line.text(),
            self._name_field: self.name.text().strip(),
            self._reason_field: self.reason.text().strip(),
        }
        for field, text in empty.items():
            field.set_message("" if text else said("name_missing"), "stop")
        missing = next((field for field, text in empty.items() if not text), None)
        if missing is not None:
            missing.input.setFocus()
        elif self.go.isEnabled():
            self.given.emit(self.line.text(), self.name.text().strip(), self.reason.text().strip())


class RecoveryForm(Form):
    """The two recovery sheets, an account, and its new secret."""

    given = Signal(str, str, str, str)

    def __init__(self) -> None:
        super().__init__("recovery")
        self.sheets = (LineInput("recovery.sheet1", characters=75), LineInput("recovery.sheet2", characters=75))
        self.account = Pick("recovery.account")
        self.line, self.again = SecretLine("recovery.secret"), SecretLine("recovery.again")
        self._sheet_fields = tuple(Field("", each) for each in self.sheets)
        self._account_field = Field("", self.account)
        for field in (*self._sheet_fields, self._account_field):
            self.fields.addWidget(field)
        self._first, self._second = self._secret(self.line), self._secret(self.again)
        self.new = NewSecret(self._first, self._second, self.line, self.again)
        for place in (0, 1):
            self.sheets[place].editingFinished.connect(lambda place=place: self._read(place))
        self.sheets[0].returnPressed.connect(self.sheets[1].setFocus)
        self.sheets[1].returnPressed.connect(self.account.setFocus)
        self.line.input.returnPressed.connect(self.again.setFocus)
        self.again.input.returnPressed.connect(self.submit)
        self.account.currentIndexChanged.connect(self._name)

    def ask(self, people: Sequence[tuple[str, str]], account: str) -> None:
        """`people` are accounts with names."""
        self.account.set_options(list(people))
        if account:
            self.account.set_value(account)
        self._name()
        self.sheets[0].setFocus()

    def retranslate(self) -> None:
        self.why.set(
            self.tr("Nobody can sign in"),
            self.tr(
                "Both recovery sheets together open this site and give one account a new secret. They stay valid until "
                "new ones are made."
            ),
            "caution",
        )
        for number, field in enumerate(self._sheet_fields, start=1):
            field.set_label(wording.filled(self.tr("Recovery sheet {number}"), number=number))
        self._account_field.set_label(self.tr("Whose new secret"))
        self._first.set_label(self.tr("New secret"))
        self._second.set_label(self.tr("The same secret again"))
        self.go.set_text(self.tr("Open and use this secret"))
        self.back.set_text(self.tr("Back"))
        for line in (self.line, self.again):
            line.retranslate()

    def submit(self) -> None:
        self.problem.set("")
        if all([self._read(0), self._read(1)]) and self.new.fits() and self.go.isEnabled():
            self.given.emit(*(each.text() for each in self.sheets), self.account.value(), self.new.text)

    def take_scan(self, text: str) -> bool:
        """The code of a sheet goes into the field of that sheet, wherever the focus is; anything else is not taken."""
        number = sheet_number(text)
        if not number:
            return False
        self.problem.set("")
        self.sheets[number - 1].setText(text)
        self._read(number - 1)
        empty = next((each for each in self.sheets if not each.text()), None)
        (empty or self.account).setFocus()
        return True

    def _read(self, place: int) -> bool:
        """Whether this sheet can be read; which group is wrong is said where it cannot."""
        field, text = self._sheet_fields[place], self.sheets[place].text()
        if problem := sheet_problem(text):
            field.set_message(share_words(*problem) if text else "", "stop")
            return False
        field.set_message(self.tr("Read."), "ok")
        return True

    def _name(self) -> None:
        self.new.name = self.account.currentText()


def share_words(code: str, detail: str) -> str:
    """What is wrong with a sheet, and where where that is known."""
    if code == "share_check" and not detail:
        code = "share_check_somewhere"
    return wording.text("failure", code, detail=detail)
