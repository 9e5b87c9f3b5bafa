"""A screen of its own for the people who wait: on the second monitor where there is one, else a window to be moved."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QObject, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vaxdesk.departments import waiting_words
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.live import Live
from vaxdesk.ui.second_paint import BACK, Pen, Words, paint_second
from vaxdesk.ui.second_view import SecondProps, second_props
from vaxdesk.ui.theme import TOKENS

CODES: Final = ("title", "rule", "counting", "nearly", "go", "stay", "unwell", "nobody", "practice")
SMALL: Final = (960, 540)
NO_WORDS: Final[Words] = dict.fromkeys(CODES, ("", "", ""))
EMPTY: Final = SecondProps((), 3, 4, 1, 1, "", 0)


class Monitor(Protocol):
    """As much of a QScreen as is needed here."""

    def geometry(self) -> QRect: ...


class SecondWindow(QWidget):
    """Never takes the keyboard: scanners and keys go on reaching the work. `closed` when somebody closes it by hand."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("secondScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(480, 270)
        self.resize(*SMALL)
        self._props, self._words = EMPTY, NO_WORDS

    @property
    def props(self) -> SecondProps:
        """What is shown."""
        return self._props

    def set_words(self, words: Words) -> None:
        self._words = words
        self.setWindowTitle(f"{self._words['title'][0]} · vaxdesk")
        self.setAccessibleName(self._words["title"][0])
        self.update()

    def show_props(self, props: SecondProps) -> None:
        if props != self._props:
            self._props = props
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(BACK))
        paint_second(Pen(painter, QSizeF(self.size()), self.font()), self._props, self._words)
        if self._props.practice:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(TOKENS.practice))
            for edge in range(5):
                painter.drawRect(self.rect().adjusted(edge, edge, -edge - 1, -edge - 1))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Where there is one monitor only, the window can fill it and give it back."""
        self.fill(not self.isFullScreen())

    def fill(self, whole: bool) -> None:
        """Take the whole monitor, or be a window. Qt's own ways to do this would take the keyboard too."""
        self.setWindowState(Qt.WindowState.WindowFullScreen if whole else Qt.WindowState.WindowNoState)
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class SecondScreen(QObject):
    """Keeps the window true and in its place: `tick` comes once a second. `closed` when somebody closed it by hand."""

    closed = Signal()

    def __init__(
        self,
        live: Live,
        main: QWidget,
        *,
        monitors: Callable[[], Sequence[Monitor]] = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or main)
        self._live, self._main, self._monitors = live, main, monitors
        self._names = True
        self.window: SecondWindow | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for changed in (application.screenAdded, application.screenRemoved):
            changed.connect(self.arrange)

    def show(self, *, names: bool) -> None:
        """Open the window, or bring it up to date. Raises WorldFailed where the site's words cannot be read."""
        self._names = names
        if self.window is None:
            order = waiting_words.languages(self._live.desk.site.language)
            words = {code: waiting_words.in_each(code, order) for code in CODES}
            self.window = SecondWindow()
            self.window.set_words(words)
            self.window.closed.connect(self._closed)
            self.tick()
            self.arrange()
        self.tick()

    def hide(self) -> None:
        """Take the window away."""
        if self.window is not None:
            window, self.window = self.window, None
            window.blockSignals(True)
            window.hide()
            window.deleteLater()

    def tick(self) -> None:
        """A second has passed."""
        if self.window is not None:
            self.window.show_props(self.props())

    def props(self) -> SecondProps:
        """What there is to show at this moment."""
        desk, room = self._live.desk, self._live.desk.waiting_room
        now = room.now()
        names = room.masked_names() if self._names else {}
        clock = f"{desk.local(now.utc):%H:%M}"
        return second_props(room.people, names, now.uptime_ms, clock, practice=desk.site.practice)

    def arrange(self, *_: object) -> None:
        """A monitor came or went: fill the one where nobody works, or be a window in the corner, to be moved."""
        if self.window is None:
            return
        place, worked = other_monitor(self._monitors(), self._main.geometry()), self._main.isActiveWindow()
        if place is not None:
            self.window.setGeometry(place)
            self.window.fill(True)
        elif self.window.isFullScreen() or not self.window.isVisible():
            self.window.fill(False)
            self.window.resize(*SMALL)
            corner = self._main.screen().availableGeometry().bottomRight()
            self.window.move(corner.x() - SMALL[0], corner.y() - SMALL[1])
        if worked:
            self._main.activateWindow()

    def _closed(self) -> None:
        self.hide()
        self.closed.emit()


def other_monitor(monitors: Sequence[Monitor], work: QRect) -> QRect | None:
    """Where the first monitor lies that most of the work is not on; None where there is one monitor only."""
    if len(monitors) < 2:
        return None
    places = [each.geometry() for each in monitors]
    here = max(places, key=lambda place: _area(place.intersected(work)))
    return next((place for place in places if place != here), None)


def _area(place: QRect) -> int:
    return max(0, place.width()) * max(0, place.height())


def spoken_words(number: str, first: str) -> tuple[str, ...]:
    """How a number is called, in each language; nothing where the site's words cannot be read."""
    try:
        return waiting_words.in_each("call", waiting_words.languages(first), number=number)
    except WorldFailed:
        return ()
