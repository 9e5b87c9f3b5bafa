"""Issue a SMART Health Card (1.4.0): the signed text of the QR code on a slip.

One card for each disease. A card that was issued is kept as text and printed again as it is; a corrected dose gives a
new card under a new name, and the old name goes on the list of cards taken back.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

import msgspec

from vaxdesk.clinic.schedule import Product
from vaxdesk.credentials import jws, qr_text
from vaxdesk.credentials.bundle import CardDose, Holder, content, patient
from vaxdesk.credentials.codings import NoCode, coding_of
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.keys import SigningKey

Because = NoCode | Literal["card_too_long", "observation_running", "signing_failed"]
"""The last two are about the moment: later there may be a card."""


class Unsigned(msgspec.Struct, frozen=True):
    """There is no card, and why: the slip says so. `product` is empty where it is not about one."""

    because: Because
    product: str = ""


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """Who issues a card, when (UTC), and under which name it can be taken back (`revocation.rid_of`)."""

    issuer: str
    site: str
    at: datetime
    rid: str


class Card(msgspec.Struct, frozen=True):
    """A signed card. `text` is what the QR code holds."""

    kid: str
    rid: str
    jws: str

    @property
    def text(self) -> str:
        return qr_text.encoded(self.jws)


def card_dose(product: Product, *, day: date, lot: str, allowed: Mapping[str, str]) -> CardDose | Unsigned:
    """A completed dose of this product as a card can say it, or why no card can. `allowed`: `codings.read_allowed`."""
    coding = coding_of(product, allowed)
    if isinstance(coding, str):
        return Unsigned(coding, product.code)
    return CardDose(disease=product.disease, coding=coding, day=day, lot=lot)


def by_disease(doses: Iterable[CardDose]) -> dict[str, tuple[CardDose, ...]]:
    """What goes on one card each, in the order in which the diseases come up; doses by day."""
    groups: dict[str, list[CardDose]] = {}
    for dose in doses:
        groups.setdefault(dose.disease, []).append(dose)
    return {disease: tuple(sorted(each, key=lambda dose: dose.day)) for disease, each in groups.items()}


def issued(holder: Holder, doses: Sequence[CardDose], stamp: Stamp, key: SigningKey) -> Card | Unsigned:
    """The card of these doses, all against one disease. The same input gives the same card. Where it would not fit into
    a QR code the name of the site is left out; where it still does not fit there is no card. Raises ValueError for an
    issuer that no card may carry, or for several diseases."""
    if not is_issuer(stamp.issuer):
        raise ValueError(f"not an issuer: {stamp.issuer!r}")
    for site in (stamp.site, ""):
        signed = jws.signed(payload(holder, doses, stamp, site=site), key)
        if len(signed) <= qr_text.LONGEST_JWS:
            return Card(key.kid, stamp.rid, signed)
    return Unsigned("card_too_long")


def is_about(card: str, holder: Holder) -> bool:
    """A JWS of this site's own says of the person what a new card would say now."""
    try:
        said = _claims(card)["vc"]["credentialSubject"]["fhirBundle"]["entry"][0]["resource"]
    except (ValueError, LookupError, TypeError):
        return False
    return bool(said == patient(holder))


def issuer_of(card: str) -> str:
    """Who a JWS of this site's own says that it is from; the site may sign as somebody else by now."""
    try:
        return str(_claims(card)["iss"])
    except (ValueError, LookupError, TypeError):
        return ""


def _claims(card: str) -> Any:
    """Raises ValueError."""
    envelope = jws.taken_apart(card)
    text = b"" if isinstance(envelope, str) else jws.inflated(envelope.payload)
    return msgspec.json.decode(text if isinstance(text, bytes) else b"")


def payload(holder: Holder, doses: Sequence[CardDose], stamp: Stamp, *, site: str) -> bytes:
    """The claims as JSON without blanks."""
    claims: dict[str, Any] = {
        "iss": stamp.issuer,
        "nbf": int(stamp.at.timestamp()),
        "vc": {**content(holder, doses, site=site), "rid": stamp.rid},
    }
    return msgspec.json.encode(claims)
