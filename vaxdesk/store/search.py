"""Find a person while somebody types: ranges over folded keys, never a scan."""

from typing import Final

from vaxdesk.clinic.search_keys import SHORTEST, query_keys
from vaxdesk.store.database import Database

_ANYTHING: Final = "\U0010ffff"
_NOTHING: Final = "\0"
"""What a key may go on with."""


def find(db: Database, text: str, *, limit: int, shortest: int = SHORTEST) -> tuple[str, ...]:
    """The ids of at most `limit` persons with a key that begins as the text does, exact keys first, then the oldest. A
    text of fewer characters than `shortest` means only those whose whole name it is."""
    found: dict[str, tuple[bool, str]] = {}
    for query in sorted(query_keys(text), key=lambda key: (key.kind, key.text)):
        rows = db.execute(
            "SELECT person, key FROM person_keys WHERE kind = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?",
            [query.kind, query.text, query.text + (_ANYTHING if len(query.text) >= shortest else _NOTHING), limit],
        )
        for person, key in rows.fetchall():
            rank = (key != query.text, key)
            found[person] = min(found.get(person, rank), rank)
    return tuple(sorted(found, key=lambda person: (found[person], person))[:limit])
