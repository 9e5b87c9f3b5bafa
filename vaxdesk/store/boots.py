"""The runs of this machine, as far as this database has seen them: what the timers know about time switched off."""

from datetime import timedelta
from typing import Final

from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import BootSpan
from vaxdesk.store.codec import moment, rfc3339
from vaxdesk.store.database import Database, answer

FRESH: Final = timedelta(seconds=15)
"""How far a run may have come since it was last noted. After a restart the time in between counts as switched off,
which lets nobody go earlier."""
_JITTER: Final = timedelta(milliseconds=50)
"""By how much the start of a run, as two looks at two clocks give it, differs when neither was set."""


def touch(db: Database, now: Instant) -> None:
    """Note that this run of the machine has come so far, unless that is noted already; inside the caller's
    transaction."""
    start = now.utc - timedelta(milliseconds=now.uptime_ms) + _JITTER
    noted = db.execute("SELECT last_uptime_ms, latest_start FROM boots WHERE boot = ?", [now.boot]).fetchone()
    if noted and now.uptime_ms - noted[0] < FRESH // timedelta(milliseconds=1) and rfc3339(start - _JITTER) <= noted[1]:
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
