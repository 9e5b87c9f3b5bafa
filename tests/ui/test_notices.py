"""What the window tells: above everything until somebody has seen it, or below in passing."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vaxdesk.ui import theme
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.safe_label import SafeLabel
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
