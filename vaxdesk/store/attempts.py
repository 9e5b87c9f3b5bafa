"""`vaxdesk.attempts`: wrong secrets since each account was opened last, and how long the next try has to wait.

After five wrong ones the wait doubles, up to a quarter of an hour; never more than thirty tries a day for one account.
Nobody else waits for it. The file lies in the open, beside the wrapped keys: who can change it can also carry those
away and guess elsewhere, where argon2id alone stands between. Nothing keeps such a person from deleting it either, but
it says how many wrong secrets the access log holds, and the log knows better. It names accounts of the site only: what
somebody typed as a name may be a secret in the wrong field. What else waits for the access log lies here too: the marks
of secrets that were replaced.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Annotated, Final

import msgspec

from vaxdesk import regular
from vaxdesk.clinic.instants import Instant
from vaxdesk.store.database import Database
from vaxdesk.store.durable import write_whole

ATTEMPTS: Final = "vaxdesk.attempts"
FREE: Final = 5
"""Wrong secrets before the first wait."""
LONGEST: Final = timedelta(minutes=15)
A_DAY: Final = 30
_DAY: Final = timedelta(hours=24)
_PAUSE: Final = 0.05
_PAUSES: Final = 600
"""Half a minute: more tries than one workstation has at once."""

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
Mark = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
"""As `keyfile.marks` makes them."""


class Failed(msgspec.Struct, frozen=True):
    """One wrong secret, by the clocks of that moment."""

    utc: datetime
    boot: str
    uptime_ms: int


class Tries(msgspec.Struct, frozen=True):
    """Wrong secrets of one account since it was opened last: how many, and the newest of them. `unlogged` of them are
    not in the access log yet."""

    count: Count = 0
    newest: tuple[Failed, ...] = ()
    unlogged: Count = 0


class Attempts(msgspec.Struct, frozen=True):
    """The whole file, by account; under "" the tries with names that nobody here has. `told` of them were ever put into
    the access log; None in a file from before that was counted. `replaced` are secrets that the access log knows not of
    yet, by their marks, with whose they were."""

    accounts: dict[str, Tries] = {}
    told: Count | None = None
    replaced: dict[Mark, str] = {}


def read(folder: Path) -> Attempts:
    """What was kept; nothing, and nothing told, where the file is missing or says nothing that can be understood."""
    try:
        return msgspec.json.decode(regular.content(folder / ATTEMPTS), type=Attempts)
    except (OSError, msgspec.DecodeError, ValueError):
        return Attempts(told=0)


def write(folder: Path, attempts: Attempts) -> None:
    """Raises WorldFailed."""
    write_whole(folder / ATTEMPTS, msgspec.json.encode(attempts))


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Nobody else tries a secret at this site meanwhile: what is tried at once by many programs is counted one by one.
    False where somebody else goes on trying. It is the folder that is locked, which needs no right to write; where the
    system or the disk knows no such lock nobody waits."""
    if os.name == "nt":
        yield True
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield True
        return
    try:
        yield _lock(descriptor)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Waits half a minute at most."""
    import fcntl

    for _ in range(_PAUSES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            Event().wait(_PAUSE)
        except OSError:  # no such lock here
            return True
        else:
            return True
    return False


def wait(tries: Tries, now: Instant) -> timedelta:
    """How long until the next try of this account is heard; zero where it is heard now."""
    if not tries.newest or tries.count < FREE:
        return timedelta()
    pause = min(timedelta(seconds=2 ** min(tries.count - FREE + 1, 20)), LONGEST)
    left = pause - _since(tries.newest[-1], now)
    if len(tries.newest) >= A_DAY:
        left = max(left, _DAY - _since(tries.newest[-A_DAY], now))
    return max(timedelta(), left)


def failed(attempts: Attempts, account: str, now: Instant) -> Attempts:
    """One more wrong secret."""
    before = attempts.accounts.get(account, Tries())
    this = Failed(utc=now.utc, boot=now.boot, uptime_ms=now.uptime_ms)
    after = Tries(before.count + 1, (*before.newest, this)[-A_DAY:], before.unlogged + 1)
    return msgspec.structs.replace(attempts, accounts={**attempts.accounts, account: after})


def missed(attempts: Attempts, account: str) -> Attempts:
    """A wrong PIN, which is counted elsewhere: it only waits for the access log."""
    before = attempts.accounts.get(account, Tries())
    after = msgspec.structs.replace(before, unlogged=before.unlogged + 1)
    return msgspec.structs.replace(attempts, accounts={**attempts.accounts, account: after})


def opened(attempts: Attempts, account: str) -> Attempts:
    """The right secret: the account starts anew. What is not logged yet stays to be."""
    before = attempts.accounts.get(account, Tries())
    accounts = {**attempts.accounts, account: Tries(unlogged=before.unlogged)}
    return msgspec.structs.replace(attempts, accounts=accounts)


def logged(attempts: Attempts, these: Mapping[str, int]) -> Attempts:
    """So many wrong secrets of each account are in the access log now."""
    left = {
        name: msgspec.structs.replace(tries, unlogged=max(0, tries.unlogged - these.get(name, 0)))
        for name, tries in attempts.accounts.items()
    }
    accounts = {name: tries for name, tries in left.items() if tries.count or tries.unlogged}
    return msgspec.structs.replace(attempts, accounts=accounts)


def ever_logged(db: Database, station: str) -> int:
    """How many wrong secrets and PINs the access log has of this workstation."""
    sql = "SELECT coalesce(sum(count), 0) FROM access WHERE what = 'sign_in_failed' AND station = ?"
    return int(db.execute(sql, [station]).fetchone()[0])


def _since(then: Failed, now: Instant) -> timedelta:
    """The time that has passed for certain: by the boot-time clock while the machine is on; after a restart at least
    since the restart, and by the wall clock where it has not been set back."""
    if then.boot == now.boot:
        return timedelta(milliseconds=now.uptime_ms - then.uptime_ms)
    return max(now.utc - then.utc, timedelta(milliseconds=now.uptime_ms))
