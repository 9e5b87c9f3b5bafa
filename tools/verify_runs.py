"""The runs of the machine, against the entries that were written in them: a part of `verify_site.py`. Standard library
only; shares no code with the program.

A run, from a switching on to the next switching off, is noted with how far it came, by a clock that counts from its
start, and with the latest moment at which it may have begun, by the wall clock. Entries name their run, and tell both
clocks. A run may have come up to fifteen seconds further than is noted of it, but a start is never noted too early.
That too much is claimed nobody can say for certain: while nothing is written a machine stays on as long as it likes,
wall clocks are set, and a record that was carried to another machine and back has runs that overlap.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

FRESH_MS = 15_000


def differ(connection: Any, *, noted: bool) -> Iterator[str]:
    """What is noted of each run and cannot be so; where the table is gone, nothing is `noted`."""
    known = told(connection)
    query = "SELECT boot, last_uptime_ms, latest_start FROM boots ORDER BY ordinal"
    for boot, reached, text in connection.execute(query) if noted else ():
        further, later = known.pop(boot, (0, None))
        start = began(text, reached)
        if start is None:
            yield f"run {boot}: what is noted of it is no time"
        elif reached <= further - FRESH_MS:
            yield f"run {boot}: {reached} ms are noted, and something was written after {further} ms"
        elif later is not None and start < later:
            yield f"run {boot}: it is noted to have begun by {start}, and a clock in it said {later}"
    for boot in known:
        yield f"run {boot}: something was written in it, and nothing is noted of it"


def told(connection: Any) -> dict[str, tuple[int, datetime | None]]:
    """Of each run how far it had come at an entry, and the latest start by clocks at an entry; entries that are broken
    are told of elsewhere."""
    found: dict[str, tuple[int, datetime | None]] = {}
    for boot, reached, text in connection.execute("SELECT boot, uptime_ms, written FROM journal ORDER BY n"):
        further, later = found.get(boot, (0, None))
        starts = [each for each in (later, clock(text, -reached)) if each is not None]
        found[boot] = (max(further, reached), max(starts, default=None))
    return found


def began(text: str, reached: int) -> datetime | None:
    """The start of a run that came so far, as it is noted; None for what nobody can have noted."""
    start = clock(text, 0)
    if start is None or reached < 0 or clock(text, reached) is None:
        return None
    return start if text == f"{start.replace(tzinfo=None).isoformat(timespec='microseconds')}Z" else None


def clock(text: str, milliseconds: int) -> datetime | None:
    """So long after a moment; None for what is none, or lies beyond every calendar."""
    try:
        at = datetime.fromisoformat(text)
        return None if at.tzinfo is None else at.astimezone(UTC) + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
