"""F4, F5, F6: the log beside the database is cut at any byte, a byte of it is flipped, a bit of the database is
flipped, a part of it is gone. Nothing acknowledged is lost, no value that differs is ever shown."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from tests.builders import Clinic, all_signed_in, nobody
from tests.campaign import WHOLE, tries
from tests.faults.acts import PLACE, someone
from tests.faults.lab import scratch
from tests.faults.tally import tell
from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restorable, restore_site
from vaxdesk.store.database import Database, DatabaseError, opened
from vaxdesk.store.seal import read_seal
from vaxdesk.store.tables import READ_TABLES

pytestmark = pytest.mark.slow
PAGE = 4096


class Site(NamedTuple):
    """As a kill left it: a database, its log and its seal; the ids of all entries, and every row that may be shown."""

    clinic: Clinic
    files: dict[Path, bytes]
    ids: frozenset[str]
    rows: dict[str, list[Any]]

    def put_back(self) -> None:
        for path in self.clinic.folder.rglob("*"):
            if path.is_file() and path not in self.files:
                path.unlink()
        for path, data in self.files.items():
            path.write_bytes(data)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with scratch(PLACE) as place:
        yield place


@pytest.fixture(scope="module")
def killed(folder: Path) -> Site:
    """Three acts lie in the log alone, and in the seal."""
    clinic = Clinic(folder / "killed" / "site")
    clinic.vaccinated(person=someone(clinic))
    clinic.later(minutes=16)
    clinic.desk.office.back_up()
    clinic.restart()
    for _ in range(3):
        clinic.act(nobody())
    return _as_it_lies(clinic)


@pytest.fixture(scope="module")
def closed(folder: Path) -> Site:
    clinic = Clinic(folder / "closed" / "site")
    for _ in range(3):
        clinic.vaccinated(person=someone(clinic))
    clinic.later(minutes=16)
    clinic.desk.office.back_up()
    clinic.vaccinated(person=someone(clinic))
    clinic.restart()
    return _as_it_lies(clinic)


def _as_it_lies(clinic: Clinic) -> Site:
    there = [path for path in clinic.folder.rglob("*") if path.is_file() and not path.name.endswith("-shm")]
    lying = {path: path.read_bytes() for path in there}
    with closing(opened(clinic.folder / files.DATABASE, clinic.key, write=False)) as db:
        rows = _rows(db)
    clinic.desk.close()
    site = Site(clinic, lying, frozenset(row[1] for row in rows["journal"]), rows)
    site.put_back()
    return site


def _rows(db: Database) -> dict[str, list[Any]]:
    tables = ("journal", *READ_TABLES, "site", "accounts")
    return {each: db.execute(f"SELECT * FROM {each} ORDER BY 1, 2").fetchall() for each in tables}  # noqa: S608


class Logs:
    """Tries damaged logs: every one is read by SQLCipher; the first of each kind is opened by the whole program."""

    def __init__(self, site: Site) -> None:
        self.site, self.known, self.worst, self.dropped = site, dict[Any, bool](), 0.0, 0
        self.log = next(path for path in site.files if path.name.endswith("-wal"))
        seal = next(path for path in site.files if path.name == "vaxdesk.seal")
        self.sealed = frozenset(row["id"] for row in read_seal(seal, site.clinic.key).rows)

    def lost(self, log: bytes) -> bool:
        clinic = self.site.clinic
        database = clinic.folder / files.DATABASE
        database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
        database.write_bytes(self.site.files[database])
        self.log.write_bytes(log)
        with closing(opened(clinic.folder / files.DATABASE, clinic.key, write=False)) as db:
            there = tuple(row[0] for row in db.execute("SELECT id FROM journal ORDER BY n").fetchall())
        self.dropped += len(there) < len(self.site.ids)
        if there not in self.known:
            self.known[there] = self._lost_for_the_program(log)
        return self.known[there] or not self.site.ids <= set(there) | self.sealed

    def _lost_for_the_program(self, log: bytes) -> bool:
        self.site.put_back()
        self.log.write_bytes(log)
        clinic = self.site.clinic
        begin = time.perf_counter()
        desk = all_signed_in(open_desk(clinic.folder, clinic.clock, key=clinic.key, new_id=clinic.new_id))
        self.worst = max(self.worst, time.perf_counter() - begin)
        with closing(desk):
            for found in desk.office.unanswered():  # more than one act was put back: a lead hears of it
                if found.code == "database_behind":
                    desk.office.answer(found.id, "硬盘出错")
            lost = {entry.id for entry in desk.journal.since(0)} != self.site.ids or not desk.office.verify().ok
        self.site.put_back()
        return lost

    def tell(self, fault: str, what: str, losses: list[bool]) -> None:
        note = f"SQLite alone dropped entries in {self.dropped}"
        tell(fault, what, tries=len(losses), lost=sum(losses), worst_s=self.worst, note=note)
        assert self.dropped > len(losses) // 20, "too little of it did any harm"


def test_a_log_cut_off_anywhere_loses_nothing(killed: Site) -> None:
    logs = Logs(killed)
    whole = killed.files[logs.log]
    cuts = range(0, len(whole) + 1, 1 if WHOLE else len(whole) // 150)
    logs.tell(
        "F4",
        "every byte as the end of the log" if WHOLE else "ends of the log",
        [logs.lost(whole[:cut]) for cut in cuts],
    )


def test_a_byte_of_the_log_flipped_anywhere_loses_nothing(killed: Site) -> None:
    logs, chance = Logs(killed), Random(20221222)
    whole = killed.files[logs.log]

    def flipped(place: int) -> bytes:
        return whole[:place] + bytes([whole[place] ^ chance.randrange(1, 256)]) + whole[place + 1 :]

    places = range(len(whole)) if WHOLE else sorted(chance.sample(range(len(whole)), 200))
    logs.tell(
        "F5", "every byte of the log" if WHOLE else "bytes of the log", [logs.lost(flipped(each)) for each in places]
    )


def _damages(data: bytes, chance: Random, bits: int) -> Iterator[tuple[str, bytes]]:
    for _ in range(bits):
        place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
        yield "bit", data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
    last = len(data) // PAGE
    for number in range(last):
        begin = number * PAGE
        sector = begin + 512 * chance.randrange(8)
        yield "sector of zeros", data[:sector] + bytes(512) + data[sector + 512 :]
        yield "page of zeros", data[:begin] + bytes(PAGE) + data[begin + PAGE :]
        other = chance.randrange(last) * PAGE
        swapped = bytearray(data)
        swapped[begin : begin + PAGE], swapped[other : other + PAGE] = (
            data[other : other + PAGE],
            data[begin : begin + PAGE],
        )
        yield "pages swapped", bytes(swapped)


def test_damage_to_the_database_shows_before_any_value_does(closed: Site) -> None:
    path = closed.clinic.folder / files.DATABASE
    damages = list(_damages(closed.files[path], Random(20221222), tries(250, 10_000)))
    if not WHOLE:
        damages = damages[:250] + damages[250::3]
    silent = 0
    for _, data in damages:
        path.write_bytes(data)
        silent += _shows_something_else(closed, path)
    tell(
        "F6",
        "a bit, a sector, a page of the database",
        tries=len(damages),
        lost=silent,
        note="values that differ and are shown",
    )
    closed.put_back()


def _shows_something_else(site: Site, path: Path) -> bool:
    """Some query answers with rows that were never there, and none fails."""
    try:
        with closing(opened(path, site.clinic.key, write=False)) as db:
            return _rows(db) != site.rows
    except (WorldFailed, DatabaseError):
        return False


def test_a_damaged_database_comes_back_from_its_backup_and_its_seal(closed: Site) -> None:
    clinic, path, chance = closed.clinic, closed.clinic.folder / files.DATABASE, Random(20221222)
    lost, worst, seen = 0, 0.0, 0
    for _, data in list(_damages(closed.files[path], chance, 5))[:: 7 if not WHOLE else 1]:
        closed.put_back()
        path.write_bytes(data)
        begin = time.perf_counter()
        try:
            desk = all_signed_in(open_desk(clinic.folder, clinic.clock, key=clinic.key))
        except WorldFailed as failed:
            backup = restorable(clinic.folder, failed, clinic.key)
            assert backup is not None
            restore_site(clinic.folder, backup.path, clinic.clock, key=clinic.key)
            desk = all_signed_in(open_desk(clinic.folder, clinic.clock, key=clinic.key))
        worst = max(worst, time.perf_counter() - begin)
        with closing(desk):
            seen += 1
            lost += not _whole_or_told(desk, closed)
    tell("F6", "opened, and restored where it does not open", tries=seen, lost=lost, worst_s=worst)
    closed.put_back()


def _whole_or_told(desk: Any, site: Site) -> bool:
    """Everything is there, or the check names what is damaged."""
    check: Callable[[], Any] = desk.office.verify
    if not check().ok:
        return True
    return {entry.id for entry in desk.journal.since(0)} >= site.ids
