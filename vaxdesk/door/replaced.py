"""A secret that was replaced opens nothing any more, unless somebody puts back an older file of wrapped keys.

The access log knows every secret that was replaced, by its mark. One that is in the file again is told at the next
sign-in, whoever signs in, and waits for the answer of a lead. Nobody is kept out: a new secret sets it right.
"""

from contextlib import suppress
from datetime import datetime
from typing import Final

from vaxdesk.door.gate import Gate
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import found
from vaxdesk.store import access, keyfile
from vaxdesk.store.access import Look
from vaxdesk.store.database import Database, writing
from vaxdesk.store.verify import Finding

RETURNED: Final = "secret_returned"
SHEETS: Final = "the recovery sheets"
"""The detail of the finding, where it is no account."""


def keep_replaced(db: Database, gate: Gate, *, station: str, at: datetime) -> None:
    """Write down which secrets were replaced at this gate, by whatever program; what cannot be written now waits for
    the next time."""
    if not gate.replaced:
        return
    with suppress(WorldFailed), gate.alone():
        waiting = gate.replaced
        with writing(db):
            for mark, name in waiting.items():
                access.append(db, Look(what="secret_replaced", subject=mark, reason=name), station=station, at=at)
        gate.known(waiting)


def returned(db: Database, gate: Gate) -> tuple[Finding, ...]:
    """Whose secret is one that was replaced, where no lead was told of it yet. Raises WorldFailed."""
    back = [
        name
        for name, mark in keyfile.marks(gate.keys()).items()
        if access.read(db, subject=mark, what="secret_replaced", limit=1)
    ]
    told = {each.detail for each in found.unanswered(db) if each.code == RETURNED} if back else set()
    return tuple(Finding(RETURNED, each) for each in (name or SHEETS for name in back) if each not in told)
