"""The sealed envelope was opened: everybody sees it, a notice is printed, and whoever leads takes note of it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vaxdesk.door.gate import EMERGENCY
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room import house_papers
from vaxdesk.print_room.house_papers import EmergencyUse
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing import Printing
from vaxdesk.ui.window import Window


class Emergency(QObject):
    """The red line at the top of the window. `seen` when whoever leads has taken note."""

    seen = Signal()

    def __init__(self, window: Window, live: Live, printing: Printing, folder: Path) -> None:
        """`folder` is where the notice is kept where there is no printer."""
        super().__init__(window)
        self._window, self._live, self._printing, self._folder = window, live, printing, folder
        self._reason = ""
        window.strip.seen.connect(self._seen)
        live.actor_changed.connect(lambda _account: self.tell())
        self.tell()

    def begin(self, reason: str) -> None:
        """It is being used now: by whom and why, as typed."""
        self._reason = reason
        desk = self._live.desk
        name, _, why = reason.partition(": ")
        at = desk.local(desk.clock.now().utc)
        try:
            pdf = house_papers.emergency_notice(desk.site, EmergencyUse(at_local=at, name=name, reason=why))
        except WorldFailed as failure:
            self._tell_failure(failure)
            return
        file = f"{at:%Y%m%d-%H%M%S}-emergency-notice.pdf"
        self._printing.put(file, pdf, lambda failure: self._printed(file, pdf, failure))

    def tell(self) -> None:
        """Say what has to be said to whoever sits here."""
        strip, desk = self._window.strip, self._live.desk
        account = desk.seat.account
        if account is not None and account.name == EMERGENCY:
            words = self.tr("Emergency access: {reason} · everything is written down, the site lead is told")
            strip.show_words(wording.filled(words, reason=self._reason))
            return
        used = desk.office.emergency() if account is not None and desk.seat.may("staff") else None
        if used is None:
            strip.show_words("")
            return
        words = self.tr("Emergency access was used on {time}: {reason}")
        filled = wording.filled(words, time=f"{desk.local(used.at):%Y-%m-%d %H:%M}", reason=used.reason)
        strip.show_words(filled, tone="caution", agree=self.tr("I have seen it"))

    def _seen(self) -> None:
        self._live.desk.office.emergency_seen()
        self.seen.emit()
        self.tell()

    def _printed(self, file: str, pdf: bytes, failure: WorldFailed | None) -> None:
        """Where it does not come out of a printer, it is kept beside the record."""
        if failure is None:
            return
        from vaxdesk.ui.printing_press import put_into_folder

        try:
            kept = put_into_folder(self._folder, file, pdf)
        except WorldFailed as other:
            self._tell_failure(other)
        else:
            words = self.tr("No printer: the notice of this access is kept as a PDF file, {file}")
            self._window.say(wording.filled(words, file=kept), "caution")

    def _tell_failure(self, failure: WorldFailed) -> None:
        self._window.say(wording.text("failure", failure.code, detail=failure.detail), "caution")
