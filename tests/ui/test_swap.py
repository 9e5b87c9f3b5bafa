"""One widget in the place of another."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vaxdesk.ui.widgets.swap import swap


def test_a_widget_takes_the_place_of_another_with_its_stretch(qtbot: QtBot) -> None:
    page, old, new = QWidget(), QLabel("old"), QLabel("new")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QLabel("above"))
    column.addWidget(old, 3)
    column.addWidget(QLabel("below"))
    swap(column, old, new)
    assert column.indexOf(new) == 1
    assert column.stretch(1) == 3
    assert column.count() == 3
    assert old.parent() is None
