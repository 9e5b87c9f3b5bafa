"""The list of the emergency panel, as a site writes it: places, whom to call, what must be at hand, what is done."""

from typing import Annotated

import msgspec
from msgspec import Meta

from vaxdesk.clinic.emergency_facts import Called
from vaxdesk.clinic.fact_parts import Code, Language, Text

Short = Annotated[str, Meta(min_length=1, max_length=120)]


class ListPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place of the site, to be chosen with one click."""

    code: Code
    words: dict[Language, Short]


class ListCall(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom to call, and under which number: `numbers` by language of the site where it differs."""

    who: Called
    number: Annotated[str, Meta(max_length=40)] = ""
    numbers: dict[Language, str] = {}
    source: str = ""

    def number_for(self, language: Language) -> str:
        return self.numbers.get(language, self.number)


class ListLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing at hand, or one step. `confirmed`: a clinician has compared it with its source."""

    code: Code
    words: dict[Language, Short]
    source: Text = ""
    confirmed: bool = False


class EmergencyList(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"places": "place", "calls": "call", "steps": "step"},
):
    """The whole list. Codes are unique within kit and steps."""

    title: str
    version: Annotated[str, Meta(min_length=1, max_length=40)]
    places: tuple[ListPlace, ...] = ()
    calls: tuple[ListCall, ...] = ()
    kit: tuple[ListLine, ...] = ()
    steps: tuple[ListLine, ...] = ()

    def __post_init__(self) -> None:
        for lines in (self.kit, self.steps):
            if len({line.code for line in lines}) != len(lines):
                raise ValueError("each line has a code of its own")

    @property
    def confirmed(self) -> bool:
        """Every line of it has been compared with its source."""
        return all(line.confirmed for line in (*self.kit, *self.steps))
