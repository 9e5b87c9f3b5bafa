"""The keys of a site as its journal tells them: one ring for each issuer that it has signed as, the present one first.

A workstation signs with one key: making another retires the one before. A key that was revoked stays so.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from vaxdesk.clinic import facts as f
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.key_ring import CardKey, KeyRing, KeyState
from vaxdesk.credentials.keys import PublicKey

TakenBack = Mapping[str, Sequence[str]]
"""The names of cards that were taken back, by the name of the key that signed them."""


def site_rings(entries: Iterable[f.Entry], taken_back: TakenBack, *, usual: str, name: str) -> tuple[KeyRing, ...]:
    """`usual` is the issuer of a site that has chosen none. What is no key, and an end of a key that there is not, is
    passed over."""
    keys: dict[str, CardKey] = {}
    issuers: dict[str, str] = {}
    for entry in entries:
        match entry.fact:
            case f.CardKeyMade() as made if made.kid not in keys and is_issuer(made.issuer):
                for kid, before in keys.items():
                    if before.station == entry.station:
                        keys[kid] = _ended(before, "retired", entry)
                if key := _key(made, entry, taken_back):
                    keys[made.kid], issuers[made.kid] = key, made.issuer
            case f.CardKeyEnded() as end if end.kid in keys:
                keys[end.kid] = _ended(keys[end.kid], end.state, entry)
            case _:
                pass
    order = dict.fromkeys([*reversed(issuers.values()), usual] if issuers else [usual])
    held = {issuer: tuple(key for kid, key in keys.items() if issuers[kid] == issuer) for issuer in order}
    return tuple(KeyRing(issuer=issuer, name=name, keys=found) for issuer, found in held.items() if found or not keys)


def _key(made: f.CardKeyMade, entry: f.Entry, taken_back: TakenBack) -> CardKey | None:
    rids = tuple(taken_back.get(made.kid, ()))
    try:
        public = PublicKey(made.x, made.y)
        return CardKey(kid=made.kid, public=public, station=entry.station, made=entry.at, ctr=1 + len(rids), rids=rids)
    except ValueError:
        return None


def _ended(key: CardKey, state: KeyState, entry: f.Entry) -> CardKey:
    if key.state == "revoked" or (key.state, state) == ("retired", "retired"):
        return key
    return replace(key, state=state, ended=key.ended or entry.at)
