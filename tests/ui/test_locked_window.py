"""Nothing about a person can be seen, heard, pressed, scanned or copied at a locked workstation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests.ui.doors import CANARY, Door
from tests.ui.keyboard import Keyboard
from vaxdesk.ui import keys

NUMBER = "500106194003211629"
PHONE = "13800001234"
SEQUENCES = sorted(
    {key.sequence for key in keys.KEYS} | {"Ctrl+Enter", "Return", "Space", "F1", "Alt+F", "Ctrl+C", "Tab"}
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("locked")


@pytest.fixture(scope="module")
def door(qapp: QApplication, folder: Path) -> Iterator[Door]:
    """A workstation full of one person, locked in the middle of everything."""
    door = Door(qapp, folder)
    door.watched(CANARY)
    workplace = door.opened("wang.fang")
    door.window.take_scan(ticket(door))
    fill(door)
    QApplication.clipboard().setText(CANARY)
    door.window.press(keys.REACTION)
    door.window.say(CANARY)
    workplace.lock.lock()
    door.settle()
    yield door
    door.close()


def ticket(door: Door) -> str:
    desk = door.workplace.desk
    (entry, *_) = [each for each in desk.journal.since(0) if each.kind == "visit"]
    row = desk.visit_row(entry.about)
    assert row is not None
    return row.ticket


def fill(door: Door) -> None:
    """Every field that somebody can type into holds a name."""
    for station in door.window.stations.values():
        for line in station.findChildren(QLineEdit):
            line.setText(CANARY)
        for text in station.findChildren(QPlainTextEdit):
            text.setPlainText(CANARY)
    door.window._top.scan.setText(CANARY)
    assert CANARY in seen(door)


def seen(door: Door) -> str:
    """Everything that a window of this program shows or says to assistive tools now."""
    QAccessible.setActive(True)
    said: list[str] = []
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        said += [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        said += [str(widget.property(name) or "") for name in ("text", "plainText", "placeholderText", "currentText")]
        if isinstance(widget, QLabel):
            said.append(widget.text())
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            said += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    clipboard = QApplication.clipboard()
    return "\n".join([*said, clipboard.text(), clipboard.text(clipboard.Mode.Selection)])


def tells_nothing(door: Door) -> None:
    assert door.window.locked
    shown = seen(door)
    assert not [word for word in (CANARY, CANARY[:2], NUMBER, PHONE, "金丝") if word in shown]


def test_a_locked_window_tells_nothing(door: Door) -> None:
    tells_nothing(door)
    assert door.window.windowTitle() == "春熙社区临时接种点 · vaxdesk"


def spoken(interface: QAccessibleInterface | None, depth: int = 0) -> list[str]:
    """What something that reads the screen aloud can find from here down."""
    if interface is None or not interface.isValid() or depth > 40:
        return []
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    said = [interface.text(kind) for kind in kinds]
    for place in range(interface.childCount()):
        said += spoken(interface.child(place), depth + 1)
    return said


def test_what_reads_the_screen_aloud_finds_nothing_of_the_work(door: Door) -> None:
    QAccessible.setActive(True)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() or each is door.window]
    said = [word for root in (QApplication.instance(), *shown) for word in spoken(readable(root))]
    assert "Who is using this workstation?" in said
    assert not [word for word in said if CANARY[:2] in word or NUMBER in word or PHONE in word]


def readable(root: QObject | None) -> QAccessibleInterface | None:
    assert root is not None
    return QAccessible.queryAccessibleInterface(root)


def test_what_was_copied_here_is_gone(door: Door) -> None:
    assert QApplication.clipboard().text() == ""


def test_no_widget_of_a_station_is_visible_or_can_have_the_focus(door: Door) -> None:
    for station in door.window.every_station():
        assert not station.isVisible()
        assert not [each for each in station.findChildren(QWidget) if each.isVisible()]
    door.window.activateWindow()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget() or door.window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is None or door.lock_page.isAncestorOf(focus)


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_no_key_tells_or_does_anything(door: Door, sequence: str) -> None:
    position = door.workplace.desk.journal_position()
    combination = QKeySequence(sequence)[0]  # type: ignore[index]
    for target in (door.window, QApplication.focusWidget() or door.window):
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        door.settle()
    tells_nothing(door)
    assert door.workplace.desk.journal_position() == position


@pytest.mark.parametrize("code", ["ticket", NUMBER, "]d201069012345678921724053110P23-1130", CANARY])
def test_a_scan_only_asks_to_sign_in(door: Door, code: str) -> None:
    text = ticket_of_locked(door) if code == "ticket" else code
    if text.isascii():
        Keyboard().scan(text)
    else:
        door.workplace.scanner.scanned.emit(text)
    door.settle()
    tells_nothing(door)
    assert door.window.said() == "Sign in first, then scan again."


def ticket_of_locked(door: Door) -> str:
    row = door.workplace.desk.db.execute("SELECT ticket FROM visits").fetchone()
    return str(row[0])


def test_a_menu_and_a_drop_tell_nothing(door: Door) -> None:
    page = door.lock_page
    for widget in (door.window, page, page.form.secret.input, page.people, page.board.board.viewport()):
        where = widget.rect().center()
        QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, QPoint(5, 5)))
        door.settle()
        assert not [menu for menu in QApplication.allWidgets() if isinstance(menu, QMenu) and menu.isVisible()]
        drop(widget)
    tells_nothing(door)
    page.form.forget()


def drop(widget: QWidget) -> None:
    data = QMimeData()
    data.setText("dropped")
    arguments = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    actions = Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), actions, *arguments))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), actions, *arguments))


def test_a_secret_cannot_be_copied_out_of_its_field(door: Door) -> None:
    line = door.lock_page.form.secret.input
    line.setText("four-white-cranes")
    line.selectAll()
    line.copy()
    line.cut()
    assert QApplication.clipboard().text() == ""
    line.clear()


def test_the_words_of_another_language_tell_nothing_either(door: Door) -> None:
    for code in ("zh-CN", "vi", "en"):
        door.lock_page.side.language_chosen.emit(code)
        door.settle()
        tells_nothing(door)


def test_time_that_passes_tells_nothing(door: Door) -> None:
    door.later(seconds=20)
    tells_nothing(door)
    assert [card.name for card in door.lock_page.board.cards()] == ["A001"]


def test_whoever_comes_back_has_everything_again(door: Door) -> None:
    door.unlock("wang.fang")
    assert CANARY in seen(door)
    assert door.window._live.actor == "wang.fang"
