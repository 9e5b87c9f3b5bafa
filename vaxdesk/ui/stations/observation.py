"""Observation: who may go home, who must be looked at; reactions; nobody leaves early by mistake."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal

from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.request import Recorded
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.history_sheet import HistorySheet
from vaxdesk.ui.stations.observation_page import ObservationPage
from vaxdesk.ui.stations.observation_person import Chosen, doing, measured, person_props, signs
from vaxdesk.ui.stations.observation_room import Room
from vaxdesk.ui.stations.observation_sheets import (
    AskSheet,
    ClockSheet,
    ConcludeSheet,
    ExtendSheet,
    LeaveSheet,
    Subject,
)
from vaxdesk.ui.stations.observation_undo import UndoSheet
from vaxdesk.ui.stations.observation_unsaved import UnsavedSheet
from vaxdesk.ui.stations.observation_view import counts
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.stations.reaction import ReactionSheet, Report
from vaxdesk.ui.stations.reaction_words import say as say_reaction
from vaxdesk.ui.widgets.sheet import open_sheet

PAPERS: Final = ("slip",)


class ObservationStation(Station):
    """The board at the left, the person at the right. A reaction can be declared from anywhere with one key."""

    code: ClassVar[str] = "observation"
    icon: ClassVar[str] = "observation"
    acts: ClassVar[tuple[str, ...]] = ("released",)
    answers: ClassVar[tuple[str, ...]] = (keys.REACTION, keys.EMERGENCY)

    print_wanted = Signal(str, object, str)
    """Papers of a visit (its id, their names, the language)."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._room = Room(live.desk)
        self._wanted: str = ""
        self._restored: int | None = None
        self._ids: dict[str, str] = {}
        self._problem = ""
        self.page = ObservationPage()
        self.page.fill(self)
        self.extend_sheet, self.leave_sheet = ExtendSheet(self), LeaveSheet(self)
        self.conclude_sheet, self.clock_sheet = ConcludeSheet(self), ClockSheet(self)
        self.undo_sheet, self.reaction_sheet = UndoSheet(self), ReactionSheet(self)
        self.history_sheet, self.unsaved_sheet = HistorySheet(self), UnsavedSheet(self)
        self._sheets: tuple[AskSheet, ...] = (
            self.extend_sheet, self.leave_sheet, self.conclude_sheet, self.clock_sheet,
        )  # fmt: skip
        self._connect()

    @property
    def current(self) -> str:
        """The visit that was chosen, or an empty text."""
        return self._room.visit_id

    # what the window asks

    def refresh(self) -> None:
        self._room.look_again()
        if self._restored is None:
            self._restored = len(self._room.seen)
        self._show_board()
        self._show_person()

    def tick(self) -> None:
        with suppress(WorldFailed):  # Live says so; the next second tries again
            self._look()

    def _look(self) -> None:
        self._room.look()
        self._tell_counts()
        if self.isVisible():
            self._show_board()
            self.page.show_doing(doing(self._room.chosen()))
            self.reaction_sheet.tick(self._room.now())
            self._show_clock()

    def retranslate(self) -> None:
        self.page.retranslate()
        for sheet in self._sheets:
            sheet.retranslate()
        self.undo_sheet.retranslate()
        self.unsaved_sheet.retranslate()
        self.reaction_sheet.retranslate()
        self.history_sheet.retranslate()
        self.refresh()

    def take_scan(self, scan: object) -> bool:
        if isinstance(scan, scans.TicketScan):
            return self._take_ticket(scan)
        visit_id = self._room.find(scan)
        if visit_id is None or not (self.isVisible() or self._room.is_mine(visit_id)):
            return False
        self.choose(visit_id)
        return True

    def search(self, words: str) -> bool:
        found = set(self.live.desk.find(words, asked=False))
        rows = [each.who.row for each in self._room.seen if each.who.row.person in found]
        if len(rows) == 1:
            self.choose(rows[0].id)
        elif rows:
            self.said.emit(self.tr("Several people fit: choose a card."), "caution")
        return bool(rows)

    def step(self, by: int) -> None:
        self.page.board.step(by)

    def scan_failed(self) -> str:
        chosen = self._room.chosen()
        if chosen is None:
            return ""
        self.choose("")
        return wording.filled(self.tr("{name} is no longer chosen: scan again."), name=chosen.person.name)

    def in_front(self) -> str | None:
        return self.current or None

    def called_for(self, visit_id: str | None) -> None:
        if (visit_id or "") == self.current:
            return
        if (mine := open_sheet(self)) is not None:
            mine.close_sheet()
        self._wanted = ""
        self.choose(visit_id or "")

    def pending(self) -> str:
        here = len(self._room.seen)
        words = self.tr("{count} people are under observation. Their time goes on; nobody will see it.")
        return wording.filled(words, count=here) if here else ""

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        super().show_problems(problems)
        self._problem = problem_words(problems)

    # who was chosen

    def choose(self, visit_id: str) -> None:
        """Bring somebody to the right; opens the sheet that was asked for while nobody was chosen."""
        self._room.choose(visit_id)
        self.page.board.choose(visit_id)
        self._show_person()
        if self.isVisible() and open_sheet(self) is None:
            self.page.board.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted and visit_id:
            self._open_reaction(emergency=self._wanted == keys.EMERGENCY)

    def _take_ticket(self, scan: scans.TicketScan) -> bool:
        try:
            visit_id = self.live.desk.visit_with_ticket(scan.number)
        except Refused as refused:
            if self.isVisible():
                words = (problem_words(refused.problems), self.scan_failed())
                self.said.emit("\n".join(part for part in words if part), "stop")
            return self.isVisible()
        if visit_id is None or not (self.isVisible() or self._room.is_mine(visit_id)):
            return False
        self.choose(visit_id)
        return True

    # what somebody does

    def _release(self) -> None:
        chosen = self._room.chosen()
        if chosen is None or not doing(chosen).release or self._ask_unsaved(chosen):
            return
        registered = chosen.visit.registered
        fact = f.Released(accompanied_by=registered.companion if registered else "")
        visit, language = chosen.visit.id, chosen.person.language
        words = wording.filled(self.tr("{name} may go home."), name=chosen.person.name)
        words, tone = f"{words} {chosen.group_waits}".strip(), "caution" if chosen.group_waits else "ok"

        def released(_: Recorded) -> None:
            self._ids.pop(f"release {visit}", None)
            self.said.emit(words, tone)
            if self.page.slip.isChecked():
                self.print_wanted.emit(visit, PAPERS, language)

        self.record(Act(fact=fact, about=visit, id=self._id(f"release {visit}")), released)

    def _ask_unsaved(self, chosen: Chosen) -> bool:
        """Whether a reaction was begun that has to be saved or given up before this person goes."""
        waits = chosen.visit.id in self.reaction_sheet.unsaved
        if waits:
            self.unsaved_sheet.ask(self._subject(chosen).line)
        return waits

    def _ask_leave(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None and not self._ask_unsaved(chosen):
            self._ask(self.leave_sheet)

    def _discard(self) -> None:
        self.reaction_sheet.discard(self.current)
        self.refresh()

    def _declare(self, key: str) -> None:
        """F9 or F12: for the person who was chosen; otherwise the next scan or card says for whom."""
        for sheet in self._sheets:
            sheet.close_sheet()
        chosen = self._room.chosen()
        if chosen is None and len(self._room.seen) == 1:
            self._wanted = key
            self.choose(self._room.seen[0].who.row.id)
            return
        if chosen is None or not chosen.visit.given:
            self._wanted = key
            self._show_banners()
            return
        self._open_reaction(emergency=key == keys.EMERGENCY)

    def _open_reaction(self, *, emergency: bool) -> None:
        chosen = self._room.chosen()
        self._wanted = ""
        self._show_banners()
        if chosen is None or not chosen.visit.given:
            self.said.emit(say("state_no_dose"), "caution")
            return
        self.reaction_sheet.ask(self._room.patient(chosen), emergency=emergency)

    def _report(self, report: Report) -> None:
        patient = report.patient
        act = Act(fact=report.reaction, about=patient.visit, at=report.at, id=self._id(f"reaction {patient.visit}"))

        def seen(_: Recorded) -> None:
            self._ids.pop(f"reaction {patient.visit}", None)
            self.reaction_sheet.done()
            self.refresh()
            self.said.emit(self.tr("The reaction is recorded. A doctor ends the observation."), "stop")
            if report.extend:
                why = say_reaction("extend_why", signs=signs(report.reaction))
                fact = f.ObservationExtended(minutes=report.extend, why=why)
                self.record(Act(fact=fact, about=patient.visit), lambda _: None)

        self._record_from(self.reaction_sheet, act, seen)

    def _answer(self, sheet: AskSheet, fact: f.Fact) -> None:
        visit = sheet.subject.visit
        about = None if isinstance(fact, f.ClockConfirmed) else visit
        name = f"{f.fact_name(fact)} {visit}"

        def done(_: Recorded) -> None:
            self._ids.pop(name, None)
            sheet.done()
            self._after(fact)

        self._record_from(sheet, Act(fact=fact, about=about, id=self._id(name)), done)

    def _after(self, fact: f.Fact) -> None:
        words = {
            f.ObservationExtended: self.tr("The observation is longer now."),
            f.LeftEarly: self.tr("Recorded: left early."),
            f.ReactionConcluded: self.tr("The conclusion is recorded."),
            f.ClockConfirmed: self.tr("The clock is confirmed."),
        }
        self.said.emit(words[type(fact)], "ok")
        if isinstance(fact, f.ClockConfirmed):
            self._looked()

    def _record_from(self, sheet: AskSheet | ReactionSheet, act: Act, then: Callable[[Recorded], None]) -> None:
        """Record what a sheet asked; when it is refused or the disk fails, the sheet is there again as it was left."""
        recorded: list[Recorded] = []
        self._problem = ""

        def done(result: Recorded) -> None:
            recorded.append(result)
            then(result)

        sheet.close_sheet()
        self.record(act, done)
        if not recorded and open_sheet(self) is None:
            sheet.ask_again(self._problem)

    def _take_back(self, entry: str, reason: str) -> None:
        try:
            done = self.live.desk.strike(entry, by=self.live.actor, reason=reason)
        except Refused as refused:
            self.undo_sheet.problem.set("", problem_words(refused.problems), "stop")
            return
        except WorldFailed as failure:
            self.undo_sheet.problem.set("", wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        self.undo_sheet.close_sheet()
        self.live.announce(done, self)
        self.choose(done.entry.about)
        self.said.emit(self.tr("The release is taken back: under observation again."), "ok")

    def _id(self, what: str) -> str:
        """The same id for the same act until it is recorded, so that a second press does not record twice."""
        return self._ids.setdefault(what, self.live.desk.new_id())

    def _subject(self, chosen: Chosen) -> Subject:
        return Subject(chosen.visit.id, f"{chosen.short} {chosen.person.name}")

    def _ask(self, sheet: AskSheet) -> None:
        chosen = self._room.chosen()
        if chosen is not None:
            sheet.ask(self._subject(chosen))

    def _ask_conclusion(self) -> None:
        chosen = self._room.chosen()
        if chosen is None:
            return
        every = chosen.visit.every(f.ReactionSeen)
        heading = "\n".join(f"{self.live.desk.local(act.at):%H:%M} {signs(fact)}" for act, fact in every)
        self.conclude_sheet.show_seen(heading, "\n".join(measured(fact) for _, fact in every))
        self._ask(self.conclude_sheet)

    def _ask_clock(self) -> None:
        staff = {account.name: account.display for account in self.live.desk.staff()}
        self.clock_sheet.ask(Subject("clock", staff.get(self.live.actor, self.live.actor)))
        self._show_clock()

    def _ask_history(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None and chosen.visit.person is not None:
            self.history_sheet.ask(chosen.visit.id, chosen.visit.person)

    def _back(self) -> None:
        self._wanted = ""
        self._show_banners()

    def _looked(self) -> None:
        self._restored = 0
        self._show_banners()

    # showing

    def _show_board(self) -> None:
        self.page.show_seen(self._room.seen, self.current, self.live.desk.today(), self.reaction_sheet.unsaved)
        self._tell_counts()
        self._show_banners()

    def _tell_counts(self) -> None:
        now = counts(self._room.seen)
        self.counted.emit(now.everybody, now.urgent)
        self.page.show_counts(now)

    def _show_banners(self) -> None:
        self.page.show_banners(
            wanted=self._wanted,
            here=len(self._room.seen),
            restored=self._restored or 0,
            restarted=self._room.restarted(),
        )

    def _show_person(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None:
            chosen = replace(chosen, unsaved=chosen.visit.id in self.reaction_sheet.unsaved)
        self.page.person.show_person(person_props(chosen))
        self.page.show_chosen(chosen is not None, given=chosen is not None and bool(chosen.visit.given))
        self.page.show_doing(doing(chosen))

    def _show_clock(self) -> None:
        if self.clock_sheet.is_open():
            self.clock_sheet.show_clock(f"{self.live.desk.local(self._room.now()):%Y-%m-%d %H:%M:%S}")

    def _connect(self) -> None:
        self.page.board.chosen.connect(self.choose)
        self.page.release.clicked.connect(self._release)
        self.page.conclude.clicked.connect(self._ask_conclusion)
        self.page.extend.clicked.connect(lambda: self._ask(self.extend_sheet))
        self.page.leave.clicked.connect(self._ask_leave)
        self.page.clock.clicked.connect(self._ask_clock)
        self.page.undo.clicked.connect(lambda: self.undo_sheet.ask(self._room.releases(), self._room.now()))
        self.page.history.clicked.connect(self._ask_history)
        self.page.looked.clicked.connect(self._looked)
        self.page.reaction.clicked.connect(lambda: self._declare(keys.REACTION))
        self.page.emergency.clicked.connect(lambda: self._declare(keys.EMERGENCY))
        self.page.back.clicked.connect(self._back)
        self.reaction_sheet.reported.connect(self._report)
        self.reaction_sheet.closed.connect(self.refresh)
        self.unsaved_sheet.finish.connect(lambda: self._declare(keys.REACTION))
        self.unsaved_sheet.discarded.connect(self._discard)
        self.undo_sheet.taken_back.connect(self._take_back)
        for sheet in self._sheets:
            sheet.answered.connect(lambda fact, sheet=sheet: self._answer(sheet, fact))
            sheet.urgent.connect(self._declare)
