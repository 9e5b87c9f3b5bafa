"""One page of a visit as a file."""

import sys
from pathlib import Path

import pytest

from tests.cli.running import LEAD, answers, run
from vaxdesk.clock import SystemClock
from vaxdesk.site import open_desk


def paper(site: Path, *args: str | Path) -> tuple[int, str]:
    result = run("--data-dir", site, "paper", *args)
    return result.exit_code, result.stderr


@pytest.mark.parametrize("name", ["consent", "slip", "ticket"])
@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_a_paper_is_a_pdf_that_only_its_owner_can_read(
    site: Path, visit: str, tmp_path: Path, name: str, language: str
) -> None:
    out = tmp_path / "page.pdf"
    assert paper(site, name, visit, "--lang", language, "--out", out) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")
    assert sys.platform == "win32" or out.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name != "site"] == ["page.pdf"]


def test_the_ticket_finds_the_visit_as_well_as_its_id(site: Path, visit: str, tmp_path: Path) -> None:
    desk = open_desk(site, SystemClock(), write=False)
    desk.seat.take(LEAD, None)
    row = desk.visit_row(visit)
    desk.db.close()
    assert row is not None
    assert paper(site, "slip", row.ticket, "--lang", "vi", "--size", "roll58", "--out", tmp_path / "a.pdf") == (0, "")
    code, said = paper(site, "slip", "7" * 16, "--lang", "vi", "--out", tmp_path / "b.pdf")
    assert code == 3
    assert "ticket" in said


@pytest.mark.parametrize(
    "args",
    [
        ("hat", "{visit}"),
        ("slip", "{visit}", "--size", "a0"),
        ("consent", "{visit}", "--product", "water"),
        ("consent", "{visit}", "--product", "../consent/flu-iiv4"),
        ("slip", "01853729-0a00-7000-8000-000000000001"),
        ("slip", "nobody"),
    ],
)
def test_what_there_is_not_is_malformed_input_and_leaves_no_file(
    site: Path, visit: str, tmp_path: Path, args: tuple[str, ...]
) -> None:
    filled = [arg.replace("{visit}", visit) for arg in args]
    code, said = paper(site, *filled, "--lang", "en", "--out", tmp_path / "page.pdf")
    assert (code, said.count("\n")) == (2, 1)
    assert not (tmp_path / "page.pdf").exists()


def test_a_folder_that_is_not_there_is_the_world(site: Path, visit: str, tmp_path: Path) -> None:
    code, said = paper(site, "slip", visit, "--lang", "en", "--out", tmp_path / "none" / "page.pdf")
    assert (code, said.count("\n")) == (4, 1)


def test_a_page_of_the_command_line_is_no_print(site: Path, visit: str, tmp_path: Path) -> None:
    count = len(answers(run("--data-dir", site, "journal", "--json")))
    paper(site, "slip", visit, "--lang", "en", "--out", tmp_path / "page.pdf")
    assert len(answers(run("--data-dir", site, "journal", "--json"))) == count
