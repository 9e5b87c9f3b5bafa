"""The fourth page of a case: how long there is to report it, that it was reported, papers and files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, get_args
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.aefi_facts import ReactionReported, ReportNotDue, ReportWay
from vaxdesk.clinic.reporting import Due
from vaxdesk.ui import wording
from vaxdesk.ui.stations.case_form_words import options
from vaxdesk.ui.stations.case_inputs import Inputs
from vaxdesk.ui.stations.case_view import due_words
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

MOST_DUES: Final = 4


class ReportPage(QWidget):
    """`not_due` carries a ReportNotDue; `file_wanted` says "pdf", "json" or "csv"."""

    not_due = Signal(object)
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.problem = Banner(tone="stop")
        self.dues = [Banner() for _ in range(MOST_DUES)]
        self.none = SafeLabel(role="muted", wrap=True)
        self.source = SafeLabel(role="small", wrap=True)
        self.to, self.receipt = LineInput("reactions.to", characters=20), LineInput("reactions.receipt", characters=14)
        self.way = Pick("reactions.report_way")
        self.why = LineInput("reactions.why_not", characters=24)
        self.dismiss = KeyButton("reactions.not_due", key="F8", kind="warn")
        self.print = KeyButton("reactions.print_form", key="F6", icon="print")
        self.json = KeyButton("reactions.save_json", key="F7", icon="save")
        self.csv = KeyButton("reactions.save_csv", icon="save")
        self.inputs = Inputs({"to": self.to, "way": self.way, "receipt": self.receipt, "why": self.why})
        self.fields = {name: Field("", widget) for name, widget in self.inputs.widgets.items()}
        self._build()
        self.dismiss.clicked.connect(self._dismiss)
        for button, kind in ((self.print, "pdf"), (self.json, "json"), (self.csv, "csv")):
            button.clicked.connect(lambda _=False, kind=kind: self.file_wanted.emit(kind))

    def show_dues(self, dues: Sequence[Due], now: datetime, zone: ZoneInfo, trouble: str = "") -> None:
        """What is to be reported, counting down; changes with the second."""
        for place, banner in enumerate(self.dues):
            if place < len(dues):
                banner.set(*due_words(dues[place], now, zone))
            else:
                banner.set("")
        self.none.setText(trouble or ("" if dues else say("no_dues")))
        self.none.setVisible(bool(self.none.text()))
        unchecked = dict.fromkeys(due.duty.source for due in dues if not due.duty.confirmed)
        self.source.setText("\n".join(say("due_unconfirmed", source=source) for source in unchecked))
        self.source.setVisible(bool(unchecked))
        open_ = next((due for due in dues if not due.settled), None)
        self.to.setPlaceholderText(wording.named(open_.duty.to) if open_ else "")

    def allow(self, *, export: bool, dismiss: bool) -> None:
        """What whoever sits here may do."""
        self.json.setEnabled(export)
        self.csv.setEnabled(export)
        self.dismiss.setEnabled(dismiss)

    def fact(self) -> ReactionReported | None:
        """That it was reported; None while something is missing, and it says so."""
        to, way = self.to.text().strip(), self.way.value()
        self.problem.set("", "" if to and way else say("to_missing"), "stop")
        if not (to and way):
            (self.way if to else self.to).setFocus()
            return None
        return ReactionReported(to=to, way=way, receipt=self.receipt.text().strip())  # type: ignore[arg-type]

    def done(self) -> None:
        self.inputs.clear()

    def retranslate(self) -> None:
        self._report.set_title(say("report_title"))
        self._files.set_title(say("files"))
        self.way.set_options([("", "–"), *options("way", get_args(ReportWay))])
        for name, code in {"to": "to", "way": "how", "receipt": "receipt", "why": "why_not"}.items():
            self.fields[name].set_label(say(code))
        self.dismiss.set_text(say("not_due"))
        self.print.set_text(say("print_form"))
        self.json.set_text(say("save_json"))
        self.csv.set_text(say("save_csv"))

    def _dismiss(self) -> None:
        why = self.why.text().strip()
        self.problem.set("", "" if why else say("why_missing"), "stop")
        if why:
            self.not_due.emit(ReportNotDue(why=why))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for banner in (self.problem, *self.dues):
            banner.set("")
            column.addWidget(banner)
        column.addWidget(self.none)
        column.addWidget(self.source)
        self._report, self._files = Card(), Card()
        sent = Flow(gap=12)
        for name, share in (("to", 2), ("way", 0), ("receipt", 1)):
            sent.add(self.fields[name], share)
        self._report.add(sent)
        dismissed = Flow(gap=12)
        dismissed.add(self.fields["why"], 1)
        dismissed.add(self.dismiss)
        self._report.add(dismissed)
        files = Flow(gap=12)
        for button in (self.print, self.json, self.csv):
            files.add(button)
        self._files.add(files)
        column.addWidget(self._report)
        column.addWidget(self._files)
        column.addStretch(1)
