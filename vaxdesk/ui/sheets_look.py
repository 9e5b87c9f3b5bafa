"""A paper with a secret, as large as it is read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vaxdesk.print_room.secret_papers import SecretPaper
from vaxdesk.ui import keys, sheets_words, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.page_pictures import PagePicture, page_pictures
from vaxdesk.ui.preview_page import PageView
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import WIDTH_EM, Sheet

A4_INCHES = 8.27
MARGINS_PX = 56


class LookSheet(Sheet):
    """Gone for good once it is closed."""

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent)
        self._jobs, self._trouble, self._there = jobs, Banner(), True
        self.shut = KeyButton("sheets.shut", key=keys.BACK, kind="primary")
        self.body.addWidget(self._trouble)
        self.body.addStretch(1)
        self.foot.add(self.shut)
        self.shut.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def look(self, paper: SecretPaper) -> None:
        """Open on this paper."""
        self.set_words(sheets_words.name(paper.kind))
        self.shut.set_text(self.tr("Close"))
        self.open()
        parent = self.parentWidget()
        room = min(parent.width() if parent else self.width(), em(self) * WIDTH_EM) - MARGINS_PX
        self._jobs.run(lambda: page_pictures(paper.pdf, room / A4_INCHES), lambda result: self._drawn(paper, result))

    def close_sheet(self) -> None:
        """Pages that are still being drawn come too late."""
        self._there = False
        super().close_sheet()

    def _drawn(self, paper: SecretPaper, result: "Ok[tuple[PagePicture, ...]] | Err") -> None:
        if not self._there:
            return
        if isinstance(result, Err):
            self._trouble.set("", wording.text("failure", "paper_failed"), "stop")
            return
        name = sheets_words.name(paper.kind)
        for number, page in enumerate(result.value, start=1):
            words = wording.filled(self.tr("Page {number} of {paper}"), number=number, paper=name)
            self.body.insertWidget(number, PageView(page, words), 0, Qt.AlignmentFlag.AlignHCenter)
