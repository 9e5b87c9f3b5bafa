"""A reaction was begun and not saved: nobody goes home before it is saved or given up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet


class UnsavedSheet(Sheet):
    """`finish` asks for the reaction sheet of a visit, `discarded` gives up what was filled in about it: always the one
    that was asked about, whoever was chosen since."""

    finish = Signal(str)
    discarded = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="stop")
        self._visit, self._line = "", ""
        self.explained = SafeLabel(wrap=True)
        self.open_reaction = KeyButton("observation.unsaved_finish", key=keys.PRIMARY, kind="primary")
        self.discard = KeyButton("observation.unsaved_discard", key="F8", kind="warn")
        self.cancel = KeyButton("observation.unsaved_cancel", key=keys.BACK)
        self.body.addWidget(self.explained)
        self.body.addStretch(1)
        for button in (self.open_reaction, self.discard, self.cancel):
            self.foot.add(button)
        self.open_reaction.clicked.connect(lambda: self._answer(self.finish))
        self.discard.clicked.connect(lambda: self._answer(self.discarded))
        self.cancel.clicked.connect(self.close_sheet)

    def ask(self, visit: str, line: str) -> None:
        """Open for the person whom this line names."""
        self._visit, self._line = visit, line
        self.retranslate()
        self.open()

    def retranslate(self) -> None:
        self.set_words(self.tr("A reaction is not saved"), self._line)
        self.explained.setText(
            self.tr("Somebody began to record a reaction of this person. Save it, or discard it if there was none.")
        )
        self.open_reaction.set_text(self.tr("Look at it and save"))
        self.discard.set_text(self.tr("Discard it"))
        self.cancel.set_text(self.tr("Back"))

    def _answer(self, signal: object) -> None:
        self.close_sheet()
        signal.emit(self._visit)  # type: ignore[attr-defined]
