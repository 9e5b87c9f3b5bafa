"""Where a line of Chinese, Vietnamese or English may end."""

import re
from typing import Final

NEVER_FIRST: Final = frozenset("，。、；：？！…—·．）》」』】〕〉〗”’%‰℃°,.;:?!)]}>")
"""Signs that never start a line (after GB/T 15834 and JIS X 4051)."""

NEVER_LAST: Final = frozenset("（《「『【〔〈〖“‘([{<￥$#")


NUMBER_AND_SPACE: Final = re.compile(r"(?<![\w.,/-])[0-9.,]{1,5} $")


def breaks(text: str) -> list[bool]:
    """For each character, whether a line may start with it. Never true for the first."""
    return [index > 0 and _may_break(text[max(index - 7, 0) : index], char) for index, char in enumerate(text)]


def _may_break(before: str, after: str) -> bool:
    """Between the end of one line and the first character of the next. A number keeps its unit; a date and a telephone
    number stay in one piece."""
    last = before[-1]
    if after.isspace() or after in NEVER_FIRST or last in NEVER_LAST:
        return False
    if last == " ":
        return not (after.isalpha() and NUMBER_AND_SPACE.search(before))
    if last in "-/":
        return not (before[-2:-1].isdigit() or after.isdigit())
    return last.isspace() or is_wide(last) or is_wide(after)


def is_wide(char: str) -> bool:
    """Han, kana and their punctuation: a line may break beside them."""
    point = ord(char)
    return 0x2E80 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0xFF00 <= point <= 0xFF60 or point >= 0x20000
