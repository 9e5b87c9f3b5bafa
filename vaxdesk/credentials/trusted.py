"""Whom this site believes: issuers with their public keys and their lists of cards taken back, as they arrived.

Three kinds of file are read: a directory of issuers (`issuerInfo`, as the snapshots of the VCI directory have it), the
`jwks.json` of an issuer, and its `crl/<kid>.json`. A key counts only under its own thumbprint. A list of cards taken
back counts only for the issuer that it came with.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from vaxdesk.clinic.people import visible
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.json_once import decoded_once
from vaxdesk.credentials.key_ring import KeyRing, published
from vaxdesk.credentials.keys import PublicKey
from vaxdesk.credentials.revocation import RevocationList

_Kind = TypeVar("_Kind")
LONGEST_NAME: Final = 100
_NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)


class TrustedKey(msgspec.Struct, frozen=True, kw_only=True):
    """`crl_version` is what the key list says of the list of cards taken back, None where there is none."""

    kid: str
    public: PublicKey
    crl_version: int | None = None


class TrustedIssuer(msgspec.Struct, frozen=True, kw_only=True):
    """`iss` is empty where a key list came without the name of its issuer: its keys then vouch for any. `time` is how
    old the list is (UTC); each list of cards taken back has a time of its own."""

    iss: str = ""
    name: str = ""
    time: datetime | None = None
    keys: tuple[TrustedKey, ...] = ()
    lists: tuple[tuple[RevocationList, datetime | None], ...] = ()

    def revocations(self, kid: str) -> tuple[RevocationList, datetime | None] | None:
        """The list of this key: of several the one with the highest counter, with what any of them takes back."""
        found = [each for each in self.lists if each[0].kid == kid]
        if not found:
            return None
        newest, time = max(found, key=lambda each: each[0].ctr)
        rids = dict.fromkeys(rid for each, _ in found for rid in each.rids)
        return replace(newest, rids=tuple(rids)), time


class Vouching(NamedTuple):
    """An issuer, and the key of theirs that a card names."""

    issuer: TrustedIssuer
    key: TrustedKey


class Trust(msgspec.Struct, frozen=True):
    """Everything that is believed, each issuer once (`trust_in`). `withdrawn` are keys known to be in wrong hands."""

    issuers: tuple[TrustedIssuer, ...] = ()
    withdrawn: frozenset[str] = frozenset()

    def vouching(self, kid: str) -> tuple[Vouching, ...]:
        """Everybody who has this key; it is the same key, since its name is its thumbprint."""
        return tuple(Vouching(issuer, key) for issuer in self.issuers for key in issuer.keys if key.kid == kid)


def trust_in(issuers: Iterable[TrustedIssuer]) -> Trust:
    """Trust in those who are named in any list. Of several lists of one issuer the newest one says which keys count,
    so that a key that was taken off is not brought back by an old copy; what any of them takes back is taken back.
    Lists that came without the name of an issuer take back cards of the keys that lie beside them, whoever else has
    those keys."""
    found = _by_address(issuers)
    unnamed = found.pop("", [])
    loose = tuple(each for issuer in unnamed for each in issuer.lists if each[0].kid in _kids(issuer))
    merged: list[TrustedIssuer] = []
    for lists in found.values():
        newest = max(lists, key=lambda each: each.time or _NEVER)
        beside = tuple(each for each in loose if each[0].kid in _kids(newest))
        merged.append(replace(newest, lists=(*(each for issuer in lists for each in issuer.lists), *beside)))
    return Trust((*merged, *(replace(each, lists=loose) for each in unnamed)))


def with_own(trust: Trust, ring: KeyRing, at: datetime) -> Trust:
    """Trust also in this site's own cards, as its keys stand now (UTC); its revoked keys are known as such."""
    own = read_directory(published(ring, at)["directory.json"], at)
    withdrawn = frozenset(key.kid for key in ring.keys if key.state == "revoked")
    return own_and(trust, Trust(own, withdrawn))


def own_and(trust: Trust, own: Trust) -> Trust:
    """Trust in a site's own cards and in others. The site's own list is always the newest, and does not hold the keys
    of another workstation of the same site that has not met this one: those were brought, and count beside its own,
    but for keys that the site withdrew."""
    withdrawn = trust.withdrawn | own.withdrawn
    issuers = [_beside_own(each, trust, withdrawn) for each in own.issuers]
    return replace(trust_in([*trust.issuers, *issuers]), withdrawn=withdrawn)


def _beside_own(own: TrustedIssuer, trust: Trust, withdrawn: frozenset[str]) -> TrustedIssuer:
    known = _kids(own) | withdrawn
    brought = (key for each in trust.issuers if each.iss == own.iss for key in each.keys if key.kid not in known)
    return replace(own, keys=(*own.keys, *brought))


class Unusable(Exception):
    """A file of a list cannot be believed; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class _Jwk(msgspec.Struct, frozen=True):
    kid: str
    kty: str = ""
    use: str = ""
    alg: str = ""
    crv: str = ""
    x: str = ""
    y: str = ""
    crlVersion: int | None = None
    d: Any = None


class _Jwks(msgspec.Struct, frozen=True):
    keys: tuple[_Jwk, ...]


class _Named(msgspec.Struct, frozen=True):
    iss: str
    name: str = ""


class _Info(msgspec.Struct, frozen=True):
    issuer: _Named
    keys: tuple[_Jwk, ...]
    crls: tuple[RevocationList, ...] = ()


class _Directory(msgspec.Struct, frozen=True):
    issuerInfo: tuple[_Info, ...]
    time: str = ""


def read_directory(data: bytes, arrived: datetime | None) -> tuple[TrustedIssuer, ...]:
    """The issuers of a directory. Its own time counts, before that of its arrival. Raises Unusable."""
    directory = _decoded(data, _Directory)
    time = _time(directory.time) or arrived
    return tuple(_issuer(info, time) for info in directory.issuerInfo)


def read_jwks(data: bytes, arrived: datetime | None) -> TrustedIssuer:
    """The keys of an issuer whom the file does not name. Raises Unusable."""
    return TrustedIssuer(time=arrived, keys=_keys(_decoded(data, _Jwks).keys))


def read_list(data: bytes) -> RevocationList:
    """A list of cards taken back. Raises Unusable."""
    return _decoded(data, RevocationList)


def with_lists(issuer: TrustedIssuer, lists: Iterable[tuple[RevocationList, datetime | None]]) -> TrustedIssuer:
    """The issuer with more lists of cards taken back, each with its time."""
    return replace(issuer, lists=(*issuer.lists, *lists))


def _by_address(issuers: Iterable[TrustedIssuer]) -> dict[str, list[TrustedIssuer]]:
    found: dict[str, list[TrustedIssuer]] = {}
    for each in issuers:
        found.setdefault(each.iss, []).append(each)
    return found


def _kids(issuer: TrustedIssuer) -> frozenset[str]:
    return frozenset(key.kid for key in issuer.keys)


def _issuer(info: _Info, time: datetime | None) -> TrustedIssuer:
    if not is_issuer(info.issuer.iss):
        raise Unusable("issuer_address")
    bare = TrustedIssuer(iss=info.issuer.iss, name=_line(info.issuer.name), time=time, keys=_keys(info.keys))
    return with_lists(bare, ((each, time) for each in info.crls))


def _line(text: str) -> str:
    """As it may be shown anywhere."""
    return visible(" ".join(text.split()), "·")[:LONGEST_NAME]


def _keys(jwks: Sequence[_Jwk]) -> tuple[TrustedKey, ...]:
    """Those that can sign cards; a set may hold keys for other uses. Raises Unusable for a private key, and for a key
    whose name is not its own."""
    keys = [each for each in jwks if (each.kty, each.use, each.alg, each.crv) == ("EC", "sig", "ES256", "P-256")]
    return tuple(map(_key, keys))


def _key(jwk: _Jwk) -> TrustedKey:
    if jwk.d is not None:
        raise Unusable("private_key")
    try:
        public = PublicKey(jwk.x, jwk.y)
    except ValueError as error:
        raise Unusable("key_damaged") from error
    if public.kid != jwk.kid:
        raise Unusable("key_name")
    return TrustedKey(kid=jwk.kid, public=public, crl_version=jwk.crlVersion)


def _decoded(data: bytes, kind: type[_Kind]) -> _Kind:
    try:
        return decoded_once(data, kind)
    except (ValueError, RecursionError) as error:
        raise Unusable("not_this_kind") from error


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text)
        return time.astimezone(UTC) if time.tzinfo else None
    except (ValueError, OverflowError):  # at the ends of the calendar a zone leads out of it
        return None
