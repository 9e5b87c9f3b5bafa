"""Names as they may be stored, and ages.

Names are data: they are kept exactly as written after Unicode NFC (never NFKC, which changes characters that somebody's
name may need). What nobody can see, or what changes the order of what is seen, is refused.
"""

import re
import unicodedata
from datetime import date
from typing import Final

JOINERS: Final = "\u200c\u200d"
MONGOLIAN_SELECTORS: Final = "\u180b\u180c\u180d\u180e\u180f"
JOINING_SCRIPTS: Final = frozenset({
    "ARABIC", "SYRIAC", "NKO", "MONGOLIAN", "TIBETAN", "MYANMAR", "KHMER", "SINHALA", "DEVANAGARI", "BENGALI",
    "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM",
})  # fmt: skip
"""Scripts in which a joiner changes how a word is written, so that a name may need one. As Unicode names begin."""

UNSEEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Controls, formats, surrogates, private use (each machine draws it differently), line and paragraph separators."""
UNSEEN: Final = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian selectors
    (0x2065, 0x2065),
    (0x2800, 0x2800),  # empty Braille pattern
    (0x3164, 0x3164),  # Hangul filler
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFFA0, 0xFFA0),  # Hangul filler, half width
    (0xFFF0, 0xFFFD),  # what remains of a character that was lost on the way
    (0xE0000, 0xE0FFF),  # tags and variation selectors
)
_SUSPECT: Final = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in UNSEEN)}]")
"""Python calls these printable; the categories above, and what has no category, it does not."""


def clean(text: str) -> str:
    """The form in which a typed or imported text is kept: NFC, without spaces and line ends around it. Spaces inside
    stay as typed."""
    return unicodedata.normalize("NFC", text).strip()


def forbidden_characters(text: str) -> tuple[str, ...]:
    """Labels such as "U+202E" of the characters that a name or note may not hold, each once, in order of appearance.

    Forbidden: control, bidi, invisible, tag, private-use and lost characters. Joiners and Mongolian selectors are
    allowed where the script needs them: a joiner between two letters of such a script, a selector after a Mongolian
    letter. Unassigned code points are allowed: a new Unicode version may know them as rare Han characters.
    """
    if text.isprintable() and not _SUSPECT.search(text):
        return ()
    refused = (char for place, char in enumerate(text) if _refused(text, place))
    return tuple(dict.fromkeys(f"U+{ord(char):04X}" for char in refused))


def visible(text: str, instead: str = "") -> str:
    """`text` with each forbidden character replaced, safe to show wherever it came from."""
    return "".join(instead if _refused(text, place) else char for place, char in enumerate(text))


def age_on(birth_date: date, day: date) -> int:
    """Full years on `day`. Who was born on 29 February turns a year older on 1 March in a common year. Negative before
    birth."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character of any block, known to this Unicode version or not."""
    point = ord(char)
    return 0x3400 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0x20000 <= point <= 0x3FFFD or char == "〇"


def _refused(text: str, place: int) -> bool:
    return _unseen(text[place]) and not _needed(text, place)


def _unseen(char: str) -> bool:
    point = ord(char)
    return (
        unicodedata.category(char) in UNSEEN_CATEGORIES
        or point & 0xFFFE == 0xFFFE
        or any(first <= point <= last for first, last in UNSEEN)
    )


def _needed(text: str, place: int) -> bool:
    before, char, after = text[place - 1 : place], text[place], text[place + 1 : place + 2]
    if char in JOINERS:
        return _script(before) in JOINING_SCRIPTS and _script(before) == _script(after)
    return char in MONGOLIAN_SELECTORS and _script(before) == "MONGOLIAN" and before not in MONGOLIAN_SELECTORS


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0] if char else ""
