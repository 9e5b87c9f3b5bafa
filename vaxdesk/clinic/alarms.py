"""Alarms of the observation area, after the model of IEC 60601-1-8: a condition has a priority, lasts until somebody
has done something about it, and says so by colour, symbol, word and sound together.

| what       | priority | begins                                          | silent after                              |
|------------|----------|-------------------------------------------------|-------------------------------------------|
| `emergency`| high     | somebody called for help                        | a step or a call; gone with its end       |
| `reaction` | high     | a reaction was seen and nobody has concluded    | `AlarmAnswered` or leaving, until more    |
| `look`     | high     | so long after a medicine as the protocol says   | `AlarmAnswered`, new vital signs or a new |
|            |          |                                                 | examination, or the next dose of it       |
| `restored` | medium   | the program was started with people in the room | `RoomChecked`: then it is gone            |
| `overdue`  | medium   | five minutes after the time, nobody released    | `AlarmAnswered`, `LookedFor` or           |
|            |          |                                                 | `RoomChecked`, 15 min                     |

Time here is the boot-time clock in milliseconds, which nobody can set. What began before this run of the machine has
lasted for nobody knows how long, and counts as long. Reaching the time is no alarm: it is what everybody waits for.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import inf
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.instants import Instant

What = Literal["emergency", "reaction", "look", "overdue", "restored"]
Priority = Literal["high", "medium"]

PRIORITIES: Final[dict[What, Priority]] = {
    "emergency": "high", "reaction": "high", "look": "high", "restored": "medium", "overdue": "medium",
}  # fmt: skip
"""The most urgent first."""
ESCALATES: Final[dict[Priority, timedelta]] = {"high": timedelta(minutes=1), "medium": timedelta(minutes=10)}
"""Unanswered for so long, an alarm says more."""
ANSWER_HOLDS: Final = timedelta(minutes=15)
"""Somebody who is overdue and was looked at is called out again after this."""


class Mark(msgspec.Struct, frozen=True):
    """A moment on the boot-time clock of one run of this machine."""

    boot: str
    uptime_ms: int


class Deed(msgspec.Struct, frozen=True):
    """Who (an account) did something about it or saw the person, when, and by which clock."""

    by: str
    at: datetime
    mark: Mark


class Condition(msgspec.Struct, frozen=True):
    """What the record says of one reason for an alarm. `visit` is what it is about: a visit, for an emergency that, or
    empty for the whole room; `number` the short number of a ticket, where there is one; `people` is how many it is
    about; `seen` the last who did anything with this person; `gone` where they left: a clinician still concludes,
    but nobody is called to them."""

    what: What
    visit: str
    number: str
    began: Mark
    answer: Deed | None = None
    seen: Deed | None = None
    place: str = ""
    people: int = 1
    gone: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.what, self.visit


class Alarm(msgspec.Struct, frozen=True):
    """One condition at this moment. `lasts` is None where it began before this machine was last switched on; `answered`
    while what somebody did about it holds, and when whom it is about has gone."""

    condition: Condition
    priority: Priority
    lasts: timedelta | None
    answered: bool
    escalated: bool

    @property
    def what(self) -> What:
        return self.condition.what

    @property
    def key(self) -> tuple[str, str]:
        return self.condition.key


def alarms(conditions: Iterable[Condition], now: Instant) -> tuple[Alarm, ...]:
    """Everything that there is at this moment, by priority, what nobody has answered first, then emergencies before
    reactions before a look after a medicine before the room after a start before people who are overdue, then what
    lasts longest. Nothing is ever left out."""
    return tuple(sorted((_alarm(each, now) for each in conditions), key=_order))


def _alarm(condition: Condition, now: Instant) -> Alarm:
    priority = PRIORITIES[condition.what]
    lasts = since(condition.began, now)
    answered = condition.gone or (condition.answer is not None and _holds(condition, condition.answer, now))
    quiet = lasts if condition.answer is None or lasts is None else since(condition.answer.mark, now)
    long = quiet is None or quiet >= ESCALATES[priority]
    return Alarm(condition, priority, lasts, answered=answered, escalated=long and not answered)


def _holds(condition: Condition, answer: Deed, now: Instant) -> bool:
    if condition.what != "overdue":
        return True
    ago = since(answer.mark, now)
    return ago is not None and ago < ANSWER_HOLDS


def since(mark: Mark, now: Instant) -> timedelta | None:
    """How long ago that was; None where it was before this machine was last switched on."""
    if mark.boot != now.boot:
        return None
    return timedelta(milliseconds=max(0, now.uptime_ms - mark.uptime_ms))


def _order(alarm: Alarm) -> tuple[bool, bool, int, float, str, str]:
    lasts = inf if alarm.lasts is None else alarm.lasts.total_seconds()
    about = alarm.condition
    rank = list(PRIORITIES).index(alarm.what)
    return alarm.priority != "high", alarm.answered, rank, -lasts, about.number, about.visit
