"""What the command line says and leaves where something is odd: a device as backup, modes, old and busy databases."""

import os
import shutil
import signal
import stat
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import LEAD as OLD_LEAD
from tests.cli.running import LEAD, LEAD_SECRET, answers, as_, real_site, run, secret_file, started
from tests.old_site import OLD_SECRET, Old
from tests.store.test_databases import KEPT
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.door.gate import Gate
from vaxdesk.store import database
from vaxdesk.store.database import opened

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and devices of POSIX")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    real_site(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def lead(real: Path) -> tuple[str | Path, ...]:
    return as_(LEAD, real.parent / "lead.secret")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@POSIX
def test_what_is_no_file_is_no_backup(site: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    before = sorted(os.listdir(site))
    for path in (tmp_path / "pipe", tmp_path / "link", Path("/dev/null")):
        done = run("--data-dir", site, "restore", path)
        assert (done.exit_code, done.stderr.count("\n")) == (4, 1)
        assert sorted(os.listdir(site)) == before


@POSIX
def test_a_restore_that_somebody_ends_leaves_nothing_behind(site: Path, tmp_path: Path) -> None:
    huge = tmp_path / "huge.db"
    with huge.open("wb") as file:
        file.truncate(8 * 1024**3)
    before = sorted(os.listdir(site))
    process = started("--data-dir", site, "restore", huge)
    until = time.monotonic() + 30
    while sorted(os.listdir(site)) == before and time.monotonic() < until:
        assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert process.returncode == 128 + signal.SIGTERM
    assert sorted(os.listdir(site)) == before


@pytest.mark.parametrize(("number", "code"), [(2**63 - 1, 0), (2**63, 2), (-1, 2)])
def test_a_number_that_no_entry_can_have_is_malformed(site: Path, number: int, code: int) -> None:
    assert run("--data-dir", site, "journal", "--since", str(number)).exit_code == code


@POSIX
@pytest.mark.parametrize(
    "name",
    [".", files.DATABASE, "vaxdesk.keys", "vaxdesk.seal", "vaxdesk.timers", "vaxdesk.attempts", "vaxdesk.cardkeys",
     "backups", "backups/one"],
)  # fmt: skip
def test_the_doctor_of_a_real_site_finds_what_others_can_read(
    real: Path, lead: tuple[str | Path, ...], name: str
) -> None:
    assert run("--data-dir", real, "backup", *lead).exit_code == 0
    assert run("--data-dir", real, "keys", "new", *lead).exit_code == 0
    run("--data-dir", real, "journal", *as_(LEAD, secret_file(real.parent, "quite wrong", "wrong")))
    assert run("--data-dir", real, "doctor").exit_code == 0
    path = next((real / "backups").glob("*.db")) if name == "backups/one" else real / name
    path.chmod(mode(path) | stat.S_IRGRP)
    found = run("--data-dir", real, "doctor", "--json")
    assert found.exit_code == 1
    [finding] = answers(found)[0]["findings"]
    assert f"chmod {700 if path.is_dir() else 600} {path}" in finding


@POSIX
def test_a_new_key_comes_with_modes_for_the_owner_alone(tmp_path: Path) -> None:
    site = Old(tmp_path / "site").folder
    for path in (site, site / files.DATABASE, site / "backups"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    before = os.umask(0o022)
    try:
        rekey = run("--data-dir", site, "recovery", "rekey", *as_(OLD_LEAD, secret_file(tmp_path, OLD_SECRET)))
    finally:
        os.umask(before)
    assert rekey.exit_code == 0, rekey.stderr
    assert (mode(site), mode(site / "backups")) == (0o700, 0o700)
    assert {path.name for path in site.rglob("*") if path.is_file() and mode(path) != 0o600} == set()


def test_a_new_key_that_is_not_needed_makes_no_folder_for_sheets(
    real: Path, lead: tuple[str | Path, ...], tmp_path: Path
) -> None:
    refused = run("--data-dir", real, "recovery", "rekey", *lead, "--sheets", tmp_path / "sheets")
    assert refused.exit_code == 4
    assert not (tmp_path / "sheets").exists()


def test_a_database_of_an_older_program_is_a_finding_that_says_both_ways_on(tmp_path: Path) -> None:
    shutil.copytree(KEPT[0], tmp_path / "site")
    found = run("--data-dir", tmp_path / "site", "verify", "--json")
    [problem] = answers(found)[0]["problems"]
    assert (found.exit_code, problem["code"]) == (1, "database_too_old")
    assert "vaxdesk batch" in problem["message"]
    assert "recovery rekey" in problem["message"]


def test_a_database_under_another_key_is_told_without_a_key_that_lies_beside_it(
    real: Path, lead: tuple[str | Path, ...], made: Path
) -> None:
    shutil.copy(made / files.DATABASE, real / files.DATABASE)
    told = run("--data-dir", real, "journal", *lead)
    assert (told.exit_code, "beside" in told.stderr) == (5, False)
    assert "key of this site" in told.stderr


@pytest.mark.parametrize("verb", [["batch", "-"], ["backup"], ["user", "list"]])
def test_a_busy_database_is_waited_for_once(
    real: Path, lead: tuple[str | Path, ...], monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    run("--data-dir", real, "user", "list", *lead)  # from here on it is at home in this folder
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0)
    waits = counted(monkeypatch)
    key = Gate(real, SystemClock()).enter(LEAD, LEAD_SECRET)
    with closing(opened(real / files.DATABASE, key)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert run("--data-dir", real, *verb, *lead).exit_code == 4
    assert waits == ["database_busy"]


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The failures of the world that statements end with, from now on."""
    seen: list[str] = []
    named: Callable[[Exception], Exception] = database._named

    def noted(error: Exception) -> Exception:
        seen.append(getattr(named(error), "code", ""))
        return named(error)

    monkeypatch.setattr(database, "_named", noted)
    return seen
