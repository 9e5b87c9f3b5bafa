"""Words on the screen, never anything else: no mark-up, no pictures, no links."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from vaxdesk.ui.widgets.restyle import restyle

SHORTEST = 4
"""Characters that an elided label keeps at least."""


class SafeLabel(QLabel):
    """Plain text. `elide` keeps it to one line and shows "…" where room ends; the accessible name stays whole.

    `role` and `tone` choose the look (see the style sheet): muted, label, small, heading, title, name, identity,
    strong, figure; ok, info, caution, stop, brand.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        tone: str = "",
        elide: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show exactly these characters."""
        super().setText(text)
        self.setAccessibleName(text)

    def set_tone(self, tone: str) -> None:
        restyle(self, tone=tone)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._elide:
            return hint
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("0") * SHORTEST), hint.height())

    def shown(self) -> str:
        """What there is room for."""
        if not self._elide:
            return self.text()
        room = self.contentsRect().width()
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        flags = int(self.alignment() | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), flags, self.shown())
