"""What a file, a picture or a scanner says of health cards, judged: the verdicts on all cards in it."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final, cast

import msgspec
from msgspec import Meta

from vaxdesk.codes.code_pictures import PictureRefused, codes_in, is_pdf
from vaxdesk.credentials import qr_text
from vaxdesk.credentials.trusted import Trust
from vaxdesk.credentials.verifying import Problem, Result, Verdict, verify, verify_jws

LARGEST: Final = 30 * 1024 * 1024
"""Bytes of a file."""
MOST_CARDS: Final = 20
FROM_BAD_TO_GOOD: Final[tuple[Result, ...]] = ("damaged", "revoked", "out_of_date", "untrusted", "valid")


class _CardFile(msgspec.Struct, frozen=True):
    """`*.smart-health-card`."""

    verifiableCredential: Annotated[tuple[str, ...], Meta(min_length=1, max_length=MOST_CARDS)]


def judged_file(data: bytes, trust: Trust, now: datetime) -> tuple[Verdict, ...]:
    """Every card in a picture, a PDF, a `.smart-health-card` file or a text file; at least one verdict. Other QR codes
    beside a card are passed over."""
    if len(data) > LARGEST:
        return _refused("file_too_large")
    text = None if is_pdf(data) else _text(data)
    if text is not None:
        return judged_text(text, trust, now)
    try:
        codes = [code for code in codes_in(data) if qr_text.plain(code[:100]).startswith(qr_text.SCHEME)]
    except PictureRefused as error:
        return _refused(cast("Problem", error.code))
    return tuple(verify(code, trust, now) for code in dict.fromkeys(codes[:MOST_CARDS])) or _refused("no_card")


def judged_text(text: str, trust: Trust, now: datetime) -> tuple[Verdict, ...]:
    """What a scanner typed, or a text file holds: a QR text, a JWS, or the JSON of a card file."""
    plain = text.strip()
    if plain.startswith("{"):
        try:
            cards = msgspec.json.decode(plain, type=_CardFile).verifiableCredential
        except (ValueError, RecursionError):
            return _refused("not_a_card")
        return tuple(verify_jws(card, trust, now) for card in cards)
    if re.match(r"e[wy][A-Za-z0-9_-]{2,}\.", plain):  # base64url of a brace and what may follow it
        return (verify_jws(plain, trust, now),)
    return (verify(text, trust, now),)


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The one that counts for the whole file."""
    return min(verdicts, key=lambda each: FROM_BAD_TO_GOOD.index(each.result))


def _text(data: bytes) -> str | None:
    """None for what is no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _refused(problem: Problem) -> tuple[Verdict, ...]:
    return (Verdict(result="damaged", problem=problem),)
