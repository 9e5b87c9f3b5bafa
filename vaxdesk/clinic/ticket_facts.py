"""What is written down of the letters with which the workstations of a site begin their ticket numbers. The program
writes these facts itself, in the name of whoever leads."""

from typing import Annotated, Final

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Fact, Text

Letters = Annotated[str, Meta(pattern=r"^[A-J]{1,10}$")]
"""Blocks of a thousand ticket numbers, in the order in which they are used: B stands for B000 to B999."""


class TicketLettersGiven(Fact, frozen=True, kw_only=True):
    """This workstation issues tickets with these letters no more. `to` is the number of the workstation that may,
    `code` what is typed in there; no other one can use it."""

    letters: Letters
    to: Annotated[str, Meta(pattern=r"^[0-9]{8}$")]
    code: Annotated[str, Meta(pattern=r"^[0-9]{16}$")]


class TicketLettersTaken(Fact, frozen=True, kw_only=True):
    """This workstation issues tickets with these letters from now on. Without a `code` somebody who leads has said that
    no other workstation has them any more, and `why`."""

    letters: Letters
    code: Annotated[str, Meta(pattern=r"^([0-9]{16})?$")] = ""
    why: Text = ""


TICKET_FACTS: Final[tuple[type[Fact], ...]] = (TicketLettersGiven, TicketLettersTaken)
