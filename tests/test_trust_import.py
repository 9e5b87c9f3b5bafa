"""Lists that somebody brings: what they would change, and which of them are refused."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.credentials import cards as c
from tests.test_trust_folder import OTHER, put
from vaxdesk.codes import trust_import as imports
from vaxdesk.credentials.key_ring import published, revoked, with_card_revoked
from vaxdesk.credentials.trusted import Trust, with_own
from vaxdesk.credentials.verifying import verify_jws

LATER = c.NOW + timedelta(days=30)
REVOKED = with_card_revoked(c.ring(), c.KEY.kid, c.RID)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    return site


def trust(site: Path, own: Trust = Trust()) -> Trust:  # noqa: B008  # frozen
    found, left = imports.with_folder(own, site)
    assert left == ()
    return found


def bring(source: Path, site: Path) -> imports.Offer:
    """Look at a list and take it where that is possible."""
    offer = imports.looked_at(source, site, trust(site))
    if not offer.problem:
        imports.taken(offer, site)
    return offer


def result(site: Path) -> str:
    return verify_jws(c.card().jws, trust(site), c.NOW).result


def test_a_folder_is_believed_only_once_it_was_taken(tmp_path: Path, site: Path) -> None:
    offer = imports.looked_at(put(tmp_path / "brought"), site, trust(site))
    assert (offer.problem, offer.confirms, result(site)) == ("", True, "untrusted")
    (issuer,) = offer.issuers
    assert (issuer.iss, issuer.name, issuer.time) == (c.ISSUER, "春熙社区卫生服务中心", c.NOW)
    assert [key.new for key in issuer.keys] == [True]
    assert issuer.keys[0].fingerprint.replace(" ", "") == c.KEY.kid
    assert imports.taken(offer, site).name == "vax.example.org-site-0042"
    assert result(site) == "valid"
    assert not (site / imports.INCOMING).exists()


@pytest.mark.parametrize("name", ["directory.json", "jwks.json"])
def test_a_single_file_is_enough_whatever_it_is_called(tmp_path: Path, site: Path, name: str) -> None:
    file = tmp_path / "from the stick.txt"
    file.write_bytes(published(c.ring(), c.NOW)[name])
    offer = bring(file, site)
    assert [each.iss for each in offer.issuers] == [c.ISSUER if name == "directory.json" else ""]
    assert result(site) == "valid"


def test_who_is_known_already_needs_no_second_comparison(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "brought"), site)
    again = imports.looked_at(put(tmp_path / "again", REVOKED, LATER), site, trust(site))
    assert not again.confirms
    assert again.issuers[0].taken_back == 1
    imports.taken(again, site)
    assert result(site) == "revoked"


def test_a_list_that_is_older_than_the_one_here_is_refused(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "new", REVOKED, LATER), site)
    assert result(site) == "revoked"
    for name in ("", "directory.json", "jwks.json"):
        old = put(tmp_path / f"old{name}")
        assert bring(old / name if name else old, site).problem == "trust_older"
    assert result(site) == "revoked"


def test_a_newer_list_of_cards_taken_back_comes_alone(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "brought"), site)
    alone = tmp_path / "list.json"
    alone.write_bytes(published(REVOKED, LATER)[f"crl/{c.KEY.kid}.json"])
    assert bring(alone, site).problem == ""
    assert result(site) == "revoked"
    alone.write_bytes(published(c.ring(), LATER)[f"crl/{c.KEY.kid}.json"])
    assert bring(alone, site).problem == "trust_older"


def test_a_list_of_cards_of_somebody_unknown_says_nothing(tmp_path: Path, site: Path) -> None:
    alone = tmp_path / "list.json"
    alone.write_bytes(published(REVOKED, LATER)[f"crl/{c.KEY.kid}.json"])
    assert bring(alone, site).problem == "trust_nothing"


def test_another_key_of_a_known_issuer_is_shown_as_new_and_the_one_that_went_as_gone(
    tmp_path: Path, site: Path
) -> None:
    bring(put(tmp_path / "brought"), site)
    offer = imports.looked_at(put(tmp_path / "other", c.ring(c.OTHER_KEY), LATER), site, trust(site))
    assert offer.confirms
    assert offer.issuers[0].gone == (c.KEY.kid,)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"{}", b'{"keys": []}x', b" " * 5_000_000])
def test_what_is_no_list_changes_nothing(tmp_path: Path, site: Path, content: bytes) -> None:
    file = tmp_path / "list.json"
    file.write_bytes(content)
    assert bring(file, site).problem == "trust_nothing"
    assert not (site / imports.TRUST).exists()


def test_a_private_key_is_never_taken(tmp_path: Path, site: Path) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": [{**c.jwks()["keys"][0], "d": "AAAA"}]}))
    assert bring(file, site).problem == "trust_private_key"


def test_a_stick_that_is_gone_is_said(tmp_path: Path, site: Path) -> None:
    assert imports.looked_at(tmp_path / "gone.json", site, Trust()).problem == "trust_unreadable"


def test_what_nobody_wants_is_forgotten(tmp_path: Path, site: Path) -> None:
    offer = imports.looked_at(put(tmp_path / "brought"), site, Trust())
    imports.forgotten(site)
    assert not (site / imports.INCOMING).exists()
    with pytest.raises(ValueError, match="trust_nothing"):
        imports.taken(imports.Offer(problem="trust_nothing"), site)
    assert offer.issuers


def test_the_site_believes_itself_beside_others(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer=OTHER)), site)
    assert result(site) == "untrusted"
    assert verify_jws(c.card().jws, trust(site, c.trust()), c.NOW).result == "valid"


def test_two_issuers_lie_in_folders_of_their_own(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "a"), site)
    bring(put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer=OTHER)), site)
    shutil.rmtree(site / imports.TRUST / "other.example.org")
    assert [each.iss for each in trust(site).issuers] == [c.ISSUER]


def test_an_older_list_does_not_bring_a_key_back_that_was_taken_off_since(tmp_path: Path, site: Path) -> None:
    bring(put(tmp_path / "new", c.ring(c.OTHER_KEY), LATER), site)
    offer = imports.looked_at(put(tmp_path / "old"), site, trust(site))
    assert offer.problem == "trust_older"
    assert imports.looked_at(put(tmp_path / "newer", at=LATER + timedelta(1)), site, trust(site)).problem == ""


def test_a_private_key_is_found_in_a_key_list_that_lies_beside_a_directory(tmp_path: Path, site: Path) -> None:
    brought = put(tmp_path / "brought")
    keys = json.loads((brought / "jwks.json").read_text(encoding="utf-8"))
    keys["keys"][0]["d"] = "AAAA"
    (brought / "jwks.json").write_text(json.dumps(keys), encoding="utf-8")
    offer = imports.looked_at(brought, site, trust(site))
    assert (offer.problem, [each.code for each in offer.left]) == ("trust_private_key", ["private_key"])


def test_another_workstation_of_the_same_site_is_believed_beside_the_own_keys(tmp_path: Path, site: Path) -> None:
    own = with_own(Trust(), c.ring(c.OTHER_KEY), LATER)
    imports.taken(imports.looked_at(put(tmp_path / "brought"), site, trust(site, own)), site)
    assert verify_jws(c.card().jws, trust(site, own), LATER).result == "valid"
    assert verify_jws(c.card(key=c.OTHER_KEY).jws, trust(site, own), LATER).result == "valid"


def test_a_key_that_this_site_withdrew_is_not_brought_back(tmp_path: Path, site: Path) -> None:
    own = with_own(Trust(), revoked(c.ring(), c.KEY.kid, c.NOW), LATER)
    assert imports.looked_at(put(tmp_path / "brought"), site, trust(site, own)).problem == "trust_older"
