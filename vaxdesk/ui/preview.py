"""The papers of a visit as they will look: paper, language, size; print them, or keep them as PDF."""

from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.facts import Language
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.papers import PAPER_SIZES, Draft
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.live import Live
from vaxdesk.ui.page_pictures import PagePicture, page_pictures
from vaxdesk.ui.preview_page import PageView
from vaxdesk.ui.printing_queue import sheets
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import WIDTH_EM, Sheet

ZOOMS: Final = (0.5, 0.75, 1.0, 1.4, 2.0, 3.0)
A4_INCHES: Final = 8.27
MARGINS_PX: Final = 56
USUAL_ZOOM: Final = {"a4": 2, "a4_large": 2, "a5": 3}
"""Place in ZOOMS by size, 1.0 being an A4 sheet as wide as the preview; rolls are small and shown larger."""
ROLL_ZOOM: Final = 4


@dataclass(frozen=True, slots=True)
class Looked:
    """What is being looked at. `paper` and `product` as in the journal, `zoom` is a place in ZOOMS."""

    visit: str
    paper: str
    product: str
    language: Language
    size: str
    zoom: int
    second: Language | None = None
    """The other language of a paper in two."""


ALONE: Final = "alone"
"""A paper in one language."""
NOTHING: Final = Looked("", "", "", "zh-CN", "", 0)


class Preview(Sheet):
    """Slides over a station. `wanted` carries the Looked that is to be printed now, `kept` the one that is to become a
    PDF file."""

    wanted = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget, live: Live, jobs: Jobs) -> None:
        super().__init__(parent)
        self._live, self._jobs = live, jobs
        self._papers: tuple[tuple[str, str], ...] = ()
        self._looked = NOTHING
        self._letters: dict[str, str] = {}
        self.paper, self.format = Segmented("preview.paper"), Segmented("preview.size")
        self.language = Segmented("preview.language", [Option(code, name, "brand") for code, name in LANGUAGES.items()])
        self.second = Segmented("preview.second")
        parts = {"paper": self.paper, "language": self.language, "second": self.second, "size": self.format}
        self._fields = {name: Field("", part) for name, part in parts.items()}
        self._trouble, self._pages = Banner(), QVBoxLayout()
        self.to_printer = KeyButton("preview.print", key=keys.PRIMARY, kind="primary", icon="print")
        self.save = KeyButton("preview.save", key="F6", icon="save")
        self.smaller, self.larger = KeyButton("preview.smaller", key="F4"), KeyButton("preview.larger", key="F5")
        self.shut = KeyButton("preview.close", key=keys.BACK)
        self._build()
        self._connect()
        self._retranslate()

    @property
    def looked(self) -> Looked:
        """What is being looked at now."""
        return self._looked

    @property
    def pages(self) -> tuple[PageView, ...]:
        """The pages that are in sight."""
        items = [self._pages.itemAt(place) for place in range(self._pages.count())]
        return tuple(view for item in items if item and isinstance(view := item.widget(), PageView))

    def look(self, visit_id: str, papers: tuple[str, ...], language: Language) -> None:
        """Open on the first of these papers; every other paper of the visit can be chosen."""
        wanted = sheets(self._live.desk.visit(visit_id), papers)
        self._papers = tuple(dict.fromkeys((*wanted, *self._live.desk.paperwork.papers_of(visit_id))))
        self._letters = self._live.desk.paperwork.letter_titles()
        paper, product = self._papers[0]
        self._retranslate()
        self._show(self._fitting(Looked(visit_id, paper, product, language, "", 0)))
        self.open()

    def close_sheet(self) -> None:
        """Pages that are still being drawn come too late."""
        self._looked = NOTHING
        super().close_sheet()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @staticmethod
    def _fitting(looked: Looked) -> Looked:
        """In the usual size of its paper, large enough to be read."""
        sizes = PAPER_SIZES[looked.paper]
        size = looked.size if looked.size in sizes else sizes[0]
        return replace(looked, size=size, zoom=USUAL_ZOOM.get(size, ROLL_ZOOM))

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        self.paper.set_value(f"{looked.paper} {looked.product}".strip())
        self.language.set_value(looked.language)
        self._offer_second(looked)
        self.format.set_options([Option(each, wording.text("paper_size", each), "brand") for each in self._sizes()])
        self.format.set_value(looked.size)
        self.smaller.setEnabled(looked.zoom > 0)
        self.larger.setEnabled(looked.zoom < len(ZOOMS) - 1)
        try:
            draft = self._draft(looked)
        except (WorldFailed, LookupError) as failure:
            self._fail(failure)
            return
        dpi = self._dpi_of_width() * ZOOMS[looked.zoom]
        self._jobs.run(lambda: page_pictures(draft.drawn(), dpi), lambda result: self._drawn(looked, result))

    def _offer_second(self, looked: Looked) -> None:
        others = [Option(code, name, "brand") for code, name in LANGUAGES.items() if code != looked.language]
        self.second.set_options([Option(ALONE, self.tr("None"), "brand"), *others])
        self.second.set_value(looked.second or ALONE)

    def _dpi_of_width(self) -> float:
        """Dots per inch at which a sheet of A4 is as wide as the preview."""
        room = min(self._room(), em(self) * WIDTH_EM) - MARGINS_PX
        return room / A4_INCHES

    def _room(self) -> int:
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def _sizes(self) -> tuple[str, ...]:
        return PAPER_SIZES[self._looked.paper]

    def _draft(self, looked: Looked) -> Draft:
        return self._live.desk.paperwork.draft(
            looked.paper,
            looked.visit,
            language=looked.language,
            size=looked.size,
            product=looked.product,
            second=looked.second,
        )

    def _drawn(self, looked: Looked, result: Ok[tuple[PagePicture, ...]] | Err) -> None:
        if looked != self._looked:
            return
        if isinstance(result, Err):
            self._fail(result.error)
            return
        self._clear()
        self._trouble.set("")
        for number, page in enumerate(result.value, start=1):
            words = wording.filled(self.tr("Page {number} of {paper}"), number=number, paper=self._name(looked))
            self._pages.addWidget(PageView(page, words), 0, Qt.AlignmentFlag.AlignHCenter)

    def _fail(self, error: Exception) -> None:
        self._clear()
        code = error.code if isinstance(error, WorldFailed) else "paper_failed"
        self._trouble.set("", wording.text("failure", code, detail=getattr(error, "detail", "")), "stop")

    def _clear(self) -> None:
        while (item := self._pages.takeAt(0)) is not None:
            if (view := item.widget()) is not None:
                view.hide()
                view.setParent(None)
                view.deleteLater()

    def _name(self, looked: Looked) -> str:
        name = wording.text("paper", looked.paper)
        product = self._live.desk.products.get(looked.product)
        which = wording.named(product.short) if product else self._letters.get(looked.product, "")
        return f"{name} · {which}" if which else name

    def _pick_paper(self, code: str) -> None:
        paper, _, product = code.partition(" ")
        self._show(self._fitting(replace(self._looked, paper=paper, product=product)))

    def _pick_language(self, code: str) -> None:
        second = None if self._looked.second == code else self._looked.second
        self._show(replace(self._looked, language=msgspec.convert(code, Language), second=second))

    def _pick_second(self, code: str) -> None:
        second = None if code == ALONE else msgspec.convert(code, Language)
        self._show(replace(self._looked, second=second))

    def _pick_size(self, code: str) -> None:
        self._show(self._fitting(replace(self._looked, size=code)))

    def _zoom(self, by: int) -> None:
        self._show(replace(self._looked, zoom=min(max(self._looked.zoom + by, 0), len(ZOOMS) - 1)))

    def _leave(self, signal: Any) -> None:
        looked = self._looked
        self.close_sheet()
        signal.emit(looked)

    def _connect(self) -> None:
        self.paper.chosen.connect(self._pick_paper)
        self.language.chosen.connect(self._pick_language)
        self.second.chosen.connect(self._pick_second)
        self.format.chosen.connect(self._pick_size)
        self.smaller.clicked.connect(lambda: self._zoom(-1))
        self.larger.clicked.connect(lambda: self._zoom(1))
        self.to_printer.clicked.connect(lambda: self._leave(self.wanted))
        self.save.clicked.connect(lambda: self._leave(self.kept))
        self.shut.clicked.connect(self.close_sheet)

    def _build(self) -> None:
        line = Flow()
        for field in self._fields.values():
            line.add(field)
        self.body.addLayout(line)
        self.body.addWidget(self._trouble)
        self.body.addLayout(self._pages)
        self.body.addStretch(1)
        for button in (self.to_printer, self.save, self.smaller, self.larger, self.shut):
            self.foot.add(button)

    def _retranslate(self) -> None:
        self.set_words(self.tr("Papers of this visit"))
        self._fields["paper"].set_label(self.tr("Paper"))
        self._fields["language"].set_label(self.tr("Language of the paper"))
        self._fields["second"].set_label(self.tr("Second language"))
        self._fields["size"].set_label(self.tr("Size"))
        looked = self._looked
        self.paper.set_options(
            [
                Option(f"{paper} {product}".strip(), self._name(replace(looked, paper=paper, product=product)), "brand")
                for paper, product in self._papers
            ]
        )
        self.to_printer.set_text(self.tr("Print"))
        self.save.set_text(self.tr("Keep as PDF…"))
        self.smaller.set_text(self.tr("Smaller"))
        self.larger.set_text(self.tr("Larger"))
        self.shut.set_text(self.tr("Close"))
