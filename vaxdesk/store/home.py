"""Where a database lives: a mark of the workstation and the folder in which it was opened last.

Two copies of one database must not go on writing one chain. Whoever opens a copy somewhere else goes on as another
station.
"""

import hashlib
from pathlib import Path

from vaxdesk.store.database import Database


def place_of(folder: Path, machine: str) -> str:
    """A mark for this folder on this machine; it tells nothing about either. Where nobody can tell the machine, the
    folder alone counts."""
    said = f"{machine}\n{folder.resolve()}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def last_place(db: Database) -> str:
    """The mark of the place where this database was opened last; empty where it has not been opened yet."""
    row = db.execute("SELECT place FROM home").fetchone()
    return str(row[0]) if row else ""


def live_at(db: Database, place: str) -> None:
    """It lives here now; inside the caller's transaction."""
    db.execute("DELETE FROM home")
    db.execute("INSERT INTO home (place) VALUES (?)", [place])
