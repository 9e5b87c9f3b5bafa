"""The chain of a station's entries: what each hash covers, and whether it still holds.

Plain SHA-256, so that any station can check it. The digest stands in for body and reason, so that both can be erased
together by law while the chain stays whole.
"""

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any, Final

from vaxdesk.store.codec import canonical
from vaxdesk.store.database import Database

FIRST: Final = "0" * 64
"""What the first entry of a station has for `prev`."""

_SALT_BYTES: Final = 16
_NOT_HASHED: Final = frozenset({"n", "body", "reason", "salt", "hash", "sig"})


def new_salt() -> str:
    return secrets.token_hex(_SALT_BYTES)


def digest(salt: str, body: Mapping[str, Any], reason: str) -> str:
    """SHA-256, in hex, of the salt's bytes and the canonical JSON of body and reason."""
    return hashlib.sha256(bytes.fromhex(salt) + canonical({"body": dict(body), "reason": reason})).hexdigest()


def entry_hash(envelope: Mapping[str, Any]) -> str:
    """SHA-256, in hex, of the canonical JSON of the envelope without what may differ between laptops or be erased."""
    return hashlib.sha256(canonical({key: envelope[key] for key in envelope if key not in _NOT_HASHED})).hexdigest()


def erased(envelope: Mapping[str, Any]) -> bool:
    """Body, reason and salt were taken out together; the digest, which cannot be checked any more, is left."""
    return envelope["body"] is None and envelope["salt"] == "" and envelope["reason"] == ""


def problems(envelope: Mapping[str, Any], expected_seq: int, expected_prev: str) -> list[str]:
    """What is wrong with one entry, given its station's chain so far."""
    found = []
    expected = digest(envelope["salt"], envelope["body"] or {}, envelope["reason"])
    if expected != envelope["digest"] and not erased(envelope):
        found.append("digest_differs")
    if entry_hash(envelope) != envelope["hash"]:
        found.append("hash_differs")
    if envelope["seq"] != expected_seq:
        found.append("sequence_gap")
    if envelope["prev"] != expected_prev:
        found.append("chain_broken")
    return found


def chain_ends(db: Database) -> dict[str, tuple[int, str]]:
    """Length and newest hash of each station's chain: kept elsewhere, they show that its tail was cut off."""
    rows = db.execute("SELECT station, max(seq), hash FROM journal GROUP BY station").fetchall()
    return {station: (seq, end) for station, seq, end in rows}


def hash_at(db: Database, station: str, seq: int) -> str | None:
    """The hash of a station's entry of this number, None where there is none."""
    found = db.execute("SELECT hash FROM journal WHERE station = ? AND seq = ?", [station, seq]).fetchone()
    return found[0] if found else None
