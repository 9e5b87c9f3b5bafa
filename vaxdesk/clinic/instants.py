"""A moment as a machine knows it. Only `vaxdesk.clock` makes one from a real clock."""

from datetime import datetime
from typing import Final

import msgspec

GUESSED: Final = "started-"
"""How a `boot` begins that the system did not name: it may change within a run, when the wall clock is set."""


class Instant(msgspec.Struct, frozen=True):
    """`utc` is the wall clock (timezone UTC), which anybody may set; `uptime_ms` is the boot-time clock, which counts
    sleep, cannot be set, and only means something within one `boot`, one run of one machine."""

    utc: datetime
    boot: str
    uptime_ms: int
