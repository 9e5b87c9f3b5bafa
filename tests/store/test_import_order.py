"""SQLite's failures are SQLCipher's, whichever file of the store is loaded first."""

import subprocess
import sys
from pathlib import Path

import pytest

import vaxdesk.store

FILES = sorted(path.stem for path in Path(vaxdesk.store.__path__[0]).glob("[a-z]*.py"))


@pytest.mark.parametrize("name", FILES)
def test_failures_are_named_whichever_file_is_loaded_first(name: str) -> None:
    code = (
        f"import vaxdesk.store.{name}, vaxdesk.store.database as d, sqlcipher3.dbapi2 as s; "
        "assert issubclass(s.DatabaseError, d.DatabaseError)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
