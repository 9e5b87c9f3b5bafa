"""Who issues a card: an https address that the operator of a site controls, even if nothing answers there."""

import re
from typing import Final

LONGEST: Final = 200
_HOST: Final = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"


def is_issuer(url: str) -> bool:
    """An address as SMART Health Cards wants it: https, no trailing slash; here also without query and fragment, and
    with a host that has a dot, in lower case."""
    return len(url) <= LONGEST and bool(re.fullmatch(rf"https://{_HOST}(:[0-9]{{1,5}})?(/[A-Za-z0-9._~-]+)*", url))
