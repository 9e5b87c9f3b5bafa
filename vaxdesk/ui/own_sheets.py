"""What somebody who has signed in may change for themselves: their secret, and a PIN for today."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.door.gate import Gate
from vaxdesk.door.sessions import Sessions
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.sign_in_forms import NewSecret
from vaxdesk.ui.sign_in_secret import SecretLine, secret_field
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class OwnSheet(Sheet):
    """Hidden fields, what is wrong with them, and two buttons. `done` carries a word about it."""

    done = Signal(str)

    def __init__(self, parent: QWidget, name: str, fields: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.lines = tuple(SecretLine(f"{name}.{each}") for each in fields)
        self.fields = tuple(secret_field(line) for line in self.lines)
        self.why, self.problem = Banner(), Banner()
        self.go = KeyButton(f"{name}.go", key=keys.PRIMARY, kind="primary")
        self.back = KeyButton(f"{name}.back", key=keys.BACK)
        self.body.addWidget(self.why)
        for field in self.fields:
            self.body.addWidget(field)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.foot.add(self.go)
        self.foot.add(self.back)
        self.go.clicked.connect(self.submit)
        self.back.clicked.connect(self.close_sheet)
        for line, following in zip(self.lines, self.lines[1:], strict=False):
            line.input.returnPressed.connect(following.setFocus)
        self.lines[-1].input.returnPressed.connect(self.submit)
        self.closed.connect(self.forget)

    def submit(self) -> None:
        """Everything is typed."""

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for line, field in zip(self.lines, self.fields, strict=True):
            line.clear()
            field.set_message("")
        self.problem.set("")
        self.go.setEnabled(True)

    def _label(self, *labels: str) -> None:
        for field, label in zip(self.fields, labels, strict=True):
            field.set_label(label)
        for line in self.lines:
            line.retranslate()
        self.back.set_text(self.tr("Back"))


class SecretSheet(OwnSheet):
    """Another secret: the old one, and the new one twice. `missed` when the old one was wrong."""

    missed = Signal()

    def __init__(self, parent: QWidget, gate: Gate, jobs: Jobs, chosen: Callable[[str], None]) -> None:
        """`chosen` is told who has a new secret, on the thread of the window; they may have left their seat by then."""
        super().__init__(parent, "change_secret", ("old", "new", "again"))
        self._gate, self._jobs, self._chosen, self._account = gate, jobs, chosen, ""
        self._new = NewSecret(self.fields[1], self.fields[2], self.lines[1], self.lines[2])

    def ask(self, account: str, name: str) -> None:
        self._account, self._new.name = account, name
        self.set_words(self.tr("Change my secret"), name)
        self.why.set("", self.tr("A few words in a row are easy to remember. Nobody can look it up later."), "info")
        self._label(self.tr("Secret until now"), self.tr("New secret"), self.tr("The same secret again"))
        self.go.set_text(self.tr("Change"))
        self.open()

    def submit(self) -> None:
        if not self.go.isEnabled() or not self._new.fits():
            return
        account, old, new = self._account, self.lines[0].text(), self._new.text
        self.go.setEnabled(False)
        self.problem.set("", self.tr("Checking…"), "info")
        self._jobs.run(lambda: self._gate.choose(account, old, new), lambda result: self._answered(account, result))

    def _answered(self, account: str, result: "Ok[bytes] | Err") -> None:
        mine = self.is_open() and account == self._account
        if mine:
            self.go.setEnabled(True)
        if isinstance(result, Ok):
            self._chosen(account)
            if mine:
                self.close_sheet()
                self.done.emit(self.tr("Your secret is changed."))
            return
        if not isinstance(result.error, WorldFailed):
            raise result.error
        if result.error.code == "wrong_secret":
            self.missed.emit()
        if mine:
            self._refuse(result.error)

    def _refuse(self, error: WorldFailed) -> None:
        words = wording.text("failure", error.code, detail=error.detail)
        if error.code == "wrong_secret":
            words = self.tr("This was not your secret until now.")
            self.lines[0].input.selectAll()
            self.lines[0].setFocus()
        self.problem.set("", words, "stop")


class PinSheet(OwnSheet):
    """A few digits that let somebody back today, at this workstation alone."""

    def __init__(self, parent: QWidget, sessions: Sessions) -> None:
        super().__init__(parent, "pin", ("pin", "again"))
        self._sessions, self._account = sessions, ""

    def ask(self, account: str, name: str) -> None:
        self._account = account
        self.set_words(self.tr("A PIN for today"), name)
        self.why.set(
            "",
            self.tr(
                "4 to 8 digits that let you back at this workstation. They are kept nowhere: after a restart, after "
                "twelve hours and after three wrong tries it takes your secret again."
            ),
            "info",
        )
        self._label(self.tr("PIN"), self.tr("The same PIN again"))
        self.go.set_text(self.tr("Set the PIN"))
        self.open()

    def submit(self) -> None:
        pin, again = (line.text() for line in self.lines)
        wrong = "" if pin == again else self.tr("The two are not the same.")
        code = "" if wrong else self._sessions.set_pin(self._account, pin)
        if wrong or code:
            self.problem.set("", wrong or wording.text("failure", code), "stop")
            self.lines[1 if wrong else 0].input.selectAll()
            self.lines[1 if wrong else 0].setFocus()
            return
        self.close_sheet()
        self.done.emit(self.tr("Your PIN is set for today."))
