"""Where a line of Chinese, Vietnamese or English may end."""

from typing import Final

NEVER_FIRST: Final = frozenset("，。、；：？！…—·．）》」』】〕〉〗”’%‰℃°,.;:?!)]}>")
"""Signs that never start a line (after GB/T 15834 and JIS X 4051)."""

NEVER_LAST: Final = frozenset("（《「『【〔〈〖“‘([{<￥$#")


def breaks(text: str) -> list[bool]:
    """For each character, whether a line may start with it. Never true for the first."""
    return [index > 0 and _may_break(text[index - 1], char) for index, char in enumerate(text)]


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return before.isspace() or before in "-/" or is_wide(before) or is_wide(after)


def is_wide(char: str) -> bool:
    """Han, kana and their punctuation: a line may break beside them."""
    point = ord(char)
    return 0x2E80 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0xFF00 <= point <= 0xFF60 or point >= 0x20000
