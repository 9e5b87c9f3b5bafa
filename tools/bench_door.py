"""A real site at whose door somebody waits for the board: sixty people are under observation."""

from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Final

from vaxdesk.clinic.timers import Timer
from vaxdesk.clinic.waiting import Waiting
from vaxdesk.clock import SystemClock
from vaxdesk.door.gate import Gate
from vaxdesk.founding import Described, make
from vaxdesk.site import open_desk
from vaxdesk.store import keyfile, timer_file
from vaxdesk.store.timer_file import TimerFile

LEAD: Final = ("zhao.yunfeng", "four-white-cranes")
WATCHED: Final = 60


def real_site(folder: Path) -> Path:
    """A site whose staff sign in, opened once, with an open file of who is watched."""
    described = Described(
        name="春熙社区临时接种点", station_name="一号台", language="zh-CN", lead="赵云峰", secret=LEAD[1]
    )
    clock = SystemClock()
    if make(folder, described, clock).lead != LEAD[0]:
        raise RuntimeError("the lead has another account")
    key = Gate(folder, clock).enter(*LEAD)
    desk = open_desk(folder, clock, key=key)
    site, clocks = desk.site.id, desk.clocks()
    desk.close()
    now = clocks.now
    timer = Timer(
        at=now.utc - timedelta(minutes=5), written=now.utc, boot=now.boot, uptime_ms=now.uptime_ms, minutes=30
    )
    waiting = tuple(
        Waiting(number=f"A{n:03}", timers=(timer,), extra_minutes=0, reaction=n == 1) for n in range(WATCHED)
    )
    timer_file.write(folder, TimerFile(site=site, waiting=waiting, boots=clocks.boots, anchors=clocks.anchors), key)
    return folder


def stretched(secret: str) -> float:
    """Seconds that argon2id takes for one secret, as everybody's is kept."""
    keys, key = keyfile.created("bench")
    begin = perf_counter()
    keyfile.with_account(keys, key, name="somebody", display="somebody", secret=secret)
    return perf_counter() - begin
