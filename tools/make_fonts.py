"""Make the three font files in resources/fonts from Debian's fonts-noto-cjk, fonts-noto-core and fonts-hanazono.

reportlab embeds TrueType outlines only, and Debian ships Noto Sans CJK with PostScript (CFF) outlines. Each glyph is
therefore redrawn with quadratic curves (at most one thousandth of an em away from the original), without hinting and
without layout tables, and kept only where a name, an address or a screen may need it. Glyphs that Noto Sans CJK lacks
come from Noto Sans Symbols; characters of rare names that neither has come from Hanazono. The results carry names of
their own, as the SIL Open Font License asks of modified versions.

    apt-get download fonts-noto-cjk fonts-noto-core fonts-hanazono
    for package in fonts-*.deb; do dpkg-deb -x "$package" unpacked; done
    .venv/bin/python tools/make_fonts.py unpacked resources/fonts
"""

import argparse
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from math import hypot
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

EM = 1000
DRAWING_ERROR = 1.0
"""How far a redrawn curve may leave the original, in thousandths of an em."""

LETTERS = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF))
SIGNS = ((0x2000, 0x206F), (0x2070, 0x218F), (0x2190, 0x23FF), (0x2460, 0x27BF), (0x2B00, 0x2BFF))
EAST_ASIAN = (
    (0x2E80, 0x2FDF),
    (0x3000, 0x312F),
    (0x31C0, 0x31EF),
    (0x3200, 0x33FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2EBEF), (0x2F800, 0x2FA1F))
"""Extension A, the first 20,992, compatibility forms, extensions B to F."""

Point = tuple[float, float]
Source = tuple[TTFont, dict[int, str]]

NOTO_NOTICE = "Copyright 2014-2021 Adobe (http://www.adobe.com/). Copyright 2016-2017 Google LLC."
HANAZONO_NOTICE = "Copyright 2011 GlyphWiki Project (kamichi@fonts.jp)."
CHANGES = "Redrawn with quadratic curves, reduced and renamed for vaxdesk; see tools/make_fonts.py."
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


@dataclass(frozen=True)
class Recipe:
    """One font to be made. The first source that has a character wins; characters in `without` are left out."""

    family: str
    style: str
    notice: str
    sources: list[Source]
    wanted: tuple[tuple[int, int], ...]
    without: Collection[int] = ()

    @property
    def name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("unpacked", type=Path, help="folder into which the three Debian packages were unpacked")
    parser.add_argument("out", type=Path, help="folder for the finished fonts")
    chosen = parser.parse_args()
    fonts = chosen.unpacked / "usr/share/fonts"
    noto, hanazono = fonts / "truetype/noto", fonts / "truetype/hanazono"
    signs = [opened(noto / "NotoSansSymbols2-Regular.ttf"), opened(noto / "NotoSansSymbols-Regular.ttf")]
    everything = LETTERS + SIGNS + EAST_ASIAN + HAN

    had: set[int] = set()
    for style in ("Regular", "Bold"):
        sources = [opened(fonts / f"opentype/noto/NotoSansCJK-{style}.ttc"), *signs]
        had = write(Recipe("Vaxdesk Sans", style, NOTO_NOTICE, sources, everything), chosen.out)
    sources = [opened(hanazono / "HanaMinA.ttf"), opened(hanazono / "HanaMinB.ttf")]
    write(Recipe("Vaxdesk Rare", "Regular", HANAZONO_NOTICE, sources, HAN, had), chosen.out)


def opened(path: Path) -> Source:
    """A font and its character map; of a collection, the member drawn for simplified Chinese."""
    if path.suffix == ".ttc":
        members: list[TTFont] = list(TTCollection(path).fonts)
        font = next(member for member in members if member["name"].getDebugName(1) == "Noto Sans CJK SC")
    else:
        font = TTFont(path)
    return font, font.getBestCmap()


def write(recipe: Recipe, folder: Path) -> set[int]:
    """Write one font and return the characters that it has."""
    drawn: dict[str, Glyph] = {}
    widths: dict[str, int] = {}
    names: dict[int, str] = {}
    drawn[".notdef"], widths[".notdef"] = redrawn(recipe.sources[0][0], ".notdef")
    for code, source in found(recipe):
        font, cmap = recipe.sources[source]
        name = f"{source}.{cmap[code]}"
        if name not in drawn:
            drawn[name], widths[name] = redrawn(font, cmap[code])
        names[code] = name
    path = folder / f"{recipe.name}.ttf"
    assembled(recipe, drawn, widths, names).save(path)
    print(f"{path.name}: {len(names)} characters, {path.stat().st_size / 1e6:.1f} MB")
    return set(names)


def found(recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Each wanted character with the number of the first source that has it."""
    for low, high in recipe.wanted:
        for code in range(low, high + 1):
            here = next((number for number, (_, cmap) in enumerate(recipe.sources) if code in cmap), None)
            if here is not None and code not in recipe.without:
                yield code, here


def redrawn(font: TTFont, name: str) -> tuple[Glyph, int]:
    """The glyph in quadratic curves at 1000 units per em, and its advance width."""
    glyphs = font.getGlyphSet()
    scale = EM / font["head"].unitsPerEm
    pen = TTGlyphPen(None)
    cubic = "CFF " in font
    smooth = Cu2QuPen(pen, DRAWING_ERROR, reverse_direction=True) if cubic else pen
    glyphs[name].draw(TransformPen(smooth, (scale, 0, 0, scale, 0, 0)))
    return straightened(pen.glyph()), round(glyphs[name].width * scale)


def straightened(glyph: Glyph) -> Glyph:
    """Hanazono draws each curve as a chain of many short straight lines: leave out the corners that nobody sees."""
    points, ends, flags = glyph.getCoordinates(None)
    if not ends or not all(flags):
        return glyph
    pen = TTGlyphPen(None)
    for start, end in zip((0, *(last + 1 for last in ends)), ends, strict=False):
        ring = [*points[start : end + 1], points[start]]
        half = len(ring) // 2
        corners = [*corners_of(ring[: half + 1]), *corners_of(ring[half:])[1:-1]]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def corners_of(line: list[Point]) -> list[Point]:
    """The points of a line that stand out by more than the drawing error (Douglas and Peucker), with both ends."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    dx, dy = bx - ax, by - ay
    length = hypot(dx, dy)
    if length:
        distances = [abs(dx * (y - ay) - dy * (x - ax)) / length for x, y in line[1:-1]]
    else:
        distances = [hypot(x - ax, y - ay) for x, y in line[1:-1]]
    furthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[furthest - 1] <= DRAWING_ERROR:
        return [line[0], line[-1]]
    return [*corners_of(line[: furthest + 1])[:-1], *corners_of(line[furthest:])]


def assembled(recipe: Recipe, drawn: dict[str, Glyph], widths: dict[str, int], names: dict[int, str]) -> FontBuilder:
    """Put the tables together; heights are those of the first source."""
    model = recipe.sources[0][0]
    scale = EM / model["head"].unitsPerEm
    rise, drop = round(model["hhea"].ascent * scale), round(model["hhea"].descent * scale)
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(drawn))
    builder.setupCharacterMap(names)
    builder.setupGlyf(drawn)
    bearings = {name: (width, getattr(drawn[name], "xMin", 0) or 0) for name, width in widths.items()}
    builder.setupHorizontalMetrics(bearings)
    builder.setupHorizontalHeader(ascent=rise, descent=drop)
    builder.setupOS2(
        sTypoAscender=rise,
        sTypoDescender=drop,
        usWinAscent=rise,
        usWinDescent=-drop,
        usWeightClass=700 if recipe.style == "Bold" else 400,
        fsSelection=0x20 if recipe.style == "Bold" else 0x40,
        sxHeight=543,
        sCapHeight=733,
        achVendID="NONE",
        fsType=0,
    )
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].macStyle = 1 if recipe.style == "Bold" else 0
    builder.setupNameTable(naming(recipe))
    builder.font["head"].created = builder.font["head"].modified = model["head"].modified
    builder.font.recalcTimestamp = False
    return builder


def naming(recipe: Recipe) -> dict[str, str]:
    return {
        "copyright": recipe.notice,
        "familyName": recipe.family,
        "styleName": recipe.style,
        "uniqueFontIdentifier": f"vaxdesk;{recipe.name}",
        "fullName": f"{recipe.family} {recipe.style}",
        "version": "Version 1.000",
        "psName": recipe.name,
        "description": CHANGES,
        "licenseDescription": LICENCE,
        "licenseInfoURL": "https://openfontlicense.org",
    }


if __name__ == "__main__":
    main()
