"""A short word about what has just happened."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vaxdesk.ui.theme import Tone, em
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

SECONDS = 5
ABOVE_ACTIONS_EM = 6
ICONS = {"ok": "check", "caution": "warning", "stop": "warning"}


class Toast(QFrame):
    """Appears at the bottom, above the actions, for five seconds; never over the person's name; takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self._left = 0
        self._icon, self._words = IconLabel(), SafeLabel(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 11, 18, 11)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, tone: Tone = "plain") -> None:
        """Show a text; a newer one replaces it."""
        restyle(self, tone=tone)
        self._icon.set_icon(ICONS.get(tone, "info"), "#FFFFFF")
        self._words.setText(text)
        self.setAccessibleName(text)
        self._left = SECONDS
        self.place()
        self.show()
        self.raise_()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)

    def words(self) -> str:
        """What is being said; empty when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def tick(self) -> None:
        """A second has passed."""
        self._left -= 1
        if self._left <= 0:
            self.hide()

    def place(self) -> None:
        """Stay at the bottom of the window."""
        area = self._area.rect()
        plain = self.fontMetrics().horizontalAdvance(self._words.text()) + self.fontMetrics().height() + 70
        width = min(max(plain, 280), area.width() - 80)
        height = self.layout().heightForWidth(width)  # type: ignore[union-attr]
        height = max(height, self.sizeHint().height())
        self.setGeometry(
            (area.width() - width) // 2, area.height() - height - ABOVE_ACTIONS_EM * em(self), width, height
        )
