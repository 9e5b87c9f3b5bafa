"""Hybrid logical clock: 13 digits of milliseconds, a hyphen, a counter of 4. For display and ties, never for timers."""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_COUNTER_END: Final = 9999


def after(last: str, now: datetime) -> str:
    """The reading that follows `last` ("" at first), whatever the wall clock has done since."""
    milliseconds = (now - _EPOCH) // timedelta(milliseconds=1)
    then, counter = _parts(last)
    if milliseconds > then:
        return _text(milliseconds, 0)
    return _text(then, counter + 1) if counter < _COUNTER_END else _text(then + 1, 0)


def _parts(reading: str) -> tuple[int, int]:
    milliseconds, _, counter = reading.partition("-")
    return (int(milliseconds), int(counter)) if counter else (-1, 0)


def _text(milliseconds: int, counter: int) -> str:
    return f"{milliseconds:013d}-{counter:04d}"
