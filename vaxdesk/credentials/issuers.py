"""Who issues a card: an https address that the operator of a site controls, even if nothing answers there."""

import re
from typing import Final

LONGEST: Final = 200
_HOST: Final = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"


NOBODYS: Final = "vaxdesk.invalid"
"""A domain that nobody can ever own (RFC 6761, section 6.4)."""


def own_issuer(site: str, *, practice: bool) -> str:
    """The address of a site (UUIDv7) that has not chosen one: on a domain that is nobody's, since a card must not
    speak for somebody else's, and so that the cards of two sites are never taken for one another."""
    name = site.replace("-", "")[-12:]
    return f"https://practice.{NOBODYS}/{name}" if practice else f"https://{NOBODYS}/{name}"


def is_issuer(url: str) -> bool:
    """An address as SMART Health Cards wants it: https, no trailing slash; here also without query and fragment, and
    with a host that has a dot, in lower case."""
    return len(url) <= LONGEST and bool(re.fullmatch(rf"https://{_HOST}(:[0-9]{{1,5}})?(/[A-Za-z0-9._~-]+)*", url))
