"""Dates and times as people type them."""

import re
import unicodedata
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

LONGEST_WAIT_DAYS: Final = 999
YEARS: Final = range(1850, 2200)
"""A date outside these years is a slip of the hand, or a scan that went into the wrong field."""


def read_date(text: str) -> date | None:
    """19440312, 1944-03-12, 1944/3/12, 1944年3月12日, or day first as in 12/03/1944; None for anything else."""
    numbers = re.findall(r"[0-9]+", unicodedata.normalize("NFKC", text))
    if len(numbers) == 1 and len(numbers[0]) == 8:
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    if len(numbers) == 3 and len(numbers[2]) == 4:
        numbers.reverse()
    if len(numbers) != 3 or len(numbers[0]) != 4 or any(len(number) > 2 for number in numbers[1:]):
        return None
    with suppress(ValueError):
        found = date(*map(int, numbers))
        return found if found.year in YEARS else None
    return None


def read_day_from(text: str, today: date) -> date | None:
    """A date, or a number of days from today: "7"."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if re.fullmatch(r"[0-9]{1,3}", plain) and 0 < int(plain) <= LONGEST_WAIT_DAYS:
        return today + timedelta(days=int(plain))
    return read_date(plain)


def read_time(text: str, day: date, zone: ZoneInfo) -> datetime | None:
    """0915, 9:15 or 9.15 on this day at the site."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(r"([0-9]{1,2})[:.]?([0-9]{2})", plain)
    with suppress(ValueError):
        return datetime.combine(day, time(int(found[1]), int(found[2])), zone) if found else None
    return None
