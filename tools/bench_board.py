"""A second on a board of two hundred people beside a second on a bare list of two hundred lines, painted."""

from collections.abc import Callable
from itertools import count
from time import perf_counter

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView

from vaxdesk.app import application
from vaxdesk.ui.widgets.board import Board, BoardCard

PEOPLE = 200
SIZE = (1366, 768)


def boards() -> tuple[Callable[[], float], Callable[[], float]]:
    """New remaining times for everybody, and the painting of what is in sight."""
    app = application()
    board, bare = Board("bench.board"), QListView()
    bare.setModel(QStringListModel(bare))
    for view in (board, bare):
        view.resize(*SIZE)
        view.show()
    seconds = count()

    def ours() -> float:
        cards = [card(person, next(seconds)) for person in range(PEOPLE)]
        begin = perf_counter()
        board.show_rows(cards)
        return _painted(app, board, begin)

    def bare_list() -> float:
        second = next(seconds)
        lines = [f"A{person:03} 王桂芬 女 82 {second}" for person in range(PEOPLE)]
        begin = perf_counter()
        bare.model().setStringList(lines)  # type: ignore[attr-defined]
        return _painted(app, bare, begin)

    return ours, bare_list


def card(person: int, second: int) -> BoardCard:
    """One person, a second later."""
    left = (1800 - second - person * 7) % 1800
    time = f"{left // 60:02}:{left % 60:02}"
    return BoardCard(f"id{person}", f"A{person:03}", "王桂芬", "女 82", time, left / 1800, "counting", "观察中")


def _painted(app: QApplication, view: QListView, begin: float) -> float:
    """Painted once, here and now; what is still asked for is painted before the next one begins."""
    view.viewport().repaint()
    taken = perf_counter() - begin
    app.processEvents()
    return taken
