"""How the registration page looks: queue, three cards, actions, the person."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.ui import keys
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.stations.consent_card import ConsentCard
from vaxdesk.ui.stations.consent_forms import Forms
from vaxdesk.ui.stations.registration_identity import HealthSheet, IdentityCard
from vaxdesk.ui.stations.registration_steps import Opened
from vaxdesk.ui.stations.registration_typed import Typed
from vaxdesk.ui.stations.registration_view import Reading
from vaxdesk.ui.stations.registration_visit import VisitCard
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.person_card import PersonProps
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.reveal import reveal
from vaxdesk.ui.widgets.tags import Tag


class RegistrationPage(QObject):
    """Builds the widgets and applies what it is given; decides nothing."""

    changed = Signal()

    def __init__(self, station: QWidget, products: Catalogue) -> None:
        super().__init__(station)
        self.columns = Columns("registration")
        self.columns.fill(station)
        self.state = Tag(tone="info")
        self.columns.head.add(self.state)
        self.identity, self.visit = IdentityCard(), VisitCard(products)
        self.consent, self.health = ConsentCard("registration", station), HealthSheet(station)
        self.register = KeyButton("registration.register", key=keys.PRIMARY, kind="primary")
        self.register_only = KeyButton("registration.register_only")
        self.reprint = KeyButton("registration.reprint", key="Ctrl+P")
        self.new = KeyButton("registration.new", key="F4")
        self.resume = KeyButton("registration.resume", key="F7", wide=True)
        self.not_today = KeyButton("registration.not_today", key="F8", kind="warn")
        self.edit_health = KeyButton("registration.health", key="F5", wide=True)
        self.show_number = KeyButton("registration.show_number", key="F6", wide=True)
        self.history = KeyButton("registration.history", key=keys.HISTORY, wide=True)
        self._queued = 0
        self._ticket = ""
        self._opened: Opened | None = None
        self._station = station
        self._drafts = 0
        self._lay_out()
        for part in (self.identity, self.visit, self.consent, self.health):
            part.changed.connect(self.changed)
        self.identity.companion.textChanged.connect(self.identity.changed)
        self.identity.address.textChanged.connect(self._take_place)
        self.visit.mode.chosen.connect(self._take_place)
        self.edit_health.clicked.connect(self.health.open)

    def queue(self) -> QueueList:
        return self.columns.queue_list()

    def typed(self) -> Typed:
        """Everything that stands in the form."""
        notes = self.health.notes()
        person = self.identity.typed(notes)
        return Typed(
            person=person, visit=self.visit.typed(self.identity.companion.text()), consent=self.consent.typed(),
            entry=self.health.entry.typed(),
        )  # fmt: skip

    def show_typed(self, typed: Typed) -> None:
        """Put this into the form, without telling anybody."""
        blocked = self.blockSignals(True)
        self.identity.show_typed(typed.person, typed.visit.companion)
        self.health.show_typed(typed.person)
        self.visit.show_typed(typed.visit)
        self.consent.show_typed(typed.consent)
        self.health.entry.show_typed(typed.entry)
        self._take_place()
        self.blockSignals(blocked)

    def take_from_number(self, reading: Reading) -> bool:
        blocked = self.identity.blockSignals(True)
        changed = self.identity.take_from_number(reading)
        self.identity.blockSignals(blocked)
        return changed

    def apply(self, reading: Reading, opened: Opened, *, can_record: bool, drafts: int) -> None:
        self._opened, self._drafts = opened, drafts
        self.identity.apply(reading)
        self.visit.apply(reading)
        self.consent.apply(reading.notes)
        self.health.apply(reading.notes)
        registered = opened.visit_written is not None
        self.register.setEnabled(can_record)
        self.register_only.setVisible(not registered)
        self.reprint.setVisible(registered)
        self.history.setVisible(opened.person_written is not None)
        self.resume.setVisible(drafts > 0)
        self.not_today.setEnabled(bool(opened.pending) or not registered)
        self._say_state()

    def show_queue(self, rows: Sequence[QueueRow]) -> None:
        self._queued = len(rows)
        self.queue().show_rows(rows)
        self.columns.set_queue_words(say("queue"), say("queue_count", count=len(rows)))
        self._say_state()

    def mark_queue(self, visit_id: str) -> None:
        self.queue().choose(visit_id)
        self._say_state()

    def show_person(self, props: PersonProps | None) -> None:
        self.columns.person.show_person(props or PersonProps(empty=say("empty")))

    def show_forms(self, forms: Forms) -> None:
        self.consent.set_forms(forms)

    def cover(self, covered: bool) -> None:
        """Number and telephone masked, with a button that shows them; or whole, without it."""
        self.identity.cover(covered)
        self.show_number.setVisible(covered)

    def focus_first(self) -> None:
        self.identity.focus_first()

    def focus(self, name: str) -> None:
        """Go to the field of this name."""
        if self.health.findChildren(QWidget, f"registration.{name}"):
            self.health.open()
        for widget in self._station.findChildren(QWidget, f"registration.{name}"):
            widget.setFocus()
            reveal(widget)

    def retranslate(self) -> None:
        for part in (self.identity, self.visit, self.consent, self.health):
            part.retranslate()
        self.columns.set_queue_words(say("queue"), say("queue_count", count=self._queued))
        self.register_only.set_text(say("register_only"))
        self.reprint.set_text(say("reprint"))
        self.new.set_text(say("new"))
        self.not_today.set_text(say("not_today"))
        self.edit_health.set_text(say("health"))
        self.history.set_text(say("history"))
        self.show_number.set_text(say("show_number"))
        self._say_state()

    def _take_place(self) -> None:
        self.visit.take_place(self.identity.address.text())

    def _say_state(self) -> None:
        opened = self._opened
        registered = opened is not None and opened.visit_written is not None
        known = opened is not None and opened.person_written is not None
        row = next((row for row in self.queue().rows() if opened and row.id == opened.visit), None)
        self.columns.set_title(say("title_visit", ticket=row.ticket) if row else say("title_new"))
        self.state.setText(say("state_registered" if registered else "state_known" if known else "state_new"))
        self.state.set_tone("ok" if registered else "info")
        self.register.set_text(say("save" if registered else "register"))
        self.register.set_icon("save" if registered else "")
        self.resume.set_text(say("resume", count=self._drafts))
        if not registered:
            self.queue().choose("")

    def _lay_out(self) -> None:
        for stretch, field in enumerate(self.visit.who_answers()):
            self.identity.add_to_last_line(field, stretch)
        for card in (self.identity, self.visit, self.consent):
            card.body.setContentsMargins(16, 10, 16, 12)
            card.body.setSpacing(7)
            self.columns.work.addWidget(card)
        self.columns.work.addStretch(1)
        for button in (self.register, self.register_only, self.reprint, self.new):
            self.columns.buttons.add(button)
        self.columns.buttons.add_room()
        self.columns.buttons.add(self.not_today)
        for button in (self.show_number, self.consent.inform, self.edit_health, self.history, self.resume):
            self.columns.person.below.addWidget(button)
