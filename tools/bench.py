"""Our figures beside their bare counterparts, in one run: `make bench`.

Every pair is measured alternately, ours and bare, and the medians are compared, so that a busy machine slows both. The
table goes to standard output and to build/bench.json.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tools import bench_acts, bench_board, bench_door, bench_papers, bench_slip

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "bench.json"
STARTS = 7

Pair = tuple[Callable[[], float], Callable[[], float]]
"""Two measurements in seconds: ours and the bare one."""


def medians(pair: Pair, runs: int) -> tuple[float, float]:
    """Medians of alternating runs, after one of each that does not count."""
    ours, bare = pair
    ours(), bare()
    taken = [(ours(), bare()) for _ in range(max(runs, 5))]
    return statistics.median(each[0] for each in taken), statistics.median(each[1] for each in taken)


def row(name: str, unit: str, scale: float, measured: tuple[float, float]) -> dict[str, object]:
    """One line of the table; `scale` turns seconds into `unit`."""
    ours, bare = (round(seconds * scale, 2) for seconds in measured)
    return {"name": name, "unit": unit, "ours": ours, "bare": bare, "ratio": round(ours / bare, 2) if bare else None}


def started(what: str, folder: Path, *more: str) -> float:
    """Seconds from the start of a process to the first painted window, with its bytecode kept as an installed program
    has it; or what the process says that it took after that."""
    place = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode")}
    begin = perf_counter()
    command = [sys.executable, "-m", "tools.bench_start", what, str(folder), *more]
    with subprocess.Popen(command, cwd=ROOT, env=place, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        if process.stdout.readline().strip() != b"painted":
            raise RuntimeError(f"the window of {what} was never painted")
        taken = perf_counter() - begin
        said = process.stdout.read().split()
    return float(said[-1]) if said else taken


def starts(folder: Path) -> Pair:
    return (lambda: started("ours", folder)), (lambda: started("bare", folder))


def unlocks(folder: Path, account: str, secret: str) -> Pair:
    """From the secret to the painted window; bare: the secret stretched once."""
    return (lambda: started("unlocked", folder, account, secret)), (lambda: bench_door.stretched(secret))


def measured(folder: Path) -> list[dict[str, object]]:
    """Everything, one pair after the other."""
    site = bench_acts.practice_site(folder / "practice")
    door = bench_door.real_site(folder / "real")
    with bench_acts.acts(folder) as acts:
        one_act = row("one act", "us", 1e6, medians(acts, 200))
    return [
        row("start to first painted window", "ms", 1e3, medians(starts(site), STARTS)),
        row("start to the board, locked", "ms", 1e3, medians(starts(door), STARTS)),
        row("secret to painted window", "ms", 1e3, medians(unlocks(door, *bench_door.LEAD), 5)),
        one_act,
        row("consent page", "ms", 1e3, medians(bench_papers.consent(folder), 20)),
        row("signed slip", "ms", 1e3, medians(bench_slip.slips(folder), 20)),
        row("board 500", "ms", 1e3, medians(bench_board.boards(), 100)),
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(Path(folder))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    print(f"{'':32}{'unit':>6}{'ours':>12}{'bare':>12}{'ratio':>8}")
    for each in rows:
        print(f"{each['name']:32}{each['unit']:>6}{each['ours']:>12}{each['bare']:>12}{each['ratio']:>8}")


if __name__ == "__main__":
    main()
