"""The runs of this machine, as far as this database has seen them: what the timers know about time switched off."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import BootSpan
from vaxdesk.store.codec import moment, rfc3339
from vaxdesk.store.database import Database, answer

FRESH: Final = timedelta(seconds=15)
"""How far a run may have come since it was last noted. After a restart the time in between counts as switched off,
which lets nobody go earlier."""
_FRESH_MS: Final = FRESH // timedelta(milliseconds=1)
_JITTER: Final = timedelta(milliseconds=50)
"""By how much the start of a run, as two looks at two clocks give it, differs when neither was set."""


def touch(db: Database, now: Instant) -> None:
    """Note that this run of the machine has come so far, unless that is noted already; inside the caller's
    transaction."""
    start = now.utc - timedelta(milliseconds=now.uptime_ms) + _JITTER
    noted = db.execute("SELECT last_uptime_ms, latest_start FROM boots WHERE boot = ?", [now.boot]).fetchone()
    if noted and now.uptime_ms - noted[0] < _FRESH_MS and rfc3339(start - _JITTER) <= noted[1]:
        return
    db.execute(
        """
        INSERT INTO boots (boot, last_uptime_ms, latest_start) VALUES (?, ?, ?)
        ON CONFLICT (boot) DO UPDATE SET
            last_uptime_ms = max(last_uptime_ms, excluded.last_uptime_ms),
            latest_start = max(latest_start, excluded.latest_start)
        """,
        [now.boot, now.uptime_ms, rfc3339(start)],
    )


def spans(db: Database) -> tuple[BootSpan, ...]:
    """Every run, oldest first."""
    rows = answer(db, "SELECT boot, last_uptime_ms, latest_start FROM boots ORDER BY ordinal")
    return tuple(
        BootSpan(boot=row["boot"], last_uptime_ms=row["last_uptime_ms"], latest_start=moment(row["latest_start"]))
        for row in rows
    )


def problems(db: Database) -> Iterator[str]:
    """What is noted of the runs and cannot be so, in words. A run that an entry names is noted, never as having begun
    earlier than a clock showed at an entry, which would make a wait in the dark look longer than it was, and never as
    `FRESH` or more behind an entry.

    That a run claims too much nothing here can show for certain, so a run that was made longer, put in or moved to
    another place is not found. Heartbeats leave no entry, so a run that stays on without an act has no end that the
    record knows. The end by the wall clock and the start of the next run may contradict each other because a clock was
    set, and a confirmation is the word of a person. Runs may even overlap, and be noted in another order than that of
    their entries, where a record was carried to another machine and back."""
    told = _told(db)
    for boot, reached, text in db.execute("SELECT boot, last_uptime_ms, latest_start FROM boots ORDER BY ordinal"):
        further, later = told.pop(boot, (0, None))
        start = _noted(text, reached)
        if start is None:
            yield f"run {boot}: what is noted of it is no time"
        elif further - reached >= _FRESH_MS:
            yield f"run {boot}: noted until {reached} ms, and an entry was written at {further} ms"
        elif later is not None and start < later:
            yield f"run {boot}: noted to have begun by {text}, and a clock said {rfc3339(later)} at an entry"
    for boot in told:
        yield f"run {boot}: entries name it, and nothing is noted of it"


def _told(db: Database) -> dict[str, tuple[int, datetime | None]]:
    """Of each run that entries name the highest uptime in milliseconds, and the latest start by both clocks of an
    entry. A time that is none is for whoever checks the entries."""
    told: dict[str, tuple[int, datetime | None]] = {}
    for boot, uptime_ms, written in db.execute("SELECT boot, uptime_ms, written FROM journal ORDER BY n"):
        further, later = told.get(boot, (0, None))
        start = _shifted(written, -uptime_ms)
        if start is not None and (later is None or start > later):
            later = start
        told[boot] = (max(further, uptime_ms), later)
    return told


def _noted(text: str, reached: int) -> datetime | None:
    """The start of a run that came so far; None where `touch` cannot have noted these."""
    start = _shifted(text, 0)
    if start is None or reached < 0 or _shifted(text, reached) is None:
        return None
    return start if rfc3339(start) == text else None


def _shifted(text: str, milliseconds: int) -> datetime | None:
    try:
        return moment(text) + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
