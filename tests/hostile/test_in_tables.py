"""Every hostile name in every table that leaves the house: text in one cell, and never a formula."""

import csv
from io import StringIO

import pytest

from tests.hostile.names import names
from vaxdesk.reports.csv_text import BOM, cell, table

SIXTY = names("pictures/p.png")
CALCULATED = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@pytest.mark.parametrize("before", ["", " ", "\u3000", "\t", "\r\n"])
def test_no_name_is_a_formula_in_a_table(before: str) -> None:
    typed = [before + name for name in SIXTY]
    data = table(["name", "again"], [[name, name] for name in typed]).decode()
    assert data.startswith(BOM)
    _, *rows = csv.reader(StringIO(data.removeprefix(BOM), newline=""))
    assert len(rows) == len(typed)
    for name, row in zip(typed, rows, strict=True):
        assert row[0] == row[1]
        assert row[0].removeprefix("'") == name.removeprefix("'") or row[0] == name
        assert not row[0].lstrip(" \u3000").startswith(CALCULATED)


def test_a_number_that_somebody_typed_stays_what_it_was() -> None:
    for text in ("500106194003211621", "0086", "1E9", "13800000000", "2022-12-22", "1/2"):
        assert cell(text) == text
