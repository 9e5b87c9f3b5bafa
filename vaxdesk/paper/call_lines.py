"""What the call list is about."""

from datetime import date

import msgspec


class CallLine(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to call: name, telephone number and that of a relative, and what the call is about."""

    name: str
    phone: str
    contact: str = ""
    about: str


class CallList(msgspec.Struct, frozen=True, kw_only=True):
    """Both lists of one day."""

    day: date
    after_dose: tuple[CallLine, ...]
    recalls: tuple[CallLine, ...]
    left_out: int = 0
    """How many more there are that this paper has no room for."""
