"""From visits and clocks to the observation board. Pure: time is a parameter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks, Watch, WatchState, watch, watch_state
from vaxdesk.ui import wording
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.watch_words import watch_words
from vaxdesk.ui.widgets.board import BoardCard

ORDER: Final[tuple[WatchState, ...]] = ("reaction", "overdue", "ready", "nearly", "counting")
"""Whoever needs somebody comes first."""


@dataclass(frozen=True, slots=True)
class Observed:
    """One person under observation: what the board needs and what does not change with the second. `age` in completed
    years."""

    row: VisitRow
    person: PersonEnrolled
    short: str
    age: int


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


def card(
    seen: Seen, local: Callable[[datetime], datetime], *, group: tuple[str, str] = ("", ""), unsaved: bool = False
) -> BoardCard:
    """What is on the card of one person. The ring shows the part that is left; `group` says when whoever came together
    may go together, in words and briefly; `unsaved` where a reaction was begun and not recorded. `local` gives a time
    at the site."""
    row, person = seen.who.row, seen.who.person
    word = watch_words(seen.state, row.emergency, row.gone, word=say("unsaved") if unsaved else "")
    plain = say("unsaved_brief") if unsaved else say(f"brief_{seen.state}")
    brief = watch_words(seen.state, row.emergency, row.gone, word=plain)
    if row.died and not unsaved:
        word, brief = say("died_left" if row.died == "emergency" or row.ended_at else "died_here"), say("brief_died")
    if seen.state == "overdue" and row.called_at and not unsaved:
        word = say("called", time=f"{local(row.called_at):%H:%M}", answer=wording.text("call_answer", row.answer))
    return BoardCard(
        id=row.id,
        ticket=f"{seen.who.short} · {wording.text('outcome', 'caution')}"
        if row.outcome == "caution"
        else seen.who.short,
        name=person.name,
        about=f"{wording.text('sex', person.sex)} {seen.who.age}",
        time="" if row.died else shown_time(seen.watch.remaining),
        left=_left(seen),
        state="reaction" if unsaved else seen.state,
        word=word,
        seat=row.seat,
        together=group[0],
        together_brief=group[1],
        brief=brief,
        gone=row.left,
    )


def _left(seen: Seen) -> float:
    """The part of the time that is left; nobody waits for the time of somebody who has died."""
    if seen.who.row.died or not seen.watch.total:
        return 0.0
    return max(0.0, min(1.0, seen.watch.remaining / seen.watch.total))


def together(seen: Iterable[Seen], group: str) -> list[Seen]:
    """Everybody of one group who is under observation and alive, the last to be ready at the end."""
    mine = [each for each in seen if group and each.who.row.together == group and not each.who.row.died]
    return sorted(mine, key=lambda each: each.watch.remaining)


def _seen(each: Observed, clocks: Clocks) -> Seen | None:
    now = seen_now(each.row, clocks)
    return Seen(each, now, watch_state(now, reaction=each.row.unwell)) if now else None
