"""Nothing lies on anything else, nothing leaves the page, and large print is large, whatever somebody is called."""

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.paper.samples import (
    LANGUAGES,
    PAIRS,
    PRINTS,
    SIZES,
    WORDS,
    dose,
    printed,
    screening,
    signed,
    squeezed,
    subject,
)
from vaxdesk.paper.letter import fields_of, filled

FORTY = "阿依古丽·买买提艾力江·库尔班江·阿不都热合曼·吐尔逊江·努尔买买提·阿卜杜外力"[:40]
ADDRESS = "Số 12345/6A, đường Nguyễn Văn Cừ nối dài, khu phố 7, phường An Khánh, quận Ninh Kiều, Cần Thơ " * 5
NEW = [each for each in PRINTS if each[0] in {"consent", "triage", "note", "letter"}]
Box = tuple[float, float, float, float]


def crowded(language: str, **changes: Any) -> Any:
    about = subject(language, name=FORTY, address=ADDRESS[:500], **changes)
    told = screening(screener=FORTY, answered_by_name=FORTY, note=ADDRESS[:300])
    long = replace(about.site, name="春熙街道社区卫生服务中心临时新冠病毒疫苗及流感疫苗联合接种点（第二会议室）")
    return replace(about, screening=told, site=long, doses=(dose(vaccinator=FORTY),))


def boxes(pdf: bytes) -> Iterator[list[tuple[str, Box]]]:
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        found = [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars())]
        yield [(char, box) for char, box in found if char.strip() and box[2] > box[0] and box[3] > box[1]]


def overlapping(page: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    """Pairs of characters of which one covers a fifth of the other."""
    found = []
    ordered = sorted(page, key=lambda each: each[1][0])
    for n, (one, (left, bottom, right, top)) in enumerate(ordered):
        for other, (left2, bottom2, right2, top2) in ordered[n + 1 :]:
            if left2 >= right:
                break
            width, height = min(right, right2) - left2, min(top, top2) - max(bottom, bottom2)
            smaller = min((right - left) * (top - bottom), (right2 - left2) * (top2 - bottom2))
            if width > 0 and height > 0 and width * height > 0.2 * smaller:
                found.append((one, other))
    return found


@pytest.mark.parametrize(("name", "size", "language"), NEW)
def test_no_character_lies_on_another(name: str, size: str, language: str) -> None:
    for about in (crowded(language), crowded(language, consented=signed(witness=FORTY, relationship=FORTY))):
        for page in boxes(printed(name, about, size)):
            assert overlapping(page) == []


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize(("name", "size"), sorted({(name, size) for name, size, _ in NEW}))
def test_no_character_lies_on_another_in_two_languages(name: str, size: str, first: str, second: str) -> None:
    for page in boxes(printed(name, crowded(first, second=second), size)):
        assert overlapping(page) == []


@pytest.mark.parametrize(("name", "size", "language"), NEW)
def test_every_character_is_on_its_page(name: str, size: str, language: str) -> None:
    width, height = SIZES[size].width, SIZES[size].height
    assert height
    for about in (crowded(language), crowded(language, consented=signed(witness=FORTY, relationship=FORTY))):
        for page in boxes(printed(name, about, size)):
            for char, (left, bottom, right, top) in page:
                assert 10 < left < right < width - 10, char
                assert 8 < bottom < top < height - 10, char


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("name", ["triage", "note"])
def test_no_label_is_broken_inside_a_word(name: str, first: str, second: str) -> None:
    text = "\n".join(
        page.get_textpage().get_text_bounded()
        for page in pypdfium2.PdfDocument(printed(name, crowded(first, second=second)))
    )
    for language in {first, second} - {"zh-CN"}:
        for key in ("triage.temperature", "triage.respiration"):
            for word in WORDS.book(language)(key).split():
                assert word in text, word


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["consent", "note", "letter", "slip", "ticket"])
def test_large_print_is_nowhere_smaller_than_18_points(name: str, language: str) -> None:
    for number, page in enumerate(pypdfium2.PdfDocument(printed(name, subject(language), "a4_large"))):
        text = page.get_textpage()
        sizes = {
            round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, n))
            for n in range(text.count_chars())
            if text.get_text_range(n, 1).strip()
        }
        assert sizes, number
        assert min(sizes) >= 18


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "told"),
    [("consent", "consent.agree"), ("note", "note.worse"), ("letter", "")],
)  # fmt: skip
def test_large_print_has_its_signatures_on_one_page_with_what_is_signed(name: str, told: str, language: str) -> None:
    about, book = subject(language), WORDS.book(language)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(printed(name, about, "a4_large"))]
    sign = {
        "consent": ["consent.signature_either", "consent.staff", "consent.witness"],
        "note": ["note.doctor_sign", "note.known"],
        "letter": [f"letter.sign_{each}" for each in (about.letter.sign if about.letter else ())],
    }[name]
    said = book(told) if told else filled(about.letter.blocks[-1].text, fields_of(book, about)) if about.letter else ""
    assert [squeezed(each) in squeezed(pages[-1]) for each in (said, *map(book, sign))] == [True] * (len(sign) + 1)


def test_the_foot_of_large_print_keeps_the_ticket_and_the_page_whatever_somebody_is_called() -> None:
    last = list(boxes(printed("consent", crowded("vi"), "a4_large")))[-1]
    lowest = min(bottom for _, (_, bottom, _, _) in last)
    foot = "".join(char for char, (_, bottom, _, _) in last if bottom < lowest + 12)
    assert foot.startswith("A097·阿依古丽")
    assert "…·Trang" in foot


def test_an_overlap_is_noticed() -> None:
    assert overlapping([("a", (0, 0, 10, 10)), ("b", (5, 0, 15, 10))])
    assert not overlapping([("a", (0, 0, 10, 10)), ("b", (10, 0, 20, 10))])
