"""One recorded act beside a bare commit of the same row, both in SQLCipher with a write-ahead log and full syncs."""

import itertools
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter

import sqlcipher3.dbapi2

from vaxdesk.clinic import facts as f
from vaxdesk.clock import SystemClock
from vaxdesk.desk import Desk
from vaxdesk.practice.making import make
from vaxdesk.site import open_desk

LEAD = "zhao.yunfeng"
VISITS = 50


def practice_site(folder: Path) -> Path:
    """A practice site for figures that need one."""
    make(folder, seed=1, clock=SystemClock())
    return folder


@contextmanager
def acts(folder: Path) -> Iterator[tuple[Callable[[], float], Callable[[], float]]]:
    """An entry check on one of fifty visits, and a row of the same columns and lengths in a bare table."""
    desk = open_desk(practice_site(folder / "acts"), SystemClock())
    visits = itertools.cycle([registered(desk, number) for number in range(VISITS)])
    check = f.EntryChecked(temperature_c=36.4)
    desk.record(check, by=LEAD, about=next(visits))
    columns, row = _last_row(desk)
    bare = _bare_table(folder / "bare.db", columns)

    def ours() -> float:
        visit = next(visits)
        begin = perf_counter()
        desk.record(check, by=LEAD, about=visit)
        return perf_counter() - begin

    def bare_commit() -> float:
        begin = perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(f"INSERT INTO journal VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
        bare.execute("COMMIT")
        return perf_counter() - begin

    yield ours, bare_commit
    bare.close()
    desk.db.close()


def registered(desk: Desk, number: int) -> str:
    """Somebody at the door; the visit id."""
    person = f.PersonEnrolled(name=f"测试{number}", sex="female", birth_date=date(1944, 3, 12))
    enrolled = desk.record(person, by=LEAD)
    visit = f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="ppsv23"),))
    return desk.record(visit, by=LEAD, person=enrolled.entry.about).entry.about


def _last_row(desk: Desk) -> tuple[list[str], tuple[object, ...]]:
    found = next(iter(desk.db.query("SELECT * FROM journal ORDER BY n DESC LIMIT 1")))
    found.pop("n")
    return list(found), tuple(found.values())


def _bare_table(path: Path, columns: list[str]) -> sqlcipher3.dbapi2.Connection:
    bare = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    bare.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute(f"CREATE TABLE journal ({', '.join(columns)})")
    return bare
