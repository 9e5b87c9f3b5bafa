"""Answers to questions as people type them, and back."""

import re
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic.answer_limits import shown
from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Coding, Kind, Quantity, Value
from vaxdesk.ui.typed_dates import YEARS, read_date, read_time
from vaxdesk.ui.typed_numbers import plain

_NUMBER: Final = re.compile(r"(-?[0-9]{1,12}(?:\.[0-9]{1,6})?)(.*)")
_MONTH_FIRST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})(?:[-/.年]([0-9]{1,2}))?[年月]?")


def read_answer(kind: Kind, text: str, *, unit: Coding | None = None, zone: ZoneInfo) -> Value | None:
    """What was typed as the answer to a question of this kind; None for what is none.

    A quantity without a `unit` may bring its own behind the number: "7.2 mmol/L". A moment is one of the `zone`.
    """
    typed = plain(text)
    if kind in ("integer", "decimal", "quantity"):
        return _number(kind, typed, unit)
    if kind == "date":
        return _day(typed, Date)
    if kind == "dateTime":
        return _moment(typed, zone)
    if kind == "time":
        return _time(typed, zone)
    return text.strip() or None


def typed_answer(value: Value, zone: ZoneInfo) -> str:
    """As it would be typed; a quantity without its unit."""
    if isinstance(value, Quantity):
        return _plain_number(value.value)
    if isinstance(value, float):
        return _plain_number(value)
    if isinstance(value, DateTime) and "T" in value.text:
        return datetime.fromisoformat(value.text.replace("Z", "+00:00")).astimezone(zone).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Time):
        return value.text.removesuffix(":00")
    return shown(value)


def _plain_number(number: float) -> str:
    return format(Decimal(repr(number)), "f").removesuffix(".0")


def _number(kind: Kind, typed: str, unit: Coding | None) -> Value | None:
    found = _NUMBER.fullmatch(typed.replace(",", "."))
    if found is None:
        return None
    number, rest = found[1], found[2].strip()
    if kind == "quantity":
        if rest and unit is not None:
            return None
        return Quantity(float(number), unit or Coding(display=rest))
    if rest or (kind == "integer" and "." in number):
        return None
    return int(number) if kind == "integer" else float(number)


def _day(typed: str, kind: type[Date] | type[DateTime]) -> Date | DateTime | None:
    """A day, a month as 2022-12 or 12/2022, or a year."""
    if day := read_date(typed):
        return kind(day.isoformat())
    if (vague := _year_first(typed)) is None or int(vague[:4]) not in YEARS:
        return None
    with suppress(ValueError):
        return kind(vague)
    return None


def _year_first(typed: str) -> str | None:
    if found := _MONTH_FIRST.fullmatch(typed):
        return f"{found[2]}-{int(found[1]):02}"
    if found := _YEAR_FIRST.fullmatch(typed):
        return f"{found[1]}-{int(found[2]):02}" if found[2] else found[1]
    return None


def _moment(typed: str, zone: ZoneInfo) -> DateTime | None:
    """A day with a time of day, or as vague as a date."""
    day, _, hour = typed.replace("T", " ").rpartition(" ")
    if day and (found := read_date(day)) and (at := read_time(hour, found, zone)):
        with suppress(ValueError):  # a zone that had seconds, long ago
            return DateTime(at.isoformat())
    vague = _day(typed, DateTime)
    return vague if isinstance(vague, DateTime) else None


def _time(typed: str, zone: ZoneInfo) -> Time | None:
    at = read_time(typed, datetime(2000, 1, 1, tzinfo=zone).date(), zone)
    return Time(at.strftime("%H:%M:%S")) if at else None
