"""The program is killed, again and again, at any moment: what it said was saved is there, and no visit is half."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import IO

import pytest

from tests.builders import Clinic, all_signed_in, unlocked
from tests.campaign import tries
from tests.faults.acts import PLACE
from tests.faults.lab import scratch
from tests.faults.tally import tell
from vaxdesk.clinic import facts as f
from vaxdesk.clock import SystemClock
from vaxdesk.desk import Desk
from vaxdesk.site import open_desk

ROOT = Path(__file__).parents[2]
KILLS = tries(100, 10_000)
ROUND = 200
"""Then a new site, so that looking at all of it stays quick."""
USUAL = ("visit_registered", "consent_given", "screened", "identity_checked", "dose_given", "reaction_seen",
         "reaction_concluded")  # fmt: skip

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the driver forks; Windows has no fork"),
]


class Driver:
    """The process that lives many lives."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.driver", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def one_life(self, said: int, lasting: float) -> list[str]:
        """Start it, kill it that many seconds after so many lines, of which the first says that the site is open; the
        lines that it got out. Counted in lines, because a busy machine may give it no time at all."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None
        assert back is not None
        to.write("live\n")
        to.flush()
        lines = list(_until(back, lambda line: line.startswith("born")))
        pid = int(lines.pop().split()[1])
        while len(lines) < said:
            lines.append(back.readline().strip())
        _spin(lasting)
        os.kill(pid, signal.SIGKILL)
        lines += _until(back, lambda line: line == "dead")
        return [line for line in lines if line != "dead"]

    def close(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 0


def _until(stream: IO[str], last: "object") -> Iterator[str]:
    for line in stream:
        yield line.strip()
        if last(line.strip()):  # type: ignore[operator]
            return
    raise AssertionError("the driver is gone")


def _spin(seconds: float) -> None:
    """A moment chosen to the microsecond, without sleeping."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def new_site(folder: Path) -> Path:
    clinic = Clinic(folder / "site", at=SystemClock().now().utc - timedelta(days=1))
    expiry = SystemClock().now().utc.date() + timedelta(days=300)
    clinic.act(f.LotReceived(product="ppsv23", lot="P1", expiry=expiry, doses=1_000_000), by="zhao.yun")
    assert isinstance(expiry, date)
    clinic.desk.db.close()
    return clinic.folder


def test_kills_at_any_moment_lose_nothing_that_was_acknowledged() -> None:
    chance, done, worst, acts = Random(20221222), 0, 0.0, 0
    while done < KILLS:
        with scratch(PLACE) as place:
            lives = min(ROUND, KILLS - done)
            opened_in, said = one_round(new_site(place), lives, chance)
            worst, done, acts = max(worst, *opened_in), done + lives, acts + said
    tell("F1", "kills at any moment", tries=done, lost=0, worst_s=worst, note=f"{acts} acts were acknowledged")
    assert worst < 10


def one_round(folder: Path, lives: int, chance: Random) -> tuple[list[float], int]:
    """How long each life took to open the site, and how much was acknowledged."""
    driver, said, opened_in = Driver(folder), dict[str, str](), [0.0]
    for life in range(lives):
        for line in driver.one_life(0 if life % 10 == 0 else chance.randrange(1, 20), chance.uniform(0, 0.006)):
            word, rest = line.split()
            if word == "open":
                opened_in.append(float(rest))
            else:
                said[word] = rest
        if life % 25 == 0:
            assert_whole(folder, said)
    driver.close()
    desk = assert_whole(folder, said)
    assert len(said) > lives
    assert desk.office.verify().ok
    assert_no_half_visit(desk)
    return opened_in, len(said)


def assert_whole(folder: Path, said: dict[str, str]) -> Desk:
    """Everything acknowledged is there as it was; at most one entry per life was saved and could not be said."""
    desk = all_signed_in(open_desk(folder, SystemClock(), key=unlocked(folder)))
    there = {entry.id: entry.hash for entry in desk.journal.since(0)}
    assert {entry: there.get(entry) for entry in said} == said
    return desk


def assert_no_half_visit(desk: Desk) -> None:
    """Each visit is a prefix of the usual way, and its rows are those of that prefix."""
    visits: dict[str, list[str]] = {}
    for entry in desk.journal.since(0):
        if entry.kind == "visit":
            visits.setdefault(entry.about, []).append(f.fact_name(entry.fact))
    for visit_id, facts in visits.items():
        assert tuple(facts) == USUAL[: len(facts)]
        visit, row = desk.visit(visit_id), desk.visit_row(visit_id)
        assert row is not None
        assert row.stage is visit.stage
        assert len(row.timers) == facts.count("dose_given")
    unfinished = [facts for facts in visits.values() if len(facts) < len(USUAL)]
    assert len({len(facts) for facts in unfinished}) > 3, "the kills came at too few different moments"
    doses = sum(facts.count("dose_given") for facts in visits.values())
    assert [each.given for each in desk.lots()] == [doses]
