"""What is written down of blank numbered forms, for the hours in which the program does not run. The program writes
these facts itself, so that no number is ever on two forms of a site."""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Fact, Words

MOST_FORMS: Final = 999
"""Forms of one letter and one day."""


class PadPrinted(Fact, frozen=True, kw_only=True):
    """Blank forms with these numbers went to a printer: `count` of them from `first` on, for one day, under the letter
    of the workstation."""

    letter: Annotated[str, Meta(pattern=r"^[A-Z]$")]
    day: date
    first: Annotated[int, Meta(ge=1, le=MOST_FORMS)]
    count: Annotated[int, Meta(ge=1, le=MOST_FORMS)]


class FormVoided(Fact, frozen=True, kw_only=True):
    """Nobody's visit stands on this form, and `why`: torn, spoiled, never used. Striking this takes it back."""

    number: Annotated[str, Meta(pattern=r"^[A-Z][0-9]{6}-[0-9]{3}-[0-9]$")]
    why: Words


PAD_FACTS: Final[tuple[type[Fact], ...]] = (PadPrinted, FormVoided)
