"""The database of a site as somebody with the key and another program sees it: no rules, no guards but its own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from tests.builders import Clinic
from vaxdesk import files
from vaxdesk.store.migrations import JOURNAL_GUARDS


@contextmanager
def raw(site: Clinic | Path, *, timeout: float = 5) -> Iterator[Any]:
    """A connection that commits each statement by itself; to a practice site by its folder alone."""
    folder = site if isinstance(site, Path) else site.folder
    key = (folder / files.KEY).read_text() if isinstance(site, Path) else site.key.hex()
    path = str(folder / files.DATABASE)
    with closing(sqlcipher3.dbapi2.connect(path, timeout=timeout, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        yield connection


@contextmanager
def unguarded(site: Clinic | Path) -> Iterator[Any]:
    """The same with the journal's guards taken off, and put back as if nothing had happened."""
    with raw(site) as connection:
        for name in JOURNAL_GUARDS:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for name, guard in JOURNAL_GUARDS.items():
            connection.execute(f"CREATE TRIGGER {name} {guard}")
