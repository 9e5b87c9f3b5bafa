"""Everything of one open site that speaks into the observation area: alarms, the screen for the waiting, the voice, and
what somebody chose of them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.alarm_words import say
from vaxdesk.ui.alarms import Alarms
from vaxdesk.ui.live import Live
from vaxdesk.ui.second_screen import SecondScreen
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.voice import Voice
from vaxdesk.ui.window import Window

NO_VOICE: Final = {"no_library", "no_engine", "no_voice"}
LATER_MS: Final = 300
"""Nobody waits for a loudspeaker before they see the window."""
BOARD: Final = "observation"


class RoomSigns(QObject):
    """`chose` carries a setting and its new value, `changed` that the pill says something else."""

    chose = Signal(str, object)
    changed = Signal()

    def __init__(self, window: Window, live: Live, chosen: Callable[[], Settings]) -> None:
        super().__init__(window)
        self._window, self._live, self._chosen = window, live, chosen
        self._settings = window.settings.room
        self.alarms = Alarms(window.alarms, live, chosen)
        self.second = SecondScreen(live, window)
        self.voice = Voice(live.desk.site.language, self)
        self._over: frozenset[str] | None = None
        self._open = False
        window.alarms.hidden = lambda: window.hidden
        self.alarms.said.connect(window.say)
        self.alarms.show.connect(self._show)
        self.alarms.changed.connect(self._sound_changed)
        self.second.closed.connect(lambda: self.chose.emit("second_screen", False))
        self._settings.chose.connect(self.chose)
        self._settings.test_wanted.connect(self.alarms.test)
        self._settings.looked_at.connect(self._look_for_a_voice)
        live.ticked.connect(self._tick)

    def start(self) -> None:
        """The window is about to be there; a moment later a loudspeaker is looked for and what is chosen is shown."""
        self._open = True
        QTimer.singleShot(LATER_MS, self, self._begin)

    def welcome(self, account: str) -> None:
        """Somebody has signed in: they hear that they would hear an alarm."""
        if account:
            QTimer.singleShot(2 * LATER_MS, self, lambda: self.alarms.welcome(account) if self._open else None)

    def pill(self) -> StatePill | None:
        """Whether alarms can be heard, as soon as that is known."""
        return self.alarms.pill() if self.alarms.sounder.state != "closed" else None

    def apply(self) -> None:
        """Something else is chosen."""
        chosen = self._chosen()
        self._settings.show_settings(chosen)
        if not self._open:
            return
        if not chosen.second_screen:
            self.second.hide()
            return
        try:
            self.second.show(names=chosen.second_names)
        except WorldFailed as failure:
            self._window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")

    def close(self) -> None:
        """Let go of loudspeaker, voice and screen."""
        self._open = False
        self.second.hide()
        self.voice.close()
        self.alarms.close()

    def _begin(self) -> None:
        if self._open:
            self.alarms.sounder.open()
            self.alarms.tick()
            self.apply()

    def _tick(self) -> None:
        self.second.tick()
        self._call()

    def _call(self) -> None:
        """Call whoever may go since the last second. An alarm that nobody has answered is not talked over."""
        over, room = self.alarms.room.over(), self.alarms.room
        before, self._over = self._over, over
        if not self._chosen().voice or before is None:
            return
        if any(not each.answered and each.priority == "high" for each in room.alarms()):
            self.voice.hush()
            return
        new = over - before
        self.voice.call(each.number for each in room.people if each.visit in new)

    def _look_for_a_voice(self) -> None:
        """Somebody looks at the settings: say there whether this computer can speak."""
        state = self.voice.open()
        self._settings.show_voice(say(state) if state in NO_VOICE else "")
        self._tell_sound()

    def _show(self, visit: str) -> None:
        """Go to the board, and to this person where it knows how."""
        window = self._window
        if window.locked or BOARD not in window.stations:
            return
        window.go(BOARD)
        choose = getattr(window.current, "choose", None)
        if visit and choose is not None:
            choose(visit)

    def _sound_changed(self) -> None:
        self._tell_sound()
        self.changed.emit()

    def _tell_sound(self) -> None:
        state = self.alarms.sounder.state
        self._settings.show_sound("" if state in ("ready", "closed") else say(state))
