"""How a name is written in plain Latin letters: what people type when they look somebody up.

Han characters become pinyin without tones, Vietnamese and other Latin words lose their marks (đ becomes d).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from vaxdesk.clinic.people import is_han
from vaxdesk.clinic.surnames import COMPOUND_READINGS, GIVEN_READINGS, SURNAME_READINGS

Spelling = tuple[str, ...]
"""A name, syllable by syllable or word by word, in the order in which it is written."""

LETTERS_WITHOUT_DECOMPOSITION: Final = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ı": "i"})


def fold(text: str) -> str:
    """Letters and digits only, without case, width, marks and spaces: "Đỗ Văn" -> "dovan". A prefix folds to a
    prefix."""
    folded = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(LETTERS_WITHOUT_DECOMPOSITION)
    return "".join(filter(_is_letter, folded))


def words_of(name: str) -> Spelling:
    """The folded words of a name: what stands between spaces and other signs."""
    apart = "".join(char if _is_letter(char) or unicodedata.category(char)[0] == "M" else " " for char in name)
    return tuple(filter(None, map(fold, apart.split())))


@lru_cache(maxsize=4096)
def spellings(name: str) -> tuple[Spelling, ...]:
    """Every way to spell `name` that somebody may type, the most likely first; none for a name in other scripts.

    A character with several readings, as a surname or otherwise, gives one spelling more for each; ü gives "lv", "lu"
    and "lyu".
    """
    spelled = [choice for one in _one_choice_apart(_choices(name)) for choice in _umlauts(one)]
    return tuple(dict.fromkeys(spelled))


def _is_letter(char: str) -> bool:
    return char.isalnum() or is_han(char)


def _choices(name: str) -> list[Sequence[str]]:
    first, *others = _without_han_gaps(words_of(name)) or ("",)
    surname = _surname(first)
    choices = [_surname_readings(surname)] if surname else []
    for word in (first.removeprefix(surname), *others):
        choices += _word_choices(word)
    return choices


def _without_han_gaps(words: Spelling) -> Spelling:
    """张 三, as printed lists write it, is 张三."""
    joined = "".join(words)
    return (joined,) if all(map(is_han, joined)) else words


def _surname(name: str) -> str:
    """The Han surname that `name` begins with; empty where there is none."""
    compound = next((name[:length] for length in (4, 2) if name[:length] in COMPOUND_READINGS), "")
    if compound and len(name) > len(compound):
        return compound
    return name[:1] if name and is_han(name[0]) else ""


def _surname_readings(surname: str) -> Sequence[str]:
    if surname in COMPOUND_READINGS:
        return COMPOUND_READINGS[surname]
    return tuple(dict.fromkeys((*SURNAME_READINGS.get(surname, ()), *_dictionary(surname))))


def _word_choices(word: str) -> Iterator[Sequence[str]]:
    for han, chars in groupby(word, is_han):
        text = "".join(chars)
        if han:
            for char, usual in zip(text, _dictionary(text), strict=True):
                yield tuple(dict.fromkeys((usual, *GIVEN_READINGS.get(char, ()))))
        elif text.isascii():
            yield (text,)


def _dictionary(han: str) -> list[str]:
    """The reading of each character of `han`; empty where none is known."""
    from pypinyin import lazy_pinyin  # 0.2 s and 58 MB: loaded with the first Chinese name, not with the window

    # Its types know no list here; its documentation and behaviour do.
    return lazy_pinyin(han, errors=lambda unknown: [""] * len(unknown))  # type: ignore[arg-type, return-value]


def _one_choice_apart(choices: Sequence[Sequence[str]]) -> Iterator[Spelling]:
    """The first choice throughout, then every spelling that differs from it in one place: enough in practice, and it
    grows with the sum of the readings, not with their product."""
    usual = [options[0] for options in choices]
    if any(usual):
        yield _without_gaps(usual)
    for place, options in enumerate(choices):
        for other in options[1:]:
            yield _without_gaps([*usual[:place], other, *usual[place + 1 :]])


def _without_gaps(syllables: Sequence[str]) -> Spelling:
    return tuple(" ".join(syllables).split())


def _umlauts(spelling: Spelling) -> Iterator[Spelling]:
    yield spelling
    if any(syllable.startswith(("lv", "nv")) for syllable in spelling):
        for instead in ("u", "yu"):
            yield tuple(
                syllable[0] + instead + syllable[2:] if syllable.startswith(("lv", "nv")) else syllable
                for syllable in spelling
            )
