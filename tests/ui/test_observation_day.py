"""A day at the board on a hand-moved clock: people come, most go when their time is over, some do not. Nobody goes too
early, nobody is forgotten, and the memory of the program does not grow with the people who have left.

`make test` plays the first minutes of it; the whole is three thousand people in eight hours, second by second.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent

from tests.builders import Clinic
from tests.campaign import tries
from tests.ui.watching import Opened, Page, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage

PEOPLE = tries(30, 3000)
STEP = timedelta(seconds=tries(20, 1))
APART = timedelta(hours=8) / 3000
DUE = timedelta(minutes=30)
SEEN_TO = timedelta(minutes=4)
GROWTH = 50 * 2**20
STATM = Path("/proc/self/statm")


@dataclass
class Guest:
    """Somebody with a plan that nobody at the site knows: `kind` is what becomes of them, `since` their injection."""

    visit: str
    kind: str
    since: timedelta
    comes: timedelta
    more: timedelta = timedelta()
    done: set[str] = field(default_factory=set)


class Day:
    def __init__(self, page: Page, clinic: Clinic) -> None:
        self.page, self.clinic = page, clinic
        self.now = timedelta()
        self.random = Random(12)
        self.here: dict[str, Guest] = {}
        self.came = 0
        self.ended: list[Stage] = []

    def over(self) -> bool:
        return self.came == PEOPLE and not self.here

    def step(self) -> None:
        self.clinic.clock.advance(STEP)
        self.now += STEP
        while self.came < PEOPLE and self.now >= self.came * APART:
            self._arrives()
        self.page.live.tick()
        for guest in list(self.here.values()):
            getattr(self, f"_{guest.kind}")(guest)
        self._the_board_is_true()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def _arrives(self) -> None:
        kind = self.random.choices(["well", "reacting", "vanishing", "hasty", "longer"], [90, 2, 3, 2, 3])[0]
        group = f"车{self.came // 20}" if self.came % 20 < 5 else ""
        visit = given(self.clinic, f"王{self.came}", group=group, lot="202208A13")
        late = timedelta(seconds=self.random.randrange(240))
        self.here[visit] = Guest(visit, kind, self.now, late)
        self.came += 1

    def _well(self, guest: Guest) -> None:
        if self.now - guest.since >= DUE + guest.more + guest.comes:
            self._released(guest)

    def _reacting(self, guest: Guest) -> None:
        if self._first(guest, "seen", timedelta(minutes=8)):
            self._act(guest, f.ReactionSeen(note="头晕"))
        if self._first(guest, "concluded", timedelta(minutes=45)):
            assert self._state(guest) == "reaction"
            self._act(guest, f.ReactionConcluded(outcome="recovered"))
            self.page.live.tick()
            self._released(guest)

    def _vanishing(self, guest: Guest) -> None:
        if self._first(guest, "missed", timedelta(minutes=36)):
            assert self._state(guest) == "overdue"
            self._act(guest, f.LookedFor(way="telephone", answer="nobody"))
            self._act(guest, f.LeftUnseen())
            self._gone(guest, Stage.LEFT_UNSEEN)

    def _hasty(self, guest: Guest) -> None:
        if self._first(guest, "left", timedelta(minutes=12)):
            self._act(guest, f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"))
            self._gone(guest, Stage.LEFT_EARLY)

    def _longer(self, guest: Guest) -> None:
        if self._first(guest, "extended", timedelta(minutes=20)):
            guest.more = timedelta(minutes=15)
            self._act(guest, f.ObservationExtended(minutes=15, why="头晕"))
        self._well(guest)

    def _first(self, guest: Guest, what: str, after: timedelta) -> bool:
        """Once, so long after the injection."""
        if what in guest.done or self.now - guest.since < after:
            return False
        guest.done.add(what)
        return True

    def _act(self, guest: Guest, fact: f.Fact) -> None:
        self.clinic.act(fact, about=guest.visit)

    def _released(self, guest: Guest) -> None:
        self.page.station.choose(guest.visit)
        self.page.station.page.release.click()
        self._gone(guest, Stage.RELEASED)

    def _gone(self, guest: Guest, stage: Stage) -> None:
        assert self.page.stage(guest.visit) is stage, (guest, self.now)
        del self.here[guest.visit]
        self.ended.append(stage)

    def _state(self, guest: Guest) -> str:
        room = self.page.station._room
        return next(each.state for each in room.seen if each.who.row.id == guest.visit)

    def _the_board_is_true(self) -> None:
        self.page.live.tick()
        for each in self.page.station._room.seen:
            guest = self.here[each.who.row.id]
            left = guest.since + DUE + guest.more - self.now
            if each.state == "reaction":
                assert guest.kind == "reacting"
                continue
            assert abs(each.watch.remaining - left) < timedelta(seconds=1)
            assert (each.state in ("ready", "overdue")) == (left <= timedelta())
            assert left > -timedelta(minutes=16), "somebody was forgotten"
        assert self.page.station._room.here == len(self.here)


def resident() -> int:
    """Bytes of memory of this process, 0 where nobody says."""
    return int(STATM.read_text().split()[1]) * 4096 if STATM.exists() else 0


def test_nobody_is_missed_in_a_day_and_memory_stays(opened: Opened, clinic: Clinic) -> None:
    clinic.stocked(doses=PEOPLE + 10)
    day = Day(opened(), clinic)
    while day.came < PEOPLE / 5:
        day.step()
    before = resident()
    while not day.over():
        day.step()
    assert resident() - before < GROWTH
    assert len(day.ended) == PEOPLE
    assert day.page.states() == []
    assert set(day.ended) >= {Stage.RELEASED}
