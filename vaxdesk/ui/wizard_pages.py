"""The pages of the first questions. Each fills in its part of the answers and says what is wrong beside the field."""

from typing import Final
from zoneinfo import available_timezones

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.people import clean
from vaxdesk.ui import wording
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.wizard_answers import Answers, Member, member_problem, site_problems
from vaxdesk.ui.wizard_words import said

USUAL_ZONES: Final = (
    "Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "Asia/Ho_Chi_Minh", "Asia/Bangkok",
    "Asia/Phnom_Penh", "Asia/Vientiane", "UTC",
)  # fmt: skip
ROLES: Final[tuple[Role, ...]] = ("registrar", "screener", "vaccinator", "observer", "lead", "auditor")


class Page(QWidget):
    """One screen of questions."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def answered(self, answers: Answers) -> Answers:
        """The answers with what is on this page."""
        return answers

    def problems(self, answers: Answers) -> bool:
        """Say beside each field what is wrong with it; whether anything is."""
        return False

    def prepare(self, answers: Answers) -> None:
        """Called when the page comes to the front."""

    def retranslate(self) -> None:
        """Set every word again."""


class LanguagePage(Page):
    """Language, and whether this is practice."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.language = Segmented("wizard.language", [Option(code, name, "brand") for code, name in LANGUAGES.items()])
        self._field = Field("", self.language)
        self._real, self._practice = Card(), Card()
        self._real_words, self._practice_words = SafeLabel(wrap=True), SafeLabel(wrap=True)
        self._real.add(self._real_words)
        self._practice.add(self._practice_words)
        self.column.addWidget(self._field)
        self.column.addWidget(self._real)
        self.column.addWidget(self._practice)
        self.column.addStretch(1)
        self.language.chosen.connect(self.chosen)

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Language of the screen"))
        self._real.set_title(self.tr("A real site"))
        self._real_words.setText(
            self.tr(
                "Four short pages: the site, its lead, the others, and a summary. Nothing is written before the end. "
                "Then a few sheets are printed: have a printer or a stick at hand."
            )
        )
        self._practice.set_title(self.tr("The practice site"))
        self._practice_words.setText(
            self.tr(
                "A morning full of invented people, to learn with. "
                "It is kept apart from any real site and marked everywhere."
            )
        )


class SitePage(Page):
    """What the site is called and where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.site, self.station = LineInput("wizard.site", characters=30), LineInput("wizard.station", characters=12)
        self.phone, self.timezone = LineInput("wizard.phone", characters=16), Pick("wizard.timezone")
        rest = sorted(available_timezones() - set(USUAL_ZONES))
        self.timezone.set_options([(zone, zone.replace("_", " ")) for zone in (*USUAL_ZONES, *rest)])
        self.timezone.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.timezone.setMinimumContentsLength(18)
        self.fields = {name: Field("", getattr(self, name)) for name in ("site", "station", "phone", "timezone")}
        card = Card()
        first, second = Flow(), Flow()
        first.add(self.fields["site"], stretch=2)
        first.add(self.fields["station"], stretch=1)
        second.add(self.fields["phone"], stretch=1)
        second.add(self.fields["timezone"], stretch=1)
        card.add(first)
        card.add(second)
        self._help = SafeLabel(role="small", wrap=True)
        card.add(self._help)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def answered(self, answers: Answers) -> Answers:
        return msgspec.structs.replace(
            answers,
            site=clean(self.site.text()),
            station=clean(self.station.text()),
            phone=clean(self.phone.text()),
            timezone=self.timezone.value(),
        )

    def problems(self, answers: Answers) -> bool:
        return show_problems(self.fields, site_problems(answers))

    def set_timezone(self, zone: str) -> None:
        self.timezone.set_value(zone)

    def retranslate(self) -> None:
        self.fields["site"].set_label(self.tr("Name of the site, as people know it"))
        self.fields["station"].set_label(self.tr("Name of this workstation"))
        self.fields["phone"].set_label(self.tr("Telephone for questions at home (on the slip)"))
        self.fields["timezone"].set_label(self.tr("Time zone"))
        self._help.setText(self.tr("The name and the telephone number are printed on what people take home."))


class StaffPage(Page):
    """Other people who work here; may stay empty."""

    def __init__(self) -> None:
        super().__init__()
        self._members: tuple[Member, ...] = ()
        self.name = LineInput("wizard.member", characters=20)
        self.roles = {role: Choice(f"wizard.role.{role}", tone="brand") for role in ROLES}
        self.add = KeyButton("wizard.add", key="F5", icon="plus")
        self._field = Field("", self.name)
        card, line = Card(), Flow()
        for choice in self.roles.values():
            line.add(choice)
        card.add(self._field)
        card.add(line)
        foot = Flow()
        foot.add(self.add)
        card.add(foot)
        self._list = Card()
        self._nobody = SafeLabel(role="muted", wrap=True)
        self._list.add(self._nobody)
        self._rows = QVBoxLayout()
        self._list.add(self._rows)
        self.column.addWidget(card)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self.add.clicked.connect(self._add)

    def answered(self, answers: Answers) -> Answers:
        return msgspec.structs.replace(answers, members=self._members)

    def problems(self, answers: Answers) -> bool:
        """A name that was typed but not added is added, or asked about."""
        return bool(clean(self.name.text())) and not self._add()

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Name of a colleague"))
        for role, choice in self.roles.items():
            choice.set_words(wording.text("role", role))
        self.add.set_text(self.tr("Add"))
        self._list.set_title(self.tr("Working here beside the lead"))
        self._nobody.setText(self.tr("Nobody yet. You can go on: people can be added later under Site and staff."))
        self._show_members()

    def _add(self) -> bool:
        roles = tuple(role for role, choice in self.roles.items() if choice.isChecked())
        name = clean(self.name.text())
        problem = member_problem(name, roles) if name or roles else ""
        self._field.set_message(said(problem), "stop")
        if problem or not name:
            self.name.setFocus()
            return False
        self._members = (*self._members, Member(name, roles))
        self.name.clear()
        for choice in self.roles.values():
            choice.setChecked(False)
        self._show_members()
        self.name.setFocus()
        return True

    def _show_members(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for place, member in enumerate(self._members):
            self._rows.addWidget(self._row(place, member))
        self._nobody.setVisible(not self._members)

    def _row(self, place: int, member: Member) -> QWidget:
        row = QWidget()
        line = Flow(row)
        line.add(SafeLabel(f"{member.name} · {_roles(member)}", wrap=True), stretch=1)
        remove = KeyButton(f"wizard.remove.{place}", self.tr("Remove"))
        remove.setAccessibleName(f"{self.tr('Remove')}: {member.name}")
        remove.clicked.connect(lambda: self._remove(place))
        line.add(remove)
        return row

    def _remove(self, place: int) -> None:
        self._members = (*self._members[:place], *self._members[place + 1 :])
        self._show_members()


class SummaryPage(Page):
    """Everything once more, before anything is written."""

    def __init__(self) -> None:
        super().__init__()
        self._card = Card()
        self._facts = FactRows()
        self._card.add(self._facts)
        self._note = Banner()
        self.failure = Banner()
        for widget in (self.failure, self._card, self._note):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._answers = Answers()

    def prepare(self, answers: Answers) -> None:
        self._answers = answers
        self.failure.set("")
        self.retranslate()

    def retranslate(self) -> None:
        asked = self._answers
        people = [f"{member.name} · {_roles(member)}" for member in asked.members]
        rows = [
            (self.tr("Site"), asked.site),
            (self.tr("Workstation"), asked.station),
            (self.tr("Telephone"), asked.phone or "–"),
            (self.tr("Time zone"), asked.timezone),
            (self.tr("Lead"), asked.lead),
            (self.tr("Others"), "\n".join(people) or "–"),
        ]
        self._card.set_title(self.tr("This site will be made"))
        self._facts.show_facts(rows)
        self._note.set(
            self.tr("Nothing has been written yet"),
            self.tr(
                "Go back to change anything. The record is encrypted: only the secrets of its staff and two printed "
                "recovery sheets open it. The sheets are printed next: have a printer or a stick at hand."
            ),
            "info",
        )


def _roles(member: Member) -> str:
    return " · ".join(wording.text("role", role) for role in member.roles)


def show_problems(fields: dict[str, Field], problems: dict[str, str]) -> bool:
    """Say beside each field what is wrong with it, and go to the first; whether anything is."""
    for name, field in fields.items():
        field.set_message(said(problems.get(name, "")), "stop")
    first = next((fields[name] for name in fields if name in problems), None)
    if first is not None:
        first.input.setFocus()
    return bool(problems)
