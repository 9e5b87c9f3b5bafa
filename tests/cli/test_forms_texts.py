"""`vaxdesk forms check` on consent texts and letters."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.sources import ROOT

FORMS = ROOT / "forms"
TEXTS = sorted([*(FORMS / "consent").glob("*.toml"), *(FORMS / "letters").glob("*.toml")])
SOUND = (FORMS / "consent" / "ppsv23.vi.toml").read_text(encoding="utf-8")


def test_every_shipped_text_is_sound() -> None:
    assert len(TEXTS) >= 18
    result = run("forms", "check", *TEXTS)
    assert result.exit_code == 0, result.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SOUND.encode("utf-16"), "not UTF-8: line 1"),
        (SOUND.replace("version =", "vesion =").encode(), "line 3: Object contains unknown field `vesion`"),
        (SOUND.replace('heading = "Bồi thường"', 'heading = "Bồi thường').encode(), "not TOML"),
    ],
)
def test_a_text_that_cannot_be_used_ends_with_2_and_names_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "consent" / "ppsv23.vi.toml"
    file.parent.mkdir()
    file.write_bytes(content)
    result = run("forms", "check", file)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "ppsv23.vi.toml" in result.stderr


def test_a_text_that_does_not_tell_everything_is_a_finding(tmp_path: Path) -> None:
    file = tmp_path / "ppsv23.vi.toml"
    file.write_text(SOUND.replace('tells = ["compensation"]\n', ""), encoding="utf-8")
    result = run("forms", "check", file, "--json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert (report["kind"], report["usable"], report["version"]) == ("consent", True, "2")
    assert [(each["code"], each["detail"]) for each in report["findings"]] == [("untold", "compensation")]
