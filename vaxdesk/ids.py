"""UUIDv7: ids that sort by the time at which they were made."""

import re
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Final

_RANDOM_BITS: Final = 74
_UUID7: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def uuid7(now: datetime, random_bits: Callable[[int], int] = secrets.randbits) -> str:
    """A new id (RFC 9562) from the wall clock and 74 random bits."""
    milliseconds = int(now.timestamp() * 1000)
    chance = random_bits(_RANDOM_BITS)
    value = (milliseconds << 80) | (0x7 << 76) | ((chance >> 62) << 64) | (0b10 << 62) | (chance & ((1 << 62) - 1))
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def is_uuid7(text: str) -> bool:
    """The text is a UUIDv7 in its usual lower-case form."""
    return _UUID7.fullmatch(text) is not None
