"""Every entry of a visit and of its person: who wrote what, when; corrected and struck entries stay readable."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.visit import Visit, roots
from vaxdesk.request import Recorded
from vaxdesk.ui import keys, wording
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.correcting import Correcting, Correction
from vaxdesk.ui.stations.history_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.sheet import Sheet

QUIET: Final = (f.Printed,)
"""Entries that nobody strikes."""


def history_rows(subject: Visit, zone: ZoneInfo, products: Catalogue) -> Iterator[QueueRow]:
    """The entries of one visit or person, oldest first. A row has the id of the entry that a strike would be about; it
    is empty where the entry no longer stands."""
    root = roots(subject.history)
    struck = {entry.amends for entry in subject.history if isinstance(entry.fact, f.Struck)}
    gone = {root.get(each or "", each) for each in struck}
    newest = {root[entry.id]: entry.id for entry in subject.history if not isinstance(entry.fact, f.Struck)}
    for entry in subject.history:
        if isinstance(entry.fact, f.Struck):
            tag, tone = say("strike"), "stop"
        elif root[entry.id] in gone:
            tag, tone = say("struck"), "stop"
        elif newest[root[entry.id]] != entry.id:
            tag, tone = say("corrected"), "caution"
        else:
            tag, tone = (say("correction"), "info") if entry.amends else ("", "muted")
        yield QueueRow(
            id=entry.id, ticket=_clock(entry.at, zone), name=_what(entry, products), detail=_by(entry, zone), tag=tag,
            tone=tone,  # type: ignore[arg-type]
        )  # fmt: skip


def standing(subject: Visit) -> dict[str, f.Entry]:
    """Root entries that still stand and may be struck, by the id of every entry that belongs to them."""
    root = roots(subject.history)
    acts = {act.entry.id: act.entry for act in subject.acts if not isinstance(act.fact, QUIET)}
    return {entry.id: acts[root[entry.id]] for entry in subject.history if root[entry.id] in acts}


class HistorySheet(Sheet):
    """Opens with Ctrl+H; strikes an entry with a reason. `struck` tells the station."""

    struck = Signal(object)

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._correcting = Correcting(station, f"{station.code}.strike")
        self._subjects: tuple[str, ...] = ()
        self._standing: dict[str, f.Entry] = {}
        self.entries = QueueList(f"{station.code}.entries")
        self.entries.setMinimumHeight(320)
        self._strike = KeyButton(f"{station.code}.strike", key="F7", kind="warn")
        self._close = KeyButton(f"{station.code}.history_close", key=keys.BACK)
        self.body.addWidget(self.entries, 1)
        self.foot.add(self._strike)
        self.foot.add_room()
        self.foot.add(self._close)
        self.entries.chosen.connect(self._judge)
        self._strike.clicked.connect(self._ask)
        self._close.clicked.connect(self.close_sheet)

    def ask(self, visit_id: str, person_id: str) -> None:
        """Open with the entries of a visit and of its person."""
        self._subjects = (person_id, visit_id)
        self._fill()
        self.open()
        self.entries.setFocus()

    def retranslate(self) -> None:
        self._strike.set_text(say("strike_it"))
        self._close.set_text(say("close"))

    def _fill(self) -> None:
        desk = self._station.live.desk
        subjects = [desk.visit(each) for each in self._subjects]
        rows: Sequence[QueueRow] = [
            row for each in subjects for row in history_rows(each, desk.site.zone, desk.products)
        ]
        self._standing = {id_: entry for each in subjects for id_, entry in standing(each).items()}
        person = desk.person(self._subjects[0])
        self.set_words(say("title"), person.name if person else "", str(len(rows)))
        self.entries.setAccessibleName(say("title"))
        self.entries.show_rows(rows)
        self._judge()

    def _judge(self, _row: str = "") -> None:
        self._strike.setEnabled(self.entries.current() in self._standing)

    def _ask(self) -> None:
        entry = self._standing[self.entries.current()]
        correction = Correction(entry=entry.id, fact=f.Struck(), id=self._station.live.desk.new_id())
        self.close_sheet()
        self._correcting.ask(
            correction, _what(entry, self._station.live.desk.products), say("strike_about"), self._done
        )

    def _done(self, done: Recorded) -> None:
        self._station.said.emit(say("strike_done"), "ok")
        self.struck.emit(done)


def _clock(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%H:%M")


def _by(entry: f.Entry, zone: ZoneInfo) -> str:
    day = entry.written.astimezone(zone).strftime("%Y-%m-%d %H:%M")
    parts = [f"{entry.by} · {wording.text('role', entry.role)}", day, entry.reason]
    return " · ".join(part for part in parts if part)


def _what(entry: f.Entry, products: Catalogue) -> str:
    """The act and what is special about it."""
    words = wording.text("fact", f.fact_name(entry.fact))
    return " · ".join(part for part in (words, _detail(entry.fact, products)) if part)


def _detail(fact: f.Fact | f.FromNewerVersion, products: Catalogue) -> str:
    words = ""
    match fact:
        case f.PersonEnrolled():
            words = f"{fact.name} {fact.phone}"
        case f.VisitRegistered():
            words = _names((dose.product for dose in fact.plan), products)
        case f.ConsentGiven() | f.ConsentRefused():
            words = _names(fact.products, products)
        case f.EntryChecked():
            words = f"{'' if fact.temperature_c is None else f'{fact.temperature_c:g} °C'} {fact.note}"
        case f.Screened():
            words = wording.text("outcome", fact.outcome)
        case f.DoseGiven():
            words = f"{wording.named(fact.product_name) or fact.product} {fact.lot}"
        case f.NotGiven():
            words = wording.text("not_given", fact.why)
        case f.Printed():
            words = fact.paper
    return words.strip()


def _names(codes: Iterable[str], products: Catalogue) -> str:
    return ", ".join(wording.named(products[code].short) if code in products else code for code in codes)
