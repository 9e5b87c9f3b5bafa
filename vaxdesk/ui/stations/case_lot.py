"""Everybody who got a dose of the same lot, in one click: today, or since it came in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.case_report import LotDose, LotReport
from vaxdesk.clinic.masks import masked_phone
from vaxdesk.ui import keys, wording
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

TODAY, SINCE = "today", "since"


class LotSheet(Sheet):
    """`wanted` asks for another span of time (True: today), `file_wanted` says "pdf" or "csv"."""

    wanted = Signal(bool)
    file_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="brand")
        self.report: LotReport | None = None
        self.span = Segmented("reactions.lot_span")
        self.counts = SafeLabel(role="strong", wrap=True)
        self.people = QueueList("reactions.lot_people")
        self.print = KeyButton("reactions.lot_print", key=keys.PRIMARY, kind="primary", icon="print")
        self.csv = KeyButton("reactions.lot_csv", key="F7", icon="save")
        self.cancel = KeyButton("reactions.lot_back", key=keys.BACK)
        for widget in (self.span, self.counts):
            self.body.addWidget(widget)
        self.body.addWidget(self.people, 1)
        for button in (self.print, self.csv):
            self.foot.add(button)
        self.foot.add_room()
        self.foot.add(self.cancel)
        self.span.chosen.connect(lambda code: self.wanted.emit(code == TODAY))
        self.print.clicked.connect(lambda: self.file_wanted.emit("pdf"))
        self.csv.clicked.connect(lambda: self.file_wanted.emit("csv"))
        self.cancel.clicked.connect(self.close_sheet)

    def show_report(self, report: LotReport, *, may_export: bool) -> None:
        """Come up with these people, or show others."""
        self.report = report
        self.span.set_value(TODAY if report.today else SINCE)
        self.csv.setEnabled(may_export)
        self.people.setMinimumHeight(self._area.height() // 2)
        self.people.show_rows([lot_row(each, report) for each in report.doses])
        self.retranslate()
        if not self.is_open():
            self.open()

    def retranslate(self) -> None:
        report = self.report
        lot = report.lot.lot if report else ""
        self.set_words(say("lot_title", lot=lot), wording.named(report.lot.product_name) if report else "")
        self.span.set_options([Option(TODAY, say("lot_today"), "brand"), Option(SINCE, say("lot_since"), "brand")])
        reactions = report.reactions if report else 0
        self.counts.setText(say("lot_counts", count=len(report.doses) if report else 0, reactions=reactions))
        self.people.setAccessibleName(say("lot_title", lot=lot))
        self.print.set_text(say("lot_print"))
        self.csv.set_text(say("save_csv"))
        self.cancel.set_text(say("back"))


def lot_row(each: LotDose, report: LotReport) -> QueueRow:
    """Whoever reacted stands out; telephone numbers are masked on the screen, and whole on the printed list."""
    at = each.at.astimezone(report.zone)
    detail = say(
        "lot_line",
        time=f"{at:%H:%M}" if report.today else f"{at:%m-%d %H:%M}",
        age=f"{wording.text('sex', each.sex)} {each.age}",
        dose=each.dose_number or "–",
        phone=masked_phone(each.phone) or "–",
    )
    tag = say("lot_reaction") if each.reaction else wording.text("stage", each.stage)
    return QueueRow(each.visit, each.ticket, each.name, detail, tag, "stop" if each.reaction else "muted")
