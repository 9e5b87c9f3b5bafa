"""Blank numbered forms, printed before they are needed."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Signal

from vaxdesk.print_room.house_papers import pad
from vaxdesk.ui.live import Live
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

FORMS: Final = 20
"""As many as are printed at once."""


class PadCard(Card):
    """For whoever leads. `paper` carries the name of a file and the pages."""

    paper = Signal(str, bytes)

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._help = SafeLabel(role="small", wrap=True)
        self.first = LineInput("setup.pad.first", characters=3)
        self._first = Field("", self.first)
        self.today = KeyButton("setup.pad.today", icon="print")
        self.tomorrow = KeyButton("setup.pad.tomorrow", icon="print")
        line, foot = Flow(), Flow()
        line.add(self._first)
        foot.add(self.today)
        foot.add(self.tomorrow)
        for part in (self._help, line, foot):
            self.add(part)
        self.first.setText("1")
        self.first.textChanged.connect(lambda _: self._first.set_message(""))
        self.today.clicked.connect(lambda: self._print(0))
        self.tomorrow.clicked.connect(lambda: self._print(1))

    def show_now(self) -> None:
        """Only a workstation with letters has numbers."""
        for button in (self.today, self.tomorrow):
            button.setEnabled(bool(self._live.desk.ticket_letters.own()))

    def retranslate(self) -> None:
        self.set_title(self.tr("Paper for the hours without the program"))
        self._help.setText(
            self.tr(
                "Twenty blank forms, one for each visit, with numbers. Print them before the power goes, and each "
                "number only once. Type them in afterwards with the times that stand on them."
            )
        )
        self._first.set_label(self.tr("Number of the first form"))
        self.today.set_text(self.tr("Print forms for today"))
        self.tomorrow.set_text(self.tr("Print forms for tomorrow"))

    def _print(self, days: int) -> None:
        desk, first = self._live.desk, self.first.text().strip()
        day = desk.today() + timedelta(days=days)
        try:
            made = pad(desk.site, desk.ticket_letters.own()[0], day, int(first), FORMS)
        except ValueError:
            self._first.set_message(self.tr("From 1 to 980."))
            return
        self.paper.emit(f"{day:%Y%m%d}-forms-{int(first):03d}.pdf", made.pdf)
        self.first.setText(str(int(first) + FORMS))
