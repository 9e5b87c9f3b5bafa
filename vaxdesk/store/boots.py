"""The runs of this machine, as far as this database has seen them: what the timers know about time switched off."""

from datetime import timedelta

from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.timers import BootSpan
from vaxdesk.store.codec import moment, rfc3339
from vaxdesk.store.database import Database, answer


def touch(db: Database, now: Instant) -> None:
    """Note that this run of the machine has come so far; inside the caller's transaction."""
    start = now.utc - timedelta(milliseconds=now.uptime_ms)
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
