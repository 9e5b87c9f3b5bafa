"""Where somebody signs on the screen, with a pen, a finger or the mouse."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vaxdesk.clinic.fact_parts import DRAWN_HEIGHT, DRAWN_WIDTH, Drawing
from vaxdesk.ui.pen_strokes import MOST_STROKES, Point, drawing_of, points_of
from vaxdesk.ui.theme import TOKENS, em

WIDTH_EM = 34
LEAST_PX = 240
PEN_PX = 2.4


class PenField(QWidget):
    """A white field with a line to sign on. What is drawn is kept as strokes, never as a picture."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._strokes: list[list[Point]] = []
        self._down = False

    def drawing(self) -> Drawing | None:
        """What stands in the field; None where nothing does."""
        return drawing_of(self._strokes)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Put this into the field, without telling anybody."""
        self._strokes = points_of(drawing) if drawing else []
        self._down = False
        self.update()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def clear(self) -> None:
        if self._strokes:
            self._strokes = []
            self._tell()

    def sizeHint(self) -> QSize:
        width = int(em(self) * WIDTH_EM)
        return QSize(width, width * DRAWN_HEIGHT // DRAWN_WIDTH)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, LEAST_PX * DRAWN_HEIGHT // DRAWN_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as there is room, always in the shape of a drawing."""
        self.setFixedHeight(event.size().width() * DRAWN_HEIGHT // DRAWN_WIDTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and len(self._strokes) < MOST_STROKES:
            self._down = True
            self._strokes.append([self._point(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._down:
            self._strokes[-1].append(self._point(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._down:
            self._down = False
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(TOKENS.card))
        painter.setPen(QPen(QColor(TOKENS.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        base = int(self.height() * 0.78)
        painter.drawLine(16, base, self.width() - 16, base)
        painter.setPen(
            QPen(QColor(TOKENS.ink), PEN_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for stroke in self._strokes:
            painter.drawPath(self._path(stroke))

    def _path(self, stroke: list[Point]) -> QPainterPath:
        points = [QPointF(x * self.width(), y * self.height()) for x, y in stroke]
        path = QPainterPath(points[0])
        for point in points[1:] or points:
            path.lineTo(point)
        return path

    def _point(self, position: QPointF) -> Point:
        return position.x() / max(1, self.width()), position.y() / max(1, self.height())

    def _tell(self) -> None:
        self.update()
        self.changed.emit()
