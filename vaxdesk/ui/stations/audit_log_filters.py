"""What of the access log is shown: whose lines, of which kind, of which day, about whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.ui.stations import audit_words as words
from vaxdesk.ui.typed_dates import read_date
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines; "" and None for all. `person` is an id."""

    who: str = ""
    what: str = ""
    day: date | None = None
    person: str = ""


class LogFilters(QWidget):
    """`changed` when other lines are wanted; `sought` carries what somebody typed to find a person."""

    changed = Signal()
    sought = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.who, self.what = Pick("audit.who"), Pick("audit.what")
        for pick in (self.who, self.what):
            pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            pick.setMinimumContentsLength(12)
        self.day, self.person = LineInput("audit.day", characters=11), LineInput("audit.person", characters=16)
        self.found = Pick("audit.found")
        self.all = KeyButton("audit.all", key="F7", icon="close")
        self._day: date | None = None
        self._chosen: tuple[str, str] = ("", "")
        fields = (self.who, self.what, self.day, self.person, self.found)
        self._fields = {each.objectName(): Field("", each) for each in fields}
        row = Flow(self)
        for field in self._fields.values():
            row.add(field, stretch=1)
        row.add(_at_the_bottom(self.all))
        self._fields["audit.found"].hide()
        self._connect()

    def wanted(self) -> Wanted:
        return Wanted(who=self.who.value(), what=self.what.value(), day=self._day, person=self._chosen[0])

    def show_accounts(self, names: Mapping[str, str]) -> None:
        """Everybody who may stand in the log."""
        self.who.set_options([("", self.tr("Everybody")), *names.items()])

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Persons who were found: id and name with what tells them apart. One alone is chosen at once."""
        several = len(people) > 1
        self._fields["audit.found"].setVisible(several)
        self.found.set_options([("", self.tr("Choose…")), *people] if several else [])
        note = "" if people else self.tr("Nobody found.")
        self._fields["audit.person"].set_message(note, "stop" if note else "")
        if len(people) == 1:
            self.choose(*people[0])

    def choose(self, person: str, name: str) -> None:
        """Show the lines about this person; nobody for an empty id."""
        self._chosen = (person, name)
        self._fields["audit.found"].hide()
        self._fields["audit.person"].set_message("")
        self.person.setText(name)
        self.changed.emit()

    def clear(self) -> None:
        """Everything again; says nothing."""
        self._day, self._chosen = None, ("", "")
        for pick in (self.who, self.what):
            pick.setCurrentIndex(0)
        for line in (self.day, self.person):
            line.clear()
        self.found.clear()
        self._fields["audit.found"].hide()
        for field in self._fields.values():
            field.set_message("")

    def retranslate(self) -> None:
        labels = {
            "audit.who": self.tr("Who"),
            "audit.what": self.tr("What"),
            "audit.day": self.tr("Day"),
            "audit.person": self.tr("About whom: name or number"),
            "audit.found": self.tr("Which of them"),
        }
        for name, label in labels.items():
            self._fields[name].set_label(label)
        self.day.setPlaceholderText("2022-12-22")
        self.what.set_options([("", self.tr("Everything")), *((code, words.what(code)) for code in words.KINDS)])
        if self.who.count():
            self.who.setItemText(0, self.tr("Everybody"))
        if self.found.count():
            self.found.setItemText(0, self.tr("Choose…"))
        self.all.set_text(self.tr("Show all"))

    def _connect(self) -> None:
        for pick in (self.who, self.what):
            pick.activated.connect(lambda _: self.changed.emit())
        self.day.editingFinished.connect(self._read_day)
        self.person.returnPressed.connect(self._seek)
        self.person.textEdited.connect(self._forget_person)
        self.found.activated.connect(lambda _: self._take_found())
        self.all.clicked.connect(self._show_all)

    def _read_day(self) -> None:
        text = self.day.text().strip()
        day = read_date(text)
        wrong = bool(text) and day is None
        note = self.tr("A date such as 2022-12-22.") if wrong else ""
        self._fields["audit.day"].set_message(note, "stop" if wrong else "")
        if not wrong and day != self._day:
            self._day = day
            self.changed.emit()

    def _seek(self) -> None:
        text = self.person.text().strip()
        if not text:
            self.choose("", "")
        elif not self._chosen[0]:
            self.sought.emit(text)

    def _forget_person(self) -> None:
        """What is typed now is another person, or nobody."""
        before, self._chosen = self._chosen, ("", "")
        if before[0]:
            self.changed.emit()

    def _take_found(self) -> None:
        if self.found.value():
            self.choose(self.found.value(), self.found.currentText())

    def _show_all(self) -> None:
        self.clear()
        self.changed.emit()


def _at_the_bottom(button: KeyButton) -> QWidget:
    """Beside inputs that have a label above them."""
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(1)
    box.addWidget(button)
    return place
