"""Who only looks at the registration page sees no more of a person than a list shows, until they ask for it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody, woman
from tests.ui.clerk import Clerk
from vaxdesk.store import access
from vaxdesk.ui.scanner import Scanner

OBSERVER = "wang.fang"


@pytest.fixture
def clerk(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Iterator[Clerk]:
    clerk = Clerk(clinic, scanner, qtbot)
    yield clerk
    clerk.leave()


def sits(clerk: Clerk, account: str) -> None:
    clerk.live.set_actor(account)
    clerk.meet()
    clerk.window.go("registration")


def held(clerk: Clerk, name: str) -> str:
    """What the field itself holds, for eyes, the clipboard and what reads aloud."""
    (line,) = clerk.station.findChildren(QLineEdit, f"registration.{name}")
    return QLineEdit.text(line)


def test_number_and_telephone_are_masked_until_they_are_asked_for(clerk: Clerk) -> None:
    person = woman()
    clerk.clinic.act(person)
    sits(clerk, OBSERVER)
    clerk.station.search(person.name)
    for name, whole in (("number", person.document.number), ("phone", person.phone)):
        assert "*" in held(clerk, name)
        assert whole not in held(clerk, name)
    assert clerk.station.typed() == clerk.station.opened.base
    assert clerk.station.pending() == ""
    assert access.read(clerk.clinic.desk.db, what="number_shown") == ()
    clerk.press(Qt.Key.Key_F6)
    assert (held(clerk, "number"), held(clerk, "phone")) == (person.document.number, person.phone)
    (line,) = access.read(clerk.clinic.desk.db, what="number_shown")
    assert (line.subject, line.reason) == (clerk.station.opened.person, "registration")
    clerk.station.begin()
    clerk.station.search(person.name)
    assert "*" in held(clerk, "number")


def test_whoever_registers_reads_the_number_against_the_card(clerk: Clerk) -> None:
    person = woman()
    clerk.clinic.act(person)
    clerk.station.search(person.name)
    assert held(clerk, "number") == person.document.number
    assert not clerk.station.page.show_number.isVisible()


def test_birth_dates_tell_people_apart_for_whoever_registers_and_years_for_the_others(clerk: Clerk) -> None:
    person = woman()
    clerk.clinic.act(person)
    clerk.clinic.act(nobody(birth_date=date(1941, 5, 6)))
    for account, whole in (("home.team", True), (OBSERVER, False)):
        sits(clerk, account)
        clerk.station.search(person.name)
        details = " ".join(row.detail for row in clerk.station.candidates.people.rows())
        assert ("1940-03-21" in details, "1941-05-06" in details) == (whole, whole)
        assert "1940" in details
        assert "1941" in details
        clerk.station.candidates.close_sheet()
