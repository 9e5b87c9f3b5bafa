"""The emergency panel in the window: one key brings it from every page, each click is written down at once, and what
was open when the program closed comes back. It has nothing to do with emergency access, the secret in the envelope."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_list import EmergencyList
from vaxdesk.clinic.emergency_record import EmergencyRecord
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Visit
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.emergency_bar import EmergencyBar
from vaxdesk.ui.emergency_key import EmergencyKey
from vaxdesk.ui.emergency_panel import EmergencyPanel
from vaxdesk.ui.emergency_panel_end import end_words, visit_facts
from vaxdesk.ui.emergency_panel_keys import SharedKeys
from vaxdesk.ui.emergency_panel_view import OUTCOMES, PanelProps, Scene, elapsed, panel_props, whom_line
from vaxdesk.ui.emergency_panel_whom import visit_of, whom_of
from vaxdesk.ui.emergency_panel_words import language_here, say
from vaxdesk.ui.emergency_panel_writer import EmergencyWriter
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing import Printing
from vaxdesk.ui.station import Station, problem_words
from vaxdesk.ui.stations.followup import FollowUpStation
from vaxdesk.ui.window import Window

OBSERVATION: Final = "observation"
IDLE_MINUTES: Final = 30
"""Without a touch, while an emergency goes on in sight of whoever sits here: nobody is locked out in the middle."""


class EmergencyPanelRoom(QObject):
    """Stands between the panel, the bar above the page, and the Desk."""

    def __init__(self, window: Window, live: Live, printing: Printing, say_locked: Callable[[str, str], None]) -> None:
        """`say_locked` puts words on the page at which somebody signs in."""
        super().__init__(window)
        self._window, self._live, self._printing, self._say_locked = window, live, printing, say_locked
        self.panel, self.bar = EmergencyPanel(), EmergencyBar()
        self._writer = EmergencyWriter(live, self, self.panel.say_problem)
        self._called_at: datetime | None = None
        """When somebody pressed the key while nobody had signed in."""
        self._record = EmergencyRecord(id="")
        self._list: EmergencyList | None = None
        self._person: f.PersonEnrolled | None = None
        window.work.stand_beside(self.panel)
        window.work.stand_above(self.bar)
        window.hands.first, window.hands.first_locked = self.press, self.press_locked
        window.router.first = self.take_scan
        window.installEventFilter(self)
        SharedKeys(window, self.panel)
        EmergencyKey(window, lambda: window.hands.press(keys.EMERGENCY))
        window.station_made.connect(self._meet)
        for station in window.every_station():
            self._meet(station)
        self._connect()
        self._seated()

    # what the window asks

    def press(self, sequence: str) -> bool:
        """A key of the table: the emergency key from everywhere, any other only while the focus is in the panel."""
        if sequence == keys.EMERGENCY:
            self.call()
            return True
        if not self.panel.isVisible() or not self.panel.has_focus():
            return False
        if sequence == keys.BACK:
            self.panel.back()
            return True
        return keys.press(self.panel, sequence) or sequence != keys.REACTION

    def press_locked(self, sequence: str) -> None:
        """Nobody has signed in: names and lists stay covered; the moment is kept, and the words say so."""
        if sequence == keys.EMERGENCY:
            self._called_at = self._called_at or self._now()
            time = f"{self._live.desk.local(self._called_at):%H:%M:%S}"
            self._say_locked(say("sign_in", time=time), "stop")

    def take_scan(self, scan: object) -> bool:
        """A ticket or a card says whom it is about, while that is being asked."""
        if not (self.panel.isVisible() and self.panel.has_focus() and self.panel.whom.search.isVisibleTo(self.panel)):
            return False
        visit = visit_of(self._live.desk, scan)
        if visit:
            self._about(visit)
        else:
            self.panel.whom.show_found((), say("whom_none"))
        return True

    # what somebody does

    def call(self) -> None:
        """The key: the panel of the emergency that goes on, or a new one, for whoever stands on the page in front."""
        if not self._live.actor:
            return
        if self._writer.id and self._record.ended is None:
            self._show()
        elif going_on := self._live.desk.emergencies.open():
            self._load(going_on[0].id)
            self._show()
        else:
            self.begin(self._now())

    def _meet(self, station: Station) -> None:
        """Its own buttons for emergencies bring the panel too, and the page that lists them opens them here."""
        station.call_help = self._answer
        if isinstance(station, FollowUpStation):
            station.emergency_wanted.connect(self.show_emergency)
            station.house_paper.connect(lambda name, pdf: self._printing.put(name, pdf, self._printed))

    def _answer(self) -> bool:
        self.call()
        return True

    def begin(self, at: datetime) -> None:
        """Somebody called for help at this moment."""
        self._record, self._person = EmergencyRecord(id=""), None
        if refused := self._writer.begin(at, whom_of(self._live.desk, self._window.current.in_front())):
            self._window.say(refused, "stop")
            return
        if self._writer.pending is None:
            self._load(self._writer.id)
        self._show()

    def _write(self, fact: f.Fact) -> bool:
        if not self._writer.write(fact):
            return False
        self._load(self._writer.id)
        self._tell()
        return True

    def _about(self, visit: str) -> None:
        whom = whom_of(self._live.desk, visit)
        if self._write(ef.EmergencyDescribed(whom=whom, place=self._record.place)):
            self.panel.take_focus()

    def _without(self, kind: ef.WhomKind, said: str) -> None:
        self._write(ef.EmergencyDescribed(whom=ef.Whom(kind=kind, said=said[:100]), place=self._record.place))

    def _placed(self, place: str) -> None:
        if place.strip() != self._record.place:
            self._write(ef.EmergencyDescribed(whom=self._record.whom, place=place))

    def _called(self, who: ef.Called, state: ef.CallState) -> None:
        number = next((call.number for call in self._props.calls if call.who == who), "")
        self._write(ef.EmergencyCallMade(who=who, state=state, number=number))

    def _ticked(self, line: str) -> None:
        part, code = line.split(".", 1)
        done = self._record.steps.get((part, code))
        if done is not None:
            if self._writer.take_back(done.latest.id):
                self._load(self._writer.id)
            return
        lines = (self._list.kit if part == "kit" else self._list.steps) if self._list else ()
        listed = next((each for each in lines if each.code == code), None)
        if listed is None or self._list is None:
            return
        words = {str(language): text for language, text in listed.words.items()}
        self._write(
            ef.EmergencyStepDone(
                part="kit" if part == "kit" else "step",
                step=code,
                words=words,
                list_version=self._list.version,
                confirmed=listed.confirmed,
            )
        )

    def _noted(self, note: str) -> None:
        if self._write(ef.EmergencyNoted(note=note[:500])):
            self.panel.note.clear()

    def _ended(self, outcome: ef.EmergencyOutcome, decided_by: str, note: str) -> None:
        end, visit = ef.EmergencyEnded(outcome=outcome, decided_by=decided_by[:100], note=note[:500]), self._visit
        before = visit_facts(end, visit, may_leave=self._live.desk.seat.may("left_early"))
        if self._writer.end(end, visit.id if visit else "", before):
            self._load(self._writer.id)
            self.panel.stack.setCurrentIndex(0)
            self._window.say(say("ended_said"), "ok")

    def _ask_end(self) -> None:
        desk, actor = self._live.desk, self._live.actor
        may_leave, visit = desk.seat.may("left_early"), self._visit
        follows = {str(each): end_words(each, visit, may_leave=may_leave) for each in OUTCOMES}
        self.panel.ask_end(desk.emergencies.names().get(actor, actor), follows)

    def _search(self, words: str) -> None:
        if not words.strip():
            return
        found = self._live.desk.emergencies.find(words)
        day = self._live.desk.local(self._now())
        rows = [(each.row.id, whom_line(ef.Whom(number=each.number), each.person, day)) for each in found]
        self.panel.whom.show_found(rows, "" if rows else say("whom_none"))
        if len(rows) == 1:
            self._about(rows[0][0])
        elif (first := self.panel.whom.first_found()) is not None:
            first.setFocus()

    def _react(self) -> None:
        """The reaction card of this person, beside the panel."""
        visit, codes = self._record.whom.visit, self._window.stations
        if visit and OBSERVATION in codes:
            self._window.go(OBSERVATION)
            self._window.current.called_for(visit)
            keys.press(self._window.current, keys.REACTION)

    def _print(self, language: f.Language) -> None:
        try:
            pdf = self._live.desk.emergencies.paper(self._writer.id, language)
        except (WorldFailed, Refused, LookupError) as problem:
            words = problem_words(problem.problems) if isinstance(problem, Refused) else str(problem)
            self.panel.say_problem(words)
            return
        at = self._live.desk.local(self._now())
        self._printing.put(f"{at:%Y%m%d-%H%M%S}-emergency.pdf", pdf, self._printed)

    def _printed(self, failure: WorldFailed | None) -> None:
        if failure is None:
            self._window.say(say("printing"), "ok")
        else:
            self._window.say(wording.text("failure", failure.code, detail=failure.detail), "stop")

    def idle_minutes(self, usual: int) -> int:
        """After how long without a touch this workstation locks: somebody who documents has their hands elsewhere."""
        return max(usual, IDLE_MINUTES) if self._in_sight and self._record.ended is None else usual

    def show_emergency(self, emergency: str) -> None:
        """One that was written down before, to be read or printed."""
        self._load(emergency)
        self._show()

    # showing

    @property
    def _in_sight(self) -> bool:
        """The panel shows an emergency that is written down."""
        return not self.panel.isHidden() and bool(self._writer.id) and self._writer.pending is None

    @property
    def _visit(self) -> Visit | None:
        visit = self._record.whom.visit
        return self._live.desk.visit(visit) if visit else None

    @property
    def _props(self) -> PanelProps:
        desk = self._live.desk
        scene = Scene(
            record=self._record,
            person=self._person,
            visit=self._visit,
            checklist=self._list,
            names=desk.emergencies.names(),
            zone=desk.site.zone,
            language=language_here(),
        )
        return panel_props(scene)

    def _load(self, emergency: str) -> None:
        desk, before = self._live.desk, self._record.person
        self._writer.follow(emergency)
        self._record = desk.emergencies.record(emergency)
        if self._record.person != before or (self._person is None and self._record.person):
            self._person = desk.emergencies.open_whom(self._record.person) if self._record.person else None
        self._show_props()

    def _show_props(self) -> None:
        props, language = self._props, language_here()
        listed = self._list.places if self._list else ()
        places = [(each.code, each.words.get(language) or next(iter(each.words.values()))) for each in listed]
        self.panel.show_props(props, places)
        self._tick()

    def _show(self) -> None:
        self._read_list()
        self._show_props()
        self.panel.language.set_value(language_here())
        self.panel.fit(self._window.width())
        self._window.work.set_beside(self.panel, visible=True)
        self.panel.take_focus()
        self._tick()
        self._tell()

    def _hide(self) -> None:
        self._window.work.set_beside(self.panel, visible=False)
        if self._record.ended is not None:
            self._writer.follow("")
            self._record, self._person = EmergencyRecord(id=""), None
        self._window.current.setFocus()
        self._tell()

    def _read_list(self) -> None:
        try:
            self._list = self._live.desk.emergencies.checklist()
        except WorldFailed as failure:
            self._list = None
            self.panel.say_problem(say("no_list", detail=failure.detail))

    def _tell(self) -> None:
        """The bar, where something goes on and the panel does not say so."""
        going_on = self._live.desk.emergencies.open() if self._here() else ()
        if not going_on or not self.panel.isHidden():
            self.bar.show_words("", "", "")
            return
        record = self._live.desk.emergencies.record(going_on[0].id)
        words = say(
            "bar",
            time=f"{self._live.desk.local(going_on[0].begun_at):%H:%M}",
            whom=whom_line(record.whom, None),
            place=record.place,
        )
        more = f" · {say('bar_more', count=len(going_on))}" if len(going_on) > 1 else ""
        self.bar.show_words(words.strip() + more, elapsed(record.running(self._live.desk.clock.now())), say("show"))

    def _here(self) -> bool:
        """Somebody sits here, and the record is open to them."""
        return bool(self._live.actor) and self._live.desk.seat.account is not None

    def _tick(self) -> None:
        if not self._here():
            return
        if not self.panel.isHidden():
            began = self._writer.pending[0] if self._writer.pending else None
            now = self._live.desk.clock.now()
            self.panel.show_elapsed(max(now.utc - began, timedelta()) if began else self._record.running(now))
        elif not self.bar.isHidden():
            self._tell()

    def _recorded(self, _done: object, initiator: object) -> None:
        if self._here() and initiator is not self:
            if self._writer.id and self._writer.pending is None and self.panel.isVisible():
                self._load(self._writer.id)
            self._tell()

    def _seated(self, _account: str = "") -> None:
        """Somebody sits down: what goes on comes back; a call from before they signed in begins now, as of then."""
        if not self._live.actor:
            self.panel.say_problem("")
            return
        called, self._called_at = self._called_at, None
        going_on = self._live.desk.emergencies.open() if self._live.desk.seat.may("open_person") else ()
        if going_on and self._in_sight:
            self._person = None  # whoever sits here now looks at them too
            self._load(self._writer.id)
            self.panel.take_focus()
        elif going_on and not self._writer.id:
            self._load(going_on[0].id)
            self._show()
            self.panel.say_problem(say("restored"), "info")
        elif called is not None and not going_on:
            self.begin(called)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.panel.fit(self._window.width())
        if watched is self._window and event.type() == QEvent.Type.LanguageChange:
            self.panel.retranslate()
            if self._writer.id and self._here():
                self._show_props()
            self._tell()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        panel = self.panel
        panel.whom.searched.connect(self._search)
        panel.whom.picked.connect(self._about)
        panel.whom.without.connect(self._without)
        panel.placed.connect(self._placed)
        panel.called.connect(self._called)
        panel.ticked.connect(self._ticked)
        panel.noted.connect(self._noted)
        panel.ended.connect(self._ended)
        panel.end_wanted.connect(self._ask_end)
        panel.print_wanted.connect(self._print)
        panel.another_wanted.connect(lambda: self.begin(self._now()))
        panel.reaction_wanted.connect(self._react)
        panel.hidden.connect(self._hide)
        self.bar.show_wanted.connect(self.call)
        self._live.ticked.connect(self._tick)
        self._live.recorded.connect(self._recorded)
        self._live.actor_changed.connect(self._seated)

    def _now(self) -> datetime:
        return self._live.desk.clock.now().utc
