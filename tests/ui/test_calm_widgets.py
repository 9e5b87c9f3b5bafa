"""Building blocks that keep their place: nothing jumps or is cut off when words turn bold or a message appears."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from vaxdesk.ui import theme
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.queue_list import QueueRow, tag_place
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.short_pick import ShortPick


@pytest.mark.parametrize("words", ["PPSV23 pneumococcal", "Không hẹn trước", "本人同意"])
def test_a_switch_has_room_for_its_words_in_bold(qtbot: QtBot, words: str) -> None:
    choice = Choice("a.choice", tone="brand")
    qtbot.addWidget(choice)
    choice.set_words(words)
    before = choice.sizeHint()
    choice.setChecked(True)
    bold = QFont(choice.font())
    bold.setBold(True)
    assert choice.sizeHint() == before
    assert choice.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(words) + 28


def test_a_message_does_not_make_its_field_wider_than_a_few_words(qtbot: QtBot) -> None:
    field = Field("Name", LineInput("a.name", characters=8))
    qtbot.addWidget(field)
    before = field.sizeHint().width()
    field.set_message("There are characters in this text that nobody can see: delete them and type it again.")
    assert field.sizeHint().width() <= max(before, 9 * theme.em(field))


def test_a_short_list_is_as_wide_as_what_is_chosen(qtbot: QtBot) -> None:
    pick = ShortPick("a.pick")
    qtbot.addWidget(pick)
    pick.set_options([("short", "Card"), ("long", "Identity card of somebody from far away")])
    short = pick.sizeHint().width()
    pick.set_value("long")
    words = pick.fontMetrics().horizontalAdvance(pick.currentText())
    assert short < words < pick.sizeHint().width()


@pytest.mark.parametrize(
    ("name", "detail", "beside"),
    [
        ("王桂芬", "女 82岁", "both"),
        ("王桂芬", "女 82岁 · 春熙社区一号车", "name"),
        ("Trần Thị Đào Nguyên", "女 75岁", "detail"),
        ("Trần Thị Đào Nguyên", "女 75岁 · 春熙社区一号车", "detail"),
    ],
)
def test_the_tag_of_a_queue_row_yields_to_the_name(qtbot: QtBot, name: str, detail: str, beside: str) -> None:
    font = theme.body_font()
    row = QueueRow(id="1", ticket="A001", name=name, detail=detail, tag="临时到场")
    assert tag_place(font, theme.resized(font, 0.82), QRect(0, 0, 170, 40), row)[0] == beside


@pytest.mark.parametrize("tone", ["ok", "brand", "caution", "stop"])
def test_what_only_has_the_focus_has_a_ring_and_what_is_chosen_is_filled(qtbot: QtBot, tone: str) -> None:
    choice = Segmented("a.outcome", [Option("recovered", "Recovered", tone), Option("died", "Died", tone)])
    qtbot.addWidget(choice)
    choice.show()
    choice.activateWindow()
    first = choice.findChildren(QPushButton)[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert surface(choice, first) == QColor(TOKENS.card)
    assert ring(choice, first) == {TOKENS.card, TOKENS.brand}
    choice.set_value("recovered")
    assert surface(choice, first) == QColor(getattr(TOKENS, tone))
    assert ring(choice, first) == {TOKENS.rail_mark}
    choice.setFocus()
    choice.findChildren(QPushButton)[1].setFocus()
    assert surface(choice, first) == QColor(getattr(TOKENS, tone))


def surface(choice: Segmented, button: QPushButton) -> QColor:
    """What a button is filled with, inside its border and beside its words."""
    return QColor(choice.grab().toImage().pixelColor(button.geometry().topLeft() + QPoint(6, button.height() // 2)))


def ring(choice: Segmented, button: QPushButton) -> set[str]:
    """The colours of its upper edge, without the round corners."""
    image, box = choice.grab().toImage(), button.geometry()
    edge = range(box.left() + 10, box.right() - 10)
    shown = {image.pixelColor(across, box.top()).name().upper() for across in edge}
    return shown & {each.upper() for each in (TOKENS.card, TOKENS.brand, TOKENS.rail_mark)}
