"""Screening: measure, ask, look at what the rules say; a clinician decides."""

from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from vaxdesk.acts.inquiry import NoForm
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import documents
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.scans import PersonScan, ShortNumberScan, TicketScan
from vaxdesk.clinic.schedule import next_dose_number
from vaxdesk.clinic.visit import Stage
from vaxdesk.print_room.papers import NOTED
from vaxdesk.ui import wording
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.history_sheet import HistorySheet
from vaxdesk.ui.stations.people_view import person_card, queue_row, waited
from vaxdesk.ui.stations.screening_against import lengthened, needed_in_words
from vaxdesk.ui.stations.screening_alone import Alone
from vaxdesk.ui.stations.screening_case import (
    Draft,
    Opened,
    asks_otherwise,
    consent_state,
    earlier_of,
    files_of,
    looked_at_again,
    opened,
    rules_of,
    taken_up,
    with_self_filled,
)
from vaxdesk.ui.stations.screening_consent import Consenting
from vaxdesk.ui.stations.screening_page import ScreeningPage
from vaxdesk.ui.stations.screening_view import Reading, overtaken, read, screened
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.widgets.person_card import Notice

WAITING: Final = (Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE)
STILL: Final = (
    *WAITING, Stage.IDENTITY_DUE, Stage.INJECTION_DUE, Stage.DEFERRED, Stage.CONTRAINDICATED, Stage.REFERRED,
    Stage.REFUSED,
)  # fmt: skip
"""Stages at which somebody may be screened, or screened again after a rest."""


class ScreeningStation(Station):
    """The doctor's page. What is typed about one person is kept while another is on the page."""

    code: ClassVar[str] = "screening"
    icon: ClassVar[str] = "screening"
    acts: ClassVar[tuple[str, ...]] = ("screened",)
    asks_why: ClassVar[bool] = True

    handed_over = Signal(object, str, str)
    """A `HandedOver` for whoever is asked, the number of their ticket, their language."""
    note_due = Signal(str, str)
    """The visit of somebody who goes home with a note, and their language."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.page = ScreeningPage(self)
        self.consenting = Consenting(self)
        self.alone = Alone(self, self.page, opened=lambda: self.opened, keep=self._keep, hand=self.handed_over.emit)
        self.history = HistorySheet(self)
        self.opened: Opened | None = None
        self._drafts: dict[str, Draft] = {}
        self._reading = Reading()
        self._unusable: tuple[Notice, ...] = ()
        self._connect()
        self.retranslate()

    # what the window tells the station

    def refresh(self) -> None:
        desk = self.live.desk
        rows = desk.queue(*WAITING)
        people, now = desk.people(rows), desk.clock.now().utc
        minutes = [waited(row, now) for row in rows]
        self.page.show_queue(
            [
                queue_row(
                    row, people.get(row.person or ""), short=desk.short_number, today=desk.today(),
                    detail=say("waited", minutes=minute),
                )
                for row, minute in zip(rows, minutes, strict=True)
            ],
            say("queue_count", count=len(rows), minutes=sum(minutes) // len(rows)) if rows else say("queue_empty"),
        )  # fmt: skip
        self.counted.emit(len(rows), False)
        if self.opened is not None:
            self._look_again(self.opened)
        self._judge()

    def retranslate(self) -> None:
        self.page.retranslate()
        self.consenting.sheet.retranslate()
        self.history.retranslate()
        self._ask()
        self.refresh()

    def take_scan(self, scan: object) -> bool:
        if self.asks_already(say("sheet_open")):
            return isinstance(scan, PersonScan | TicketScan | ShortNumberScan)
        match scan:
            case TicketScan():
                return self._take_ticket(scan.number)
            case ShortNumberScan() if self.isVisible():
                rows = self.live.desk.queue(*Stage)
                called = [row.id for row in rows if self.live.desk.short_number(row.ticket) == scan.number]
                return bool(called) and self._open_or_say(called[0])
            case PersonScan() if self.isVisible():
                number = documents.normalise(scan.document.type, scan.document.number)
                person = self.live.desk.person_with_document(number)
                return person is not None and self._open_person(person)
        return False

    def search(self, words: str) -> bool:
        """Somebody in the queue, or anybody of today when only one person fits."""
        if not self.isVisible() or self.asks_already(say("sheet_open")):
            return self.isVisible()
        found = self.live.desk.find(words, asked=False)
        waiting = [row.id for row in self.live.desk.queue(*WAITING) if row.person in found]
        if len(waiting) == 1:
            return self.open_visit(waiting[0])
        return len(found) == 1 and self._open_person(found[0])

    def step(self, by: int) -> None:
        if not self.asks_already(say("sheet_open")):
            self.page.queue().step(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down, on a measurement, goes on to the questions."""
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if down:
            self.page.focus(f"q.{next(iter(self.page.questions.rows))}")
        return down or super().eventFilter(watched, event)

    def pending(self) -> str:
        self._keep()
        return say("unsaved") if self._drafts else ""

    # who is on the page

    def open_visit(self, visit_id: str) -> bool:
        """Bring somebody to the page, with whatever was typed about that person before."""
        self._keep()
        try:
            case = opened(self.live.desk, visit_id)
        except NoForm as failure:
            self._show_unusable(failure)
            return True
        if case is None:
            return False
        self.opened, self._unusable = case, ()
        self._language, self._by_all_clear = case.person.language, False
        self._ask()
        typed = taken_up(self._drafts.pop(visit_id, None), case)
        self._reading = read(typed, case.asked)
        self.page.show_typed(with_self_filled(typed, case), anew=True)
        self._judge()
        self.page.queue().choose(visit_id)
        self.page.focus("temperature")
        return True

    def drop(self) -> None:
        self._keep()
        self.opened, self._unusable = None, ()
        self.page.queue().choose("")
        self._judge()

    def _ask(self) -> None:
        """The questions of this person, in the language of the moment."""
        if self.opened is not None:
            self.page.ask(self.opened.asked.form, self._language, self.live.desk.site.zone)

    def _show_unusable(self, failure: NoForm) -> None:
        """This person cannot be asked anything; everything else goes on."""
        self.opened, self._unusable = None, files_of(failure.refused, goes_on=False)
        self.said.emit(say("no_form"), "stop")
        self._judge()

    def _keep(self) -> None:
        """Remember what was typed about the person on the page."""
        if self.opened is None:
            return
        self._drafts.pop(self.opened.visit.id, None)
        if (typed := self.page.typed()) != self.opened.base:
            self._drafts[self.opened.visit.id] = Draft(self.opened.asked.form, typed)

    def _look_again(self, case: Opened) -> None:
        """Somebody may have recorded something about this person; what is typed stays."""
        self.opened = looked_at_again(self.live.desk, case)
        if self.opened is not None and asks_otherwise(self.live.desk, case, self.opened):
            self.said.emit(say("asks_otherwise"), "caution")
            self.open_visit(case.visit.id)
        elif self.opened is not None:
            typed = self.page.typed()
            if (come := with_self_filled(typed, self.opened)) is not typed:
                self.page.show_typed(come, anew=True)
            self.page.queue().choose(case.visit.id)

    def _take_ticket(self, digits: str) -> bool:
        try:
            visit = self.live.desk.visit_with_ticket(digits)
        except Refused as refused:
            if self.isVisible():
                self.said.emit(problem_words(refused.problems), "stop")
            return self.isVisible()
        return self.isVisible() and visit is not None and self._open_or_say(visit)

    def _open_or_say(self, visit_id: str) -> bool:
        """Open who may be screened; of anybody else, say where that person stands."""
        row = self.live.desk.visit_row(visit_id)
        if row is None or row.stage in STILL:
            return self.open_visit(visit_id)
        person = self.live.desk.person(row.person or "")
        ticket, stage = self.live.desk.short_number(row.ticket), wording.text("stage", row.stage.value)
        self.said.emit(say("elsewhere", ticket=ticket, name=person.name if person else "", stage=stage), "caution")
        return True

    def _open_person(self, person: str) -> bool:
        today = self.live.desk.today()
        rows = [row for row in self.live.desk.visits_of(person) if row.day == today and row.stage in STILL]
        return bool(rows) and self.open_visit(rows[0].id)

    # showing

    def _judge(self) -> None:
        self.page.show_work(self.opened is not None)
        if self.opened is None:
            self.page.show_nobody(say("no_form_now") if self._unusable else say("empty"), self._unusable)
            return
        case, typed, before = self.opened, self.page.typed(), self._reading.proposal
        self._reading = read(typed, case.asked)
        late = overtaken(typed.outcome, before, self._reading.proposal)
        if late and not self._by_all_clear:
            self.said.emit(say("overtaken", outcome=wording.text("outcome", typed.outcome)), "caution")
        if day := lengthened(typed, before, self._reading.proposal):
            self.page.defer_until.setText(day)
            return
        if late or (self._by_all_clear and (self._reading.proposal.findings or self._reading.unjudged)):
            self._by_all_clear = False
            self.page.show_outcome("")
            typed = self.page.typed()
            self._reading = read(typed, case.asked)
        self.page.apply(typed, self._reading, can_record=typed != case.base)
        self._show_person(case)

    def _show_person(self, case: Opened) -> None:
        desk, door = self.live.desk, case.visit.registered
        assert door is not None
        past = desk.doses_of(case.person_id)
        names = [
            say("dose", product=wording.named(desk.products[code].short), number=next_dose_number(code, past))
            for code in case.asked.products
            if code in desk.products
        ]
        props = person_card(
            case.person,
            id=case.person_id,
            past=past,
            products=desk.products,
            today=case.asked.today,
            entry=case.visit.last(f.EntryChecked),
            above=(*rules_of(case, self.page.typed(), self._reading), *earlier_of(case, desk)),
        )
        title = say("title", ticket=desk.short_number(door.ticket), name=case.person.name)
        self.page.show_somebody(title, ", ".join(names), props, consent_state(case.visit))

    # acting

    def _choose(self, outcome: str) -> None:
        self._by_all_clear = False
        self.page.show_outcome(outcome)
        proposal = self._reading.proposal
        if outcome == "defer" and not self.page.defer_until.text() and proposal.defer_until:
            self.page.defer_until.setText(proposal.defer_until.isoformat())
        self._judge()
        self.page.show_conclusion()
        if outcome == "defer":
            self.page.focus("defer_until")

    def _all_clear(self) -> None:
        """No to every open question that was on the screen; eligible where nothing at all was found, nothing has to be
        judged without the rules, and nobody has concluded otherwise."""
        if self.page.questions.next_unseen():
            self.said.emit(say("read_first"), "caution")
            return
        self.page.questions.answer_no()
        proposal, typed = self._reading.proposal, self.page.typed()
        if proposal.needed:
            self.said.emit(needed_in_words(proposal.needed), "caution")
        elif proposal.outcome == "eligible" and not (proposal.findings or self._reading.unjudged or typed.outcome):
            self._choose("eligible")
            self._by_all_clear = True

    def _record(self) -> None:
        case = self.opened
        if case is None:
            return
        if self._reading.against:
            place, why = self._reading.against[0]
            self.said.emit(why, "caution")
            self.page.focus(place)
        elif (day := self._reading.far) is not None:
            words = {"day": day.isoformat(), "days": (day - case.asked.today).days, "name": case.person.name}
            agree = say("far_agree", **words)
            ConfirmSheet(self, "screening.far").ask(
                say("far_title"), "", say("far_text", **words), agree=agree, stay=say("far_stay"),
                then=lambda: self._send(agree),
            )  # fmt: skip
        else:
            self._send()

    def _send(self, agreed: str = "") -> None:
        """`agreed` is what somebody said who was asked about a deferral that is far away."""
        case = self.opened
        if case is None or self._reading.against:
            return
        override = ("deferral_far",) if agreed else ()
        fact = screened(self.page.typed(), case.asked, self._reading, self.live.desk.clock.now().utc)
        act = Act(fact=fact, about=case.visit.id, id=case.entry, override=override, reason=agreed)
        self.record(act, self._recorded)

    def _recorded(self, done: Recorded) -> None:
        case, fact = self.opened, done.entry.fact
        if case is None or not isinstance(fact, f.Screened):
            return
        self._drafts.pop(case.visit.id, None)
        self.alone.drop(case)
        self.opened = replace(case, base=self.page.typed(), entry=self.live.desk.new_id())
        self.refresh()
        door = case.visit.registered
        ticket = self.live.desk.short_number(door.ticket) if door else ""
        words = say("recorded", ticket=ticket, name=case.person.name, outcome=wording.text("outcome", fact.outcome))
        self.said.emit(words, "ok")
        if fact.outcome in NOTED:
            self.note_due.emit(case.visit.id, case.person.language)

    def _ask_consent(self) -> None:
        if self.opened is not None:
            self.consenting.ask(self.opened)

    def _switch_language(self) -> None:
        """The language of the citizen, then that of staff, then the others."""
        staff = QLocale().name().replace("_", "-")
        own = self.opened.person.language if self.opened else self._language
        order = [own, *(each for each in LANGUAGES if staff.startswith(each.split("-")[0])), *LANGUAGES]
        order = list(dict.fromkeys(order))
        self._language = order[(order.index(self._language) + 1) % len(order)]
        if self.opened:
            self.opened = replace(self.opened, asked=replace(self.opened.asked, language=self._language))
        self._ask()
        self._judge()

    def _show_history(self) -> None:
        if self.opened is not None:
            self.history.ask(self.opened.visit.id, self.opened.person_id)

    def _connect(self) -> None:
        page = self.page
        for measurement in page.vitals.values():
            measurement.installEventFilter(self)
        page.changed.connect(self._judge)
        page.queue().chosen.connect(self.open_visit)
        for code, button in page.outcomes.items():
            button.clicked.connect(lambda _checked=False, code=code: self._choose(code))
        page.record.clicked.connect(self._record)
        page.all_clear.clicked.connect(self._all_clear)
        page.language.clicked.connect(self._switch_language)
        page.consent.clicked.connect(self._ask_consent)
        page.next.clicked.connect(lambda: self.step(1))
        page.history.clicked.connect(self._show_history)
        page.hand_over.clicked.connect(self.alone.hand_over)
        page.drop_alone.clicked.connect(self.alone.ask_drop)

    _language = "zh-CN"
    _by_all_clear = False
    """Nobody has chosen "eligible" but through the key that answers no to everything: a later finding takes it back."""
