"""People under observation without their names: what a locked workstation shows, and one that nobody has opened yet."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

import msgspec

from vaxdesk.clinic.alarms import Mark
from vaxdesk.clinic.emergency_record import Hold, not_here_any_more, stays_whatever_the_time
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks, Timer, WatchState, watch, watch_state

_URGENCY: Final[tuple[WatchState, ...]] = ("reaction", "overdue", "ready", "nearly", "counting")


class Waiting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who is watched: the short number of the ticket in their hand (A097), the doses, what was added to their
    minutes, and whether a reaction is open; `answered` when somebody went there because of the alarm about them;
    `emergency` and `gone` as in a `VisitRow`."""

    number: str
    timers: tuple[Timer, ...]
    extra_minutes: int
    reaction: bool
    answered: Mark | None = None
    emergency: Hold = ""
    gone: str = ""


class Tile(msgspec.Struct, frozen=True):
    """Somebody on the board at this moment; `remaining` is None for an open reaction without a dose; for `answered`,
    `emergency` and `gone` see `Waiting`."""

    number: str
    state: WatchState
    remaining: timedelta | None
    waits_for_clock: bool
    answered: Mark | None = None
    emergency: Hold = ""
    gone: str = ""

    @property
    def left(self) -> bool:
        """Not here any more."""
        return not_here_any_more(self.emergency, self.gone)


def waiting(row: VisitRow, number: str, answered: Mark | None) -> Waiting:
    """What may be known of this visit by whoever walks past."""
    return Waiting(number, row.timers, row.extra_minutes, row.reaction, answered, row.emergency, row.gone)


def tiles(people: Iterable[Waiting], clocks: Clocks) -> tuple[Tile, ...]:
    """Everybody who is watched, whoever needs somebody first: reactions, then the longest overdue."""
    return tuple(sorted((_tile(each, clocks) for each in people), key=_order))


def _tile(each: Waiting, clocks: Clocks) -> Tile:
    seen = watch(each.timers, timedelta(minutes=each.extra_minutes), clocks)
    if seen is None:
        return Tile(each.number, "reaction", None, False, each.answered, each.emergency, each.gone)
    state = watch_state(seen, reaction=stays_whatever_the_time(each.reaction, each.emergency))
    return Tile(each.number, state, seen.remaining, seen.waits_for_clock, each.answered, each.emergency, each.gone)


def _order(tile: Tile) -> tuple[int, timedelta, str]:
    return _URGENCY.index(tile.state), tile.remaining or timedelta(), tile.number
