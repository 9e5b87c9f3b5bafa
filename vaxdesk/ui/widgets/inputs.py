"""What staff type into. Every input is named `station.field` and has an accessible name."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

NOTE_GAP = 10


class LineInput(QLineEdit):
    """One line of typing, with a short note at its right end ("✓ checksum ok") and a state that colours its border.

    `characters` is how many of them it is made to show; it grows from there.
    """

    def __init__(self, name: str, *, characters: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._characters = characters
        self._note = SafeLabel(role="small", parent=self)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note.hide()

    def set_note(self, text: str, state: str = "") -> None:
        """Say something short inside the field; `state` is "", "ok", "caution" or "stop"."""
        restyle(self, state=state)
        self._note.set_tone(state)
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.setAccessibleDescription(text)
        self._place_note()

    def note(self) -> str:
        return self._note.text()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        note = self._note.sizeHint().width() + NOTE_GAP if self._note.text() else 0
        return QSize(self.fontMetrics().horizontalAdvance("0") * self._characters + 28 + note, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(self.sizeHint().width(), self.fontMetrics().horizontalAdvance("0") * 6 + 28), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        width = self._note.sizeHint().width() if self._note.text() else 0
        self._note.setGeometry(self.width() - width - NOTE_GAP, 0, width, self.height())
        self.setTextMargins(0, 0, width + NOTE_GAP // 2 if width else 0, 0)


class TextInput(QPlainTextEdit):
    """Several lines of plain text; Tab moves on."""

    def __init__(self, name: str, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self._lines = lines

    def text(self) -> str:
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        return QSize(em(self) * 16, self.fontMetrics().lineSpacing() * self._lines + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().lineSpacing() * self._lines + 24)


class Pick(QComboBox):
    """One of a list: pairs of code and words. Keeps its choice when the words change."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(4)

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """Replace what can be chosen; announces nothing when the chosen code stays."""
        before = self.value()
        blocked = self.blockSignals(True)
        self.clear()
        for code, words in options:
            self.addItem(words, code)
        self.setCurrentIndex(max(self.findData(before), 0 if options else -1))
        self.blockSignals(blocked)
        if self.value() != before:
            self.currentIndexChanged.emit(self.currentIndex())

    def value(self) -> str:
        """The chosen code, or an empty text."""
        return str(self.currentData() or "")

    def set_value(self, code: str) -> None:
        self.setCurrentIndex(self.findData(code))

    def set_note(self, text: str, state: str = "") -> None:
        restyle(self, state=state)
        self.setAccessibleDescription(text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return False
        return super().event(event)
