"""Is a card genuine: five answers, in an order that trusts nothing before it is proved."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from tests.credentials import cards as c
from vaxdesk.credentials import trusted
from vaxdesk.credentials.key_ring import retired, revoked, with_card_revoked
from vaxdesk.credentials.shown import ShownDose
from vaxdesk.credentials.trusted import Trust
from vaxdesk.credentials.verifying import Verdict, verify, verify_jws

PUBLISHED = json.loads((Path(__file__).parent / "golden" / "published_examples.json").read_text(encoding="utf-8"))
DAY = timedelta(days=1)
SECONDS = int(c.NOW.timestamp())


def verdict(jws: str, now: datetime = c.NOW, trust: Trust | None = None) -> Verdict:
    return verify_jws(jws, trust or c.trust(), now)


def answer(jws: str, now: datetime = c.NOW, trust: Trust | None = None) -> tuple[str, str]:
    found = verdict(jws, now, trust)
    return found.result, found.problem


def test_a_card_of_a_trusted_site_is_valid_and_says_all_that_was_proved() -> None:
    found = verify(c.card().text, c.trust(at=c.NOW - 3 * DAY), c.NOW)
    assert (found.result, found.problem) == ("valid", "")
    assert found.proved == ("signature", "issuer", "dates", "type", "not_revoked")
    assert (found.issuer, found.issuer_name, found.kid) == (c.ISSUER, "春熙社区卫生服务中心", c.KEY.kid)
    assert found.list_time == found.revocation_time == c.NOW - 3 * DAY
    assert (found.issued, found.expires, found.revocation) == (SECONDS, None, "checked")
    assert found.card
    assert (found.card.name, found.card.birth_date, found.card.others) == (c.NAME, "1951-03-08", 0)
    dose = ShownDose(system="cvx", code="150", day="2026-11-20", lot="2026F0117", site="春熙社区接种点")
    assert found.card.doses == (dose,)


def test_a_key_that_nobody_here_knows_proves_nothing_and_shows_nothing() -> None:
    found = verdict(c.card(key=c.OTHER_KEY).jws)
    assert found == Verdict(result="untrusted", problem="key_unknown", kid=c.OTHER_KEY.kid)


def test_a_known_key_that_speaks_for_another_issuer_is_not_believed() -> None:
    ring = c.ring(c.OTHER_KEY, issuer="https://other.example.org")
    both = trusted.trust_in([*c.trust().issuers, *c.trust(ring).issuers])
    for issuer in ("https://other.example.org", "https://nobody.example.org"):
        found = verdict(c.card(issuer=issuer).jws, trust=both)
        assert (found.result, found.problem, found.card) == ("untrusted", "issuer_differs", None)


def test_a_signature_of_another_key_under_the_same_name_is_damaged() -> None:
    head, payload, _ = c.card().jws.split(".")
    other = c.card(key=c.OTHER_KEY).jws.rpartition(".")[2]
    found = verdict(f"{head}.{payload}.{other}")
    assert (found.result, found.problem, found.proved, found.card) == ("damaged", "signature", (), None)


def test_a_revoked_card_is_revoked_and_a_new_one_is_not() -> None:
    ring = with_card_revoked(c.ring(), c.KEY.kid, c.RID)
    found = verdict(c.card().jws, trust=c.trust(ring))
    assert (found.result, found.problem) == ("revoked", "card_revoked")
    assert found.card
    assert verdict(c.card(rid="anotherOne1").jws, trust=c.trust(ring)).result == "valid"


def test_with_a_time_only_earlier_cards_are_revoked() -> None:
    ring = with_card_revoked(c.ring(), c.KEY.kid, c.RID, before=c.NOW)
    assert answer(c.card(at=c.NOW - timedelta(seconds=1)).jws, trust=c.trust(ring)) == ("revoked", "card_revoked")
    assert answer(c.card(at=c.NOW).jws, trust=c.trust(ring)) == ("valid", "")


def test_cards_of_a_retired_key_stay_good_and_those_of_a_revoked_one_fail() -> None:
    assert verdict(c.card().jws, trust=c.trust(retired(c.ring(), c.KEY.kid, c.NOW))).result == "valid"
    gone = c.trust(revoked(c.ring(), c.KEY.kid, c.NOW))
    assert answer(c.card().jws, trust=gone) == ("untrusted", "key_unknown")


def test_a_site_knows_its_own_keys_also_those_in_wrong_hands() -> None:
    others = c.trust(c.ring(c.OTHER_KEY, issuer="https://other.example.org"))
    here = trusted.with_own(others, c.ring(), c.NOW)
    assert answer(c.card().jws, trust=here) == ("valid", "")
    assert answer(c.card(key=c.OTHER_KEY, issuer="https://other.example.org").jws, trust=here) == ("valid", "")
    stolen = trusted.with_own(here, revoked(c.ring(), c.KEY.kid, c.NOW), c.NOW + DAY)
    assert answer(c.card().jws, trust=stolen) == ("revoked", "key_withdrawn")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, ("valid", "")),
        ({"nbf": SECONDS + 300}, ("valid", "")),
        ({"nbf": SECONDS + 301}, ("out_of_date", "not_yet_valid")),
        ({"nbf": SECONDS * 1000}, ("out_of_date", "not_yet_valid")),
        ({"nbf": 10**30}, ("out_of_date", "not_yet_valid")),
        ({"nbf": SECONDS - 0.5}, ("valid", "")),
        ({"nbf": -(10**30)}, ("valid", "")),
        ({"exp": SECONDS + 1}, ("valid", "")),
        ({"exp": SECONDS}, ("out_of_date", "expired")),
        ({"exp": SECONDS - 0.5}, ("out_of_date", "expired")),
        ({"exp": None}, ("valid", "")),
        ({"nbf": str(SECONDS)}, ("damaged", "card_content")),
        ({"nbf": True}, ("damaged", "card_content")),
        ({"nbf": None}, ("damaged", "card_content")),
        ({"exp": "never"}, ("damaged", "card_content")),
        ({"iss": c.ISSUER + "/"}, ("untrusted", "issuer_differs")),
        ({"iss": None}, ("damaged", "card_content")),
        ({"vc": {}}, ("damaged", "card_content")),
        ({"unknown": "member"}, ("valid", "")),
    ],
)
def test_issuer_and_dates_are_judged_once_the_signature_holds(more: dict[str, Any], expected: tuple[str, str]) -> None:
    found = verdict(c.signed(c.claims(**more)))
    assert (found.result, found.problem) == expected
    assert "signature" in found.proved


@pytest.mark.parametrize("types", [[], ["https://smarthealth.cards#immunization"], ["VerifiableCredential"]])
def test_a_credential_of_another_type_is_no_health_card(types: list[str]) -> None:
    claims = c.claims()
    claims["vc"]["type"] = types
    assert answer(c.signed(claims)) == ("damaged", "not_a_health_card")


@pytest.mark.parametrize("rid", ["a" * 25, "a.b", "", 7])
def test_a_name_that_no_list_could_hold_is_not_accepted(rid: object) -> None:
    claims = c.claims()
    claims["vc"]["rid"] = rid
    assert answer(c.signed(claims)) == ("damaged", "card_content")


def test_what_cannot_be_known_of_revocation_is_said_and_not_proved() -> None:
    ring, claims = c.ring(), c.claims()
    del claims["vc"]["rid"]
    (issuer,) = c.trust(ring).issuers
    (newer,) = c.trust(with_card_revoked(ring, c.KEY.kid, "other")).issuers
    cases = [
        (c.signed(claims), issuer, "card_without_name"),
        (c.card().jws, replace(issuer, lists=()), "list_missing"),
        (c.card().jws, replace(newer, lists=issuer.lists), "list_old"),
    ]
    for jws, known, said in cases:
        found = verdict(jws, trust=trusted.trust_in([known]))
        assert (found.result, found.revocation, found.proved[-1]) == ("valid", said, "type")


def test_an_old_list_still_takes_back_what_it_took_back() -> None:
    ring = with_card_revoked(c.ring(), c.KEY.kid, c.RID)
    (old,), (new,) = c.trust(ring).issuers, c.trust(with_card_revoked(ring, c.KEY.kid, "other")).issuers
    known = trusted.trust_in([replace(new, lists=old.lists)])
    assert answer(c.card().jws, trust=known) == ("revoked", "card_revoked")


def test_what_an_older_list_took_back_stays_taken_back_when_a_newer_one_forgets_it() -> None:
    (old,) = c.trust(with_card_revoked(c.ring(), c.KEY.kid, c.RID)).issuers
    forgetful = with_card_revoked(with_card_revoked(c.ring(), c.KEY.kid, "another"), c.KEY.kid, "third")
    (new,) = c.trust(forgetful).issuers
    assert answer(c.card().jws, trust=trusted.trust_in([old, new])) == ("revoked", "card_revoked")
    assert answer(c.card(rid="third").jws, trust=trusted.trust_in([old, new])) == ("revoked", "card_revoked")


def test_an_issuer_cannot_take_back_the_cards_of_another() -> None:
    (foreign,) = c.trust(c.ring(c.OTHER_KEY, issuer="https://other.example.org")).issuers
    (stolen,) = c.trust(with_card_revoked(c.ring(), c.KEY.kid, c.RID)).issuers
    hostile = trusted.with_lists(foreign, stolen.lists)
    assert answer(c.card().jws, trust=trusted.trust_in([*c.trust().issuers, hostile])) == ("valid", "")


def test_of_two_copies_of_a_list_the_newer_says_which_keys_count_and_both_take_back() -> None:
    ring = c.ring(c.KEY, c.OTHER_KEY)
    old = c.trust(with_card_revoked(ring, c.OTHER_KEY.kid, c.RID), c.NOW - DAY).issuers
    new = c.trust(revoked(ring, c.KEY.kid, c.NOW), c.NOW).issuers
    for both in ([*old, *new], [*new, *old]):
        trust = trusted.trust_in(both)
        assert answer(c.card().jws, trust=trust) == ("untrusted", "key_unknown")
        assert answer(c.card(key=c.OTHER_KEY).jws, trust=trust) == ("revoked", "card_revoked")


def test_a_key_list_without_a_name_vouches_for_any_issuer_and_proves_none() -> None:
    keys = trusted.read_jwks(json.dumps(c.jwks()).encode(), c.NOW)
    trust = trusted.trust_in([keys])
    found = verdict(c.card().jws, trust=trust)
    assert (found.result, found.issuer, found.proved) == ("valid", c.ISSUER, ("signature", "dates", "type"))
    assert answer(c.signed(c.claims(iss="http://a.example")), trust=trust) == ("untrusted", "issuer_differs")
    named = trusted.trust_in([keys, *c.trust().issuers])
    assert "issuer" in verdict(c.card().jws, trust=named).proved


def test_the_published_examples_are_judged_as_their_authors_meant_them() -> None:
    info = {"issuer": {"iss": PUBLISHED["issuer"]}, **PUBLISHED["jwks"], "crls": [PUBLISHED["crl"]]}
    directory = msgspec.json.encode({"issuerInfo": [info]})
    trust = trusted.trust_in(trusted.read_directory(directory, None))
    first = verify(PUBLISHED["text"], trust, c.NOW)
    assert (first.result, first.problem, first.proved) == ("untrusted", "issuer_differs", ("signature",))
    then = datetime(2023, 1, 1, tzinfo=UTC)
    assert answer(PUBLISHED["jws_taken_back"], c.NOW, trust) == ("out_of_date", "expired")
    # Its list takes back what was issued before the second in which this card was: an hour later it would be this one.
    assert answer(PUBLISHED["jws_taken_back"], then, trust) == ("valid", "")
    info["crls"][0]["rids"] = ["vwAjHdarZuc.1668549075"]
    later = trusted.trust_in(trusted.read_directory(msgspec.json.encode({"issuerInfo": [info]}), None))
    assert answer(PUBLISHED["jws_taken_back"], then, later) == ("revoked", "card_revoked")
