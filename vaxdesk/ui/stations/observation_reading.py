"""Everybody under observation as the Desk was last asked, and what the seconds since then make of them.

Nothing is asked of the Desk, and nobody's time is worked out anew, for a second that has passed: while a machine stays
on, what is left of every observation shrinks alike, so their order holds and only who stands in sight is looked at.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import NEARLY, OVERDUE, Clocks, Watch, steady, watch_state
from vaxdesk.ui.stations.observation_view import Counts, Observed, Seen, card, look
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.widgets.board import BoardCard

AGAIN: Final = timedelta(seconds=15)
"""After so long everybody is worked out anew, whatever happened."""


class Reading:
    """Everybody at the moment of `clocks`, in the order of the board; `unsaved` are visits for which a reaction was
    begun and not recorded. `local` gives a time at the site."""

    def __init__(
        self,
        observed: Iterable[Observed],
        clocks: Clocks,
        local: Callable[[datetime], datetime],
        unsaved: Collection[str] = (),
    ) -> None:
        self.clocks, self._local, self._unsaved = clocks, local, frozenset(unsaved)
        self._observed = tuple(observed)
        self._steady = all(steady(each.row.timers, clocks) for each in self._observed)
        seen = look(self._observed, clocks)
        self.seen = sorted(seen, key=lambda each: not self._urgent(each))
        self.ids = tuple(each.who.row.id for each in self.seen)
        self._calm = [each.watch.remaining for each in self.seen if each.state != "reaction"]
        self._calm.sort()
        self._waiting = sum(1 for each in self.seen if each.watch.waits_for_clock)
        self._groups = dict(self._of_groups())

    def places(self, fitting: Collection[str] | None = None) -> Sequence[int]:
        """The places of everybody, or of those who are asked for and of whoever has a reaction."""
        if fitting is None:
            return range(len(self.seen))
        return [place for place, each in enumerate(self.seen) if each.who.row.id in fitting or self._urgent(each)]

    def holds(self, now: Instant) -> bool:
        """The seconds alone tell how everybody stands now."""
        passed = self._passed(now)
        return self._steady and now.boot == self.clocks.now.boot and timedelta() <= passed < AGAIN

    def at(self, place: int, now: Instant) -> Seen:
        """Somebody as they stand now."""
        then = self.seen[place]
        passed = self._passed(now)
        left = Watch(then.watch.remaining - passed, then.watch.confirmed_remaining - passed, then.watch.total)
        return Seen(then.who, left, watch_state(left, reaction=then.who.row.unwell))

    def everybody(self, now: Instant) -> list[Seen]:
        return [self.at(place, now) for place in range(len(self.seen))]

    def card(self, place: int, now: Instant) -> BoardCard:
        seen = self.at(place, now)
        row = seen.who.row
        return card(seen, self._local, group=self.group(row.together, now), unsaved=row.id in self._unsaved)

    def counts(self, now: Instant) -> Counts:
        passed = self._passed(now)
        overdue = bisect_right(self._calm, passed - OVERDUE)
        over, nearly = bisect_right(self._calm, passed), bisect_right(self._calm, passed + NEARLY)
        return Counts(
            {
                "reaction": len(self.seen) - len(self._calm),
                "overdue": overdue,
                "ready": over - overdue,
                "nearly": nearly - over,
                "counting": len(self._calm) - nearly,
            },
            self._waiting,
        )

    def group(self, name: str, now: Instant) -> tuple[str, str]:
        """When those who came together may go together, in words and briefly; empty for somebody who came alone."""
        if name not in self._groups:
            return "", ""
        last = self._groups[name]
        if last is None:
            return say("together_reaction"), "!"
        if last <= self._passed(now):
            return say("together_ready"), "✓"
        time = f"{self._local(self.clocks.now.utc + last):%H:%M}"
        return say("together", time=time), time

    def _of_groups(self) -> Iterable[tuple[str, timedelta | None]]:
        """The longest that anybody of a group still waits; None where one of them has a reaction. Nobody waits for
        somebody who has died."""
        members: dict[str, list[Seen]] = {}
        for each in self.seen:
            if each.who.row.together and not each.who.row.died:
                members.setdefault(each.who.row.together, []).append(each)
        for name, mine in members.items():
            if len(mine) > 1:
                waits = max(each.watch.remaining for each in mine)
                yield name, None if any(each.state == "reaction" for each in mine) else waits

    def _urgent(self, each: Seen) -> bool:
        return each.state == "reaction" or each.who.row.id in self._unsaved

    def _passed(self, now: Instant) -> timedelta:
        return timedelta(milliseconds=now.uptime_ms - self.clocks.now.uptime_ms)
