"""Nothing to see for people who walk past."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.ui.widgets.safe_label import SafeLabel


class Blank(QWidget):
    """Covers the whole window until its key is pressed again or it is clicked. Timers go on behind it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("window.blank")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = SafeLabel(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self._words)
        self.hide()
        parent.installEventFilter(self)

    def cover(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setGeometry(self._area.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.rect())
        return super().eventFilter(watched, event)
