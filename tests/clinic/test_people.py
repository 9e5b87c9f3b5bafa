"""What a name may hold, and ages."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic import people
from vaxdesk.clinic.people import age_on, clean, forbidden_characters


@pytest.mark.parametrize(
    "name",
    [
        "张伟",
        "欧阳娜娜",
        "买买提·艾力",
        "䶮 㛃 𠅤 𬱖",
        "𫿨\U00031350",
        "Nguyễn Thị Thanh Hương",
        "Đỗ Văn Đức",
        "O'Connor-Šmíd",
        "李<b>四",
        '<img src="/etc/passwd">',
        "Robert'); DROP TABLE people;--",
        "张　三",
        "نۇرمۇھەممەت",
        "می\u200cخواهم",
        "श\u094d\u200dर",
        "ᠮᠠᠨᠳᠤᠬᠠ\u180e",
        "བསྟན་འཛིན",
        "김철수",
        "👨",
        "%s%n{0}",
        "=1+1",
        "某" * 60,
    ],
)
def test_a_name_of_visible_characters_is_kept_as_it_is(name: str) -> None:
    assert forbidden_characters(clean(name)) == ()
    assert clean(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("张\u202e三", ("U+202E",)),
        ("\u2066张\u2069三\u2066", ("U+2066", "U+2069")),
        ("张\u200b三", ("U+200B",)),
        ("张\u200d三", ("U+200D",)),
        ("a\u200cb", ("U+200C",)),
        ("می\u200c", ("U+200C",)),
        ("می\u200ca", ("U+200C",)),
        ("王\u180b", ("U+180B",)),
        ("张\x00\x1b三", ("U+0000", "U+001B")),
        ("张\t三\n四", ("U+0009", "U+000A")),
        ("张\u2028三", ("U+2028",)),
        ("\u00ad\ufeff", ("U+00AD", "U+FEFF")),
        ("葛\U000e0100", ("U+E0100",)),
        ("x\U000e0041", ("U+E0041",)),
        ("张\ue863", ("U+E863",)),
        ("张\ud800", ("U+D800",)),
        ("张\ufffd\ufffe\U0001ffff", ("U+FFFD", "U+FFFE", "U+1FFFF")),
        ("\u3164\u2800\u115f", ("U+3164", "U+2800", "U+115F")),
        ("a\u034fb", ("U+034F",)),
        ("张\ufe0f\ufe01", ("U+FE0F", "U+FE01")),
    ],
)
def test_what_nobody_can_see_is_named(name: str, labels: tuple[str, ...]) -> None:
    assert forbidden_characters(name) == labels


def test_the_look_at_a_whole_text_misses_no_character_that_the_look_at_each_one_finds() -> None:
    for point in [*range(0x30000), *range(0xE0000, 0xE1000), *range(0xF0000, 0xF0100), 0x10FFFE]:
        assert bool(forbidden_characters(f"a{chr(point)}")) is people._refused(chr(point), 0), hex(point)


def test_a_name_is_composed_and_trimmed_and_its_inside_is_kept() -> None:
    assert clean(" Nguye\u0302\u0303n  Va\u0306n \n") == "Nguyễn  Văn"
    assert clean("\u3000张  三\u3000") == "张  三"
    assert clean("ﬁ①Ａ") == "ﬁ①Ａ"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_a_text_without_its_forbidden_characters_draws_only_what_is_stored(text: str) -> None:
    for char in text:
        label = f"U+{ord(char):04X}"
        if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or unicodedata.bidirectional(char) in {
            "LRE",
            "RLE",
            "PDF",
            "LRO",
            "RLO",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }:
            assert label in forbidden_characters(text)
        if char.isalnum() and char.isascii():
            assert label not in forbidden_characters(text)


@pytest.mark.parametrize(
    ("birth_date", "day", "age"),
    [
        (date(1952, 6, 14), date(2022, 12, 22), 70),
        (date(1952, 12, 22), date(2022, 12, 22), 70),
        (date(1952, 12, 23), date(2022, 12, 22), 69),
        (date(1948, 2, 29), date(2023, 2, 28), 74),
        (date(1948, 2, 29), date(2023, 3, 1), 75),
        (date(1948, 2, 29), date(2024, 2, 28), 75),
        (date(1948, 2, 29), date(2024, 2, 29), 76),
        (date(2022, 12, 22), date(2022, 12, 22), 0),
        (date(2022, 12, 23), date(2022, 12, 22), -1),
    ],
)
def test_age_in_full_years(birth_date: date, day: date, age: int) -> None:
    assert age_on(birth_date, day) == age


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000))
def test_nobody_grows_younger_or_skips_a_year(birth_date: date, days: int) -> None:
    day = birth_date + timedelta(days=days)
    assert age_on(birth_date, day + timedelta(days=1)) - age_on(birth_date, day) in {0, 1}
    assert age_on(birth_date, day) == int((days + 0.5) / 365.2425) or abs(days % 365.2425) < 2 or days % 365.2425 > 363
