"""Whatever a barcode holds: a lookup or an unknown code, quickly, in bounded memory, and nothing else."""

import time
from statistics import median

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.keyboard import Keyboard
from tests.ui.scanning import TICKET, Page, page, scans
from tests.ui.wedge import F5, F9, F12, Wedge, hostile
from vaxdesk.clinic import scans as readers
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.ui.bursts import LONGEST
from vaxdesk.ui.scanner import FREE, Scanner

__all__ = ["page", "scans"]

LONGEST_SLIP = "shc:/" + "56" * 1195
SECONDS = 0.2


def places(page: Page) -> tuple[QWidget, ...]:
    return page.line, page.text, page.box, page.button


def quiet(page: Page) -> bool:
    """Nothing was pressed, submitted or typed."""
    return (page.fields(), page.shortcuts, page.clicked, page.submitted) == (("138", "两行\n说明", ""), [], 0, 0)


@pytest.fixture
def busy(page: Page, scanner: Scanner) -> Page:
    """Somebody has begun to fill it in."""
    page.line.setText("138")
    page.text.setPlainText("两行\n说明")
    return page


@pytest.mark.parametrize(
    "code",
    [
        "\x1b7105500175697838",
        F9 + "7105500175697838",
        "7105" + F12 + "500175697838",
        "7105500175697838\r" + F9,
        "7105500175697838\r\x1b",
        "7105500175697838\t \r",
        " 7105500175697838",
        "\r7105500175697838",
        "\t\t\t \r",
        F9,
        F5 + F5,
        "\x1b",
        "\x0c",
        "\x10\x0c",
        "\x1b\x1b" + F12,
        "\x01\x187105500175697838",
        "\x08\x08\x08\x7f",
        "\x08\x08\x081234567\x08",
        "ab\x1bcd",
        " ",
        "1",
        "1\r1\r1",
    ],
)
def test_keys_inside_of_a_code_press_nothing(busy: Page, scanner: Scanner, code: str) -> None:
    wedge = Wedge()
    for place in places(busy):
        place.setFocus()
        wedge.scan(code)
        scanner.release()
        assert quiet(busy), place
        assert place.hasFocus()


@pytest.mark.parametrize("code", ["7105" + F12, "\x1b" + F9, F5 + "1", "\x10\x0c", "1 1 "])
def test_a_code_without_an_end_presses_nothing_either(busy: Page, scanner: Scanner, code: str) -> None:
    for place in places(busy):
        place.setFocus()
        Wedge().type(code)
        scanner.release()
        assert (busy.shortcuts, busy.clicked, busy.submitted) == ([], 0, 0)


def test_a_key_that_a_hand_presses_alone_has_its_effect_a_moment_later(busy: Page, scanner: Scanner) -> None:
    wedge = Wedge()
    for number, place in enumerate(places(busy), 1):
        place.setFocus()
        wedge.press(F9)
        assert len(busy.shortcuts) == number - 1
        scanner.release()
        assert busy.shortcuts == ["F9"] * number


def test_a_key_of_its_own_reaches_the_field_that_wants_it(busy: Page, scanner: Scanner) -> None:
    busy.line.setFocus()
    Wedge().press("\x01")
    scanner.release()
    assert busy.line.selectedText() == "138"


def test_a_slip_of_the_largest_size_arrives_from_everywhere(busy: Page, scans: list[str], scanner: Scanner) -> None:
    wedge = Wedge()
    for number, place in enumerate(places(busy)):
        place.setFocus()
        del busy.edited[:], scans[:]
        code = LONGEST_SLIP[:-2] + f"{number:02}"
        began = time.process_time()
        wedge.scan(code)
        assert time.process_time() - began < 1
        assert scans == [code]
        assert quiet(busy)
        assert len(busy.edited) <= FREE + 1


def test_what_is_done_when_a_long_code_has_ended_takes_a_moment(busy: Page, scans: list[str]) -> None:
    keyboard, times = Keyboard(), []
    for number in range(5):
        keyboard.now += 5000
        keyboard.type(LONGEST_SLIP[:-2] + f"{number:02}", pace=3)
        began = time.process_time()
        keyboard.enter(after=3)
        times.append(time.process_time() - began)
    assert len(scans) == 5
    assert median(times) < SECONDS


def test_of_an_endless_code_only_the_beginning_is_kept(busy: Page, scans: list[str], scanner: Scanner) -> None:
    Wedge().scan("7" * 50_000)
    assert scans == ["7" * LONGEST]
    assert scanner._held == []
    assert quiet(busy)


@pytest.mark.slow
def test_five_thousand_hostile_codes_cause_nothing_but_a_lookup(busy: Page, scans: list[str], scanner: Scanner) -> None:
    wedge, waits = Wedge(), list[tuple[float, int, str]]()
    for number, code in enumerate(hostile(5000, seed=5)):
        waits.append((waited(busy, scans, scanner, wedge, number, code), number, code))
        assert quiet(busy), repr(code[:80])
    for _, number, code in sorted(waits, reverse=True)[:3]:
        again = [waited(busy, scans, scanner, wedge, number, code) for _ in range(5)]
        assert median(again) < SECONDS, repr(code[:80])


def waited(busy: Page, scans: list[str], scanner: Scanner, wedge: Wedge, number: int, code: str) -> float:
    """The longest that anybody waits for one key of a code, and for what is said of it at the end, in seconds of
    processor time. How long all of its keys take together does not matter: a scanner is slower."""
    places(busy)[number % 4].setFocus()
    wedge.slowest = 0.0
    wedge.scan(code)
    began = time.process_time()
    scanner.release()
    for text in scans:
        scan = readers.read(text)
        if isinstance(scan, readers.Unknown):
            assert forbidden_characters(scan.preview) == ()
            assert len(scan.preview) <= readers.PREVIEW + 1
    del scans[:]
    return max(wedge.slowest, time.process_time() - began)


def test_a_ticket_is_heard_after_anything(busy: Page, scans: list[str], scanner: Scanner) -> None:
    wedge = Wedge()
    for code in hostile(100, seed=8):
        wedge.scan(code)
        scanner.release()
        del scans[:]
        wedge.scan(TICKET)
        assert scans in ([TICKET], [])
        wedge.now += 2000
