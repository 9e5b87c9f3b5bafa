"""Short words about what has just happened."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vaxdesk.ui.theme import Tone, em
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.in_sight import in_sight
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import open_sheet

SECONDS = 5
MOST = 3
"""Notices that are shown at once; others wait for their turn."""
WORST: Final = ("stop", "caution", "ok")
ABOVE_ACTIONS_EM = 6
GAP = 8
"""Pixels between a notice and the button below it."""
ICONS = {"ok": "check", "caution": "warning", "stop": "warning"}


@dataclass(slots=True)
class Notice:
    """One of them, and how many seconds it is still to be seen."""

    text: str
    tone: Tone
    left: int = SECONDS


class Toast(QFrame):
    """Appears at the bottom, above the actions, over no button; never over the person's name; takes no focus. Every
    notice stays for five seconds, below the one before; only what went well makes room at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self._notices: list[Notice] = []
        self._icon, self._words = IconLabel(), SafeLabel(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 11, 18, 11)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, tone: Tone = "plain") -> None:
        """Show a text below those that warn of something and are still to be seen."""
        self._notices = [each for each in self._notices if each.tone in ("stop", "caution") and each.text != text]
        self._notices.append(Notice(text, tone))
        self._show()

    def _show(self) -> None:
        now = self._notices[:MOST]
        if not now:
            self.drop()
            return
        tones = {each.tone for each in now}
        tone = next((each for each in WORST if each in tones), "plain")
        restyle(self, tone=tone)
        self._icon.set_icon(ICONS.get(tone, "info"), "#FFFFFF")
        self._words.setText("\n".join(each.text for each in now))
        self.setAccessibleName(self._words.text())
        self.place()
        self.show()
        self.raise_()
        QTimer.singleShot(0, self, self.place)

    def drop(self) -> None:
        """Say nothing any more, to what reads the screen aloud either."""
        self._notices = []
        self._words.setText("")
        self.setAccessibleName("")
        self.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)

    def words(self) -> str:
        """What was said last, while it is to be seen or waits for that; empty when nothing is."""
        return self._notices[-1].text if self._notices and self.isVisible() else ""

    def shown(self) -> str:
        """Everything that is to be seen now, a line each."""
        return self._words.text() if self.isVisible() else ""

    def tick(self) -> None:
        """A second has passed."""
        if not self._notices:
            return
        self.place()
        for each in self._notices[:MOST]:
            each.left -= 1
        left = [each for each in self._notices if each.left > 0]
        if len(left) < len(self._notices):
            self._notices = left
            self._show()

    def place(self) -> None:
        """Stay at the bottom of the window, where no button is."""
        area = self._area.rect()
        lines = self._words.text().split("\n")
        plain = max(self.fontMetrics().horizontalAdvance(line) for line in lines) + self.fontMetrics().height() + 70
        width = min(max(plain, 280), area.width() - 80)
        height = self.layout().heightForWidth(width)  # type: ignore[union-attr]
        height = max(height, self.sizeHint().height())
        lowest = area.height() - height - ABOVE_ACTIONS_EM * em(self)
        self.setGeometry(self._free(QRect((area.width() - width) // 2, lowest, width, height)))

    def _free(self, lowest: QRect) -> QRect:
        """The lowest place in the lower two thirds that covers least of what can be pressed: nothing, where there is
        room."""
        taken = self._pressable()
        tops = [lowest.top(), *(each.top() - GAP - lowest.height() for each in taken)]
        tops = [top for top in tops if self._area.height() // 3 <= top <= lowest.top()] or [lowest.top()]
        places = [QRect(lowest.left(), top, lowest.width(), lowest.height()) for top in tops]
        return min(places, key=lambda place: (_covered(place, taken), -place.top()))

    def _pressable(self) -> list[QRect]:
        """Where the buttons in front are to be seen."""
        front = open_sheet(self._area) or self._area
        buttons = [each for each in in_sight(front) if isinstance(each, KeyButton)]
        seen = ((each, each.visibleRegion().boundingRect()) for each in buttons)
        return [QRect(each.mapTo(self._area, rect.topLeft()), rect.size()) for each, rect in seen if not rect.isEmpty()]


def _covered(place: QRect, taken: list[QRect]) -> int:
    both = [place & each for each in taken]
    return sum(each.width() * each.height() for each in both)
