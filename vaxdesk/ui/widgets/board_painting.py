"""How a card of the board is drawn: large, with the time in its ring; small, where many people are watched.

Fonts, measures, pens, pictures and shortened words are kept from one second to the next.
"""

from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from vaxdesk.ui import icons
from vaxdesk.ui.theme import BOARD, TOKENS, resized
from vaxdesk.ui.widgets.name_fitting import fitted

ICONS: Final[dict[str, str]] = {
    "counting": "counting",
    "nearly": "nearly",
    "ready": "check",
    "overdue": "alert",
    "reaction": "reaction",
}
GONE: Final = "home"
FULL: Final = 360 * 16
TOP: Final = 90 * 16
BESIDE: Final = 7
"""Pixels between the words of one line."""
KEPT: Final = 4000
"""So many shortened words are kept; a day has fewer people on it."""


class Painted(Protocol):
    """What is on a card; see `BoardCard`."""

    @property
    def ticket(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def time(self) -> str: ...
    @property
    def left(self) -> float: ...
    @property
    def state(self) -> str: ...
    @property
    def word(self) -> str: ...
    @property
    def seat(self) -> str: ...
    @property
    def together(self) -> str: ...
    @property
    def brief(self) -> str: ...
    @property
    def together_brief(self) -> str: ...
    @property
    def gone(self) -> bool: ...


class Writing:
    """One font with its measures, and the words that were shortened to fit."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.height()
        self.ascent = self._metrics.ascent()
        self.capital = self._metrics.capHeight()
        self._widths: dict[str, float] = {}
        self._short: dict[tuple[str, int], str] = {}
        self._names: dict[tuple[str, int], str] = {}

    def width(self, text: str) -> float:
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > KEPT:
                self._widths.clear()
            known = self._widths[text] = self._metrics.horizontalAdvance(text)
        return known

    def draw(self, painter: QPainter, x: float, baseline: float, text: str) -> None:
        painter.setFont(self.font)
        painter.drawText(QPointF(x, baseline), text)

    def short(self, text: str, room: float) -> str:
        """As much of the text as fits, with an ellipsis where it is not all."""
        key = (text, int(room))
        known = self._short.get(key)
        if known is None:
            if len(self._short) > KEPT:
                self._short.clear()
            known = self._short[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        return known

    def short_name(self, name: str, room: float) -> str:
        """As much of a name as fits; see `fitted`."""
        key = (name, int(room))
        known = self._names.get(key)
        if known is None:
            if len(self._names) > KEPT:
                self._names.clear()
            whole = fitted(name, lambda text: self._metrics.horizontalAdvance(text) <= int(room))
            known = self._names[key] = whole if whole is not None else self.short(name, room)
        return known


class Inks:
    """Pens and brushes of one state."""

    def __init__(self, state: str, ring: float) -> None:
        colours = BOARD[state]
        ink, track = QColor(colours.ink), QColor(colours.ink)
        track.setAlphaF(0.16)
        self.back = QBrush(QColor(colours.back))
        self.edge = QPen(QColor("#CBD4DC"), 1) if state == "counting" else QPen(Qt.PenStyle.NoPen)
        self.ink = QPen(ink)
        self.track = QPen(track, ring)
        self.arc = QPen(QColor(TOKENS.brand) if state == "counting" else ink, ring)
        self.arc.setCapStyle(Qt.PenCapStyle.RoundCap)


class Card:
    """What both sizes share: the plate with its frame, the ring with the part that is gone, the picture of the state.
    All of that is drawn once for each state."""

    def __init__(self, size: QSize, gap: int, box: QRectF, ring: float) -> None:
        self.face = QRectF(2, 2, size.width() - gap, size.height() - gap)
        self.box = box
        self.inks = {state: Inks(state, ring) for state in BOARD}
        self._size = size
        self._plates: dict[tuple[str, str, bool, float], QPixmap] = {}

    def begin(self, painter: QPainter, at: QPointF, card: Painted, *, chosen: bool) -> Inks:
        """Draw everything but the words."""
        inks = self.inks[card.state]
        icon = GONE if card.gone else ICONS[card.state]
        painter.drawPixmap(at, self._plate(card.state, icon, chosen, painter.device().devicePixelRatioF()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.left > 0:
            painter.setPen(inks.arc)
            painter.drawArc(self.box.translated(at), TOP, -round(FULL * min(card.left, 1.0)))
        painter.setPen(inks.ink)
        return inks

    def picture(self, painter: QPainter, state: str, icon: str) -> None:
        """Draw the icon in the ink of the state where this size of card has it."""

    def _plate(self, state: str, icon: str, chosen: bool, ratio: float) -> QPixmap:
        plate = self._plates.get((state, icon, chosen, ratio))
        if plate is None:
            plate = self._plates[state, icon, chosen, ratio] = QPixmap(self._size * ratio)
            plate.setDevicePixelRatio(ratio)
            plate.fill(Qt.GlobalColor.transparent)
            painter = QPainter(plate)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_plate(painter, self.inks[state], chosen=chosen)
            self.picture(painter, state, icon)
            painter.end()
        return plate

    def _paint_plate(self, painter: QPainter, inks: Inks, *, chosen: bool) -> None:
        painter.setPen(inks.edge)
        painter.setBrush(inks.back)
        painter.drawRoundedRect(self.face, 9, 9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if chosen:
            painter.setPen(QPen(QColor(TOKENS.card), 2))
            painter.drawRoundedRect(self.face.adjusted(2, 2, -2, -2), 7, 7)
            painter.setPen(QPen(QColor(TOKENS.rail), 3))
            painter.drawRoundedRect(self.face, 9, 9)
        painter.setPen(inks.track)
        painter.drawEllipse(self.box)


class Wide(Card):
    """A large card: the time in its ring, ticket and seat, name, state."""

    def __init__(self, font: QFont, size: QSize, gap: int) -> None:
        side = size.height() - gap - 30
        ring = max(4.0, side * 0.095)
        self.ticket, self.small = Writing(resized(font, 0.9, bold=True)), Writing(resized(font, 0.93))
        self.name, self.time = Writing(resized(font, 1.27, bold=True)), Writing(resized(font, 1.2, bold=True))
        self._long = Writing(resized(font, 0.98, bold=True))
        super().__init__(size, gap, QRectF(16 + ring / 2, 17 + ring / 2, side - ring, side - ring), ring)
        self._inside = side - 2 * ring - 6
        self._left, self._right = 30.0 + side, self.face.right() - 10
        top = self.face.center().y() - (self.ticket.height + self.name.height + self.small.height + 4) / 2
        self._first = top + self.ticket.ascent
        self._second = top + self.ticket.height + 2 + self.name.ascent
        self._third = top + self.ticket.height + self.name.height + 4
        self._side = self.small.height * 0.85

    def picture(self, painter: QPainter, state: str, icon: str) -> None:
        top = self._third + (self.small.height - self._side) / 2
        icons.paint(painter, icon, QRectF(self._left, top, self._side, self._side), BOARD[state].ink)

    def paint(self, painter: QPainter, at: QPointF, card: Painted, *, chosen: bool) -> None:
        self.begin(painter, at, card, chosen=chosen)
        centre = self.box.center() + at
        time = self.time if self.time.width(card.time) <= self._inside else self._long
        time.draw(painter, centre.x() - time.width(card.time) / 2, centre.y() + time.capital / 2, card.time)
        room, left = self._right - self._left, at.x() + self._left
        up = self._paint_first(painter, left, at.y() + self._first, room, card)
        self._paint_name(painter, left, at.y() + self._second, room, card, about="" if up else card.about)
        aside = self._side + 5
        words = self.small.short(card.word, room - aside)
        self.small.draw(painter, left + aside, at.y() + self._third + self.small.ascent, words)

    def _paint_first(self, painter: QPainter, left: float, y: float, room: float, card: Painted) -> bool:
        """Whether sex and age stand here, because the name needs the whole line below."""
        together = self.ticket.short(card.together, room * 0.6) if card.together else ""
        room -= self.ticket.width(together) + 8 if together else 0.0
        first = self.ticket.short(f"{card.ticket} · {card.seat}" if card.seat else card.ticket, room)
        self.ticket.draw(painter, left, y, first)
        if together:
            self.ticket.draw(painter, left + room + 8, y, together)
        about, after = self.small.width(card.about), self.ticket.width(first) + BESIDE
        up = self.name.width(card.name) + 6 + about > self._right - self._left and after + about <= room
        if up:
            self.small.draw(painter, left + after, y, card.about)
        return up

    def _paint_name(self, painter: QPainter, left: float, y: float, room: float, card: Painted, *, about: str) -> None:
        beside = max(room - self.small.width(about) - 6, room / 2) if about else room
        name = self.name.short_name(card.name, beside)
        self.name.draw(painter, left, y, name)
        after = self.name.width(name) + 6
        if about and room - after > self.small.height:
            self.small.draw(painter, left + after, y, self.small.short(about, room - after))


class Close(Card):
    """A small card: the state in its ring; ticket, seat and time; name and state in a word. The word goes up beside the
    time where a long name needs its room."""

    def __init__(self, font: QFont, size: QSize, gap: int) -> None:
        side = size.height() - gap - 14
        ring = max(3.0, side * 0.11)
        self.number, self.small = Writing(resized(font, 1.06, bold=True)), Writing(resized(font, 0.93))
        self.tiny = Writing(resized(font, 0.8))
        super().__init__(size, gap, QRectF(9 + ring / 2, 9 + ring / 2, side - ring, side - ring), ring)
        self._left, self._right = 17.0 + side, self.face.right() - 8
        top = self.face.center().y() - (self.number.height + self.small.height) / 2
        self._first, self._second = top + self.number.ascent, top + self.number.height + self.small.ascent
        self._side = (side - 2 * ring) * 0.62
        small = max(1, round(self.small.height * 0.7))
        self._groups = {state: icons.pixmap("group", small, BOARD[state].ink) for state in BOARD}

    def picture(self, painter: QPainter, state: str, icon: str) -> None:
        corner = self.box.center() - QPointF(self._side / 2, self._side / 2)
        icons.paint(painter, icon, QRectF(corner.x(), corner.y(), self._side, self._side), BOARD[state].ink)

    def paint(self, painter: QPainter, at: QPointF, card: Painted, *, chosen: bool) -> None:
        self.begin(painter, at, card, chosen=chosen)
        room, left, y = self._right - self._left, at.x() + self._left, at.y() + self._first
        time = self.number.width(card.time)
        first = f"{card.ticket} · {card.seat}" if card.seat else card.ticket
        first = self.number.short(first, room - time - 6)
        self.number.draw(painter, left, y, first)
        self.number.draw(painter, left + room - time, y, card.time)
        word = card.brief or card.word
        between = room - time - self.number.width(first) - 2 * BESIDE
        above = self._paint_second(painter, left, at.y() + self._second, room, card, between)
        if above:
            self.tiny.draw(painter, left + room - time - BESIDE - self.tiny.width(word), y, word)

    def _paint_second(
        self, painter: QPainter, left: float, y: float, room: float, card: Painted, between: float
    ) -> bool:
        """Whether the word has to go up, where there is so much room for it."""
        if card.together_brief:
            taken = self.small.width(card.together_brief)
            self.small.draw(painter, left + room - taken, y, card.together_brief)
            picture = self._groups[card.state]
            side = picture.deviceIndependentSize().width()
            room -= taken + side + 3
            painter.drawPixmap(QPointF(left + room, y - self.small.capital / 2 - side / 2), picture)
            room -= 6
        word = card.brief or card.word
        whole = f"{card.name} · {word}"
        above = self.small.width(whole) > room and self.tiny.width(word) <= between
        if above:
            whole = self.small.short_name(card.name, room)
        elif self.small.width(whole) > room:
            beside = room - self.small.width(f" · {word}")
            takes = self.small.width(card.name) + 1
            name = self.small.short_name(card.name, max(beside, takes if takes <= room * 0.6 else room * 0.4))
            whole = self.small.short(f"{name} · {word}", room)
        self.small.draw(painter, left, y, whole)
        return above
