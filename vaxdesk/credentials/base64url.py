"""Base64url without padding (RFC 4648, section 5; RFC 7515, appendix C), with one spelling for each value."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode


def encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode("ascii").rstrip("=")


def decoded(text: str) -> bytes:
    """Raises ValueError for padding, foreign characters, and unused bits that are not zero: a text in which any
    character was changed must never mean the same."""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise ValueError("not base64url")
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encoded(data) != text:
        raise ValueError("not base64url: unused bits are set")
    return data
