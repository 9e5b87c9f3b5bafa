"""Two sheets of paper that open a site together, typed in by somebody who is in a hurry."""

import random
import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.store import shares
from vaxdesk.store.shares import ALPHABET, Share, ShareRefused

SECRET = bytes(range(32))
ONE, OTHER = shares.split(SECRET, random.Random(1).randbytes)


def refusal(typed: str) -> tuple[str, str]:
    with pytest.raises(ShareRefused) as refused:
        shares.read(typed)
    return refused.value.code, refused.value.detail


def test_a_share_is_fifteen_groups_of_four_without_letters_that_look_like_figures() -> None:
    for share in (ONE, OTHER):
        assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){14}", shares.printed(share))
    assert shares.printed(ONE)[0] == "1"
    assert shares.printed(OTHER)[0] == "2"


@given(st.binary(min_size=32, max_size=32))
def test_what_is_printed_reads_back_and_both_together_give_the_secret(secret: bytes) -> None:
    one, other = shares.split(secret)
    assert shares.read(shares.printed(one)) == one
    assert shares.joined(shares.read(shares.printed(other)), one) == secret
    assert shares.joined(one, other) == secret


def test_one_share_alone_says_nothing_about_the_secret() -> None:
    """The first is random; the second is the secret under it, and both halves differ every time."""
    again = shares.split(SECRET)
    assert again[0].half != ONE.half
    assert again[1].half != OTHER.half
    assert SECRET not in (ONE.half, OTHER.half)
    assert str(list(ONE.half)) not in repr(ONE)
    assert repr(ONE) == f"Share(1, {ONE.series})"


@pytest.mark.parametrize(
    "typed",
    [
        lambda text: text.lower(),
        lambda text: text.replace(" ", ""),
        lambda text: text.replace(" ", "-"),
        lambda text: f"  {text.replace(' ', '  ')}\n",
        lambda text: text.replace("0", "O").replace("1", "I"),
        lambda text: text.replace("0", "o").replace("1", "l"),
        lambda text: "".join(chr(ord(each) + 0xFEE0) if each != " " else "　" for each in text),
        lambda text: text.replace(" ", "\n").replace("0", "o"),
    ],
    ids=["small", "together", "hyphens", "spaces", "letters", "small letters", "full width", "lines"],
)
def test_it_is_read_however_it_is_typed(typed: object) -> None:
    for share in (ONE, OTHER):
        assert shares.read(typed(shares.printed(share))) == share  # type: ignore[operator]


def test_every_mistake_of_one_character_is_found_and_its_group_is_named() -> None:
    text = shares.printed(ONE).replace(" ", "")
    chance = random.Random(7)
    for place in range(60):
        wrong = chance.choice(ALPHABET.replace(text[place], ""))
        code, group = refusal(text[:place] + wrong + text[place + 1 :])
        assert (code, group) == ("share_check", str(place // 4 + 1))


def test_neighbours_typed_in_the_wrong_order_are_found() -> None:
    text = shares.printed(OTHER).replace(" ", "")
    for place in range(59):
        if text[place] != text[place + 1]:
            swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
            assert refusal(swapped)[0] == "share_check"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ("share_length", "0")),
        (shares.printed(ONE)[:-1], ("share_length", "59")),
        (shares.printed(ONE) + "7", ("share_length", "61")),
        ("U" + shares.printed(ONE)[1:], ("share_characters", "1")),
        (shares.printed(ONE)[:-1] + "四", ("share_characters", "15")),
        ("\ud800" * 60, ("share_characters", "1")),
    ],
)
def test_what_is_no_share_is_refused_by_name(typed: str, expected: tuple[str, str]) -> None:
    assert refusal(typed) == expected


@given(st.text())
def test_whatever_is_typed_there_is_a_share_or_a_named_refusal(typed: str) -> None:
    with suppress(ShareRefused):
        assert isinstance(shares.read(typed), Share)


def test_the_same_sheet_twice_or_sheets_of_two_sets_are_refused_by_name() -> None:
    with pytest.raises(ShareRefused, match="shares_same: 1"):
        shares.joined(ONE, ONE)
    with pytest.raises(ShareRefused, match="shares_differ"):
        shares.joined(ONE, shares.split(SECRET, random.Random(2).randbytes)[1])
    with pytest.raises(ValueError, match="32 bytes"):
        shares.split(b"short")
