"""Blank numbered forms, printed before they are needed."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Signal

from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import against_words
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
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
        self._trouble = Banner(tone="stop")
        self.today = KeyButton("setup.pad.today", icon="print")
        self.tomorrow = KeyButton("setup.pad.tomorrow", icon="print")
        foot = Flow()
        foot.add(self.today)
        foot.add(self.tomorrow)
        for part in (self._help, foot, self._trouble):
            self.add(part)
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
                "Twenty blank forms, one for each visit, each with a number of its own. Print them before the power "
                "goes. Type them in afterwards with the times that stand on them."
            )
        )
        self.today.set_text(self.tr("Print forms for today"))
        self.tomorrow.set_text(self.tr("Print forms for tomorrow"))

    def _print(self, days: int) -> None:
        desk = self._live.desk
        day = desk.today() + timedelta(days=days)
        try:
            made = desk.paper_forms.print_pad(day, FORMS)
        except ValueError:
            self._trouble.set("", self.tr("This day has no more numbers."))
        except (Refused, WorldFailed) as failure:
            self._trouble.set("", against_words(failure))
        else:
            self._trouble.set("")
            self.paper.emit(f"forms-{made.first}.pdf", made.pdf)
