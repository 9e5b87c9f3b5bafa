"""Who works here, and somebody new."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.people import clean
from vaxdesk.ui import wording
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.wizard_answers import member_problem
from vaxdesk.ui.wizard_words import said

ROLES: Final[tuple[Role, ...]] = ("registrar", "screener", "vaccinator", "observer", "lead", "auditor")


class StaffCard(Card):
    """`hired` carries the name and the roles of somebody new."""

    hired = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[tuple[str, str, tuple[Role, ...]], ...] = ()
        self._rows = QVBoxLayout()
        self.name = LineInput("setup.name", characters=20)
        self.roles = {role: Choice(f"setup.role.{role}", tone="brand") for role in ROLES}
        self.hire = KeyButton("setup.hire", key="F5", icon="plus")
        self._field, line, foot = Field("", self.name), Flow(), Flow()
        for choice in self.roles.values():
            line.add(choice)
        foot.add(self.hire)
        self.add(self._rows)
        self.add(self._field)
        self.add(line)
        self.add(foot)
        self.hire.clicked.connect(self._hire)
        self.name.returnPressed.connect(self._hire)

    def show_people(self, people: Sequence[tuple[str, str, tuple[Role, ...]]]) -> None:
        """Account, name and roles of everybody."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._fill()

    def clear(self) -> None:
        """Ready for the next one."""
        self.name.clear()
        for choice in self.roles.values():
            choice.setChecked(False)

    def retranslate(self) -> None:
        self.set_title(self.tr("Staff"))
        self._field.set_label(self.tr("Somebody new: name as colleagues know it"))
        for role, choice in self.roles.items():
            choice.set_words(wording.text("role", role))
        self.hire.set_text(self.tr("Add to the staff"))
        self._fill()

    def _hire(self) -> None:
        roles = tuple(role for role, choice in self.roles.items() if choice.isChecked())
        problem = member_problem(self.name.text(), roles)
        self._field.set_message(said(problem), "stop")
        if not problem:
            self.hired.emit(clean(self.name.text()), roles)

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for account, name, roles in self._people:
            words = " · ".join(wording.text("role", role) for role in roles)
            self._rows.addWidget(SafeLabel(f"{name} · {words} · {account}", wrap=True))
