"""Dates and times as FHIR R4 writes them, which may be as vague as whoever answers: 2022, 2022-12, 2022-12-22."""

import re
from datetime import UTC, date, datetime
from typing import Final

import msgspec

_DATE: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_TIME: Final = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?"
_DATE_TIME: Final = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_TIME}(Z|[+-][0-9]{{2}}:[0-9]{{2}})")


class Moment(msgspec.Struct, frozen=True):
    """What a date, a moment and a time of day have in common. `text` is as FHIR writes it; ValueError for others."""

    text: str

    def __post_init__(self) -> None:
        self.parts()

    def parts(self) -> tuple[float, ...]:
        """From the greatest to the smallest part that is known: of a day, a month or a year."""
        return _day(self.text)


class Date(Moment, frozen=True):
    """A day, a month or a year."""


class DateTime(Moment, frozen=True):
    """A moment with its zone, or a day, a month or a year. Moments are compared in UTC."""

    def parts(self) -> tuple[float, ...]:
        if "T" not in self.text:
            return _day(self.text)
        if not _DATE_TIME.fullmatch(self.text):
            raise ValueError(f"{self.text!r} is not a moment with seconds and a zone")
        try:
            at = datetime.fromisoformat(_without_leap(self.text)).astimezone(UTC)
        except OverflowError as error:
            raise ValueError(f"{self.text!r} is out of range") from error
        return (at.year, at.month, at.day, at.hour, at.minute, at.second + at.microsecond / 1e6)


class Time(Moment, frozen=True):
    """A time of day, without a zone."""

    def parts(self) -> tuple[float, ...]:
        if not re.fullmatch(_TIME, self.text):
            raise ValueError(f"{self.text!r} is not a time of day with seconds")
        hour, minute, second = self.text.split(":")
        if int(hour) > 23 or int(minute) > 59 or float(second) >= 61:
            raise ValueError(f"{self.text!r} is not a time of day")
        return (int(hour), int(minute), float(second))


def order(one: Moment, other: Moment) -> int | None:
    """-1, 0 or 1 as `one` is before, at or after `other`; None where one of them is too vague to tell."""
    left, right = one.parts(), other.parts()
    for mine, theirs in zip(left, right, strict=False):
        if mine != theirs:
            return -1 if mine < theirs else 1
    return 0 if len(left) == len(right) else None


def _day(text: str) -> tuple[float, ...]:
    if not _DATE.fullmatch(text):
        raise ValueError(f"{text!r} is not a date")
    parts = tuple(int(part) for part in text.split("-"))
    date(*(*parts, 1, 1)[:3])
    return parts


def _without_leap(text: str) -> str:
    """Without the second 60, and no more than six digits of a second."""
    plain = re.sub(r":60(?=[.Z+-])", ":59", text)
    return re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", plain).replace("Z", "+00:00")
