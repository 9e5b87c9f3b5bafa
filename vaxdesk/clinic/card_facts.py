"""What is written down of signed health cards and of the keys that sign them. The program writes these facts itself,
in the name of whoever acts."""

from typing import Annotated, Literal

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Code, Fact, Text

Kid = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{43}$")]
"""A key's name: base64url of the SHA-256 that is its thumbprint (RFC 7638)."""
Coordinate = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{43}$")]
"""Base64url of 32 bytes."""
CardName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,24}$")]
"""Under which a card can be taken back; it says nothing about the person."""
EntryId = Annotated[str, Meta(min_length=1, max_length=36)]


class CardKeyMade(Fact, frozen=True, kw_only=True):
    """A workstation signs health cards with a new key from now on: the public half, and whose cards it signs. The one
    that the workstation had before, where it had one, is retired by this."""

    kid: Kid
    x: Coordinate
    y: Coordinate
    issuer: Annotated[str, Meta(min_length=1, max_length=200)]
    station_name: Text = ""


class CardKeyEnded(Fact, frozen=True, kw_only=True):
    """A key signs no more. Cards of a retired key stay good; one that was revoked is in wrong hands, and all its cards
    fail."""

    kid: Kid
    state: Literal["retired", "revoked"]
    why: Text = ""


class CardIssued(Fact, frozen=True, kw_only=True):
    """A health card was signed: the text that its QR code stands for, which a reprint repeats. It holds the name and
    the birth date, so it is erased with them. `doses` are the entries that it is about, as they stood; when one of them
    is corrected or struck later, the card is taken back."""

    jws: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.-]{1,1195}$")]
    kid: Kid
    rid: CardName
    disease: Code
    doses: Annotated[tuple[EntryId, ...], Meta(min_length=1, max_length=20)]
    replaces: tuple[CardName, ...] = ()
    """Cards that are taken back by this one, because the person was corrected."""
