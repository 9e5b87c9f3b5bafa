"""The benches themselves: fair pairs, the shape of what they write."""

from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tools import bench, bench_acts, bench_board, bench_door, bench_long, bench_papers, bench_slip


def test_pairs_are_measured_alternately_and_the_first_of_each_does_not_count() -> None:
    order: list[str] = []
    slow_start = count()

    def ours() -> float:
        order.append("ours")
        return 100.0 if next(slow_start) == 0 else 2.0

    def bare() -> float:
        order.append("bare")
        return 1.0

    assert bench.medians((ours, bare), 1) == (2.0, 1.0)
    assert order == ["ours", "bare"] * 6


def test_a_row_has_its_name_unit_both_figures_and_their_ratio() -> None:
    row = bench.row("one act", "us", 1e6, (0.00041, 0.0003))
    assert row == {"name": "one act", "unit": "us", "ours": 410.0, "bare": 300.0, "ratio": 1.37}


@pytest.mark.slow
def test_every_pair_can_be_measured(tmp_path: Path, qtbot: QtBot) -> None:
    with bench_acts.acts(tmp_path) as acts:
        pairs = [acts, bench_papers.consent(tmp_path), bench_slip.slips(tmp_path), bench_board.boards()]
        figures = [figure for pair in pairs for figure in bench.medians(pair, 5)]
    figures += bench.medians(bench.starts(tmp_path / "acts"), 1)
    figures += bench.medians(bench.unlocks(bench_door.real_site(tmp_path / "real"), *bench_door.LEAD), 1)
    assert all(0 < figure < 60 for figure in figures)


def test_a_large_site_comes_back_whole_and_what_was_not_measured_says_so(tmp_path: Path) -> None:
    restore, restart = bench_long.measured(tmp_path, people=20, visits=10, sealed=3)
    assert restore.ours is not None
    assert restore.bare is not None
    assert (restart.ours, restart.goal) == (None, 3)
