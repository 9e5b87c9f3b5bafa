"""The database of a site as somebody with the key and another program sees it: no rules, no guards but its own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from vaxdesk import files
from vaxdesk.store.migrations import JOURNAL_GUARDS


@contextmanager
def raw(folder: Path, *, timeout: float = 5) -> Iterator[Any]:
    """A connection that commits each statement by itself."""
    path = str(folder / files.DATABASE)
    with closing(sqlcipher3.dbapi2.connect(path, timeout=timeout, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{(folder / files.KEY).read_text()}'\"")
        yield connection


@contextmanager
def unguarded(folder: Path) -> Iterator[Any]:
    """The same with the journal's guards taken off, and put back as if nothing had happened."""
    with raw(folder) as connection:
        for name in JOURNAL_GUARDS:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for name, guard in JOURNAL_GUARDS.items():
            connection.execute(f"CREATE TRIGGER {name} {guard}")
