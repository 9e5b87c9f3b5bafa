"""One way to open the database: SQLCipher under sqlite-utils, safe settings asserted, write failures named.

sqlite-utils looks for `pysqlite3` first; giving it SQLCipher under that name is the only way to have its exceptions be
SQLCipher's, so this module comes before any other import of sqlite_utils in this room.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]  # noqa: E402

from vaxdesk import regular  # noqa: E402
from vaxdesk.failures import WorldFailed, WrongKey  # noqa: E402

__all__ = ["Database", "DatabaseError", "Migrations", "answer", "opened", "reading", "stoppable", "writing"]

DatabaseError: Final[type[Exception]] = sqlite3.Error

BUSY_TIMEOUT_S: Final = 5
_SYNCHRONOUS_FULL: Final = 2
_BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, by the ends of their names."""
_PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
)
_FAILURES: Final = (
    ("disk is full", "disk_full"),
    ("readonly", "read_only"),
    ("read-only", "read_only"),
    ("locked", "database_busy"),
    ("busy", "database_busy"),
    ("unable to open", "cannot_open"),
    ("disk i/o", "disk_failed"),
    ("malformed", "database_damaged"),
    ("not a database", "database_damaged"),
)
_NO_ROOM_FOR_THE_LOG: Final = frozenset({"cannot_open", "read_only", "disk_failed"})
"""Even a reader keeps the index of the write-ahead log beside the file. Where it may not, as on a read-only disk, a
file that was closed properly is read as one that cannot change."""
_STEPS_BETWEEN_LOOKS: Final = 20_000
"""Steps of SQLite's machine, a few milliseconds of work."""
_LEAST_ROOM: Final = 64 * 1024
"""What SQLite needs beside a file to open it: it cannot say that this is what failed."""


def opened(path: Path, key: bytes, *, create: bool = False, write: bool = True) -> Database:
    """The database at `path`, opened with a raw 32-byte key. With `write` false nothing can be changed through it.
    Raises WrongKey, or WorldFailed when the file is missing or the disk does not answer."""
    for each in (path, *(path.with_name(f"{path.name}{suffix}") for suffix in _BESIDE)):
        if regular.something_else(each):  # SQLite would wait for it
            raise WorldFailed("not_a_file", each.name)
    if not create and not path.exists():
        raise WorldFailed("database_missing", path.name)
    try:
        return _connected(str(path), key, write=write)
    except WorldFailed as failed:
        if failed.code not in _NO_ROOM_FOR_THE_LOG:
            raise
        if write or _log_left_behind(path):
            raise WorldFailed(closed_to_writing(path.parent) or failed.code) from failed
    return _connected(f"{path.absolute().as_uri()}?immutable=1", key, write=False)


def _connected(name: str, key: bytes, *, write: bool) -> Database:
    with failures_named():
        connection = sqlcipher3.dbapi2.connect(
            name, timeout=BUSY_TIMEOUT_S, isolation_level=None, factory=_Connection, uri=name.startswith("file:")
        )
    try:
        _prepare(connection, key, write=write)
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)  # nothing from outside reaches into the record


def closed_to_writing(folder: Path) -> str | None:
    """Why nothing can be made in this folder, where the folder knows better than SQLite: `read_only`, `disk_full`, None
    where it can. A database there is read as one that cannot change, and says nothing about its log."""
    if not os.access(folder, os.W_OK):
        return "read_only"
    return "disk_full" if shutil.disk_usage(folder).free < _LEAST_ROOM else None


def _log_left_behind(path: Path) -> bool:
    """There are commits that only the write-ahead log holds; the file without it would be an older state."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _prepare(connection: Any, key: bytes, *, write: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # what goes wrong is raised, not printed
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    _prove_key(connection)
    if write:
        _journal_in_wal(connection)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if not write:
        connection.execute("PRAGMA query_only = ON")
    _assert_durable(connection, write=write)


def _prove_key(connection: Any) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except WorldFailed as failed:
        if "not a database" in str(failed.__cause__):
            raise WrongKey from failed
        raise


def _journal_in_wal(connection: Any) -> None:
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise WorldFailed("read_only", "no write-ahead log")


def _assert_durable(connection: Any, *, write: bool) -> None:
    """A commit that was acknowledged survives a power cut only with synchronous=FULL."""
    if write and connection.execute("PRAGMA synchronous").fetchone()[0] != _SYNCHRONOUS_FULL:
        raise RuntimeError("synchronous is not FULL")
    if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise RuntimeError("foreign keys are off")


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """One immediate transaction: committed whole when the block ends, rolled back whole when anything is raised.

    `Database.atomic()` opens a deferred one, which fails at once when a second writer is there.
    """
    inside = database.conn.in_transaction
    try:
        database.execute("BEGIN IMMEDIATE")  # without memory it may fail and have begun all the same
        yield
        database.execute("COMMIT")
    finally:
        if database.conn.in_transaction and not inside:
            database.execute("ROLLBACK")


@contextmanager
def reading(database: Database) -> Iterator[None]:
    """One consistent snapshot, however many queries the block makes."""
    database.execute("BEGIN")
    try:
        yield
    finally:
        if database.conn.in_transaction:
            database.execute("ROLLBACK")


def stoppable(database: Database, stop: Callable[[], bool]) -> None:
    """Every statement on this connection ends with a DatabaseError soon after `stop` says so, which is asked on the
    thread of the statement."""
    database.conn.set_progress_handler(lambda: 1 if stop() else 0, _STEPS_BETWEEN_LOOKS)


def answer(database: Database, sql: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """The whole answer to a question, by column. `Database.query()` is for an answer that is too long for that: it
    makes three statements of each question."""
    cursor = database.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class _Connection(sqlcipher3.dbapi2.Connection):  # type: ignore[misc]
    """Every statement of this program, from wherever it is made, names its failures."""

    def cursor(self, *_: Any) -> Any:
        return super().cursor(_Cursor)


class _Cursor(sqlcipher3.dbapi2.Cursor):  # type: ignore[misc]
    """Says four times what `failures_named` says: as a context that would be a sixth of the time of an act."""

    def execute(self, *args: Any) -> Any:
        try:
            return super().execute(*args)
        except DatabaseError as error:
            raise _named(error) from error

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except DatabaseError as error:
            raise _named(error) from error

    def fetchall(self) -> Any:
        try:
            return super().fetchall()
        except DatabaseError as error:
            raise _named(error) from error

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except DatabaseError as error:
            raise _named(error) from error


@contextmanager
def failures_named() -> Iterator[None]:
    """SQLite's words become failure codes of the world; what is nobody's world stays a bug."""
    try:
        yield
    except DatabaseError as error:
        raise _named(error) from error


def _named(error: Exception) -> Exception:
    text = str(error).lower()
    for words, code in _FAILURES:
        if words in text:
            return WorldFailed(code)
    return error
