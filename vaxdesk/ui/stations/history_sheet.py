"""Every entry of a visit and of its person: who wrote what, when; corrected and struck entries stay readable."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.masks import masked_phone
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.visit import BACK_ENTRY, Act, Visit, roots
from vaxdesk.ui import keys, wording
from vaxdesk.ui.aftercare_words import aftercare_detail
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.correcting import Correcting, Correction, Question
from vaxdesk.ui.stations.history_correct_sheet import CorrectSheet
from vaxdesk.ui.stations.history_corrections import CORRECTABLE, clock
from vaxdesk.ui.stations.history_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet

QUIET: Final = (f.Printed,)
"""Entries that nobody strikes."""


Names = Mapping[str, str]
"""What people are called, by account."""


def history_rows(subject: Visit, zone: ZoneInfo, products: Catalogue, names: Names) -> Iterator[QueueRow]:
    """The entries of one visit or person, oldest first. A row has the id of its entry."""
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
            id=entry.id, ticket=clock(entry.at, zone), name=what(entry, products, left_words(subject, entry)),
            detail=" · ".join(_by(entry, zone, names)), tag=tag, tone=tone,  # type: ignore[arg-type]
        )  # fmt: skip


def whole(entry: f.Entry, zone: ZoneInfo, products: Catalogue, names: Names, left: str = "") -> str:
    """Everything about one entry: what, when, by whom, and why all the same."""
    times = say("happened", at=_moment(entry.at, zone), written=_moment(entry.written, zone))
    return "\n".join((what(entry, products, left), times, *_by(entry, zone, names)))


def standing(subject: Visit) -> dict[str, Act]:
    """The acts that still stand and may be struck, by the id of every entry that belongs to them."""
    root = roots(subject.history)
    acts = {act.entry.id: act for act in subject.acts if not isinstance(act.fact, QUIET)}
    return {entry.id: acts[root[entry.id]] for entry in subject.history if root[entry.id] in acts}


class HistorySheet(Sheet):
    """Opens with Ctrl+H; corrects or strikes an entry with a reason. `struck` tells the station."""

    struck = Signal(object)

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._striking = Correcting(station, f"{station.code}.strike")
        self.correcting = CorrectSheet(station)
        self._subjects: tuple[str, ...] = ()
        self._standing: dict[str, Act] = {}
        self._entries: dict[str, f.Entry] = {}
        self._left: dict[str, str] = {}
        self.entries = QueueList(f"{station.code}.entries")
        self.entries.setMinimumHeight(320)
        self.whole = SafeLabel(wrap=True)
        self._elsewhere = SafeLabel(role="muted", wrap=True)
        self._correct = KeyButton(f"{station.code}.correct", key="F6", kind="primary")
        self._strike = KeyButton(f"{station.code}.strike", key="F7", kind="warn")
        self._close = KeyButton(f"{station.code}.history_close", key=keys.BACK)
        self.body.addWidget(self.entries, 1)
        self.body.addWidget(self.whole)
        self.body.addWidget(self._elsewhere)
        self.foot.add(self._correct)
        self.foot.add(self._strike)
        self.foot.add_room()
        self.foot.add(self._close)
        self.entries.chosen.connect(self._judge)
        self._correct.clicked.connect(self._ask_correction)
        self._strike.clicked.connect(self._ask_strike)
        self._close.clicked.connect(self.close_sheet)

    def ask(self, visit_id: str, person_id: str) -> None:
        """Open with the entries of a visit and of its person."""
        self._subjects = (person_id, visit_id, *self._station.live.desk.emergencies.of(person_id))
        self._fill()
        self.open()
        self.entries.setFocus()

    def retranslate(self) -> None:
        self.correcting.retranslate()
        self._correct.set_text(say("correct_it"))
        self._strike.set_text(say("strike_it"))
        self._close.set_text(say("close"))
        self._elsewhere.setText(say("elsewhere"))

    def _fill(self) -> None:
        desk = self._station.live.desk
        subjects = [desk.visit(each) for each in self._subjects]
        rows: Sequence[QueueRow] = [
            row for each in subjects for row in history_rows(each, desk.site.zone, desk.products, self._names())
        ]
        self._standing = {id_: act for each in subjects for id_, act in standing(each).items()}
        self._entries = {entry.id: entry for each in subjects for entry in each.history}
        self._left = {entry.id: left_words(each, entry) for each in subjects for entry in each.history}
        person = desk.person(self._subjects[0])
        self.set_words(say("title"), person.name if person else "", str(len(rows)))
        self.entries.setAccessibleName(say("title"))
        self.entries.show_rows(rows)
        self._judge()

    def _names(self) -> Names:
        return {each.name: each.display for each in self._station.live.desk.staff()}

    def _judge(self, _row: str = "") -> None:
        desk, chosen = self._station.live.desk, self.entries.current()
        act = self._standing.get(chosen)
        here = act is not None and isinstance(act.fact, CORRECTABLE)
        self._correct.setEnabled(here)
        self._strike.setEnabled(act is not None)
        self._elsewhere.setVisible(act is not None and not here)
        entry = self._entries.get(chosen)
        left = self._left.get(chosen, "")
        self.whole.setText(whole(entry, desk.site.zone, desk.products, self._names(), left) if entry else "")

    def _ask_correction(self) -> None:
        act = self._standing[self.entries.current()]
        self.close_sheet()
        self.correcting.ask(act, self._what(act), self._corrected)

    def _ask_strike(self) -> None:
        act = self._standing[self.entries.current()]
        correction = Correction(entry=act.latest.id, fact=f.Struck(), id=self._station.live.desk.new_id())
        dose = "dose_" if isinstance(act.fact, f.DoseGiven) else ""
        self.close_sheet()
        self._striking.ask(
            correction, self._what(act), say(f"strike_{dose}about"),
            lambda done: self._struck(done, dose), Question(say(f"strike_{dose}title"), say("strike_confirm")),
        )  # fmt: skip

    def _what(self, act: Act) -> str:
        return what(act.latest, self._station.live.desk.products, self._left.get(act.latest.id, ""))

    def _corrected(self, done: Recorded) -> None:
        self._station.said.emit(say("correct_done"), "ok")
        self.struck.emit(done)

    def _struck(self, done: Recorded, dose: str) -> None:
        stage = wording.text("stage", done.stage.value) if done.stage else ""
        self._station.said.emit(say(f"strike_{dose}done", stage=stage), "caution" if dose else "ok")
        self.struck.emit(done)


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


def _by(entry: f.Entry, zone: ZoneInfo, names: Names) -> Iterator[str]:
    """Who wrote it, and everything unusual about it."""
    yield f"{names.get(entry.by, entry.by)} · {wording.text('role', entry.role)}"
    if entry.written - entry.at > BACK_ENTRY and not entry.amends:
        yield say("back_entry", written=_moment(entry.written, zone))
    elif entry.amends:
        yield _moment(entry.written, zone)
    if entry.reason:
        yield say("reason", reason=entry.reason)
    for code in entry.override:
        yield say("override", problem=wording.text("refusal", code))


def left_words(subject: Visit, entry: f.Entry) -> str:
    """How the leaving of somebody who has died is called; empty for everything else."""
    if not subject.died or not isinstance(entry.fact, f.LeftEarly):
        return ""
    return say("taken_away" if subject.taken_away(entry) else "left")


def what(entry: f.Entry, products: Catalogue, left: str = "") -> str:
    """The act and what is special about it; for `left` see `left_words`."""
    words = left or wording.text("fact", f.fact_name(entry.fact))
    return " · ".join(part for part in (words, _detail(entry.fact, products)) if part)


def _detail(fact: f.Fact | f.FromNewerVersion, products: Catalogue) -> str:
    words = ""
    match fact:
        case f.PersonEnrolled():
            words = f"{fact.name} {masked_phone(fact.phone)}"
        case f.VisitRegistered():
            words = _names((dose.product for dose in fact.plan), products)
        case f.ConsentGiven() | f.ConsentRefused():
            words = _names(fact.products, products)
        case f.EntryChecked():
            words = f"{'' if fact.temperature_c is None else f'{fact.temperature_c:g} °C'} {fact.note}"
        case f.Screened():
            words = wording.text("outcome", fact.outcome)
        case f.DoseGiven():
            site = wording.text("body_site", fact.body_site)
            words = f"{wording.named(fact.product_name) or fact.product} {fact.lot} · {site}"
        case f.NotGiven():
            words = wording.text("not_given", fact.why)
        case f.Printed():
            words = wording.text("paper", fact.paper)
        case _:
            words = aftercare_detail(fact)
    return words.strip()


def _names(codes: Iterable[str], products: Catalogue) -> str:
    return ", ".join(wording.named(products[code].short) if code in products else code for code in codes)
