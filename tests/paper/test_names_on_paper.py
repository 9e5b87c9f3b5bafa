"""Names are data: whatever somebody is called is printed as it is, in full, and stays on the paper."""

from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageDraw, ImageFont

from tests.paper.samples import (
    DIGITS,
    FONTS,
    PRINTS,
    SIZES,
    WORDS,
    codes_in,
    dose,
    pictures,
    printed,
    screening,
    squeezed,
    subject,
    text_of,
)
from vaxdesk.failures import WorldFailed
from vaxdesk.paper import PAPERS, print_pdf
from vaxdesk.paper.faces import BOLD, RARE, REGULAR, Faces, Run, faces
from vaxdesk.paper.lines import Span
from vaxdesk.paper.sheet import Sheet
from vaxdesk.paper.sizes import MM

SIXTY = (
    "阿依古丽·买买提艾力江·库尔班江·阿不都热合曼·吐尔逊江·努尔买买提·阿卜杜外力·依明江·肉孜买买提·热依木江买买提提提"
)
HOSTILE = [
    "李<b>四",
    '<img src="/etc/passwd">',
    "Robert'); DROP TABLE",
    "%n {0.__class__} {phone} {time}",
    "</para><a href='http://x'>张</a>&amp;",
    "买买提·艾力",
    "(\\)王(",
    SIXTY,
    "Nguyễn Hoàng Ữ Ẵ Ỗ Đặng ợ ẫ",
    "x" * 60,
]
STACKED = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỲỴỶỸỳỵỷỹĐđƠơƯư"
RARE_CHARACTERS = "䶮㛃𠅤𬱖𬭚龘𪚥"
NAMED = [(name, size, language) for name, size, language in PRINTS if name != "ticket"]


@pytest.mark.parametrize("who", HOSTILE)
@pytest.mark.parametrize(
    ("name", "size", "language"),
    [
        ("consent", "a4", "vi"),
        ("slip", "roll58", "en"),
        ("slip", "a5", "zh-CN"),
        ("triage", "a5", "zh-CN"),
        ("note", "a4_large", "vi"),
        ("letter", "a4", "en"),
    ],
)
def test_a_name_is_printed_literally(name: str, size: str, language: str, who: str) -> None:
    pdf = printed(name, subject(language, name=who), size)
    assert squeezed(who) in text_of(pdf)
    assert b"/Subtype /Image" not in pdf
    assert b"/URI" not in pdf
    assert codes_in(pdf) == [DIGITS]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_every_other_field_is_printed_literally_too(hostile: str) -> None:
    about = subject(address=hostile, doses=(dose(lot=hostile, manufacturer=hostile, vaccinator=hostile),))
    about = replace(about, site=replace(about.site, name=hostile, phone=hostile, station=hostile))
    assert text_of(printed("slip", about)).count(squeezed(hostile)) >= 6
    assert text_of(printed("consent", about)).count(squeezed(hostile)) >= 3
    told = screening(note=hostile, screener=hostile, answered_by_name=hostile, form=hostile)
    about = replace(about, screening=told, person=replace(about.person, name=hostile))
    assert text_of(printed("triage", about)).count(squeezed(hostile)) >= 6
    assert text_of(printed("note", about)).count(squeezed(hostile)) >= 5
    assert text_of(printed("letter", about)).count(squeezed(hostile)) >= 2


@pytest.mark.parametrize("who", [SIXTY, "W" * 100, "Nguyễn " * 14])
@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_long_names_and_addresses_stay_inside_the_margins(name: str, size: str, language: str, who: str) -> None:
    about = subject(language, name=who, address=who * 4, doses=(dose(manufacturer=who, vaccinator=who, lot=who[:60]),))
    about = replace(about, site=replace(about.site, name=who), ticket=replace(about.ticket, group=who))
    about = replace(about, screening=screening(note=who, screener=who, answered_by_name=who))
    margin = min(SIZES[size].margin, *(each.margin for each in PAPERS[name] if each.name == size)) / MM
    for page in pictures(printed(name, about, size), 101.6):
        edge = int(margin * 4) - 2
        right = page.crop((page.width - edge, 0, page.width, page.height - edge))
        left = page.crop((0, 0, edge, page.height))
        assert (right.getextrema()[0], left.getextrema()[0]) == (255, 255)


def test_a_long_name_grows_its_cell_and_no_text_lies_on_another() -> None:
    # Every frame of the table is as high as its tallest cell: the facts below move down.
    def top_of_heading(who: str) -> float:
        page = pypdfium2.PdfDocument(printed("consent", subject(name=who)))[0]
        found = page.get_textpage().search("疾病简介").get_next()
        assert found
        return float(page.get_textpage().get_charbox(found[0])[3])

    assert top_of_heading(SIXTY) < top_of_heading("王桂芬") - 10


@pytest.mark.parametrize("char", RARE_CHARACTERS)
@pytest.mark.parametrize("bold", [False, True])
def test_rare_characters_have_a_glyph_of_their_own(char: str, bold: bool) -> None:
    fonts = faces(FONTS)
    font = fonts.font_of(char, bold=bold)
    assert font is not None
    assert fonts.glyph(font, char) != 0
    assert list(fonts.runs(char, bold=bold)) == [Run(font, char)]


@pytest.mark.parametrize("char", RARE_CHARACTERS)
@pytest.mark.parametrize("bold", [False, True])
def test_the_glyph_that_is_drawn_is_the_character(char: str, bold: bool) -> None:
    # Text extraction of characters beyond the BMP is unreliable, so the ink is compared with another renderer's.
    font = faces(FONTS).font_of(char, bold=bold)
    assert alike(drawn_by_us(char, bold=bold), drawn_by_freetype(char, str(font))) > 0.9
    assert alike(drawn_by_us(char, bold=bold), drawn_by_freetype("王", str(font) if font != RARE else BOLD)) < 0.7


@pytest.mark.parametrize("char", RARE_CHARACTERS)
def test_a_rare_name_on_the_slip_shows_the_character(char: str) -> None:
    # The name stands at the left margin, on the line of the word for the person's sex.
    pdf, size, dots = printed("slip", subject(name=char), "roll80"), 1.7 * 8.0, 1200 / 72
    words = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    place = words.search("女").get_next()
    assert place
    page = pictures(pdf, 1200)[0]
    foot = page.height - words.get_charbox(place[0])[1] * dots
    left = 4 * MM * dots
    found = page.crop((int(left), int(foot - size * dots), int(left + size * dots), int(foot + 0.12 * size * dots)))
    font = faces(FONTS).font_of(char, bold=True)
    assert alike(found, drawn_by_freetype(char, str(font))) > 0.85


def test_every_vietnamese_letter_is_in_both_weights() -> None:
    fonts = faces(FONTS)
    assert all(fonts.has(font, letter) for font in (REGULAR, BOLD) for letter in STACKED)
    assert STACKED in text_of(printed("slip", subject(name=STACKED)))


@pytest.mark.parametrize(
    ("char", "shown"),
    [("\U00030000", "[U+30000]"), ("\u202e", "[U+202E]"), ("\u200b", "[U+200B]"), ("\u00ad", "[U+00AD]")],
)
def test_a_character_without_a_glyph_is_written_as_its_code_point(char: str, shown: str) -> None:
    text = text_of(printed("slip", subject(name=f"王{char}芬")))
    assert f"王{shown}芬" in text
    runs = list(faces(FONTS).runs(f"王{char}芬", bold=True))
    assert [run.text for run in runs] == ["王", shown, "芬"]
    assert runs[1].scale < 1


@pytest.mark.parametrize(("name", "size", "language"), NAMED)
def test_a_break_half_way_leaves_nothing_behind(
    name: str, size: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = printed(name, subject(language), size)
    for drawings in (0, 1, 7, 14):
        with monkeypatch.context() as broken:
            broken.setattr(Sheet, "line", fails_after(drawings))
            with pytest.raises(OSError, match="no more"):
                printed(name, subject(language), size)
        assert printed(name, subject(language), size) == whole


def test_a_missing_font_is_named(tmp_path: Any) -> None:
    (tmp_path / f"{REGULAR}.ttf").write_bytes(b"\0\1\0\0 not a font")
    with pytest.raises(WorldFailed, match=REGULAR) as failed:
        print_pdf("slip", subject(), WORDS, tmp_path)
    assert failed.value.code == "font_unreadable"
    with pytest.raises(WorldFailed, match="VaxdeskSans"):
        print_pdf("slip", subject(), WORDS, tmp_path / "nowhere")


def test_the_font_of_rare_characters_waits_until_it_is_needed() -> None:
    fonts = Faces(FONTS)
    fonts.width("王桂芬 Nguyễn", 10, bold=True)
    assert RARE not in fonts.opened
    fonts.width("𪚥", 10)
    assert RARE in fonts.opened


def fails_after(count: int) -> Any:
    plain = Sheet.line
    left = iter(range(count))

    def line(self: Sheet, x: float, y: float, line: tuple[Span, ...], spacing: float = 0) -> None:
        if next(left, None) is None:
            raise OSError("no more")
        plain(self, x, y, line, spacing)

    return line


def drawn_by_us(char: str, *, bold: bool) -> Image.Image:
    sheet = Sheet(faces(FONTS), 140, 140, title="", language="zh-CN")
    sheet.line(20, 110, (Span(char, 100, bold=bold),))
    return pictures(sheet.pdf(), 144)[0]


def drawn_by_freetype(char: str, font: str) -> Image.Image:
    page = Image.new("L", (320, 320), 255)
    ImageDraw.Draw(page).text((40, 20), char, fill=0, font=ImageFont.truetype(str(FONTS / f"{font}.ttf"), 200))
    return page


def alike(one: Image.Image, other: Image.Image) -> float:
    """The share of ink that two pictures of a glyph have in common, whatever their size."""
    first, second = (
        inked(picture).resize((160, 160)).point(lambda grey: 255 * (grey < 128)) for picture in (one, other)
    )
    both = ImageChops.multiply(first, second).histogram()[255]
    return both / ImageChops.lighter(first, second).histogram()[255]


def inked(picture: Image.Image) -> Image.Image:
    box = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert box
    return picture.crop(box)
