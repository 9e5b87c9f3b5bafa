"""The letters of tickets, at the page of the site."""

import shutil

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.leading import Leading
from vaxdesk.credentials.letter_codes import workstation_number
from vaxdesk.ui.scanner import Scanner

WHY = "一号电脑坏了"


@pytest.fixture
def copy(clinic: Clinic) -> Clinic:
    """This very site in another folder."""
    clinic.desk.close()
    folder = clinic.folder.with_name("two")
    shutil.copytree(clinic.folder, folder)
    clinic.folder = folder
    clinic.desk = clinic.opened()
    return clinic


def typed(lead: Leading, text: str) -> None:
    lead.station.letters.sheet.typed.setText(text)


def chosen(lead: Leading, letters: str) -> None:
    for letter, choice in lead.station.letters.sheet.letters.items():
        choice.setChecked(letter in letters)


def test_letters_go_to_another_laptop_by_a_code(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> None:
    lead = Leading(clinic, scanner, qtbot)
    number = workstation_number("another")
    assert "A B C D E F G H I J" in lead.words()
    lead.click("setup.letters.give")
    lead.click("setup.letters.agree")
    assert "Choose letters." in lead.station.letters.sheet.problem()
    chosen(lead, "FG")
    typed(lead, "1234")
    lead.press("Ctrl+Return")
    assert "not the number of another workstation" in lead.station.letters.sheet.problem()
    typed(lead, number)
    lead.press("Ctrl+Return")
    code = lead.station.letters.sheet.code()
    assert code.replace(" ", "") == clinic.desk.ticket_letters.given_away()[0].code
    lead.press("Esc")
    assert "A B C D E H I J" in lead.words()
    assert f"F G to {number[:4]} {number[4:]}, code {code}" in lead.words()


def test_a_copy_says_that_nobody_can_be_registered_and_both_ways_on(
    copy: Clinic, scanner: Scanner, qtbot: QtBot
) -> None:
    lead = Leading(copy, scanner, qtbot)
    assert "Nobody can be registered here" in lead.words()
    assert not lead.station.letters.give.isEnabled()
    lead.click("setup.letters.take")
    assert not lead.station.letters.sheet.letters["A"].isVisible()
    typed(lead, "0000 0000 0000 0000")
    lead.press("Ctrl+Return")
    assert "mistyped" in lead.station.letters.sheet.problem()
    lead.press("Esc")
    lead.click("setup.letters.free")
    typed(lead, " ")
    lead.press("Ctrl+Return")
    assert "Say why" in lead.station.letters.sheet.problem()
    typed(lead, WHY)
    lead.press("Ctrl+Return")
    assert "J I H G F E D C B A" in lead.words()
    assert "Nobody can be registered here" not in lead.words()
    copy.registered(person=copy.act(nobody()).entry.about)
    assert copy.desk.ticket_letters.in_use() == "J"
