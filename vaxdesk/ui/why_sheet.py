"""Why somebody looks at a person on a page that is not theirs: nothing of the person is seen before that."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

WHY: Final[dict[str, object]] = {
    "looks_unwell": QT_TRANSLATE_NOOP("looking", "They feel unwell"),
    "was_asked": QT_TRANSLATE_NOOP("looking", "They or their family ask"),
    "helps_out": QT_TRANSLATE_NOOP("looking", "I help out at this station"),
    "checks_entry": QT_TRANSLATE_NOOP("looking", "I check what was written"),
}
"""What the access log keeps as the reason, and its words."""


def why(code: str) -> str:
    """The words for a reason."""
    return QCoreApplication.translate("looking", str(WHY[code]))


class WhySheet(Sheet):
    """`given` carries the reason, one of WHY; `left` says that somebody does not want to look after all."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, tone="caution")
        self._said = SafeLabel(wrap=True)
        self.choice = Segmented(f"{name}.why")
        self._field = Field("", self.choice)
        self._back = KeyButton(f"{name}.why_back", key=keys.BACK)
        self.body.addWidget(self._said)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.foot.add(self._back)
        self.choice.chosen.connect(self._give)
        self._back.clicked.connect(self._leave)
        self._retranslate()

    def ask(self) -> None:
        """Open with nothing chosen; the page behind, which is only just being filled, does not get the focus."""
        self.choice.set_value(None)
        self.open()
        QTimer.singleShot(0, self, self._take_focus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(TOKENS.page))

    def _take_focus(self) -> None:
        if self.is_open():
            self.choice.setFocus()

    def _give(self, code: str) -> None:
        self.close_sheet()
        self.given.emit(code)

    def _leave(self) -> None:
        self.close_sheet()
        self.left.emit()

    def _retranslate(self) -> None:
        self.set_words(self.tr("Why do you look at this person?"))
        self._said.setText(
            self.tr("This page is not yours, and this person does not wait for you. Your reason is kept, once a day.")
        )
        self._field.set_label(self.tr("Reason"))
        self.choice.set_options([Option(code, why(code), "brand") for code in WHY])
        self._back.set_text(self.tr("Do not look"))
