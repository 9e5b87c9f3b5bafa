"""Backing up and restoring by command: nothing that was answered is lost, and what goes wrong is said."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import CLOCK, answers, batch, person, run, started
from tests.damage import damaged_in_the_middle
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk
from vaxdesk.store.backup import backups
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.second_target import MARK


def ids(site: Path) -> list[str]:
    return [each["id"] for each in answers(run("--data-dir", site, "journal", "--json"))]


def newest(site: Path) -> Path:
    return backups(site / "backups")[0].path


def lose(site: Path) -> None:
    for path in site.glob(f"{files.DATABASE}*"):
        path.unlink()


def test_a_backup_and_the_seal_give_a_lost_database_back(site: Path) -> None:
    made = run("--data-dir", site, "backup", "--json")
    assert made.exit_code == 0, made.stderr
    said = json.loads(made.stdout)
    assert (said["backup"], said["copy"], said["trouble"]) == (str(newest(site)), None, None)
    assert said["entries"] == len(ids(site))
    assert batch(site, person(), person()).exit_code == 0
    before = ids(site)
    lose(site)
    done = run("--data-dir", site, "restore", newest(site), "--json")
    assert (done.exit_code, json.loads(done.stdout)) == (
        0,
        {"complete": True, "entries": len(before) - 2, "carried": 0, "from_seal": 2, "findings": []},
    )
    assert ids(site) == before
    assert run("--data-dir", site, "verify").exit_code == 0
    assert batch(site, person()).exit_code == 0


def test_a_restore_puts_the_old_files_aside_and_says_so_in_words(site: Path) -> None:
    run("--data-dir", site, "backup")
    done = run("--data-dir", site, "restore", newest(site))
    assert done.exit_code == 0
    assert "0 from the seal: everything is back" in done.stdout
    assert list(site.glob(f"{files.DATABASE}.replaced-*"))


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_without_a_whole_seal_the_restore_says_what_may_be_missing(site: Path, damage: str) -> None:
    run("--data-dir", site, "backup")
    assert batch(site, person(), person()).exit_code == 0
    station = answers(run("--data-dir", site, "journal", "--json"))[0]["station"]
    seal = site / SEAL
    seal.write_bytes(damaged_in_the_middle(seal.read_bytes()))
    if damage == "missing":
        seal.unlink()
    (site / PREVIOUS).unlink()
    lose(site)
    done = run("--data-dir", site, "restore", newest(site), "--json")
    assert done.exit_code == 1
    said = json.loads(done.stdout)
    assert said["complete"] is False
    assert said["findings"][0]["code"] == f"seal_{damage}"
    assert batch(site, person()).exit_code == 0
    assert answers(run("--data-dir", site, "journal", "--json"))[-1]["station"] != station
    found = json.loads(run("--data-dir", site, "verify", "--json").stdout)["problems"]
    gap = {"entry_missing", "sequence_gap", "chain_broken"} if damage == "damaged" else set()
    assert {each["code"] for each in found} == gap | {"finding_unanswered"}
    assert found[-1]["message"].startswith("restored_in_part at 2")
    assert run("--data-dir", site, "verify", "--answer", " ").exit_code == 3
    answered = run("--data-dir", site, "verify", "--json", "--answer", "按纸质单据补录")
    assert {each["code"] for each in json.loads(answered.stdout)["problems"]} == gap
    assert answered.exit_code == (1 if gap else 0)


def test_a_lost_database_is_told_of_with_the_way_to_get_it_back(site: Path) -> None:
    run("--data-dir", site, "backup")
    lose(site)
    done = run("--data-dir", site, "journal")
    assert (done.exit_code, done.stderr.count("\n")) == (4, 1)
    assert "`vaxdesk restore`" in done.stderr


def test_what_cannot_be_restored_changes_nothing(site: Path, tmp_path: Path) -> None:
    before = ids(site)
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"no backup" * 1000)
    assert run("--data-dir", site, "restore", tmp_path / "gone.db").exit_code == 4
    assert run("--data-dir", site, "restore", bad).exit_code in (4, 5)
    assert run("--data-dir", tmp_path / "nowhere", "restore", bad).exit_code == 4
    assert run("--data-dir", site, "--practice-clock", CLOCK, "restore", bad).exit_code == 3
    assert ids(site) == before
    assert run("--data-dir", site, "verify").exit_code == 0


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_site_that_is_open_elsewhere_is_not_restored(site: Path) -> None:
    """The other one is a process of its own: a program's own locks do not stand in its way."""
    run("--data-dir", site, "backup")
    desk = open_desk(site, SystemClock())
    assert restored_elsewhere(site) == 4
    desk.close()
    assert restored_elsewhere(site) == 0


def restored_elsewhere(site: Path) -> int:
    process = started("--data-dir", site, "restore", newest(site))
    process.communicate()
    return process.returncode


def test_a_second_place_gets_a_verified_copy_and_no_other_site_uses_it(site: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert run("--data-dir", site, "backup", "--to", stick).exit_code == 4
    stick.mkdir()
    done = run("--data-dir", site, "backup", "--to", stick, "--json")
    assert done.exit_code == 0, done.stderr
    assert Path(json.loads(done.stdout)["copy"]).parent == stick
    other = tmp_path / "other"
    assert run("--data-dir", other, "demo", "--no-window").exit_code == 0
    refused = run("--data-dir", other, "backup", "--to", stick)
    assert refused.exit_code == 4
    assert "another site" in refused.stderr
    assert str(newest(other)) in refused.stdout


@pytest.mark.parametrize("stick", ["unplugged", "read only"])
def test_a_stick_that_takes_nothing_leaves_the_backup_beside_the_database(
    site: Path, tmp_path: Path, stick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vaxdesk.store import second_target

    def refuses(*_: object) -> None:
        raise WorldFailed("read_only", "no")

    if stick == "read only":
        (tmp_path / stick).mkdir()
        monkeypatch.setattr(second_target, "write_whole", refuses)
    done = run("--data-dir", site, "backup", "--to", tmp_path / stick, "--json")
    said = json.loads(done.stdout)
    assert (done.exit_code, done.stderr.count("\n")) == (4, 1)
    assert said["trouble"] == f"target_{stick.replace(' ', '_')}"
    assert "the second place" in done.stderr
    assert said["backup"] == str(newest(site))


@pytest.mark.parametrize("spelling", ["", ".", "below"])
def test_the_folder_of_the_site_is_no_second_place(site: Path, spelling: str) -> None:
    (site / "below").mkdir()
    done = run("--data-dir", site, "backup", "--to", site / spelling)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "choose another place" in done.stderr
    assert backups(site / "backups") == ()
    assert not (site / MARK).exists()


def test_a_full_stick_leaves_the_backup_beside_the_database(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vaxdesk.store import second_target

    def full(*_: object) -> None:
        raise OSError(28, "full")

    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(second_target, "write_all", full)
    done = run("--data-dir", site, "backup", "--to", stick, "--json")
    assert done.exit_code == 4
    said = json.loads(done.stdout)
    assert (said["trouble"], said["copy"]) == ("target_full", None)
    assert Path(said["backup"]).exists()
    assert "the second place is full" in done.stderr
    assert backups(stick) == ()
