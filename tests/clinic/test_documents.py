"""Identity numbers, with the vectors of GB 11643-1999 and of invented people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.documents import (
    NEVER_OVERRIDDEN,
    DocumentReading,
    check_character,
    judge,
    mismatches,
    normalise,
)
from vaxdesk.clinic.facts import DocumentType, Sex

TODAY = date(2022, 12, 22)
TYPES: list[DocumentType] = ["cn_resident_id", "vn_cccd", "passport", "other", "none"]


def with_check(first_seventeen: str) -> str:
    return first_seventeen + check_character(first_seventeen)


@pytest.mark.parametrize(
    ("number", "birth_date", "sex"),
    [
        ("11010519491231002X", date(1949, 12, 31), "female"),
        ("440524188001010014", date(1880, 1, 1), "male"),
        ("370101190102039973", date(1901, 2, 3), "male"),
        ("513101198201130014", date(1982, 1, 13), "male"),
        ("50010719520614428X", date(1952, 6, 14), "female"),
        ("500106194003211621", date(1940, 3, 21), "female"),
        ("41010319260208031X", date(1926, 2, 8), "male"),
        ("410103192805172249", date(1928, 5, 17), "female"),
        ("321111194809305174", date(1948, 9, 30), "male"),
        ("321111194511282467", date(1945, 11, 28), "female"),
        ("120113193207110134", date(1932, 7, 11), "male"),
        ("110101200002290018", date(2000, 2, 29), "male"),
    ],
)
def test_a_chinese_number_gives_birth_date_and_sex(number: str, birth_date: date, sex: Sex) -> None:
    assert judge("cn_resident_id", number, TODAY) == DocumentReading(
        number=number, birth_date=birth_date, birth_year=birth_date.year, sex=sex
    )


@pytest.mark.parametrize(
    "number", ["11010519491231002X", "440524188001010014", "370101190102039973", "513101198201130014"]
)
def test_the_published_check_characters_come_out_and_no_other_is_taken(number: str) -> None:
    assert check_character(number[:17]) == number[17]
    for wrong in set("0123456789X") - {number[17]}:
        reading = judge("cn_resident_id", number[:17] + wrong, TODAY)
        assert reading.problems == ("document_checksum",)
        assert (reading.birth_date, reading.sex) == (None, None)


@pytest.mark.parametrize(
    "typed",
    ["11010519491231002x", " 11010519491231002X\t", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002x"],
)
def test_case_width_and_spaces_do_not_matter(typed: str) -> None:
    assert judge("cn_resident_id", typed, TODAY).number == "11010519491231002X"
    assert judge("cn_resident_id", typed, TODAY).problems == ()


def test_fifteen_digits_become_eighteen() -> None:
    reading = judge("cn_resident_id", "130503670401001", TODAY)
    assert (reading.number, reading.birth_date) == ("130503196704010016", date(1967, 4, 1))
    assert reading.advisories == ("document_converted",)


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("", "document_length"),
        ("1101051949123100", "document_length"),
        ("11010519491231002X1", "document_length"),
        ("X1010519491231002X", "document_characters"),
        ("1101051949123100২X", "document_characters"),
        ("11010519491231O02X", "document_characters"),
        ("130503671301001", "document_birth_date"),
        (with_check("11010519490229002"), "document_birth_date"),
        (with_check("11010500001231002"), "document_birth_date"),
        (with_check("11010520991231002"), "document_birth_date_future"),
        (with_check("11010520221223002"), "document_birth_date_future"),
    ],
)
def test_a_wrong_chinese_number_says_which_rule_it_breaks(number: str, problem: str) -> None:
    assert judge("cn_resident_id", number, TODAY).problems == (problem,)


def test_somebody_born_today_is_not_born_in_the_future() -> None:
    assert judge("cn_resident_id", with_check("11010520221222002"), TODAY).birth_date == TODAY


@pytest.mark.parametrize(
    ("number", "advisories"),
    [
        ("810000199001010019", ("document_residence_permit",)),
        ("830000194901010023", ("document_residence_permit",)),
        ("810000199408230021", ("document_residence_permit",)),
        (with_check("91115619800101001"), ("document_foreign_resident",)),
        (with_check("99010519491231002"), ("document_foreign_resident",)),
        (with_check("16010519491231002"), ("document_region_unknown",)),
        ("330113202201010010", ()),
        ("440306198507041235", ()),
    ],
)
def test_the_region_informs_and_never_blocks(number: str, advisories: tuple[str, ...]) -> None:
    reading = judge("cn_resident_id", number, TODAY)
    assert (reading.problems, reading.advisories) == ((), advisories)
    assert reading.birth_date is not None


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("022180004321", 1980, "female"),
        ("087084000999", 1984, "male"),
        ("079202000001", 2002, "male"),
        ("001 322 000 001", 2022, "female"),
    ],
)
def test_a_cccd_gives_birth_year_and_sex(number: str, year: int, sex: Sex) -> None:
    reading = judge("vn_cccd", number, TODAY)
    assert (reading.birth_year, reading.sex, reading.birth_date, reading.problems) == (year, sex, None, ())


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("02218000432", "document_length"),
        ("0221800043211", "document_length"),
        ("02218000432A", "document_characters"),
        ("079299000001", "document_birth_date_future"),
        ("079401000001", "document_birth_date_future"),
    ],
)
def test_a_wrong_cccd_says_which_rule_it_breaks(number: str, problem: str) -> None:
    assert judge("vn_cccd", number, TODAY).problems == (problem,)


def test_the_nine_digit_card_of_older_people_is_taken() -> None:
    assert judge("vn_cccd", "012345678", TODAY) == DocumentReading(
        number="012345678", advisories=("document_old_card",)
    )


@pytest.mark.parametrize(
    ("type", "number", "stored", "problems"),
    [
        ("passport", " e12345678 ", "E12345678", ()),
        ("passport", "E1234567#", "E1234567#", ("document_characters",)),
        ("passport", "E12", "E12", ("document_length",)),
        ("other", "军字第 0123 号", "军字第 0123 号", ()),
        ("other", "H12345678", "H12345678", ()),
        ("other", "A\u202e1", "A\u202e1", ("document_characters",)),
        ("other", "A\n1", "A\n1", ("document_characters",)),
        ("other", "", "", ("document_length",)),
        ("other", "1" * 41, "1" * 41, ("document_length",)),
        ("none", "", "", ()),
        ("none", "123", "123", ("document_type",)),
    ],
)
def test_other_documents(type: DocumentType, number: str, stored: str, problems: tuple[str, ...]) -> None:
    assert judge(type, number, TODAY) == DocumentReading(number=stored, problems=problems)


def test_only_a_birth_date_in_the_future_is_never_overridden() -> None:
    assert set(NEVER_OVERRIDDEN) == {"document_birth_date_future"}


def test_document_and_stated_person_are_compared() -> None:
    reading = judge("cn_resident_id", "11010519491231002X", TODAY)
    assert mismatches(reading, "female", date(1949, 12, 31)) == ()
    assert mismatches(reading, "unknown", date(1949, 12, 30)) == ("document_birth_date_differs",)
    assert mismatches(reading, "male", date(1949, 12, 31)) == ("document_sex_differs",)
    assert mismatches(reading, "other", date(1950, 12, 31)) == ("document_birth_date_differs", "document_sex_differs")


def test_of_a_cccd_only_the_year_is_compared() -> None:
    reading = judge("vn_cccd", "022180004321", TODAY)
    assert mismatches(reading, "female", date(1980, 7, 1)) == ()
    assert mismatches(reading, "male", date(1981, 7, 1)) == ("document_birth_date_differs", "document_sex_differs")


def test_a_document_that_says_nothing_differs_from_nobody() -> None:
    assert mismatches(judge("passport", "E12345678", TODAY), "male", date(1950, 1, 1)) == ()


@given(st.sampled_from(TYPES), st.text() | st.text(alphabet="0123456789Xx ", max_size=20))
def test_any_text_at_all_is_judged_without_an_exception(type: DocumentType, text: str) -> None:
    reading = judge(type, text, TODAY)
    assert normalise(type, reading.number) == reading.number
    assert reading.birth_date is None or reading.birth_date <= TODAY
    assert not (reading.problems and (reading.sex or reading.birth_date or reading.birth_year))


@given(st.dates(max_value=TODAY, min_value=date(1900, 1, 1)), st.integers(0, 999))
def test_every_well_made_number_is_read_back(born: date, sequence: int) -> None:
    reading = judge("cn_resident_id", with_check(f"320102{born:%Y%m%d}{sequence:03}"), TODAY)
    assert (reading.birth_date, reading.problems, reading.advisories) == (born, (), ())
    assert reading.sex == ("male" if sequence % 2 else "female")
