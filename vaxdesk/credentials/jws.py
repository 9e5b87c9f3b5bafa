"""The envelope of a health card: a compact JWS (RFC 7515) over a raw-deflated payload, ES256 and nothing else."""

import re
import zlib
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk.credentials.base64url import decoded, encoded
from vaxdesk.credentials.json_once import decoded_once
from vaxdesk.credentials.keys import SIGNATURE_BYTES, SigningKey

LONGEST: Final = 100_000
"""Characters of a JWS that came as a file. One from a QR code is far shorter."""
LARGEST_PAYLOAD: Final = 64 * 1024
"""Bytes of a payload. A card has about 700; a deflate bomb of 48 kB would have fifty million."""
_RAW: Final = -zlib.MAX_WBITS
"""Deflate without the header of zlib (RFC 1951)."""

Kid = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{43}$(?!\n)")]
"""`$` alone also stands before a line end."""
EnvelopeProblem = Literal["card_too_long", "card_format", "card_header"]
PayloadProblem = Literal["card_too_large", "card_compression"]


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    zip: Literal["DEF"]
    alg: Literal["ES256"]
    kid: Kid


class Envelope(msgspec.Struct, frozen=True):
    """Nothing in it is proved. `signed` is what the signature has to cover."""

    kid: str
    payload: bytes
    signature: bytes
    signed: bytes


def signed(payload: bytes, key: SigningKey) -> str:
    """The compact JWS."""
    header = msgspec.json.encode(_Header(zip="DEF", alg="ES256", kid=key.kid))
    message = f"{encoded(header)}.{encoded(_deflated(payload))}"
    return f"{message}.{encoded(key.signature(message.encode('ascii')))}"


def taken_apart(jws: str) -> Envelope | EnvelopeProblem:
    """The three parts, the header exactly as a health card has it."""
    if len(jws) > LONGEST:
        return "card_too_long"
    if not re.fullmatch(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){2}", jws):
        return "card_format"
    message, _, _ = jws.rpartition(".")
    try:
        header, payload, signature = map(decoded, jws.split("."))
    except ValueError:
        return "card_format"
    try:
        kid = decoded_once(header, _Header).kid
    except (ValueError, RecursionError):
        return "card_header"
    if len(signature) != SIGNATURE_BYTES:
        return "card_format"
    return Envelope(kid=kid, payload=payload, signature=signature, signed=message.encode("ascii"))


def inflated(payload: bytes) -> bytes | PayloadProblem:
    """The payload as text, at most `LARGEST_PAYLOAD` bytes of it ever in memory."""
    inflating = zlib.decompressobj(_RAW)
    try:
        text = inflating.decompress(payload, LARGEST_PAYLOAD + 1)
    except zlib.error:
        return "card_compression"
    if len(text) > LARGEST_PAYLOAD:
        return "card_too_large"
    return text if inflating.eof and not inflating.unused_data else "card_compression"


def _deflated(payload: bytes) -> bytes:
    deflating = zlib.compressobj(level=9, wbits=_RAW)
    return deflating.compress(payload) + deflating.flush()
