"""The scanner sheet: every code on it can be read back from paper, and every set-up code is the command it says."""

import pytest
import zxingcpp

from tests.paper.samples import LANGUAGES, pictures, text_of
from vaxdesk.clinic.scanner_check import TESTS
from vaxdesk.paper.scanner_sheet import SETUP, bars
from vaxdesk.print_room import house_papers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_test_code_is_read_back_from_paper(language: str) -> None:
    tests, _ = pictures(house_papers.scanner_sheet(None, language))  # type: ignore[arg-type]
    found = {code.text for code in zxingcpp.read_barcodes(tests, text_mode=zxingcpp.TextMode.Plain)}
    assert found == set(TESTS.values())


def test_every_setup_code_says_its_command() -> None:
    _, setup = pictures(house_papers.scanner_sheet(None))
    found = [code.text for code in zxingcpp.read_barcodes(setup, formats=zxingcpp.BarcodeFormat.Code128)]
    assert sorted(text.strip("\x1d\xf3") for text in found) == sorted(command for _, command in SETUP)


def test_a_setup_code_begins_with_the_sign_for_scanners() -> None:
    fnc3, start_b = [1, 1, 4, 3, 1, 1], [2, 1, 1, 2, 1, 4]
    assert list(bars("\xf3A"))[:12] == [*start_b, *fnc3]


def test_the_sheet_says_the_same_in_every_language() -> None:
    for language in LANGUAGES:
        text = text_of(house_papers.scanner_sheet(None, language))  # type: ignore[arg-type]
        assert all(command in text for _, command in SETUP)
        assert all(maker in text for maker in ("Zebra", "Datalogic", "Newland"))
