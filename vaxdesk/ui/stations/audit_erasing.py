"""Erase a person by law: who it is, found with care, and what is done about it. For the lead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.masks import masked_document, masked_phone
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations.audit_erase_sheet import EraseSheet
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.scroll import Scroll


class ErasePart(QWidget):
    """`paper` is a confirmation for the printer, `failed` what stood against something, `erased` says that copies have
    changed, `told` what became of them once nobody looks any more."""

    paper = Signal(str, bytes)
    failed = Signal(object)
    erased = Signal()
    told = Signal(str, str)

    def __init__(self, live: Live, jobs: Jobs, over: QWidget) -> None:
        super().__init__()
        self._live, self._second = live, ""
        self._said, self._only = Banner(), Banner()
        self.seek = LineInput("audit.erase_seek", characters=24)
        self._field = Field("", self.seek)
        self.found = QueueList("audit.erase_found")
        self.erase = KeyButton("audit.erase", key="F6", kind="danger")
        self.sheet = EraseSheet(over, live, jobs)
        self._card = Card()
        self._build()
        self.seek.returnPressed.connect(self.look)
        self.found.chosen.connect(lambda _: self._judge())
        self.erase.clicked.connect(self._ask)
        self.sheet.paper.connect(self.paper)
        self.sheet.gone.connect(self._gone)
        self.sheet.done.connect(self.erased)
        self.sheet.told.connect(self.told)

    def show_second(self, folder: str) -> None:
        """The second place for backups that this workstation has chosen, "" for none."""
        self._second = folder

    def show_now(self) -> None:
        may = self._live.desk.seat.may("person_erased")
        self._card.setVisible(may)
        self._only.set("", "" if may else self.tr("Only the site lead erases somebody."), "info")
        self._judge()

    def empty(self) -> None:
        """Nothing of what was found stays."""
        self.sheet.close_sheet()
        self.seek.clear()
        self.found.show_rows([])
        self.show_now()

    def retranslate(self) -> None:
        self._said.set(
            self.tr("The right to be erased"),
            self.tr(
                "Everything that was written about a person and their visits goes: here, in the safety file, in the "
                "backups. That something was there stays, and doses count for their lots. What the law asks to be kept "
                "until a certain day is said before anything goes."
            ),
            "info",
        )
        self._field.set_label(self.tr("Name, or number of the card, of whoever asked for it"))
        self.found.setAccessibleName(self.tr("Persons found"))
        self.erase.set_text(self.tr("Erase this person…"))
        self.sheet.retranslate()
        self.show_now()

    def look(self) -> None:
        """Find persons by what was typed; that somebody searched is kept."""
        desk = self._live.desk
        try:
            ids = desk.find(self.seek.text()) if desk.seat.may("person_erased") else ()
            persons = [(each, desk.person(each)) for each in ids]
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)
            return
        self.found.show_rows(
            [
                QueueRow(
                    id=each,
                    ticket=str(person.birth_date.year),
                    name=person.name,
                    detail=" · ".join(
                        part for part in (masked_document(person.document.number), masked_phone(person.phone)) if part
                    ),
                )
                for each, person in persons
                if person
            ]
        )
        self._judge()

    def _ask(self) -> None:
        try:
            self.sheet.ask(self.found.current(), self._second)
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)

    def _gone(self) -> None:
        self.seek.clear()
        self.found.show_rows([])
        self._judge()

    def _judge(self) -> None:
        self.erase.setEnabled(bool(self.found.current()))

    def _build(self) -> None:
        foot = QWidget()
        buttons = Flow(foot, gap=12)
        buttons.add(self.erase)
        self.found.setMinimumHeight(220)
        for widget, stretch in ((self._said, 0), (self._field, 0), (self.found, 1), (foot, 0)):
            self._card.body.addWidget(widget, stretch)
        scroll = Scroll(margins=(18, 6, 18, 18))
        scroll.body.addWidget(self._only)
        scroll.body.addWidget(self._card, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
