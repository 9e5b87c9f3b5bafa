from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vaxdesk.ui.widgets.person_card import Notice, PersonCard, PersonProps, Section
from vaxdesk.ui.widgets.segmented import Option, Segmented


class Shown(QObject):
    """Keeps every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_what_is_replaced_within_a_moment_never_comes_up_as_a_window(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt shows the children of a layout a moment later, also those that have left it meanwhile."""
    window, card, choice = QWidget(), PersonCard(), Segmented("test.choice")
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(card)
    box.addWidget(choice)
    with qtbot.waitExposed(window):
        window.show()
    shown = Shown()
    qapp.installEventFilter(shown)
    for number in range(3):
        card.show_person(PersonProps(name=f"王桂芬 {number}", sections=(Section(notices=(Notice("a", "b", "stop"),)),)))
        choice.set_options([Option(f"code{number}", "words")])
    qapp.processEvents()
    qapp.removeEventFilter(shown)
    assert shown.windows == []
