"""What is clicked in the emergency panel, written down at once; a beginning that could not be written is tried again
with the next click."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.emergency_panel_words import say
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words


class EmergencyWriter:
    """Writes about one emergency, that with this `id`. `problem` says why something was not written down."""

    def __init__(self, live: Live, initiator: QObject, problem: Callable[[str], None]) -> None:
        self._live, self._initiator, self._problem = live, initiator, problem
        self.id = ""
        self.pending: tuple[datetime, ef.Whom] | None = None
        """A beginning that is not written down yet: since when, whom it is about."""

    def follow(self, emergency: str) -> None:
        """From now on about this one, which is in the record; none for an empty text."""
        self.id, self.pending = emergency, None

    def begin(self, at: datetime, whom: ef.Whom) -> str:
        """Somebody called for help at this moment. Gives the words of who may not, and keeps nothing then."""
        self.id, self.pending = self._live.desk.new_id(), (at, whom)
        try:
            self._begin()
        except Refused as refused:
            self.follow("")
            return problem_words(refused.problems)
        except WorldFailed as failure:
            self._fail(failure)
        return ""

    def write(self, fact: f.Fact) -> bool:
        """One click. What fails is said, and a second click tries again."""
        return self._tried(lambda: self._record(fact))

    def end(self, ended: ef.EmergencyEnded, visit: str, before: Iterable[f.Fact]) -> bool:
        """How it ended, and before it what that means for the visit: an end never stands alone."""

        def both() -> None:
            for fact in before:
                self._live.record(fact, about=visit, initiator=self._initiator)
            self._record(ended)

        return self._tried(both)

    def take_back(self, entry: str) -> bool:
        """What was ticked by mistake."""
        return self._tried(lambda: self._strike(entry))

    def _tried(self, deed: Callable[[], None]) -> bool:
        try:
            self._begin()
            deed()
        except Refused as refused:
            self._problem(problem_words(refused.problems))
            return False
        except WorldFailed as failure:
            self._fail(failure)
            return False
        self._problem("")
        return True

    def _begin(self) -> None:
        if self.pending is not None:
            at, whom = self.pending
            self._live.record(ef.EmergencyBegun(whom=whom), about=self.id, at=at, initiator=self._initiator)
            self.pending = None

    def _record(self, fact: f.Fact) -> None:
        self._live.record(fact, about=self.id, initiator=self._initiator)

    def _strike(self, entry: str) -> None:
        done = self._live.desk.strike(entry, by=self._live.actor, reason=say("taken_back"))
        self._live.announce(done, self._initiator)

    def _fail(self, failure: WorldFailed) -> None:
        self._live.not_saved(failure)
        why = wording.text("failure", failure.code, detail=failure.detail)
        self._problem(say("not_saved", why=why))
