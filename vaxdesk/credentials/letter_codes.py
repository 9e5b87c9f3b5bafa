"""Ticket letters on their way from one workstation to another, as digits that somebody reads and types.

`MMMM NNN AAAAAAAA C`: the letters as a number (A is 1, B is 2, C is 4 ...), three random digits, a message
authentication code (HMAC-SHA-256 with the site's ticket key, modulo a hundred million) over the workstation that they
are for, and a Verhoeff check digit.
"""

import hashlib
import hmac
import re
import unicodedata
from typing import Final

from vaxdesk.clinic.ticket_letters import ALL_LETTERS

NUMBER_DIGITS: Final = 8
CODE_DIGITS: Final = 16
NONCES: Final = 1000


def workstation_number(station: str) -> str:
    """Eight digits by which another workstation of the site calls this one; the last one checks the others."""
    digest = hashlib.sha256(f"vaxdesk-workstation-v1|{station}".encode()).digest()
    return _checked(f"{int.from_bytes(digest) % 10**7:07}")


def typed_number(text: str) -> str | None:
    """What was typed as the number of a workstation, None where it is none."""
    return _whole(text, NUMBER_DIGITS)


def letter_code(site_key: bytes, site: str, letters: str, to: str, nonce: int) -> str:
    """The sixteen digits that give `letters` to the workstation `to`. Raises ValueError for what is no letter."""
    head = f"{sum(1 << ALL_LETTERS.index(letter) for letter in set(letters)):04}{nonce % NONCES:03}"
    return _checked(head + _mac(site_key, site, to, head))


def letters_in(site_key: bytes, site: str, code: str, to: str) -> tuple[str, str] | None:
    """The letters that a typed code gives to the workstation `to`, and the code in plain digits; None for one that was
    mistyped, made up, or meant for another workstation."""
    digits = _whole(code, CODE_DIGITS)
    if digits is None or not hmac.compare_digest(digits[7:15], _mac(site_key, site, to, digits[:7])):
        return None
    mask = int(digits[:4])
    letters = "".join(letter for place, letter in enumerate(ALL_LETTERS) if mask >> place & 1)
    return (letters, digits) if letters and not mask >> len(ALL_LETTERS) else None


def in_groups(digits: str) -> str:
    """As somebody reads them to another."""
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def _mac(site_key: bytes, site: str, to: str, head: str) -> str:
    digest = hmac.digest(site_key, f"vaxdesk-letters-v1|{site}|{to}|{head}".encode(), "sha256")
    return f"{int.from_bytes(digest) % 10**8:08}"


def _whole(text: str, length: int) -> str | None:
    digits = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return digits if re.fullmatch(rf"[0-9]{{{length}}}", digits) and _checked(digits[:-1]) == digits else None


def _checked(digits: str) -> str:
    from stdnum import verhoeff

    return digits + verhoeff.calc_check_digit(digits)
