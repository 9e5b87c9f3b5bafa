"""Keys that sign cards: named, sealed, rotated, published; the private half never leaves in clear."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.credentials import cards as c
from tests.credentials import second_verifier
from tests.damage import one_bit_changed
from vaxdesk.credentials import keys
from vaxdesk.credentials.base64url import decoded, encoded
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.key_ring import CardKey, KeyRing, published, retired, revoked, with_card_revoked, with_key
from vaxdesk.credentials.revocation import rid_of
from vaxdesk.failures import WrongKey

LATER = c.NOW + timedelta(days=365)


def test_the_name_of_a_published_key_is_its_thumbprint() -> None:
    examples = json.loads((Path(__file__).parent / "golden" / "published_examples.json").read_text(encoding="utf-8"))
    (key,) = examples["jwks"]["keys"]
    assert keys.PublicKey(key["x"], key["y"]).kid == key["kid"] == second_verifier.thumbprint(key)


@given(st.binary(max_size=200))
def test_a_signature_holds_for_a_verifier_in_plain_integers(message: bytes) -> None:
    (key,) = c.jwks()["keys"]
    signature = c.KEY.signature(message)
    assert second_verifier.holds(key, message, signature)
    assert c.KEY.public.verifies(signature, message)
    assert not c.KEY.public.verifies(signature, message + b"!")
    assert not c.OTHER_KEY.public.verifies(signature, message)


@pytest.mark.parametrize("signature", [b"", bytes(64), b"\xff" * 64, bytes(65), b"\x30\x44" + bytes(68)])
def test_what_is_no_signature_does_not_hold(signature: bytes) -> None:
    assert not c.KEY.public.verifies(signature, b"message")


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("", ""),
        (encoded(bytes(32)), encoded(bytes(32))),
        (c.KEY.public.x, c.OTHER_KEY.public.y),
        (c.KEY.public.x + "AA", c.KEY.public.y),
        (encoded(bytes(1) + decoded(c.KEY.public.x)), c.KEY.public.y),
        (c.KEY.public.x, encoded(bytes(1) + decoded(c.KEY.public.y))),
        (c.KEY.public.x + "=", c.KEY.public.y),
    ],
)
def test_a_point_that_is_not_on_the_curve_is_no_key(x: str, y: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # in the words of whoever finds it first
        keys.PublicKey(x, y)


def test_new_keys_are_random() -> None:
    assert len({keys.generated().kid for _ in range(20)}) == 20


def test_a_sealed_key_comes_back_and_signs_as_before() -> None:
    key = keys.generated()
    again = keys.opened(key.sealed(c.OPENER), c.OPENER, key.kid)
    assert again.signature(b"message") == key.signature(b"message")
    assert key.sealed(c.OPENER) != key.sealed(c.OPENER)


def test_a_sealed_key_opens_with_its_own_opener_under_its_own_name_only() -> None:
    box = c.KEY.sealed(c.OPENER)
    for damaged, opener, kid in [
        (box, bytes(32), c.KEY.kid),
        (box, c.OPENER, c.OTHER_KEY.kid),
        (b"", c.OPENER, c.KEY.kid),
        *[(one_bit_changed(box, place), c.OPENER, c.KEY.kid) for place in range(len(box))],
    ]:
        with pytest.raises(WrongKey):
            keys.opened(damaged, opener, kid)


def test_another_number_under_the_name_of_a_key_is_refused() -> None:
    bound = json.dumps(["vaxdesk card key", 1, c.KEY.kid], separators=(",", ":")).encode()
    box = bytes(12) + AESGCM(c.OPENER).encrypt(bytes(12), (7).to_bytes(32), bound)
    with pytest.raises(WrongKey):
        keys.opened(box, c.OPENER, c.KEY.kid)


def test_nothing_that_is_shown_or_published_holds_the_private_number() -> None:
    number = 0x5EED_0001
    spelled = {str(number), f"{number:x}", encoded(number.to_bytes(32)), encoded(number.to_bytes(4))}
    ring = c.ring()
    texts = [repr(c.KEY), str(ring), *(file.decode() for file in published(ring, c.NOW).values())]
    assert not [text for text in texts if any(each in text.lower() or each in text for each in spelled)]
    assert all(set(key) == {"kty", "kid", "use", "alg", "crv", "x", "y", "crlVersion"} for key in c.jwks()["keys"])


def test_a_new_key_of_a_workstation_retires_the_one_before_and_destroys_its_private_half() -> None:
    ring = c.ring(c.KEY, c.OTHER_KEY)
    new = keys.generated()
    after = with_key(ring, new, station="station-0", opener=c.OPENER, at=LATER)
    assert [key.state for key in after.keys] == ["retired", "current", "current"]
    assert (after.key(c.KEY.kid).sealed, after.key(c.KEY.kid).ended) == (b"", LATER)
    current = after.current("station-0")
    assert current
    assert current.kid == new.kid
    assert after.current("station-1") == ring.current("station-1")
    assert {key["kid"] for key in c.jwks(after)["keys"]} == {c.KEY.kid, c.OTHER_KEY.kid, new.kid}


def test_a_revoked_key_is_published_no_more() -> None:
    ring = revoked(c.ring(c.KEY, c.OTHER_KEY), c.KEY.kid, LATER)
    assert ring.current("station-0") is None
    assert ring.key(c.KEY.kid).sealed == b""
    files = published(ring, LATER)
    assert not [name for name, content in files.items() if c.KEY.kid in name or c.KEY.kid in content.decode()]
    assert retired(ring, c.KEY.kid, LATER) == ring
    assert revoked(ring, c.KEY.kid, LATER + timedelta(days=1)) == ring


def test_the_counter_grows_with_every_change_and_stands_beside_the_key() -> None:
    ring = c.ring()
    counters = [counter(ring)]
    for rid, before in [("aaa", None), ("aaa", None), ("bbb", LATER), ("bbb", None), ("bbb", LATER)]:
        ring = with_card_revoked(ring, c.KEY.kid, rid, before=before)
        counters.append(counter(ring))
    assert counters == [1, 2, 2, 3, 4, 4]
    (rids,) = [json.loads(file)["rids"] for name, file in published(ring, LATER).items() if name.startswith("crl/")]
    assert rids == ["aaa", f"bbb.{int(LATER.timestamp())}", "bbb"]


def counter(ring: KeyRing) -> int:
    files = published(ring, LATER)
    listed = json.loads(files[f"crl/{c.KEY.kid}.json"])
    (key,) = json.loads(files["jwks.json"])["keys"]
    (info,) = json.loads(files["directory.json"])["issuerInfo"]
    assert info == {"issuer": {"iss": c.ISSUER, "name": ring.name}, "keys": [key], "crls": [listed]}
    assert listed["ctr"] == key["crlVersion"]
    assert (listed["kid"], listed["method"]) == (c.KEY.kid, "rid")
    found: int = listed["ctr"]
    return found


@pytest.mark.parametrize("rid", ["", "a" * 25, "a.b", "a b", "ä"])
def test_what_is_no_name_of_a_card_is_not_listed(rid: str) -> None:
    with pytest.raises(ValueError, match="regex"):
        with_card_revoked(c.ring(), c.KEY.kid, rid)


def test_an_unknown_key_is_a_lookup_error() -> None:
    for change in (lambda ring: retired(ring, "x", LATER), lambda ring: with_card_revoked(ring, "x", "aaa")):
        with pytest.raises(LookupError):
            change(c.ring())


def test_a_key_is_what_its_name_and_its_state_say() -> None:
    (key,) = c.ring().keys
    for change in (
        {"kid": c.OTHER_KEY.kid},
        {"state": "retired"},
        {"ended": LATER},
        {"state": "revoked", "ended": LATER},
    ):
        with pytest.raises(ValueError):  # noqa: PT011
            replace(key, **change)
    assert isinstance(replace(key, state="retired", ended=LATER, sealed=b""), CardKey)


def test_the_name_of_a_card_is_short_and_depends_on_everything() -> None:
    names = {
        rid_of(secret, kid, card) for secret in (b"a" * 32, b"b" * 32) for kid in ("k", "l") for card in ("1", "2")
    }
    assert len(names) == 8
    assert {len(name) for name in names} == {11}
    # HMAC-SHA-256, as openssl has it, of "1" under 32 times "a" and "k".
    assert rid_of(b"a" * 32, "k", "1") == "kuEYf2qJQNA"


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://vax.example.org/site/0042", True),
        ("https://vax.example.org", True),
        ("https://vax.example.org:8443/a_b~c", True),
        ("https://vax.example.org/", False),
        ("http://vax.example.org", False),
        ("https://Vax.example.org", False),
        ("https://vax.example.org/a?b", False),
        ("https://vax.example.org/a#b", False),
        ("https://user@vax.example.org", False),
        ("https://vax.example.org//a", False),
        ("https://vax.example.org/点", False),
        ("https://vax", False),
        ("https://vax.example.org\n", False),
        ("https://vax.example.org/" + "a" * 200, False),
        ("", False),
    ],
)
def test_an_issuer_is_a_plain_https_address(url: str, fine: bool) -> None:
    assert is_issuer(url) is fine
