"""Alarms before anybody has opened the record: from the numbers and times that lie in the open. Nobody can answer them
here; whoever signs in can."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from vaxdesk.clinic.alarms import Alarm, Mark, alarms
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.sounding import Sounding, pause, paused_for, step
from vaxdesk.clinic.waiting import Tile
from vaxdesk.clinic.watched import masked_conditions
from vaxdesk.clock import Clock
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.alarm_view import Site, strip
from vaxdesk.ui.sounder import Sounder


class DoorAlarms(QObject):
    """`tiles` gives the board as it is known; `tick` comes once a second."""

    def __init__(self, strip: AlarmStrip, clock: Clock, tiles: Callable[[], tuple[Tile, ...]], volume: int) -> None:
        super().__init__(strip)
        self._strip, self._clock, self._tiles = strip, clock, tiles
        now = clock.now()
        self._started = Mark(now.boot, now.uptime_ms)
        self.state = Sounding()
        self.sounder = Sounder(self)
        self.sounder.set_volume(volume)
        self._over = False
        strip.paused.connect(self.pause)

    def tick(self) -> None:
        """A second has passed."""
        if self._over:
            return
        now = self._clock.now()
        active = self._active(now)
        self.state, sound = step(self.state, active, frozenset(), now)
        if sound:
            self.sounder.play(sound)
        self._show(active, now)

    def pause(self) -> None:
        """Still, for two minutes at most."""
        now = self._clock.now()
        active = self._active(now)
        self.state = pause(self.state, active, now)
        self.sounder.stop()
        self._show(active, now)

    def close(self) -> None:
        """Somebody has signed in, or the window goes."""
        self._over = True
        self.sounder.close()

    def _active(self, now: Instant) -> tuple[Alarm, ...]:
        return alarms(masked_conditions(self._tiles(), self._started, now), now)

    def _show(self, active: tuple[Alarm, ...], now: Instant) -> None:
        site = Site(name=str, local=lambda moment: moment, signed_in=False)
        left = paused_for(self.state, active, now)
        self._strip.show_props(strip(active, site, paused=left, sound=self.sounder.state))
