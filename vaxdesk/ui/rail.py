"""The stations at the left, with how many wait at each."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from vaxdesk.ui import icons
from vaxdesk.ui.theme import TOKENS, em, resized
from vaxdesk.ui.widgets.scroll import Scroll

ROOMY, CLOSE, TIGHT = 16, 8, 2
"""Above and below a button, together: where there is room for every button, and where there is not."""
EDGE = 8
HELP_BACK, HELP_INK, COUNT_INK = "#FFB4AB", "#5C0A05", "#06303A"


class RailButton(QAbstractButton):
    """Icon, word, and a badge with the number of people waiting."""

    def __init__(self, code: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"window.{code}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._margin = ROOMY
        self._count, self._help = 0, False

    def set_words(self, words: str) -> None:
        self.setText(words)
        self._speak()
        self.updateGeometry()

    def set_count(self, count: int, needs_help: bool) -> None:
        if (count, needs_help) != (self._count, self._help):
            self._count, self._help = count, needs_help
            self._speak()
            self.update()

    def set_margin(self, margin: int) -> None:
        """Take so much room above and below, in pixels."""
        if self._margin != margin:
            self._margin = margin
            self.updateGeometry()

    @property
    def count(self) -> int:
        return self._count

    @property
    def needs_help(self) -> bool:
        return self._help

    def sizeHint(self) -> QSize:
        word = QFontMetrics(self._word_font())
        width = min(word.horizontalAdvance(self.text()) + 20, round(self.fontMetrics().height() * 7))
        return QSize(
            max(104, width, round(em(self) * 4.4)),
            round(self.fontMetrics().height() * 1.35) + word.height() + self._margin,
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter)
        side = round(self.fontMetrics().height() * 1.1)
        colour = "#FFFFFF" if self.isChecked() else TOKENS.rail_ink
        box = QRectF((self.width() - side) / 2, self._margin // 2 + 1, side, side)
        icons.paint(painter, self._icon, box, colour)
        painter.setFont(self._word_font())
        painter.setPen(QColor(colour))
        height = QFontMetrics(self._word_font()).height()
        words = QFontMetrics(self._word_font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 12)
        painter.drawText(
            QRectF(0, self.height() - height - self._margin // 2 + 1, self.width(), height),
            int(Qt.AlignmentFlag.AlignCenter),
            words,
        )
        if self._count:
            self._paint_badge(painter, box)

    def _paint_back(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), QColor(TOKENS.rail_on))
        if self.isChecked():
            painter.fillRect(0, 0, 4, self.height(), QColor(TOKENS.rail_mark))
        if self.hasFocus():
            painter.setPen(QPen(QColor(TOKENS.rail_mark), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 2, -2, -2), 6, 6)

    def _paint_badge(self, painter: QPainter, icon: QRectF) -> None:
        font = resized(self.font(), 0.75, bold=True)
        metrics, text = QFontMetrics(font), str(self._count)
        height = metrics.height() - 1
        width = max(metrics.horizontalAdvance(text) + 13, height + 4)
        pill = QRectF(min(icon.right() - 2, self.width() - width - 3), 5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(HELP_BACK if self._help else TOKENS.rail_mark))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(HELP_INK if self._help else COUNT_INK))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)

    def _word_font(self) -> QFont:
        return resized(self.font(), 0.95)

    def _speak(self) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(str(self._count) if self._count else "")


class Rail(QFrame):
    """Stations of the way at the top, supporting ones and settings at the bottom."""

    went = Signal(str)
    settings_wanted = Signal()

    def __init__(self, way: Sequence[tuple[str, str]], support: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        scroll = Scroll(margins=(0, EDGE, 0, EDGE))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._box = scroll.body
        self._box.setSpacing(0)
        for code, icon in way:
            self._add(code, icon)
        self._box.addStretch(1)
        for code, icon in support:
            self._add(code, icon)
        self.settings = RailButton("settings", "settings")
        self.settings.clicked.connect(self.settings_wanted)
        self._box.addWidget(self.settings)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def set_words(self, words: dict[str, str], settings: str) -> None:
        for code, button in self.buttons.items():
            button.set_words(words[code])
        self.settings.set_words(settings)
        self.fit()

    def fit(self) -> None:
        """As wide as its widest word."""
        self.setFixedWidth(max(button.sizeHint().width() for button in (*self.buttons.values(), self.settings)))
        self._move_together()

    def show_only(self, codes: Container[str]) -> None:
        """Those that whoever sits here may use."""
        for code, button in self.buttons.items():
            button.setVisible(code in codes)
        self._move_together()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_together()

    def _move_together(self) -> None:
        """In a low window the buttons stand closer, so that the last one is in sight."""
        shown = [each for each in (*self.buttons.values(), self.settings) if not each.isHidden()]
        for margin in (ROOMY, CLOSE, TIGHT):
            for each in shown:
                each.set_margin(margin)
            if sum(each.sizeHint().height() for each in shown) + 2 * EDGE <= self.height():
                return

    def mark(self, code: str) -> None:
        self.buttons[code].setChecked(True)

    def _add(self, code: str, icon: str) -> None:
        button = RailButton(code, icon)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.went.emit(code))
        self._group.addButton(button)
        self.buttons[code] = button
        self._box.addWidget(button)
