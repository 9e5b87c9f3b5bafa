"""The visit ticket: sixteen digits that a scanner types in any keyboard layout and input method.

`7 DDDD SSSS MMMMMM C`: the type, days since 2024-01-01 modulo 10000, the day's sequence, a message authentication code
(HMAC-SHA-256 with the site's key, modulo a million) and a Verhoeff check digit, which catches every single wrong digit
and every adjacent swap. The ticket holds no personal data and grants nothing by itself: it is a key to look up a visit
of today at this site.
"""

import hmac
import re
import unicodedata
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

TicketProblem = Literal["ticket_format", "ticket_check_digit", "ticket_forged", "ticket_other_day"]

FIRST_DAY: Final = date(2024, 1, 1)
DAYS: Final = 10_000
SEQUENCES: Final = 10_000
BLOCKS: Final = "ABCDEFGHIJ"
"""The first digit of the sequence as a letter, so that several laptops may hand out numbers side by side."""


class Ticket(msgspec.Struct, frozen=True):
    """A genuine ticket of this site. `sequence` counts from 0 to 9999 within `day`; `short` is what is called out."""

    number: str
    day: date
    sequence: int
    short: str


def issue(site_key: bytes, site: str, day: date, sequence: int) -> str:
    """The sixteen digits for the visit `sequence` (0 to 9999) of `day`. Raises ValueError outside that range."""
    _in_range(sequence)
    head = f"7{_day_number(day):04}{sequence:04}"
    number = head + _mac(site_key, site, head)
    return number + _check_digit(number)


def read(site_key: bytes, site: str, text: str, today: date) -> Ticket | TicketProblem:
    """The ticket in `text` (full-width digits and spaces are fine), or the first thing that is wrong with it."""
    number = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if not re.fullmatch(r"7[0-9]{15}", number):
        return "ticket_format"
    if number[15] != _check_digit(number[:15]):
        return "ticket_check_digit"
    if not hmac.compare_digest(number[9:15], _mac(site_key, site, number[:9])):
        return "ticket_forged"
    if int(number[1:5]) != _day_number(today):
        return "ticket_other_day"
    sequence = sequence_of(number)
    return Ticket(number, today, sequence, short_number(sequence))


def beginning(day: date, letter: str) -> str:
    """The digits with which every ticket of this day and this block begins."""
    return f"7{_day_number(day):04}{BLOCKS.index(letter)}"


def beginning_of(day: date, short: str) -> str | None:
    """The digits with which the ticket of this day with this short number begins; None for no short number."""
    sequence = parse_short(short)
    return None if sequence is None else f"7{_day_number(day):04}{sequence:04}"


def first_of(letter: str) -> int:
    """The first sequence of a block: A001."""
    return BLOCKS.index(letter) * 1000 + 1


def sequence_of(number: str) -> int:
    """The day's sequence inside sixteen well-formed digits."""
    return int(number[5:9])


def short_number(sequence: int) -> str:
    """What is called out and shown on the board: 97 -> "A097", 1097 -> "B097". Raises ValueError outside 0 to 9999."""
    _in_range(sequence)
    block, rest = divmod(sequence, 1000)
    return f"{BLOCKS[block]}{rest:03}"


def parse_short(text: str) -> int | None:
    """The sequence that a typed short number means ("a097", "A97"), or None where `text` is no short number."""
    found = re.fullmatch(r"([A-J])([0-9]{1,3})", unicodedata.normalize("NFKC", text).strip().upper())
    return BLOCKS.index(found[1]) * 1000 + int(found[2]) if found else None


def _in_range(sequence: int) -> None:
    if not 0 <= sequence < SEQUENCES:
        raise ValueError(f"a day's sequence runs from 0 to {SEQUENCES - 1}, not {sequence}")


def _day_number(day: date) -> int:
    return (day - FIRST_DAY) // timedelta(days=1) % DAYS


def _mac(site_key: bytes, site: str, head: str) -> str:
    digest = hmac.digest(site_key, f"vaxdesk-ticket-v1|{site}|{head}".encode(), "sha256")
    return f"{int.from_bytes(digest) % 1_000_000:06}"


def _check_digit(digits: str) -> str:
    from stdnum import verhoeff  # loads ssl and pydoc, 40 ms that the first window does not wait for

    return verhoeff.calc_check_digit(digits)
