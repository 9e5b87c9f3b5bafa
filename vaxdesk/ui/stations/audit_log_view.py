"""What the access log page shows: pure, from lines of the log to rows, and who opened very many persons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from vaxdesk.departments.office import Access, found_in
from vaxdesk.door.replaced import RETURNED
from vaxdesk.ui import found_words, wording
from vaxdesk.ui.stations import audit_words as words
from vaxdesk.ui.theme import Tone

MANY: Final = 60
WITHIN: Final = timedelta(hours=1)
"""Opening more than so many persons within this time is marked: work may explain it, and somebody should look."""
TAIL: Final = 8
"""Last digits of an id, where no name is shown."""
_TONES: Final[dict[str, Tone]] = {
    "sign_in_failed": "caution",
    "recovered": "caution",
    "keys_from_copy": "caution",
    "emergency_access": "stop",
    "exported": "info",
    "restored": "caution",
    "found_wrong": "stop",
    "finding_answered": "caution",
}
_NO_ACCOUNT: Final[dict[str, object]] = {"found_wrong": words.THE_PROGRAM, "secret_replaced": words.THE_PROGRAM}


@dataclass(frozen=True, slots=True)
class Burst:
    """One account opened `count` persons from `begin` to `end`, never fewer than `MANY` within an hour."""

    who: str
    begin: datetime
    end: datetime
    count: int


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of the access log as the list shows it."""

    id: str
    time: str
    who: str
    what: str
    about: str
    count: str
    reason: str
    mark: str = ""
    tone: Tone = "plain"

    def spoken(self) -> str:
        return ", ".join(part for part in (self.time, self.who, self.what, self.mark, self.about, self.count,
                                           self.reason) if part)  # fmt: skip


def bursts(opened: Mapping[str, Sequence[datetime]]) -> tuple[Burst, ...]:
    """Every stretch in which an account opened more than `MANY` persons within `WITHIN`, the newest first. Times are
    oldest first; stretches that run into each other are one."""
    found = [burst for who, times in opened.items() for burst in _bursts_of(who, times)]
    return tuple(sorted(found, key=lambda burst: burst.end, reverse=True))


def rows(
    lines: Sequence[Access],
    *,
    local: Callable[[datetime], datetime],
    names: Mapping[str, str],
    about: Callable[[str], str],
    marked: Sequence[Burst],
) -> tuple[LogRow, ...]:
    """`names` of accounts; `about` gives a person's name for an id, "" where there is none to show."""
    return tuple(_row(line, local=local, names=names, about=about, marked=marked) for line in lines)


def tail(subject: str) -> str:
    """The end of an id; a day and other short things whole."""
    return f"…{subject[-TAIL:]}" if len(subject) > 2 * TAIL else subject


def burst_words(burst: Burst, *, local: Callable[[datetime], datetime], names: Mapping[str, str]) -> str:
    begin, end = local(burst.begin), local(burst.end)
    until = f"{end:%H:%M}" if begin.date() == end.date() else f"{end:%Y-%m-%d %H:%M}"
    return wording.filled(
        words.translated(words.MANY),
        name=names.get(burst.who, burst.who),
        count=burst.count,
        begin=f"{begin:%Y-%m-%d %H:%M}",
        end=until,
    )


def _bursts_of(who: str, times: Sequence[datetime]) -> list[Burst]:
    stretches: list[tuple[int, int]] = []
    first = 0
    for last, at in enumerate(times):
        while at - times[first] > WITHIN:
            first += 1
        if last - first + 1 <= MANY:
            continue
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((first, last))
    return [Burst(who, times[begin], times[end], end - begin + 1) for begin, end in stretches]


def _row(
    line: Access,
    *,
    local: Callable[[datetime], datetime],
    names: Mapping[str, str],
    about: Callable[[str], str],
    marked: Sequence[Burst],
) -> LogRow:
    many = line.what == "opened_person" and any(
        burst.who == line.who and burst.begin <= line.at <= burst.end for burst in marked
    )
    return LogRow(
        id=str(line.n),
        time=f"{local(line.at):%Y-%m-%d %H:%M:%S}",
        who=names.get(line.who, line.who) or words.translated(_NO_ACCOUNT.get(line.what, words.NOBODY)),
        what=words.what(line.what),
        about=_whose(line, names) or ((about(line.subject) or tail(line.subject)) if line.subject else ""),
        count="" if line.count is None else str(line.count),
        reason=_reason(line, local, names),
        mark=words.translated(words.MARK) if many else "",
        tone="caution" if many else _TONES.get(line.what, "plain"),
    )


def _whose(line: Access, names: Mapping[str, str]) -> str:
    """Whose secret a line of the program is about, "" for other lines."""
    if line.what == "secret_replaced":
        return found_words.whose(line.reason, names)
    found = found_in(line)
    return found_words.whose(found.detail, names) if found and found.code == RETURNED else ""


def _reason(line: Access, local: Callable[[datetime], datetime], names: Mapping[str, str]) -> str:
    if line.what == "secret_replaced":
        return ""
    found = found_in(line)
    return found_words.what(found, local, names) if found else names.get(line.reason, line.reason)
