"""The workstation in the hands of whoever is asked: one questionnaire over everything, and the way back for staff.

Nobody sits at the Desk meanwhile: nothing of anybody else can be reached. Idle, it hides the answers first and comes to
the locked page later; a closed lid leads there at once. What was answered is kept in the record at every page.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vaxdesk.departments.self_filling import HandedOver
from vaxdesk.door.gate import EMERGENCY, SHORTEST_SECRET, Gate
from vaxdesk.door.threshold import stands_against
from vaxdesk.failures import WorldFailed
from vaxdesk.signing_in import keep_failed_tries
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.lock import Lock
from vaxdesk.ui.pages import Pages
from vaxdesk.ui.self_fill_page import SelfFillPage
from vaxdesk.ui.self_fill_words import say
from vaxdesk.ui.sign_in import Entered, is_pin, refused_words
from vaxdesk.ui.stations import screening_words
from vaxdesk.ui.stations.screening import ScreeningStation


class Covered(Protocol):
    """The window, as far as it is covered."""

    stations: Pages

    @property
    def current(self) -> QWidget: ...
    def go(self, code: str) -> None: ...
    def cover(self, page: QWidget) -> None: ...
    def say(self, text: str, tone: str = ...) -> None: ...
    def windowState(self) -> Qt.WindowState: ...
    def setWindowState(self, state: Qt.WindowState, /) -> None: ...


class HandingOver(QObject):
    """Belongs to one window. Whoever takes the workstation back finds the person on the screening page."""

    def __init__(
        self,
        window: Covered,
        live: Live,
        lock: Lock,
        gate: Gate,
        jobs: Jobs,
        languages: Languages,
        *,
        minutes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """`minutes` without a touch before the answers are hidden."""
        super().__init__(parent)
        self._window, self._live, self._lock, self._gate = window, live, lock, gate
        self._jobs, self._languages, self._minutes = jobs, languages, minutes
        self.page: SelfFillPage | None = None
        self._handed: HandedOver | None = None
        self._who, self._spoken, self._state = "", "", Qt.WindowState.WindowNoState
        self._hidden_since: int | None = None
        lock.watch.due.connect(self._due)

    def may_begin(self) -> bool:
        """Somebody sits here who can take the workstation back by a secret of their own."""
        return self.page is None and self._live.actor not in ("", EMERGENCY)

    def begin(self, handed: HandedOver, ticket: str, language: str) -> None:
        """These questions, in this language, and nothing else."""
        if not self.may_begin():
            self._window.say(screening_words.say("other_account"), "caution")
            return
        desk = self._live.desk
        account = desk.seat.account
        self._handed, self._who, self._spoken = handed, self._live.actor, self._languages.current
        self._state, self._hidden_since = self._window.windowState(), None
        self._languages.use(language)
        page = SelfFillPage(
            handed.form, desk.site.zone, ticket=ticket, who=account.display if account else "",
            secrets=not desk.site.practice,
        )  # fmt: skip
        self.page = page
        page.answered.connect(self._keep)
        page.language_chosen.connect(self._use_language)
        page.given.connect(self._try)
        page.begin(dict(handed.before.answers) if handed.before else {}, language)
        self._window.cover(page)
        self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        self._lock.step_aside()
        page.welcome.setFocus()

    # while it lasts

    def _keep(self, finished: bool = False) -> None:
        if self.page is None or self._handed is None:
            return
        try:
            self._handed.keep(self.page.answers, self._languages.current, finished=finished)
        except WorldFailed:
            self.page.tell_not_kept(True)
        else:
            self.page.tell_not_kept(False)

    def _use_language(self, code: str) -> None:
        self._languages.use(code)
        if self.page is not None:
            self.page.set_language(code)

    def _due(self) -> None:
        """Nobody has touched it for some minutes, or it was asleep."""
        if self.page is None or self._live.desk.site.practice:
            return
        now = self._live.desk.clock.now().uptime_ms
        if self._lock.watch.slept:
            self._suspend()
        elif self._hidden_since is None or self._touched_since():
            self._hidden_since = now
            self.page.hide_answers()
        elif now - self._hidden_since >= self._minutes() * 60_000:
            self._suspend()

    def _touched_since(self) -> bool:
        """Somebody came back after the answers were hidden, and went away again."""
        return self._hidden_since is not None and self._lock.watch.touched.uptime_ms > self._hidden_since

    def _suspend(self) -> None:
        """To the locked page: whoever signs in finds the answers at the screening page."""
        self._end()
        self._lock.ask(self._who)

    # back to the staff

    def _try(self, secret: str) -> None:
        if self._live.desk.site.practice:
            self._take_back(Entered(self._who))
        elif self._lock.sessions.has_pin(self._who) and is_pin(secret):
            self._try_pin(secret)
        else:
            self._try_secret(secret)

    def _try_secret(self, secret: str) -> None:
        if self.page is not None:
            self.page.back_form.set_busy(True)
            who, gate, page = self._who, self._gate, self.page
            self._jobs.run(lambda: gate.enter(who, secret), lambda result: self._checked(page, result))

    def _try_pin(self, pin: str) -> None:
        if self._lock.sessions.fits(self._who, pin):
            self._take_back(Entered(self._who, how="unlocked"))
        elif len(pin) >= SHORTEST_SECRET:
            self._try_secret(pin)
        elif self.page is not None:
            self._gate.missed(self._who)
            keep_failed_tries(self._live.desk, self._gate)
            self.page.back_form.ask()
            self.page.back_form.say(say("wrong"))

    def _checked(self, page: SelfFillPage, result: "Ok[bytes] | Err") -> None:
        if page is not self.page:
            return
        page.back_form.set_busy(False)
        if isinstance(result, Ok):
            self._lock.sessions.began(self._who)
            self._take_back(Entered(self._who, result.value))
            return
        against = stands_against(result.error)
        if against is None and not isinstance(result.error, WorldFailed):
            raise result.error
        keep_failed_tries(self._live.desk, self._gate)
        page.back_form.say(refused_words(*against) if against else say("wrong"))

    def _take_back(self, entered: Entered) -> None:
        self._keep(self.page is not None and self.page.at_end)
        visit = self._handed.visit if self._handed else ""
        self._end()
        if self._lock.let_in(entered):
            self._take_up(visit)

    def _take_up(self, visit: str) -> None:
        """Whoever handed the questions over goes on with what was answered."""
        if ScreeningStation.code in self._window.stations:
            self._window.go(ScreeningStation.code)
            station = self._window.current
            if isinstance(station, ScreeningStation):
                station.open_visit(visit)

    def _end(self) -> None:
        """The window as it was, in the language of the staff."""
        page, self.page, self._handed = self.page, None, None
        self._languages.use(self._spoken)
        self._window.setWindowState(self._state)
        if page is not None:
            page.deleteLater()
