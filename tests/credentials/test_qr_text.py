"""Two digits for each character of a JWS, and back; everything else is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.credentials import cards as c
from vaxdesk.credentials import base64url, qr_text

PUBLISHED = json.loads((Path(__file__).parent / "golden" / "published_examples.json").read_text(encoding="utf-8"))
CARD = c.card()


def test_the_published_example_is_encoded_as_published() -> None:
    assert qr_text.encoded(PUBLISHED["jws"]) == PUBLISHED["text"]
    assert qr_text.decoded(PUBLISHED["text"]) == (PUBLISHED["jws"], None)


@given(st.text(st.sampled_from("-.0129AZ_az"), min_size=1, max_size=1195))
def test_every_jws_comes_back(jws: str) -> None:
    assert qr_text.decoded(qr_text.encoded(jws)) == (jws, None)


@pytest.mark.parametrize("jws", ["", "a b", "a=", "é", "a\n", "a" * 1196])
def test_what_is_no_jws_is_not_encoded(jws: str) -> None:
    with pytest.raises(ValueError, match="JWS"):
        qr_text.encoded(jws)


def test_full_width_and_blanks_of_an_input_method_are_read() -> None:
    wide = CARD.text.translate({point: point + 0xFEE0 for point in range(0x21, 0x7F)})
    assert qr_text.decoded(f" \t{wide}\r\n") == (CARD.jws, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "not_a_card"),
        ("7105410979075461", "not_a_card"),
        ("SHC:/5676", "not_a_card"),
        ("shc:5676", "not_a_card"),
        ("x" * 100_000, "not_a_card"),
        (CARD.jws, "not_a_card"),
        ("shc:/", "card_digits"),
        ("shc:/567", "card_digits"),
        ("shc:/78", "card_digits"),
        ("shc:/56 76", "card_digits"),
        ("shc:/56\n76", "card_digits"),
        ("shc:/٥٦", "card_digits"),
        ("shc:/" + "56" * 1196, "card_too_long"),
        ("shc:/" + "5" * 1_000_000, "card_too_long"),
        (CARD.text + " " * 10_000 + "1", "card_too_long"),
        ("shc:/2/3/5676", "one_of_several"),
    ],
)
def test_what_is_no_card_says_why(text: str, problem: str) -> None:
    assert qr_text.decoded(text) == ("", problem)


@given(st.text())
def test_any_text_at_all_is_answered(text: str) -> None:
    for each in (text, f"shc:/{text}"):
        jws, problem = qr_text.decoded(each)
        assert bool(jws) != bool(problem)


@given(st.binary(max_size=100))
def test_base64url_has_one_spelling_for_each_value(data: bytes) -> None:
    text = base64url.encoded(data)
    assert base64url.decoded(text) == data
    for place, char in enumerate(text):
        for other in "A_9=+ ":
            if other != char:
                changed = text[:place] + other + text[place + 1 :]
                assert _value(changed) != data


def _value(text: str) -> bytes | None:
    try:
        return base64url.decoded(text)
    except ValueError:
        return None
