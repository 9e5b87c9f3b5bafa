"""`docs/hazards.md` is true: every hazard has a control, every control a test, and both are where the page says."""

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.sources import ROOT
from tools.try_controls import Control, asked, controls, without

PAGE = (ROOT / "docs" / "hazards.md").read_text(encoding="utf-8")
HAZARDS = dict(re.findall(r"^## (H\d\d) .+\n((?:(?!^## ).*\n?)*)", PAGE, re.MULTILINE))
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)`(?: \(([^)]+)\))? \| (\d{4}-\d\d-\d\d) \|$", re.MULTILINE)
TABLE = controls()


def rows(text: str) -> list[tuple[str, str, str]]:
    return [(control, test, select) for control, test, select, _ in ROW.findall(text)]


@cache
def names_in(path: str) -> frozenset[str]:
    """Every function, class and constant of a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    found = {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef | ast.ClassDef)}
    return frozenset(found | {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)})


def is_there(named: str) -> bool:
    path, _, symbol = named.partition("::")
    return Path(ROOT / path).is_file() and (not symbol or symbol in names_in(path))


def test_hazards_are_numbered_without_a_gap_and_say_everything() -> None:
    assert list(HAZARDS) == [f"H{number:02}" for number in range(1, len(HAZARDS) + 1)]
    for text in HAZARDS.values():
        assert re.search(r"^- Sequence: .{20,}$", text, re.MULTILINE)
        assert re.search(r"^- Harm: .+\.$", text, re.MULTILINE)
        assert re.search(r"^- Severity: [1-5]$", text, re.MULTILINE)


@pytest.mark.parametrize("hazard", HAZARDS)
def test_no_hazard_is_without_a_control_and_no_control_without_a_test(hazard: str) -> None:
    table = rows(HAZARDS[hazard])
    assert table
    assert len(table) == len(re.findall(r"^\| `", HAZARDS[hazard], re.MULTILINE))
    assert [named for control, test, _ in table for named in (control, test) if not is_there(named)] == []


def test_the_page_and_the_table_of_what_is_taken_out_name_the_same() -> None:
    said = [(hazard, *row) for hazard, text in HAZARDS.items() for row in rows(text)]
    assert sorted(said) == sorted((each.hazard, each.control, each.test, each.select) for each in TABLE)


@pytest.mark.parametrize("control", TABLE, ids=[f"{n}-{each.control}" for n, each in enumerate(TABLE)])
def test_what_is_taken_out_still_stands_in_its_file(control: Control) -> None:
    source = (ROOT / control.path).read_text(encoding="utf-8")
    compile(without(source, control), control.path, "exec")
    assert without(source, control) != source


def test_each_was_tried_on_a_day_that_has_been() -> None:
    assert all(date.fromisoformat(day) >= date(2026, 11, 22) for *_, day in ROW.findall(PAGE))


def test_a_control_that_is_gone_is_noticed() -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        without("nothing", TABLE[0])
    with pytest.raises(ValueError, match="stands 2 times"):
        without(TABLE[0].old * 2, TABLE[0])
    assert not is_there("vaxdesk/clinic/rules.py::no_such_rule")
    assert not is_there("vaxdesk/no_such_file.py")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["H99"], ["--all", "H01"], ["--al1"]])
def test_nothing_is_taken_out_unless_somebody_says_what(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(arguments)
    assert ended.value.code == (0 if "--help" in arguments else 2)
    assert "--all" in "".join(capsys.readouterr())


def test_what_is_tried_is_what_was_named() -> None:
    assert {each.hazard for each in asked(["H01", "H03"])} == {"H01", "H03"}
    assert asked(["--all"]) == TABLE
