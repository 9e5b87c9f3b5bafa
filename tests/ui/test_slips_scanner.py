"""The scanner page: a test that swallows what is scanned, and serial ports that are chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import Keyboard
from tests.ui.slip_desk import SlipDesk
from tests.ui.wedge import F9, Wedge
from vaxdesk.clinic.scanner_check import GS, QUALITY, TESTS
from vaxdesk.ui.bursts import Heard
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.scanners import Scanners
from vaxdesk.ui.serial_scanner import State
from vaxdesk.ui.stations.slips_scanner import FINDINGS, NAMES, STATES, said

TICKET = "7105500175697838"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[SlipDesk]:
    desk = SlipDesk(tmp_path, qtbot, scanner)
    desk.window.go("slips")
    desk.station.show_part("scanner")
    yield desk
    desk.close()


@pytest.fixture
def chosen() -> list[tuple[str, ...]]:
    return []


@pytest.fixture
def papers() -> list[tuple[str, bytes]]:
    return []


@pytest.fixture
def scanners(
    desk: SlipDesk, scanner: Scanner, chosen: list[tuple[str, ...]], papers: list[tuple[str, bytes]]
) -> Iterator[Scanners]:
    scanners = Scanners(scanner, desk.live, choose=chosen.append, paper=lambda *paper: papers.append(paper))
    scanners.meet(desk.station)
    scanners.begin(())
    yield scanners
    scanners.close()


def test_during_the_test_codes_are_told_and_nothing_else_happens(
    desk: SlipDesk, scanners: Scanners, scanner: Scanner
) -> None:
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    desk.press("scanner_test")
    wedge = Wedge()
    for text in (*TESTS.values(), TICKET):
        wedge.scan(text)
        scanner.release()
    reports = desk.station.scanner.reports()
    assert [(each.test, each.good) for each in reports] == [*((test, True) for test in TESTS), ("", False)]
    assert scans == []
    assert "The separator of vaccine packs (GS) is kept." in desk.station.scanner.words()


def test_a_separator_that_is_lost_and_a_missing_enter_are_told(
    desk: SlipDesk, scanners: Scanners, scanner: Scanner
) -> None:
    desk.press("scanner_test")
    Wedge().type(TESTS["separator"].replace(GS, ""))
    scanner.release()
    words = desk.station.scanner.words()
    assert "✗ The separator is lost" in words
    assert "✗ Nothing comes after the code" in words


def test_a_hand_ends_the_test_and_codes_are_looked_up_again(
    desk: SlipDesk, scanners: Scanners, scanner: Scanner
) -> None:
    desk.press("scanner_test")
    wedge = Wedge()
    wedge.press("\x1b")
    scanner.release()
    assert scanner.listener is None
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    Keyboard().scan(TICKET)
    assert scans == [TICKET]


def test_a_code_full_of_keys_does_not_end_the_test(desk: SlipDesk, scanners: Scanners, scanner: Scanner) -> None:
    desk.press("scanner_test")
    Wedge().scan(f"\x1b{F9}12345\x1b")
    scanner.release()
    assert scanner.listener is not None
    assert "<1B>" in desk.station.scanner.words()


@pytest.mark.parametrize("leave", ["part", "station", "actor"])
def test_leaving_the_page_ends_the_test(desk: SlipDesk, scanners: Scanners, scanner: Scanner, leave: str) -> None:
    desk.press("scanner_test")
    if leave == "part":
        desk.station.show_part("check")
    elif leave == "station":
        desk.window.go("stock")
    else:
        desk.sit("chen.jing")
    assert scanner.listener is None


def test_a_scanner_on_a_serial_port_is_tested_in_the_same_way(
    desk: SlipDesk, scanners: Scanners, scanner: Scanner
) -> None:
    desk.press("scanner_test")
    scanners.serial.scanned.emit(TESTS["separator"])
    assert [each.good for each in desk.station.scanner.reports()] == [True]


def test_a_code_from_a_serial_port_is_looked_up_once(scanners: Scanners, scanner: Scanner) -> None:
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    for _ in range(2):
        scanners.serial.scanned.emit(TICKET)
    assert scans == [TICKET]


def test_ports_are_chosen_by_the_lead_and_remembered(
    desk: SlipDesk, scanners: Scanners, chosen: list[tuple[str, ...]]
) -> None:
    part = desk.station.scanner
    part.show_ports(("ttyS99",), {})
    (port,) = [each for each in part._ports if each.objectName() == "slips.port.ttyS99"]
    assert port.isChecked()
    port.click()
    assert chosen == [()]
    scanners._use(("ttyS99",))
    assert "ttyS99: not plugged in" in part.words()
    desk.sit("chen.jing")
    desk.window.go("slips")
    desk.station.show_part("scanner")
    desk.station.scanner.show_ports(("ttyS99",), {})
    assert not any(each.isEnabled() for each in desk.station.scanner._ports)


def test_the_sheet_goes_to_the_printer(desk: SlipDesk, scanners: Scanners, papers: list[tuple[str, bytes]]) -> None:
    desk.press("scanner_sheet")
    ((name, pdf),) = papers
    assert (name, pdf[:5]) == ("scanner.pdf", b"%PDF-")


def test_everything_that_can_be_told_has_words() -> None:
    assert FINDINGS.keys() == QUALITY.keys()
    assert {*TESTS, ""} == NAMES.keys()
    assert set(State.__args__) == STATES.keys()
    assert said(STATES, "busy")


def test_a_code_that_came_whole_has_no_pace() -> None:
    assert Heard("a").pace == 0
