"""Which blank forms a site has printed, told from its journal, and what became of each number."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.facts import Entry
from vaxdesk.clinic.pad_facts import FormVoided, PadPrinted
from vaxdesk.clinic.visit import causal_order, standing_acts

State = Literal["typed_in", "open", "void", "missing", "blank"]
"""`open`: typed in up to where its visit still goes on. `missing`: a later form of its pad was used, and nothing is
known of this one. `blank`: nothing after it was used either, as far as is known."""

USED: Final = ("typed_in", "open", "void")


class Pad(msgspec.Struct, frozen=True):
    """Forms that were printed together."""

    letter: str
    day: date
    first: int
    count: int

    @property
    def last(self) -> int:
        return self.first + self.count - 1


def pads_of(entries: Iterable[Entry]) -> tuple[Pad, ...]:
    """Every pad, the last one printed first. One whose entry was struck is there too: its paper is."""
    facts = [entry.fact for entry in entries if isinstance(entry.fact, PadPrinted)]
    return tuple(Pad(fact.letter, fact.day, fact.first, fact.count) for fact in reversed(facts))


def next_form(entries: Iterable[Entry], letter: str, day: date) -> int:
    """The first number that no form of this letter and day has."""
    return max((pad.last for pad in pads_of(entries) if (pad.letter, pad.day) == (letter, day)), default=0) + 1


def voided(entries: Sequence[Entry]) -> dict[str, str]:
    """The numbers that stand as void, and why."""
    facts = [act.fact for act in standing_acts(causal_order(entries))]
    return {fact.number: fact.why for fact in facts if isinstance(fact, FormVoided)}


def states(known: Sequence[State | None]) -> tuple[State, ...]:
    """What became of the forms of one pad, by number; None where nothing is known of one."""
    last_used = max((place for place, each in enumerate(known) if each), default=-1)
    return tuple(each or ("missing" if place < last_used else "blank") for place, each in enumerate(known))
