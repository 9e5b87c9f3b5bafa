"""Visit tickets: issued, read back, and everything that is not one of ours today."""

import hashlib
import hmac
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import verhoeff

from vaxdesk.credentials.tickets import Ticket, issue, parse_short, read, sequence_of, short_number

KEY = bytes(range(32))
SITE = "01890a5d-ac96-774b-bcce-b302099a8057"
TODAY = date(2026, 11, 20)
SEQUENCES = st.integers(0, 9999)


def test_the_sixteen_digits_are_laid_out_as_written_down() -> None:
    number = issue(KEY, SITE, TODAY, 175)
    code = hmac.new(KEY, f"vaxdesk-ticket-v1|{SITE}|710540175".encode(), hashlib.sha256).hexdigest()
    assert number[:9] == "710540175"
    assert number[9:15] == f"{int(code, 16) % 10**6:06}"
    assert verhoeff.is_valid(number)
    assert len(number) == 16


def test_a_fixed_ticket_stays_readable() -> None:
    number = issue(KEY, SITE, TODAY, 1097)
    assert number == "7105410979075461"
    assert read(KEY, SITE, number, TODAY) == Ticket(number, TODAY, 1097, "B097")


@given(st.dates(date(2020, 1, 1), date(2100, 12, 31)), SEQUENCES)
def test_every_ticket_is_read_back_on_its_day(day: date, sequence: int) -> None:
    number = issue(KEY, SITE, day, sequence)
    assert read(KEY, SITE, number, day) == Ticket(number, day, sequence, short_number(sequence))
    assert sequence_of(number) == sequence


@given(SEQUENCES, st.integers(0, 15), st.integers(1, 9))
def test_no_single_wrong_digit_passes(sequence: int, place: int, shift: int) -> None:
    number = issue(KEY, SITE, TODAY, sequence)
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    assert read(KEY, SITE, wrong, TODAY) == ("ticket_check_digit" if place else "ticket_format")


@given(SEQUENCES, st.integers(1, 14))
def test_no_swap_of_neighbours_passes(sequence: int, place: int) -> None:
    number = issue(KEY, SITE, TODAY, sequence)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert swapped == number or read(KEY, SITE, swapped, TODAY) == "ticket_check_digit"


@pytest.mark.parametrize("days", [-1, 1, 365, 9999])
def test_a_ticket_of_another_day_is_told_apart_from_a_forged_one(days: int) -> None:
    number = issue(KEY, SITE, TODAY + timedelta(days=days), 5)
    assert read(KEY, SITE, number, TODAY) == "ticket_other_day"
    assert read(b"another key", SITE, number, TODAY) == "ticket_forged"


def test_a_guessed_or_foreign_ticket_is_forged() -> None:
    number = issue(KEY, SITE, TODAY, 5)
    guess = number[:9] + f"{(int(number[9:15]) + 1) % 10**6:06}"
    assert read(KEY, SITE, guess + verhoeff.calc_check_digit(guess), TODAY) == "ticket_forged"
    assert read(KEY, "another site", number, TODAY) == "ticket_forged"


@pytest.mark.parametrize(
    "text", ["", "7", "A097", "11010519491231002X", "6105500175697838", "71055001756978380", "７", "²105500175697838"]
)
def test_what_is_no_ticket_has_the_wrong_format(text: str) -> None:
    assert read(KEY, SITE, text, TODAY) == "ticket_format"


def test_full_width_digits_and_spaces_are_read() -> None:
    number = issue(KEY, SITE, TODAY, 42)
    full_width = number.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    assert isinstance(read(KEY, SITE, f" {full_width[:8]} {full_width[8:]}\n", TODAY), Ticket)


@given(st.text())
def test_any_text_at_all_is_answered(text: str) -> None:
    assert read(KEY, SITE, text, TODAY) == "ticket_format"
    assert parse_short(text) is None or parse_short(text) in range(10_000)


@pytest.mark.parametrize(
    ("sequence", "short"), [(0, "A000"), (97, "A097"), (999, "A999"), (1097, "B097"), (9999, "J999")]
)
def test_short_numbers_carry_their_block(sequence: int, short: str) -> None:
    assert short_number(sequence) == short
    assert parse_short(short) == sequence


@pytest.mark.parametrize(("text", "sequence"), [(" a97 ", 97), ("ｂ０９７", 1097), ("A1", 1), ("J9", 9009)])
def test_short_numbers_are_read_as_people_type_them(text: str, sequence: int) -> None:
    assert parse_short(text) == sequence


@pytest.mark.parametrize("text", ["", "A", "K097", "A0970", "097", "A-97", "A09७", "AB7"])
def test_what_is_no_short_number_is_none(text: str) -> None:
    assert parse_short(text) is None


@pytest.mark.parametrize("sequence", [-1, 10_000])
def test_a_day_has_ten_thousand_numbers(sequence: int) -> None:
    with pytest.raises(ValueError, match="9999"):
        issue(KEY, SITE, TODAY, sequence)
    with pytest.raises(ValueError, match="9999"):
        short_number(sequence)
