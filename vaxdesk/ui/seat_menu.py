"""The menu of whoever sits here, at the top right: change places, change one's secret, set a PIN, leave."""

from PySide6.QtCore import QObject, Signal

from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.signing_in import keep_failed_tries, keep_own_secret
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.lock import Lock
from vaxdesk.ui.own_sheets import PinSheet, SecretSheet
from vaxdesk.ui.topbar import Actor
from vaxdesk.ui.window import Window


class SeatMenu(QObject):
    """On a practice site everybody else is in it, one press away. `signed_out` carries whoever left for good."""

    signed_out = Signal(str)

    def __init__(self, window: Window, live: Live, lock: Lock, gate: Gate, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._live, self._lock = window, live, lock
        area = window.sheet_area
        self.secret = SecretSheet(area, gate, jobs, lambda name: keep_own_secret(live.desk, gate, name))
        self.secret.missed.connect(lambda: keep_failed_tries(live.desk, gate))
        self.pin = PinSheet(area, lock.sessions)
        for sheet in (self.secret, self.pin):
            sheet.done.connect(lambda words: window.say(words, "ok"))
        window.menu_chosen.connect(self._do)
        live.actor_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self, _account: str = "") -> None:
        """The names and words of the moment."""
        desk = self._live.desk
        self._window.show_actors(
            [
                Actor(each.name, each.display, " · ".join(wording.text("role", role) for role in each.roles))
                for each in desk.staff()
            ]
        )
        if not desk.site.practice:
            self._window.show_menu(
                [
                    ("lock", self.tr("Somebody else, or lock (Ctrl+L)")),
                    ("pin", self.tr("Set a PIN for today…")),
                    ("secret", self.tr("Change my secret…")),
                    ("leave", self.tr("Sign out")),
                ]
            )

    def _do(self, what: str) -> None:
        account = self._live.desk.seat.account
        if account is None:
            return
        if what == "lock":
            self._lock.lock()
        elif what == "leave":
            self._lock.sign_out()
            self.signed_out.emit(account.name)
        elif account.name == EMERGENCY:
            self._window.say(self.tr("Not in an emergency access."), "caution")
        elif what == "pin":
            self.pin.ask(account.name, account.display)
        else:
            self.secret.ask(account.name, account.display)
