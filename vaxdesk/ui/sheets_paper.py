"""One paper with a secret: a small picture of each page, whom it is for, and whether it is out of this computer yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.print_room.secret_papers import SecretPaper
from vaxdesk.ui import sheets_words, wording
from vaxdesk.ui.page_pictures import PagePicture
from vaxdesk.ui.preview_page import PageView
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.check_line import CheckLine
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

THUMB_DPI = 9
"""Small enough that nobody reads a secret over somebody's shoulder."""


class PaperCard(Card):
    """`printed`, `saved` and `looked` say what somebody wants to do with it."""

    print_wanted = Signal()
    save_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, paper: SecretPaper) -> None:
        super().__init__()
        self.paper = paper
        self.done = False
        self._when: tuple[str, str] = ("", "")
        kind = paper.kind
        self._about, self._state = SafeLabel(wrap=True), CheckLine()
        self.print = KeyButton(f"sheets.print.{kind}", icon="print")
        self.save = KeyButton(f"sheets.save.{kind}", icon="save")
        self.look = KeyButton(f"sheets.look.{kind}", icon="search")
        self._pages = Flow(gap=6, line_gap=6)
        self._build()
        for button, signal in ((self.print, self.print_wanted), (self.save, self.save_wanted)):
            button.clicked.connect(signal)
        self.look.clicked.connect(self.look_wanted)
        self.retranslate()

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """The small pictures."""
        for number, page in enumerate(pages, start=1):
            self._pages.add(PageView(page, self._page_words(number)))

    def show_done(self, time: str, folder: str = "") -> None:
        """It was printed at this time, or saved into this folder."""
        self.done, self._when = True, (time, folder)
        self.retranslate()

    def retranslate(self) -> None:
        name = sheets_words.name(self.paper.kind)
        self.set_title(name)
        self._about.setText(sheets_words.keeper(self.paper.kind))
        for button, words in (
            (self.print, self.tr("Print…")),
            (self.save, self.tr("Save as PDF…")),
            (self.look, self.tr("Look")),
        ):
            button.set_text(words)
            button.setAccessibleName(f"{words}: {name}")
        self._tell_state()

    def words(self) -> str:
        """How it stands."""
        return self._state.words()

    def _tell_state(self) -> None:
        time, folder = self._when
        if not self.done:
            self._state.set("caution", self.tr("Not printed yet"))
        elif folder:
            saved = wording.filled(self.tr("Saved {time} in {folder}"), time=time, folder=folder)
            self._state.set("ok", saved)
        else:
            self._state.set("ok", wording.filled(self.tr("Sent to the printer {time}"), time=time))

    def _page_words(self, number: int) -> str:
        name = sheets_words.name(self.paper.kind)
        return wording.filled(self.tr("Page {number} of {paper}"), number=number, paper=name)

    def _build(self) -> None:
        words, buttons, row = QVBoxLayout(), Flow(gap=8), QHBoxLayout()
        for widget in (self._about, self._state):
            words.addWidget(widget)
        for button in (self.print, self.save, self.look):
            button.set_tight()
            buttons.add(button)
        words.addLayout(buttons)
        words.addStretch(1)
        pages = QWidget()
        pages.setLayout(self._pages)
        row.setSpacing(16)
        row.addWidget(pages, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add(row)
