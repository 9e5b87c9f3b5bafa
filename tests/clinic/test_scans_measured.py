"""What scanners were seen to send, row by row: GS1 element strings, trace codes, identity numbers of two countries."""

from datetime import date

import pytest

from vaxdesk.clinic.documents import judge
from vaxdesk.clinic.scans import PackScan, PersonScan, Unknown, read

GS = "\x1d"
GTIN = "06901234567892"
WHOLE = (GTIN, "P2026031", date(2028, 4, 30), "0000123")
TODAY = date(2026, 11, 21)

ELEMENT_STRINGS = [
    (f"01{GTIN}1728043010P2026031{GS}210000123", WHOLE),
    (f"]d201{GTIN}1728043010P2026031{GS}210000123", WHOLE),
    (f"{GS}01{GTIN}1728043010P2026031{GS}210000123", WHOLE),
    (f"01{GTIN}1728043010P2026031210000123", (GTIN, "P2026031210000123", date(2028, 4, 30), "")),
    (f"01{GTIN}1728043010P2026031|210000123", WHOLE),
    (f"01{GTIN}1728043010P2026031<GS>210000123", WHOLE),
    (f"01{GTIN}1728043010P2026031^]210000123", WHOLE),
    (f"(01){GTIN}(17)280430(10)P2026031(21)0000123", WHOLE),
    (f"01{GTIN}1728040010P2026031{GS}210000123", WHOLE),
]
"""However the separator came, or was lost; day 00 is the last of the month."""


@pytest.mark.parametrize(("text", "expected"), ELEMENT_STRINGS)
def test_element_strings(text: str, expected: tuple[str, str, date, str]) -> None:
    scan = read(text)
    assert isinstance(scan, PackScan)
    assert (scan.gtin, scan.lot, scan.expiry, scan.serial) == expected


def test_full_width_digits_of_an_input_method_are_read() -> None:
    wide = "".join(chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in ELEMENT_STRINGS[1][0])
    scan = read(wide)
    assert isinstance(scan, PackScan)
    assert scan.gtin == GTIN


def test_a_wrong_check_digit_of_a_gtin_is_said() -> None:
    scan = read(f"]d201{GTIN[:-1]}317280430")
    assert isinstance(scan, PackScan)
    assert scan.problems == ("gtin_check_digit",)


@pytest.mark.parametrize("text", [f"]d201{GTIN}17281330", f"https://id.example.org/01/{GTIN}/10/AB"])
def test_a_month_thirteen_and_an_address_are_unknown(text: str) -> None:
    assert isinstance(read(text), Unknown)


@pytest.mark.parametrize(
    ("text", "prefix", "advisories"),
    [
        ("83857930000879766660", "8385793", ()),
        ("80217610000000000001", "8021761", ()),
        ("80217620000000000001", "8021762", ()),
        ("82062330000000000001", "8206233", ()),
        ("10217610000000000001", "1021761", ("trace_code_start",)),
    ],
)
def test_a_trace_code_is_a_prefix_for_each_level_of_package(
    text: str, prefix: str, advisories: tuple[str, ...]
) -> None:
    for expecting in ("anything", "pack"):
        scan = read(text, expecting=expecting)  # type: ignore[arg-type]
        assert scan == PackScan(code=text, prefix=prefix, advisories=advisories)


CHINESE = [
    ("110101199003077758", ()),
    ("11010519491231002X", ()),
    ("11010519491231002x", ()),
    (" 11010519491231002X ", ()),
    ("11010519491231002Ｘ", ()),
    ("330113202201010010", ()),
    ("440306198507041235", ()),
    ("810000199408230021", ()),
    ("110101209901011239", ("document_birth_date_future",)),
    ("110105194912310021", ("document_checksum",)),
    ("500106194002301625", ("document_birth_date",)),
]
"""A new district, a county younger than its people and a residence permit of before 1997 are as good as any other."""


@pytest.mark.parametrize(("text", "problems"), CHINESE)
def test_chinese_numbers_are_read_and_stopped_by_length_checksum_and_date_alone(
    text: str, problems: tuple[str, ...]
) -> None:
    scan = read(text)
    assert isinstance(scan, PersonScan)
    assert scan.document.type == "cn_resident_id"
    assert judge("cn_resident_id", scan.document.number, TODAY).problems == problems


def test_a_foreigners_permanent_residence_card_and_an_old_number_are_read() -> None:
    old = read("130503670401001")
    assert isinstance(old, PersonScan)
    assert judge("cn_resident_id", old.document.number, TODAY).birth_date == date(1967, 4, 1)
    foreign = judge("cn_resident_id", "91124199012312340", TODAY)
    assert foreign.problems == ("document_length",)


@pytest.mark.parametrize(
    ("text", "birth_year", "sex"),
    [("022180004321", 1980, "female"), ("001040001234", 1940, "male"), ("079201000123", 2001, "male")],
)
def test_vietnamese_numbers_say_year_and_sex(text: str, birth_year: int, sex: str) -> None:
    scan = read(text)
    assert isinstance(scan, PersonScan)
    assert scan.document.type == "vn_cccd"
    reading = judge("vn_cccd", text, TODAY)
    assert (reading.birth_year, reading.sex, reading.problems) == (birth_year, sex, ())


def test_twelve_digits_are_a_gtin_where_a_pack_is_expected() -> None:
    scan = read("036000291452", expecting="pack")
    assert isinstance(scan, PackScan)
    assert scan.gtin == "00036000291452"
