"""What is happening: acts recorded here, acts recorded elsewhere, and the seconds."""

from contextlib import suppress
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed

SECOND_MS: Final = 1000
HEARTBEAT_SECONDS: Final = 15
SHOWN_BY_AN_ACT: Final = frozenset({"disk_full", "disk_failed", "seal_failed"})
"""A heartbeat writes a line in a place that is there already: that it succeeds says nothing of an act after these."""


class Live(QObject):
    """The Desk as screens see it, with the person who acts.

    `recorded` carries what was recorded and the screen that caused it; both are None when somebody else wrote: another
    window, a batch, later another station. `ticked` comes once a second from the only timer of the program.
    """

    recorded = Signal(object, object)
    ticked = Signal()
    actor_changed = Signal(str)
    shut_out = Signal()
    """Whoever acts has no part here any more."""
    failed = Signal(object)
    """A WorldFailed while nobody was asking: the second could not be read."""

    def __init__(self, desk: Desk, *, actor: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._actor = desk.seat.account.name if desk.seat.account else ""
        if actor:
            self.set_actor(actor)
        self._position = desk.journal_position()
        self._seconds = 0
        self._failing = ""
        self.trouble: WorldFailed | None = None
        """Why the last attempt to write failed; None since something was written again."""
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def actor(self) -> str:
        """The account that acts now, or an empty text."""
        return self._actor

    def set_actor(self, account: str) -> None:
        """This account sits at the Desk from now on; nobody, for an empty text."""
        if account == self._actor:
            return
        if account:
            self.desk.seat.take(account)
        else:
            self.desk.seat.leave()
        self.seated()

    def seated(self) -> None:
        """Tell of whoever sits at the Desk now."""
        account = self.desk.seat.account
        self._actor = account.name if account else ""
        self.actor_changed.emit(self._actor)

    def start(self) -> None:
        """Let the seconds run."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def record(
        self,
        fact: f.Fact,
        *,
        about: str | None = None,
        person: str | None = None,
        at: datetime | None = None,
        id: str | None = None,
        reason: str = "",
        override: tuple[str, ...] = (),
        initiator: QObject | None = None,
    ) -> Recorded:
        """Record as the acting person and tell every screen. Raises Refused or WorldFailed with nothing written."""
        try:
            done = self.desk.record(
                fact, by=self._actor, about=about, person=person, at=at, id=id, reason=reason, override=override
            )
        except WorldFailed as failure:
            self.not_saved(failure)
            raise
        self.announce(done, initiator)
        return done

    def not_saved(self, failure: WorldFailed) -> None:
        """An act through the Desk directly could not be written."""
        self.trouble = failure

    def announce(self, done: Recorded, initiator: QObject | None = None) -> None:
        """Tell every screen of an act that was recorded through the Desk directly, such as an amendment."""
        self.trouble = None
        self._position = self.desk.journal_position()
        self.recorded.emit(done, initiator)

    def tick(self) -> None:
        """A second has passed: look for acts of others, note that the machine is on, tell the screens."""
        try:
            self._notice_others()
            if self._seconds % HEARTBEAT_SECONDS == 0 and self.desk.seat.writable:
                self.desk.heartbeat()
                if self.trouble is not None and self.trouble.code not in SHOWN_BY_AN_ACT:
                    self.trouble = None
            if self._actor and self.desk.seat.account is None:
                self.shut_out.emit()
            self._failing = ""
        except WorldFailed as failure:
            self.trouble = failure
            self._tell_once(failure)
        self._seconds += 1
        self.ticked.emit()

    def try_disk(self) -> None:
        """There is room again on a disk that was full: where it takes a heartbeat the trouble is over."""
        with suppress(WorldFailed):
            self.desk.heartbeat()
            self.trouble = None

    def _notice_others(self) -> None:
        position = self.desk.journal_position()
        if position != self._position:
            self._position = position
            self.recorded.emit(None, None)

    def _tell_once(self, failure: WorldFailed) -> None:
        if failure.code != self._failing:
            self._failing = failure.code
            self.failed.emit(failure)
