"""Keys that sign health cards: ECDSA on the curve P-256 with SHA-256 (ES256, RFC 7518), named by their thumbprint.

A signature is 64 bytes, r and s of 32 bytes each, as a JWS wants it; never DER. Signing is deterministic (RFC 6979), so
that the same card signed again is the same card.
"""

import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256

from vaxdesk.credentials.base64url import decoded, encoded
from vaxdesk.failures import WrongKey

NUMBER_BYTES: Final = 32
SIGNATURE_BYTES: Final = 2 * NUMBER_BYTES
_CURVE: Final = ec.SECP256R1()
_SIGNING: Final = ec.ECDSA(SHA256(), deterministic_signing=True)
_CHECKING: Final = ec.ECDSA(SHA256())
_NONCE_BYTES: Final = 12


class PublicKey(msgspec.Struct, frozen=True):
    """A point on P-256: base64url of the 32 bytes of each coordinate. Raises ValueError for anything else."""

    x: str
    y: str

    def __post_init__(self) -> None:
        self._point()

    @property
    def kid(self) -> str:
        """The thumbprint of RFC 7638: SHA-256 over the required members in alphabetical order."""
        members = f'{{"crv":"P-256","kty":"EC","x":"{self.x}","y":"{self.y}"}}'
        return encoded(sha256(members.encode("ascii")).digest())

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """This key signed `message`."""
        if len(signature) != SIGNATURE_BYTES:
            return False
        r, s = (int.from_bytes(half) for half in (signature[:NUMBER_BYTES], signature[NUMBER_BYTES:]))
        try:
            self._point().verify(encode_dss_signature(r, s), message, _CHECKING)
        except InvalidSignature:
            return False
        return True

    def _point(self) -> ec.EllipticCurvePublicKey:
        x, y = decoded(self.x), decoded(self.y)
        if len(x) != NUMBER_BYTES or len(y) != NUMBER_BYTES:
            raise ValueError("a coordinate on P-256 has 32 bytes")
        return ec.EllipticCurvePublicNumbers(int.from_bytes(x), int.from_bytes(y), _CURVE).public_key()


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that can sign. It is never shown, and leaves memory only through `sealed`."""

    public: PublicKey
    _private: ec.EllipticCurvePrivateKey = field(repr=False, compare=False)

    @property
    def kid(self) -> str:
        return self.public.kid

    def signature(self, message: bytes) -> bytes:
        r, s = decode_dss_signature(self._private.sign(message, _SIGNING))
        return r.to_bytes(NUMBER_BYTES) + s.to_bytes(NUMBER_BYTES)

    def sealed(self, opener: bytes) -> bytes:
        """The private key under `opener`, a key of 32 bytes for this purpose alone: nonce, AES-256-GCM, tag. The
        thumbprint is authenticated with it."""
        number = self._private.private_numbers().private_value.to_bytes(NUMBER_BYTES)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(opener).encrypt(nonce, number, _bound_to(self.kid))


def generated() -> SigningKey:
    """A new random key."""
    return _with(ec.generate_private_key(_CURVE))


def of_number(number: int) -> SigningKey:
    """The key with this private number (1 to the order of the curve, less one). Raises ValueError outside that."""
    return _with(ec.derive_private_key(number, _CURVE))


def opened(box: bytes, opener: bytes, kid: str) -> SigningKey:
    """What `SigningKey.sealed` put away under this name. Raises WrongKey for another opener, another name, or a
    damaged box."""
    try:
        number = AESGCM(opener).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], _bound_to(kid))
        key = of_number(int.from_bytes(number))
    except (InvalidTag, ValueError) as error:
        raise WrongKey("card key") from error
    if key.kid != kid:
        raise WrongKey("card key")
    return key


def _with(private: ec.EllipticCurvePrivateKey) -> SigningKey:
    point = private.public_key().public_numbers()
    x, y = (encoded(number.to_bytes(NUMBER_BYTES)) for number in (point.x, point.y))
    return SigningKey(PublicKey(x, y), private)


def _bound_to(kid: str) -> bytes:
    return msgspec.json.encode(("vaxdesk card key", 1, kid))
