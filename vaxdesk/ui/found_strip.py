"""A line above the page for as long as something that was found wrong with the record waits for a lead's answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from vaxdesk.departments.office import Found
from vaxdesk.ui import found_words as words
from vaxdesk.ui.live import Live
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.window import Window

LOOK_SECONDS: Final = 60
"""How often the log is asked: another program may have found something, or a lead may have answered there."""


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Who sits here: somebody at all, and somebody who may answer."""

    sits: bool
    answers: bool


def shown(left: Sequence[Found], who: ForWhom) -> tuple[Found, ...]:
    """What whoever sits here has to see: everybody, that somebody may be in the room of whom nothing is written down;
    whoever answers, everything. People go before files."""
    people = tuple(each for each in left if each.code == words.WATCHED)
    if not who.sits:
        return ()
    return (*people, *(each for each in left if each.code != words.WATCHED)) if who.answers else people


class FoundStrip(QObject):
    """Keeps the line true, and takes the answer: one finding after the other, people first."""

    def __init__(self, window: Window, live: Live) -> None:
        super().__init__(window)
        self._window, self._live = window, live
        self._left: tuple[Found, ...] = ()
        self._names: dict[str, str] = {}
        self._seconds = self._noticed = 0
        self._asked: Found | None = None
        self.strip = Strip("found_strip.answer")
        window.work.stand_on_top(self.strip)
        self.sheet = ReasonSheet(window.sheet_area, "found_strip")
        self.strip.seen.connect(self._ask)
        self.sheet.given.connect(self._answer)
        live.actor_changed.connect(lambda _account: self._another())
        live.ticked.connect(self._tick)
        self._look()

    def _another(self) -> None:
        """Somebody else sits here, or nobody."""
        self.sheet.close_sheet()
        self._look()

    def _look(self) -> None:
        self._noticed = len(self._live.desk.office.notices)
        self._left = self._live.desk.office.unanswered()
        self._names = {each.name: each.display for each in self._live.desk.staff()} if self._left else {}
        self._tell()

    def _tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_SECONDS == 0 or len(self._live.desk.office.notices) != self._noticed:
            self._look()
        else:
            self._tell()

    def _tell(self) -> None:
        who, local = self._who(), self._live.desk.local
        found = shown(self._left, who)
        parts = [words.what(found[0], local, self._names), words.to_do(found[0], self._names)] if found else []
        if len(found) > 1:
            parts.append(words.say("more", number=len(found) - 1))
        if found and not who.answers:
            parts.append(words.say("lead"))
        said = " ".join(parts)
        if said != self.strip.words():
            short = " ".join(part for place, part in enumerate(parts) if place != 1 or not who.answers)
            self.strip.show_words(said, short=short, agree=words.say("answer") if found and who.answers else "")

    def _who(self) -> ForWhom:
        seat = self._live.desk.seat
        return ForWhom(sits=seat.account is not None, answers=seat.writable and seat.may("restore"))

    def _ask(self) -> None:
        found = next(iter(shown(self._left, self._who())), None)
        if found is None:
            return
        self._asked, local = found, self._live.desk.local
        against = f"{words.what(found, local, self._names)}\n{words.to_do(found, self._names)}"
        self.sheet.ask(
            words.say("title"), words.when(found, local), against, label=words.say("reason"),
            confirm=words.say("confirm"), cancel=words.say("cancel"),
        )  # fmt: skip

    def _answer(self, reason: str) -> None:
        if self._asked is not None:
            self._live.desk.office.answer(self._asked.id, reason)
            self._look()
            self._window.current.refresh()
