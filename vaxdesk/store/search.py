"""Find a person while somebody types: ranges over folded keys, never a scan."""

from typing import Final

from vaxdesk.clinic.search_keys import query_keys
from vaxdesk.store.database import Database

_AFTER_EVERY_CHARACTER: Final = "\U0010ffff"


def find(db: Database, text: str, *, limit: int) -> tuple[str, ...]:
    """The ids of at most `limit` persons with a key that begins as the text does, exact keys first, then the oldest."""
    found: dict[str, tuple[bool, str]] = {}
    for query in sorted(query_keys(text), key=lambda key: (key.kind, key.text)):
        rows = db.execute(
            "SELECT person, key FROM person_keys WHERE kind = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?",
            [query.kind, query.text, query.text + _AFTER_EVERY_CHARACTER, limit],
        )
        for person, key in rows.fetchall():
            rank = (key != query.text, key)
            found[person] = min(found.get(person, rank), rank)
    return tuple(sorted(found, key=lambda person: (found[person], person))[:limit])
