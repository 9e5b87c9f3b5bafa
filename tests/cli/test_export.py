"""Adverse events and the people of a lot as files: what is in them, who may, what is refused."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import LEAD, run
from vaxdesk.clock import SystemClock
from vaxdesk.site import open_desk


@pytest.fixture
def visit(site: Path, visit: str) -> str:
    """Somebody who was vaccinated and had a reaction."""
    line = {
        "fact": "reaction_seen",
        "about": visit,
        "by": "wang.fang",
        "body": {"signs": ["dizziness"], "note": "=1+1"},
    }
    assert run("--data-dir", site, "batch", "-", stdin=json.dumps(line)).exit_code == 0
    return visit


def export(site: Path, *args: str | Path) -> tuple[int, str]:
    result = run("--data-dir", site, "export", *args)
    return result.exit_code, result.stderr


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_case_leaves_as_a_paper_an_adverse_event_and_a_table(site: Path, visit: str, tmp_path: Path) -> None:
    for kind in ("pdf", "json", "csv"):
        out = tmp_path / f"case.{kind}"
        assert export(site, "aefi", visit, "--format", kind, "--out", out) == (0, "")
        assert export(site, "aefi", visit, "--format", kind, "--out", out) == (0, ""), "its own file is replaced"
    assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads((tmp_path / "case.json").read_bytes())["resourceType"] == "AdverseEvent"
    (row,) = rows(tmp_path / "case.csv")
    assert (row["visit"], row["signs"], row["course"]) == (visit, "dizziness", "'=1+1")


def test_every_case_since_a_moment_and_everybody_of_a_lot(site: Path, visit: str, tmp_path: Path) -> None:
    everything, none, lot = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "l.csv"
    assert export(site, "aefi", "--format", "csv", "--out", everything) == (0, "")
    assert visit in {row["visit"] for row in rows(everything)}
    later = "2199-01-01T00:00:00Z"
    assert export(site, "aefi", "--format", "csv", "--since", later, "--out", none) == (0, "")
    assert rows(none) == []
    desk = open_desk(site, SystemClock(), write=False)
    desk.seat.take(LEAD, None)
    dose = desk.visit(visit).doses[0][1]
    desk.db.close()
    assert export(site, "lot", dose.product, dose.lot, "--format", "csv", "--out", lot) == (0, "")
    assert {row["visit"]: row["reaction"] for row in rows(lot)}[visit] == "yes"


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("aefi", "--format", "json"), 2, "without VISIT"),
        (("aefi", "nobody", "--format", "json"), 2, "no visit nobody"),
        (("lot", "flu-iiv4", "none", "--format", "csv"), 2, "no lot none"),
        (("aefi", "--format", "csv", "--since", "yesterday"), 2, "yesterday"),
        (("aefi", "--format", "csv", "--as", "wang.fang"), 3, "may not"),
    ],
)
def test_what_cannot_be_written_says_why(
    site: Path, tmp_path: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    out = tmp_path / "x"
    ended, error = export(site, *args, "--out", out)
    assert (ended, said in error, out.exists()) == (code, True, False), error
