"""Make the practice site: a whole morning, written down through the Desk with all its rules.

The same seed gives the same people, the same visits at the same stages and the same ids; within a day also the same
tickets. Salts, hashes and the key of the database are new each time. (In the first two hours after midnight the morning
is pushed together, and the ids fall in another order.)
"""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.visit import Stage
from vaxdesk.clock import Clock, HandClock
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.practice.arrivals import Arrival, arrivals
from vaxdesk.practice.day import STOCKED_BEFORE, Act, story
from vaxdesk.practice.staff import BY_STEP, LEAD, LOTS, STAFF
from vaxdesk.site import Plan, found, holds_site, open_desk
from vaxdesk.store.durable import failure
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.site import Account
from vaxdesk.store.timer_file import TIMERS

EARLIER_BOOT: Final = "practice-earlier"
"""The run of the machine before this one, in which the beginning of the story happened."""
_IDS_FROM: Final = datetime(2024, 1, 1, tzinfo=UTC)
_UNFINISHED: Final = ".unfinished"
_OURS: Final = (
    files.DATABASE, f"{files.DATABASE}-wal", f"{files.DATABASE}-shm", SEAL, PREVIOUS, TIMERS, files.KEY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Practice:
    """What was made: how many people, how many visits at each stage of today, and who works there."""

    folder: Path
    site: str
    seed: int
    people: int
    stages: Mapping[Stage, int]
    accounts: tuple[Account, ...]


def make(folder: Path, *, seed: int, clock: Clock) -> Practice:
    """A practice site in `folder`, whole or not at all. Raises WorldFailed, "site_exists" where there is a site,
    "disk_full" where there is no room."""
    if holds_site(folder):
        raise WorldFailed("site_exists", str(folder))
    unfinished = folder / _UNFINISHED
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(unfinished, ignore_errors=True)
        made = _made(unfinished, seed, clock)
        for name in (files.KEY, SEAL, TIMERS, files.DATABASE):
            os.replace(unfinished / name, folder / name)
    except OSError as error:
        raise failure(error, str(folder)) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return Practice(folder, made.site, made.seed, made.people, made.stages, made.accounts)


def remove(folder: Path) -> None:
    """Delete the practice site in `folder`. Raises WorldFailed, "site_exists" for a real one, which stays."""
    if (folder / KEYS).exists():
        raise WorldFailed("site_exists", str(folder))
    try:
        open_desk(folder, HandClock(_IDS_FROM), write=False).close()
    except WorldFailed as failed:
        if failed.code != "accounts_missing":
            raise
        raise WorldFailed("site_exists", str(folder)) from failed
    shutil.rmtree(folder / BACKUPS, ignore_errors=True)
    try:
        for name in _OURS:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise failure(error, str(folder)) from error


def _made(folder: Path, seed: int, clock: Clock) -> Practice:
    now = clock.now()
    switched_on = now.utc - timedelta(milliseconds=now.uptime_ms)
    hand = _clock(now, switched_on)
    random = Random(seed)
    new_id = _ids(random)
    confirmation = new_id(now.utc)
    plan = Plan(name="春熙社区练习接种点", station_name="练习台", language="zh-CN", staff=STAFF, practice=True)
    found(folder, plan, hand, new_id=new_id, key=random.randbytes(32))
    desk = open_desk(folder, hand, new_id=new_id)
    desk.seat.take(LEAD, None)
    try:
        _stock(desk, desk.local(now.utc).date())
        people = arrivals(seed)
        acts = story(people, seed=seed, now=now.utc, zone=desk.site.zone)
        telling = _Telling(desk, hand, people)
        telling.tell(act for act in acts if act.at < switched_on)
        if hand.now().boot != now.boot:
            hand.advance_to(switched_on)
            hand.reboot(now.boot)
        desk.record(f.ClockConfirmed(compared_with="手机"), by=LEAD, id=confirmation)
        telling.tell(act for act in acts if act.at >= switched_on)
        hand.advance_to(now.utc)
        return Practice(folder, desk.site.name, seed, len(people), desk.counts(), desk.staff())
    finally:
        desk.close()


def _clock(now: Instant, switched_on: datetime) -> HandClock:
    """A clock that will show this machine's time when the story reaches now, so that the timers go on from there. Where
    the machine was switched on since the story began, the time before belongs to a run of its own."""
    begin = now.utc - STOCKED_BEFORE
    if switched_on > begin:
        return HandClock(begin, boot=EARLIER_BOOT)
    return HandClock(begin, boot=now.boot, uptime_ms=(begin - switched_on) // timedelta(milliseconds=1))


def _stock(desk: Desk, today: date) -> None:
    for product, lots in LOTS.items():
        for lot in lots:
            fact = f.LotReceived(product=product, lot=lot.lot, expiry=today + lot.lasts, doses=lot.doses)
            desk.record(fact, by=LEAD)


class _Telling:
    """Writes every act down at its time."""

    def __init__(self, desk: Desk, hand: HandClock, people: Sequence[Arrival]) -> None:
        self._desk = desk
        self._hand = hand
        self._people = people
        self._persons: dict[int, str] = {}
        self._visits: dict[tuple[int, bool], str] = {}

    def tell(self, acts: Iterable[Act]) -> None:
        for act in acts:
            self._hand.advance_to(act.at)
            visit = (act.visit, act.first)
            about, person = self._visits.get(visit), self._person(act)
            self._visits[visit] = self._desk.record(act.fact, by=act.by, about=about, person=person).entry.about

    def _person(self, act: Act) -> str:
        if act.visit not in self._persons:
            enrolled = self._desk.record(self._people[act.visit].person, by=BY_STEP["enrol"])
            self._persons[act.visit] = enrolled.entry.about
        return self._persons[act.visit]


def _ids(random: Random) -> Callable[[datetime], str]:
    """One after another, whatever the clock says, so that the seed alone decides."""
    number = count()
    return lambda _now: uuid7(_IDS_FROM + timedelta(seconds=next(number)), random.getrandbits)
