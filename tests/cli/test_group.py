"""The options before the verb, help, and what happens to what goes wrong."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import click
import pytest

from tests.cli.running import CLOCK, command, real_site, run, started
from vaxdesk.cli.group import vaxdesk


def verbs() -> list[str]:
    return vaxdesk.list_commands(click.Context(vaxdesk))


@pytest.mark.parametrize("verb", verbs())
def test_the_help_of_every_verb_has_an_example(verb: str) -> None:
    result = run(verb, "--help")
    folder = "" if verb in ("forms", "schema", "slip", "tour") else "--data-dir"
    assert result.exit_code == 0
    assert f"Example: vaxdesk {folder}" in " ".join(result.stdout.split())


def test_the_help_lists_every_verb_with_what_it_does() -> None:
    lines = run("--help").stdout.splitlines()
    assert all(any(line.split()[:1] == [verb] and len(line.split()) > 3 for line in lines) for verb in verbs())


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"vaxdesk, version {version('vaxdesk')}\n"


def test_python_m_vaxdesk_is_vaxdesk() -> None:
    done = subprocess.run(command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout == run("--version").stdout


@pytest.mark.parametrize("args", [["fly"], ["journal", "--since", "-1"], ["--practice-clock", "2022-12-22", "verify"]])
def test_wrong_usage_is_one_line_with_where_to_read_on(args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("vaxdesk: ")
    assert result.stderr.count("\n") == 1
    assert "--help" in result.stderr


@pytest.mark.parametrize("verb", [["verify"], ["journal"], ["batch", "-"], ["rebuild"], ["user", "list"]])
def test_a_folder_without_a_site_is_the_world_and_says_how_to_make_one(tmp_path: Path, verb: list[str]) -> None:
    result = run("--data-dir", tmp_path, *verb)
    assert result.exit_code == 4
    assert "vaxdesk init" in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_injected_clock_is_refused_on_a_real_site(tmp_path: Path) -> None:
    secret = real_site(tmp_path / "site")
    for verb in (["verify"], ["journal"], ["batch", "--as", "zhao.yunfeng", "--secret-file", str(secret), "-"]):
        result = run("--data-dir", tmp_path / "site", "--practice-clock", CLOCK, *verb)
        assert (result.exit_code, result.stdout) == (3, "")
    assert run("--data-dir", tmp_path / "other", "--practice-clock", CLOCK, "init", "--help").exit_code == 0


def test_the_variable_names_the_folder_when_no_option_does(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VAXDESK_HOME", str(site))
    assert run("verify").exit_code == 0


def test_without_a_verb_the_window_opens_on_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = ModuleType("vaxdesk.app")
    opened: list[Path] = []
    window.run = lambda folder: opened.append(folder) or 7  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "vaxdesk.app", window)
    assert run("--data-dir", tmp_path).exit_code == 7
    assert opened == [tmp_path]
    assert run("--data-dir", tmp_path, "--practice-clock", CLOCK).exit_code == 2


@pytest.mark.parametrize("verb", ["verify", "journal", "batch -", "schema", "user list"])
def test_verbs_load_neither_qt_nor_the_pdf_library(site: Path, verb: str) -> None:
    code = (
        "import sys\nfrom vaxdesk.__main__ import main\n"
        "try: main()\nexcept SystemExit as end: assert not end.code, end.code\n"
        "heavy = {'PySide6', 'reportlab', 'qrcode', 'pypdfium2'} & sys.modules.keys()\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    args = [sys.executable, "-c", code, "--data-dir", str(site), *verb.split()]
    done = subprocess.run(args, input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes on Windows")
def test_a_reader_that_goes_away_ends_the_journal_quietly(site: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with started("--data-dir", site, "journal", "--json", stdout=writing) as process:
        os.close(writing)
        _, said = process.communicate()
    assert (process.returncode, said) == (4, b"")
