"""Whether every page of the database file is what was written there."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vaxdesk import regular
from vaxdesk.store.database import Database

_HEADER: Final = 32
"""Bytes before the first frame of a write-ahead log; its salts stand at `_SALTS` (sqlite.org/fileformat2.html, 4.1)."""
_SALTS: Final = slice(16, 24)
_FRAME: Final = 24
"""Bytes before the page in each frame: the number of the page comes first, the salts of the log from byte 8 on."""
_FRAME_SALTS: Final = slice(8, 16)


def damaged(db: Database) -> Iterator[str]:
    """What SQLCipher says of each page of the file that nobody wrote so. A page that lies in the log alone as yet is
    none of them: where somebody reads, as a backup does, a checkpoint writes the pages behind it and leaves its place
    empty."""
    found = [str(message) for (message,) in db.execute("PRAGMA cipher_integrity_check").fetchall()]
    empty = _still_to_come(db) if found else frozenset[int]()
    for message in found:
        number = message.rpartition(" ")[2]
        if not (number.isdecimal() and int(number) in empty):
            yield message


def _still_to_come(db: Database) -> frozenset[int]:
    """The pages that have a frame in the log, and nothing but zeros in the file."""
    path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    size: int = int(db.execute("PRAGMA cipher_page_size").fetchone()[0])
    try:
        with os.fdopen(regular.opened(path), "rb") as file:
            return frozenset(page for page in _logged(path, size) if not any(_page(file.fileno(), page, size)))
    except OSError:
        return frozenset()


def _page(descriptor: int, number: int, size: int) -> bytes:
    os.lseek(descriptor, (number - 1) * size, os.SEEK_SET)
    return os.read(descriptor, size)


def _logged(path: Path, size: int) -> set[int]:
    with os.fdopen(regular.opened(path.with_name(f"{path.name}-wal")), "rb") as log:
        salts, found = log.read(_HEADER)[_SALTS], set[int]()
        while len(frame := log.read(_FRAME + size)) == _FRAME + size:
            if frame[_FRAME_SALTS] == salts:
                found.add(int.from_bytes(frame[:4], "big"))
    return found
