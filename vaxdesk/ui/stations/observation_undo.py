"""Somebody was released by mistake: the last releases, to take one back with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.permissions import CALL_BACK
from vaxdesk.ui import keys
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.sheet import Sheet

SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Release:
    """Somebody who went home: the entry that says so, and when it was written."""

    entry: str
    visit: str
    short: str
    name: str
    written: datetime
    time: str

    def undoable(self, now: datetime) -> bool:
        return timedelta() <= now - self.written <= CALL_BACK


def release_rows(releases: Sequence[Release], now: datetime, still: str) -> list[QueueRow]:
    """The last ones first; `still` marks those that can be taken back."""
    return [
        QueueRow(
            each.entry, each.short, each.name, each.time, *((still, "info") if each.undoable(now) else ("", "muted"))
        )
        for each in releases
    ]


class UndoSheet(Sheet):
    """`taken_back` carries the entry and the reason."""

    taken_back = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._releases: dict[str, Release] = {}
        self._now: datetime | None = None
        self.list = QueueList("observation.releases")
        self.list.setMinimumHeight(220)
        self.problem = Banner(tone="stop")
        self.problem.set("")
        self.why = TextInput("observation.undo_why", lines=2)
        self._why = Field("", self.why)
        self.confirm = KeyButton("observation.undo_confirm", key=keys.PRIMARY, kind="primary")
        self.cancel = KeyButton("observation.undo_cancel", key=keys.BACK)
        for each in (self.problem, self.list, self._why):
            self.body.addWidget(each)
        self.foot.add(self.confirm)
        self.foot.add(self.cancel)
        self.list.chosen.connect(self._judge)
        self.why.textChanged.connect(self._judge)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.close_sheet)

    def ask(self, releases: Sequence[Release], now: datetime) -> None:
        """Open with the last releases; the newest that can be taken back is chosen."""
        self._releases = {each.entry: each for each in releases}
        self._now = now
        self.retranslate()
        self.problem.set("")
        self.why.setPlainText("")
        self.list.show_rows(release_rows(releases, now, self.tr("may be taken back")))
        self.list.choose(next((each.entry for each in releases if each.undoable(now)), ""))
        self._judge()
        self.open()
        self.why.setFocus()

    def retranslate(self) -> None:
        self.set_words(self.tr("Last releases"), self.tr("A release can be taken back for ten minutes."))
        self.list.setAccessibleName(self.tr("Last releases"))
        self._why.set_label(self.tr("Why"))
        self.confirm.set_text(self.tr("Take the release back"))
        self.cancel.set_text(self.tr("Back"))

    def _judge(self, *_: object) -> None:
        chosen = self._releases.get(self.list.current())
        can = chosen is not None and self._now is not None and chosen.undoable(self._now)
        self.confirm.setEnabled(can and bool(self.why.text().strip()))

    def _confirm(self) -> None:
        self.taken_back.emit(self.list.current(), self.why.text().strip())
