"""Under which keys a person is found, and which keys a typed text asks for.

A person is found when one of the person's keys has the kind of a query key and begins with its text: a range query on
an ordinary index. The kind keeps "0425" at the start of a number apart from "0425" at its end. Ends are looked up by
their beginning too: such keys are written backwards.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.spellings import Spelling, fold, spellings, words_of

KeyKind = Literal["name", "spelling", "initials", "document", "document_reversed", "phone", "phone_reversed"]

SHORTEST: Final = 2
"""Characters of a search. One alone, such as a surname, would lay out a whole street."""
SHORTEST_END: Final = 4
"""Fewer last digits of a number or telephone would find too many people."""
LONGEST_INITIALS: Final = 6
COUNTRY_CODES: Final = (("86", ""), ("84", "0"))
"""China and Viet Nam, and what stands instead of the code when people give their number at home."""


class SearchKey(msgspec.Struct, frozen=True):
    """`name`: in its own script. `spelling`: in Latin letters, from the first word on, from each later word on, and
    given name first. `initials`: of each syllable or word. All folded: no case, marks, spaces."""

    kind: KeyKind
    text: str


def search_keys(person: PersonEnrolled) -> frozenset[SearchKey]:
    """Every key of a person; some twenty at most for common names."""
    return frozenset((*_name_keys(person.name), *_document_keys(person.document.number), *_phone_keys(person.phone)))


def query_keys(text: str) -> frozenset[SearchKey]:
    """What `text` may mean; any of these keys may match. Empty where it is too short: two letters or digits, or one
    character of a script other than Latin."""
    folded = fold(text)
    if not folded.isascii():
        return frozenset({SearchKey("name", folded)})
    if len(folded) < 2:
        return frozenset()
    return frozenset((*_letter_queries(folded), *_number_queries(folded), *_phone_queries(text)))


def _letter_queries(folded: str) -> Iterator[SearchKey]:
    if not folded.isdecimal():
        yield SearchKey("spelling", folded)
        if len(folded) <= LONGEST_INITIALS:
            yield SearchKey("initials", folded)


def _number_queries(folded: str) -> Iterator[SearchKey]:
    if any(map(str.isdecimal, folded)):
        yield SearchKey("document", folded)
        if len(folded) >= SHORTEST_END:
            yield SearchKey("document_reversed", folded[::-1])


def _phone_queries(text: str) -> Iterator[SearchKey]:
    for digits in _phone_numbers(text) if not re.search(r"[^\W\d_]", text) else ():
        yield SearchKey("phone", digits)
        if len(digits) >= SHORTEST_END:
            yield SearchKey("phone_reversed", digits[::-1])


def _name_keys(name: str) -> Iterator[SearchKey]:
    words = words_of(name)
    if not "".join(words).isascii():
        yield from (SearchKey("name", text) for text in _from_each_word(words))
    for spelling in spellings(name):
        yield SearchKey("initials", "".join(word[0] for word in spelling))
        yield SearchKey("spelling", "".join(spelling))
    if "".join(words).isascii():
        yield from (SearchKey("spelling", text) for text in _from_each_word(words))
        yield from (SearchKey("spelling", "".join((words[-1], *words[:-1]))) for _ in words[:1])


def _from_each_word(words: Spelling) -> Iterator[str]:
    return ("".join(words[start:]) for start in range(len(words)))


def _document_keys(number: str) -> Iterator[SearchKey]:
    if folded := fold(number):
        yield SearchKey("document", folded)
        yield SearchKey("document_reversed", folded[::-1])


def _phone_keys(phone: str) -> Iterator[SearchKey]:
    for digits in _phone_numbers(phone):
        yield SearchKey("phone", digits)
        yield SearchKey("phone_reversed", digits[::-1])


def _phone_numbers(text: str) -> Iterator[str]:
    """The telephone numbers in a field that may hold several, as they are dialled within their country."""
    for part in re.split(r"[/,;、\n]", unicodedata.normalize("NFKC", text)):
        digits = "".join(filter(str.isdecimal, part))
        for code, instead in COUNTRY_CODES:
            if part.strip().startswith((f"+{code}", f"00{code}")):
                digits = instead + digits.removeprefix("00").removeprefix(code)
        if digits:
            yield digits
