"""What may be shown of a person, and where.

| shown        | public board          | staff list           | after opening the person        |
|--------------|-----------------------|----------------------|---------------------------------|
| name         | `public_name`         | full                 | full                            |
| number       | never                 | `masked_document`    | full by an explicit act         |
| telephone    | never                 | `masked_phone`       | full by an explicit act         |
| birth date   | never                 | year and age         | full                            |

Whoever registers people has number and telephone whole in the form, to read them against the card, and chooses among
people of one name by their whole birth dates: nothing else tells them apart at the door.

On paper a number appears as `document_tail` only: six leading and four last digits beside a printed birth date would
let anybody rebuild the whole number.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from vaxdesk.clinic.people import clean, is_han, visible
from vaxdesk.clinic.surnames import COMPOUND_SURNAMES

STAR: Final = "*"
HIDDEN_WORD: Final = STAR * 3
HIDDEN_MIDDLE: Final = STAR * 4
MOST_WORDS: Final = 4
DOTS: Final = "·•・‧∙⋅"
"""What stands between the parts of a transcribed name."""


def public_name(name: str) -> str:
    """The least of a name that still lets its owner recognise it on a public board.

    张三 -> 张*, 张小三 -> 张*三, 欧阳娜娜 -> 欧**娜, 买买提·艾力 -> 买****力, John Smith -> J*** S***. A long name does
    not show its length, and a compound surname with one given character hides that character.
    """
    name = clean(visible(name))
    letters = list(graphemes(re.sub(r"\s", "", name)))
    if any(dot in name for dot in DOTS) and len(letters) > 2:
        return letters[0] + HIDDEN_MIDDLE + letters[-1]
    if letters and all(is_han(letter[0]) for letter in letters):
        return _public_han(letters)
    words = name.split()[:MOST_WORDS]
    return " ".join(next(graphemes(word)) + HIDDEN_WORD for word in words) or STAR


def board_names(people: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The public names of (name, short number) pairs; where two look the same, the short number is added to each."""
    masked = [(public_name(name), short) for name, short in people]
    seen = Counter(name for name, _ in masked)
    return tuple(f"{name} ·{short}" if seen[name] > 1 else name for name, short in masked)


def masked_document(number: str) -> str:
    """410102199003071234 -> 410***********1234. Numbers shorter than twelve characters show less."""
    return _masked(number, wide=12)


def masked_phone(phone: str) -> str:
    """13812345678 -> 138****5678. Spaces, brackets and words around the digits are left out."""
    digits = "".join(filter(str.isdecimal, unicodedata.normalize("NFKC", phone)))
    return _masked(digits, wide=10) if digits else HIDDEN_MIDDLE * bool(phone.strip())


def document_tail(number: str) -> str:
    """What paper shows of a number: its last four characters; fewer where those would be most of it."""
    shown = _shown_at_end(len(number))
    return number[len(number) - shown :]


def graphemes(text: str) -> Iterator[str]:
    """What a reader counts as one letter: a character with its combining marks, joined characters, two regional
    indicators."""
    cluster = ""
    for char in text:
        if cluster and not _continues(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _public_han(letters: Sequence[str]) -> str:
    first, *hidden, last = letters if len(letters) > 1 else (letters[0], STAR)
    if len(letters) > 4:
        return first + HIDDEN_MIDDLE + last
    if len(letters) <= 2 or (len(letters) == 3 and "".join(letters[:2]) in COMPOUND_SURNAMES):
        return first + STAR * (len(hidden) + 1)
    return first + STAR * len(hidden) + last


def _masked(number: str, *, wide: int) -> str:
    start = 3 if len(number) >= wide else 0
    end = _shown_at_end(len(number))
    return number[:start] + STAR * (len(number) - start - end) + number[len(number) - end :]


def _shown_at_end(length: int) -> int:
    return 4 if length >= 8 else 2 if length >= 4 else 0


def _continues(cluster: str, char: str) -> bool:
    joined = unicodedata.category(char).startswith("M") or char == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff"
    flag = len(cluster) == 1 and _is_regional(cluster) and _is_regional(char)
    return joined or cluster.endswith("\u200d") or flag


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
