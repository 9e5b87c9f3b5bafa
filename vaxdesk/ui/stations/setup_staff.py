"""Who works here, and somebody new."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.people import clean
from vaxdesk.ui import wording
from vaxdesk.ui.stations.setup_words import STATE_TONES, state_words
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.tags import Tag
from vaxdesk.ui.wizard_answers import member_problem
from vaxdesk.ui.wizard_words import said

ROLES: Final[tuple[Role, ...]] = ("registrar", "screener", "vaccinator", "observer", "lead", "auditor")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the staff. `access` is "open", "start" (the start secret was not used yet), "ended", or "" on a site
    that asks for no secrets."""

    account: str
    name: str
    roles: tuple[Role, ...]
    access: str = ""

    def role_words(self) -> str:
        return " · ".join(wording.text("role", role) for role in self.roles)


class StaffCard(Card):
    """`hired` carries the name and the roles of somebody new, `picked` the account of somebody to be changed."""

    hired = Signal(str, tuple)
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[Member, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
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

    @property
    def people(self) -> tuple[Member, ...]:
        """Everybody who is shown."""
        return self._people

    def show_people(self, people: Sequence[Member]) -> None:
        """Everybody, in the order in which they came."""
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
        name = clean(self.name.text())
        problem = member_problem(name, roles) if name or roles else ""
        self._field.set_message(said(problem), "stop")
        if name and not problem:
            self.hired.emit(name, roles)

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        buttons: list[QWidget] = []
        for member in self._people:
            row, change = self._row(member)
            self._rows.addWidget(row)
            buttons.append(change)
        self._put_in_tab_order(buttons)

    def _put_in_tab_order(self, buttons: Sequence[QWidget]) -> None:
        """Buttons that are made late would stand behind everything else in the window. Qt puts something behind this
        card only while the card itself takes the focus."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self, *buttons)):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _row(self, member: Member) -> tuple[QWidget, KeyButton]:
        row = QWidget()
        line = Flow(row, gap=10, line_gap=2)
        parts = (member.name, member.role_words(), member.account)
        words = SafeLabel(" · ".join(part for part in parts if part), wrap=True)
        words_of_button = self.tr("Change…")
        change = KeyButton(f"setup.change.{member.account}", words_of_button)
        change.setAccessibleName(f"{words_of_button} {member.name}")
        change.set_tight()
        change.clicked.connect(lambda: self.picked.emit(member.account))
        line.add(words, stretch=1)
        if member.access not in ("", "open"):
            line.add(Tag(state_words(member.access), STATE_TONES[member.access]))
        line.add(change)
        return row, change
