"""Times that a caller gives: RFC 3339, with a zone, in a year that a calendar here can hold."""

from datetime import UTC, datetime
from typing import Final

YEARS: Final = range(1900, 2200)


def given_time(text: str) -> datetime:
    """The moment in UTC. Raises ValueError, saying what is wrong with it."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"not a time as in 2022-12-22T09:00:00+08:00: {text!r}") from error
    return in_utc(parsed)


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError without a zone, or outside the years that are accepted."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment.isoformat()}")
    if moment.year not in YEARS:
        raise ValueError(f"a year outside {YEARS.start} to {YEARS.stop - 1}: {moment.isoformat()}")
    return moment.astimezone(UTC)
