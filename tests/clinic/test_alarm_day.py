"""A day of 3,000 people in eight hours, second after second on a hand-moved clock: how often the room is loud."""

import gc
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from tests.campaign import tries
from vaxdesk.clinic.alarms import Deed, Mark, alarms
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.sounding import Sound, Sounding, step
from vaxdesk.clinic.watched import Said, Watched, conditions, over

MORNING = datetime(2022, 12, 22, 0, 30, tzinfo=UTC)
PEOPLE, HOURS = 3000, 8
STEP = tries(5, 1)
"""Seconds between two looks; a whole campaign looks each second, as the program does."""


class Day:
    """People come all day and stay for half an hour; staff let them go soon after, and one in twenty is forgotten for
    some minutes, one in five hundred for an hour. Whoever is called out is looked at after two minutes."""

    def __init__(self, seed: int, *, reactions: tuple[int, ...] = ()) -> None:
        random = Random(seed)
        self.people: list[tuple[int, int, Watched]] = []
        self.said: dict[str, Said] = {}
        self.released: list[tuple[int, int]] = []
        for number in range(PEOPLE):
            came = number * HOURS * 3600 // PEOPLE
            due = came + 1800
            late = random.choice((5, 20, 60, 120, 200)) if random.random() > 0.05 else random.randint(310, 1500)
            gone = due + (3600 if random.random() < 0.002 else late)
            person = Watched(f"v{number}", "", f"A{number:03}", "", due * 1000, number in reactions)
            self.people.append((came, gone, person))

    def room(self, every: int) -> Iterator[tuple[int, tuple[Watched, ...]]]:
        here: list[tuple[int, int, Watched]] = []
        waiting = iter(self.people)
        coming = next(waiting, None)
        for second in range(0, (HOURS + 2) * 3600, every):
            while coming is not None and coming[0] <= second:
                here.append(coming)
                coming = next(waiting, None)
            for each in [each for each in here if each[1] <= second]:
                here.remove(each)
                self.released.append((second, each[2].over_at or 0))
            yield second, tuple(each[2] for each in here)

    def sounds(self, every: int = STEP) -> list[tuple[int, Sound]]:
        state, found = Sounding(), []
        for second, people in self.room(every):
            now = Instant(MORNING + timedelta(seconds=second), "b", second * 1000)
            active = alarms(conditions(people, lambda visit: self.said.get(visit, Said()), now), now)
            reached = over(people, now)
            for each in active:
                if not each.answered and each.lasts is not None and each.lasts >= timedelta(minutes=2):
                    deed = Deed("wang.fang", now.utc, Mark("b", now.uptime_ms))
                    answered = Said(overdue_answer=deed) if each.what == "overdue" else Said(Mark("b", 0), deed)
                    self.said[each.condition.visit] = answered
            state, sound = step(state, active, reached, now)
            assert reached == {
                each.visit for each in people if (each.over_at or 0) <= now.uptime_ms and not each.reaction
            }
            if sound:
                found.append((second, sound))
        return found


def test_a_day_without_reactions_is_heard_at_most_six_times_an_hour_and_nobody_is_forgotten() -> None:
    day = Day(seed=1)
    sounds = day.sounds()
    times = [second for second, _ in sounds]
    assert {sound for _, sound in sounds} == {"medium"}
    for second in times:
        assert sum(second <= other < second + 3600 for other in times) <= 6
    assert max(Counter(second // 3600 for second in times).values()) <= 6
    assert len(day.released) == PEOPLE
    assert all(second * 1000 >= due for second, due in day.released)


def test_a_reaction_among_them_is_heard_until_somebody_has_come() -> None:
    day = Day(seed=1, reactions=(1500,))
    began = day.people[1500][0]
    day.said["v1500"] = Said(Mark("b", began * 1000))
    loud = [second for second, sound in day.sounds() if sound == "high"]
    assert loud[0] - began < STEP + 1
    assert 120 / max(10, STEP) <= len(loud) <= 13
    assert loud[-1] < began + 130


def test_a_day_leaves_nothing_behind_in_memory() -> None:
    day = Day(seed=2)
    gc.collect()
    tracemalloc.start()
    day.sounds(every=4 * STEP)
    gc.collect()
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 5_000_000
