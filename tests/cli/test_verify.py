"""What the check looks at when it is asked to: backups, the seal before this one, and a head that was printed."""

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from tests.cli.running import answers, batch, person, run
from tests.damage import damaged_in_the_middle
from vaxdesk.clinic.waiting import Waiting
from vaxdesk.site import read_plain_key
from vaxdesk.store import timer_file
from vaxdesk.store.backup import backups
from vaxdesk.store.seal import PREVIOUS, SEAL


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


# ---- the answer of a lead ----


@pytest.fixture
def found(site: Path) -> Path:
    """Yesterday the seal was gone, which waits for an answer; and now the board knows somebody, A999, whom the record
    does not know, which nobody has seen yet."""
    (site / SEAL).unlink()
    assert batch(site, person()).exit_code == 0
    file = timer_file.read(site)
    assert file is not None
    waiting = (*file.waiting, Waiting("A999", (), 0, reaction=True))
    timer_file.write(site, msgspec.structs.replace(file, waiting=waiting), read_plain_key(site))
    return site


def on_the_board(site: Path) -> bool:
    assert batch(site, person()).exit_code == 0
    file = timer_file.read(site)
    return file is not None and "A999" in {each.number for each in file.waiting}


def test_an_answer_is_for_what_was_found_before_and_leaves_what_this_opening_finds(found: Path) -> None:
    done = verified(found, "--answer", "硬盘换过，已与纸质单据核对")
    said = json.loads(done.stdout)
    assert done.exit_code == 1
    [answered], [new] = said["answered"], said["new"]
    assert (answered["code"], new["code"], new["detail"]) == ("seal_missing", "watched_unknown", "A999")
    assert answered["at"] < new["at"]
    assert answered["detail"]
    [left] = said["problems"]
    assert left["code"] == "finding_unanswered"
    assert left["message"].startswith(f"watched_unknown at {new['at']}, A999")
    assert on_the_board(found)

    again = verified(found, "--answer", "在观察区找到，已补录")
    said = json.loads(again.stdout)
    assert (again.exit_code, said["answered"], said["new"], said["problems"]) == (0, [new], [], [])
    assert not on_the_board(found)


def test_in_words_it_says_what_was_answered_and_what_has_to_be_read_first(found: Path) -> None:
    done = run("--data-dir", found, "verify", "--answer", "查过")
    first, second, third, _ = done.stdout.splitlines()
    assert first.startswith("answered: seal_missing at 2")
    assert "entries put back" in first
    assert second.startswith("new, not answered: watched_unknown at 2")
    assert second.endswith(", A999; found just now: read it, look into it, then answer it")
    assert third.startswith("finding_unanswered: watched_unknown at 2")


def test_without_an_answer_the_object_says_nothing_of_answers(site: Path) -> None:
    assert set(json.loads(verified(site).stdout)) == {"ok", "entries", "erased", "problems"}
    said = json.loads(verified(site, "--answer", "查过").stdout)
    assert (said["ok"], said["answered"], said["new"]) == (True, [], [])
