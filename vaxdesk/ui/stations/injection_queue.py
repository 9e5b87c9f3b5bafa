"""Who waits for an injection, and who looks like whom."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.look_alikes import look_alike
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import wording
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.queue_list import QueueRow

HERE: Final = (
    Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE, Stage.IDENTITY_DUE, Stage.INJECTION_DUE, Stage.OBSERVING,
    Stage.REACTION,
)  # fmt: skip
"""Everybody who is on site now."""

WORDS: Final[dict[str, object]] = {
    "detail": QT_TRANSLATE_NOOP("injection_queue", "{sex} {age} · {minutes} min"),
    "look_alike": QT_TRANSLATE_NOOP("injection_queue", "near name"),
    "another": QT_TRANSLATE_NOOP("injection_queue", "another dose"),
    "priority": QT_TRANSLATE_NOOP("injection_queue", "green channel"),
    "approved": QT_TRANSLATE_NOOP("injection_queue", "screened"),
    "caution": QT_TRANSLATE_NOOP("injection_queue", "caution"),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One visit in the queue with its person."""

    row: VisitRow
    person: PersonEnrolled
    short: str


class Resemblance:
    """Who looks like whom. Each pair of persons is compared once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}

    def between(self, a: PersonEnrolled, b: PersonEnrolled) -> bool:
        first, second = sorted((a, b), key=lambda person: (person.name, person.birth_date))
        pair = (f"{first.name} {first.birth_date}", f"{second.name} {second.birth_date}")
        if pair not in self._known:
            self._known[pair] = look_alike(first, second)
        return self._known[pair]

    def others(self, who: Waiting, here: Iterable[Waiting]) -> tuple[Waiting, ...]:
        """Those on site who look like this person and are somebody else."""
        return tuple(
            each for each in here if each.row.person != who.row.person and self.between(who.person, each.person)
        )


def due(rows: Iterable[VisitRow]) -> tuple[VisitRow, ...]:
    """Those who may get a dose now: identified or not, and those under observation with another dose to come."""
    stages = (Stage.IDENTITY_DUE, Stage.INJECTION_DUE)
    return tuple(row for row in rows if row.stage in stages or (row.stage is Stage.OBSERVING and row.pending))


def waiting(
    rows: Iterable[VisitRow], people: Mapping[str, PersonEnrolled], short: Callable[[str], str]
) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(row, person, short(row.ticket)) for row in rows if (person := people.get(row.person or "")) is not None
    )


def queue_rows(
    queue: Sequence[Waiting], *, alike: Callable[[Waiting], bool], now: datetime, today: date
) -> list[QueueRow]:
    """The rows of the list. `alike` says whether somebody else on site looks like this one."""
    return [_row(each, alike(each), now, today) for each in queue]


def _row(each: Waiting, alike: bool, now: datetime, today: date) -> QueueRow:
    tag, tone = _tag(each, alike)
    detail = wording.filled(
        _say("detail"),
        sex=wording.text("sex", each.person.sex),
        age=age_on(each.person.birth_date, today),
        minutes=max(0, (now - each.row.since) // timedelta(minutes=1)),
    )
    return QueueRow(each.row.id, each.short, each.person.name, detail, _say(tag), tone)


def _tag(each: Waiting, alike: bool) -> tuple[str, Tone]:
    if alike:
        return "look_alike", "caution"
    if each.row.stage is Stage.OBSERVING:
        return "another", "info"
    if each.row.priority:
        return "priority", "ok"
    return ("caution", "caution") if each.row.outcome == "caution" else ("approved", "ok")


def _say(code: str) -> str:
    return QCoreApplication.translate("injection_queue", str(WORDS[code]))
