"""`vaxdesk forms check` on reporting times, the protocol of medicines and the criteria."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.sources import ROOT

SHIPPED = sorted([*(ROOT / "forms" / "reporting").glob("*.toml"), *(ROOT / "forms" / "reactions").glob("*.toml")])


def test_every_shipped_file_is_sound_and_says_that_nobody_has_checked_it() -> None:
    assert len(SHIPPED) == 5
    result = run("forms", "check", *SHIPPED)
    assert result.exit_code == 0, result.stdout
    assert result.stdout.count("no clinician has checked it against its source") == 5


@pytest.mark.parametrize(
    ("was", "becomes", "code", "said"),
    [
        ("hours = 48", "hours = 0", 2, "a field is missing or wrong"),
        ('code = "urgent"', 'code = "case_card"', 2, "each duty has a code of its own"),
        ("[duty.words]\nzh-CN", "[duty.words]\nfr", 1, "zh-CN"),
    ],
)
def test_a_file_that_was_changed_for_the_worse_says_where(
    tmp_path: Path, was: str, becomes: str, code: int, said: str
) -> None:
    shipped = (ROOT / "forms" / "reporting" / "cn.toml").read_text(encoding="utf-8")
    assert was in shipped
    (tmp_path / "site.toml").write_text(shipped.replace(was, becomes, 1), encoding="utf-8")
    result = run("forms", "check", tmp_path / "site.toml")
    assert result.exit_code == code
    assert said in result.stdout + result.stderr
