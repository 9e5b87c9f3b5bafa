"""What is written on a card of the board where a name is long."""

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from vaxdesk.ui.theme import body_font
from vaxdesk.ui.widgets.board import BoardCard
from vaxdesk.ui.widgets.board_painting import Wide, Writing


def written(monkeypatch: pytest.MonkeyPatch, card: BoardCard) -> list[str]:
    """The words on a card of the usual size, from the top to the bottom."""
    said: list[tuple[float, float, str]] = []
    picture = QPixmap(300, 120)
    with monkeypatch.context() as patched:
        patched.setattr(Writing, "draw", lambda _self, _painter, x, y, text: said.append((y, x, text)))
        painter = QPainter(picture)
        Wide(body_font(), QSize(286, 109), 10).paint(painter, QPointF(0, 0), card, chosen=False)
        painter.end()
    return [text for _, _, text in sorted(said) if text]


def card(name: str, *, seat: str = "", together: str = "") -> BoardCard:
    return BoardCard(
        id="1", ticket="A003", name=name, about="female 82", time="", left=0.5, state="counting", word="observing",
        seat=seat, together=together,
    )  # fmt: skip


def test_a_name_that_needs_the_line_has_it_and_sex_and_age_go_up(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "赵㛃·买买提"
    assert written(monkeypatch, card("王桂芬"))[:3] == ["A003", "王桂芬", "female 82"]
    assert written(monkeypatch, card(long))[:3] == ["A003", "female 82", long]


def test_a_seat_and_a_group_keep_their_places_in_the_first_line(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = written(monkeypatch, card("赵㛃·买买提", seat="12", together="与 A001 同行"))
    assert "A003 · 12" in said
    assert said.index("A003 · 12") < said.index("female 82")
