"""A workstation at which nobody sits while the record stays open: the sign-in page over everything."""

import hmac
from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from vaxdesk.clinic.rules import Refused
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.door.seat import How
from vaxdesk.door.sessions import Sessions
from vaxdesk.signing_in import keep_failed_tries, sit_down
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.locking import Locking
from vaxdesk.ui.sign_in import Entered, SignIn, Somebody
from vaxdesk.ui.sign_in_outlook import Look
from vaxdesk.ui.sign_in_page import SignInPage


class Lock(QObject):
    """Locks, and lets somebody in again. `opened` carries who came and whether the record was opened by an emergency,
    `made` the page, once it is there."""

    locked = Signal()
    opened = Signal(object)
    made = Signal(object)

    def __init__(
        self,
        live: Live,
        gate: Gate,
        jobs: Jobs,
        sessions: Sessions,
        look: Look,
        *,
        key: bytes | None,
        minutes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """`key` is that of the open record; `minutes` without a touch before it locks."""
        super().__init__(parent)
        self._live, self._gate, self.sessions, self._key = live, gate, sessions, key
        self._jobs, self._look = jobs, look
        self.watch = Locking(live.desk.clock, minutes, self)
        if not live.desk.site.practice:
            self.watch.due.connect(self.lock)

    @cached_property
    def page(self) -> SignInPage:
        """Made when it is needed, or when nobody waits: it would hold up whoever has just signed in."""
        page = SignInPage(secrets=not self.desk.site.practice)
        self.made.emit(page)
        return page

    @cached_property
    def sign_in(self) -> SignIn:
        people = self._staff if self.desk.site.practice else None
        sign_in = SignIn(self.page, self._gate, self._jobs, self.sessions, self._look, people=people, parent=self)
        sign_in.entered.connect(self._let_in)
        sign_in.failed.connect(self._say)
        sign_in.missed.connect(lambda: keep_failed_tries(self.desk, self._gate))
        return sign_in

    def get_ready(self) -> None:
        """Make what will be needed, now that there is time."""
        self.sign_in.retell()

    @property
    def desk(self) -> Desk:
        return self._live.desk

    @property
    def on(self) -> bool:
        """Nobody sits here."""
        return not self._live.actor

    def begin(self, app: QApplication) -> None:
        """Count what is touched from now on."""
        self.watch.watch(app)

    def end(self, app: QApplication) -> None:
        self.watch.stop(app)

    def tick(self) -> None:
        """A second has passed."""
        self.watch.tick()
        if self.on:
            self.sign_in.tick()

    def lock(self) -> None:
        """Nobody sits here until somebody signs in again."""
        self._leave("locked")

    def sign_out(self) -> None:
        """The same, and only the secret lets them back."""
        self.sessions.ended(self._live.actor)
        self._leave("signed_out")

    def step_aside(self) -> None:
        """Nobody sits here, while another page than that of this lock stands over the work."""
        self.desk.seat.leave("locked")
        self._live.seated()

    def ask(self, who: str) -> None:
        """The page of this lock, where nobody sits already; `who` was here before."""
        self.sign_in.ask(who)
        self.locked.emit()

    def let_in(self, entered: Entered) -> bool:
        """Somebody has proved elsewhere who they are. Where they may not sit down the page of this lock says why."""
        self._let_in(entered)
        if self.on:
            self.locked.emit()
        return not self.on

    def _leave(self, what: str) -> None:
        if self.on:
            return
        who = self._live.actor
        self.desk.seat.leave("signed_out" if what == "signed_out" else "locked")
        self._live.seated()
        self.ask(who if what == "locked" and who != EMERGENCY else "")

    def _let_in(self, entered: Entered) -> None:
        if entered.key is not None and not self._fits(entered.key):
            self.say(wording.text("failure", "wrong_secret"), "stop")
            self.sign_in.ask(entered.name)
            return
        try:
            self._sit(entered.name, entered.how or "signed_in", entered.reason)
        except Refused as refused:
            self.sign_in.ask()
            self.say("\n".join(wording.text("refusal", each.code, detail=each.detail) for each in refused.problems))
            return
        self.watch.touch()
        self._live.seated()
        self.opened.emit(entered)

    def _sit(self, name: str, how: How, reason: str) -> None:
        if self.desk.site.practice:
            self.desk.seat.take(name)
        else:
            sit_down(self.desk, self._gate, name, how, reason=reason)

    def _fits(self, key: bytes) -> bool:
        """A key file that somebody put here opens some record, but not this one."""
        return self._key is None or hmac.compare_digest(key, self._key)

    def say(self, words: str, tone: str = "caution") -> None:
        """Words on the page of this lock."""
        self.page.say(words, tone)

    def _say(self, failure: object) -> None:
        code, detail = getattr(failure, "code", ""), getattr(failure, "detail", "")
        self.say(wording.text("failure", code, detail=detail), "stop")

    def _staff(self) -> Sequence[Somebody]:
        return self.desk.staff()
