"""The pages of the database file, for `verify_site.py`: from the written formats of SQLite and SQLCipher alone.

SQLCipher holds a code against each page of the file. A page that a checkpoint has not reached yet, because somebody
was reading, may have an empty place there while it lies in the log: that is no damage.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO


def broken(connection: Any) -> Iterator[str]:
    """What does not hold, in SQLCipher's and SQLite's own words."""
    path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    size = int(connection.execute("PRAGMA cipher_page_size").fetchone()[0])
    found = [str(message) for (message,) in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
    left_out = to_come(path, size) if found else set()
    for message in found:
        number = message.split()[-1]
        if not (number.isdecimal() and int(number) in left_out):
            yield message
    for (message,) in connection.execute("PRAGMA integrity_check").fetchall():
        if message != "ok":
            yield str(message)


def to_come(path: Path, size: int) -> set[int]:
    """The pages that stand in the log and have an empty place in the file."""
    log = Path(f"{path}-wal")
    data = log.read_bytes() if log.is_file() else b""
    frames = (data[start : start + 16] for start in range(32, len(data), 24 + size))
    logged = {int.from_bytes(each[:4], "big") for each in frames if each[8:16] == data[16:24]}
    with path.open("rb") as file:
        return {page for page in logged if not place(file, page, size).strip(b"\0")}


def place(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number - 1) * size)
    return file.read(size)
