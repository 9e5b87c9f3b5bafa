"""Somebody of the staff: roles, a new start secret, the end of their access."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.stations.setup_staff import ROLES, Member
from vaxdesk.ui.stations.setup_words import state_words
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet
from vaxdesk.ui.wizard_words import said


class PersonSheet(Sheet):
    """`roles_given` carries account and roles, the other two the account."""

    roles_given = Signal(str, tuple)
    secret_wanted = Signal(str)
    end_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._member = Member("", "", ())
        self._problem, self._state = Banner(), SafeLabel(role="muted", wrap=True)
        box = QWidget()
        line = Flow(box)
        self.roles = {role: Choice(f"setup.person.role.{role}", tone="brand") for role in ROLES}
        for choice in self.roles.values():
            line.add(choice)
        self._field = Field("", box)
        self.save = KeyButton("setup.person.save", key=keys.PRIMARY, kind="primary")
        self.secret = KeyButton("setup.person.secret")
        self.end = KeyButton("setup.person.end", kind="warn")
        self.shut = KeyButton("setup.person.close", key=keys.BACK)
        for widget in (self._problem, self._field, self._state):
            self.body.addWidget(widget)
        more = Flow()
        more.add(self.secret)
        more.add(self.end)
        self.body.addLayout(more)
        self.body.addStretch(1)
        self.foot.add(self.save)
        self.foot.add(self.shut)
        self.save.clicked.connect(self._save)
        self.secret.clicked.connect(lambda: self.secret_wanted.emit(self._member.account))
        self.end.clicked.connect(lambda: self.end_wanted.emit(self._member.account))
        self.shut.clicked.connect(self.close_sheet)

    def show_member(self, member: Member) -> None:
        """Open on this one."""
        self._member = member
        for role, choice in self.roles.items():
            choice.setChecked(role in member.roles)
        self.say("")
        self._set_words()
        self.open()

    def say(self, words: str) -> None:
        """What stands against it."""
        self._problem.set("", words, "stop")

    def problem(self) -> str:
        return self._problem.words()

    def _save(self) -> None:
        roles = tuple(role for role, choice in self.roles.items() if choice.isChecked())
        if not roles:
            self.say(said("roles_missing"))
            return
        self.roles_given.emit(self._member.account, roles)

    def _set_words(self) -> None:
        member = self._member
        self.set_words(member.name, member.account)
        self._field.set_label(self.tr("What they do here"))
        for role, choice in self.roles.items():
            choice.set_words(wording.text("role", role))
        asks = bool(member.access)
        self._state.setText(
            wording.filled(self.tr("Sign-in: {state}"), state=state_words(member.access)) if asks else ""
        )
        self._state.setVisible(asks)
        ended = member.access == "ended"
        self.secret.set_text(self.tr("Let in with a start secret…") if ended else self.tr("New start secret…"))
        self.end.set_text(self.tr("End access…"))
        self.secret.setVisible(asks)
        self.end.setVisible(asks and not ended)
        self.save.set_text(self.tr("Keep these roles"))
        self.shut.set_text(self.tr("Close"))
