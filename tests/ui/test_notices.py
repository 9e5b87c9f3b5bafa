"""What the window tells: above everything until somebody has seen it, or below in passing."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vaxdesk.ui import theme
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet
from vaxdesk.ui.widgets.toast import SECONDS, Toast


@pytest.mark.parametrize("tone", ["stop", "caution"])
def test_the_button_of_the_line_above_everything_can_be_read(qapp: QApplication, qtbot: QtBot, tone: str) -> None:
    theme.apply(qapp)
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_words("Emergency access was used", tone=tone, agree="I have seen it")
    (label,) = [each for each in strip.agree.findChildren(SafeLabel) if each.text() == "I have seen it"]
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == TOKENS.ink.upper()


@pytest.fixture
def toast(qapp: QApplication, qtbot: QtBot) -> Toast:
    area = QWidget()
    area.resize(800, 600)
    qtbot.addWidget(area)
    area.show()
    return Toast(area)


def seconds(toast: Toast, number: int) -> None:
    for _ in range(number):
        toast.tick()


def test_words_that_follow_at_once_take_nothing_away(toast: Toast) -> None:
    toast.say("The key file was begun anew.", "caution")
    toast.say("The database was moved.", "caution")
    assert toast.shown() == "The key file was begun anew.\nThe database was moved."
    assert toast.words() == "The database was moved."


def test_every_one_of_them_stays_its_time(toast: Toast) -> None:
    toast.say("First", "caution")
    seconds(toast, SECONDS - 1)
    toast.say("Second")
    seconds(toast, 1)
    assert toast.shown() == "Second"
    seconds(toast, SECONDS - 1)
    assert toast.words() == ""
    assert not toast.isVisible()


def test_the_same_words_are_said_once_and_anew(toast: Toast) -> None:
    toast.say("Saved", "ok")
    seconds(toast, SECONDS - 1)
    toast.say("Saved", "ok")
    assert toast.shown() == "Saved"
    seconds(toast, 1)
    assert toast.words() == "Saved"


def test_what_went_well_makes_room_for_what_is_said_next(toast: Toast) -> None:
    toast.say("Saved", "ok")
    toast.say("Printed", "ok")
    assert toast.shown() == "Printed"


def test_what_does_not_fit_waits_and_the_worst_gives_the_colour(toast: Toast) -> None:
    for number in range(5):
        toast.say(f"Word {number}", "stop" if number == 0 else "caution")
    assert toast.shown() == "Word 0\nWord 1\nWord 2"
    assert toast.property("tone") == "stop"
    seconds(toast, SECONDS)
    assert toast.shown() == "Word 3\nWord 4"
    seconds(toast, SECONDS)
    assert toast.shown() == ""


def place_of(button: KeyButton, area: QWidget) -> QRect:
    return QRect(button.mapTo(area, QPoint()), button.size())


def standing(area: QWidget, top: int, width: int = 300) -> KeyButton:
    button = KeyButton("a.button", "Do it", parent=area)
    button.setGeometry(400 - width // 2, top, width, 44)
    button.show()
    return button


def test_a_notice_covers_no_button_of_the_foot(toast: Toast) -> None:
    area = toast.parentWidget()
    buttons = [standing(area, top) for top in (430, 490, 550)]
    toast.say("Saved", "ok")
    assert not [each for each in buttons if place_of(each, area).intersects(toast.geometry())]
    assert 200 <= toast.y() < 430


def test_a_notice_gives_way_to_a_button_that_comes_after_it(toast: Toast) -> None:
    toast.say("Saved", "ok")
    button = standing(toast.parentWidget(), toast.y())
    toast.tick()
    assert not button.geometry().intersects(toast.geometry())


def test_a_notice_covers_no_button_of_a_sheet_and_minds_none_behind_it(toast: Toast) -> None:
    area = toast.parentWidget()
    sheet = Sheet(area)
    foot = [KeyButton(f"a.button_{place}", "Save this and go on to the next person") for place in range(3)]
    for button in foot:
        sheet.foot.addWidget(button)
    sheet.open()
    QApplication.processEvents()
    behind = standing(area, foot[0].mapTo(area, QPoint()).y() - 60)
    behind.stackUnder(sheet)
    toast.say("Saved", "ok")
    assert len({button.y() for button in foot}) > 1
    assert not [each for each in foot if place_of(each, area).intersects(toast.geometry())]
    assert behind.geometry().intersects(toast.geometry())


def test_a_page_that_stands_behind_costs_a_notice_nothing_until_it_comes_to_the_front(toast: Toast) -> None:
    asked: list[str] = []

    class Asked(KeyButton):
        def isVisible(self) -> bool:
            asked.append(self.objectName())
            return super().isVisible()

    class AskedSheet(Sheet):
        def isVisible(self) -> bool:
            asked.append("sheet")
            return super().isVisible()

    area = toast.parentWidget()
    behind = QWidget(area)
    behind.resize(area.size())
    behind.hide()
    AskedSheet(behind)
    toast.say("Saved", "ok")
    buttons = [Asked(f"a.button_{place}", parent=behind) for place in range(20)]
    for button in buttons:
        button.setGeometry(toast.geometry())
    asked.clear()  # a button asks itself when it is given its room
    toast.tick()
    assert asked == []
    behind.show()
    toast.tick()
    assert len(set(asked)) == 1 + len(buttons)
    assert not buttons[0].geometry().intersects(toast.geometry())


def test_where_buttons_are_everywhere_a_notice_covers_as_little_as_it_can(toast: Toast) -> None:
    area = toast.parentWidget()
    for top in range(0, 600, 50):
        standing(area, top, width=700)
    toast.say("Saved", "ok")
    assert toast.isVisible()
    assert area.rect().contains(toast.geometry())
    assert toast.y() >= 200
