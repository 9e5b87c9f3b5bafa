"""Going round the room with the scanner, where many may go: each ticket that is scanned lets its holder go.

The ticket in somebody's hand is what shows that they were met; a name, a short number or a card of the board lets
nobody go this way, and neither does a ticket whose holder has to stay. The round is over by itself when nobody has
scanned for a while, so that a later scan, which only asks who somebody is, releases nobody.
"""

from datetime import timedelta
from typing import Final

from vaxdesk.clinic.instants import Instant

LASTS: Final = timedelta(minutes=2)
"""Without a scan."""


class Round:
    """`released` counts those who went in this round."""

    def __init__(self) -> None:
        self._until: tuple[str, int] | None = None
        self.released = 0

    @property
    def on(self) -> bool:
        return self._until is not None

    def begin(self, now: Instant) -> None:
        self.released = 0
        self.goes_on(now)

    def goes_on(self, now: Instant) -> None:
        """Somebody has scanned."""
        self._until = now.boot, now.uptime_ms + LASTS // timedelta(milliseconds=1)

    def over(self, now: Instant) -> bool:
        """Whether it has just ended by itself."""
        if self._until is None or (self._until[0] == now.boot and now.uptime_ms < self._until[1]):
            return False
        self.end()
        return True

    def end(self) -> None:
        self._until = None
