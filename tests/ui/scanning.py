"""A page with something of everything that can have the focus, and a scanner in the hand."""

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import Keyboard
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.topbar import ScanBox
from vaxdesk.ui.widgets.inputs import LineInput, TextInput

TICKET = "7105500175697838"
SHORTCUTS = ("F5", "F9", "F12", "Esc", "Ctrl+Return", "Ctrl+L", "Ctrl+P")


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.box = LineInput("page.line"), TextInput("page.text"), ScanBox()
        self.button = QPushButton("1")
        self.submitted, self.clicked = 0, 0
        self.edited: list[str] = []
        self.shortcuts: list[str] = []
        column = QVBoxLayout(self)
        for widget in (self.line, self.text, self.box, self.button):
            column.addWidget(widget)
        self.line.returnPressed.connect(self._submit)
        self.line.textEdited.connect(self.edited.append)
        self.button.clicked.connect(self._click)
        for sequence in SHORTCUTS:
            self._give(sequence)

    def fields(self) -> tuple[str, str, str]:
        """What stands in the three text fields."""
        return self.line.text(), self.text.text(), self.box.text()

    def _give(self, sequence: str) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.activated.connect(lambda: self.shortcuts.append(sequence))

    def _submit(self) -> None:
        self.submitted += 1

    def _click(self) -> None:
        self.clicked += 1


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.line.setFocus()
    return page


@pytest.fixture
def scans(scanner: Scanner) -> list[str]:
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    return scans


@pytest.fixture
def keyboard(scanner: Scanner) -> Keyboard:
    return Keyboard(scanner)
