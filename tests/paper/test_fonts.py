"""The shipped fonts: what they cover, what they are called, and that the window can load them."""

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase, QRawFont
from pytestqt.qtbot import QtBot

from tests.paper.samples import FONTS
from vaxdesk.paper.faces import BOLD, RARE, REGULAR, faces

FILES = (REGULAR, BOLD, RARE)
SIGNS = "✓☐☑☒▲▼●○◆★☆→←↑↓≥≤±×÷·•–—…“”‘’℃‰½²³№™€¥⚑⏱⚠☎"


def covered(low: int, high: int) -> int:
    fonts = faces(FONTS)
    return sum(1 for code in range(low, high + 1) if any(fonts.has(font, chr(code)) for font in (REGULAR, RARE)))


@pytest.mark.parametrize(
    ("low", "high", "most_missing"),
    [
        pytest.param(0x4E00, 0x9FEF, 0, id="unified ideographs"),
        pytest.param(0x3400, 0x4DB5, 0, id="extension A"),
        pytest.param(0x20000, 0x2A6D6, 0, id="extension B"),
        pytest.param(0x2A700, 0x2B734, 5, id="extension C"),
        pytest.param(0x2B740, 0x2B81D, 0, id="extension D"),
        pytest.param(0x2B820, 0x2CEA1, 5, id="extension E"),
        pytest.param(0x2CEB0, 0x2EBE0, 5, id="extension F"),
    ],
)
def test_names_in_every_block_can_be_printed(low: int, high: int, most_missing: int) -> None:
    assert high - low + 1 - covered(low, high) <= most_missing


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_both_weights_have_the_signs_that_forms_and_screens_use(font: str) -> None:
    assert [sign for sign in SIGNS if not faces(FONTS).has(font, sign)] == []


@pytest.mark.parametrize("font", FILES)
def test_a_font_is_renamed_and_free_to_embed(font: str) -> None:
    with TTFont(FONTS / f"{font}.ttf", lazy=True) as opened:
        assert opened["name"].getDebugName(1) in {"Vaxdesk Sans", "Vaxdesk Rare"}
        assert "SIL Open Font License" in opened["name"].getDebugName(13)
        assert opened["OS/2"].fsType == 0
        assert "glyf" in opened


def test_the_fonts_are_not_larger_than_a_workstation_likes() -> None:
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 50_000_000
    assert {path.name for path in FONTS.glob("OFL-*.txt")} == {"OFL-Noto.txt", "OFL-Hanazono.txt"}


@pytest.mark.parametrize(
    ("font", "family", "char"),
    [(REGULAR, "Vaxdesk Sans", "王"), (BOLD, "Vaxdesk Sans", "Ữ"), (RARE, "Vaxdesk Rare", "𪚥")],
)
def test_the_window_can_load_them(font: str, family: str, char: str, qtbot: QtBot) -> None:
    number = QFontDatabase.addApplicationFont(str(FONTS / f"{font}.ttf"))
    assert QFontDatabase.applicationFontFamilies(number) == [family]
    assert QRawFont(str(FONTS / f"{font}.ttf"), 20).supportsCharacter(ord(char))
