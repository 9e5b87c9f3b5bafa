"""What a list of somebody else's keys holds, for people and for programs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from vaxdesk.cli.slip_words import LEFT_OUT
from vaxdesk.clinic.people import visible

if TYPE_CHECKING:
    from vaxdesk.codes.trust_import import Offer

MOST_SHOWN: Final = 40
"""Files that say nothing."""


def offer_lines(offer: "Offer") -> Iterator[str]:
    """A line for each issuer, and one for each of its keys."""
    for issuer in offer.issuers:
        day = f"{issuer.time:%Y-%m-%d}" if issuer.time else "of an unknown day"
        yield f"issuer: {issuer.iss or 'not named'} {visible(issuer.name, '·')}".rstrip()
        yield f"  list: {day}, {issuer.taken_back} cards taken back"
        for key in issuer.keys:
            yield f"  {'new' if key.new else 'known'} key: {key.fingerprint}"
        for kid in issuer.gone:
            yield f"  no longer in it: {kid}"
    for left in offer.left[:MOST_SHOWN]:
        yield f"left out: {visible(left.file, '·')}: {LEFT_OUT[left.code]}"


def offered(offer: "Offer", *, taken: bool) -> dict[str, Any]:
    """The same as one object."""
    return {
        "taken": taken,
        "problem": offer.problem,
        "issuers": [
            {
                "iss": issuer.iss,
                "name": issuer.name,
                "time": f"{issuer.time:%Y-%m-%dT%H:%M:%SZ}" if issuer.time else None,
                "taken_back": issuer.taken_back,
                "keys": [{"kid": key.kid, "new": key.new} for key in issuer.keys],
                "gone": list(issuer.gone),
            }
            for issuer in offer.issuers
        ],
        "left_out": [{"file": left.file, "code": left.code} for left in offer.left],
    }
