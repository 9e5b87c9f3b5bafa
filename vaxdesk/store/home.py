"""Where a database lives: a mark of the workstation and the folder in which it was opened last.

Two copies of one database must not go on writing one chain. Whoever opens a copy somewhere else goes on as another
station.
"""

import hashlib
import sys
from pathlib import Path

from vaxdesk.store.database import Database


def place_of(folder: Path) -> str:
    """A mark for this folder on this machine; it tells nothing about either."""
    said = f"{_machine()}\n{folder.resolve()}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def last_place(db: Database) -> str:
    """The mark of the place where this database was opened last; empty where it has not been opened yet."""
    row = db.execute("SELECT place FROM home").fetchone()
    return str(row[0]) if row else ""


def live_at(db: Database, place: str) -> None:
    """It lives here now; inside the caller's transaction."""
    db.execute("DELETE FROM home")
    db.execute("INSERT INTO home (place) VALUES (?)", [place])


def _machine() -> str:
    """What the system calls itself; empty where it says nothing: then the folder alone counts."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
