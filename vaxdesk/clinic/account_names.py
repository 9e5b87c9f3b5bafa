"""The name of an account, made from the name of a person: 赵云峰 becomes zhao.yunfeng, Ana Silva becomes ana.silva."""

import re
from collections.abc import Container
from itertools import count
from typing import Final

from vaxdesk.clinic.people import is_han
from vaxdesk.clinic.spellings import fold, spellings
from vaxdesk.clinic.surnames import COMPOUND_SURNAMES

ACCOUNT_NAME: Final = re.compile(r"[a-z][a-z0-9]*([.-][a-z0-9]+)*")
"""ASCII lower case, so that it can be typed on every keyboard and said on the telephone."""
LONGEST: Final = 40
FALLBACK: Final = "member"
"""For a name in a script that this program cannot spell."""


def account_name(display: str, taken: Container[str] = ()) -> str:
    """A name that is not `taken`: surname, a dot, given name; with a number where there are several."""
    plain = _plain(display)
    numbered = (f"{plain}{number}" for number in count(2))
    return plain if plain not in taken else next(name for name in numbered if name not in taken)


def _plain(display: str) -> str:
    spelled = spellings(display)
    words = spelled[0] if spelled else ()
    if is_han(fold(display)[:1] or " "):
        surname = 2 if fold(display)[:2] in COMPOUND_SURNAMES and len(words) > 2 else 1
        words = tuple(filter(None, ("".join(words[:surname]), "".join(words[surname:]))))
    name = ".".join(word for word in words if word.isascii())[:LONGEST].strip(".")
    return name if ACCOUNT_NAME.fullmatch(name) else FALLBACK
