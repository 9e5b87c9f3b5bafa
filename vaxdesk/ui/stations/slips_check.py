"""Is this slip genuine? A text, a file or a camera picture in, a verdict out; nothing else ever happens."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from vaxdesk import regular
from vaxdesk.codes.card_room import Verdict
from vaxdesk.codes.cards import allowed_codes
from vaxdesk.codes.slip_files import LARGEST
from vaxdesk.codes.trust_import import with_folder
from vaxdesk.ui import keys
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations import slips_view as view
from vaxdesk.ui.stations.slips_verdict import VerdictCard
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.foot import above_foot
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

FILES: Final = "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff *.pdf *.txt *.json *.smart-health-card"


class DropArea(QFrame):
    """A place to type, and to drop a file on."""

    dropped = Signal(str)
    """The path of a file."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            restyle(self, over="yes")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, over="")

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, over="")
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])


class CheckPart(QWidget):
    """`camera_wanted` asks for a picture; `check_text` and `check_data` take what arrives."""

    camera_wanted = Signal()

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__()
        self._live, self._jobs = live, jobs
        self._asked = 0
        self._verdicts: tuple[Verdict, ...] = ()
        self.cards: list[VerdictCard] = []
        self._text = TextInput("slips.text", lines=2)
        self._field = Field("", self._text)
        self._hint, self._state = SafeLabel(role="muted", wrap=True), Banner()
        self._area, self._found = DropArea(), QVBoxLayout()
        self.check = KeyButton("slips.check", key=keys.PRIMARY, kind="primary", icon="slip")
        self.file = KeyButton("slips.file", key="F4")
        self.camera = KeyButton("slips.camera", key="F5", icon="eye")
        self.empty = KeyButton("slips.empty", key=keys.BACK)
        self._build()
        self.check.clicked.connect(lambda: self.check_text(self._text.text()))
        self.file.clicked.connect(self._choose)
        self.camera.clicked.connect(self.camera_wanted)
        self.empty.clicked.connect(self.clear)
        self._area.dropped.connect(lambda path: self.check_file(Path(path)))

    def check_text(self, text: str) -> None:
        """Judge what was scanned, pasted or typed."""
        if text.strip():
            self._judge(text)
        else:
            self._say(self.tr("Scan a slip, paste its text, or choose a picture or a PDF."), "info")

    def check_data(self, data: bytes) -> None:
        """Judge the bytes of a file or of a picture."""
        self._judge(data)

    def check_file(self, path: Path) -> None:
        """Judge a picture, a PDF, a card file or a text."""
        try:
            with os.fdopen(regular.opened(path), "rb") as file:
                data = file.read(LARGEST + 1)
        except OSError:
            self.clear()
            self._say(self.tr("The file cannot be read. Is the stick still there?"), "caution")
            return
        self._judge(data)

    def clear(self) -> None:
        """Nothing of anybody stays on the screen."""
        self._asked += 1
        self._text.clear()
        self._show(())
        self._say("")

    def results(self) -> list[str]:
        """What is shown now, the one that counts first."""
        return [card.shown.result for card in self.cards]

    def said(self) -> str:
        return self._state.words()

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Text of the code"))
        self._hint.setText(
            self.tr(
                "Scan the code of a slip, paste its text, or drop a picture or a PDF here. Nothing leaves this room."
            )
        )
        self.check.set_text(self.tr("Check"))
        self.file.set_text(self.tr("Picture or PDF…"))
        self.camera.set_text(self.tr("Camera…"))
        self.empty.set_text(self.tr("Empty the page"))
        self._show(self._verdicts)

    # inside

    def _judge(self, card: str | bytes) -> None:
        room, gate = self._live.desk.card_room, self._live.desk.office.gate
        own, site = room.trust()[0], gate.folder if gate else None
        self._asked += 1
        asked = self._asked
        self._show(())
        self._say(self.tr("Checking…"), "info")

        def work() -> tuple[Verdict, ...]:
            return room.judged(card, with_folder(own, site)[0] if site else own)

        self._jobs.run(work, lambda result: self._judged(asked, result))

    def _judged(self, asked: int, result: Ok[tuple[Verdict, ...]] | Err) -> None:
        if asked != self._asked:
            return
        if isinstance(result, Err):
            self._say(self.tr("The check failed. Nothing is proved; try again."), "stop")
            raise result.error
        self._text.clear()
        self._say("")
        self._show(view.ordered(result.value))
        if len(self.cards) > 1:
            self._say(self.tr("Several cards: the worst answer counts. It stands first."), "caution")

    def _show(self, verdicts: Sequence[Verdict]) -> None:
        self._verdicts = tuple(verdicts)
        while (item := self._found.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        now, labels = self._live.desk.clock.now().utc, self._labels()
        self.cards = [self._card(view.shown(each, now, labels, allowed_codes())) for each in verdicts]
        for card in self.cards:
            self._found.addWidget(card)

    def _card(self, shown: view.Shown) -> VerdictCard:
        return VerdictCard(
            shown,
            person=self.tr("What the card says"),
            grounds=self.tr("What the answer rests on"),
            remind=self.tr(
                "A card does not say who holds it: compare name and birth date with the person and a document."
            ),
            old=self.tr("A list that this rests on is older than 30 days: ask for a newer one."),
        )

    def _labels(self) -> view.Labels:
        return view.Labels(
            name=self.tr("Name"),
            birth_date=self.tr("Birth date"),
            dose=self.tr("Dose"),
            lot=self.tr("lot"),
            issuer=self.tr("Issuer"),
            unnamed=self.tr("{issuer} (as the card says; the list does not name its issuer)"),
            issued=self.tr("Issued"),
            expires=self.tr("Expires"),
            proved=self.tr("Proved"),
            key_list=self.tr("List of keys"),
            revocation=self.tr("Cards taken back"),
            age=self.tr("{day}, {days} days old"),
            age_today=self.tr("{day}, of today"),
            age_unknown=self.tr("of an unknown day"),
            age_future=self.tr("{day}, in the future: compare the clocks"),
            others=self.tr("Other entries"),
            between=self.tr(", "),
        )

    def _say(self, text: str, tone: str = "info") -> None:
        self._state.set("", text, "caution" if tone == "caution" else "stop" if tone == "stop" else "info")

    def _choose(self) -> None:
        kinds = f"{self.tr('Pictures, PDF, card files')} ({FILES})"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Which file shows the slip?"), str(Path.home()), kinds)
        if path:
            self.check_file(Path(path))

    def _build(self) -> None:
        inside = QVBoxLayout(self._area)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._hint)
        inside.addWidget(self._field)
        scroll = Scroll(margins=(18, 0, 18, 14))
        foot = above_foot(self, scroll)
        self._found.setSpacing(18)
        scroll.body.addWidget(self._state)
        scroll.body.addLayout(self._found)
        scroll.body.addWidget(self._area)
        scroll.body.addStretch(1)
        for button in (self.check, self.file, self.camera):
            foot.buttons.add(button)
        foot.buttons.add_room()
        foot.buttons.add(self.empty)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
