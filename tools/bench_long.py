"""What takes minutes to measure: `make bench-long`.

A site of 50,000 people loses its database and log and comes back from its newest backup and its seal. Beside it, bare:
the same backup copied and flushed, and every page of it authenticated. The table goes to standard output and to
build/bench-long.json.
"""

import argparse
import json
import os
import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Final

import msgspec

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


class Row(msgspec.Struct, frozen=True):
    """Seconds; `goal` is what they have to stay below, `bare` what the disk and the cipher alone take."""

    name: str
    ours: float | None
    bare: float | None
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


def measured(folder: Path, people: int, visits: int, sealed: int) -> list[Row]:
    site = Large(folder / "site")
    site.grow(people, visits)
    backup = site.backed_up()
    site.grow_sealed(sealed)
    entries = site.journal.position()
    print(f"{people} people, {entries} entries, {backup.path.stat().st_size / 2**20:.0f} MiB", flush=True)
    lost(site)
    without = bare(backup, site.key, folder / "copy.db")
    ours = restored(site, entries)
    return [
        Row("restore", round(ours, 2), round(without, 2), 60),
        Row("restart to a running board, p99", None, None, 3),  # measured once somebody has to sign in for it
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="What takes minutes to measure.")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--visits", type=int, default=VISITS)
    parser.add_argument("--sealed", type=int, default=SEALED, help="visits that no backup holds")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        rows = measured(Path(folder), asked.people, asked.visits, asked.sealed)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps([msgspec.to_builtins(each) for each in rows], indent=1) + "\n", encoding="utf-8")
    print(f"{'':36}{'ours s':>10}{'bare s':>10}{'goal s':>10}")
    for each in rows:
        print(f"{each.name:36}{_shown(each.ours):>10}{_shown(each.bare):>10}{_shown(each.goal):>10}")


def _shown(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds:.1f}"


if __name__ == "__main__":
    main()
