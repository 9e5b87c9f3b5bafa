"""When an alarm is heard. Pure: what was heard so far goes in, what is to be heard now comes out.

A reaction that nobody has answered is heard every ten seconds. Everything of medium priority together is heard at most
every ten minutes, six times an hour: the strip says it all the time, and a sound that comes all day is a sound that
nobody hears (reviews of clinical alarms found 87 to 99 % of them without consequence, and slower answers the more
there were: PMC4456276). A pause of the sound lasts two minutes at most, holds only for the alarms that were there when
somebody asked for it, and is never a reason to forget one.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.alarms import Alarm
from vaxdesk.clinic.instants import Instant

Sound = Literal["high", "medium", "low"]

EVERY: Final[dict[Sound, int]] = {"high": 10_000, "medium": 600_000, "low": 60_000}
"""Milliseconds between the beginnings of two sounds of a kind, at least."""
LONGEST_PAUSE: Final = 120_000

Key = tuple[str, str]


class Sounding(msgspec.Struct, frozen=True):
    """What was heard in this run of the machine (`boot`), on its boot-time clock; `paused` are the alarms that are to
    be still until `paused_until`; `over` is who had reached their time when somebody last looked."""

    boot: str = ""
    high_at: int | None = None
    medium_at: int | None = None
    low_at: int | None = None
    paused: frozenset[Key] = frozenset()
    paused_until: int = 0
    over: frozenset[str] | None = None


def pause(state: Sounding, active: Sequence[Alarm], now: Instant) -> Sounding:
    """Somebody asks for quiet: for two minutes, and for what is unanswered at this moment. Nothing happens where there
    is nothing to hear."""
    loud = frozenset(each.key for each in active if not each.answered)
    if not loud:
        return state
    until = now.uptime_ms + LONGEST_PAUSE
    return msgspec.structs.replace(_of_this_run(state, now), paused=loud, paused_until=until)


def paused_for(state: Sounding, active: Sequence[Alarm], now: Instant) -> timedelta | None:
    """How much of a pause is left; None while alarms may be heard."""
    if not _paused(state, active, now):
        return None
    return timedelta(milliseconds=state.paused_until - now.uptime_ms)


def step(
    state: Sounding, active: Sequence[Alarm], over: frozenset[str], now: Instant, *, soft: bool = False
) -> tuple[Sounding, Sound | None]:
    """What is to be heard at this moment, and what is known afterwards. `over` are the people whose time is reached;
    with `soft`, somebody who is new among them gives one soft pulse, at most one a minute."""
    state = _of_this_run(state, now)
    came = state.over is not None and bool(over - state.over)
    state = msgspec.structs.replace(state, over=over)
    if not _paused(state, active, now):
        state = msgspec.structs.replace(state, paused=frozenset(), paused_until=0)
    sound = _wanted(state, active, now, came=came and soft)
    return (_heard(state, sound, now), sound) if sound else (state, None)


def _wanted(state: Sounding, active: Sequence[Alarm], now: Instant, *, came: bool) -> Sound | None:
    loud = {each.priority for each in active if not each.answered}
    if state.paused:
        return None
    if "high" in loud:
        return "high" if _again(state.high_at, "high", now) else None
    if "medium" in loud:
        return "medium" if _again(state.medium_at, "medium", now) else None
    return "low" if came and _again(state.low_at, "low", now) else None


def _paused(state: Sounding, active: Sequence[Alarm], now: Instant) -> bool:
    """A pause ends by its time, with the last alarm that it was for, and when a new one is as high or higher."""
    if not state.paused or state.boot != now.boot or now.uptime_ms >= state.paused_until:
        return False
    loud = [each for each in active if not each.answered]
    covered = {each.priority for each in loud if each.key in state.paused}
    new = {each.priority for each in loud if each.key not in state.paused}
    return bool(covered) and ("high" not in new) and ("high" in covered or not new)


def _again(last: int | None, sound: Sound, now: Instant) -> bool:
    return last is None or now.uptime_ms - last >= EVERY[sound]


def _heard(state: Sounding, sound: Sound, now: Instant) -> Sounding:
    return msgspec.structs.replace(state, **{f"{sound}_at": now.uptime_ms})


def _of_this_run(state: Sounding, now: Instant) -> Sounding:
    """The boot-time clock begins anew with each run of the machine, and so does what was heard."""
    return state if state.boot == now.boot else Sounding(boot=now.boot, over=state.over)
