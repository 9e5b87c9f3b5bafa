"""Registration: who comes, what for, and what they agree to."""

from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import Signal

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import documents
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.scans import PersonScan, ShortNumberScan, TicketScan
from vaxdesk.clinic.search_keys import SHORTEST
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.correcting import Correcting, Correction
from vaxdesk.ui.stations.history_sheet import HistorySheet
from vaxdesk.ui.stations.registration_changes import what_changes
from vaxdesk.ui.stations.registration_drafts import Drafts
from vaxdesk.ui.stations.registration_page import RegistrationPage
from vaxdesk.ui.stations.registration_records import COME_BACK, Records
from vaxdesk.ui.stations.registration_sheets import CandidatesSheet, NotTodaySheet, SamePersonSheet
from vaxdesk.ui.stations.registration_steps import Kind, Opened, Step, Written, next_step
from vaxdesk.ui.stations.registration_typed import TOLD, Typed, TypedConsent, TypedPerson
from vaxdesk.ui.stations.registration_view import Reading, news, obstacle, read
from vaxdesk.ui.stations.registration_words import say

PAPERS: Final = ("consent", "ticket")
WAITING: Final = (Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE)


class RegistrationStation(Station):
    """The clerk's page. `opened` is what is in the form; drafts that had to make room come back with F7."""

    code: ClassVar[str] = "registration"
    icon: ClassVar[str] = "registration"
    acts: ClassVar[tuple[str, ...]] = ("visit_registered",)

    print_wanted = Signal(str, object, str)
    """Papers for a visit: visit id, names of papers (tuple), language of the citizen."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.records = Records(live.desk)
        self.page = RegistrationPage(self, live.desk.products)
        self.candidates, self.same = CandidatesSheet(self), SamePersonSheet(self, "registration.namesake")
        self._told_apart: frozenset[str] = frozenset()
        self.not_today = NotTodaySheet(self)
        self.history = HistorySheet(self)
        self._correcting = Correcting(self)
        self._ids: dict[str, str] = {}
        self._drafts = Drafts()
        self._searched, self._shown = "", ""
        self._papers: tuple[str, ...] = ()
        self._recorded: list[str] = []
        self._reason = ""
        self._ending: tuple[str, str] | None = None
        self._reading, self._tried = Reading(), False
        self.opened = self.records.nobody()
        self._connect()
        self.retranslate()
        self._show(self.opened.base)

    # what the window tells the station

    def refresh(self) -> None:
        self.page.show_queue(rows := self.records.queue(WAITING))
        self.counted.emit(len(rows), False)
        if self.opened.visit_written and self.typed() == self.opened.base:
            self._reopen(self.opened.visit)
        else:
            self._judge()

    def retranslate(self) -> None:
        self.page.retranslate()
        self.page.show_queue(self.records.queue(WAITING))
        for sheet in (self.candidates, self.same, self.not_today, self.history):
            sheet.retranslate()
        self._judge()

    def take_scan(self, scan: object) -> bool:
        if self.asks_already(say("sheet_open")):
            return isinstance(scan, PersonScan | TicketScan | ShortNumberScan)
        match scan:
            case PersonScan():
                self._take_card(scan)
                return True
            case TicketScan() if self.isVisible():
                return self._take_ticket(scan.number)
            case ShortNumberScan() if self.isVisible():
                return self._open_row(self.records.visit_called(scan.number))
        return False

    def search(self, words: str) -> bool:
        if self.asks_already(say("sheet_open")):
            return True
        found = self.live.desk.find(words, asked=False)
        if not found and len(words.strip()) < SHORTEST and self.isVisible():
            self.said.emit(say("search_short"), "caution")
            return True
        if not found:
            return self.isVisible() and self._begin_with_name(words)
        if len(found) == 1:
            self._open_person(found[0])
            return True
        self._searched = words
        self.candidates.ask(words, self.records.candidates(found, whole=self.may_act()))
        return True

    def step(self, by: int) -> None:
        if not self.asks_already(say("sheet_open")):
            self.page.queue().step(by)

    def pending(self) -> str:
        return say("unsaved") if self._drafts.unsaved(self.opened, self.typed()) else ""

    # what is in the form

    def typed(self) -> Typed:
        return self.page.typed()

    def begin(self, person: TypedPerson | None = None) -> None:
        """An empty form, or one with what a card says."""
        opened = self.records.nobody()
        self._put(opened, replace(opened.base, person=person) if person else opened.base)

    def open_visit(self, visit_id: str) -> None:
        """Show a registered visit, to complete or correct it."""
        self._put(opened := self.records.of_visit(self.live.desk.visit(visit_id)), opened.base)

    def _put(self, opened: Opened, typed: Typed) -> None:
        """Show somebody else; what was typed about the one before is kept."""
        if self.opened.person != opened.person:
            self._drafts.keep(self.opened, self.typed())
        self.opened, self._ids, self._ending, self._tried = opened, {}, None, False
        self._told_apart, self._shown = frozenset(), ""
        self._show(typed)
        self.page.focus_first()

    def _reopen(self, visit_id: str) -> None:
        visit = self.live.desk.visit(visit_id)
        if visit.registered is None:
            self.said.emit(say("visit_struck"), "caution")
            self.begin()
            return
        self.opened = self.records.of_visit(visit)
        self._show(self.opened.base)

    def _show(self, typed: Typed) -> None:
        self.page.show_typed(typed)
        self._judge()

    def _judge(self) -> None:
        """Look at the form again: numbers, dates, look-alikes, intervals."""
        typed = self.typed()
        self._reading = self._read(typed)
        if self.page.take_from_number(self._reading):
            typed = self.typed()
            self._reading = self._read(typed)
        changed = not self.opened.visit_written or typed != self.opened.base
        self.page.apply(self._reading, self.opened, can_record=changed, drafts=len(self._drafts))
        self.page.show_person(self.records.card(self.opened, typed))
        self.page.cover(self._only_looked_at())
        self.page.show_forms(self.records.consent_forms(self.opened, typed))
        if self.opened.visit_written:
            self.page.mark_queue(self.opened.visit)

    def _only_looked_at(self) -> bool:
        """Somebody on record is on the page of somebody who registers nobody and has not asked for the number."""
        return self.opened.person_written is not None and self._shown != self.opened.person and not self.may_act()

    def _read(self, typed: Typed) -> Reading:
        return read(typed, self.records.known(self.opened, typed), tried=self._tried)

    def _changed(self) -> None:
        if known := self.records.turns_out(self.opened, self.typed().person):
            self._adopt(known)
        else:
            self._judge()

    # finding somebody

    def _take_card(self, scan: PersonScan) -> None:
        number = documents.normalise(scan.document.type, scan.document.number)
        known = self.live.desk.person_with_document(number)
        typed = self.typed().person
        person = self.live.desk.person(known) if known else None
        empty = self.opened.person_written is None and not typed.number.strip()
        if known and person and empty and typed.name.strip() == person.name:
            self._adopt(known)
        elif known:
            self._open_person(known)
        elif self.opened.person_written is None and not typed.number.strip():
            self._show(replace(self.typed(), person=self.records.with_card(typed, scan)))
            self.page.focus_first()
        else:
            self.begin(self.records.with_card(TypedPerson(language=self.records.language), scan))

    def _take_ticket(self, digits: str) -> bool:
        try:
            return self._open_row(self.live.desk.visit_with_ticket(digits))
        except Refused as refused:
            self.said.emit(problem_words(refused.problems), "stop")
            return True

    def _open_row(self, visit_id: str | None) -> bool:
        if visit_id is None:
            return False
        self.open_visit(visit_id)
        self.said.emit(self.records.stands(visit_id), "plain")
        return True

    def _open_person(self, person: str) -> None:
        if waiting := self.records.waiting_visit(person, COME_BACK):
            self.open_visit(waiting)
        else:
            self._put(opened := self.records.of_person(person), opened.base)

    def _adopt(self, person: str) -> None:
        """The person being typed turns out to be known: go on with the records, and with what was told just now."""
        told = {name: value for name in TOLD if (value := getattr(self.typed().person, name)).strip()}
        told.pop("language", None)
        before = self.typed()
        self.page.show_typed(self.opened.base)
        self._open_person(person)
        typed = self.typed() if self.opened.visit_written else replace(before, person=self.opened.base.person)
        self._show(replace(typed, person=replace(typed.person, **told)))

    def _begin_with_name(self, words: str) -> bool:
        if words.isascii() and " " not in words.strip():
            return False
        self.begin(TypedPerson(name=words, language=self.records.language))
        return True

    def _picked(self, person: str) -> None:
        if person:
            self._open_person(person)
        else:
            ascii_ = self._searched.isascii() and " " not in self._searched
            self.begin(TypedPerson(name="" if ascii_ else self._searched, language=self.records.language))

    def _resume(self) -> None:
        if last := self._drafts.last():
            self._put(*last)

    # recording

    def _register(self, papers: tuple[str, ...]) -> None:
        if not self._reading.ready:
            self._tried = True
            self._judge()
            self._name_missing()
            return
        self._papers, self._recorded, self._reason = papers, [], ""
        perhaps = self.records.perhaps_enrolled(self.opened, self.typed())
        if set(perhaps) - self._told_apart:
            self.same.ask(self.typed().person.name, self.records.candidates(perhaps))
        else:
            self._go_on()

    def _told(self, person: str) -> None:
        """Whether the person in the form is somebody on record; an empty id: another person."""
        if person:
            self._adopt(person)
        else:
            self._told_apart = frozenset(self.records.perhaps_enrolled(self.opened, self.typed()))
            self._go_on()

    def _name_missing(self) -> None:
        field, message, tone = obstacle(self._reading)
        self.said.emit(message, tone)
        self.page.focus(field)

    def _go_on(self) -> None:
        """Record what comes next; after the last step, say so."""
        typed = self.typed()
        about = self.records.circumstances(self.opened, typed, self._reading.numbers)
        step = next_step(self.opened, typed, about)
        if step is None:
            self._finish()
        elif step.amends:
            self._correct(step, what_changes(self.opened, typed, about, self.live.desk.products))
        else:
            whom = self.opened.person if step.kind == "person" else self.opened.visit
            person = None if step.kind == "person" else self.opened.person
            act = Act(fact=step.fact, about=whom, person=person, id=self._id(step.kind))
            self.record(act, lambda done: self._written(step.kind, done))

    def _correct(self, step: Step, changes: str) -> None:
        """The reason is asked once for everything that is corrected together."""
        correction = Correction(entry=step.amends, fact=step.fact, id=self._id(step.kind))
        name = self.typed().person.name

        def then(done: Recorded) -> None:
            self._reason = self._reason if step.told else done.entry.reason
            self._written(step.kind, done)

        if reason := say("told") if step.told else self._reason:
            self._correcting.record(correction, reason, then, name)
        else:
            self._correcting.ask(correction, name, changes, then)

    def _written(self, kind: Kind, done: Recorded) -> None:
        assert isinstance(done.entry.fact, f.Fact)
        root = done.entry.amends or done.entry.id
        self._ids.pop(kind, None)
        typed = self.typed()
        new_visit = kind == "visit" and not done.entry.amends
        refused = isinstance(done.entry.fact, f.ConsentRefused)
        self._recorded.append("refused" if refused else "registered" if new_visit else "")
        self.opened = replace(
            self.opened.with_written(kind, Written(root, done.entry.fact)),
            base=replace(self.opened.base, **{kind: getattr(typed, kind)}),
        )
        self._go_on()

    def _finish(self) -> None:
        visit = self.live.desk.visit(self.opened.visit)
        if self._ending and self._ending[0] != "refused" and visit.pending:
            self._not_given(visit, *self._ending)
            return
        ended, self._ending = self._ending or ("", ""), None
        papers, self._papers = self._papers, ()
        self.records.remember(self.typed().visit)
        self._reopen(self.opened.visit)
        assert visit.registered is not None
        ticket, name = self.live.desk.short_number(visit.registered.ticket), self.typed().person.name
        code, tone = news(self._recorded, ended[0])
        self.said.emit(say(code, ticket=ticket, name=name), tone)
        if papers and not ended[0]:
            self.print_wanted.emit(visit.id, papers, self.typed().person.language)

    def _not_given(self, visit: Visit, why: str, note: str) -> None:
        """One fact for each vaccine that is left, then the end."""
        fact = f.NotGiven(product=visit.pending[0], why=why, note=note)  # type: ignore[arg-type]
        self.record(Act(fact=fact, about=visit.id, id=self._id(fact.product)), lambda _done: self._finish())

    def _end(self, why: str, note: str) -> None:
        """Somebody who is not vaccinated today is recorded all the same."""
        self._ending = (why, note)
        if why == "refused":
            self._show(replace(self.typed(), consent=TypedConsent(said="refused", why=note)))
        self._register(())

    def _ask_not_today(self) -> None:
        name = self.typed().person.name
        self.not_today.ask(name, recordable=self._reading.ready, droppable=self.opened.visit_written is None)

    def _print_again(self) -> None:
        self.print_wanted.emit(self.opened.visit, PAPERS, self.typed().person.language)

    def _id(self, kind: str) -> str:
        """The same id until it is recorded, so that a second press is the same act."""
        return self._ids.setdefault(kind, self.live.desk.new_id())

    def _show_number(self) -> None:
        """Whoever only looks sees number and telephone whole by an act of their own."""
        self._shown = self.opened.person
        self.live.desk.seat.keep("number_shown", subject=self._shown, reason="registration")
        self._judge()

    def _begin_anew(self) -> None:
        self.begin()

    def _drop(self) -> None:
        self.page.show_typed(self.opened.base)
        self.begin()

    def _connect(self) -> None:
        page = self.page
        page.changed.connect(self._changed)
        page.queue().chosen.connect(self.open_visit)
        page.register.clicked.connect(lambda: self._register(() if self.opened.visit_written else PAPERS))
        page.register_only.clicked.connect(lambda: self._register(()))
        page.reprint.clicked.connect(self._print_again)
        page.new.clicked.connect(self._begin_anew)
        page.resume.clicked.connect(self._resume)
        page.not_today.clicked.connect(self._ask_not_today)
        page.show_number.clicked.connect(self._show_number)
        page.history.clicked.connect(lambda: self.history.ask(self.opened.visit, self.opened.person))
        self.candidates.picked.connect(self._picked)
        self.same.picked.connect(self._told)
        self.not_today.recorded.connect(self._end)
        self.not_today.dropped.connect(self._drop)
