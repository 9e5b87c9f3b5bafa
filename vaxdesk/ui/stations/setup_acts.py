"""What the setup station does through the Desk: staff, keys on paper, the second place of the backups."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import Office
from vaxdesk.door.gate import EMERGENCY
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.secret_papers import SecretPaper, envelope_paper, recovery_papers, slips_paper
from vaxdesk.signing_in import sheets_used
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.stations.setup_staff import Member
from vaxdesk.ui.stations.setup_words import against_a_place

T = TypeVar("T")


class Acts(QObject):
    """`changed` when the staff list is another one, `failed` with words, `drawn` with a title and the papers that must
    be printed now. A wrapped key takes a fifth of a second: nobody else is served meanwhile."""

    changed = Signal()
    failed = Signal(str)
    drawn = Signal(str, object)

    def __init__(self, live: Live, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._jobs = live, jobs

    @property
    def office(self) -> Office:
        return self._live.desk.office

    @property
    def asks_for_secrets(self) -> bool:
        """On a practice site nobody needs one."""
        return self.office.gate is not None and not self.office.gate.open

    @property
    def home(self) -> Path:
        """The folder of the record."""
        return self.office.gate.folder if self.office.gate else Path()

    def staff(self) -> tuple[Member, ...]:
        """Everybody who works or has worked here; the envelope is nobody. Raises WorldFailed."""
        people = [each for each in self._live.desk.staff() if each.name != EMERGENCY]
        if not self.asks_for_secrets or self.office.gate is None:
            return tuple(Member(each.name, each.display, each.roles) for each in people)
        keys = {each.name: "start" if each.temporary else "open" for each in self.office.gate.people()}
        return tuple(Member(each.name, each.display, each.roles, keys.get(each.name, "ended")) for each in people)

    def hire(self, name: str, roles: tuple[Role, ...]) -> str:
        """Enter somebody; the words for it, empty where it was refused."""
        hired = self._try(lambda: self.office.hire(name, roles))
        if hired is None:
            return ""
        self.changed.emit()
        account = hired.account
        if hired.secret:
            self._draw_slip(account.display, account.name, hired.secret)
        return wording.filled(self.tr("{name} is on the staff list."), name=account.display)

    def give_roles(self, account: str, roles: tuple[Role, ...]) -> bool:
        if not self._done(lambda: self.office.give_roles(account, roles)):
            return False
        if account == self._live.actor:
            self._live.desk.seat.take(account, None)
        self.changed.emit()
        return True

    def new_secret(self, member: Member) -> None:
        """A start secret for somebody who has lost theirs, or who comes back."""
        secret = self._try(lambda: self.office.new_secret(member.account))
        if secret is not None:
            self.changed.emit()
            self._draw_slip(member.name, member.account, secret)

    def end(self, account: str) -> bool:
        """Somebody has left."""
        if not self._done(lambda: self.office.shut_out(account)):
            return False
        self.changed.emit()
        return True

    def new_sheets(self) -> bool:
        made = self._try(self.office.new_sheets)
        if made is None:
            return False
        one, other, series = made
        site, today = self._live.desk.site, self._live.desk.today()
        self._draw(self.tr("New recovery sheets"), lambda: recovery_papers(site, (one, other), series, today))
        return True

    def new_envelope(self) -> bool:
        secret = self._try(self.office.new_emergency_secret)
        if secret is None:
            return False
        site, today = self._live.desk.site, self._live.desk.today()
        self._draw(self.tr("New sealed envelope"), lambda: (envelope_paper(site, secret, today),))
        return True

    def emergency(self) -> tuple[str, str]:
        """When the envelope was used, and what was given as name and reason; empty where nothing is to be seen."""
        used = self.office.emergency()
        return (f"{self._live.desk.local(used.at):%Y-%m-%d %H:%M}", used.reason) if used else ("", "")

    def sheets_used(self) -> str:
        """When the site was opened by its recovery sheets, where there are no newer ones; empty otherwise."""
        used = sheets_used(self._live.desk)
        return f"{self._live.desk.local(used):%Y-%m-%d %H:%M}" if used else ""

    def emergency_seen(self) -> bool:
        """Somebody who leads takes note of it."""
        if not self._done(self.office.emergency_seen):
            return False
        self.changed.emit()
        return True

    def use_second(self, folder: Path) -> str:
        """Make this folder the second place of the backups; what stands against it, empty where nothing does."""
        if folder.resolve().is_relative_to(self.home.resolve()):
            return self.tr("This folder belongs to the record itself. Choose another one, best on a stick.")
        try:
            self.office.choose_second(folder)
        except WorldFailed as failure:
            return against_a_place(failure)
        except Refused as refused:
            return problem_words(refused.problems)
        return ""

    def on_the_same_disk(self, folder: Path) -> bool:
        """A second place that breaks together with the first."""
        with suppress(OSError):
            return folder.stat().st_dev == self.home.stat().st_dev
        return False

    def _draw_slip(self, name: str, account: str, secret: str) -> None:
        site = self._live.desk.site
        title = wording.filled(self.tr("Start slip of {name}"), name=name)
        self._draw(title, lambda: (slips_paper(site, [(name, account, secret)]),))

    def _draw(self, title: str, work: Callable[[], Sequence[SecretPaper]]) -> None:
        def then(result: "Ok[Sequence[SecretPaper]] | Err") -> None:
            if isinstance(result, Ok):
                self.drawn.emit(title, result.value)
                return
            code = result.error.code if isinstance(result.error, WorldFailed) else "paper_failed"
            self.failed.emit(wording.text("failure", code, detail=getattr(result.error, "detail", "")))

        self._jobs.run(work, then)

    def _done(self, act: Callable[[], None]) -> bool:
        def tried() -> bool:
            act()
            return True

        return self._try(tried) is not None

    def _try(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except Refused as refused:
            self.failed.emit(problem_words(refused.problems))
        except WorldFailed as failure:
            self.failed.emit(wording.text("failure", failure.code, detail=failure.detail))
        return None
