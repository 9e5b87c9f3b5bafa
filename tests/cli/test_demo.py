"""The practice site at the command line, and what the doctor says about sites."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.running import CLOCK, answers, real_site, run
from vaxdesk import files
from vaxdesk.keeping import disk_room


def test_the_demo_names_an_account_for_each_role(tmp_path: Path) -> None:
    result = run("--data-dir", tmp_path / "p", "demo", "--no-window", "--seed", "7", "--json")
    said = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (said["practice"], said["seed"], said["folder"]) == (True, 7, str(tmp_path / "p"))
    roles = {role for account in said["accounts"] for role in account["roles"]}
    assert roles == {"registrar", "screener", "vaccinator", "observer", "lead", "auditor"}
    listed = answers(run("--data-dir", tmp_path / "p", "user", "list", "--json"))
    assert listed == [account | {"may_sign_in": True} for account in said["accounts"]]


def test_the_folder_of_the_demo_may_be_said_after_the_verb_too(tmp_path: Path) -> None:
    result = run("--data-dir", tmp_path / "before", "demo", "--no-window", "--data-dir", tmp_path / "after", "--json")
    assert json.loads(result.stdout)["folder"] == str(tmp_path / "after")
    assert (tmp_path / "after" / files.DATABASE).exists()
    assert not (tmp_path / "before").exists()


def test_the_demo_lies_in_a_folder_of_its_own() -> None:
    assert "zhao.yunfeng" in run("demo", "--no-window").stdout
    assert (files.practice_dir() / files.DATABASE).exists()
    assert not files.data_dir().exists()


def test_a_site_that_is_there_stays_and_only_a_practice_site_is_made_afresh(tmp_path: Path) -> None:
    real_site(tmp_path / "real")
    content = (tmp_path / "real" / files.DATABASE).read_bytes()
    for args in ([], ["--fresh"]):
        result = run("--data-dir", tmp_path / "real", "demo", "--no-window", *args)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (4, "", 1)
    assert (tmp_path / "real" / files.DATABASE).read_bytes() == content
    practice = ("--data-dir", tmp_path / "p", "demo", "--no-window")
    assert [run(*practice).exit_code, run(*practice).exit_code, run(*practice, "--fresh").exit_code] == [0, 4, 0]


def test_the_window_opens_on_the_practice_site_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = ModuleType("vaxdesk.app")
    opened: list[Path] = []
    window.run = lambda folder: opened.append(folder) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "vaxdesk.app", window)
    assert "accounts:" in run("--data-dir", tmp_path / "p", "demo").stdout
    assert run("--data-dir", tmp_path / "p", "demo").stdout == ""
    assert opened == [tmp_path / "p"] * 2


def test_a_practice_clock_stands_for_now(tmp_path: Path) -> None:
    before = ("--data-dir", tmp_path / "p", "--practice-clock", CLOCK)
    assert run(*before, "demo", "--no-window").exit_code == 0
    entries = answers(run(*before, "journal", "--json"))
    assert entries[-1]["at"].startswith("2022-12-22T00:59")
    assert max(each["at"] for each in entries) <= "2022-12-22T01:00:00.000000Z"


def test_the_doctor_finds_a_practice_site_well(site: Path) -> None:
    result = run("--data-dir", site, "doctor", "--json")
    said = json.loads(result.stdout)
    assert (result.exit_code, said["findings"]) == (0, [])
    assert (said["practice"], said["journal_mode"], said["vaxdesk.key"]) == (True, "wal", "-rw-------")
    assert "vaxdesk.db" in run("--data-dir", site, "doctor").stdout


def test_the_doctor_says_what_should_be_put_right(site: Path, tmp_path: Path) -> None:
    empty = run("--data-dir", tmp_path / "none", "doctor")
    assert empty.exit_code == 1
    assert "! there is no site in this folder" in empty.stdout
    if sys.platform != "win32":
        (site / files.KEY).chmod(0o644)
        loose = run("--data-dir", site, "doctor")
        assert loose.exit_code == 1
        assert "chmod 600" in loose.stdout


def test_the_doctor_warns_of_a_disk_that_is_nearly_full(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_room, "free", lambda _: disk_room.LOW)
    assert run("--data-dir", site, "doctor").exit_code == 0
    monkeypatch.setattr(disk_room, "free", lambda _: disk_room.LOW - 1)
    warned = run("--data-dir", site, "doctor")
    assert warned.exit_code == 1
    assert "! only 499 MB are free on the disk of this site: on a full disk nothing is saved" in warned.stdout
