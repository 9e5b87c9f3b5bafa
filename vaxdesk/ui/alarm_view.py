"""From alarms to the strip above every page. Pure: numbers and staff, never the name of whom it is about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from vaxdesk.clinic.alarms import Alarm, Deed, Priority
from vaxdesk.clinic.timers import OVERDUE
from vaxdesk.ui import wording
from vaxdesk.ui.alarm_words import say
from vaxdesk.ui.shown_time import shown_time

MOST_NUMBERS: Final = 5
MOST_LINES: Final = 8
"""One of each sort; more people are numbers on the same line."""
STARS: Final[dict[Priority, str]] = {"high": "***", "medium": "**"}
ICONS: Final[dict[str, str]] = {
    "emergency": "warning",
    "reaction": "reaction",
    "look": "injection",
    "overdue": "alert",
    "restored": "observation",
}

COMMANDS: Final[dict[str, str]] = {"restored": "room_checked"}
"""What it takes to answer an alarm, where that is another command than for all others."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the strip. `stars` and `word` say the priority, `text` what it is, `aside` whatever else there is to
    know, on several lines where it has to; `answer` is what the button says, or empty; `target` the alarm that it
    answers; `more` what is not shown below it."""

    priority: Priority
    icon: str
    stars: str
    word: str
    text: str
    aside: str
    loud: bool
    answer: str = ""
    target: Alarm | None = None
    more: str = ""

    def spoken(self) -> str:
        return ", ".join(part for part in (self.word, self.text, self.aside, self.more) if part)


@dataclass(frozen=True, slots=True)
class StripProps:
    """Everything on the strip; hidden without lines. `pause` is what its button says, or empty; `note` what there is to
    know about the sound."""

    lines: tuple[Line, ...] = ()
    pause: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """How staff are called, and a moment in the time of the site. `signed_in` while somebody sits here, `hidden` while
    they have the work covered: nobody answers for what they do not see. `may` is asked for each command."""

    name: Callable[[str], str]
    local: Callable[[datetime], datetime]
    signed_in: bool = True
    hidden: bool = False
    may: Callable[[str], bool] = lambda _command: True


def strip(alarms: Sequence[Alarm], site: Site, *, paused: timedelta | None = None, sound: str = "ready") -> StripProps:
    """The strip at this moment; `paused` is what is left of a pause, `sound` the state of the loudspeaker."""
    loud = [each for each in alarms if not each.answered]
    lines = _lines(alarms, loud, site) if site.signed_in and not site.hidden else _short(loud)
    left = say("paused", time=shown_time(paused)) if paused is not None else ""
    silent = say(sound) if sound not in ("ready", "closed") else ""
    barred = any(_barred(each, site) for each in lines)
    lines = [replace(each, answer="", target=None) if _barred(each, site) else each for each in lines]
    note = left or silent or ("" if site.signed_in else say("sign_in"))
    note = " · ".join(part for part in (_whom_to_call() if barred else "", note) if part)
    pause = say("pause") if loud and paused is None and not silent else ""
    return StripProps(tuple(lines), pause, note if lines else "")


def fewer(props: StripProps, most: int) -> StripProps:
    """At most so many lines, the most urgent; the last of them says how many are left out."""
    lines, left = props.lines[:most], len(props.lines) - most
    if left <= 0:
        return props
    return replace(props, lines=(*lines[:-1], replace(lines[-1], more=say("more", number=left))))


def first_to_answer(lines: Sequence[Line]) -> int | None:
    """The place of the line that the key answers."""
    return next((place for place, line in enumerate(lines) if line.answer), None)


def _barred(line: Line, site: Site) -> bool:
    """Whoever sits here may not give this answer."""
    return line.target is not None and not site.may(COMMANDS.get(line.target.what, "alarm_answered"))


def _whom_to_call() -> str:
    return say("not_yours", roles=" / ".join(wording.text("role", role) for role in ("observer", "screener")))


def _short(loud: Sequence[Alarm]) -> list[Line]:
    """What is most urgent on one line, for a page that shows the board itself and needs the room."""
    if not loud:
        return []
    same = [each for each in loud if each.what == loud[0].what]
    if same[0].what == "restored":
        return [_line(same[0], "", say("restored", people=same[0].condition.people))]
    return [_together(same)]


def _lines(alarms: Sequence[Alarm], loud: Sequence[Alarm], site: Site) -> list[Line]:
    reactions = [each for each in loud if each.what == "reaction"]
    lines = [_emergency(each) for each in loud if each.what == "emergency"][:1]
    lines += [_reaction(each) for each in reactions[:1]]
    if reactions[1:]:
        lines.append(_reactions(reactions[1:]))
    if looks := [each for each in loud if each.what == "look"]:
        lines.append(_looks(looks))
    lines += [_restored(each) for each in loud if each.what == "restored"]
    if late := [each for each in loud if each.what == "overdue"]:
        lines.append(_overdue(late, site))
    for what in ("emergency", "reaction"):
        if answered := [each for each in alarms if each.answered and each.what == what]:
            lines.append(_answered(answered, site))
    return lines


def _line(alarm: Alarm, text: str, *asides: str, answer: str = "") -> Line:
    return Line(
        priority=alarm.priority,
        icon=ICONS[alarm.what],
        stars=STARS[alarm.priority],
        word=say(alarm.priority),
        text=text,
        aside=" · ".join(part for part in asides if part),
        loud=not alarm.answered,
        answer=answer,
        target=alarm if answer else None,
    )


def _emergency(alarm: Alarm) -> Line:
    return _line(alarm, say("emergency", number=where(alarm)), lasting(alarm), say("panel"))


def _reaction(alarm: Alarm) -> Line:
    answer = say("go", number=alarm.condition.number)
    unanswered = say("unanswered") if alarm.escalated else ""
    return _line(alarm, say("reaction", number=where(alarm)), lasting(alarm), unanswered, answer=answer)


def _reactions(rest: Sequence[Alarm]) -> Line:
    answer = say("go", number=rest[0].condition.number)
    return replace(_together(rest), answer=answer, target=rest[0])


def _looks(due: Sequence[Alarm]) -> Line:
    answer = say("go", number=due[0].condition.number)
    unanswered = say("unanswered") if due[0].escalated else ""
    aside = " · ".join(filter(None, (lasting(due[0]), unanswered)))
    return replace(_together(due, aside), answer=answer, target=due[0])


def _overdue(late: Sequence[Alarm], site: Site) -> Line:
    first = late[0]
    answer = say("looked", number=first.condition.number)
    seen = first.condition.seen if first.escalated else None
    last = say("seen", number=first.condition.number, time=_time(seen, site), name=site.name(seen.by)) if seen else ""
    return replace(_together(late, " · ".join(filter(None, (lasting(first), last)))), answer=answer, target=first)


def _restored(alarm: Alarm) -> Line:
    answer = say("looked_all")
    return _line(alarm, "", say("restored", people=alarm.condition.people), answer=answer)


def _answered(there: Sequence[Alarm], site: Site) -> Line:
    answer = there[0].condition.answer
    who = say("answered", name=site.name(answer.by), time=_time(answer, site)) if answer and not there[1:] else ""
    return _together(there, who)


def _together(same: Sequence[Alarm], aside: str | None = None) -> Line:
    """Several of a kind on one line."""
    first = same[0]
    code = {"reaction": "reactions"}.get(first.what, first.what) if same[1:] else first.what
    words = say(code, numbers=_numbers(same), number=where(first))
    return _line(first, words, lasting(first) if aside is None else aside)


def where(alarm: Alarm) -> str:
    """The number, and the seat where that is known."""
    return " · ".join(part for part in (alarm.condition.number, alarm.condition.place) if part)


def lasting(alarm: Alarm) -> str:
    """For how long there has been a reason for it; for somebody overdue since their time was reached."""
    if alarm.lasts is None:
        return say("lasts_long")
    whole = alarm.lasts + (OVERDUE if alarm.what == "overdue" else timedelta())
    return say("lasts", time=shown_time(max(whole, timedelta(seconds=1))))


def _numbers(alarms: Sequence[Alarm]) -> str:
    shown = ", ".join(each.condition.number for each in alarms[:MOST_NUMBERS])
    return f"{shown} +{len(alarms) - MOST_NUMBERS}" if len(alarms) > MOST_NUMBERS else shown


def _time(deed: Deed, site: Site) -> str:
    return f"{site.local(deed.at):%H:%M}"
