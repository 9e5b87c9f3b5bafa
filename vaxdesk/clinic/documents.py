"""Identity numbers: normalise, judge, and read birth date and sex from them.

Every problem may be overridden with a reason (worn cards, unusual documents) except those in `NEVER_OVERRIDDEN`.
Advisories only inform. Control and invisible characters are judged for every text alike, in `people`.

Sources: GB 11643-1999 (eighteen characters, ISO 7064 MOD 11-2); Circular 07/2016/TT-BCA (twelve-digit CCCD).
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

import msgspec

from vaxdesk.clinic.facts import DocumentType, Sex

NEVER_OVERRIDDEN: Final = frozenset({"document_birth_date_future"})

CHECK_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS: Final = "10X98765432"
PROVINCES: Final = frozenset(
    f"{code}"
    for codes in ("11-15", "21-23", "31-37", "41-46", "50-54", "61-65", "71-71")
    for code in range(int(codes[:2]), int(codes[3:]) + 1)
)
"""Leading digits of the regions of China. Counties come and go, so that only these are looked at."""
RESIDENCE_PERMITS: Final = ("810000", "820000", "830000")
"""Hong Kong, Macau and Taiwan residents' residence permit; the same eighteen characters."""
LONGEST: Final = 40
"""What `facts.Document` can hold."""


class DocumentReading(msgspec.Struct, frozen=True, kw_only=True):
    """What a number says. A number with a problem says nothing about birth and sex.

    `number` is normalised, and what should be stored. `birth_year` alone is known of a Vietnamese CCCD. `problems` and
    `advisories` are codes, in the order in which they were found.
    """

    number: str
    birth_date: date | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    problems: tuple[str, ...] = ()
    advisories: tuple[str, ...] = ()


class _Birth(NamedTuple):
    year: int
    date: date | None
    sex: Sex


def judge(type: DocumentType, number: str, today: date) -> DocumentReading:
    """Judge `number` as a document of `type` on the day `today`. Never raises.

    Problems: `document_type` (a number without a type), `document_length`, `document_characters`, `document_checksum`,
    `document_birth_date` (no such day), `document_birth_date_future`. Advisories: `document_converted` (from fifteen
    digits), `document_region_unknown`, `document_residence_permit`, `document_foreign_resident`, `document_old_card`.
    """
    return _JUDGES[type](normalise(type, number), today)


def normalise(type: DocumentType, number: str) -> str:
    """NFKC, trimmed, upper case; inner spaces are dropped where a number cannot have any."""
    text = unicodedata.normalize("NFKC", number).strip().upper()
    return text if type == "other" else re.sub(r"[ -]", "", text)


def mismatches(reading: DocumentReading, sex: Sex, birth_date: date) -> tuple[str, ...]:
    """Codes for what the document and the stated person disagree about: `document_birth_date_differs`,
    `document_sex_differs`. What either side does not know does not differ."""
    if reading.birth_date is not None:
        born_otherwise = reading.birth_date != birth_date
    else:
        born_otherwise = reading.birth_year is not None and reading.birth_year != birth_date.year
    sex_differs = reading.sex is not None and sex not in ("unknown", reading.sex)
    return ("document_birth_date_differs",) * born_otherwise + ("document_sex_differs",) * sex_differs


def check_character(first_seventeen: str) -> str:
    """The eighteenth character of a Chinese number, from its first seventeen ASCII digits (GB 11643-1999)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, CHECK_WEIGHTS, strict=True))
    return CHECK_CHARACTERS[total % 11]


def _judge_cn(number: str, today: date) -> DocumentReading:
    if problem := _shape(number, lengths=(15, 18), pattern=r"[0-9]{15}|[0-9]{17}[0-9X]"):
        return DocumentReading(number=number, problems=(problem,))
    advisories = ["document_converted"] * (len(number) == 15)
    if len(number) == 15:
        number = f"{number[:6]}19{number[6:]}"
        number += check_character(number)
    advisories += _cn_region(number)
    if number[17] != check_character(number[:17]):
        return DocumentReading(number=number, problems=("document_checksum",), advisories=tuple(advisories))
    born = _day(number[6:14])
    if born is None:
        return DocumentReading(number=number, problems=("document_birth_date",), advisories=tuple(advisories))
    sex: Sex = "male" if int(number[16]) % 2 else "female"
    return _born(number, _Birth(born.year, born, sex), today, tuple(advisories))


def _cn_region(number: str) -> list[str]:
    if number.startswith(RESIDENCE_PERMITS):
        return ["document_residence_permit"]
    if number.startswith("9"):
        return ["document_foreign_resident"]
    return [] if number[:2] in PROVINCES else ["document_region_unknown"]


def _judge_cccd(number: str, today: date) -> DocumentReading:
    if problem := _shape(number, lengths=(9, 12), pattern=r"[0-9]+"):
        return DocumentReading(number=number, problems=(problem,))
    if len(number) == 9:
        return DocumentReading(number=number, advisories=("document_old_card",))
    century, sex_digit = divmod(int(number[3]), 2)
    year = 1900 + 100 * century + int(number[4:6])
    advisories = ("document_region_unknown",) if number.startswith("000") else ()
    return _born(number, _Birth(year, None, "female" if sex_digit else "male"), today, advisories)


def _born(number: str, birth: _Birth, today: date, advisories: tuple[str, ...]) -> DocumentReading:
    if birth.year > today.year or (birth.date is not None and birth.date > today):
        return DocumentReading(number=number, problems=("document_birth_date_future",), advisories=advisories)
    return DocumentReading(
        number=number, birth_date=birth.date, birth_year=birth.year, sex=birth.sex, advisories=advisories
    )


def _judge_passport(number: str, _today: date) -> DocumentReading:
    problem = _shape(number, lengths=range(5, 21), pattern=r"[0-9A-Z]+")
    return DocumentReading(number=number, problems=(problem,) if problem else ())


def _judge_other(number: str, _today: date) -> DocumentReading:
    problem = _shape(number, lengths=range(1, LONGEST + 1), pattern=r".+")
    if not problem and not number.isprintable():
        problem = "document_characters"
    return DocumentReading(number=number, problems=(problem,) if problem else ())


def _judge_none(number: str, _today: date) -> DocumentReading:
    return DocumentReading(number=number, problems=("document_type",) if number else ())


def _shape(number: str, *, lengths: range | tuple[int, ...], pattern: str) -> str | None:
    if len(number) not in lengths:
        return "document_length"
    return None if re.fullmatch(pattern, number, re.DOTALL) else "document_characters"


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


_JUDGES: Final[dict[DocumentType, Callable[[str, date], DocumentReading]]] = {
    "cn_resident_id": _judge_cn,
    "vn_cccd": _judge_cccd,
    "passport": _judge_passport,
    "other": _judge_other,
    "none": _judge_none,
}
