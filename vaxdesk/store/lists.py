"""The staff list and the settings of the site are not in the journal. What both said when a program of ours wrote them
last is kept as a digest beside them, so that a role that somebody gives themselves, or a rule that somebody exchanges,
shows."""

import hashlib
from typing import Final

from vaxdesk.store.codec import canonical
from vaxdesk.store.database import Database

_LISTS: Final = {
    "accounts": "SELECT name, display, roles, secret_hash FROM accounts ORDER BY name",
    "site": "SELECT name, value FROM site ORDER BY name",
}


def create(db: Database) -> None:
    """The table, and what the lists say now; inside the caller's transaction. A migration step is this call."""
    db.execute("CREATE TABLE lists (digest TEXT NOT NULL) STRICT")
    write_down(db)


def write_down(db: Database) -> None:
    """They have been changed, and this is what they say now; inside the caller's transaction."""
    db.execute("DELETE FROM lists")
    db.execute("INSERT INTO lists (digest) VALUES (?)", [_digest(db)])


def hold(db: Database) -> bool:
    """The lists say what was written down last."""
    return [digest for (digest,) in db.execute("SELECT digest FROM lists").fetchall()] == [_digest(db)]


def _digest(db: Database) -> str:
    """SHA-256 over the canonical JSON of every row, as text."""
    said = {table: [list(row) for row in db.execute(query).fetchall()] for table, query in _LISTS.items()}
    return hashlib.sha256(canonical(said)).hexdigest()
