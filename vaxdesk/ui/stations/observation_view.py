"""From visits and clocks to the observation board. Pure: time is a parameter."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks, Watch, WatchState, watch, watch_state
from vaxdesk.ui import wording
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.widgets.board import BoardCard

ORDER: Final[tuple[WatchState, ...]] = ("reaction", "overdue", "ready", "nearly", "counting")
"""Whoever needs somebody comes first."""


@dataclass(frozen=True, slots=True)
class Observed:
    """One person under observation: what the board needs and what does not change with the second."""

    row: VisitRow
    person: PersonEnrolled
    short: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The same person at one moment."""

    who: Observed
    watch: Watch
    state: WatchState


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stand in each state; `waiting_for_clock` of them could go earlier if somebody confirmed the clock."""

    states: Mapping[WatchState, int]
    waiting_for_clock: int = 0

    @property
    def urgent(self) -> bool:
        return bool(self.states["reaction"] or self.states["overdue"])

    @property
    def everybody(self) -> int:
        return sum(self.states.values())


def look(observed: Iterable[Observed], clocks: Clocks) -> list[Seen]:
    """Everybody at this moment, whoever needs somebody first, then by the time that is left."""
    seen = [now for each in observed if (now := _seen(each, clocks)) is not None]
    return sorted(seen, key=lambda each: (ORDER.index(each.state), each.watch.remaining, each.who.short))


def seen_now(row: VisitRow, clocks: Clocks) -> Watch | None:
    return watch(row.timers, timedelta(minutes=row.extra_minutes), clocks)


def counts(seen: Sequence[Seen]) -> Counts:
    states = {state: sum(1 for each in seen if each.state == state) for state in ORDER}
    return Counts(states, sum(1 for each in seen if each.watch.waits_for_clock))


def cards(seen: Iterable[Seen], today: date, unsaved: Container[str] = ()) -> list[BoardCard]:
    """A card for each, in the order given. The ring shows the part that is left; `unsaved` are the visits for which a
    reaction was begun and not recorded."""
    return [
        BoardCard(
            id=each.who.row.id,
            ticket=_ticket(each),
            name=each.who.person.name,
            about=f"{wording.text('sex', each.who.person.sex)} {age_on(each.who.person.birth_date, today)}",
            time=shown_time(each.watch.remaining),
            left=max(0.0, min(1.0, each.watch.remaining / each.watch.total)) if each.watch.total else 0.0,
            state="reaction" if each.who.row.id in unsaved else each.state,
            word=say("unsaved") if each.who.row.id in unsaved else wording.text("watch", each.state),
        )
        for each in seen
    ]


def together(seen: Iterable[Seen], group: str) -> list[Seen]:
    """Everybody of one group who is under observation, the last to be ready at the end."""
    mine = [each for each in seen if group and each.who.row.together == group]
    return sorted(mine, key=lambda each: each.watch.remaining)


def _ticket(each: Seen) -> str:
    """The number, and what the doctor said who let this person be vaccinated only with caution."""
    row = each.who.row
    return f"{each.who.short} · {wording.text('outcome', 'caution')}" if row.outcome == "caution" else each.who.short


def _seen(each: Observed, clocks: Clocks) -> Seen | None:
    now = seen_now(each.row, clocks)
    return Seen(each, now, watch_state(now, reaction=each.row.reaction)) if now else None
