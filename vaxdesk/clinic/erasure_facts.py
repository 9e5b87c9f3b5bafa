"""What is written down when the record of a person is erased by law, and what is kept without saying who it was."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from vaxdesk.clinic.card_facts import CardName, EntryId, Kid
from vaxdesk.clinic.fact_parts import Code, Fact, Part


class KeptDose(Part, frozen=True, kw_only=True):
    """A dose that was given to somebody: lots add up for ever, whoever it was."""

    entry: EntryId
    product: Code
    lot: Code
    dose_number: Annotated[int, Meta(ge=1, le=20)] | None = None
    at: Annotated[datetime, Meta(tz=True)]


class KeptCard(Part, frozen=True, kw_only=True):
    """A health card that was taken back stays so; its name says nothing about the person."""

    entry: EntryId
    kid: Kid
    rid: CardName


class PersonErased(Fact, frozen=True, kw_only=True):
    """Everything that this record held about a person, and about their visits, was erased: of each entry the body, the
    reason and the salt. `entries` says how many those were. The journal shows that they were there, not what they said.
    """

    entries: Annotated[int, Meta(ge=1)]
    doses: tuple[KeptDose, ...] = ()
    cards: tuple[KeptCard, ...] = ()
