"""One random key opens the database; every other use has a key of its own that comes from it (HKDF, RFC 5869)."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derived(key: bytes, purpose: str, length: int = 32) -> bytes:
    """`length` bytes for this purpose alone: they tell nothing about the key, nor about those of another purpose."""
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=f"vaxdesk {purpose}".encode()).derive(key)
