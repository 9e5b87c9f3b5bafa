"""The sizes of paper: what the page measures and how large its text is. Lengths in points."""

from typing import Final

import msgspec
from msgspec.structs import replace

INCH: Final = 72.0
MM: Final = INCH / 25.4
DOT: Final = MM / 8
"""One dot of a receipt printer (203 dpi, eight to the millimetre) in points."""

HAIR: Final = 0.002
"""A side that is longer than its dots by a rounding error would take one more."""


class Size(msgspec.Struct, frozen=True):
    """A sheet or a roll. `height` is None where the page is as long as its content. `bodies` are text sizes, tried from
    large to small until the paper fits on one page; then those of `dense`, with codes as small as they may be; a longer
    one takes the largest that needs the fewest pages. `qr_dots` are
    the dots per module of a ticket's code on a receipt printer. `dot` is one dot of the printer that this is for: the
    modules of a code are whole dots of it. `bilingual` is set where small print in a second language fits
    beside a label. `smallest` is what no text is smaller than: large print."""

    name: str
    width: float
    height: float | None
    margin: float
    bodies: tuple[float, ...]
    dense: tuple[float, ...] = ()
    qr_dots: int = 6
    bilingual: bool = True
    dot: float = DOT
    smallest: float = 0.0

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def for_printer(self, dpi: float) -> "Size":
        """The same paper on a printer of so many dots per inch, its sides a whole number of dots: a page that is not
        is stretched to the next one, and its codes with it."""
        dot = INCH / dpi
        height = _whole(self.height, dot) if self.height else None
        return replace(self, dot=dot, width=_whole(self.width, dot), height=height)


def _whole(length: float, dot: float) -> float:
    return round(length / dot) * dot - HAIR


ROLL80: Final = Size("roll80", 80 * MM, None, 4 * MM, (8.0,))
"""72 mm (576 dots at 203 dpi) are printable."""

ROLL58: Final = Size("roll58", 58 * MM, None, 5 * MM, (7.5,), bilingual=False)
"""48 mm (384 dots at 203 dpi) are printable."""

A5: Final = Size(
    "a5", 148 * MM, 210 * MM, 13 * MM, (13.0, 12.0, 11.0, 10.0, 9.0), dense=(9.5, 9.0, 8.5, 8.0, 7.5), qr_dots=8
)
A4: Final = Size("a4", 210 * MM, 297 * MM, 13 * MM, (10.5, 10.0, 9.5, 9.0))
A5_FORM: Final = Size("a5", 148 * MM, 210 * MM, 9 * MM, (10.0, 9.5, 9.0, 8.5, 8.0, 7.5), qr_dots=4)
"""A form that is filled in by staff, as much on one page as can be read."""
A4_NOTE: Final = Size("a4", 210 * MM, 297 * MM, 16 * MM, (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0))
"""A few lines to take home, as large as one page allows."""
A4_LARGE: Final = Size("a4_large", 210 * MM, 297 * MM, 13 * MM, (18.0,), qr_dots=8, smallest=18.0)
"""For whoever reads badly: nothing smaller than 18 points, on as many pages as that takes."""
