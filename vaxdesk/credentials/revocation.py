"""Cards taken back: a short name on each card, and a public list of names for each key (SMART Health Cards 1.4.0).

A name says nothing about the person: it is cut from a keyed hash. The counter of a list grows with every change, and
stands beside the key in `jwks.json`, so that an old list shows.
"""

import hmac
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk.credentials.base64url import encoded
from vaxdesk.credentials.jws import Kid

RID_BYTES: Final = 8
Rid = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,24}$(?!\n)")]
Line = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,24}(\.[0-9]{1,16})?$(?!\n)")]
"""The name of a card; with a dot and seconds since 1970, only its cards that were issued before then."""


class RevocationList(msgspec.Struct, frozen=True, kw_only=True):
    """What `crl/<kid>.json` says. `ctr` is 1 while the list is new."""

    kid: Kid
    method: Literal["rid"] = "rid"
    ctr: Annotated[int, Meta(ge=1, le=2**53)] = 1
    rids: tuple[Line, ...] = ()

    def revokes(self, rid: str, issued: float) -> bool:
        """A card of this name, issued at these seconds since 1970, is taken back."""
        for line in self.rids:
            name, _, before = line.partition(".")
            if name == rid and (not before or issued < int(before)):
                return True
        return False


def rid_of(secret: bytes, kid: str, card: str) -> str:
    """The name of the card with this id: the first 64 bits of HMAC-SHA-256, keyed with the site's secret and the key's
    name. Eleven characters; nobody without the secret can tell which card it is."""
    return encoded(hmac.digest(secret + kid.encode("ascii"), card.encode(), "sha256")[:RID_BYTES])
