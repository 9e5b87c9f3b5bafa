"""Answers to questions as people type them."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Coding, Kind, Quantity, Value
from vaxdesk.ui.typed_answers import read_answer, typed_answer

SHANGHAI = ZoneInfo("Asia/Shanghai")
MMOL = Coding("mmol/L", "http://unitsofmeasure.org", "mmol/L")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("integer", "３", 3), ("integer", "-3", -3), ("integer", "3.5", None), ("integer", "3 kg", None),
        ("decimal", "1,72", 1.72), ("decimal", "2", 2.0), ("decimal", "two", None),
        ("quantity", "7.2 mmol/L", Quantity(7.2, Coding(display="mmol/L"))), ("quantity", "7", Quantity(7.0)),
        ("date", "2022-12-22", Date("2022-12-22")), ("date", "22/12/2022", Date("2022-12-22")),
        ("date", "2022年12月22日", Date("2022-12-22")), ("date", "20221222", Date("2022-12-22")),
        ("date", "2022-12", Date("2022-12")), ("date", "12/2022", Date("2022-12")), ("date", "2022年", Date("2022")),
        ("date", "2022年3月", Date("2022-03")), ("date", "2022", Date("2022")), ("date", "2022-13", None),
        ("date", "2022-02-30", None), ("date", "1022", None), ("date", "soon", None),
        ("dateTime", "2022-12-22 9:15", DateTime("2022-12-22T09:15:00+08:00")),
        ("dateTime", "2022-12-22", DateTime("2022-12-22")), ("dateTime", "2022-12-22 25:00", None),
        ("time", "0915", Time("09:15:00")), ("time", "9:15", Time("09:15:00")), ("time", "24:00", None),
        ("string", "  重庆 ", "重庆"), ("text", " ", None), ("url", "https://x.example", "https://x.example"),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_as_people_mean_it(kind: Kind, text: str, value: Value | None) -> None:
    assert read_answer(kind, text, zone=SHANGHAI) == value


def test_a_unit_that_is_chosen_beside_the_number_is_not_typed_again() -> None:
    assert read_answer("quantity", "7.2", unit=MMOL, zone=SHANGHAI) == Quantity(7.2, MMOL)
    assert read_answer("quantity", "7.2 mg/dL", unit=MMOL, zone=SHANGHAI) is None


@given(st.text(max_size=30), st.sampled_from(["integer", "decimal", "quantity", "date", "dateTime", "time", "string"]))
def test_no_text_breaks_the_reading(text: str, kind: Kind) -> None:
    value = read_answer(kind, text, zone=SHANGHAI)
    if value is not None and not isinstance(value, Quantity):
        assert read_answer(kind, typed_answer(value, SHANGHAI), zone=SHANGHAI) == value


@given(st.integers(-(10**9), 10**9) | st.decimals(-9999, 9999, places=3).map(float))
def test_a_number_is_shown_with_all_its_digits(number: float) -> None:
    kind: Kind = "integer" if isinstance(number, int) else "decimal"
    assert read_answer(kind, typed_answer(number, SHANGHAI), zone=SHANGHAI) == number


@given(st.datetimes(), st.sampled_from(["Asia/Shanghai", "Asia/Ho_Chi_Minh", "UTC"]))
def test_a_moment_of_any_zone_is_shown_at_the_site(moment: object, name: str) -> None:
    text = f"{moment:%Y-%m-%dT%H:%M:00}Z".rjust(20, "0")
    if text[:4] > "1950" and text[:4] < "2190":
        zone = ZoneInfo(name)
        again = read_answer("dateTime", typed_answer(DateTime(text), zone), zone=zone)
        assert isinstance(again, DateTime)
        assert again.parts() == DateTime(text).parts()
