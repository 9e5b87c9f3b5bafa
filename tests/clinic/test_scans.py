"""What scanners send, and what people type into the scan box."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.facts import Document
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.scans import (
    LotScan,
    PackScan,
    PersonScan,
    ShortNumberScan,
    SlipScan,
    TicketScan,
    Unknown,
    read,
)

GS = "\x1d"
GTIN = "06901234567892"
PACK = PackScan(
    code=f"(01){GTIN}(17)280400(10)P2026031(21)0000123",
    prefix=GTIN,
    gtin=GTIN,
    lot="P2026031",
    expiry=date(2028, 4, 30),
    serial="0000123",
)
ELEMENTS = f"01{GTIN}1728040010P2026031{GS}210000123"
CARD = "022180004321|012345678|Nguyễn Thị Hồng|17071980|Nữ|Tổ 5, Bãi Cháy, Hạ Long, Quảng Ninh|25042021"


def full_width(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


@pytest.mark.parametrize(
    "text",
    [
        ELEMENTS,
        f"]d2{ELEMENTS}",
        f"]C1{ELEMENTS}\r\n",
        f"]Q3{GS}{ELEMENTS}{GS}",
        ELEMENTS.replace(GS, "<GS>"),
        ELEMENTS.replace(GS, "^]"),
        ELEMENTS.replace(GS, "|"),
        ELEMENTS.replace(GS, "\u241d"),
        f"(01){GTIN}(17)280400(10)P2026031(21)0000123",
        full_width(f"]d2{ELEMENTS}"),
        f"】d2{ELEMENTS}",
    ],
)
def test_a_gs1_pack_is_read_however_the_scanner_writes_it(text: str) -> None:
    assert read(text) == PACK
    assert read(text, expecting="pack") == PACK


def test_a_lost_separator_makes_one_long_lot() -> None:
    scan = read(ELEMENTS.replace(GS, ""))
    assert isinstance(scan, PackScan)
    assert (scan.lot, scan.serial) == ("P2026031210000123", "")


@pytest.mark.parametrize("text", [f"]d201{GTIN[:-1]}3", f"01{GTIN[:-1]}3", f"(01){GTIN[:-1]}3", "6901234567893"])
def test_a_wrong_check_digit_is_a_problem_of_the_pack(text: str) -> None:
    scan = read(text)
    assert isinstance(scan, PackScan)
    assert scan.problems == ("gtin_check_digit",)


@pytest.mark.parametrize(
    "text",
    [
        f"]d201{GTIN}17281301",
        f"]d201{GTIN}17280231",
        f"]d201{GTIN}10A{GS}10B",
        "]d210P2026031",
        "]C100390123456789012349",
        "]d2",
        "10P2026031\x1d1",
        f"]d2{CARD}",
        f"]d201{GTIN}" + "".join(f"{ai}{'x' * 85}{GS}" for ai in (91, 92, 93)),
    ],
)
def test_element_strings_that_break_the_rules_are_unknown(text: str) -> None:
    assert isinstance(read(text), Unknown)


@pytest.mark.parametrize(
    ("text", "advisories"),
    [
        ("83857930000879766660", ()),
        ("8385793 0000879 766660", ()),
        ("]C083857930000879766660", ()),
        (full_width("83857930000879766660"), ()),
        ("12345670000879766660", ("trace_code_start",)),
    ],
)
def test_a_trace_code_gives_its_product_prefix_and_nothing_else(text: str, advisories: tuple[str, ...]) -> None:
    scan = read(text)
    assert isinstance(scan, PackScan)
    assert scan == PackScan(code=scan.code, prefix=scan.code[:7], advisories=advisories)
    assert len(scan.code) == 20


@pytest.mark.parametrize("text", ["6901234567892", "06901234567892", "]E06901234567892"])
def test_a_gtin_alone_is_a_pack(text: str) -> None:
    assert read(text) == PackScan(code=f"(01){GTIN}", prefix=GTIN, gtin=GTIN)


def test_twelve_digits_are_a_person_unless_a_pack_is_expected_or_the_scanner_says_so() -> None:
    assert read("036000291452") == PersonScan(document=Document(type="vn_cccd", number="036000291452"))
    pack = PackScan(code="(01)00036000291452", prefix="00036000291452", gtin="00036000291452")
    assert read("036000291452", expecting="pack") == read("]E0036000291452") == pack


@pytest.mark.parametrize(
    "text", ["7105500175697838", " 7105 5001 7569 7838 ", "]Q17105500175697838\n", "７１０５５００１７５６９７８３８"]
)
def test_a_ticket_is_read_in_any_input_method(text: str) -> None:
    assert read(text) == TicketScan("7105500175697838")
    assert isinstance(read(text, expecting="pack"), Unknown)


@pytest.mark.parametrize(("text", "number"), [("A097", "A097"), ("b7", "B007"), (" ｊ９９９ ", "J999")])
def test_a_short_number_is_read(text: str, number: str) -> None:
    assert read(text) == ShortNumberScan(number)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("50010719520614428X", Document(type="cn_resident_id", number="50010719520614428X")),
        ("50010719520614428x\r", Document(type="cn_resident_id", number="50010719520614428X")),
        ("５００１０７１９５２０６１４４２８Ｘ", Document(type="cn_resident_id", number="50010719520614428X")),
        ("500107 19520614 4281", Document(type="cn_resident_id", number="500107195206144281")),
        ("130503670401001", Document(type="cn_resident_id", number="130503670401001")),
        ("022180004321", Document(type="vn_cccd", number="022180004321")),
    ],
)
def test_an_identity_number_is_read_and_not_judged(text: str, document: Document) -> None:
    assert read(text) == PersonScan(document=document)


def test_the_code_of_a_vietnamese_card_says_what_is_printed_on_it() -> None:
    assert read(CARD) == PersonScan(
        document=Document(type="vn_cccd", number="022180004321"),
        old_number="012345678",
        name="Nguyễn Thị Hồng",
        birth_date=date(1980, 7, 17),
        sex="female",
        address="Tổ 5, Bãi Cháy, Hạ Long, Quảng Ninh",
    )


def test_a_card_with_unreadable_parts_gives_the_rest() -> None:
    scan = read("022180004321||Trần Văn Nam|31021980|?|Hạ Long|")
    assert scan == PersonScan(
        document=Document(type="vn_cccd", number="022180004321"), name="Trần Văn Nam", address="Hạ Long"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\r\n",
        "1381234567890123",
        "71055001756978383",
        "6105500175697838",
        "7105500175697838\x1b[A",
        "\x13\x017105500175697838",
        "71055001\x1d75697838",
        "71055001\u200b75697838",
        "\u202e7105500175697838",
        "022180004321|||\u202e|||",
        CARD.replace("Hồng", f"H{GS}ồng"),
        "Robert'); DROP TABLE people;--",
        "<script>alert(1)</script>",
        "https://id.gs1.org/01/06901234567892/10/AB",
        "shc:/",
        "shc:/5676é9",
        "shc:/" + "5" * 2391,
        "file:///etc/passwd",
        "%s%s%n{0.__class__}",
        '=HYPERLINK("http://x")',
        "٧١٠٥٥٠٠١٧٥٦٩٧٨٣٨",
        "A" * 10_000,
        "7" * 10_000,
        "\ud800",
        "x" * 401,
    ],
)
def test_hostile_and_foreign_payloads_are_unknown_with_a_safe_preview(text: str) -> None:
    scan = read(text)
    assert isinstance(scan, Unknown)
    assert len(scan.preview) <= 25
    assert forbidden_characters(scan.preview) == ()


SLIP = "shc:/" + "5676" * 410


@pytest.mark.parametrize(
    "text",
    [SLIP, f"]Q1{SLIP}\r\n", f"  {SLIP} ", SLIP.replace("shc", "SHC"), full_width(SLIP), "shc:/" + "5" * 2390],
)
def test_the_code_of_a_slip_is_read_and_not_judged(text: str) -> None:
    scan = read(text)
    assert isinstance(scan, SlipScan)
    assert scan.text.startswith("shc:/5")
    assert set(scan.text.removeprefix("shc:/")) <= set("567")
    assert isinstance(read(text, expecting="pack"), Unknown)


def test_one_part_of_a_slip_is_read_so_that_somebody_is_told() -> None:
    assert read("shc:/2/3/5676") == SlipScan("shc:/2/3/5676")


@pytest.mark.parametrize("text", ["202208A13", "U031877", "P23-1130", "2022.08/1_a", "１２３"])
def test_a_lot_number_alone_is_what_nothing_else_is(text: str) -> None:
    assert isinstance(read(text, expecting="pack"), LotScan)
    assert read(text) == read(text, expecting="pack")


def test_many_digits_are_no_lot_number_unless_a_pack_is_expected() -> None:
    for length in range(1, 21):
        scan = read("6" * length, expecting="anything")
        assert isinstance(scan, LotScan) is (length <= 11), scan
    assert isinstance(read("6" * 16, expecting="pack"), LotScan)


@pytest.mark.parametrize("text", ["疫苗1", "ABC", "A" * 19 + "12", "1 2", "A;1", "A0\x1d97"])
def test_what_is_no_lot_number_is_unknown(text: str) -> None:
    assert isinstance(read(text, expecting="pack"), Unknown)


def test_twenty_digits_are_a_trace_code_even_where_they_would_pass_for_element_strings() -> None:
    text = f"01{GTIN}10AB".replace("AB", "12")
    assert len(text) == 20
    scan = read(text)
    assert isinstance(scan, PackScan)
    assert (scan.code, scan.gtin) == (text, "")


def test_a_preview_shows_the_beginning_with_dots_for_what_cannot_be_shown() -> None:
    assert read("ab\x1b\u202ecd") == Unknown("ab··cd")
    assert read("https://example.org/a/long/path") == Unknown("https://example.org/a/lo…")


PIECES = st.sampled_from(
    ["]d2", "]C1", "01", GTIN, "17", "280400", "10", "21", GS, "|", "(01)", "(10)", "<GS>", "7", "8", "X", "A097", CARD]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join), st.booleans())
def test_any_text_at_all_is_answered_and_nothing_unseen_comes_out(text: str, pack: bool) -> None:
    scan = read(text, expecting="pack" if pack else "anything")
    shown = "".join(value for value in msgspec.structs.asdict(scan).values() if isinstance(value, str))
    assert forbidden_characters(shown) == ()
    assert not (pack and not isinstance(scan, PackScan | LotScan | Unknown))
