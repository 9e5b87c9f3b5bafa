"""A real site from before there were accounts: its lead gives it a new key, and prints what only paper may hold."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.clock import Clock
from vaxdesk.door.gate import Gate
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.secret_papers import SecretPaper, envelope_paper, recovery_papers
from vaxdesk.rekeying import rekey
from vaxdesk.site import open_desk
from vaxdesk.ui import keys, sheets_words, wording
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.sheets_page import SheetsPage, WaysOut
from vaxdesk.ui.sign_in_secret import SecretLine, secret_field
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.window_keys import give_keys
from vaxdesk.ui.wizard_founding import remember_printed

Given = tuple[ZoneInfo, tuple[SecretPaper, ...]]
"""The time zone of the site, and what must be printed now."""


def given_accounts(folder: Path, clock: Clock, name: str, secret: str) -> Given:
    """Give the site its new key. Takes a few seconds; raises as `rekey`."""
    made = rekey(folder, clock, name=name, secret=secret)
    key = Gate(folder, clock).enter(name, secret)
    with closing(open_desk(folder, clock, key=key, write=False)) as desk:
        site, today = desk.site, desk.today()
    papers = recovery_papers(site, made.sheets, made.series, today)
    return site.zone, (*papers, envelope_paper(site, made.emergency, today))


class Upgrade(QWidget):
    """Asks for the lead and their secret, does it away from the screen, then shows the papers. `done` when the site can
    be opened."""

    done = Signal()

    def __init__(
        self,
        folder: Path,
        leads: Sequence[tuple[str, str]],
        clock: Clock,
        jobs: Jobs,
        *,
        ways: WaysOut | None = None,
        give: Callable[[Path, Clock, str, str], Given] = given_accounts,
    ) -> None:
        """`leads` are the accounts and names of those who lead."""
        super().__init__()
        self.setObjectName("page")
        self._folder, self._clock, self._jobs, self._give = folder, clock, jobs, give
        self._working = False
        self._title, self._why, self.problem = SafeLabel(role="title", wrap=True), Banner(), Banner()
        self.lead, self.line = Pick("upgrade.lead"), SecretLine("upgrade.secret")
        self.lead.set_options(list(leads))
        self._card, self._lead, self._secret = Card(), Field("", self.lead), secret_field(self.line)
        self.sheets = SheetsPage(self, jobs, clock, ways=ways)
        self.go = KeyButton("upgrade.go", key=keys.PRIMARY, kind="primary")
        self._build()
        self.retranslate()
        give_keys(self)
        self.resize(1080, 720)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being written is written to its end."""
        event.setAccepted(not self._working)

    def retranslate(self) -> None:
        self.setWindowTitle("vaxdesk")
        self._title.setText(self.tr("This site gets accounts"))
        self._why.set(
            self.tr("Its key lies in the open beside it"),
            self.tr(
                "From now on everybody signs in, and the record opens with a secret alone. Nothing in the record "
                "changes. Copies of older backups on sticks open with the old key: delete them afterwards. Everybody "
                "but the lead gets a start secret under Site and staff."
            ),
            "caution",
        )
        self._lead.set_label(wording.text("role", "lead"))
        self._secret.set_label(self.tr("Secret of the lead, as until now"))
        self.line.retranslate()
        self.sheets.retranslate()
        self.go.set_text(self.tr("Open the site") if self.sheets.cards else self.tr("Give it a new key"))

    def submit(self) -> None:
        """As the button says."""
        if self._working:
            return
        if self.sheets.cards:
            self._leave()
            return
        folder, clock, name, secret = self._folder, self._clock, self.lead.value(), self.line.text()
        self._set_working(True)
        self._jobs.run(lambda: self._give(folder, clock, name, secret), self._given)

    def _given(self, result: "Ok[Given] | Err") -> None:
        self._set_working(False)
        if isinstance(result, Ok):
            zone, papers = result.value
            self.line.clear()
            self._card.hide()
            self.sheets.show_papers(papers, zone=zone, home=self._folder)
            self.sheets.show()
            self.retranslate()
            return
        error = result.error
        if isinstance(error, Refused):
            words = "\n".join(wording.text("refusal", each.code, detail=each.detail) for each in error.problems)
        elif isinstance(error, WorldFailed):
            words = wording.text("failure", error.code, detail=error.detail)
        else:
            raise error
        self.problem.set("", words, "stop")
        self.line.setFocus()

    def _leave(self) -> None:
        if not self.sheets.undone:
            self._end()
            return
        ConfirmSheet(self, "upgrade.confirm").ask(
            self.tr("Go on without these papers?"),
            "",
            sheets_words.lost(self.sheets.undone),
            agree=self.tr("Go on without them"),
            stay=self.tr("Back to printing"),
            then=self._end,
        )

    def _end(self) -> None:
        remember_printed(self._folder, self.sheets.done)
        self.sheets.forget()
        self.done.emit()

    def _set_working(self, working: bool) -> None:
        self._working = working
        for widget in (self.go, self._card):
            widget.setEnabled(not working)
        words = self.tr("The record is copied under its new key and compared: this takes a moment…")
        self.problem.set("", words if working else "", "info")

    def _build(self) -> None:
        scroll, foot, column = Scroll(), Flow(gap=12), QVBoxLayout(self)
        column.setContentsMargins(36, 32, 36, 20)
        column.setSpacing(16)
        for field in (self._lead, self._secret):
            self._card.add(field)
        for widget in (self._title, self._why, self._card, self.problem, self.sheets):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        self.sheets.hide()
        foot.add(self.go)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.go.clicked.connect(self.submit)
        self.line.input.returnPressed.connect(self.submit)
