"""Observation: who may go home, who must be looked at; reactions; nobody leaves early by mistake."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.history_sheet import HistorySheet
from vaxdesk.ui.stations.observation_asking import Asking, subject_of
from vaxdesk.ui.stations.observation_page import ObservationPage
from vaxdesk.ui.stations.observation_person import Chosen, doing, person_props, signs
from vaxdesk.ui.stations.observation_room import Room
from vaxdesk.ui.stations.observation_round import Round
from vaxdesk.ui.stations.observation_unsaved import UnsavedSheet
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.stations.reaction import ReactionSheet, Report
from vaxdesk.ui.stations.reaction_words import say as say_reaction
from vaxdesk.ui.widgets.sheet import open_sheet

PAPERS: Final = ("slip", "advice")


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
        self._room, self.round = Room(live.desk), Round()
        self._wanted: str = ""
        self._words = ""
        self._lost = ""
        self._fitting: frozenset[str] | None = None
        self.page = ObservationPage()
        self.page.fill(self)
        self.asking = Asking(self, self._room, self._undone)
        self.extend_sheet, self.leave_sheet = self.asking.extend, self.asking.leave
        self.conclude_sheet, self.clock_sheet = self.asking.conclude, self.asking.clock
        self.look_sheet, self.undo_sheet = self.asking.look, self.asking.undo
        self.reaction_sheet, self.history_sheet = ReactionSheet(self), HistorySheet(self)
        self.unsaved_sheet = UnsavedSheet(self)
        self._connect()

    @property
    def current(self) -> str:
        """The visit that was chosen, or an empty text."""
        return self._room.visit_id

    # what the window asks

    def refresh(self) -> None:
        self._room.look_again(self.reaction_sheet.unsaved)
        self._show_board()
        self._show_person()
        if self.isVisible():
            self.page.released.show_releases(self._room.releases(), self._room.now())

    def tick(self) -> None:
        with suppress(WorldFailed):  # Live says so; the next second tries again
            self._look()

    def _look(self) -> None:
        self._room.look()
        self._tell_counts()
        if self.isVisible():
            if self.round.over(self.live.desk.clock.now()):
                self.said.emit(say("round_over", count=self.round.released), "info")
            self._show_board()
            self.page.show_doing(doing(self._room.chosen()))
            self.reaction_sheet.tick(self._room.now())
            self.asking.show_clock()

    def retranslate(self) -> None:
        self.page.retranslate()
        self.asking.retranslate()
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
        fitting = self._room.fitting(words, self.live.desk.find(words, asked=False))
        if len(fitting) == 1:
            self.choose(fitting[0])
        else:
            self._lost = self._drop() or self._lost
            self._narrow(words if fitting else "", fitting)
        return bool(fitting)

    def _drop(self) -> str:
        """Nobody is chosen any more; gives the name of whoever was. While the board is narrowed nobody is chosen: no
        key acts on somebody who is not in sight."""
        chosen = self._room.chosen()
        if self.current:
            self.choose("")
        return chosen.person.name if chosen is not None else ""

    def _narrow(self, words: str = "", fitting: Sequence[str] = ()) -> None:
        """Show only whom these words may mean, and whoever has a reaction; everybody, without words."""
        self._words, self._fitting = words, frozenset(fitting) if words else None
        self.page.show_found(words, len(fitting))
        self._show_board()

    def step(self, by: int) -> None:
        self.page.board.step(by)

    def scan_failed(self) -> str:
        name, self._lost = self._drop() or self._lost, ""
        return wording.filled(self.tr("{name} is no longer chosen: scan again."), name=name) if name else ""

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
        here = self._room.here
        words = self.tr("{count} people are under observation. Their time goes on; nobody will see it.")
        return wording.filled(words, count=here) if here else ""

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        super().show_problems(problems)
        self.asking.problem = problem_words(problems)

    # who was chosen

    def choose(self, visit_id: str) -> None:
        """Bring somebody to the right; opens the sheet that was asked for while nobody was chosen."""
        self._room.choose(visit_id)
        self._lost = ""
        if visit_id and self._words:
            self._narrow()
        self.page.board.choose(visit_id)
        self.page.board.reveal(visit_id)
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
        if self.round.on and self.isVisible() and open_sheet(self) is None:
            self._release_met()
        return True

    # what somebody does

    def _release_met(self) -> None:
        """Their ticket was scanned on a round: they go, or it is said why they stay."""
        chosen = self._room.chosen()
        self.round.goes_on(self.live.desk.clock.now())
        if chosen is None:
            return
        now = doing(chosen)
        if now.release:
            self._release()
        else:
            self.said.emit(say("round_stays", name=chosen.person.name, why=now.hint), "caution")

    def _turn_round(self) -> None:
        """Begin a round with the scanner, or end it."""
        if self.round.on:
            self.round.end()
        else:
            self.round.begin(self.live.desk.clock.now())
        self._show_board()

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
            self.asking.recorded(f"release {visit}")
            self.round.released += 1
            self._show_banners()
            self.said.emit(words, tone)
            if self.page.slip.isChecked():
                self.print_wanted.emit(visit, PAPERS, language)

        self.record(Act(fact=fact, about=visit, id=self.asking.id_of(f"release {visit}")), released)

    def _ask_unsaved(self, chosen: Chosen) -> bool:
        """Whether a reaction was begun that has to be saved or given up before this person goes."""
        waits = chosen.visit.id in self.reaction_sheet.unsaved
        if waits:
            self.unsaved_sheet.ask(chosen.visit.id, subject_of(chosen).line)
        return waits

    def _ask_leave(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None and not self._ask_unsaved(chosen):
            self.asking.ask_leaving()

    def _finish(self, visit_id: str) -> None:
        self.choose(visit_id)
        self._declare(keys.REACTION)

    def _call_for_help(self) -> None:
        self.call_help()

    def _declare(self, key: str) -> None:
        """F9 or F12: for the person who was chosen; otherwise the next scan or card says for whom."""
        if key == keys.EMERGENCY and self.call_help():
            return
        self.asking.close()
        chosen = self._room.chosen()
        if chosen is None and self._room.here == 1:
            self._wanted = key
            self.choose(self._room.reading.ids[0])
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
        act = Act(
            fact=report.reaction, about=patient.visit, at=report.at, id=self.asking.id_of(f"reaction {patient.visit}")
        )

        def seen(_: Recorded) -> None:
            self.asking.recorded(f"reaction {patient.visit}")
            self.reaction_sheet.done()
            self.refresh()
            self.said.emit(self.tr("The reaction is recorded. A doctor ends the observation."), "stop")
            if report.extend:
                why = say_reaction("extend_why", signs=signs(report.reaction))
                fact = f.ObservationExtended(minutes=report.extend, why=why)
                self.record(Act(fact=fact, about=patient.visit), lambda _: None)

        self.asking.record_from(self.reaction_sheet, act, seen)

    def _another(self, _account: str) -> None:
        """Nobody sits here now, or somebody does again: what was looked for before is not theirs to find."""
        self._lost = ""
        self._stop_round()
        if self._words:
            self._narrow()

    def _stop_round(self) -> None:
        if self.round.on:
            self.round.end()
            self._show_banners()

    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody went to another page: a scan there means something else."""
        self._stop_round()
        super().hideEvent(event)

    def _undone(self, visit_id: str) -> None:
        self.choose(visit_id)
        self.said.emit(self.tr("The release is taken back: under observation again."), "ok")

    def _ask_history(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None and chosen.visit.person is not None:
            self.history_sheet.ask(chosen.visit.id, chosen.visit.person)

    def _back(self) -> None:
        self._wanted = ""
        self.round.end()
        self._narrow()

    def _sit(self) -> None:
        """Write down where somebody waits; the first press goes to the field."""
        chosen, seat = self._room.chosen(), self.page.seat.text().strip()
        if chosen is None or seat == chosen.seat:
            self.page.seat.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.seat.selectAll()
            return
        self.page.board.setFocus(Qt.FocusReason.OtherFocusReason)
        self.record(Act(fact=f.Seated(seat=seat), about=chosen.visit.id), lambda _: None)

    # showing

    def _show_board(self) -> None:
        reading, now = self._room.reading, self.live.desk.clock.now()
        places = reading.places(self._fitting)
        self.page.show_people(
            [reading.ids[place] for place in places], lambda place: reading.card(places[place], now), self.current
        )
        self._tell_counts()
        self._show_banners()

    def _tell_counts(self) -> None:
        now = self._room.counts()
        self.counted.emit(now.everybody, now.urgent)
        self.page.show_counts(now)

    def _show_banners(self) -> None:
        self.page.show_banners(
            wanted=self._wanted,
            here=self._room.here,
            round=self.round.released if self.round.on else None,
            restarted=self._room.restarted(),
            elsewhere=self._room.elsewhere(),
            narrowed=bool(self._words),
        )

    def _show_person(self) -> None:
        chosen = self._room.chosen()
        if chosen is not None:
            chosen = replace(chosen, unsaved=chosen.visit.id in self.reaction_sheet.unsaved)
        self.page.person.show_person(person_props(chosen))
        self.page.show_chosen(
            chosen is not None,
            given=chosen is not None and bool(chosen.visit.given),
            seat=chosen.seat if chosen is not None and chosen.here else None,
        )
        self.page.show_doing(doing(chosen))

    def _connect(self) -> None:
        self.live.actor_changed.connect(self._another)
        self.page.board.chosen.connect(self.choose)
        self.page.release.clicked.connect(self._release)
        self.page.conclude.clicked.connect(self.asking.ask_conclusion)
        self.page.extend.clicked.connect(lambda: self.asking.ask(self.extend_sheet))
        self.page.leave.clicked.connect(self._ask_leave)
        self.page.look.clicked.connect(self.asking.ask_look)
        self.page.clock.clicked.connect(self.asking.ask_clock)
        self.page.undo.clicked.connect(self.asking.ask_undo)
        self.page.released.chosen.connect(self.choose)
        self.page.sit.clicked.connect(self._sit)
        self.page.seat.returnPressed.connect(self._sit)
        self.page.history.clicked.connect(self._ask_history)
        self.page.round.clicked.connect(self._turn_round)
        self.page.reaction.clicked.connect(lambda: self._declare(keys.REACTION))
        self.page.emergency.clicked.connect(lambda: self._declare(keys.EMERGENCY))
        self.page.back.clicked.connect(self._back)
        self.reaction_sheet.reported.connect(self._report)
        self.reaction_sheet.closed.connect(lambda: None if self.asking.recording else self.refresh())
        self.unsaved_sheet.finish.connect(self._finish)
        self.unsaved_sheet.discarded.connect(self.reaction_sheet.discard)
        self.unsaved_sheet.discarded.connect(self.refresh)
        for sheet in self.asking.sheets:
            sheet.urgent.connect(self._declare)
        self.reaction_sheet.emergency.clicked.connect(self._call_for_help)
