"""A recovery key on two sheets of paper: neither tells anything, both together open the site.

A share is sixty characters of Crockford's base 32 in groups of four: one group says which sheet of which set it is,
thirteen hold 256 bits, the last one checks the others. Whoever types it may write small letters, O for 0, I or L for 1,
and put spaces and hyphens wherever they like.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable
from typing import Final

import msgspec

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BYTES: Final = 32
GROUP: Final = 4
_DIGITS: Final = 52
_SERIES: Final = 3
_LENGTH: Final = 1 + _SERIES + _DIGITS + GROUP
_READ_AS: Final = str.maketrans("OIL", "011", " \t\n\r-_.,·‐‑–—")


class ShareRefused(Exception):
    """What was typed is no share, or these two do not belong together. `detail` is a number of a group, or empty:
    never a part of the share."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(f"{code}: {detail}" if detail else code)


class Share(msgspec.Struct, frozen=True):
    """One sheet: 1 or 2, of the set named by three characters, with its half of the secret."""

    number: int
    series: str
    half: bytes

    def __repr__(self) -> str:
        return f"Share({self.number}, {self.series})"


def split(secret: bytes, random: Callable[[int], bytes] = secrets.token_bytes) -> tuple[Share, Share]:
    """Two new shares of a secret of 32 bytes."""
    if len(secret) != BYTES:
        raise ValueError(f"a secret has {BYTES} bytes")
    series = "".join(ALPHABET[byte % len(ALPHABET)] for byte in random(_SERIES))
    half = random(BYTES)
    return Share(1, series, half), Share(2, series, _xor(secret, half))


def joined(first: Share, second: Share) -> bytes:
    """The secret. Raises ShareRefused: `shares_same` for the same sheet twice, `shares_differ` for sheets of two
    sets."""
    if first.series != second.series:
        raise ShareRefused("shares_differ")
    if first.number == second.number:
        raise ShareRefused("shares_same", str(first.number))
    return _xor(first.half, second.half)


def printed(share: Share) -> str:
    """Fifteen groups of four characters with spaces between them."""
    value = int.from_bytes(share.half)
    digits = "".join(ALPHABET[value >> 5 * place & 31] for place in reversed(range(_DIGITS)))
    text = f"{share.number}{share.series}{digits}"
    text += _check(text)
    return " ".join(text[start : start + GROUP] for start in range(0, _LENGTH, GROUP))


def read(typed: str) -> Share:
    """The share that somebody typed. Raises ShareRefused: `share_length`, `share_characters` with the first wrong
    group, `share_check` with the group that holds the mistake where one single character explains it."""
    text = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    wrong = next((place for place, each in enumerate(text) if each not in ALPHABET), None)
    if wrong is not None:
        raise ShareRefused("share_characters", _group(wrong))
    if len(text) != _LENGTH:
        raise ShareRefused("share_length", str(len(text)))
    if not _fits(text):
        raise ShareRefused("share_check", _suspect(text))
    value = sum(ALPHABET.index(each) << 5 * place for place, each in enumerate(reversed(text[GROUP:-GROUP])))
    return Share(int(text[0]), text[1:GROUP], value.to_bytes(BYTES))


def _check(text: str) -> str:
    value = int.from_bytes(hashlib.sha256(f"vaxdesk share {text}".encode()).digest()[:3])
    return "".join(ALPHABET[value >> 5 * place & 31] for place in range(GROUP))


def _fits(text: str) -> bool:
    """Sheet 1 or 2, not more than 256 bits, and the right check group."""
    return text[0] in "12" and text[GROUP] in "01" and _check(text[:-GROUP]) == text[-GROUP:]


def _suspect(text: str) -> str:
    """The number of the group in which one changed character makes the share fit; empty where none or several do."""
    found = {
        _group(place)
        for place in range(_LENGTH)
        for each in ALPHABET
        if each != text[place] and _fits(text[:place] + each + text[place + 1 :])
    }
    return found.pop() if len(found) == 1 else ""


def _group(place: int) -> str:
    return str(place // GROUP + 1)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
