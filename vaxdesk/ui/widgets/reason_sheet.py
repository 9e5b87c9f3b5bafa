"""Asking why, before something unusual is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class ReasonSheet(Sheet):
    """Shows what stands against it and takes a reason in words; `given` carries the reason."""

    given = Signal(str)

    def __init__(self, parent: QWidget, name: str, *, tone: Tone = "caution") -> None:
        super().__init__(parent, tone=tone)
        self._against = Banner(tone="caution")
        self._reason = TextInput(f"{name}.reason")
        self._field = Field("", self._reason)
        self._confirm = KeyButton(f"{name}.confirm", key=keys.PRIMARY, kind="primary")
        self._cancel = KeyButton(f"{name}.cancel", key=keys.BACK)
        self.body.addWidget(self._against)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.foot.add(self._confirm)
        self.foot.add(self._cancel)
        self._confirm.clicked.connect(self._give)
        self._cancel.clicked.connect(self.close_sheet)
        self._reason.textChanged.connect(self._judge)

    def ask(self, title: str, about: str, against: str, *, label: str, confirm: str, cancel: str) -> None:
        """Open with these words; the reason starts empty."""
        self.set_words(title, about)
        self._against.set("", against, "caution")
        self._field.set_label(label)
        self._confirm.set_text(confirm)
        self._cancel.set_text(cancel)
        self._reason.setPlainText("")
        self._judge()
        self.open()

    def _judge(self) -> None:
        self._confirm.setEnabled(bool(self._reason.text().strip()))

    def _give(self) -> None:
        reason = self._reason.text().strip()
        self.close_sheet()
        self.given.emit(reason)
