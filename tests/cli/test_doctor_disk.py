"""What the doctor says of a site whose disk takes nothing: what keeps it from being written to, and no other advice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import LEAD, SECRETS
from tests.cli.running import answers, as_, run, secret_file
from tests.faults.disks import fill, remount, small_disk
from tests.hostile.odd_files import real_site

FULL = "the disk of this site is full: nothing is saved; free some space, the record is as it was"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk") as disk:
        yield real_site(disk / "site").folder


def findings(site: Path, *who: str | Path) -> list[str]:
    report = answers(run("--data-dir", site, "doctor", "--json", *who))[0]
    assert bool(who) == ("entries" in report)
    return list(report["findings"])


@pytest.mark.parametrize("left", [0, 20_000, 200_000])
def test_on_a_full_disk_the_doctor_wants_room_and_nothing_else(site: Path, tmp_path: Path, left: int) -> None:
    who = as_(LEAD, secret_file(tmp_path, SECRETS[LEAD]))
    ballast = fill(site.parent, leave=left)
    assert findings(site) == findings(site, *who) == [FULL]
    ballast.unlink()
    [finding] = findings(site, *who)
    assert finding.startswith("only ")


def test_on_a_disk_closed_to_writing_the_doctor_wants_it_opened_and_nothing_else(site: Path, tmp_path: Path) -> None:
    who = as_(LEAD, secret_file(tmp_path, SECRETS[LEAD]))
    remount(site.parent, "ro")
    [finding] = findings(site, *who)
    assert "can only be read here" in finding
    remount(site.parent, "rw")
