"""What every station is made of: a queue, a work pane, the person; and how it speaks to the window."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What somebody wants to record; see `Desk.record`."""

    fact: f.Fact
    about: str | None = None
    person: str | None = None
    at: datetime | None = None
    id: str | None = None
    override: tuple[str, ...] = ()
    reason: str = ""


class Station(QWidget):
    """One screen of the window.

    `code` is its word (group "station") and the prefix of every objectName in it; `icon` a file of resources/icons;
    `place` where it stands in the rail; `answers` the keys that lead here from any other station (F9, F12). `needs` is
    the command that one must be allowed to give to see it at all, `acts` those of which one must be, to do more than
    look.
    """

    code: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    place: ClassVar[Literal["way", "support"]] = "way"
    answers: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[str] = "queue"
    acts: ClassVar[tuple[str, ...]] = ()
    asks_why: ClassVar[bool] = False
    """Whoever only looks here says why, before they see somebody who does not wait for them."""

    counted = Signal(int, bool)
    """How many wait here, for the rail, and whether one of them needs help now."""
    said = Signal(str, str)
    """A short word about what has happened (text, tone), shown by the window for five seconds."""
    wanted = Signal()
    """Bring this station to the front."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("page")
        self.live, self.jobs = live, jobs
        self.spoken = ""
        """The language that its words are in."""
        self.call_help: Callable[[], bool] = lambda: False
        """Brings the emergency panel; False where the window has none."""
        self._why = ReasonSheet(self, f"{self.code}.override")
        self._asked: tuple[Act, Callable[[Recorded], None]] | None = None
        self._why.given.connect(self._insist)

    def refresh(self) -> None:
        """Show what the Desk says now. Called when the station comes to the front and after every recorded act."""

    def tick(self) -> None:
        """A second has passed; called while in front, and for stations in the back too, so keep it cheap."""

    def retranslate(self) -> None:
        """Set every word again in the language of the moment. What was typed stays."""

    def take_scan(self, scan: object) -> bool:
        """Act on a parsed scan; False hands it to the next station."""
        return False

    def search(self, words: str) -> bool:
        """Look for what somebody typed into the scan box; False when nobody is found."""
        return False

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) person in the queue."""

    def drop(self) -> None:
        """Take whoever is on the page off it; what was typed stays for when they come back."""

    def scan_failed(self) -> str:
        """A code was read that nobody understands or that means nobody: nothing may happen to whoever stood here
        before. Gives what to say about that."""
        return ""

    def in_front(self) -> str | None:
        """The visit under observation that this page shows; a reaction declared here is theirs."""
        return None

    def called_for(self, visit_id: str | None) -> None:
        """A key of `answers` was pressed on another page, which shows this visit or nobody under observation."""

    def pending(self) -> str:
        """Why closing the window now needs a second thought; empty when it does not."""
        return ""

    def primary(self) -> bool:
        """Do the main action of the page, as Ctrl+Enter does. False when it is not possible now."""
        return keys.press(self, keys.PRIMARY)

    def asks_already(self, words: str) -> bool:
        """Whether a sheet of this page is open that asks about who is on it: then nobody else may come to it, which
        `words` say."""
        if not any(sheet.is_open() for sheet in self.findChildren(Sheet)):
            return False
        self.said.emit(words, "caution")
        return True

    def may_act(self) -> bool:
        """Whoever sits here does more on this page than look."""
        return not self.acts or any(self.live.desk.seat.may(each) for each in self.acts)

    def bar(self) -> None:
        """Switch the main buttons off for those who may only look, and on again. Sheets stay: there everybody does
        what is theirs, such as writing a reaction down."""
        may = self.may_act()
        for button in self.findChildren(KeyButton):
            if button.key == keys.PRIMARY and not in_sheet(button):
                button.set_barred(not may)

    def record(self, act: Act, then: Callable[[Recorded], None]) -> None:
        """Record an act. Problems that block are shown; problems that may be overridden ask for a reason first.
        `then` is called only when it was recorded."""
        try:
            done = self.live.record(
                act.fact, about=act.about, person=act.person, at=act.at, id=act.id, override=act.override,
                reason=act.reason, initiator=self,
            )  # fmt: skip
        except Refused as refused:
            self._refused(act, refused.problems, then)
            return
        except WorldFailed as failure:
            self.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        except msgspec.ValidationError as error:
            self.say_too_long(error)
            return
        then(done)

    def say_too_long(self, error: msgspec.ValidationError) -> None:
        """An act was not recorded because a text in it has too many characters; any other flaw in it is a bug, and goes
        on."""
        if "length <=" not in str(error):
            raise error
        self.said.emit(self.tr("A text is longer than the record takes: shorten it. It is not saved yet."), "stop")

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what speaks against it; a station with a better place for it shows it there."""
        self.said.emit(problem_words(problems), "stop")

    def _refused(self, act: Act, problems: tuple[Problem, ...], then: Callable[[Recorded], None]) -> None:
        if any(problem.blocks for problem in problems):
            self.show_problems(tuple(problem for problem in problems if problem.blocks))
            return
        override = (*act.override, *(problem.code for problem in problems))
        self._asked = (replace(act, override=override), then)
        self._why.ask(
            self.tr("Go on all the same?"),
            "",
            problem_words(problems),
            label=self.tr("Reason (kept with the record)"),
            confirm=self.tr("Record with this reason"),
            cancel=self.tr("Back"),
        )

    def _insist(self, reason: str) -> None:
        if self._asked is None:
            return
        (act, then), self._asked = self._asked, None
        self.record(replace(act, reason=reason), then)


def in_sheet(widget: QWidget) -> bool:
    """This stands on a sheet, not on the page itself."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, Sheet):
            return True
        above = above.parentWidget()
    return False


def against_words(error: Refused | WorldFailed) -> str:
    """What stands against it, whoever says so."""
    if isinstance(error, Refused):
        return problem_words(error.problems)
    return wording.text("failure", error.code, detail=error.detail)


def problem_words(problems: tuple[Problem, ...]) -> str:
    """All problems, one per line."""
    return "\n".join(wording.text("refusal", problem.code, detail=problem.detail) for problem in problems)
