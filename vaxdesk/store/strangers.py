"""What lies in a database and could act by itself: we did not make it, and nothing is written before it is gone.

A trigger writes whenever somebody else does, a view answers in the place of a table, a virtual table reaches into a
library. Whoever has the key can put one there; `trusted_schema` is off, and here they are refused by name.
"""

from typing import Final

from vaxdesk.store.access import ACCESS_GUARDS
from vaxdesk.store.database import Database
from vaxdesk.store.migrations import JOURNAL_GUARDS

_OURS: Final = frozenset((*JOURNAL_GUARDS, *ACCESS_GUARDS))
_ACTS: Final = (
    "SELECT name FROM sqlite_master"
    " WHERE type IN ('trigger', 'view') OR sql LIKE '%CREATE%VIRTUAL%TABLE%' ORDER BY name"
)


def strangers(db: Database) -> tuple[str, ...]:
    """The names of everything in the schema that acts and is not ours. Our own guards are compared letter by letter by
    `verify`; here a name is enough, because what stands in their place still keeps the journal or is found there."""
    return tuple(name for (name,) in db.execute(_ACTS).fetchall() if name not in _OURS)
