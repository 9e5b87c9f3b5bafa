"""Where somebody of a role starts."""

from collections.abc import Sequence
from typing import Final

HOME: Final[dict[str, str]] = {
    "registrar": "registration",
    "screener": "screening",
    "vaccinator": "injection",
    "observer": "observation",
    "lead": "registration",
    "auditor": "audit",
}


def home_of(roles: Sequence[str]) -> str:
    """The station at which somebody with these roles starts: that of the first one."""
    return next((HOME[role] for role in roles if role in HOME), "stock")
