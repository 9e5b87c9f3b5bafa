"""`vaxdesk.cardkeys`: the private half of the key with which this workstation signs cards, sealed.

It lies outside the database, because backups and exports copy that: a key that was lost is replaced by a new one, never
brought back from a copy. What is in the box, and what opens it, is not this file's business.
"""

from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from vaxdesk import regular
from vaxdesk.store.durable import failure, write_whole

CARD_KEYS: Final = "vaxdesk.cardkeys"


class SealedKey(msgspec.Struct, frozen=True, kw_only=True):
    """One key under its name, of the workstation that made it."""

    version: Annotated[int, Meta(ge=1, le=1)] = 1
    station: str
    kid: str
    box: bytes


def read(path: Path) -> SealedKey | None:
    """None where there is no file, or none that can be read: then it is time for a new key."""
    try:
        return msgspec.json.decode(regular.content(path), type=SealedKey)
    except (OSError, ValueError):
        return None


def write(path: Path, key: SealedKey) -> None:
    """In place of the one before, which is gone with this. Raises WorldFailed; then the one before is untouched."""
    write_whole(path, msgspec.json.encode(key))


def destroy(path: Path) -> None:
    """The file is gone. Raises WorldFailed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise failure(error, path.name) from error
