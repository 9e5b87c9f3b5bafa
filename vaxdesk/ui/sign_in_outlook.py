"""What a workstation shows while nobody sits at it: the site, its true states, and the board without names."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from vaxdesk import files
from vaxdesk import settings as choices
from vaxdesk.clinic.waiting import Tile
from vaxdesk.clock import Clock
from vaxdesk.desk import Desk
from vaxdesk.door.threshold import Threshold
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import EVERY
from vaxdesk.ui import wording
from vaxdesk.ui.form_flaw_words import expired_in_words
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.watch_words import held_words

SLACK: Final = timedelta(minutes=2)
"""A clock may be so far behind without a word."""
FRESH: Final = EVERY + timedelta(minutes=1)
LATE: Final = timedelta(minutes=60)
MOST_NUMBERS: Final = 4
WORDS: Final[dict[str, object]] = {
    "no_backup": QT_TRANSLATE_NOOP("sign_in", "No backup yet"),
    "backup_now": QT_TRANSLATE_NOOP("sign_in", "Backed up just now"),
    "backup_minutes": QT_TRANSLATE_NOOP("sign_in", "Backed up {number} minutes ago"),
    "backup_hours": QT_TRANSLATE_NOOP("sign_in", "Backed up {number} hours ago"),
    "backup_days": QT_TRANSLATE_NOOP("sign_in", "Backed up {number} days ago"),
    "watched": QT_TRANSLATE_NOOP("sign_in", "{number} under observation: timers taken over"),
    "watched_nobody": QT_TRANSLATE_NOOP("sign_in", "Nobody is under observation"),
    "reaction": QT_TRANSLATE_NOOP("sign_in", "Reaction: {numbers}"),
    "overdue": QT_TRANSLATE_NOOP("sign_in", "Overdue: {numbers}"),
    "clock": QT_TRANSLATE_NOOP("sign_in", "Restarted: somebody must confirm the clock after signing in"),
    "clock_behind": QT_TRANSLATE_NOOP(
        "sign_in", "This computer says {now}, but something was saved here at {known}: set its clock."
    ),
    "locks": QT_TRANSLATE_NOOP(
        "sign_in", "Locks after {number} minutes without a touch; the board stays in sight, without names."
    ),
    "emergency_used": QT_TRANSLATE_NOOP("sign_in", "Emergency access was used on {time}. The site lead confirms it."),
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """One moment of it. `notice` is what everybody has to know before they sign in."""

    site: str
    station: str
    day: str
    states: tuple[StatePill, ...]
    tiles: tuple[Tile, ...]
    notice: str = ""


class Look(Protocol):
    """Somewhere to look from."""

    def look(self) -> Outlook: ...


class BeforeOpening:
    """While the key is nowhere: from the settings, the folder, and the open file of those who are watched."""

    def __init__(self, threshold: Threshold, clock: Clock, chosen: choices.Settings) -> None:
        self._threshold, self._clock, self._chosen = threshold, clock, chosen

    def look(self) -> Outlook:
        now = self._clock.now().utc
        here, seen, unreadable = self._here(now), self._threshold.tiles(), self._threshold.unreadable
        watched = StatePill(wording.text("failure", unreadable), "stop") if unreadable else watching(seen)
        states = [*urgent(seen), backup_state(self._threshold.newest_backup, now), watched]
        if any(each.waits_for_clock for each in seen):
            states.append(StatePill(say("clock"), "caution"))
        if (known := self._threshold.newest) is not None and now < known - SLACK:
            states.insert(0, StatePill(behind_words(here, self._here(known)), "stop"))
        used = self._chosen.emergency_used
        return Outlook(
            site=self._chosen.site_name,
            station=self._chosen.station_name,
            day=QLocale().toString(QDate(here.year, here.month, here.day), QLocale.FormatType.LongFormat),
            states=tuple(states),
            tiles=seen,
            notice=_lines(
                emergency_words(self._here(_moment(used))) if used else "",
                expired_in_words([each for each in self._chosen.policies_end if each.valid_to < here.date()]),
            ),
        )

    def _here(self, moment: datetime) -> datetime:
        """In the zone of the site, or of this computer while nobody knows that."""
        try:
            return moment.astimezone(ZoneInfo(self._chosen.zone) if self._chosen.zone else None)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return moment.astimezone()


class WhileLocked:
    """While the record is open and nobody sits at it."""

    def __init__(
        self, desk: Desk, newest: Callable[[], datetime | None], clock: Callable[[], str] = lambda: ""
    ) -> None:
        """`newest` gives when the newest backup was made, `clock` what is wrong with the clock of this computer."""
        self._desk, self._newest, self._clock = desk, newest, clock

    def look(self) -> Outlook:
        desk, now = self._desk, self._desk.clock.now().utc
        seen, today, used = desk.masked_board(), desk.today(), desk.office.emergency()
        states = [] if desk.site.practice else [backup_state(self._newest(), now)]
        clock = [StatePill(words, "stop")] if (words := self._clock()) else []
        return Outlook(
            site=desk.site.name,
            station=desk.site.station_name,
            day=QLocale().toString(QDate(today.year, today.month, today.day), QLocale.FormatType.LongFormat),
            states=(*clock, *urgent(seen), *states, watching(seen)),
            tiles=seen,
            notice=_lines(
                emergency_words(desk.local(used.at)) if used else "", expired_in_words(desk.expired_policies())
            ),
        )


def backup_state(taken: datetime | None, now: datetime) -> StatePill:
    """How long ago the newest backup was made."""
    if taken is None:
        return StatePill(say("no_backup"), "caution")
    age = max(now - taken, timedelta())
    tone = "ok" if age <= FRESH else "caution" if age <= LATE else "stop"
    minutes, hours, days = age // timedelta(minutes=1), age // timedelta(hours=1), age.days
    if minutes < 1:
        return StatePill(say("backup_now"), tone)  # type: ignore[arg-type]
    number, unit = (minutes, "minutes") if hours < 2 else (hours, "hours") if days < 2 else (days, "days")
    return StatePill(say(f"backup_{unit}", number=number), tone)  # type: ignore[arg-type]


def urgent(seen: tuple[Tile, ...]) -> tuple[StatePill, ...]:
    """Whoever is here and needs somebody now, by their numbers: said where it is always in sight."""
    here = [each for each in seen if not each.left]
    goes_on = [each.number for each in here if each.emergency == "goes_on"]
    lines = [StatePill(f"{held_words('goes_on')}: {_numbers(goes_on)}", "stop")] if goes_on else []
    for state, tone in (("reaction", "stop"), ("overdue", "caution")):
        numbers = [each.number for each in here if each.state == state and not each.emergency]
        if numbers:
            lines.append(StatePill(say(state, numbers=_numbers(numbers)), tone))  # type: ignore[arg-type]
    return tuple(lines)


def _numbers(numbers: Sequence[str]) -> str:
    return ", ".join(numbers[:MOST_NUMBERS]) + (" …" if len(numbers) > MOST_NUMBERS else "")


def watching(seen: tuple[Tile, ...]) -> StatePill:
    """How many are watched."""
    return StatePill(say("watched", number=len(seen)) if seen else say("watched_nobody"), "ok")


def lock_words(minutes: int) -> str:
    """When this workstation locks itself."""
    return say("locks", number=minutes)


def behind_words(now: datetime, known: datetime) -> str:
    """The clock of this computer is behind what is known."""
    return say("clock_behind", now=f"{now:%Y-%m-%d %H:%M}", known=f"{known:%Y-%m-%d %H:%M}")


def emergency_words(at: datetime) -> str:
    return say("emergency_used", time=f"{at:%Y-%m-%d %H:%M}")


def say(code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("sign_in", str(WORDS[code])), **data)


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        return datetime.fromtimestamp(0).astimezone()


def told_next_time(folder: Path, chosen: choices.Settings, desk: Desk) -> choices.Settings:
    """With what the sign-in page says next time, before anybody has opened the record."""
    if desk.site.practice:
        return chosen
    used = desk.office.emergency()
    known = msgspec.structs.replace(
        chosen,
        site_name=desk.site.name,
        station_name=desk.site.station_name,
        zone=desk.site.timezone,
        emergency_used=desk.local(used.at).isoformat() if used else "",
        policies_end=tuple(
            choices.PolicyEnd(title=each.title, valid_to=each.valid_to)
            for each in desk.rules_in_use.policies()
            if each.valid_to is not None
        ),
    )
    if known != chosen:
        with suppress(WorldFailed):
            choices.write(folder / files.SETTINGS, known)
    return known
