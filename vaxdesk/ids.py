"""UUIDv7: ids that sort by the time at which they were made."""

import secrets
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Final

_RANDOM_BITS: Final = 74


def uuid7(now: datetime, random_bits: Callable[[int], int] = secrets.randbits) -> str:
    """A new id (RFC 9562) from the wall clock and 74 random bits."""
    milliseconds = int(now.timestamp() * 1000)
    chance = random_bits(_RANDOM_BITS)
    value = (milliseconds << 80) | (0x7 << 76) | ((chance >> 62) << 64) | (0b10 << 62) | (chance & ((1 << 62) - 1))
    return str(uuid.UUID(int=value))


def is_uuid7(text: str) -> bool:
    """The text is a UUIDv7 in its usual lower-case form."""
    try:
        parsed = uuid.UUID(text)
    except ValueError:
        return False
    return parsed.version == 7 and str(parsed) == text
