"""Dates as people type them, and as scanners spoil them."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vaxdesk.ui.typed_dates import YEARS, read_date, read_day_from, read_time

TODAY = date(2022, 12, 22)
ZONE = ZoneInfo("Asia/Shanghai")
TICKET = "7000123412341234"

dateish = st.text(alphabet="0123456789-/. :年月日", max_size=60)
"""Texts that come near to a date, with numbers of any length."""


@given(st.text() | dateish)
@example(f"2022-12-29{TICKET}")
@example(f"{TICKET}-12-2022")
@example("9" * 5000)
@example("2022-" + "9" * 5000 + "-1")
def test_no_text_breaks_the_reading(text: str) -> None:
    assert (found := read_date(text)) is None or found.year in YEARS
    later = read_day_from(text, TODAY)
    assert later is None or later.year in YEARS
    read_time(text, TODAY, ZONE)


@pytest.mark.parametrize("text", [TICKET, f"2022-12-29{TICKET}", "2022-12-029", "0001-01-01", "9999-12-31", "1000"])
def test_a_scan_in_the_field_and_an_impossible_year_are_no_day(text: str) -> None:
    assert read_day_from(text, TODAY) is None


def test_days_are_counted_up_to_the_longest_wait() -> None:
    assert read_day_from("999", TODAY) == TODAY + timedelta(days=999)
    assert read_day_from("000", TODAY) is None
