"""Registration and screening for hands without a mouse, eyes that need large text, and tools that read aloud."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.hands import Hands
from vaxdesk.ui import keys
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations import history_words, registration_words, screening_words
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Segmented
from vaxdesk.ui.widgets.sheet import Sheet

LONG = "阿卜杜热西提·买买提艾力江·吐尔逊"
CODES = ("registration", "screening")


@pytest.fixture
def hands(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Iterator[Hands]:
    """Somebody with a long name is on both pages."""
    clinic.stocked()
    hands = Hands(clinic, (RegistrationStation, ScreeningStation), scanner, qtbot)
    person = clinic.act(nobody(name=LONG, allergies="青霉素", conditions="高血压")).entry.about
    visit = clinic.registered("flu-iiv4", "ppsv23", person=person, mode="outreach", place="5号楼", group="专车12号")
    for code in CODES:
        hands.window.go(code)
        hands.scan_ticket(visit)
    yield hands
    hands.leave()


def reachable(station: Station) -> list[QWidget]:
    """What Tab can reach on a page, sheets that are closed left out."""
    return [
        each
        for each in station.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.focusProxy() is None
    ]


@pytest.mark.parametrize("code", CODES)
def test_everything_that_takes_the_focus_has_a_name_of_its_own(hands: Hands, code: str) -> None:
    hands.window.go(code)
    station = hands.window.stations[code]
    found = reachable(station)
    assert len(found) > 20
    names = Counter(each.accessibleName() for each in found)
    assert [each.objectName() for each in found if not each.accessibleName()] == []
    assert [name for name, count in names.items() if count > 1] == []
    objects = Counter(each.objectName() for each in found)
    assert [name for name in objects if not name.startswith(f"{code}.")] == []
    assert [name for name, count in objects.items() if count > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_no_key_is_on_two_buttons_and_every_key_is_in_the_table(hands: Hands, code: str) -> None:
    hands.window.go(code)
    station = hands.window.stations[code]
    scopes: list[QWidget] = [station, *station.findChildren(Sheet)]
    for scope in scopes:
        inside = [
            button for button in scope.findChildren(KeyButton) if button.key and _scope_of(button, station) is scope
        ]
        visible = Counter(button.key for button in inside if scope is not station or button.isVisible())
        assert [key for key, count in visible.items() if count > 1] == []
        assert {button.key for button in inside} <= {key.sequence for key in keys.KEYS}


def _scope_of(widget: QWidget, station: QWidget) -> QWidget:
    parent = widget.parentWidget()
    while parent is not None and parent is not station and not isinstance(parent, Sheet):
        parent = parent.parentWidget()
    return parent or station


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh-CN", "en", "vi"])
@pytest.mark.parametrize("percent", [100, 200])
def test_large_text_cuts_no_button_and_no_field_off(
    hands: Hands, languages: Languages, text_size: Callable[[int], None], language: str, percent: int
) -> None:
    languages.use(language)
    text_size(percent)
    for code in CODES:
        hands.window.go(code)
        QApplication.processEvents()
        station = hands.window.stations[code]
        cut = [
            f"{each.objectName()}: {each.width()} < {each.minimumSizeHint().width()}"
            for each in reachable(station)
            if not isinstance(each.parentWidget(), Segmented) and each.width() < each.minimumSizeHint().width()
        ]
        assert cut == []
        beyond = [area for area in station.findChildren(QScrollArea) if area.horizontalScrollBar().maximum() > 0]
        assert beyond == []
        assert station.width() <= hands.window.width()


@pytest.mark.parametrize("language", ["zh-CN", "vi"])
def test_every_word_of_both_pages_is_translated(languages: Languages, language: str) -> None:
    languages.use(language)
    for words in (history_words, registration_words, screening_words):
        same = [code for code, source in words.WORDS.items() if words.say(code) == str(source)]
        assert set(same) <= {"spo2", "questions", "verdict", "change"}
