"""The keys of a site as values: one for each workstation, current, retired or revoked, with the cards taken back.

A retired key signs no more, its private half is gone, and its cards stay good. A revoked key was lost or stolen: it is
published no more, so that all its cards fail (SMART Health Cards 1.4.0, key management).
"""

from datetime import datetime
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.jws import Kid
from vaxdesk.credentials.keys import PublicKey, SigningKey
from vaxdesk.credentials.revocation import Line, RevocationList

KeyState = Literal["current", "retired", "revoked"]


class CardKey(msgspec.Struct, frozen=True, kw_only=True):
    """One key. `sealed` is the private half under a key of the site, and only a current key has one."""

    kid: Kid
    public: PublicKey
    station: str
    made: datetime
    state: KeyState = "current"
    ended: datetime | None = None
    sealed: bytes = b""
    ctr: int = 1
    rids: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        if self.kid != self.public.kid:
            raise ValueError("a key is named by its thumbprint")
        if (self.state == "current") != (self.ended is None) or (self.ended and self.sealed):
            raise ValueError("a key is current and can sign, or has ended and cannot")


class KeyRing(msgspec.Struct, frozen=True, kw_only=True):
    """All keys of one issuer, oldest first. Raises ValueError for an issuer that no card may carry."""

    issuer: str
    name: str = ""
    keys: tuple[CardKey, ...] = ()

    def __post_init__(self) -> None:
        if not is_issuer(self.issuer):
            raise ValueError(f"not an issuer: {self.issuer!r}")

    def key(self, kid: str) -> CardKey:
        """Raises LookupError."""
        for each in self.keys:
            if each.kid == kid:
                return each
        raise LookupError(kid)

    def current(self, station: str) -> CardKey | None:
        """The key that this workstation signs with."""
        return next((key for key in self.keys if key.station == station and key.state == "current"), None)


def with_key(ring: KeyRing, new: SigningKey, *, station: str, opener: bytes, at: datetime) -> KeyRing:
    """`new` is the key of this workstation from now on; the one that it had is retired."""
    before = ring.current(station)
    kept = retired(ring, before.kid, at) if before else ring
    sealed = new.sealed(opener)
    key = CardKey(kid=new.kid, public=new.public, station=station, made=at, sealed=sealed)
    return replace(kept, keys=(*kept.keys, key))


def retired(ring: KeyRing, kid: str, at: datetime) -> KeyRing:
    """The key signs no more; nothing changes for one that has ended already. Raises LookupError."""
    key = ring.key(kid)
    return _with(ring, _ended(key, "retired", at)) if key.state == "current" else ring


def revoked(ring: KeyRing, kid: str, at: datetime) -> KeyRing:
    """The key is in wrong hands: every card that it ever signed fails from now on. Raises LookupError."""
    key = ring.key(kid)
    return _with(ring, _ended(key, "revoked", at)) if key.state != "revoked" else ring


def with_card_revoked(ring: KeyRing, kid: str, rid: str, *, before: datetime | None = None) -> KeyRing:
    """The card of this name is taken back, with `before` only as far as it was issued earlier. Repeating it changes
    nothing. Raises LookupError for an unknown key, msgspec.ValidationError for what is no name of a card."""
    key = ring.key(kid)
    line = msgspec.convert(rid if before is None else f"{rid}.{int(before.timestamp())}", Line)
    return ring if line in key.rids else _with(ring, replace(key, ctr=key.ctr + 1, rids=(*key.rids, line)))


def published(ring: KeyRing, at: datetime, *before: KeyRing) -> dict[str, bytes]:
    """What anybody may have, as paths and contents: `jwks.json` and `crl/<kid>.json` for the issuer's web address, and
    `directory.json`, which says the same in one file with the issuer's name and the time, for verifiers without a
    network. Issuers that the site was `before` stand in the directory too. Never a private key, nor one that was
    revoked."""
    rings = (ring, *before)
    directory = {
        "directory": ring.issuer,
        "time": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "issuerInfo": [_info(each) for each in rings],
    }
    crl = {f"crl/{key.kid}.json": _file(_list(key)) for each in rings for key in _good(each)}
    return {"jwks.json": _file({"keys": [_jwk(key) for key in _good(ring)]}), **crl, "directory.json": _file(directory)}


def _info(ring: KeyRing) -> dict[str, Any]:
    return {
        "issuer": {"iss": ring.issuer, "name": ring.name},
        "keys": [_jwk(key) for key in _good(ring)],
        "crls": [_list(key) for key in _good(ring)],
    }


def _good(ring: KeyRing) -> list[CardKey]:
    return [key for key in ring.keys if key.state != "revoked"]


def _with(ring: KeyRing, key: CardKey) -> KeyRing:
    return replace(ring, keys=tuple(key if each.kid == key.kid else each for each in ring.keys))


def _ended(key: CardKey, state: KeyState, at: datetime) -> CardKey:
    return replace(key, state=state, ended=key.ended or at, sealed=b"")


def _jwk(key: CardKey) -> dict[str, Any]:
    return {
        "kty": "EC",
        "kid": key.kid,
        "use": "sig",
        "alg": "ES256",
        "crv": "P-256",
        "x": key.public.x,
        "y": key.public.y,
        "crlVersion": key.ctr,
    }


def _list(key: CardKey) -> RevocationList:
    return RevocationList(kid=key.kid, ctr=key.ctr, rids=key.rids)


def _file(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
