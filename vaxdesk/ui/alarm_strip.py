"""The strip above every page that says what somebody has to do now: also above a locked one, and above none at all."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vaxdesk.ui import icons, keys
from vaxdesk.ui.alarm_view import MOST_LINES, Line, StripProps, fewer, first_to_answer
from vaxdesk.ui.alarm_words import say
from vaxdesk.ui.theme import BOARD, Colours, em, resized
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

COLOURS: Final[dict[str, Colours]] = {"high": BOARD["reaction"], "medium": BOARD["nearly"]}
"""Red and yellow, as alarms have them everywhere; the same pairs as on the board, seven to one at least."""
PERIOD_MS: Final[dict[str, int]] = {"high": 500, "medium": 1668}
"""2 flashes a second and 0.6: below the three that may harm somebody (WCAG 2.3.1), and of a small area only."""
BLINK_MS: Final = 125
NARROW_EM: Final = 64
"""Ems of width below which there is no room for everything on one line."""
LOW_EM: Final = 52
"""Ems of height of the window, 768 pixels and a little, up to which the page below needs the room."""
LINES_WHEN_LOW: Final = 2


class Symbol(QWidget):
    """Icon and stars of one line; it goes on and off while nobody has answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self.lit = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_line(self, line: Line) -> None:
        self._line = line
        self.lit = self.lit or not line.loud
        self.update()

    def blink(self, elapsed_ms: int) -> None:
        """Half of each period on, half off; what is answered stays on."""
        if self._line is None:
            return
        period = PERIOD_MS[self._line.priority]
        lit = not self._line.loud or elapsed_ms % period < period / 2
        if lit != self.lit:
            self.lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(round(height * 3.6), round(height * 1.7))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        colours = COLOURS[self._line.priority]
        back, ink = (colours.ink, colours.back) if self.lit else (colours.back, colours.ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        side = self.height() * 0.62
        icons.paint(painter, self._line.icon, QRectF(8, (self.height() - side) / 2, side, side), ink)
        painter.setPen(QColor(ink))
        painter.setFont(resized(self.font(), 1.2, bold=True))
        room = QRectF(12 + side, self.height() * 0.12, self.width() - side - 14, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._line.stars)


class Row(QFrame):
    """One line: symbol, words, what can be done."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.setObjectName("alarm")
        self.symbol = Symbol()
        self._word, self._text = SafeLabel(role="strong"), SafeLabel(role="strong", elide=True)
        self._aside, self._more = SafeLabel(wrap=True), SafeLabel(role="strong")
        self.answer = KeyButton(f"alarms.answer_{place}")
        self.show_button = KeyButton(f"alarms.show_{place}")
        for button in (self.answer, self.show_button):
            make_small(button)
        self._word.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(10)
        row.addWidget(self.symbol)
        row.addWidget(self._word)
        row.addWidget(self._text)
        row.addWidget(self._aside, 1)
        row.addWidget(self._more)
        row.addWidget(self.answer)
        row.addWidget(self.show_button)

    def show_line(self, line: Line, *, has_key: bool, narrow: bool) -> None:
        """`narrow` leaves out what is said elsewhere: the number and what can be done stay."""
        restyle(self, tone=line.priority)
        self.symbol.show_line(line)
        self._word.setText(line.word)
        self._text.setText(line.text)
        self._aside.setText(line.aside)
        self._word.setVisible(not narrow)
        self._aside.setVisible(not narrow or not line.text)
        self._more.setText(line.more)
        self._more.setVisible(bool(line.more))
        self.answer.set_key(keys.ALARM_ANSWER if has_key else "")
        self.answer.set_text(line.answer)
        self.answer.setVisible(bool(line.answer))
        self.show_button.set_text(say("show"))
        self.show_button.setVisible(bool(line.answer) and not narrow)
        self.setAccessibleName(line.spoken())


def make_small(button: KeyButton) -> None:
    """As wide as its words, and out of the way of Tab and of what a scanner types: it has a key, or a page of its own
    says the same."""
    button.set_tight()
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class AlarmStrip(QFrame):
    """`answered` carries the alarm that somebody answers for, `shown` the visit that they want to see ("" for the
    board), `paused` that the sound is to be still for a while."""

    answered = Signal(object)
    shown = Signal(str)
    paused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarms")
        self._given = self._props = StripProps()
        self._rows = [Row(place) for place in range(MOST_LINES)]
        self._note = SafeLabel(role="strong", wrap=True)
        self.pause = KeyButton("alarms.pause", key=keys.ALARM_PAUSE)
        make_small(self.pause)
        self.hidden: Callable[[], bool] = lambda: False
        """Whether the work below cannot be seen: then nobody answers by a key, but anybody may ask for quiet."""
        self._blinking, self._since = QTimer(self), QElapsedTimer()
        self._since.start()
        self._build()
        self.hide()

    @property
    def props(self) -> StripProps:
        """What is shown."""
        return self._props

    def show_props(self, props: StripProps) -> None:
        """Say this; nothing but the next props hides it."""
        if props != self._given:
            self._given = props
            self._show()

    def fit(self) -> None:
        """The window may have another height."""
        if fewer(self._given, self._most()) != self._props:
            self._show()

    def _most(self) -> int:
        return LINES_WHEN_LOW if self.window().height() <= LOW_EM * em(self) else MOST_LINES

    def _show(self) -> None:
        props = self._props = fewer(self._given, self._most())
        key_place, narrow = first_to_answer(props.lines), self.width() < NARROW_EM * em(self)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(below if narrow else beside)
        for place, row in enumerate(self._rows):
            there = place < len(props.lines)
            row.setVisible(there)
            if there:
                row.show_line(props.lines[place], has_key=place == key_place, narrow=narrow)
        self._note.setText(props.note)
        self._note.setVisible(bool(props.note))
        self.pause.set_text(props.pause)
        self.pause.setVisible(bool(props.pause))
        self._foot.setVisible(bool(props.note or props.pause))
        self.setAccessibleName(say("title"))
        self.setVisible(bool(props.lines))

    def press(self, sequence: str) -> bool:
        """What the two keys of the strip do; False where there is nothing to do."""
        return not self.isHidden() and keys.press(self, sequence)

    def _key(self, sequence: str) -> None:
        if sequence == keys.ALARM_PAUSE or not self.hidden():
            self.press(sequence)

    def words(self) -> str:
        """Everything that is said, line by line; empty while there is nothing to say."""
        lines = [each.spoken() for each in self._props.lines]
        return "\n".join([*lines, *([self._props.note] if self._props.note else [])])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._props.lines:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._since.restart()
        self._blinking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._blinking.stop()

    def _build(self) -> None:
        self._foot = QFrame()
        self._foot.setObjectName("alarmFoot")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(6, 2, 12, 2)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.pause)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for row in self._rows:
            lines.addWidget(row)
            row.answer.clicked.connect(lambda _=False, row=row: self._answer(self._rows.index(row)))
            row.show_button.clicked.connect(lambda _=False, row=row: self._show_visit(self._rows.index(row)))
        across = self._across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(lines, 1)
        across.addWidget(self._foot)
        self.pause.clicked.connect(self.paused)
        for sequence in (keys.ALARM_ANSWER, keys.ALARM_PAUSE):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda key=sequence: self._key(key))
        self._blinking.setInterval(BLINK_MS)
        self._blinking.timeout.connect(self._blink)

    def _answer(self, place: int) -> None:
        if place < len(self._props.lines) and (target := self._props.lines[place].target) is not None:
            self.answered.emit(target)

    def _show_visit(self, place: int) -> None:
        if place < len(self._props.lines) and (target := self._props.lines[place].target) is not None:
            self.shown.emit(target.condition.visit)

    def _blink(self) -> None:
        for row in self._rows:
            if row.isVisible():
                row.symbol.blink(self._since.elapsed())
