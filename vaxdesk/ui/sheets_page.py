"""What must be printed now, because nobody can know it later: recovery sheets, the sealed envelope, start slips.

Every paper goes to the printer as a job of its own, on one side: two halves of the key never share a sheet. Nothing
goes through the queue of the other papers, which is kept in a file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.secret_papers import Kind, SecretPaper, save
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.page_pictures import PagePicture, page_pictures, render_dpi
from vaxdesk.ui.printing_dialog import ask_for_folder, ask_for_printer
from vaxdesk.ui.sheets_look import LookSheet
from vaxdesk.ui.sheets_paper import THUMB_DPI, PaperCard
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class WaysOut:
    """How papers leave this computer: the system's dialogs, or what stands in for them."""

    printer: Callable[[QWidget], "QPrinter | None"] = ask_for_printer
    folder: Callable[[QWidget, str], Path | None] = ask_for_folder


class SheetsPage(QWidget):
    """Shows the papers and sees them off; a closer look covers `area`. `changed` when another one is out."""

    changed = Signal()

    def __init__(self, area: QWidget, jobs: Jobs, clock: Clock, *, ways: WaysOut | None = None) -> None:
        super().__init__()
        self._area, self._jobs, self._clock, self._ways = area, jobs, clock, ways or WaysOut()
        self._zone, self._home = ZoneInfo("UTC"), Path()
        self.cards: tuple[PaperCard, ...] = ()
        self._why, self._trouble = Banner(), Banner()
        self.print_all = KeyButton("sheets.print", key="F5", kind="primary", icon="print")
        self.save_all = KeyButton("sheets.save", key="F6", icon="save")
        self._rows = QVBoxLayout()
        self._build()
        self.retranslate()

    def show_papers(self, papers: Sequence[SecretPaper], *, zone: ZoneInfo, home: Path) -> None:
        """Show these, none of them printed yet; `home` is the folder of the record, which is no place for them."""
        self._zone, self._home = zone, home
        while (item := self._rows.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        self.cards = tuple(self._card(paper, alone=len(papers) == 1) for paper in papers)
        self._tell(None)
        self.retranslate()

    def forget(self) -> None:
        """Keep nothing of them."""
        self.show_papers((), zone=self._zone, home=self._home)

    @property
    def undone(self) -> tuple[Kind, ...]:
        """What has neither been printed nor saved."""
        return tuple(card.paper.kind for card in self.cards if not card.done)

    @property
    def done(self) -> frozenset[Kind]:
        """What has been printed or saved."""
        return frozenset(card.paper.kind for card in self.cards if card.done)

    def retranslate(self) -> None:
        words = [
            self.tr(
                "They are not kept in this computer. Print them now, or save them on a stick, print them elsewhere and "
                "delete the files."
            )
        ]
        if any(card.paper.kind == "recovery_2" for card in self.cards):
            words.append(self.tr("Give the two recovery sheets to two people."))
        self._why.set(self.tr("Nobody can look these up later"), "\n".join(words), "info")
        several = len(self.cards) > 1
        self.print_all.set_text(self.tr("Print all…") if several else self.tr("Print…"))
        self.save_all.set_text(self.tr("Save all as PDF…") if several else self.tr("Save as PDF…"))
        self.print_all.set_kind("primary" if self.undone or not self.cards else "secondary")
        for card in self.cards:
            card.retranslate()

    def trouble(self) -> str:
        """What stood in the way last."""
        return self._trouble.words()

    def _print(self, *cards: PaperCard) -> None:
        printer = self._ways.printer(self)
        if printer is None:
            return
        printer.setDuplex(printer.DuplexMode.DuplexNone)
        self._tell(None)
        self._print_next(printer, printer.outputFileName(), cards)

    def _print_next(self, printer: "QPrinter", file: str, cards: Sequence[PaperCard]) -> None:
        """One after the other: where one fails, the rest is not sent after it. A printer that writes a `file` would
        write it anew for each paper."""
        if not cards:
            return
        card, *rest = cards

        def put(result: "Ok[tuple[PagePicture, ...]] | Err") -> None:
            from vaxdesk.ui.printing_press import put_on_paper

            if file:
                path = Path(file)
                printer.setOutputFileName(str(path.with_name(f"{path.stem}-{card.paper.kind}.pdf")))
            try:
                if isinstance(result, Err):
                    raise result.error
                put_on_paper(printer, result.value)
            except WorldFailed as failure:
                self._tell(failure)
            else:
                self._out(card)
                self._print_next(printer, file, rest)

        dpi = render_dpi(printer.resolution())
        self._jobs.run(lambda: page_pictures(card.paper.pdf, dpi), put)

    def _save(self, *cards: PaperCard) -> None:
        folder = self._ways.folder(self, self.tr("Where shall these papers be saved?"))
        if folder is None:
            return
        if folder.resolve().is_relative_to(self._home.resolve()):
            self._trouble.set("", self.tr("Not beside the record: whoever takes it must not find them there."), "stop")
            return
        self._tell(None)
        for card in cards:
            try:
                save(folder, card.paper, self._now())
            except WorldFailed as failure:
                self._tell(failure)
                return
            self._out(card, str(folder))

    def _out(self, card: PaperCard, folder: str = "") -> None:
        card.show_done(f"{self._now():%H:%M}", folder)
        self.retranslate()
        self.changed.emit()

    def _tell(self, error: Exception | None) -> None:
        code = getattr(error, "code", "paper_failed") if error else ""
        if code == "printer_failed":
            self._trouble.set("", self.tr("The printer did not print. Try again, or save as PDF."), "stop")
        else:
            words = wording.text("failure", code, detail=getattr(error, "detail", "")) if code else ""
            self._trouble.set("", words, "stop")

    def _now(self) -> datetime:
        return self._clock.now().utc.astimezone(self._zone)

    def _card(self, paper: SecretPaper, *, alone: bool) -> PaperCard:
        card = PaperCard(paper)
        card.print.setHidden(alone)
        card.save.setHidden(alone)
        card.print_wanted.connect(lambda: self._print(card))
        card.save_wanted.connect(lambda: self._save(card))
        card.look_wanted.connect(lambda: LookSheet(self._area, self._jobs).look(paper))
        self._rows.addWidget(card)
        self._jobs.run(lambda: page_pictures(paper.pdf, THUMB_DPI), lambda result: self._drawn(card, result))
        return card

    def _drawn(self, card: PaperCard, result: "Ok[tuple[PagePicture, ...]] | Err") -> None:
        if card not in self.cards:
            return
        if isinstance(result, Err):
            self._tell(result.error)
        else:
            card.show_pages(result.value)

    def _build(self) -> None:
        column, foot = QVBoxLayout(self), Flow(gap=12)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        foot.add(self.print_all)
        foot.add(self.save_all)
        column.addWidget(self._why)
        column.addWidget(self._trouble)
        column.addLayout(foot)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.print_all.clicked.connect(lambda: self._print(*self.cards))
        self.save_all.clicked.connect(lambda: self._save(*self.cards))
