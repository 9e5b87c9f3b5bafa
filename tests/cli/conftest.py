"""A practice site, made once; each test gets a copy."""

from pathlib import Path

import pytest

from tests.cli.running import answers, copied, run


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("practice") / "site"
    assert run("--data-dir", folder, "demo", "--no-window", "--seed", "7").exit_code == 0
    return folder


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return copied(made, tmp_path / "site")


@pytest.fixture
def visit(site: Path) -> str:
    """Somebody who has been vaccinated."""
    entries = answers(run("--data-dir", site, "journal", "--json"))
    found: str = next(each["about"] for each in reversed(entries) if each["fact"] == "dose_given")
    return found
