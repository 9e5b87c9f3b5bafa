"""Cards that somebody damaged or made up: refused at the first thing that is wrong, fast and with little memory."""

import json
import tracemalloc
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.credentials import cards as c
from vaxdesk.cli.slip_report import as_lines
from vaxdesk.codes.slip_files import judged_text
from vaxdesk.credentials import jws as envelopes
from vaxdesk.credentials import qr_text
from vaxdesk.credentials.base64url import encoded
from vaxdesk.credentials.verifying import verify, verify_jws

TRUST = c.trust()
CARD = c.card()
HEADER = {"zip": "DEF", "alg": "ES256", "kid": c.KEY.kid}
TWICE = json.dumps(c.claims()).encode()
PAYLOAD = c.raw_deflated(json.dumps(c.claims()).encode())


def answer(jws: str) -> tuple[str, str]:
    found = verify_jws(jws, TRUST, c.NOW)
    return found.result, found.problem


def test_no_character_of_a_code_can_be_changed() -> None:
    for place, char in enumerate(CARD.text):
        next_digit = str((int(char) + 1) % 10) if char.isdecimal() else "S"
        for other in next_digit if place % 13 else next_digit + "０４x \x00":
            changed = CARD.text[:place] + other + CARD.text[place + 1 :]
            if qr_text.plain(changed) != CARD.text:
                assert verify(changed, TRUST, c.NOW).result in ("damaged", "untrusted"), place


def test_no_bit_of_a_card_can_be_flipped() -> None:
    for place, char in enumerate(CARD.jws):
        for bit in range(7):
            changed = CARD.jws[:place] + chr(ord(char) ^ 1 << bit) + CARD.jws[place + 1 :]
            assert verify_jws(changed, TRUST, c.NOW).result in ("damaged", "untrusted"), (place, bit)


def test_no_part_of_a_card_is_a_card() -> None:
    for length in range(len(CARD.text)):
        assert verify(CARD.text[:length], TRUST, c.NOW).result == "damaged"


@given(st.data())
def test_no_two_digits_can_be_swapped_dropped_or_doubled(data: st.DataObject) -> None:
    place = data.draw(st.integers(5, len(CARD.text) - 3))
    text, one, other = CARD.text, CARD.text[place], CARD.text[place + 1]
    for instead in (other + one, one, one + other + other, one + other + one + other):
        changed = text[:place] + instead + text[place + 2 :]
        if changed != text:
            assert verify(changed, TRUST, c.NOW).result in ("damaged", "untrusted")


@given(st.text())
def test_any_text_at_all_is_answered(text: str) -> None:
    for each in (text, f"shc:/{text}", f"{CARD.text}{text or '0'}"):
        if qr_text.plain(each) != CARD.text:
            assert verify(each, TRUST, c.NOW).result == "damaged"
    assert verify_jws(text, TRUST, c.NOW).result == "damaged"


@pytest.mark.parametrize(
    "header",
    [
        {**HEADER, "alg": "none"},
        {**HEADER, "alg": "HS256"},
        {**HEADER, "alg": "ES384"},
        {**HEADER, "zip": "GZIP"},
        {**HEADER, "crit": ["exp"]},
        {**HEADER, "jwk": {}},
        {**HEADER, "x5c": []},
        {**HEADER, "kid": "short"},
        {**HEADER, "kid": "../../etc/passwd" + "a" * 27},
        {**HEADER, "kid": None},
        {"alg": "ES256", "kid": c.KEY.kid},
        {"zip": "DEF", "kid": c.KEY.kid},
        {"zip": "DEF", "alg": "ES256"},
        [],
        f'{{"zip":"DEF","alg":"none","alg":"ES256","kid":"{c.KEY.kid}"}}'.encode(),
        f'{{"zip":"DEF","alg":"ES256","\\u0061lg":"ES256","kid":"{c.KEY.kid}"}}'.encode(),
        b"{",
        b"\xef\xbb\xbf{}",
        b"[" * 50_000,
    ],
)
def test_a_header_that_is_not_exactly_that_of_a_health_card_is_refused(header: Any) -> None:
    assert answer(c.forged(header, PAYLOAD)) == ("damaged", "card_header")


def test_a_card_without_a_signature_or_with_one_in_another_form_is_refused() -> None:
    message = CARD.jws.rpartition(".")[0]
    der = b"\x30\x45\x02\x20" + bytes(32) + b"\x02\x21" + bytes(33)
    for signature in ("", encoded(bytes(63)), encoded(bytes(65)), encoded(der)):
        assert answer(f"{message}.{signature}") == ("damaged", "card_format")
    assert answer(f"{message}.{encoded(bytes(64))}") == ("damaged", "signature")


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        (zlib.compress(json.dumps(c.claims()).encode()), "card_compression"),
        (b"", "card_compression"),
        (PAYLOAD[:-1], "card_compression"),
        (PAYLOAD + b"\x00", "card_compression"),
        (b"\xff" * 100, "card_compression"),
        (c.raw_deflated(b""), "card_content"),
        (c.raw_deflated(b"\xef\xbb\xbf" + json.dumps(c.claims()).encode()), "card_content"),
        (c.raw_deflated(b"\xff\xfe"), "card_content"),
        (c.raw_deflated(TWICE.replace(b'"iss":', b'"iss":"https://a.example","iss":', 1)), "card_content"),
        (
            c.raw_deflated(TWICE.replace(b'"resourceType":', b'"resourceType":"Patient","resourceType":', 1)),
            "card_content",
        ),
        (c.raw_deflated(c.raw_deflated(TWICE)), "card_content"),
        (c.raw_deflated(b"[" * 60_000), "card_content"),
        (c.raw_deflated(b'{"vc":' * 9_000), "card_content"),
        (c.raw_deflated(b" " * envelopes.LARGEST_PAYLOAD), "card_content"),
        (c.raw_deflated(b" " * (envelopes.LARGEST_PAYLOAD + 1)), "card_too_large"),
    ],
)
def test_a_payload_that_is_no_card_is_refused_even_when_rightly_signed(payload: bytes, problem: str) -> None:
    if payload:
        assert answer(c.forged(HEADER, payload)) == ("damaged", problem)
    assert verify_jws(c.forged(HEADER, payload), TRUST, c.NOW).card is None


def test_a_bomb_of_fifty_megabytes_stays_small() -> None:
    bomb = c.raw_deflated(bytes(50_000_000))
    jws = c.forged(HEADER, bomb)
    assert 50_000 < len(jws) < envelopes.LONGEST
    tracemalloc.start()
    try:
        assert answer(jws) == ("damaged", "card_too_large")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2_000_000


def test_a_bomb_without_a_signature_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelopes, "inflated", lambda payload: pytest.fail("opened before it was proved"))
    head, payload, signature = c.forged(HEADER, c.raw_deflated(bytes(1_000_000))).split(".")
    assert answer(f"{head}.{payload}.{signature[:-2]}AA")[1] in ("signature", "card_format")
    assert verify_jws(c.card(key=c.OTHER_KEY).jws, TRUST, c.NOW).problem == "key_unknown"


@pytest.mark.parametrize("length", [envelopes.LONGEST, 10_000_000])
def test_a_text_of_any_length_is_refused(length: int) -> None:
    assert answer(CARD.jws + "A" * length) == ("damaged", "card_too_long")
    assert verify("shc:/" + "5" * length, TRUST, c.NOW).problem == "card_too_long"


PEOPLE: list[tuple[str, Any]] = [
    ("two people", lambda entry: entry.append(entry[0])),
    ("nobody", lambda entry: entry.pop(0)),
    ("nothing", lambda entry: entry.clear()),
    ("a number", lambda entry: entry.insert(0, {"resource": 7}) or entry.pop(1)),
]


@pytest.mark.parametrize("change", [change for _, change in PEOPLE], ids=[name for name, _ in PEOPLE])
def test_a_card_that_is_not_about_exactly_one_person_is_refused(change: Any) -> None:
    claims = c.claims()
    change(claims["vc"]["credentialSubject"]["fhirBundle"]["entry"])
    assert answer(c.signed(claims)) == ("damaged", "card_content")


def test_a_dose_that_was_not_completed_is_not_shown_as_one() -> None:
    claims = c.claims()
    entry = claims["vc"]["credentialSubject"]["fhirBundle"]["entry"]
    entry[1]["resource"]["status"] = "entered-in-error"
    found = verify_jws(c.signed(claims), TRUST, c.NOW)
    assert found.card
    assert (found.card.doses, found.card.others) == ((), 1)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=300),
    lambda each: st.lists(each, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(st.sampled_from(["name", "birthDate", "extra"]), ANYTHING), st.lists(ANYTHING, max_size=3), ANYTHING
)
def test_whatever_a_trusted_card_says_is_shown_as_one_plain_line(
    person: dict[str, Any], names: list[Any], anything: Any
) -> None:
    claims = c.claims()
    patient = {**person, "resourceType": "Patient", "name": names or person.get("name")}
    dose = {"resourceType": "Immunization", "status": "completed", "vaccineCode": anything, "performer": [anything],
            "lotNumber": anything, "occurrenceDateTime": anything}  # fmt: skip
    claims["vc"]["credentialSubject"]["fhirBundle"]["entry"] = [{"resource": patient}, {"resource": dose}]
    found = verify_jws(c.signed(claims), TRUST, c.NOW)
    assert found.result == "valid"
    assert found.card
    texts = [found.card.name, found.card.birth_date, found.card.doses[0].lot, found.card.doses[0].day]
    assert all(len(text) <= 200 and "\n" not in text and "\u202e" not in text for text in texts)


def test_a_name_with_controls_is_shown_with_them_made_visible() -> None:
    claims = c.claims()
    claims["vc"]["credentialSubject"]["fhirBundle"]["entry"][0]["resource"]["name"] = [
        {"family": "\u202eLi\x1b[2J", "given": ["Xiao\nMei", 7, "\u0000"]}
    ]
    found = verify_jws(c.signed(claims), TRUST, c.NOW)
    assert found.card
    assert found.card.name == "·Li·[2J Xiao·Mei ·"


def test_a_header_may_stand_in_any_order_and_have_blanks() -> None:
    turned = {name: HEADER[name] for name in sorted(HEADER)}
    for header in (turned, json.dumps(HEADER, indent=2).encode()):
        jws = c.forged(header, PAYLOAD)
        assert answer(jws) == ("valid", "")
        assert [each.result for each in judged_text(jws, TRUST, c.NOW)] == ["valid"]


@pytest.mark.parametrize("value", ["1e308", "-1e308", "9" * 300, "-" + "9" * 300, "0", "-1", "1.5"])
@pytest.mark.parametrize("member", ["nbf", "exp"])
def test_a_time_beyond_every_calendar_is_answered(member: str, value: str) -> None:
    claims = c.claims(**{member: "@"})
    found = verify_jws(
        c.forged(HEADER, c.raw_deflated(json.dumps(claims).replace('"@"', value).encode())), TRUST, c.NOW
    )
    assert found.result in ("valid", "out_of_date")
    assert list(as_lines(found, c.NOW))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", '"1"', "true", "null", "[1]", "{}"])
def test_a_time_that_is_none_is_refused(value: str) -> None:
    text = json.dumps(c.claims(nbf="@")).replace('"@"', value).encode()
    assert answer(c.forged(HEADER, c.raw_deflated(text))) == ("damaged", "card_content")
