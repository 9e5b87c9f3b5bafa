"""The papers of the house: every fact on them, secrets that can be typed back, and nothing where it does not belong."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime

import pypdfium2
import pytest
import zxingcpp
from msgspec.structs import replace
from pypdfium2.raw import FPDFText_GetFontSize

from tests.paper.samples import CHINA, LANGUAGES, PPSV23, WORDS, ZOSTER, pictures, squeezed, text_of
from vaxdesk.paper.house import EmergencySecret, RecoverySeries
from vaxdesk.paper.letterhead import HOUSE_A4
from vaxdesk.paper.style import day
from vaxdesk.print_room import house_papers as house
from vaxdesk.store import shares
from vaxdesk.store.site import Site
from vaxdesk.ui import found_words

SECRET = bytes(range(100, 132))
SHARES = shares.split(SECRET)
TEXTS = (shares.printed(SHARES[0]), shares.printed(SHARES[1]))
SERIES = SHARES[0].series
WORD = "7KQM 2XAV 9TGH 4WNP 5RBD"
DAY = date(2026, 11, 21)
EVENING = datetime(2026, 11, 21, 17, 42, tzinfo=CHINA)
USE = house.EmergencyUse(EVENING, "周敏", "站长电话不通，需要立即查阅既往接种记录")
ERASURE = house.ErasureDone(
    at_local=EVENING, by="赵云", entry="01853758-1e80-7e41-9d69-8c8b44480030", reason="1 月 3 日来函，第 17 号",
    entries=14, doses=2, copies_done=True, elsewhere_until=date(2027, 1, 16),
)  # fmt: skip
STARTERS = [
    house.Starter("阮氏红", "nguyen.hong", "3F7K-Q2MX-9VTA"),
    house.Starter("Nguyễn Thị Hồng Nhung", "nguyen.nhung", "8WNP-4D5H-6ZRC"),
]
HEADS = ["0f1e2d3c4b5a6978" * 4, "a0b1c2d3e4f50617" * 4, "deadbeef01234567" * 4]
SHEET = house.DaySheet(
    day=DAY,
    printed_at=EVENING,
    printed_by="赵云",
    registered=1120,
    screened=1118,
    doses=(house.DayDoses("ppsv23", PPSV23, 632), house.DayDoses("zoster-rzv", ZOSTER, 364)),
    not_given=214,
    reactions=31,
    released=995,
    left_early=41,
    left_unseen=3,
    still_here=59,
    stations=(
        house.DayStation("登记台 1", 12841, HEADS[0], 3417, HEADS[1]),
        house.DayStation("接种台 2", 881, HEADS[2]),
    ),
    backup_at=datetime(2026, 11, 21, 17, 30, tzinfo=CHINA),
    verified=True,
)
PAPERS: dict[str, Callable[[Site], bytes]] = {
    "recovery": lambda site: house.recovery_sheets(site, TEXTS, SERIES, DAY),
    "emergency": lambda site: house.emergency_sheet(site, WORD, DAY),
    "notice": lambda site: house.emergency_notice(site, USE),
    "erasure": lambda site: house.erasure_sheet(site, ERASURE),
    "start": lambda site: house.start_slips(site, STARTERS),
    "day": lambda site: house.day_sheet(site, SHEET),
}
HOSTILE = [
    "李<b>四",
    "</para><a href='http://x'>张</a>&amp;",
    "(\\)王( {0.__class__} %n {series}",
    "买买提·艾力江·" * 30,
    "W" * 200,
    "Nguyễn " * 40,
    "𪚥䶮",
]


def site(language: str = "zh-CN", **changes: object) -> Site:
    whole = Site(
        id="019",
        name="春熙社区临时接种点",
        station="018",
        station_name="登记台 1",
        language=language,
        timezone="Asia/Shanghai",
        practice=False,
        ticket_key="00",
    )
    return replace(whole, **changes)


def characters_of(pdf: bytes, page: int, wanted: Callable[[float], bool]) -> str:
    """The characters of a page whose size in points is `wanted`, in the order in which they were drawn."""
    text = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    sized = [number for number in range(text.count_chars()) if wanted(FPDFText_GetFontSize(text.raw, number))]
    return squeezed("".join(text.get_text_range(number, 1) for number in sized))


def large(pdf: bytes, page: int) -> str:
    return characters_of(pdf, page, lambda size: size >= 19)


def pages_of(pdf: bytes) -> list[str]:
    return [squeezed(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf)]


def codes(pdf: bytes) -> list[list[str]]:
    pages = [page.point(lambda grey: 0 if grey < 128 else 255) for page in pictures(pdf)]
    return [
        [code.text for code in zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)] for page in pages
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_the_house_says_whose_it_is_and_every_word_about_it(name: str, language: str) -> None:
    pdf, book = PAPERS[name](site(language)), WORDS.book(language)
    text = text_of(pdf)
    assert squeezed("春熙社区临时接种点") in text
    assert squeezed("登记台1") in text or name == "start"
    unsaid = {"day.none", "day.backup_none", "day.check_broken", "day.check_unknown", "erasure.copies_open"}
    fixed = [said for key, said in book.entries.items() if key.split(".")[0] == name and key not in unsaid]
    assert len(fixed) > 4
    assert [said for said in fixed if "{" not in said and squeezed(said) not in text] == []
    assert pypdfium2.PdfDocument(pdf)[0].get_size() == pytest.approx((HOUSE_A4.width, HOUSE_A4.height), abs=0.01)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_recovery_sheet_has_its_own_share_alone_and_types_back(language: str) -> None:
    pdf, book = PAPERS["recovery"](site(language)), WORDS.book(language)
    pages = pages_of(pdf)
    assert len(pages) == 2
    for number, page in enumerate(pages):
        assert squeezed(book("recovery.number", n=number + 1, of=2)) in page
        assert squeezed(book("recovery.older_text", series=SERIES)) in page
        assert squeezed(day(book, DAY)) in page
        typed = large(pdf, number).removeprefix(squeezed(book("recovery.title")))
        assert shares.read(typed) == SHARES[number]
        assert not any(group in page for group in TEXTS[1 - number].split()[2:])
    assert codes(pdf) == [[TEXTS[0]], [TEXTS[1]]]
    assert shares.joined(*(shares.read(text) for (text,) in codes(pdf))) == SECRET


def test_groups_of_a_share_bear_the_number_that_a_mistake_is_named_by() -> None:
    small = characters_of(PAPERS["recovery"](site("en")), 0, lambda size: size < 8)
    assert "".join(map(str, range(1, 16))) in small


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_emergency_sheet_is_one_page_and_shows_its_secret_large(language: str) -> None:
    pdf = PAPERS["emergency"](site(language))
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert squeezed(WORD) in large(pdf, 0)


def test_the_secret_in_the_envelope_stands_in_one_row() -> None:
    for secret in (WORD, WORD.replace(" ", "-")):
        page = pypdfium2.PdfDocument(house.emergency_sheet(site("vi"), secret, DAY))[0]
        lines = page.get_textpage().get_text_bounded().splitlines()
        assert [line for line in lines if squeezed(secret) in squeezed(line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_says_when_who_and_why(language: str) -> None:
    text = text_of(PAPERS["notice"](site(language)))
    when = squeezed(f"{day(WORDS.book(language), DAY)} 17:42")
    assert [said for said in (when, USE.name, USE.reason) if squeezed(said) not in text] == []
    assert len(pypdfium2.PdfDocument(PAPERS["notice"](site(language)))) == 1


def test_of_two_hundred_starters_none_is_lost() -> None:
    many = [house.Starter(f"员工 {n:03}", f"staff.{n:03}", f"AB{n:03}-CDEF-XYZ{n % 10}") for n in range(200)]
    pdf = house.start_slips(site(), many)
    text = text_of(pdf)
    for one in many:
        assert [text.count(squeezed(said)) for said in (one.display, one.account, one.secret)] == [1, 1, 1]
    assert 15 <= len(pypdfium2.PdfDocument(pdf)) <= 40


def test_a_strip_is_never_cut_by_the_end_of_a_page() -> None:
    many = [house.Starter(f"员工{n:03}号", f"staff.{n:03}", f"AB{n:03}-CDEF") for n in range(30)]
    pages = pages_of(house.start_slips(site(), many))
    for one in many:
        assert [one.display in page and one.account in page and one.secret in page for page in pages].count(True) == 1


def test_nobody_to_start_is_an_error() -> None:
    with pytest.raises(ValueError, match="somebody"):
        house.start_slips(site(), [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_sheet_has_every_number_and_every_head(language: str) -> None:
    text, book = text_of(PAPERS["day"](site(language))), WORDS.book(language)
    said = [
        *HEADS,
        *(f"{squeezed(names[language])}{count}" for names, count in ((PPSV23, 632), (ZOSTER, 364))),
        *("1120", "1118", "996", "214", "31", "995", "41", "59"),
        *(book("day.journal", n=number) for number in (12841, 881)),
        *(book("day.access", n=number) for number in (3417, 0)),
        *("接种台2", "赵云", f"{day(book, DAY)} 17:30", f"{day(book, DAY)} 17:42", book("day.check_sound")),
    ]
    assert [each for each in said if squeezed(each) not in text] == []
    assert len(pypdfium2.PdfDocument(PAPERS["day"](site(language)))) == 1


def test_each_number_of_the_day_stands_over_its_own_word() -> None:
    page = pypdfium2.PdfDocument(PAPERS["day"](site()))[0].get_textpage()

    def place(text: str) -> tuple[float, float]:
        found = page.search(text).get_next()
        assert found
        left, bottom, _, _ = page.get_charbox(found[0])
        return left, bottom

    for key, number in (("screened", 1118), ("given", 996), ("not_given", 214), ("released", 995), ("still_here", 59)):
        (left, bottom), (over, above) = place(WORDS.book("zh-CN")(f"day.{key}")), place(f"{number}")
        assert left == pytest.approx(over, abs=4)
        assert 10 < above - bottom < 30


@pytest.mark.parametrize(("verified", "key"), [(True, "check_sound"), (False, "check_broken"), (None, "check_unknown")])
def test_the_day_sheet_says_how_the_check_came_out_and_that_there_is_no_backup(verified: bool | None, key: str) -> None:
    text = text_of(house.day_sheet(site(), replace(SHEET, verified=verified, backup_at=None, doses=())))
    outcomes = ("check_sound", "check_broken", "check_unknown")
    assert [other for other in outcomes if WORDS.book("zh-CN")(f"day.{other}") in text] == [key]
    assert WORDS.book("zh-CN")("day.backup_none") in text
    assert WORDS.book("zh-CN")("day.none") in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_sheet_says_what_nobody_has_answered_and_nothing_where_there_is_nothing(language: str) -> None:
    book = WORDS.book(language)
    codes = ("seal_missing", "secret_returned", "seal_missing", "of_a_newer_version")
    text = text_of(house.day_sheet(site(language), replace(SHEET, unanswered=codes)))
    said = [book("found.title", n=4), f"{book('found.seal_missing')} × 2", book("found.secret_returned"),
            "of a newer version"]  # fmt: skip
    assert [each for each in said if squeezed(each) not in text] == []
    assert squeezed(book("found.lists_changed")) not in text
    whole = text_of(PAPERS["day"](site(language)))
    assert squeezed(book("found.title", n="")) not in whole
    assert squeezed(book("found.title", n=0)) not in whole


def test_the_day_sheet_knows_the_words_of_everything_that_is_found() -> None:
    for language in LANGUAGES:
        known = {key.removeprefix("found.") for key in WORDS.book(language).entries if key.startswith("found.")}
        assert known == {"title", *found_words.SENTENCES}


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("language", ["zh-CN", "vi"])
def test_whatever_is_typed_is_printed_literally_and_stays_on_the_paper(hostile: str, language: str) -> None:
    place = site(language, name=hostile, station_name=hostile)
    papers = [
        house.recovery_sheets(place, TEXTS, SERIES, DAY),
        house.emergency_sheet(place, WORD, DAY),
        house.emergency_notice(place, house.EmergencyUse(EVENING, hostile, hostile)),
        house.start_slips(place, [house.Starter(hostile, hostile, WORD), *STARTERS]),
        house.day_sheet(
            place, replace(SHEET, printed_by=hostile, stations=(house.DayStation(hostile, 1, HEADS[0]),) * 3)
        ),
    ]
    for pdf in papers:
        assert hostile == "𪚥䶮" or squeezed(hostile) in text_of(pdf)
        assert b"/Subtype /Image" not in pdf
        assert b"/URI" not in pdf
        assert_inside_the_margins(pdf)
    assert codes(papers[0]) == [[TEXTS[0]], [TEXTS[1]]]


def test_a_reason_of_any_length_is_printed_to_its_end_on_numbered_pages() -> None:
    said = [f"第{n}句，需要立即查阅。" for n in range(600)]
    use = house.EmergencyUse(EVENING, "周敏", "\n\n".join(["".join(said), "<end>"]))
    pdf = house.emergency_notice(site(name="某某社区临时接种点" * 40), use)
    pages, book = pages_of(pdf), WORDS.book("zh-CN")
    text = "".join(re.sub("(某某社区临时接种点)+[^…，。]*….*", "", page) for page in pages)
    assert len(pages) > 5
    assert [n for n in range(600) if text.count(f"第{n}句") != 1] == []
    assert "<end>" in text
    for number, page in enumerate(pages, 1):
        assert squeezed(book("paper.page", n=number, of=len(pages))) in page
    assert_inside_the_margins(pdf)


@pytest.mark.parametrize("secret", ["K" * 80, "x", "钥匙 ключ", "a-b-c", "  7KQM  2XAV ", "7KQM2XAV9TGH"])
def test_a_secret_of_any_shape_is_printed_whole(secret: str) -> None:
    for pdf in (
        house.emergency_sheet(site(), secret, DAY),
        house.start_slips(site(), [house.Starter("A", "b", secret)]),
    ):
        assert squeezed(secret) in text_of(pdf)
        assert_inside_the_margins(pdf)


@pytest.mark.parametrize("name", PAPERS)
def test_properties_of_the_file_hold_neither_a_name_nor_a_secret(name: str) -> None:
    for language in LANGUAGES:
        told = pypdfium2.PdfDocument(PAPERS[name](site(language))).get_metadata_dict()
        assert told["Title"] == WORDS.book(language)("house.title")
        private = [*WORD.split(), *TEXTS[0].split(), SERIES, "春熙", "周敏", "nguyen", "赵云", HEADS[0][:8], "登记台"]
        assert [each for each in private if each in str(told)] == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_back_stays_empty_and_only_our_own_fonts_are_used(name: str) -> None:
    # Both halves of the key on one sheet of paper, or a strange secret on the back of a strip, would be given away.
    pdf = PAPERS[name](site())
    assert b"/Duplex /Simplex" in pdf
    fonts = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert all(re.fullmatch(rb"[A-Z]{6}\+Vaxdesk(Sans|Rare)-(Regular|Bold)", font) for font in fonts)
    assert pdf == PAPERS[name](site())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPERS)
def test_a_practice_site_says_so_on_every_page_and_the_codes_still_read(name: str, language: str) -> None:
    pdf, mark = PAPERS[name](site(language, practice=True)), squeezed(WORDS.book(language)("paper.practice"))
    assert all(page.count(mark) >= 2 for page in pages_of(pdf))
    assert mark not in text_of(PAPERS[name](site(language)))
    if name == "recovery":
        assert codes(pdf) == [[TEXTS[0]], [TEXTS[1]]]


def test_each_strip_of_a_practice_site_says_so() -> None:
    many = [house.Starter(f"员工{n}", f"staff.{n}", WORD) for n in range(5)]
    pdf, mark = house.start_slips(site(practice=True), many), squeezed(WORDS.book("zh-CN")("paper.practice"))
    across = text_of(PAPERS["notice"](site(practice=True))).count(mark) - 1
    assert text_of(pdf).count(mark) == 5 + across


def test_secrets_are_not_shown_by_the_values_that_carry_them() -> None:
    shown = repr((RecoverySeries(TEXTS, SERIES, DAY), EmergencySecret(WORD, DAY), STARTERS))
    assert not any(secret in shown for secret in (TEXTS[0], WORD, "Q2MX", TEXTS[1][8:13]))


def test_drawing_libraries_wait_until_something_is_printed() -> None:
    code = "import sys, vaxdesk.print_room.house_papers; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def assert_inside_the_margins(pdf: bytes) -> None:
    """Nothing but a page's number is nearer to the edge than the margin of a strip, thirteen millimetres."""
    for page in pictures(pdf, 101.6):
        edge = 13 * 4
        sides = [(0, 0, edge, page.height), (page.width - edge, 0, page.width, page.height), (0, 0, page.width, edge)]
        sides.append((0, page.height - 6 * 4, page.width, page.height))
        assert [page.crop(side).getextrema()[0] for side in sides] == [255] * 4
