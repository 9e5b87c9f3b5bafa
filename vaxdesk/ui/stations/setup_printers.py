"""Where each paper is printed, in which size; and the papers that wait."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.papers import PAPER_SIZES
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.printing_queue import FOLDER, PrintJob
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

ANOTHER_FOLDER = "file:?"
"""The choice that asks for a folder."""


class PrinterRow(QWidget):
    """Printer and size of one paper. `printer_chosen` carries a printer choice as in the settings."""

    printer_chosen = Signal(str)
    size_chosen = Signal(str)
    tested = Signal()

    def __init__(self, paper: str) -> None:
        super().__init__()
        self.paper = paper
        self.printer, self.format = Pick(f"setup.printer.{paper}"), Pick(f"setup.size.{paper}")
        self.printer.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(22)
        self.test = KeyButton(f"setup.test.{paper}")
        self._fields = (Field("", self.printer), Field("", self.format))
        line = Flow(self)
        line.add(self._fields[0], stretch=1)
        line.add(self._fields[1])
        line.add(self.test)
        self.printer.activated.connect(lambda _: self.printer_chosen.emit(self.printer.value()))
        self.format.activated.connect(lambda _: self.size_chosen.emit(self.format.value()))
        self.test.clicked.connect(self.tested)

    def show_choice(self, choice: str, size: str, printers: Sequence[str]) -> None:
        """Offer what there is; what was chosen stays in the list even when it is away."""
        options = [("", self.tr("Ask each time")), *((name, name) for name in printers)]
        if choice.startswith(FOLDER):
            options.append((choice, wording.filled(self.tr("PDF files in {folder}"), folder=choice[len(FOLDER) :])))
        elif choice and choice not in printers:
            options.append((choice, wording.filled(self.tr("{printer} (not there now)"), printer=choice)))
        options.append((ANOTHER_FOLDER, self.tr("PDF files in a folder…")))
        self.printer.set_options(options)
        self.printer.set_value(choice)
        self.format.set_options([(each, wording.text("paper_size", each)) for each in PAPER_SIZES[self.paper]])
        self.format.set_value(size or PAPER_SIZES[self.paper][0])

    def retranslate(self) -> None:
        paper = wording.text("paper", self.paper)
        self._fields[0].set_label(paper)
        self._fields[1].set_label(self.tr("Size"))
        self.format.setAccessibleName(f"{self.tr('Size')}: {paper}")
        self.test.set_text(self.tr("Test page"))
        self.test.setAccessibleName(f"{self.tr('Test page')}: {paper}")


class PrintersCard(Card):
    """`chosen` carries paper and printer, `sized` paper and size, `tested` the paper."""

    chosen = Signal(str, str)
    sized = Signal(str, str)
    tested = Signal(str)
    note_chosen = Signal(bool)
    """The note about a deferral, contraindication or referral comes by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Settings, tuple[str, ...]] = (Settings(), ())
        self.rows = {paper: PrinterRow(paper) for paper in PAPER_SIZES}
        for paper, row in self.rows.items():
            row.printer_chosen.connect(self._relay(self.chosen, paper))
            row.size_chosen.connect(self._relay(self.sized, paper))
            row.tested.connect(lambda each=paper: self.tested.emit(each))
            self.add(row)
        self._none = SafeLabel(role="small", wrap=True)
        self.add(self._none)
        self.note = QCheckBox()
        self.note.setObjectName("setup.print_note")
        self.note.clicked.connect(self.note_chosen)
        self.add(self.note)

    def show_choices(self, settings: Settings, printers: Sequence[str]) -> None:
        """What was chosen, and what can be."""
        self._shown = (settings, tuple(printers))
        for paper, row in self.rows.items():
            row.show_choice(settings.printers.get(paper, ""), settings.sizes.get(paper, ""), printers)
        self._none.setText("" if printers else self.tr("This computer knows no printer now."))
        self._none.setVisible(not printers)
        self.note.setChecked(settings.print_note)

    def retranslate(self) -> None:
        self.set_title(self.tr("Printers of this workstation"))
        for row in self.rows.values():
            row.retranslate()
        self.note.setText(self.tr("Print the note by itself after a deferral, a contraindication or a referral"))
        self.note.setAccessibleName(self.note.text())
        self.show_choices(*self._shown)

    @staticmethod
    def _relay(signal: object, paper: str) -> Callable[[str], None]:
        return lambda value: signal.emit(paper, value)  # type: ignore[attr-defined]


class WaitingCard(Card):
    """The papers that wait. `again` tries once more, `dropped` carries the id of a job that is not wanted any more."""

    again = Signal()
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows, self._trouble = QVBoxLayout(), Banner()
        self._again = KeyButton("setup.again", key="F6", icon="print")
        foot = Flow()
        foot.add(self._again)
        self.add(self._trouble)
        self.add(self._rows)
        self.add(foot)
        self._again.clicked.connect(self.again)

    def show_waiting(self, jobs: Sequence[tuple[PrintJob, str]], trouble: WorldFailed | None) -> None:
        """Each job with the short number of its ticket, and what stands in the way."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for place, (job, ticket) in enumerate(jobs):
            self._rows.addWidget(self._row(place, job, ticket))
        words = wording.text("failure", trouble.code, detail=trouble.detail) if trouble else ""
        self._trouble.set("", words, "caution")
        self.setVisible(bool(jobs))

    def retranslate(self) -> None:
        self.set_title(self.tr("Papers that wait"))
        self._again.set_text(self.tr("Print them now"))

    def _row(self, place: int, job: PrintJob, ticket: str) -> QWidget:
        row = QWidget()
        line, words = Flow(row), f"{ticket} · {wording.text('paper', job.paper)} · {job.language}"
        drop = KeyButton(f"setup.drop.{place}", self.tr("Do not print"))
        drop.setAccessibleName(f"{self.tr('Do not print')}: {words}")
        drop.clicked.connect(lambda: self.dropped.emit(job.id))
        line.add(SafeLabel(words, wrap=True), stretch=1)
        line.add(drop)
        return row
