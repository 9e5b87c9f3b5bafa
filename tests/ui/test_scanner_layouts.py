"""Scanners mean a US keyboard; the computer may have another layout, Caps Lock, or an input method."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.keyboard import SCANNER_MS, US_PLACES, Keyboard, compose
from tests.ui.scanning import TICKET, Page, page
from vaxdesk.ui.bursts import Heard, meant
from vaxdesk.ui.key_places import on_us_keyboard
from vaxdesk.ui.scanner import Scanner

__all__ = ["page"]

AZERTY = dict(zip("1234567890-qwa;zm/", "&é\"'(-è_çà)azqmw,!", strict=True)) | {"Q": "A", "W": "Z", "A": "Q", ":": "M"}
VIETNAMESE = dict(zip("1234567890", "ăâêộ\u0300\u0309\u0303\u0301đ₫", strict=True)) | {"0": ""}
"""The layout that Windows calls Vietnamese: vowels and tones in the place of digits. From memory."""
GERMAN = {"y": "z", "z": "y", "Y": "Z", "Z": "Y", "-": "ß", "/": "-", ":": "Ö", "'": "ä"}
PACK = "0106901234567892172804301" + "0P2026031"
CARD = "022180004321|012345678|Nguyen Thi Hong|17071980|Nu|Ha Long|25042021"


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    """On X11, where keys are known by their place."""
    scanner = Scanner(platform="xcb")
    qapp.installEventFilter(scanner)
    yield scanner
    qapp.removeEventFilter(scanner)


@pytest.fixture
def scans(scanner: Scanner) -> list[str]:
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    return scans


@pytest.mark.parametrize("layout", [{}, AZERTY, VIETNAMESE, GERMAN], ids=["us", "azerty", "vietnamese", "german"])
@pytest.mark.parametrize("code", [TICKET, "11010519491231002X", "022180004321", "83857930000879766660", PACK])
def test_a_code_arrives_whole_in_every_layout(page: Page, scans: list[str], layout: dict[str, str], code: str) -> None:
    Keyboard().scan_in_layout(code, layout)
    assert scans == [code]
    assert page.fields() == ("", "", "")


def test_a_card_with_fields_arrives_whole(page: Page, scans: list[str]) -> None:
    Keyboard().scan_in_layout(CARD, AZERTY)
    assert scans == [CARD]


def test_caps_lock_does_not_turn_a_lot_round(page: Page, scans: list[str]) -> None:
    turned = {character: character.swapcase() for character in US_PLACES}
    Keyboard().scan_in_layout(f"{PACK}ab", turned)
    assert scans == [f"{PACK}ab"]


def test_what_the_layout_says_counts_where_it_means_something(page: Page, scans: list[str]) -> None:
    """Somebody has set the scanner to the layout of this computer."""
    assert meant(Heard(TICKET, "&é\"'&éé&é\"'&éé&é"), lambda text: text == TICKET) == TICKET


def test_a_scanner_in_full_width_mode_is_heard_through_the_input_method(
    page: Page, scanner: Scanner, scans: list[str]
) -> None:
    keyboard = Keyboard(scanner)
    keyboard.type("王")
    keyboard.now += 1000
    for character in "７１０５５００１７５６９７８３８":
        compose("", character)
    keyboard.now = scanner._now()
    keyboard.enter(after=SCANNER_MS)
    assert scans == [TICKET]
    assert page.line.text() == "王"


def test_a_word_that_an_input_method_puts_in_at_once_is_no_scan(page: Page, scanner: Scanner, scans: list[str]) -> None:
    keyboard = Keyboard()
    keyboard.type("a")
    compose("", "wangxiaoming")
    keyboard.now = scanner._now()
    keyboard.enter(after=SCANNER_MS)
    scanner.release()
    assert (scans, page.line.text()) == ([], "awangxiaoming")


@pytest.mark.parametrize(
    ("code", "platform", "shift", "character"),
    [
        (10, "xcb", False, "1"),
        (10, "xcb", True, "!"),
        (19, "wayland", False, "0"),
        (2, "windows", False, "1"),
        (11, "windows", False, "0"),
        (82, "windows", False, "0"),
        (10, "wayland-egl", False, "1"),
        (18, "offscreen", False, ""),
        (18, "cocoa", False, ""),
        (0, "windows", False, ""),
        (9000, "xcb", False, ""),
    ],
)
def test_keys_are_known_by_their_place(code: int, platform: str, shift: bool, character: str) -> None:
    assert on_us_keyboard(code, platform, shift=shift) == character


@given(st.text(), st.text(), st.booleans())
def test_what_was_meant_is_always_one_of_the_two(typed: str, by_keys: str, known: bool) -> None:
    said = meant(Heard(typed, by_keys), lambda text: known)
    assert said in {meant(Heard(typed), bool), meant(Heard(by_keys), bool)}


def test_a_key_of_the_number_pad_is_a_digit_with_num_lock_off(page: Page, scans: list[str]) -> None:
    keyboard, places = Keyboard(), dict(zip("7894561230", (71, 72, 73, 75, 76, 77, 79, 80, 81, 82), strict=True))
    for digit in TICKET:
        keyboard.press(Qt.Key.Key_Home, "", after=SCANNER_MS, place=places[digit] + 8)
    keyboard.enter(after=SCANNER_MS)
    assert scans == [TICKET]
    assert page.line.text() == ""
