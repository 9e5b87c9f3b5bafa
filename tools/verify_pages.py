"""The pages of the database file, for `verify_site.py`: from the written formats of SQLite and SQLCipher alone.

SQLCipher holds a code against each page of the file. A page that a checkpoint has not reached yet, because somebody
was reading, may have an empty place there while it lies in the log: that is no damage.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any


def broken(connection: Any) -> Iterator[str]:
    """What does not hold, in SQLCipher's and SQLite's own words."""
    path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    size = int(connection.execute("PRAGMA cipher_page_size").fetchone()[0])
    for (message,) in connection.execute("PRAGMA cipher_integrity_check").fetchall():
        number = str(message).split()[-1]
        if not (number.isdecimal() and to_come(path, int(number), size)):
            yield str(message)
    for (message,) in connection.execute("PRAGMA integrity_check").fetchall():
        if message != "ok":
            yield str(message)


def to_come(path: Path, number: int, size: int) -> bool:
    """The page has an empty place in the file and stands in the log."""
    with path.open("rb") as file:
        file.seek((number - 1) * size)
        if file.read(size).strip(b"\0"):
            return False
    log = Path(f"{path}-wal")
    if not log.is_file():
        return False
    data = log.read_bytes()
    frames = (data[start : start + 16] for start in range(32, len(data), 24 + size))
    return any(int.from_bytes(each[:4], "big") == number and each[8:16] == data[16:24] for each in frames)
