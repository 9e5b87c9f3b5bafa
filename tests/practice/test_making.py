"""The practice site: the same morning for the same seed, at any hour, on a machine switched on at any time."""

import errno
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders import MORNING, all_signed_in
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.documents import judge
from vaxdesk.clinic.look_alikes import look_alike
from vaxdesk.clinic.timers import watch_state
from vaxdesk.clinic.visit import Stage
from vaxdesk.clock import HandClock
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.practice import making
from vaxdesk.practice.arrivals import arrivals
from vaxdesk.site import open_desk
from vaxdesk.store.codec import body_of

NOT_FROM_THE_SEED = {"salt", "digest", "hash", "prev"}


def made(folder: Path, *, seed: int = 7, at: datetime = MORNING, up: timedelta = timedelta(hours=3)) -> Desk:
    clock = HandClock(at, boot="this-boot", uptime_ms=up // timedelta(milliseconds=1))
    practice = making.make(folder, seed=seed, clock=clock)
    desk = all_signed_in(open_desk(folder, clock))
    assert practice.stages == desk.counts()
    return desk


def board(desk: Desk) -> dict[str, float]:
    """Minutes left, by ticket."""
    clocks = desk.clocks()
    watches = {row.ticket: desk.watch(row, clocks) for row in desk.queue(Stage.OBSERVING, Stage.REACTION)}
    return {ticket: round(watch.remaining / timedelta(minutes=1), 2) for ticket, watch in watches.items() if watch}


def told(desk: Desk) -> list[Mapping[str, Any]]:
    return [
        {"id": each.id, "about": each.about, "at": each.at, "by": each.by, "body": body_of(each.fact)}
        for each in desk.journal.since(0)
    ]


def test_every_stage_has_somebody_and_every_state_of_the_board(tmp_path: Path) -> None:
    desk = made(tmp_path)
    assert set(desk.counts()) == set(Stage) - {Stage.UNKNOWN, Stage.LEFT_UNSEEN, Stage.DIED}  # nobody was lost
    clocks = desk.clocks()
    states = {
        watch_state(watch, reaction=row.reaction)
        for row in desk.queue(Stage.OBSERVING, Stage.REACTION)
        if (watch := desk.watch(row, clocks))
    }
    assert states == {"counting", "nearly", "ready", "overdue", "reaction"}
    assert {row.mode for row in desk.queue(*Stage)} == {"walk_in", "booked", "outreach"}
    assert any(row.priority for row in desk.queue(Stage.REGISTERED))
    assert desk.site.practice


def test_people_are_of_every_kind_with_numbers_that_hold(tmp_path: Path) -> None:
    people = [arrival.person for arrival in arrivals(7)]
    assert 38 <= len(people) <= 45
    assert {each.document.type for each in people} == {"cn_resident_id", "vn_cccd", "passport", "none"}
    for each in people:
        reading = judge(each.document.type, each.document.number, date(2026, 1, 1))
        assert not reading.problems
        assert reading.birth_date in (None, each.birth_date)
        assert reading.birth_year in (None, each.birth_date.year)
        assert reading.sex in (None, each.sex)
    assert len({each.name for each in people}) == len(people)
    numbers = [each.document.number for each in people if each.document.number]
    assert len(set(numbers)) == len(numbers)
    assert all(each.address.startswith("练习") for each in people)


def test_two_who_are_easily_confused_wait_for_the_same_needle(tmp_path: Path) -> None:
    desk = made(tmp_path)
    waiting = desk.people(desk.queue(Stage.IDENTITY_DUE)).values()
    one, two = (next(each for each in waiting if each.name == name) for name in ("李树清", "李树青"))
    assert look_alike(one, two)


def test_there_is_vaccine_of_all_products_and_one_lot_ends_soon(tmp_path: Path) -> None:
    desk = made(tmp_path)
    assert {each.lot.product for each in desk.lots()} == set(desk.products)
    left = [(each.lot.expiry - desk.today()).days for each in desk.lots()]
    assert min(left) == 6
    assert all(each.left > 0 for each in desk.lots())


def test_somebody_came_back_for_the_second_dose(tmp_path: Path) -> None:
    desk = made(tmp_path)
    waiting = [row.person for row in desk.queue(Stage.SCREENING_DUE) if row.person]
    assert [len(desk.doses_of(each)) for each in waiting].count(1) == 1


def test_the_record_is_whole(tmp_path: Path) -> None:
    assert made(tmp_path).office.verify().ok


@pytest.mark.parametrize("up", [timedelta(), timedelta(minutes=17), timedelta(days=200)])
def test_the_same_seed_tells_the_same_story_whenever_the_machine_was_switched_on(tmp_path: Path, up: timedelta) -> None:
    one, two = made(tmp_path / "one"), made(tmp_path / "two", up=up)
    key = {each["id"]: each for each in told(one)}
    other = {each["id"]: each for each in told(two)}
    confirmed = {
        each.id for desk in (one, two) for each in desk.journal.since(0) if isinstance(each.fact, f.ClockConfirmed)
    }
    assert len(confirmed) == 1
    assert {name: key[name] for name in key if name not in confirmed} == {
        name: other[name] for name in other if name not in confirmed
    }
    assert board(one) == board(two)


def test_another_seed_brings_other_people(tmp_path: Path) -> None:
    names = [{arrival.person.name for arrival in arrivals(seed)} for seed in (1, 2)]
    assert len(names[0] & names[1]) < len(names[0]) / 2


@pytest.mark.parametrize(("hour", "minute"), [(16, 0), (16, 1), (16, 12), (16, 29), (16, 50), (17, 40), (3, 0)])
def test_at_any_hour_everybody_who_waits_came_today(tmp_path: Path, hour: int, minute: int) -> None:
    """Midnight at the site is 16:00 UTC."""
    desk = made(tmp_path, at=datetime(2026, 3, 1, hour, minute, 7, tzinfo=UTC))
    usual = {Stage.REGISTERED: 6, Stage.SCREENING_DUE: 6, Stage.CONSENT_DUE: 3, Stage.IDENTITY_DUE: 5}
    assert {stage: desk.counts()[stage] for stage in usual} == usual
    assert sorted(board(desk).values()) == [-8, -1, 1.25, 8, 15, 16, 18, 20, 21, 26]


def test_timers_go_on_from_where_the_story_ended(tmp_path: Path) -> None:
    desk = made(tmp_path)
    before = board(desk)
    assert isinstance(desk.clock, HandClock)
    desk.clock.advance(timedelta(minutes=3))
    assert board(desk) == {ticket: round(left - 3, 2) for ticket, left in before.items()}


def test_an_interrupted_making_leaves_no_half_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(making, "story", interrupted)
        with pytest.raises(KeyboardInterrupt):
            made(tmp_path)
    assert list(tmp_path.iterdir()) == []
    shutil.copytree(tmp_path, tmp_path.with_name("left") / making._UNFINISHED, dirs_exist_ok=True)
    assert made(tmp_path.with_name("left")).site.practice


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "cannot_write"), (errno.EIO, "disk_failed")]
)
def test_what_the_disk_says_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    real = os.replace

    def failing(source: Path, target: Path) -> None:
        if Path(target).parent == tmp_path / "site":
            raise OSError(number, "the disk says no")
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(WorldFailed) as failed:
        made(tmp_path / "site")
    assert (failed.value.code, failed.value.detail) == (code, str(tmp_path / "site"))
    assert list((tmp_path / "site").iterdir()) == []


def test_a_site_that_is_there_stays(tmp_path: Path) -> None:
    made(tmp_path).db.close()
    content = (tmp_path / files.DATABASE).read_bytes()
    with pytest.raises(WorldFailed, match="site_exists"):
        made(tmp_path)
    assert (tmp_path / files.DATABASE).read_bytes() == content
