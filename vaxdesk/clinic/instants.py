"""A moment as a machine knows it. Only `vaxdesk.clock` makes one from a real clock."""

from datetime import datetime

import msgspec


class Instant(msgspec.Struct, frozen=True):
    """`utc` is the wall clock (timezone UTC), which anybody may set; `uptime_ms` is the boot-time clock, which counts
    sleep, cannot be set, and only means something within one `boot`."""

    utc: datetime
    boot: str
    uptime_ms: int
