"""What was found wrong with a site when it was opened, or since: a line of its access log, until a lead answers it.

Only the log remembers. A finding is answered by a later line that names its hash, which stays the same wherever the log
goes; so it holds through restarts, restores and other programs at the same site, and who answered it and why stays too.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from vaxdesk.store import access
from vaxdesk.store.access import Access, Look
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database
from vaxdesk.store.verify import Finding

WATCHED_UNKNOWN: Final = "watched_unknown"
"""The board knew somebody whom the record does not know; the detail is what it knew."""
OF_THE_TIMERS: Final = frozenset({"timers_changed", "timers_missing", "timers_unreadable"})
"""The open file of who is under observation was not as the program leaves it: somebody may have gone home too early."""
_ALL: Final = -1
_BETWEEN: Final = ": "


class Found(msgspec.Struct, frozen=True):
    """One thing that was found: `id` is the hash of its line in the log."""

    id: str
    at: datetime
    code: str
    detail: str


def line(wrong: Finding) -> Look:
    """What the log keeps of it. Nobody did it: the line has no account."""
    return Look(what="found_wrong", reason=f"{wrong.code}{_BETWEEN}{wrong.message}")


def waits(db: Database, wrong: Finding) -> bool:
    """This waits for a lead from now on. What is wrong with the timer file waits once, however often it is found."""
    if wrong.code in OF_THE_TIMERS:
        return wrong.code not in {each.code for each in unanswered(db)}
    return wrong.code == WATCHED_UNKNOWN


def found_in(kept: Access) -> Found | None:
    """What such a line says; None for every other line of the log."""
    if kept.what != "found_wrong":
        return None
    code, _, detail = kept.reason.partition(_BETWEEN)
    return Found(kept.hash, kept.at, code, detail)


def ever(db: Database) -> tuple[Found, ...]:
    """Everything that was ever found, answered or not, oldest first."""
    lines = reversed(access.read(db, what="found_wrong", who="", limit=_ALL))
    return tuple(each for each in map(found_in, lines) if each is not None)


def unanswered(db: Database) -> tuple[Found, ...]:
    """What no lead has answered yet, oldest first."""
    known = ever(db)
    answered = {each.subject for each in access.read(db, what="finding_answered", limit=_ALL)} if known else set()
    return tuple(each for each in known if each.id not in answered)


def answered(db: Database, code: str) -> frozenset[str]:
    """The details of findings of this code that a lead has answered."""
    left = {each.id for each in unanswered(db)}
    return frozenset(each.detail for each in ever(db) if each.code == code and each.id not in left)


def problems(db: Database) -> Iterator[Finding]:
    """The same for whoever asks whether the record is whole."""
    for each in unanswered(db):
        said = f"{each.code} at {rfc3339(each.at)}, {each.detail}; no lead has answered it"
        yield Finding(code="finding_unanswered", message=said)
