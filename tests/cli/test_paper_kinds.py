"""The papers about a visit that are made from a form or a letter."""

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.running import run


def paper(site: Path, out: Path, *args: str) -> tuple[int, str]:
    result = run("--data-dir", site, "paper", *args, "--out", out)
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("triage", "--size", "a5"),
        ("letter", "--product", "attendance", "--second", "vi"),
        ("consent", "--size", "a4_large"),
        ("slip", "--size", "a4_large", "--second", "vi"),
    ],
)
def test_it_is_written_in_one_language_or_two(site: Path, visit: str, tmp_path: Path, args: tuple[str, ...]) -> None:
    out = tmp_path / "page.pdf"
    name, *more = args
    assert paper(site, out, name, visit, "--lang", "zh-CN", *more) == (0, "")
    assert len(pypdfium2.PdfDocument(out)) >= 1


@pytest.mark.parametrize(
    ("args", "said"), [(("note",), "a note needs"), (("letter", "--product", "bus"), "no letter bus")]
)
def test_a_paper_that_there_is_not_is_named(
    site: Path, visit: str, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    name, *more = args
    code, words = paper(site, tmp_path / "page.pdf", name, visit, "--lang", "vi", *more)
    assert code == 2
    assert said in words
    assert not (tmp_path / "page.pdf").exists()
