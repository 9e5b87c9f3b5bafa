"""The text of a health card in a QR code: `shc:/` and two digits for each character of the JWS.

After SMART Health Cards 1.4.0. The digits are the character's code minus 45, so that the QR code holds them as numbers.
A card is one code; cards that are split over several codes are deprecated and not read here.
"""

import re
import unicodedata
from typing import Final, Literal

SCHEME: Final = "shc:/"
LONGEST_JWS: Final = 1195
"""Characters that version 22 holds at level L."""
LONGEST: Final = len(SCHEME) + 2 * LONGEST_JWS
_OFFSET: Final = 45

TextProblem = Literal["not_a_card", "one_of_several", "card_digits", "card_too_long"]


def encoded(jws: str) -> str:
    """Raises ValueError for a JWS that is too long, or holds characters that a JWS never has."""
    if len(jws) > LONGEST_JWS or not re.fullmatch(r"[-.0-9A-Z_a-z]+", jws):
        raise ValueError("not a JWS that fits into one QR code")
    return SCHEME + "".join(f"{ord(char) - _OFFSET:02}" for char in jws)


def decoded(text: str) -> tuple[str, TextProblem | None]:
    """The JWS in `text`, or what is wrong with it. Full-width characters of an input method are read; a letter of the
    scheme in another case is not, since no code of ours begins so."""
    code = plain(text[: 2 * LONGEST])
    problem = _problem(code, too_long=max(len(text) // 2, len(code)) > LONGEST)
    if problem:
        return "", problem
    digits = code.removeprefix(SCHEME)
    pairs = (digits[place : place + 2] for place in range(0, len(digits), 2))
    return "".join(chr(int(pair) + _OFFSET) for pair in pairs), None


def _problem(code: str, *, too_long: bool) -> TextProblem | None:
    if not code.startswith(SCHEME):
        return "not_a_card"
    digits = code.removeprefix(SCHEME)
    if re.fullmatch(r"[0-9]{1,3}/[0-9]{1,3}/[0-9]*", digits):
        return "one_of_several"
    if too_long:
        return "card_too_long"
    return None if re.fullmatch(r"([0-6][0-9]|7[0-7])+", digits) else "card_digits"


def plain(text: str) -> str:
    """`text` as a scanner meant it, without the width of an input method and the blanks around it."""
    return unicodedata.normalize("NFKC", text).strip()
