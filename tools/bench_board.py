"""A second on a board of 500 people beside a second on a bare list that draws the same plates, rings and words.

Qt's raster engine draws both into the pixels of a window of 1366 x 768, without a screen. Ours is the page itself with
everything that a second does to it: whose state has changed, the counts above the board, what is left of each
observation, and the cards in sight. The bare delegate gets its words ready made, for the cards in sight alone.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from time import perf_counter
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem

from vaxdesk.app import application
from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks, Timer
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.stations.observation_page import ObservationPage
from vaxdesk.ui.stations.observation_reading import Reading
from vaxdesk.ui.stations.observation_view import Observed
from vaxdesk.ui.theme import BOARD, TOKENS, resized
from vaxdesk.ui.widgets.board import GAP, BoardCard

PEOPLE: Final = 500
SIZE: Final = (1366, 768)
NOON: Final = datetime(2022, 12, 22, 4, tzinfo=UTC)
UP_MS: Final = 36_000_000


def boards(people: int = PEOPLE) -> tuple[Callable[[], float], Callable[[], float]]:
    """Seconds that one second on either of them takes, until it is painted."""
    app = application()
    page, bare = ObservationPage(), QListView()
    page.retranslate()
    for view in (page, bare):
        view.resize(*SIZE)
        view.show()
    clocks = Clocks(now=Instant(utc=NOON, boot="boot", uptime_ms=UP_MS))
    reading = Reading([somebody(number) for number in range(people)], clocks, lambda moment: moment)
    seconds = count(1)

    def ours() -> float:
        now = Instant(utc=NOON, boot="boot", uptime_ms=UP_MS + next(seconds) % 15 * 1000)
        begin = perf_counter()
        if not reading.holds(now):
            raise RuntimeError("everybody would be worked out anew")
        page.show_counts(reading.counts(now))
        page.show_people(reading.ids, lambda place: reading.card(place, now), "")
        return _painted(app, page.board, begin)

    ours()
    lines = QStringListModel([""] * people, bare)
    delegate = Bare(bare, [reading.card(place, clocks.now) for place in range(people)], page.board.gridSize())
    bare.setModel(lines)
    bare.setItemDelegate(delegate)
    bare.setFlow(QListView.Flow.LeftToRight)
    bare.setWrapping(True)
    bare.setUniformItemSizes(True)
    bare.setGridSize(page.board.gridSize())
    bare.resize(page.board.size())
    app.processEvents()

    def bare_list() -> float:
        delegate.second = next(seconds)
        begin = perf_counter()
        lines.dataChanged.emit(lines.index(0), lines.index(people - 1))
        return _painted(app, bare, begin)

    return ours, bare_list


def somebody(number: int) -> Observed:
    """One of five hundred: some overdue, some nearly done, a reaction, groups and seats."""
    since = timedelta(seconds=number * 4.2)
    timer = Timer(
        at=NOON - since,
        written=NOON - since,
        boot="boot",
        uptime_ms=UP_MS - since // timedelta(milliseconds=1),
        minutes=30,
    )
    row = VisitRow(
        id=f"id{number}", person=f"person{number}", day=date(2022, 12, 22), stage=Stage.OBSERVING, ticket="",
        mode="walk_in", priority=False, together="一号车" if number % 9 == 0 else "", registered_at=NOON, since=NOON,
        planned=("flu-iiv4",), pending=(), outcome="eligible", timers=(timer,), extra_minutes=0,
        reaction=number % 100 == 7, ended_at=None, seat=f"B{number % 40}" if number % 3 else "",
    )  # fmt: skip
    return Observed(row, PersonEnrolled(name="王桂芬", sex="female", birth_date=date(1940, 3, 21)), f"A{number:03}", 82)


class Bare(QStyledItemDelegate):
    """The plates, rings and words of small cards, drawn one after the other; nothing is kept but the fonts."""

    def __init__(self, view: QListView, cards: list[BoardCard], size: QSize) -> None:
        super().__init__(view)
        self.second = 0
        self._cards, self._size = cards, size
        self._bold, self._small = resized(QFont(view.font()), 1.06, bold=True), resized(QFont(view.font()), 0.87)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card = self._cards[index.row()]
        colours = BOARD[card.state]
        ink, track = QColor(colours.ink), QColor(colours.ink)
        track.setAlphaF(0.16)
        face = QRectF(option.rect).adjusted(2, 2, 2 - GAP, 2 - GAP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.back))
        painter.drawRoundedRect(face, 9, 9)
        side = face.height() - 14
        ring = QRectF(face.left() + 9, face.top() + 9, side - 5, side - 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(track, 4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(TOKENS.brand), 4))
        painter.drawArc(ring, 90 * 16, -round(card.left * 360 * 16))
        painter.setPen(ink)
        left, first, second = face.left() + side + 15, face.top() + 22, face.top() + 41
        painter.setFont(self._bold)
        painter.drawText(QPointF(left, first), f"{card.ticket} · {card.seat}")
        painter.drawText(QPointF(face.right() - 50, first), f"{self.second % 60:02}:{index.row() % 60:02}")
        painter.setFont(self._small)
        painter.drawText(QPointF(left, second), f"{card.name} · {card.brief}")
        if card.together_brief:
            painter.drawText(QPointF(face.right() - 40, second), card.together_brief)


def _painted(app: QApplication, view: QListView, begin: float) -> float:
    """Painted once, here and now; what is still asked for is painted before the next one begins."""
    view.viewport().repaint()
    taken = perf_counter() - begin
    app.processEvents()
    return taken
