"""Set-up on a bare machine: what it finds missing, what it asks for, and that a second run costs nothing."""

import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tools import setup
from tools.setup import CAMERA, PAINTING, SCREEN, Library


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Everything that set-up would start, written down instead of started."""
    started: list[list[str]] = []

    def write_down(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        started.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(subprocess, "run", write_down)
    monkeypatch.setattr(sys, "platform", "linux")
    return started


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that nobody has set up yet."""
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / "dev.txt").write_text("one==1")
    places = {"ROOT": tmp_path, "VENV": tmp_path / ".venv", "LOCK": tmp_path / "dev.txt"}
    for name, place in (places | {"STAMP": tmp_path / ".venv" / "stamp"}).items():
        monkeypatch.setattr(setup, name, place)
    return tmp_path


def bare(monkeypatch: pytest.MonkeyPatch, *, root: bool, apt: bool = True) -> None:
    monkeypatch.setattr(setup, "packages_missing", lambda libraries: [library.package for library in libraries])
    monkeypatch.setattr(setup, "has_apt", lambda: apt)
    monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000, raising=False)


def test_a_library_that_cannot_be_loaded_is_reported_by_its_package() -> None:
    assert setup.packages_missing([Library("libnowhere.so.9", "libnowhere9")]) == ["libnowhere9"]


@pytest.mark.skipif(sys.platform != "linux", reason="shared libraries of Linux")
def test_a_library_that_is_there_is_not_reported() -> None:
    assert setup.packages_missing([Library("libc.so.6", "libc6")]) == []


def test_root_gets_the_packages_installed(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    bare(monkeypatch, root=True)
    setup.main(["system", "--window"])
    update, install = commands
    assert update[-1] == "update"
    assert {library.package for library in PAINTING + CAMERA + SCREEN} < set(install)


def test_tests_need_no_screen(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    bare(monkeypatch, root=True)
    setup.main(["system"])
    assert "libgl1" in commands[-1]
    assert "libxcb-cursor0" not in commands[-1]


def test_anybody_else_gets_one_line_to_copy(commands: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    bare(monkeypatch, root=False)
    with pytest.raises(SystemExit) as stopped:
        setup.main(["system"])
    packages = " ".join(library.package for library in PAINTING + CAMERA)
    assert f"    sudo apt-get install --no-install-recommends {packages}\n" in str(stopped.value)
    assert commands == []


def test_without_apt_the_missing_libraries_are_named(
    commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(monkeypatch, root=True, apt=False)
    with pytest.raises(SystemExit, match="libxkbcommon0"):
        setup.main(["system"])
    assert commands == []


def test_python_without_venv_is_told_which_package_brings_it(
    checkout: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(monkeypatch, root=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=r"sudo apt-get install .* python3\.\d+-venv"):
        setup.main(["environment"])


def test_the_environment_holds_the_lock_checked_by_hash_and_this_checkout(
    checkout: Path, commands: list[list[str]]
) -> None:
    (checkout / ".venv").mkdir()
    setup.main(["environment"])
    made, locked, ourselves = (" ".join(command) for command in commands[-3:])
    assert re.search(r"-m venv --clear \S+\.venv$", made)
    assert re.search(r"install --require-hashes --requirement \S+dev\.txt$", locked)
    assert re.search(r"--no-deps --no-build-isolation --no-index --editable", ourselves)


@pytest.mark.parametrize(
    ("change", "starts_anything"),
    [(None, False), ("dev.txt", True), ("pyproject.toml", True), (".venv/stamp", True)],
)
def test_a_second_run_costs_nothing_until_the_lock_changes(
    checkout: Path, commands: list[list[str]], change: str | None, starts_anything: bool
) -> None:
    venv.EnvBuilder(with_pip=False).create(checkout / ".venv")
    setup.main(["environment"])
    commands.clear()
    if change:
        (checkout / change).write_text("changed")
    setup.main(["environment"])
    assert bool(commands) is starts_anything


def test_a_step_that_fails_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(window: bool) -> None:
        raise subprocess.CalledProcessError(100, ["apt-get", "install"])

    monkeypatch.setattr(setup, "prepare_system", fail)
    with pytest.raises(SystemExit, match="apt-get install ended with 100"):
        setup.main(["system"])
