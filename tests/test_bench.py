"""The benches themselves: fair pairs, the shape of what they write."""

from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tools import bench, bench_acts, bench_board, bench_long, bench_papers, bench_slip


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
    assert all(0 < figure < 60 for figure in figures)


def test_a_large_site_comes_back_whole(tmp_path: Path) -> None:
    rows = bench_long.measured(tmp_path, people=20, visits=10, sealed=3, starts=1, unlocks=1)
    assert [each.goal for each in rows] == [3, 1, 60]
    assert all(0 < each.ours < 60 and 0 < each.bare < 60 for each in rows)


def test_of_a_hundred_starts_the_slowest_but_one_counts() -> None:
    ours, bare = iter(range(100)), iter(range(1000, 0, -10))
    row = bench_long._slowest("starts", (lambda: float(next(ours)), lambda: float(next(bare))), 100, 3)
    assert (row.ours, row.bare) == (98, 990)
