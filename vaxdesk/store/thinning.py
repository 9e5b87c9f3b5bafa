"""Which backups stay: all of the last two days, one a day for two weeks, one a week for eight weeks."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

ALL: Final = timedelta(days=2)
DAILY: Final = timedelta(days=14)
WEEKLY: Final = timedelta(weeks=8)


def kept(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Those of these times that stay: of each day and week the newest. Days and weeks are those of the time zone that
    the times are given in. The newest of all stays whatever its age, and so does one that seems to come from the
    future: a clock that was set is no reason to delete anything."""
    stay: set[datetime] = set()
    seen: set[tuple[str, object]] = set()
    for time in sorted(set(times), reverse=True):
        age = now - time
        if age <= ALL or not stay:
            stay.add(time)
            continue
        bucket = ("day", time.date()) if age <= DAILY else ("week", time.isocalendar()[:2])
        if age <= WEEKLY and bucket not in seen:
            stay.add(time)
        seen.add(bucket)
    return frozenset(stay)
