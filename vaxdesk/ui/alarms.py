"""The alarms of one open site: looked at every second, heard, shown above every page, answered by whoever sits here."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Signal

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Alarm
from vaxdesk.clinic.emergency_facts import EMERGENCY_FACTS
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.sounding import Sounding, pause, paused_for, step
from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.alarm_view import Site, StripProps, strip
from vaxdesk.ui.alarm_words import say
from vaxdesk.ui.live import Live
from vaxdesk.ui.sounder import Sounder
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.topbar import StatePill

AT_ONCE: Final = (
    f.ReactionSeen, f.ReactionConcluded, f.AlarmAnswered, f.RoomChecked, f.Struck, *EMERGENCY_FACTS,
)  # fmt: skip
"""After these nobody waits for the next second."""
TWICE_MS: Final = 1000
"""A second press within this time is the same press: the next alarm is not answered unseen."""


class Alarms(QObject):
    """`said` is a short word for the window (text, tone), `show` a visit that somebody wants to see on the board,
    `changed` that the state of the sound is another one."""

    said = Signal(str, str)
    show = Signal(str)
    changed = Signal()

    def __init__(
        self, strip: AlarmStrip, live: Live, chosen: Callable[[], Settings], sounder: Sounder | None = None
    ) -> None:
        super().__init__(strip)
        self._strip, self._live, self._chosen = strip, live, chosen
        self.sounder = sounder or Sounder(self)
        self.room = live.desk.waiting_room
        self.state = Sounding()
        self._names: dict[str, str] = {}
        self._answered_at = -TWICE_MS
        self._tested: set[tuple[str, str]] = set()
        live.ticked.connect(self.tick)
        live.recorded.connect(self._recorded)
        live.actor_changed.connect(lambda _: self._look())
        strip.answered.connect(self.answer)
        strip.paused.connect(self.pause)
        strip.shown.connect(self.show)
        self.sounder.changed.connect(self._sound_changed)

    def tick(self) -> None:
        """A second has passed."""
        with suppress(WorldFailed):  # `Live` says so once; what was known of the room goes on
            self.room.look_again()
        self._look()

    def pause(self) -> None:
        """Still, for two minutes at most."""
        self.state = pause(self.state, self.room.alarms(), self.room.now())
        self.sounder.stop()
        self._look()

    def answer(self, alarm: Alarm) -> None:
        """Whoever sits here goes there, and that is written down."""
        if self._strip.hidden():
            return
        now = self.room.now().uptime_ms
        fact, about = _answer_to(alarm), alarm.condition.visit or None
        if fact is None or not self._live.actor or abs(now - self._answered_at) < TWICE_MS:
            return
        try:
            self._live.record(fact, about=about, initiator=self)
        except Refused as refused:
            self.said.emit(problem_words(refused.problems), "stop")
        except WorldFailed as failure:
            self.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
        else:
            self._answered_at = now
            self.sounder.stop()

    def welcome(self, account: str) -> None:
        """Somebody has signed in: once a day they hear that they would hear an alarm; that they would not is said by
        the pill."""
        test = (account, self._live.desk.today().isoformat())
        if test not in self._tested:
            self._tested.add(test)
            self._play_test()

    def test(self) -> None:
        """Somebody wants to hear it; or read why there is nothing to hear."""
        if self._play_test():
            self.said.emit(say("tested"), "info")
        else:
            self.said.emit(say(self.sounder.state), "caution")

    def _play_test(self) -> bool:
        """Nothing sounds over an alarm."""
        self.sounder.set_volume(self._chosen().volume)
        if any(not each.answered for each in self.room.alarms()):
            return self.sounder.open() == "ready"
        return self.sounder.play("test")

    def pill(self) -> StatePill:
        """Whether alarms can be heard."""
        return StatePill(say(self.sounder.state), "ok" if self.sounder.state == "ready" else "caution")

    def props(self) -> StripProps:
        """The strip at this moment."""
        now, active = self.room.now(), self.room.alarms()
        here, hidden = bool(self._live.actor), self._strip.hidden()
        desk = self._live.desk
        site = Site(name=self._name, local=desk.local, signed_in=here, hidden=hidden, may=desk.seat.may)
        return strip(active, site, paused=paused_for(self.state, active, now), sound=self.sounder.state)

    def close(self) -> None:
        """Let go of the loudspeaker."""
        self.sounder.close()

    def _recorded(self, done: object, _initiator: object) -> None:
        if isinstance(getattr(getattr(done, "entry", None), "fact", None), AT_ONCE):
            self.tick()

    def _look(self) -> None:
        chosen = self._chosen()
        active, now = self.room.alarms(), self.room.now()
        self.state, sound = step(self.state, active, self.room.over(), now, soft=chosen.soft_pulse)
        if sound:
            self.sounder.set_volume(chosen.volume)
            self.sounder.play(sound)
        self._strip.show_props(self.props())

    def _name(self, account: str) -> str:
        if account not in self._names:
            self._names = {each.name: each.display for each in self._live.desk.staff()}
        return self._names.get(account, account)

    def _sound_changed(self) -> None:
        self._strip.show_props(self.props())
        self.changed.emit()


def _answer_to(alarm: Alarm) -> f.Fact | None:
    """None for an emergency: that is answered where its steps are."""
    if alarm.what == "restored":
        return f.RoomChecked(people=alarm.condition.people)
    if alarm.what == "emergency":
        return None
    return f.AlarmAnswered(alarm="overdue" if alarm.what == "overdue" else "reaction")
