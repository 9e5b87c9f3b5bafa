"""`vaxdesk.timers`: who is under observation, for the minutes in which nobody has opened the database yet.

After a restart the key is nowhere until somebody signs in, and people are waiting all the same. The file lies in the
open and so names nobody: ticket numbers, doses as times, what is known of the clocks. A code over all of it, under a
key that comes from the key of the database, is checked as soon as somebody has signed in; until then the board that is
made of it is for looking only.
"""

import hmac
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import regular
from vaxdesk.clinic.timers import Anchor, BootSpan
from vaxdesk.clinic.waiting import Waiting
from vaxdesk.failures import WorldFailed
from vaxdesk.store.durable import write_whole
from vaxdesk.store.subkeys import derived

TIMERS: Final = "vaxdesk.timers"
VERSION: Final = 1
SINCE: Final = 5
"""The shape of the database from which on a site has this file from its founding."""
_LARGEST: Final = 4 * 1024 * 1024
"""Bytes; a thousand people under observation need a tenth of it."""


class TimerFile(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file. `mac` is over everything else."""

    version: int = VERSION
    site: str
    waiting: tuple[Waiting, ...]
    boots: tuple[BootSpan, ...]
    anchors: tuple[Anchor, ...]
    mac: bytes = b""


def write(folder: Path, file: TimerFile, key: bytes) -> None:
    """Put the file in place, durable. Raises WorldFailed; then what was there is untouched."""
    signed = msgspec.structs.replace(file, mac=_mac(file, key))
    write_whole(folder / TIMERS, msgspec.json.encode(signed))


def read(folder: Path) -> TimerFile | None:
    """What the file says, unproven; None where it is not there. Raises WorldFailed("timers_unreadable")."""
    try:
        data = regular.content(folder / TIMERS, _LARGEST)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WorldFailed("timers_unreadable") from error
    try:
        found = msgspec.json.decode(data, type=TimerFile)
    except (msgspec.DecodeError, ValueError) as error:
        raise WorldFailed("timers_unreadable") from error
    if found.version != VERSION:
        raise WorldFailed("timers_unreadable")
    return found


def genuine(file: TimerFile, key: bytes) -> bool:
    """The program wrote this file, with this key, as it lies here."""
    return hmac.compare_digest(file.mac, _mac(file, key))


def _mac(file: TimerFile, key: bytes) -> bytes:
    said = msgspec.json.encode(msgspec.structs.replace(file, mac=b""))
    return hmac.new(derived(key, "timer file"), said, sha256).digest()
