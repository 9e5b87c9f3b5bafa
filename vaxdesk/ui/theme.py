"""How the program looks: colour tokens, one style sheet made from them, and the fonts.

Sizes in the style sheet are written in `sp` where they grow with the text size, and in `px` where they do not.
"""

import re
from dataclasses import asdict, dataclass
from string import Template
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.files import resources

Tone = Literal["plain", "ok", "info", "caution", "stop", "brand", "muted"]
TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""Text sizes that staff may choose, in percent."""
BODY_PX: Final = 15
FAMILIES: Final = ("Vaxdesk Sans", "Noto Sans CJK SC", "Vaxdesk Rare", "HanaMinA", "HanaMinB", "DejaVu Sans")
"""In this order for every character: our own face, its stand-in, then faces with the rare characters of names."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of every screen, as #RRGGBB."""

    ink: str = "#15212B"
    muted: str = "#5B6B78"
    line: str = "#DCE3E9"
    edge: str = "#B9C5CF"
    page: str = "#F3F6F8"
    card: str = "#FFFFFF"
    rail: str = "#0E3442"
    rail_on: str = "#17495B"
    rail_ink: str = "#D9E8ED"
    rail_mark: str = "#5BD3E3"
    brand: str = "#0B5E73"
    brand_deep: str = "#084A5B"
    brand_soft: str = "#E3F1F4"
    ok: str = "#177244"
    ok_deep: str = "#0F5132"
    ok_soft: str = "#E5F4EC"
    caution: str = "#9A5B00"
    caution_deep: str = "#5E3800"
    caution_soft: str = "#FFF3DC"
    stop: str = "#B3261E"
    stop_deep: str = "#7A1410"
    stop_soft: str = "#FCE8E6"
    info: str = "#1559B3"
    info_deep: str = "#0C3A78"
    info_soft: str = "#E6F0FC"
    practice: str = "#6B3FA0"
    practice_soft: str = "#F0E9FA"


TOKENS: Final = Tokens()


@dataclass(frozen=True, slots=True)
class Colours:
    """A surface and what is written on it."""

    back: str
    ink: str


BOARD: Final[dict[str, Colours]] = {
    "counting": Colours("#E8ECF0", "#111111"),
    "nearly": Colours("#FFD166", "#111111"),
    "ready": Colours("#0B5394", "#FFFFFF"),
    "overdue": Colours("#111111", "#FFFFFF"),
    "reaction": Colours("#B00020", "#FFFFFF"),
}
"""States of the observation board: contrast at least 7:1, and far apart in four kinds of colour vision."""


def tone_colours(tone: Tone) -> Colours:
    """A soft surface and the strong colour that marks it."""
    table: dict[Tone, Colours] = {
        "plain": Colours(TOKENS.card, TOKENS.ink),
        "muted": Colours(TOKENS.page, TOKENS.muted),
        "brand": Colours(TOKENS.brand_soft, TOKENS.brand),
        "ok": Colours(TOKENS.ok_soft, TOKENS.ok),
        "info": Colours(TOKENS.info_soft, TOKENS.info),
        "caution": Colours(TOKENS.caution_soft, TOKENS.caution),
        "stop": Colours(TOKENS.stop_soft, TOKENS.stop),
    }
    return table[tone]


def style_sheet(percent: int = 100, tokens: Tokens = TOKENS) -> str:
    """The one style sheet, with colours filled in and `sp` sizes grown to `percent`."""
    source = (resources() / "theme" / "vaxdesk.qss").read_text(encoding="utf-8")
    icons = (resources() / "icons").as_posix()
    filled = Template(source).substitute(asdict(tokens) | {"icons": icons})
    return re.sub(r"(\d+)sp\b", lambda found: f"{scaled(int(found[1]), percent)}px", filled)


def scaled(px: int, percent: int) -> int:
    """A size at 100 % text, in pixels, grown to another text size."""
    return max(1, round(px * percent / 100))


def load_fonts() -> None:
    """Make every font of the resources folder known to Qt."""
    for path in sorted((resources() / "fonts").glob("*.[to]t[fc]")):
        QFontDatabase.addApplicationFont(str(path))


def body_font(percent: int = 100) -> QFont:
    """The font that everything else grows from; digits are as wide as each other."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(scaled(BODY_PX, percent))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def em(widget: QWidget) -> int:
    """The text size of a widget in pixels: the unit for widths that hold words."""
    return max(1, QFontInfo(widget.font()).pixelSize())


def resized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The same font, larger or smaller, for what is painted by hand."""
    other = QFont(font)
    other.setPixelSize(max(1, round(QFontInfo(font).pixelSize() * factor)))
    other.setBold(bold)
    return other


def apply(app: QApplication, percent: int = 100) -> None:
    """Dress the whole program; called again when the text size changes. Each dressing asks every widget that is
    there, so that nothing is dressed twice alike."""
    sheet = style_sheet(percent)
    if app.styleSheet() == sheet:
        return
    app.setStyle("Fusion")
    app.setFont(body_font(percent))
    app.setStyleSheet(sheet)
