"""What is asked before something is recorded on the observation page, and what becomes of the answers."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.observation_look_sheet import LookSheet
from vaxdesk.ui.stations.observation_person import Chosen, measured, signs
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
from vaxdesk.ui.widgets.sheet import Sheet, open_sheet

SAID: Final[dict[type[f.Fact], object]] = {
    f.ObservationExtended: QT_TRANSLATE_NOOP("ObservationStation", "The observation is longer now."),
    f.LeftEarly: QT_TRANSLATE_NOOP("ObservationStation", "Recorded: left early."),
    f.ReactionConcluded: QT_TRANSLATE_NOOP("ObservationStation", "The conclusion is recorded."),
    f.ClockConfirmed: QT_TRANSLATE_NOOP("ObservationStation", "The clock is confirmed."),
    f.LookedFor: QT_TRANSLATE_NOOP("ObservationStation", "The call is recorded."),
    f.LeftUnseen: QT_TRANSLATE_NOOP("ObservationStation", "Recorded: left without release."),
}

TAKEN_AWAY: Final[object] = QT_TRANSLATE_NOOP("ObservationStation", "Recorded: taken away.")


class Asking:
    """The sheets of the page. `undone` hears of every visit whose release was taken back."""

    def __init__(self, station: Station, room: Room, undone: Callable[[str], None]) -> None:
        self._station, self._room, self._undone = station, room, undone
        self._ids: dict[str, str] = {}
        self.problem = ""
        self.recording = False
        """A sheet was put away to record what it asked: the page is shown again once that is done."""
        self.extend, self.leave = ExtendSheet(station), LeaveSheet(station)
        self.conclude, self.clock = ConcludeSheet(station), ClockSheet(station)
        self.look, self.undo = LookSheet(station), UndoSheet(station)
        self.sheets: tuple[AskSheet, ...] = (self.extend, self.leave, self.conclude, self.clock, self.look)
        for sheet in self.sheets:
            sheet.answered.connect(lambda fact, sheet=sheet: self._answer(sheet, fact))
        self.undo.taken_back.connect(self._take_back)

    def retranslate(self) -> None:
        for sheet in self.sheets:
            sheet.retranslate()
        self.undo.retranslate()

    def close(self) -> None:
        for sheet in self.sheets:
            sheet.close_sheet()

    def ask(self, sheet: AskSheet) -> None:
        """Ask about whoever was chosen."""
        if (chosen := self._room.chosen()) is not None:
            sheet.ask(subject_of(chosen))

    def ask_leaving(self) -> None:
        if (chosen := self._room.chosen()) is not None:
            self.leave.ask_about(subject_of(chosen), taken_away=chosen.visit.died)

    def ask_conclusion(self) -> None:
        chosen = self._room.chosen()
        if chosen is None:
            return
        every = chosen.visit.every(f.ReactionSeen)
        local = self._station.live.desk.local
        heading = "\n".join(f"{local(act.at):%H:%M} {signs(fact)}" for act, fact in every)
        self.conclude.show_seen(heading, "\n".join(measured(fact) for _, fact in every))
        self.ask(self.conclude)

    def ask_look(self) -> None:
        """The numbers to call are shown whole; that they were is kept."""
        chosen = self._room.chosen()
        if chosen is None or chosen.visit.person is None:
            return
        person = self._station.live.desk.open_person(chosen.visit.person) or chosen.person
        self.look.show_numbers(person.phone, person.contact)
        self.ask(self.look)

    def ask_clock(self) -> None:
        live = self._station.live
        staff = {account.name: account.display for account in live.desk.staff()}
        self.clock.ask(Subject("clock", staff.get(live.actor, live.actor)))
        self.show_clock()

    def show_clock(self) -> None:
        if self.clock.is_open():
            self.clock.show_clock(f"{self._station.live.desk.local(self._room.now()):%Y-%m-%d %H:%M:%S}")

    def ask_undo(self) -> None:
        self.undo.ask(self._room.releases(), self._room.now())

    def id_of(self, what: str) -> str:
        """The same id for the same act until it is recorded, so that a second press does not record twice."""
        return self._ids.setdefault(what, self._station.live.desk.new_id())

    def recorded(self, what: str) -> None:
        self._ids.pop(what, None)

    def record_from(self, sheet: Sheet, act: Act, then: Callable[[Recorded], None]) -> None:
        """Record what a sheet asked; when it is refused or the disk fails, the sheet is there again as it was left."""
        recorded: list[Recorded] = []
        self.problem = ""

        def done(result: Recorded) -> None:
            recorded.append(result)
            then(result)

        self.recording = True
        sheet.close_sheet()
        self.recording = False
        self._station.record(act, done)
        if not recorded:
            self._station.refresh()
        if not recorded and open_sheet(self._station) is None:
            sheet.ask_again(self.problem)  # type: ignore[attr-defined]

    def _answer(self, sheet: AskSheet, fact: f.Fact) -> None:
        visit = sheet.subject.visit
        about = None if isinstance(fact, f.ClockConfirmed) else visit
        name = f"{f.fact_name(fact)} {visit}"

        def done(_: Recorded) -> None:
            self.recorded(name)
            gone = sheet.gone() if isinstance(sheet, LookSheet) else None
            sheet.done()
            self._say(fact)
            if gone is not None:
                self._station.record(Act(fact=gone, about=visit), lambda _: self._say(gone))

        self.record_from(sheet, Act(fact=fact, about=about, id=self.id_of(name)), done)

    def _say(self, fact: f.Fact) -> None:
        away = isinstance(fact, f.LeftEarly) and self.leave.taken_away
        words = TAKEN_AWAY if away else SAID[type(fact)]
        self._station.said.emit(QCoreApplication.translate("ObservationStation", str(words)), "ok")

    def _take_back(self, entry: str, reason: str) -> None:
        live = self._station.live
        try:
            done = live.desk.strike(entry, by=live.actor, reason=reason)
        except Refused as refused:
            self.undo.problem.set("", problem_words(refused.problems), "stop")
            return
        except WorldFailed as failure:
            live.not_saved(failure)
            self.undo.problem.set("", wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        self.undo.close_sheet()
        live.announce(done, self._station)
        self._undone(done.entry.about)


def subject_of(chosen: Chosen) -> Subject:
    return Subject(chosen.visit.id, f"{chosen.short} {chosen.person.name}")
