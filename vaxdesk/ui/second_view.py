"""From the room to the screen for the people who wait. Pure: time is a parameter.

It tells a number, a masked name, a time and where to go. Whoever has a reaction looks like everybody else as long as
their time runs; afterwards they are asked to stay seated, and nothing says why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from vaxdesk.clinic.timers import NEARLY
from vaxdesk.clinic.watched import Watched
from vaxdesk.ui.shown_time import shown_time

Step = Literal["counting", "nearly", "go", "stay"]
PAGE_SECONDS: Final = 8
GRIDS: Final = ((3, 4), (4, 5), (5, 6))
"""Columns and rows. The last is the densest whose letters can still be read four metres from a large television; more
people go onto further pages."""
MOST_WORDS: Final = 2
_NEARLY_MS: Final = NEARLY // timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class SecondTile:
    """One person: `time` is what is left ("15:10"), empty once they have a next step."""

    number: str
    name: str
    time: str
    step: Step


@dataclass(frozen=True, slots=True)
class SecondProps:
    """One page of the screen: `page` of `pages` (from 1), `clock` the time of the site, `spoken` counts through the
    languages where there is no room for all of them at once."""

    tiles: tuple[SecondTile, ...]
    columns: int
    rows: int
    page: int
    pages: int
    clock: str
    spoken: int
    practice: bool = False


def second_props(
    people: Sequence[Watched], names: Mapping[str, str], now_ms: int, clock: str, *, practice: bool = False
) -> SecondProps:
    """The screen when the boot-time clock shows `now_ms`; without `names` there are numbers only."""
    every = second_tiles(people, names, now_ms)
    columns, rows = grid(len(every))
    room = columns * rows
    pages = max(1, -(-len(every) // room))
    turn = now_ms // 1000 // PAGE_SECONDS
    page = turn % pages
    shown = tuple(every[page * room : (page + 1) * room])
    return SecondProps(shown, columns, rows, page + 1, pages, clock, turn, practice)


def second_tiles(people: Sequence[Watched], names: Mapping[str, str], now_ms: int) -> list[SecondTile]:
    """Whoever may go first, then by the time that is left. Somebody without a dose does not wait for a time, and
    whoever has left does not wait at all. Of those who have died nothing is told."""
    waiting = [(each.over_at, each) for each in people if each.over_at is not None and _waits(each)]
    waiting.sort(key=lambda pair: (_step(pair[1], pair[0] - now_ms) == "stay", pair[0], pair[1].number))
    return [_tile(each, names.get(each.visit, ""), over_at - now_ms) for over_at, each in waiting]


def _waits(each: Watched) -> bool:
    return not each.left and not each.died


def grid(count: int) -> tuple[int, int]:
    """Columns and rows for so many people."""
    return next(((columns, rows) for columns, rows in GRIDS if count <= columns * rows), GRIDS[-1])


def _tile(each: Watched, name: str, left_ms: int) -> SecondTile:
    step = _step(each, left_ms)
    time = "" if step in ("go", "stay") else shown_time(timedelta(milliseconds=left_ms))
    return SecondTile(each.number, _brief(name), time, step)


def _brief(name: str) -> str:
    """A masked name of many words keeps its first and its last: all of them would be too small to be read."""
    words = name.split()
    return f"{words[0]} … {words[-1]}" if len(words) > MOST_WORDS else name


def _step(each: Watched, left_ms: int) -> Step:
    if left_ms > _NEARLY_MS:
        return "counting"
    if left_ms > 0:
        return "nearly"
    return "stay" if each.unwell else "go"
