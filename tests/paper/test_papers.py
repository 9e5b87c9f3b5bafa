"""Every paper, in every size and language: its facts, its code, its fonts, its marks."""

import re
import subprocess
import sys

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.paper.samples import (
    DIGITS,
    DOT_DPI,
    PPSV23,
    PRINTS,
    SIZES,
    WORDS,
    ZOSTER,
    codes_in,
    dose,
    pictures,
    printed,
    squeezed,
    subject,
    text_of,
)
from vaxdesk.paper import PAPERS
from vaxdesk.paper.style import birth, day
from vaxdesk.paper.subject import Planned, Watch

WRITTEN = {"zh-CN": "2026-11-21", "vi": "21/11/2026", "en": "2026-11-21"}
SLIPS = [(size, language) for name, size, language in PRINTS if name == "slip"]


@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_a_paper_has_its_size_and_its_ticket_reads_back(name: str, size: str, language: str) -> None:
    pdf = printed(name, subject(language), size)
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    assert width == pytest.approx(SIZES[size].width, abs=0.01)
    assert SIZES[size].height is None or height == pytest.approx(SIZES[size].height, abs=0.01)
    assert codes_in(pdf) == [DIGITS]
    assert "A097" in text_of(pdf)


@pytest.mark.parametrize(("size", "language"), SLIPS)
def test_a_slip_says_what_was_given(size: str, language: str) -> None:
    text, book = text_of(printed("slip", subject(language), size)), WORDS.book(language)
    facts = [
        "春熙社区临时接种点",
        "王桂芬",
        PPSV23[language],
        "U031877",
        "某某生物制品有限公司",
        "周敏",
        "0.5mL",
        "09:58",
        WRITTEN[language],
        "000-0000-0000",
        ZOSTER[language],
        book("body_site.left_deltoid"),
        book("route.im"),
        book("watch.well"),
        book("dose.one_of", n=1, of=1),
        book("slip.not_official"),
        *(WORDS.book(other)("slip.title") for other in WORDS.books),
    ]
    assert [fact for fact in facts if squeezed(fact) not in text] == []


@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_no_paper_shows_a_whole_document_or_telephone_number(name: str, size: str, language: str) -> None:
    text = text_of(printed(name, subject(language), size))
    assert "110105" not in text
    assert "19440312" not in text
    assert "13812340000" not in text


def test_a_slip_shows_the_last_four_characters_of_the_document() -> None:
    assert "********0425" in text_of(printed("slip", subject()))


def test_every_dose_of_the_visit_is_on_the_slip() -> None:
    doses = (dose(), dose(product_name=ZOSTER, lot="ZR-7788", body_site="right_deltoid", dose_number=1, series_doses=2))
    text = text_of(printed("slip", subject(doses=doses)))
    assert all(fact in text for fact in ("U031877", "ZR-7788", "右上臂三角肌", "重组带状疱疹疫苗"))


def test_a_slip_without_a_dose_says_so() -> None:
    assert "本次未接种疫苗" in text_of(printed("slip", subject(doses=())))


def test_a_ticket_masks_the_name_and_says_where_to_go() -> None:
    about = subject(planned=(Planned(product="ppsv23", product_name=PPSV23),), watch=Watch(minutes=45))
    text = text_of(printed("ticket", replace(about, ticket=replace(about.ticket, priority=True, group="2号车"))))
    assert "王*芬" in text
    assert "王桂芬" not in text
    assert all(fact in text for fact in ("绿色通道", "2号车", "留观：坐满45分钟", "23价肺炎球菌多糖疫苗"))


@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_only_our_own_fonts_are_in_a_paper_and_only_in_part(name: str, size: str, language: str) -> None:
    pdf = printed(name, subject(language), size)
    fonts = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+Vaxdesk(Sans|Rare)-(Regular|Bold)", font) for font in fonts)
    assert pdf.count(b"/FontFile2 ") == len(fonts)
    assert b"/Subtype /Image" not in pdf
    assert len(pdf) < 200_000


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_twice_is_the_same_bytes(name: str) -> None:
    assert printed(name, subject()) == printed(name, subject())


@pytest.mark.parametrize("name", PAPERS)
def test_properties_of_the_file_hold_a_title_and_nobody(name: str) -> None:
    told = pypdfium2.PdfDocument(printed(name, subject())).get_metadata_dict()
    titles = {"预防接种凭证", "接种号票", "预检分诊单", "接种前筛查告知", "健康状况承诺书", "接种后注意事项"}
    assert told["Title"] in {"23价肺炎球菌多糖疫苗接种知情同意书", *titles}
    assert not any(private in str(told) for private in ("王", "0425", DIGITS, "A097"))


@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_practice_is_written_across_the_paper_and_the_code_still_reads(name: str, size: str, language: str) -> None:
    pdf = printed(name, subject(language, practice=True), size)
    said = squeezed(WORDS.book(language)("paper.practice"))
    assert text_of(pdf).count(said) >= 2
    assert codes_in(pdf) == [DIGITS]
    assert said not in text_of(printed(name, subject(language), size))


@pytest.mark.parametrize(("name", "size", "language"), PRINTS)
def test_a_reprint_says_that_it_is_one(name: str, size: str, language: str) -> None:
    mark = squeezed(WORDS.book(language)("paper.reprint"))
    assert mark in text_of(printed(name, subject(language, copy_number=2), size))
    assert mark not in text_of(printed(name, subject(language), size))


@pytest.mark.parametrize("size", ["roll80", "roll58"])
def test_a_roll_is_as_long_as_its_content_in_whole_dots(size: str) -> None:
    short, long = (pypdfium2.PdfDocument(printed("slip", subject(doses=(dose(),) * n), size))[0] for n in (1, 3))
    assert long.get_height() > short.get_height() + 100
    dots = short.get_height() / 72 * DOT_DPI
    assert dots == pytest.approx(round(dots), abs=0.02)


def test_a_slip_is_black_on_white() -> None:
    # Whole dots of pure black: a receipt printer has no grey, and would scatter it.
    page = pictures(printed("slip", subject(), "roll80"), 8 * DOT_DPI)[0]
    grey = sum(page.histogram()[32:224])
    assert grey < 0.03 * page.width * page.height


def test_an_unknown_paper_or_size_is_not_printed() -> None:
    with pytest.raises(LookupError, match="no paper poster"):
        printed("poster", subject())
    with pytest.raises(LookupError, match="consent comes in a4, a4_large, not roll58"):
        printed("consent", subject(), "roll58")


def test_paper_loads_its_heavy_libraries_only_when_it_prints() -> None:
    code = "import sys, vaxdesk.paper.subject, vaxdesk.paper.forms; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_of_an_estimated_birth_date_only_the_year_is_printed(language: str) -> None:
    about = subject(language)
    guessed = replace(about.person, birth_date_estimated=True)
    book, year = WORDS.book(language), about.person.birth_date.year
    assert birth(book, guessed) == f"{book('paper.about')} {year}"
    assert birth(book, about.person) == day(book, about.person.birth_date)
