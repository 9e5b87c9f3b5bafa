"""Papers with a secret that were made at this station: printed here and now, or lost."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clock import Clock
from vaxdesk.print_room.secret_papers import SecretPaper
from vaxdesk.ui import keys, sheets_words
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.sheets_page import SheetsPage, WaysOut
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class PapersSheet(Sheet):
    """Closes by itself only when everything is out; otherwise it asks. `out` carries the kinds that are out by now.
    Gone for good once it is closed."""

    out = Signal(object)

    def __init__(self, station: QWidget, jobs: Jobs, clock: Clock, ways: WaysOut) -> None:
        super().__init__(station)
        self.page = SheetsPage(station, jobs, clock, ways=ways)
        self.shut = KeyButton("setup.papers.close", key=keys.BACK)
        self.body.addWidget(self.page)
        self.foot.add(self.shut)
        self.shut.clicked.connect(self.close_sheet)
        self.page.changed.connect(self._tell)
        self.closed.connect(self.deleteLater)

    def show_papers(self, title: str, papers: Sequence[SecretPaper], *, zone: ZoneInfo, home: Path) -> None:
        """Open with these; `home` as in `SheetsPage.show_papers`."""
        self.page.show_papers(papers, zone=zone, home=home)
        self.set_words(title)
        self.retranslate()
        self.open()

    def retranslate(self) -> None:
        """Every word but the title, which was given."""
        self.page.retranslate()
        self.shut.set_text(self.tr("Close"))

    def close_sheet(self) -> None:
        """Ask first while something is not out."""
        if not self.page.undone:
            self.page.forget()
            super().close_sheet()
            return
        ConfirmSheet(self._area, "setup.papers").ask(
            self.tr("Close without printing?"),
            "",
            sheets_words.lost(self.page.undone),
            heading=self.tr("They can never be printed again, only made anew"),
            agree=self.tr("Close without printing"),
            stay=self.tr("Back to printing"),
            then=self._give_up,
        )

    def _give_up(self) -> None:
        self.page.forget()
        super().close_sheet()

    def _tell(self) -> None:
        self.shut.set_kind("secondary" if self.page.undone else "primary")
        self.out.emit(self.page.done)
