"""Whoever looks at somebody on a page of treatment that is not theirs says why, once a day."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.hands import Hands
from vaxdesk.store import access
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.why_sheet import WhySheet

REGISTRAR, SCREENER, VACCINATOR, OBSERVER = "chen.jing", "li.qiang", "zhou.min", "wang.fang"


@pytest.fixture
def hands(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Iterator[Hands]:
    hands = Hands(clinic, (RegistrationStation, ScreeningStation, InjectionStation), scanner, qtbot)
    yield hands
    hands.leave()


def sits(hands: Hands, account: str, code: str) -> tuple[Station, WhySheet]:
    hands.live.set_actor(account)
    hands.window.go(code)
    station = hands.window.stations[code]
    return station, station.findChildren(WhySheet)[0]


def looks(hands: Hands, who: str) -> list[str]:
    return [each.reason for each in access.read(hands.clinic.desk.db, what="opened_person", who=who)]


def test_nothing_is_seen_before_a_reason_which_is_kept_and_asked_once_a_day(hands: Hands) -> None:
    visit = hands.clinic.ready()
    station, sheet = sits(hands, REGISTRAR, "injection")
    assert isinstance(station, InjectionStation)
    station.load(visit)
    QApplication.processEvents()
    assert sheet.is_open()
    assert sheet.isAncestorOf(QApplication.focusWidget() or station)
    picture = station.grab().toImage()
    corner = picture.pixelColor(picture.width() // 8, picture.height() // 2)
    assert all(picture.pixelColor(x, y) == corner for x in range(0, picture.width() // 3, 7) for y in range(0, 600, 7))
    assert looks(hands, REGISTRAR) == []
    hands.press(Qt.Key.Key_Space)
    assert not sheet.is_open()
    assert looks(hands, REGISTRAR) == ["looks_unwell"]
    station.drop()
    station.load(visit)
    assert not sheet.is_open()
    assert looks(hands, REGISTRAR) == ["", "looks_unwell"]


def test_whoever_does_not_want_to_look_after_all_sees_nobody(hands: Hands) -> None:
    visit = hands.clinic.ready()
    for account, code in ((REGISTRAR, "injection"), (OBSERVER, "screening")):
        station, sheet = sits(hands, account, code)
        hands.scan_ticket(visit)
        if isinstance(station, ScreeningStation):
            station.open_visit(visit)
        assert sheet.is_open()
        hands.press(Qt.Key.Key_Escape)
        assert not sheet.is_open()
        assert station.in_front() is None
        assert looks(hands, account) == []


def test_the_question_goes_with_the_person_whom_it_was_about(hands: Hands) -> None:
    free = hands.clinic.vaccinated(person=hands.clinic.act(nobody(name="周素芬")).entry.about)
    station, sheet = sits(hands, OBSERVER, "injection")
    assert isinstance(station, InjectionStation)
    station.load(hands.clinic.ready())
    assert sheet.is_open()
    station.load(free)
    assert not sheet.is_open()
    assert looks(hands, OBSERVER) == [""]


def test_nobody_is_asked_on_their_own_page_or_about_whoever_waits_for_them(hands: Hands) -> None:
    other = hands.clinic.act(nobody(name="周素芬")).entry.about
    waiting, ready = hands.clinic.registered(), hands.clinic.ready(person=other)
    for account, code, visit in ((SCREENER, "screening", waiting), (REGISTRAR, "screening", waiting)):
        station, sheet = sits(hands, account, code)
        assert isinstance(station, ScreeningStation)
        station.open_visit(visit)
        assert not sheet.is_open()
        assert looks(hands, account) == [""]
    station, sheet = sits(hands, VACCINATOR, "injection")
    assert isinstance(station, InjectionStation)
    station.load(ready)
    assert not sheet.is_open()
