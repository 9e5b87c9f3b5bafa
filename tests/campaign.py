"""How often a campaign tries: often enough to notice in `make test`, the whole number under `make torture`."""

import os
from typing import Final

WHOLE: Final = os.environ.get("VAXDESK_TORTURE") == "1"


def tries(quick: int, whole: int) -> int:
    """`quick` in every run of the tests, `whole` in the long one."""
    return whole if WHOLE else quick
