"""Numbers of blank forms, for the hours in which the program does not run, and the ids of what is typed in from them.

`A221223-007-0`: the letter of the workstation that printed the pad, the day it is for, the number of the form, a check
digit (Luhn). Everything typed in from a form has ids that follow from its number: the same form typed in twice, also at
two workstations, is the same visit.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Final

import msgspec

from vaxdesk.ids import uuid7

MOST: Final = 999
"""Forms of one letter and one day."""
_WRITTEN: Final = re.compile(r"([A-Z])(\d{2})(\d{2})(\d{2})(\d{3})(\d)")


class FormNumberWrong(ValueError):
    """What was typed is no number of a form, or not the one that is on the paper."""


class FormNumber(msgspec.Struct, frozen=True):
    """One blank form."""

    letter: str
    day: date
    sequence: int

    def __str__(self) -> str:
        return f"{self.letter}{self.day:%y%m%d}-{self.sequence:03d}-{self._check()}"

    def id_of(self, site: str, what: str) -> str:
        """The id of one thing on this form; always the same for the same site and thing."""
        said = int.from_bytes(sha256(f"{site}\n{self}\n{what}".encode()).digest(), "big")
        return uuid7(datetime.combine(self.day, time(), UTC), lambda bits: said >> (256 - bits))

    def _check(self) -> int:
        digits = f"{ord(self.letter)}{self.day:%y%m%d}{self.sequence:03d}"
        doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits))]
        return -sum(each // 10 + each % 10 for each in doubled) % 10


def form_number(text: str) -> FormNumber:
    """What is printed on a form, with or without its hyphens, also in wide characters. Raises FormNumberWrong."""
    match = _WRITTEN.fullmatch(re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper())
    if not match:
        raise FormNumberWrong(f"the number of a form looks like A221223-007-0, not like {text!r}")
    letter, year, month, day, sequence, check = match.groups()
    try:
        number = FormNumber(letter, date(2000 + int(year), int(month), int(day)), int(sequence))
    except ValueError as error:
        raise FormNumberWrong(f"there is no such day: {text}") from error
    if not number.sequence or str(number)[-1] != check:
        raise FormNumberWrong(f"this number is mistyped: {text}")
    return number


def pad(letter: str, day: date, first: int, count: int) -> tuple[FormNumber, ...]:
    """So many forms in a row. Raises ValueError where there are no such numbers."""
    if not 1 <= first <= first + count - 1 <= MOST:
        raise ValueError(f"a pad has numbers from 1 to {MOST}")
    return tuple(FormNumber(letter, day, number) for number in range(first, first + count))
