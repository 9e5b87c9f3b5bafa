"""Where this database has been, run of a machine by run of a machine: what the timers know about time switched off.

A database lies in one place at a time, so its stays follow one another. Of each it is noted from which moment of the
run on it counts, and how far the run has come.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from vaxdesk.clinic.instants import GUESSED, Instant
from vaxdesk.clinic.timers import BootSpan, met
from vaxdesk.store.codec import moment, rfc3339
from vaxdesk.store.database import Database, answer

FRESH: Final = timedelta(seconds=15)
"""How far a run may have come since it was last noted. After a restart the time in between counts as switched off,
which lets nobody go earlier."""
_FRESH_MS: Final = FRESH // timedelta(milliseconds=1)
_JITTER: Final = timedelta(milliseconds=50)
"""By how much the start of a run, as two looks at two clocks give it, differs when neither was set."""


def touch(db: Database, now: Instant) -> None:
    """Note that this run of the machine has come so far, unless that is noted already; inside the caller's transaction.
    The database has been opened on this machine: a run that cannot have begun before the newest one that is noted
    counts from its start."""
    newest = _newest(db)
    if newest and newest.boot == now.boot:
        _came_so_far(db, newest, now)
    else:
        _begin(db, now, 0 if newest and _later(db, newest, now) else now.uptime_ms)


def arrive(db: Database, now: Instant) -> None:
    """The database came here from nobody knows where: a run that is not the newest one that is noted may have been on
    long before, and counts from now on. Inside the caller's transaction."""
    newest = _newest(db)
    if not (newest and newest.boot == now.boot):
        _begin(db, now, now.uptime_ms)


def put_back(db: Database, then: Instant) -> None:
    """An entry that was written in this run is put back from the seal. It adds to the newest run alone; any other is
    noted and adds no time. Inside the caller's transaction."""
    newest = _newest(db)
    if newest and newest.boot == then.boot:
        _came_so_far(db, newest, then)
        return
    start = rfc3339(_start(then))
    db.execute("UPDATE boots SET latest_start = ? WHERE boot = ? AND latest_start < ?", [start, then.boot, start])
    noted = db.execute("SELECT 1 FROM boots WHERE boot = ? AND last_uptime_ms >= ?", [then.boot, then.uptime_ms])
    if noted.fetchone() is None:
        _begin(db, then, then.uptime_ms)


def spans(db: Database) -> tuple[BootSpan, ...]:
    """Every stay on a run, oldest first."""
    rows = answer(db, "SELECT boot, first_uptime_ms, last_uptime_ms, latest_start FROM boots ORDER BY ordinal")
    return tuple(
        BootSpan(row["boot"], row["last_uptime_ms"], moment(row["latest_start"]), row["first_uptime_ms"])
        for row in rows
    )


def stays(db: Database, here: Instant) -> tuple[BootSpan, ...]:
    """The same with the one that `touch` would note now, where it has not yet."""
    known = spans(db)
    if known and known[-1].boot == here.boot:
        return known
    newest = _newest(db)
    return met(known, here, whole=newest is not None and _later(db, newest, here))


class _Noted(msgspec.Struct, frozen=True):
    ordinal: int
    boot: str
    last_uptime_ms: int
    latest_start: str


def _newest(db: Database) -> _Noted | None:
    sql = "SELECT ordinal, boot, last_uptime_ms, latest_start FROM boots ORDER BY ordinal DESC LIMIT 1"
    row = db.execute(sql).fetchone()
    return _Noted(*row) if row else None


def _later(db: Database, newest: _Noted, now: Instant) -> bool:
    """This run of the same machine began after the newest one that is noted: the system named both, or the clock that
    counts from the start of a run has gone back; and no clock says otherwise. Two machines may go by one name where
    one was made as a copy of the other."""
    if db.execute("SELECT 1 FROM boots WHERE boot = ?", [now.boot]).fetchone():
        return False
    if _start(now) < moment(newest.latest_start) + timedelta(milliseconds=newest.last_uptime_ms):
        return False
    return not now.boot.startswith(GUESSED) or now.uptime_ms < newest.last_uptime_ms


def _came_so_far(db: Database, newest: _Noted, now: Instant) -> None:
    start = _start(now)
    if now.uptime_ms - newest.last_uptime_ms < _FRESH_MS and rfc3339(start - _JITTER) <= newest.latest_start:
        return
    db.execute(
        "UPDATE boots SET last_uptime_ms = max(last_uptime_ms, ?), latest_start = max(latest_start, ?)"
        " WHERE ordinal = ?",
        [now.uptime_ms, rfc3339(start), newest.ordinal],
    )


def _begin(db: Database, now: Instant, first_uptime_ms: int) -> None:
    db.execute(
        "INSERT INTO boots (boot, first_uptime_ms, last_uptime_ms, latest_start) VALUES (?, ?, ?, ?)",
        [now.boot, first_uptime_ms, now.uptime_ms, rfc3339(_start(now))],
    )


def _start(now: Instant) -> datetime:
    return now.utc - timedelta(milliseconds=now.uptime_ms) + _JITTER


def problems(db: Database) -> Iterator[str]:
    """What is noted of the runs and cannot be so, in words: of each run by all of its stays together. A run that an
    entry names is noted, never as having begun earlier than a clock showed at an entry, which would make a wait in the
    dark look longer than it was, and never as `FRESH` or more behind an entry. No stay ends before it begins.

    That a run claims too much nothing here can show for certain, so a stay that was made longer, put in or moved to
    another place is not found. Heartbeats leave no entry, so a run that stays on without an act has no end that the
    record knows. The end by the wall clock and the start of the next run may contradict each other because a clock was
    set, and a confirmation is the word of a person. In which stay an entry was written nobody can tell either: stays
    may overlap, and be noted in another order than that of their entries, where a record was carried to another
    machine and back and was made whole from the seal."""
    told = _told(db)
    for boot, stays in _stays(db).items():
        further, later = told.pop(boot, (0, None))
        reached = max(last for _, last, _ in stays)
        starts = [start for start in (_noted(*stay) for stay in stays) if start is not None]
        if len(starts) < len(stays):
            yield f"run {boot}: what is noted of it is no time"
        elif further - reached >= _FRESH_MS:
            yield f"run {boot}: noted until {reached} ms, and an entry was written at {further} ms"
        elif later is not None and max(starts) < later:
            begun = rfc3339(max(starts))
            yield f"run {boot}: noted to have begun by {begun}, and a clock said {rfc3339(later)} at an entry"
    for boot in told:
        yield f"run {boot}: entries name it, and nothing is noted of it"


def _stays(db: Database) -> dict[str, list[tuple[int, int, str]]]:
    """Of each run what is noted of its stays: from and to which millisecond, and its latest start."""
    stays: dict[str, list[tuple[int, int, str]]] = {}
    sql = "SELECT boot, first_uptime_ms, last_uptime_ms, latest_start FROM boots ORDER BY ordinal"
    for boot, first, last, text in db.execute(sql):
        stays.setdefault(boot, []).append((first, last, text))
    return stays


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


def _noted(first: int, last: int, text: str) -> datetime | None:
    """The start of the run of such a stay; None where `touch` cannot have noted these."""
    start = _shifted(text, 0)
    if start is None or not 0 <= first <= last or _shifted(text, last) is None:
        return None
    return start if rfc3339(start) == text else None


def _shifted(text: str, milliseconds: int) -> datetime | None:
    try:
        return moment(text) + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
