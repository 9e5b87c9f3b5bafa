"""F11 to F15: clocks that jump, zones that change, sleep, restarts. Nobody is let go early, nobody is forgotten."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest

from tests.builders import Clinic
from tests.campaign import tries
from tests.faults.acts import someone
from tests.faults.tally import tell
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.timers import BootSpan, Clocks, Timer, watch
from vaxdesk.clinic.visit import Stage

pytestmark = pytest.mark.slow
DUE = timedelta(minutes=30)


def let_go(clinic: Clinic, visit: str) -> bool:
    try:
        clinic.act(f.Released(), about=visit)
    except Refused:
        return False
    return True


def jump_histories(clinic: Clinic, chance: Random, number: int, jump: Callable[[], timedelta]) -> tuple[int, int]:
    """Each with one dose, and up to five jumps of the wall clock, with time between them: how often somebody was let go
    early, and how often nobody could be let go long after."""
    early = late = 0
    for _ in range(number):
        true = clinic.clock.now().utc
        visit = clinic.vaccinated("ppsv23", "P1", person=someone(clinic))
        passed = timedelta()
        for _ in range(chance.randrange(1, 6)):
            clinic.clock.set_wall(clinic.clock.now().utc + jump())
            if passed < DUE:
                early += let_go(clinic, visit)
            wait = timedelta(seconds=chance.choice([0, 20, 400, 1000, 1799 - passed.total_seconds()]))
            if wait > timedelta():
                clinic.clock.advance(wait)
                passed += wait
        clinic.clock.advance(max(timedelta(), DUE - passed))
        clinic.clock.set_wall(true + max(DUE, passed))
        late += clinic.desk.visit(visit).stage is Stage.OBSERVING and not let_go(clinic, visit)
        clinic.later(minutes=6)
    return early, late


@pytest.mark.parametrize("forward", [True, False], ids=["forward", "backward"])
def test_a_clock_that_jumps_lets_nobody_go_early(tmp_path: Path, forward: bool) -> None:
    chance = Random(20221222 + forward)
    steps = [timedelta(minutes=1), timedelta(minutes=29), timedelta(hours=1), timedelta(days=1), timedelta(days=366)]
    clinic = Clinic(tmp_path / "site")
    lot = f.LotReceived(product="ppsv23", lot="P1", expiry=date(2035, 1, 1), doses=1_000_000)
    clinic.act(lot, by="zhao.yun")
    number = tries(20, 5000)
    early, late = jump_histories(clinic, chance, number, lambda: chance.choice(steps) * (1 if forward else -1))
    what = "histories of a clock that jumps " + ("forward" if forward else "backward")
    tell("F11" if forward else "F12", what, tries=number, lost=early, note=f"{late} could not leave when it was time")
    assert clinic.desk.office.verify().ok


def test_while_the_clock_goes_back_the_time_left_is_right_to_the_second(tmp_path: Path) -> None:
    clinic, chance, passed = Clinic(tmp_path / "site"), Random(20221222), timedelta()
    visit = clinic.vaccinated()
    wrong, looks = 0, tries(100, 2000)
    for _ in range(looks):
        step = timedelta(milliseconds=chance.randrange(1, 16_000))
        clinic.clock.advance(step)
        passed += step
        clinic.clock.set_wall(clinic.clock.now().utc - timedelta(seconds=chance.choice([0, 1, 60, 3600])))
        row = clinic.desk.visit_row(visit)
        assert row is not None
        shown = clinic.desk.watch(row, clinic.desk.clocks())
        assert shown is not None
        wrong += abs(shown.remaining - (DUE - passed)) > timedelta(seconds=1)
    tell("F12", "looks at the time left while the clock goes back", tries=looks, lost=wrong)


def transitions(zone: ZoneInfo, year: int) -> list[datetime]:
    """The hours of a year after which the zone is another number of hours from UTC."""
    hours = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=each) for each in range(0, 8760, 24)]
    days = [
        (one, other)
        for one, other in pairwise(hours)
        if one.astimezone(zone).utcoffset() != other.astimezone(zone).utcoffset()
    ]
    return [
        next(
            one + timedelta(hours=hour)
            for hour in range(24)
            if (one + timedelta(hours=hour + 1)).astimezone(zone).utcoffset() != one.astimezone(zone).utcoffset()
        )
        for one, _ in days
    ]


def test_no_zone_makes_an_observation_longer_or_shorter() -> None:
    zones, wrong, looked = sorted(available_timezones()), 0, 0
    for name in zones[:: tries(12, 1)]:
        zone = ZoneInfo(name)
        moments = transitions(zone, 2022)[:2] or [datetime(2024, 2, 28, 15, 59, tzinfo=UTC)]
        for moment in moments:
            given = (moment.astimezone(zone) - timedelta(minutes=10)).astimezone(UTC)
            timer = Timer(at=given, written=given, boot="b", uptime_ms=0, minutes=30)
            for minutes, over in ((29.9, False), (30, True)):
                now = _instant(given.astimezone(zone).astimezone(UTC), minutes)
                watched = watch([timer], timedelta(), now)
                looked += 1
                wrong += watched is None or (watched.remaining <= timedelta()) is not over
    tell("F13", f"observations across the changes of {len(zones[:: tries(12, 1)])} zones", tries=looked, lost=wrong)


def _instant(given: datetime, minutes: float) -> Clocks:
    now = Instant(utc=given + timedelta(minutes=minutes), boot="b", uptime_ms=int(minutes * 60_000))
    span = BootSpan(boot="b", last_uptime_ms=now.uptime_ms, latest_start=given)
    return Clocks(now=now, boots=(span,), anchors=())


def test_another_zone_of_the_computer_changes_neither_day_nor_time_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = Clinic(tmp_path / "site", at=datetime(2024, 2, 29, 15, 50, tzinfo=UTC))
    clinic.act(f.LotReceived(product="ppsv23", lot="P1", expiry=date(2025, 6, 30), doses=20), by="zhao.yun")
    visit = clinic.vaccinated("ppsv23", "P1")
    wrong, zones = 0, ("America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC")
    try:
        for zone in zones:
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            clinic.restart()
            row = clinic.desk.visit_row(visit)
            assert row is not None
            shown = clinic.desk.watch(row, clinic.desk.clocks())
            assert shown is not None
            wrong += shown.remaining != DUE or f"{clinic.desk.today()}" != "2024-02-29"
        clinic.later(minutes=11)
        wrong += f"{clinic.desk.today()}" != "2024-03-01"
    finally:
        monkeypatch.undo()
        time.tzset()
    tell("F13", "zones of the computer, 29 February, midnight", tries=len(zones) + 1, lost=wrong)


def test_sleep_counts_as_time(tmp_path: Path) -> None:
    clinic, missed, naps = Clinic(tmp_path / "site"), 0, tries(10, 200)
    clinic.stocked(doses=1_000_000)
    for _ in range(naps):
        visit = clinic.vaccinated(person=someone(clinic))
        clinic.later(hours=2)
        row = clinic.desk.visit_row(visit)
        assert row is not None
        shown = clinic.desk.watch(row, clinic.desk.clocks())
        missed += shown is None or shown.remaining > timedelta()
        missed += not let_go(clinic, visit)
    tell("F14", "sleeps of two hours in the middle of an observation", tries=naps, lost=missed)


def test_after_a_restart_of_the_computer_everybody_is_still_watched(tmp_path: Path) -> None:
    clinic, people, restarts = Clinic(tmp_path / "site"), tries(30, 200), tries(2, 20)
    clinic.stocked(doses=people)
    visits = [clinic.vaccinated(person=someone(clinic)) for _ in range(people)]
    lost, worst = 0, 0.0
    for boot in range(restarts):
        clinic.desk.db.close()
        clinic.clock.reboot(f"boot-{boot + 2}", off=timedelta(minutes=40))
        begin = time.perf_counter()
        clinic.desk = clinic.opened()
        board = clinic.desk.masked_board()
        worst = max(worst, time.perf_counter() - begin)
        lost += people - len(board)
        lost += let_go(clinic, visits[boot])  # nobody has confirmed the clock yet
    tell("F15", f"restarts with {people} people under observation", tries=restarts, lost=lost, worst_s=worst)
    assert worst < 3
