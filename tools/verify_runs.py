"""The runs of the machine, against the entries that were written in them: a part of `verify_site.py`. Standard library
only; shares no code with the program.

A run is from a switching on to the next switching off. Of each stay of the record on a run is noted from where to where
it goes, by a clock that counts from the start of the run, and the latest moment at which the run may have begun, by the
wall clock; a record that is carried to another machine and back has several stays on one run, and an older program
noted where the only one ends. Entries name their run, and tell both clocks. A run may have come up to fifteen seconds
further than the furthest of its stays, but its start is never later than the latest that is noted. That too much is
claimed nobody can say for certain: while nothing is written a machine stays on as long as it likes, wall clocks are
set, and what comes back from the seal is noted out of order.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

FRESH_MS = 15_000


class Stay(NamedTuple):
    """Of the record on a run: from and to where the run had come, in milliseconds, and its latest start."""

    boot: str
    first: int
    last: int
    start: str


def differ(connection: Any, *, noted: bool) -> Iterator[str]:
    """What is noted of each run and cannot be so; where the table is gone, nothing is `noted`."""
    known = told(connection)
    runs: dict[str, list[Stay]] = {}
    for stay in stays(connection) if noted else ():
        runs.setdefault(stay.boot, []).append(stay)
    for boot, each in runs.items():
        further, later = known.pop(boot, (0, None))
        reached = max(stay.last for stay in each)
        starts = [start for start in map(began, each) if start is not None]
        if len(starts) != len(each):
            yield f"run {boot}: what is noted of it is no time"
        elif reached <= further - FRESH_MS:
            yield f"run {boot}: {reached} ms are noted, and something was written after {further} ms"
        elif later is not None and all(start < later for start in starts):
            yield f"run {boot}: it is noted to have begun by {max(starts)}, and a clock in it said {later}"
    for boot in known:
        yield f"run {boot}: something was written in it, and nothing is noted of it"


def stays(connection: Any) -> Iterator[Stay]:
    """In order, as far as they are noted: before schema 12 nobody wrote down where one begins."""
    named = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info('boots')")}
    first = "first_uptime_ms" if "first_uptime_ms" in named else "0"
    query = f"SELECT boot, {first}, last_uptime_ms, latest_start FROM boots ORDER BY ordinal"  # noqa: S608
    return (Stay(*row) for row in connection.execute(query))


def told(connection: Any) -> dict[str, tuple[int, datetime | None]]:
    """Of each run how far it had come at an entry, and the latest start by clocks at an entry; entries that are broken
    are told of elsewhere."""
    found: dict[str, tuple[int, datetime | None]] = {}
    for boot, reached, text in connection.execute("SELECT boot, uptime_ms, written FROM journal ORDER BY n"):
        further, later = found.get(boot, (0, None))
        starts = [each for each in (later, clock(text, -reached)) if each is not None]
        found[boot] = (max(further, reached), max(starts, default=None))
    return found


def began(stay: Stay) -> datetime | None:
    """The start of the run, as it is noted of this stay; None for what nobody can have noted."""
    start = clock(stay.start, 0)
    if start is None or stay.first < 0 or stay.last < stay.first or clock(stay.start, stay.last) is None:
        return None
    return start if stay.start == f"{start.replace(tzinfo=None).isoformat(timespec='microseconds')}Z" else None


def clock(text: str, milliseconds: int) -> datetime | None:
    """So long after a moment; None for what is none, or lies beyond every calendar."""
    try:
        at = datetime.fromisoformat(text)
        return None if at.tzinfo is None else at.astimezone(UTC) + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
