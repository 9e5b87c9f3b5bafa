"""Medicines against a reaction by the site's own protocol, which a file of the site holds, and when to look again."""

from datetime import timedelta
from typing import Annotated

import msgspec
from msgspec import Meta

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.fact_parts import Code, Minutes
from vaxdesk.clinic.timers import Clocks, Timer, watch

Names = dict[str, str]


class Medicine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One medicine of the protocol, its dose and way in words, and after how many minutes to look whether it is to be
    given again."""

    code: Code
    names: Names
    dose: Names
    way: Names = {}
    look_again_minutes: Minutes | None = None
    note: Names = {}


class Protocol(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"medicines": "medicine"}):
    """The protocol as a whole is confirmed by the site's doctor, or it is not."""

    id: str
    version: str
    title: Names
    source: str
    confirmed: bool = False
    confirmed_by: str = ""
    medicines: Annotated[tuple[Medicine, ...], Meta(max_length=20)] = ()

    def __post_init__(self) -> None:
        if self.confirmed and not self.confirmed_by:
            raise ValueError("a confirmed protocol says who confirmed it (confirmed_by)")


class LookAgain(msgspec.Struct, frozen=True):
    """A medicine that was given `times`, and how long until somebody looks again; not above zero: now."""

    medicine: str
    times: int
    remaining: timedelta


def looks_again(case: Case, clocks: Clocks) -> tuple[LookAgain, ...]:
    """One line for each medicine that asks for it, while the reaction is open and whoever has it is alive. Counted as
    the observation is: by clocks that nobody can set."""
    if not case.visit.reaction_open or case.visit.died:
        return ()
    found: dict[str, LookAgain] = {}
    for act, given in case.medicines:
        times = found[given.medicine].times + 1 if given.medicine in found else 1
        if given.look_again_minutes is None:
            found.pop(given.medicine, None)
            continue
        timer = Timer(
            at=act.at,
            written=act.timed.written,
            boot=act.timed.boot,
            uptime_ms=act.timed.uptime_ms,
            minutes=given.look_again_minutes,
        )
        seen = watch((timer,), timedelta(), clocks)
        assert seen is not None
        found[given.medicine] = LookAgain(given.medicine, times, min(seen.remaining, seen.confirmed_remaining))
    return tuple(sorted(found.values(), key=lambda each: each.remaining))
