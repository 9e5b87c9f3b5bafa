"""An emergency as its entries tell it, and what may be written down of one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal, get_args

import msgspec

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.visit import NOBODY_GOES, Act, Visit, causal_order, standing_acts

Hold = Literal["", "goes_on", "taken_away"]
"""What an emergency means for the visit that it is about: nothing (any more), that it goes on, or that it ended badly
and nobody has said since that this person may go."""
Grave = Literal["hospital", "died"]
GRAVE: Final = frozenset(get_args(Grave))
"""The ends after which nobody goes home by the clock."""


class EmergencyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One emergency. `acts` stand in causal order, corrections in their place; `history` is every entry ever written;
    `person` is whom it is about as is known now."""

    id: str
    acts: tuple[Act, ...] = ()
    history: tuple[f.Entry, ...] = ()

    @property
    def begun(self) -> Act | None:
        """None for an id that no emergency has, or whose beginning was taken back."""
        return next((act for act in self.acts if isinstance(act.fact, ef.EmergencyBegun)), None)

    @property
    def ended(self) -> Act | None:
        return next((act for act in reversed(self.acts) if isinstance(act.fact, ef.EmergencyEnded)), None)

    @property
    def described(self) -> Act | None:
        """The last word about whom and where."""
        kinds = (ef.EmergencyBegun, ef.EmergencyDescribed)
        return next((act for act in reversed(self.acts) if isinstance(act.fact, kinds)), None)

    @property
    def whom(self) -> ef.Whom:
        fact = self.described.fact if self.described else None
        return fact.whom if isinstance(fact, ef.EmergencyBegun | ef.EmergencyDescribed) else ef.Whom()

    @property
    def place(self) -> str:
        fact = self.described.fact if self.described else None
        return fact.place if isinstance(fact, ef.EmergencyBegun | ef.EmergencyDescribed) else ""

    @property
    def person(self) -> str | None:
        return self.described.latest.person if self.described else None

    @property
    def steps(self) -> dict[tuple[str, str], Act]:
        """What was ticked, by part and code; the first tick of each counts."""
        found: dict[tuple[str, str], Act] = {}
        for act in self.acts:
            if isinstance(act.fact, ef.EmergencyStepDone):
                found.setdefault((act.fact.part, act.fact.step), act)
        return found

    @property
    def calls(self) -> tuple[tuple[Act, ef.EmergencyCallMade], ...]:
        """Who was called, and what came of it, in the order in which it was written down."""
        return tuple((act, act.fact) for act in self.acts if isinstance(act.fact, ef.EmergencyCallMade))

    def lasting(self, now: datetime) -> timedelta:
        """From its beginning to its end, or to now; never negative."""
        if self.begun is None:
            return timedelta()
        return max(timedelta(), (self.ended.at if self.ended else now) - self.begun.at)

    def running(self, now: Instant) -> timedelta:
        """The time to show at this moment: by the boot-time clock of the machine that it was begun on, which nobody can
        set, else as `lasting`."""
        if self.begun is None or self.ended is not None or self.begun.timed.boot != now.boot:
            return self.lasting(now.utc)
        entry = self.begun.timed
        before = max(timedelta(), entry.written - self.begun.at)
        return before + timedelta(milliseconds=max(0, now.uptime_ms - entry.uptime_ms))


def emergency_of(subject: str, entries: Iterable[f.Entry]) -> EmergencyRecord:
    """The emergency as its entries tell it, in whatever order they arrived."""
    ordered = causal_order(entries)
    return EmergencyRecord(id=subject, acts=standing_acts(ordered), history=tuple(ordered))


def stays_whatever_the_time(reaction: bool, emergency: Hold) -> bool:
    """Time alone never lets this person go."""
    return reaction or bool(emergency)


def not_here_any_more(emergency: Hold, gone: str) -> bool:
    """They left with an open reaction (`gone` says how), or were taken away."""
    return bool(gone) or emergency == "taken_away"


def hold(record: EmergencyRecord, visit: Visit) -> Hold:
    """What this emergency means for the visit that it is about. After a bad end a clinician's conclusion that was
    written down since lets them go, as after a reaction; that they were handed over to a hospital, or died, lets nobody
    go."""
    ended = record.ended
    if record.begun is None or record.whom.visit != visit.id:
        return ""
    if ended is None:
        return "goes_on"
    if not isinstance(ended.fact, ef.EmergencyEnded) or ended.fact.outcome not in GRAVE:
        return ""
    since = (fact for act, fact in visit.every(f.ReactionConcluded) if act.latest.n > ended.latest.n)
    return "" if any(fact.outcome not in NOBODY_GOES for fact in since) else "taken_away"


def died_in(record: EmergencyRecord, visit: Visit) -> bool:
    """This emergency ended in the death of whom the visit is about, as far as its end is not set aside since."""
    ended = record.ended.fact if record.ended else None
    died = isinstance(ended, ef.EmergencyEnded) and ended.outcome == "died"
    return died and hold(record, visit) == "taken_away"


def emergency_problems(before: EmergencyRecord, fact: f.Fact, at: datetime | None) -> Iterator[str]:
    """Codes of what speaks against this act; `before` is the emergency without it, `at` the time that somebody gave.
    What happens now is written down whatever the clock says: somebody may have set it back."""
    if isinstance(fact, ef.EmergencyBegun):
        if before.history:
            yield "emergency_begun_before"
        return
    if before.begun is None:
        yield "emergency_unknown"
        return
    if at is not None and at < before.begun.at:
        yield "before_emergency"
    if before.ended and not isinstance(fact, ef.EmergencyNoted):
        yield "emergency_ended"


def timeline(record: EmergencyRecord) -> Sequence[Act]:
    """Everything that stands, in the order in which it happened."""
    facts: tuple[Any, ...] = ef.EMERGENCY_FACTS
    return sorted((act for act in record.acts if isinstance(act.fact, facts)), key=lambda act: (act.at, act.entry.n))
