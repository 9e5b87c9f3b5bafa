"""What somebody looked for and found, beside the criteria for anaphylaxis that a file of the site holds. It says what
was recorded and what nobody has looked at; it adds nothing up and names no level."""

from typing import Final, Literal

import msgspec

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.fact_parts import Code, Sign

Names = dict[str, str]
Weight = Literal["major", "minor"]
System = Literal["skin", "circulation", "breathing", "digestion"]
Found = Literal["present", "absent", "not_looked"]

COARSE: Final[dict[System, frozenset[Sign]]] = {
    "skin": frozenset(("rash_urticaria", "face_throat_swelling", "local_redness_swelling")),
    "circulation": frozenset(("fainting", "palpitations")),
    "breathing": frozenset(("breathing_difficulty", "face_throat_swelling")),
    "digestion": frozenset(("nausea_vomiting",)),
}
"""Signs of the quick card that ask for a closer look at a system."""


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One criterion: of which organ system, how much it weighs, in words."""

    code: Code
    system: System
    weight: Weight
    words: Names


class Criteria(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"items": "item"}):
    """The criteria, and the sentences of their levels as they are written, for reading only."""

    id: str
    version: str
    title: Names
    source: str
    confirmed: bool = False
    levels: tuple[Names, ...] = ()
    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        if len({item.code for item in self.items}) != len(self.items):
            raise ValueError("each item has a code of its own")


class Line(msgspec.Struct, frozen=True):
    """One criterion and what is known about it."""

    item: Item
    found: Found


class SystemView(msgspec.Struct, frozen=True):
    """One organ system: its criteria, and the signs of the quick card that are about it."""

    system: System
    lines: tuple[Line, ...]
    coarse: tuple[Sign, ...]

    @property
    def unlooked(self) -> int:
        return sum(line.found == "not_looked" for line in self.lines)

    @property
    def present(self) -> tuple[Item, ...]:
        return tuple(line.item for line in self.lines if line.found == "present")


def aid(case: Case, criteria: Criteria) -> tuple[SystemView, ...]:
    """The four systems in the order of the criteria, major items first."""
    systems = dict.fromkeys(item.system for item in criteria.items)
    return tuple(
        SystemView(
            system,
            tuple(
                Line(item, _found(case, item.code))
                for item in sorted(criteria.items, key=lambda each: each.weight)
                if item.system == system
            ),
            tuple(sign for sign in case.signs if sign in COARSE[system]),
        )
        for system in systems
    )


def _found(case: Case, code: str) -> Found:
    examined = case.examined.get(code)
    if examined is None:
        return "not_looked"
    return "present" if examined.present else "absent"
