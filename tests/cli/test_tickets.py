"""`vaxdesk tickets`: letters go from one workstation to another, and who may say so."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import LEAD, as_, real_site, run
from vaxdesk.cli.exits import DONE, REFUSED, USAGE


def tickets(site: Path, *args: str | Path) -> Any:
    return run("--data-dir", site, "tickets", *args, *as_(LEAD, site.parent / "lead.secret"))


def listed(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tickets(site, "list", "--json").stdout)
    return found


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A site with all letters that nobody has opened yet, and a copy of it."""
    one, other = tmp_path / "one", tmp_path / "other"
    real_site(one)
    shutil.copytree(one, other)
    return one, other


def test_letters_go_by_a_code_that_is_good_once_and_in_one_place(two: tuple[Path, Path]) -> None:
    one, other = two
    assert (listed(one)["letters"], listed(other)["letters"]) == ("ABCDEFGHIJ", "")
    given = tickets(one, "give", "f-h,j", "--to", listed(other)["number"])
    assert given.exit_code == DONE
    code = given.stdout.removeprefix("code: ").strip()
    assert tickets(one, "take", code).exit_code == REFUSED
    assert tickets(other, "take", code).stdout == "letters: FGHJ\n"
    assert tickets(other, "take", code).exit_code == REFUSED
    assert (listed(one)["letters"], listed(other)["letters"]) == ("ABCDEI", "FGHJ")
    assert listed(one)["given"][0]["code"] == code.replace(" ", "")
    assert f"code {code}" in tickets(one, "list").stdout


@pytest.mark.parametrize("letters", ["", "K", "A-", "AZ", "1", "A-J;"])
def test_what_are_no_letters_is_refused_in_words(two: tuple[Path, Path], letters: str) -> None:
    ran = tickets(two[0], "give", letters, "--to", "48217735")
    assert ran.exit_code == USAGE
    assert "not letters from A to J" in ran.output


def test_it_is_for_whoever_leads_and_signs_in(two: tuple[Path, Path]) -> None:
    assert run("--data-dir", two[0], "tickets", "list").exit_code == USAGE
    assert tickets(two[0], "give", "A", "--to", "1").exit_code == REFUSED
    assert tickets(two[1], "take-free", "A", "--why", " ").exit_code == REFUSED
