"""The shipped fonts: which one has a character, and how wide it is.

Chosen character by character from what a font really holds, never by silent fallback: a name with a rare character must
show that character, or say which one it could not draw.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from vaxdesk.failures import WorldFailed

REGULAR: Final = "VaxdeskSans-Regular"
BOLD: Final = "VaxdeskSans-Bold"
RARE: Final = "VaxdeskRare-Regular"

CODE_POINT_SCALE: Final = 0.5
"""How small the code point of a character that no font has is written."""


class Run(msgspec.Struct, frozen=True):
    """Characters in one font. `scale` is below 1 where a code point stands for a character."""

    font: str
    text: str
    scale: float = 1.0


class Faces:
    """The fonts in one folder. The large font of rare characters is opened when a text first needs it.

    Raises WorldFailed("font_unreadable") where a file is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, Any] = {}
        self._advances: dict[tuple[str, bool], float] = {}

    @property
    def opened(self) -> frozenset[str]:
        """The fonts that a text has needed so far."""
        return frozenset(self._open)

    def glyph(self, font: str, char: str) -> int:
        """The number of the glyph that a font draws `char` with; 0 where it has none."""
        return int(self._face(font).charToGlyph.get(ord(char), 0))

    def has(self, font: str, char: str) -> bool:
        return self.glyph(font, char) != 0

    def font_of(self, char: str, *, bold: bool) -> str | None:
        """The first font that draws `char`, or None: then its code point is written instead."""
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
            return None
        order = (BOLD, REGULAR, RARE) if bold else (REGULAR, RARE)
        return next((font for font in order if self.has(font, char)), None)

    def runs(self, text: str, *, bold: bool = False) -> Iterator[Run]:
        """`text` cut wherever the font changes."""
        held, current = "", ""
        for char in text:
            font = self.font_of(char, bold=bold)
            if font != current or font is None:
                if held:
                    yield Run(current, held)
                held, current = "", font or ""
            if font is None:
                yield Run(BOLD if bold else REGULAR, code_point(char), CODE_POINT_SCALE)
            else:
                held += char
        if held:
            yield Run(current, held)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of `text` in points."""
        return sum(self.advance(char, bold=bold) for char in text) * size

    def advance(self, char: str, *, bold: bool) -> float:
        """The width of one character, or of its code point, in ems."""
        if (char, bold) not in self._advances:
            self._advances[char, bold] = sum(self.run_width(run, 1) for run in self.runs(char, bold=bold))
        return self._advances[char, bold]

    def run_width(self, run: Run, size: float) -> float:
        widths, other = self._face(run.font).charWidths, self._face(run.font).defaultWidth
        return float(sum(widths.get(ord(char), other) for char in run.text)) * size * run.scale / 1000

    def need(self, font: str) -> None:
        """See to it that `font` is known to the page writer."""
        self._face(font)

    def _face(self, font: str) -> Any:
        if font not in self._open:
            try:
                opened = TTFont(font, str(self._folder / f"{font}.ttf"))
            except (OSError, TTFError) as problem:
                raise WorldFailed("font_unreadable", f"{font}: {problem}") from problem
            pdfmetrics.registerFont(opened)
            self._open[font] = opened.face
        return self._open[font]


def code_point(char: str) -> str:
    """[U+2CB5A]: what is written for a character that no font has."""
    return f"[U+{ord(char):04X}]"


@cache
def faces(folder: Path) -> Faces:
    """The fonts of a folder, opened once."""
    return Faces(folder)
