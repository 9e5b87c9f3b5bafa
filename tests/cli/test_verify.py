"""What the check looks at when it is asked to: backups, the seal before this one, and a head that was printed."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import answers, batch, person, run
from tests.damage import damaged_in_the_middle
from vaxdesk.store.backup import backups
from vaxdesk.store.seal import PREVIOUS


@pytest.fixture
def site(site: Path) -> Path:
    """With two backups, and a seal before the one that goes on."""
    for _ in range(2):
        assert batch(site, person()).exit_code == 0
        assert run("--data-dir", site, "backup").exit_code == 0
    return site


def verified(site: Path, *args: str) -> Result:
    return run("--data-dir", site, "verify", *args, "--json")


def codes(done: Result) -> list[str]:
    return [each["code"] for each in json.loads(done.stdout)["problems"]]


def test_a_deep_check_reads_every_backup_and_the_seal_before_this_one(site: Path) -> None:
    assert (verified(site, "--deep").exit_code, codes(verified(site, "--deep"))) == (0, [])
    oldest = backups(site / "backups")[-1].path
    for path in (oldest, site / PREVIOUS):
        path.write_bytes(damaged_in_the_middle(path.read_bytes()))
    assert verified(site).exit_code == 0
    deep = verified(site, "--deep")
    assert deep.exit_code == 1
    first, *others = json.loads(deep.stdout)["problems"]
    assert first["code"] == "backup_damaged"
    assert oldest.name in first["message"]
    assert others
    assert all(each["code"].startswith("previous_seal_") for each in others)


def test_a_backup_of_another_site_is_found(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert run("--data-dir", other, "demo", "--no-window", "--seed", "2").exit_code == 0
    assert run("--data-dir", other, "backup").exit_code == 0
    backups(site / "backups")[-1].path.write_bytes(backups(other / "backups")[0].path.read_bytes())
    assert codes(verified(site, "--deep")) == ["backup_of_another_key"]


def printed(text: str) -> str:
    """In groups of four, as on paper."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4)).upper()


def test_a_head_from_a_day_sheet_has_to_be_there(site: Path) -> None:
    entries = answers(run("--data-dir", site, "journal", "--json"))
    seq, head = entries[-1]["seq"], entries[-1]["hash"]
    for said in (head, f"{seq}:{head}", f"{seq}:{printed(head)}", f"{entries[0]['seq']}:{entries[0]['hash']}"):
        assert verified(site, "--head", said).exit_code == 0
    assert codes(verified(site, "--head", f"{seq - 1}:{head}")) == ["head_elsewhere"]
    assert codes(verified(site, "--head", f"{seq}:{'0' * 64}")) == ["head_missing"]
    assert codes(verified(site, "--head", "0" * 64)) == ["head_missing"]


def test_a_head_of_the_access_log_is_known_too(site: Path) -> None:
    from contextlib import closing

    from vaxdesk.clock import SystemClock
    from vaxdesk.site import open_desk

    with closing(open_desk(site, SystemClock(), write=False)) as desk:
        rows = desk.db.execute("SELECT seq, hash FROM access ORDER BY n").fetchall()
    seq, head = rows[-1]
    assert verified(site, "--head", f"{seq}:{head}").exit_code == 0


@pytest.mark.parametrize("head", ["", "abc", "x:" + "0" * 64, "0" * 63, "12:"])
def test_what_no_day_sheet_says_is_no_head(site: Path, head: str) -> None:
    done = verified(site, "--head", head)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
