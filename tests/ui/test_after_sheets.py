"""A key that has closed a sheet, pressed twice in haste."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.doors import Door
from tests.ui.hands import CONTROL
from tests.ui.keyboard import Keyboard
from vaxdesk.ui.after_sheets import HASTE_MS, AfterSheets
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.widgets.sheet import Sheet

LATER_MS = 3000
REGISTRAR = "chen.jing"


class Desk:
    """A registrar whose form is complete and not saved, and the keys; every press takes the sixty milliseconds that
    the scanner waits."""

    def __init__(self, door: Door) -> None:
        self.door = door
        door.clinic.stocked()
        door.opened(REGISTRAR)
        door.hand()
        self.board = Keyboard(door.workplace.scanner)
        station = door.window.current
        assert isinstance(station, RegistrationStation)
        station.page.identity.document_type.set_value("none")
        station.page.identity.name.setText("周素芬")
        station.page.identity.born.setText("19451128")
        station.page.identity.sex.set_value("female")
        door.settle()

    def saved(self) -> int:
        """How many people and visits there are."""
        return len([each for each in self.door.workplace.desk.journal.since(0) if each.kind in ("person", "visit")])

    def primary(self, *, after: int) -> None:
        self.board.press(Qt.Key.Key_Return, "\r", after=after, modifiers=CONTROL)
        self.door.settle()

    def set_pin(self) -> Sheet:
        self.door.window.menu_chosen.emit("pin")
        for line in self.door.workplace.menu.pin.lines:
            line.input.setText("4826")
        return self.door.workplace.menu.pin

    def give_reason(self) -> Sheet:
        sheet = ReasonSheet(self.door.window.sheet_area, "reason")
        sheet.ask("Why", "", "", label="Why", confirm="Yes", cancel="No")
        sheet.findChildren(QPlainTextEdit)[0].setPlainText("because")
        return sheet


@pytest.fixture
def desk(door: Door) -> Desk:
    return Desk(door)


@pytest.mark.parametrize("ask", [Desk.set_pin, Desk.give_reason])
def test_the_second_press_never_reaches_the_page_behind_a_sheet(desk: Desk, ask: Callable[[Desk], Sheet]) -> None:
    sheet = ask(desk)
    desk.primary(after=LATER_MS)
    assert not sheet.is_open()
    desk.primary(after=HASTE_MS // 2)
    assert desk.saved() == 0
    desk.primary(after=LATER_MS)
    assert desk.saved() == 2


class Paper(QWidget):
    """A page with one line, a sheet over it that Enter or its key closes, and what the line has heard."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.line = QLineEdit(self)
        self.line.keyPressEvent = lambda event: self.heard.append(event.key())  # type: ignore[method-assign]
        self.sheet = Sheet(self)
        self.field = QLineEdit()
        self.sheet.body.addWidget(self.field)
        self.field.returnPressed.connect(self.sheet.close_sheet)


@pytest.fixture
def paper(qapp: QApplication, qtbot: QtBot) -> Iterator[Paper]:
    paper, after = Paper(), AfterSheets()
    qtbot.addWidget(paper)
    with qtbot.waitExposed(paper):
        paper.show()
    paper.activateWindow()
    qtbot.waitUntil(paper.isActiveWindow)
    paper.line.setFocus()
    paper.sheet.open()
    qapp.installEventFilter(after)
    yield paper
    qapp.removeEventFilter(after)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_escape_wait_as_the_primary_key_does(paper: Paper, key: Qt.Key) -> None:
    board = Keyboard()
    board.enter()
    assert not paper.sheet.is_open()
    board.press(key, after=HASTE_MS // 2)
    assert paper.heard == []
    board.press(key, after=LATER_MS)
    assert paper.heard == [key]


def test_other_keys_never_wait(paper: Paper) -> None:
    board = Keyboard()
    board.enter()
    board.press(Qt.Key.Key_F9, after=1)
    assert paper.heard == [Qt.Key.Key_F9]


def test_a_sheet_that_no_such_key_has_closed_takes_nothing(paper: Paper) -> None:
    board = Keyboard()
    board.enter(after=1)
    paper.sheet.open()
    board.press(Qt.Key.Key_F9, after=LATER_MS)
    paper.sheet.close_sheet()
    board.enter(after=1)
    assert paper.heard == [Qt.Key.Key_Return]


def test_a_key_that_is_held_down_is_one_press_however_long(paper: Paper) -> None:
    board = Keyboard()
    board.enter()
    for after in (LATER_MS, 30, 30):
        board.now += after
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 0, 0, 0, "\r", True
        )  # fmt: skip
        held.setTimestamp(board.now)
        QCoreApplication.sendEvent(paper.line, held)
    assert paper.heard == []
    board.enter(after=30)
    assert paper.heard == [Qt.Key.Key_Return]


def test_a_press_that_waited_for_a_busy_program_is_in_haste_too(paper: Paper) -> None:
    board = Keyboard()
    paper.field.returnPressed.disconnect()
    board.enter()
    paper.sheet.close_sheet()
    board.enter(after=-HASTE_MS)
    assert paper.heard == []
