"""What takes minutes to measure: `make bench-long`.

A workstation is started a hundred times, up to the running board that nobody has signed in for, and unlocked thirty
times: the slowest but one in a hundred counts. Beside it, bare: an empty window, and one secret stretched. Then a site
of 50,000 people loses its database and log and comes back from its newest backup and its seal; bare: the same backup
copied and flushed, and every page of it authenticated. The table goes to standard output and to build/bench-long.json.
"""

import argparse
import json
import math
import os
import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Final

import msgspec

from tools import bench, bench_door
from tools.large_site import Large
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restorable, restore_site
from vaxdesk.store.backup import Backup, flush_file
from vaxdesk.store.database import opened

TARGET: Final = Path(__file__).resolve().parent.parent / "build" / "bench-long.json"
PEOPLE: Final = 50_000
VISITS: Final = 25_000
SEALED: Final = 200
"""Visits since the last backup: a morning without one."""
STARTS: Final = 100
UNLOCKS: Final = 30


class Row(msgspec.Struct, frozen=True):
    """Seconds; `goal` is what they have to stay below, `bare` what the disk and the cipher alone take."""

    name: str
    ours: float
    bare: float
    goal: float


def lost(site: Large) -> None:
    """The database and its log are gone."""
    site.db.close()
    for suffix in ("", "-wal", "-shm"):
        (site.folder / f"{files.DATABASE}{suffix}").unlink(missing_ok=True)


def restored(site: Large, entries: int) -> float:
    """Seconds from the window that finds no database to a Desk that can be worked at: the newest sound backup is looked
    for, restored, given what the seal holds, and opened."""
    begin = perf_counter()
    backup = restorable(site.folder, WorldFailed("database_missing"))
    if backup is None:
        raise RuntimeError("no sound backup")
    done = restore_site(site.folder, backup.path, SystemClock())
    desk = open_desk(site.folder, SystemClock())
    taken = perf_counter() - begin
    if not done.complete or desk.journal.position() != entries:
        raise RuntimeError(f"{entries} entries were acknowledged, {desk.journal.position()} came back")
    desk.close()
    return taken


def bare(backup: Backup, key: bytes, scratch: Path) -> float:
    """Seconds to copy the file, flush the copy and authenticate its pages."""
    begin = perf_counter()
    shutil.copyfile(backup.path, scratch)
    flush_file(scratch)
    with closing(opened(scratch, key, write=False)) as db:
        db.execute("PRAGMA cipher_integrity_check").fetchall()
    return perf_counter() - begin


def measured(folder: Path, people: int, visits: int, sealed: int, starts: int, unlocks: int) -> list[Row]:
    site = Large(folder / "site")
    site.grow(people, visits)
    backup = site.backed_up()
    site.grow_sealed(sealed)
    entries = site.journal.position()
    print(f"{people} people, {entries} entries, {backup.path.stat().st_size / 2**20:.0f} MiB", flush=True)
    lost(site)
    without = bare(backup, site.key, folder / "copy.db")
    ours = restored(site, entries)
    return [*doors(folder / "door", starts, unlocks), Row("restore", round(ours, 3), round(without, 3), 60)]


def doors(folder: Path, starts: int, unlocks: int) -> list[Row]:
    site = bench_door.real_site(folder)
    return [
        _slowest("restart to a running board, p99", bench.starts(site), starts, 3),
        _slowest("unlock after the secret, p99", bench.unlocks(site, *bench_door.LEAD), unlocks, 1),
    ]


def _slowest(name: str, pair: bench.Pair, runs: int, goal: float) -> Row:
    """The 99th percentile of alternating runs; of less than a hundred, the slowest."""
    ours, without = pair
    taken = [(ours(), without()) for _ in range(runs)]
    first, second = (sorted(each[which] for each in taken)[math.ceil(runs * 0.99) - 1] for which in (0, 1))
    return Row(name, round(first, 2), round(second, 2), goal)


def main() -> None:
    parser = argparse.ArgumentParser(description="What takes minutes to measure.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--visits", type=int, default=VISITS)
    parser.add_argument("--sealed", type=int, default=SEALED, help="visits that no backup holds")
    parser.add_argument("--starts", type=int, default=STARTS)
    parser.add_argument("--unlocks", type=int, default=UNLOCKS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        rows = measured(Path(folder), **vars(asked))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps([msgspec.to_builtins(each) for each in rows], indent=1) + "\n", encoding="utf-8")
    print(f"{'':36}{'ours s':>10}{'bare s':>10}{'goal s':>10}")
    for each in rows:
        print(f"{each.name:36}{each.ours:>10.2f}{each.bare:>10.2f}{each.goal:>10.2f}")


if __name__ == "__main__":
    main()
