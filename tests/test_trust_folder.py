"""The trust folder: what it may hold, and what in it is not believed."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.credentials import cards as c
from vaxdesk.codes import trust as folders
from vaxdesk.codes.trust import LeftOut, read_trust
from vaxdesk.credentials.key_ring import KeyRing, published, with_card_revoked
from vaxdesk.credentials.verifying import Verdict, verify_jws

LATER = c.NOW + timedelta(days=30)
OTHER = "https://other.example.org"


def put(folder: Path, ring: KeyRing | None = None, at: datetime = c.NOW, *, without: str = "") -> Path:
    """What a site publishes, as files."""
    for name, content in published(ring or c.ring(), at).items():
        if name != without:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    return folder


def judged(folder: Path, jws: str = "") -> Verdict:
    trust, left = read_trust(folder)
    assert left == ()
    return verify_jws(jws or c.card().jws, trust, c.NOW)


def test_what_a_site_publishes_is_trusted_as_it_lies(tmp_path: Path) -> None:
    found = judged(put(tmp_path))
    assert (found.result, found.revocation, found.list_time) == ("valid", "checked", c.NOW)
    assert "issuer" in found.proved


@pytest.mark.parametrize("place", [".", "site-0042", ".well-known", "site-0042/.well-known"])
def test_a_key_list_alone_is_found_and_proves_no_issuer(tmp_path: Path, place: str) -> None:
    put(tmp_path / place, without="directory.json")
    os.utime(tmp_path / place / "jwks.json", (c.NOW.timestamp(),) * 2)
    found = judged(tmp_path)
    assert (found.result, found.revocation, found.list_time) == ("valid", "checked", c.NOW)
    assert "issuer" not in found.proved


def test_a_directory_binds_the_keys_that_lie_beside_it(tmp_path: Path) -> None:
    found = judged(put(tmp_path), c.card(issuer=OTHER).jws)
    assert (found.result, found.problem) == ("untrusted", "issuer_differs")


def test_each_folder_below_is_an_issuer_of_its_own(tmp_path: Path) -> None:
    put(tmp_path / "a")
    put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer=OTHER))
    assert judged(tmp_path).issuer == c.ISSUER
    assert judged(tmp_path, c.card(key=c.OTHER_KEY, issuer=OTHER).jws).issuer == OTHER
    assert judged(tmp_path, c.card(key=c.OTHER_KEY).jws).result == "untrusted"


def test_a_newer_list_of_cards_taken_back_may_be_laid_beside_an_older_directory(tmp_path: Path) -> None:
    put(tmp_path)
    newer = published(with_card_revoked(c.ring(), c.KEY.kid, c.RID), LATER)[f"crl/{c.KEY.kid}.json"]
    (tmp_path / "crl" / f"{c.KEY.kid}.json").write_bytes(newer)
    assert judged(tmp_path).result == "revoked"


def test_an_older_list_beside_a_newer_directory_takes_nothing_away(tmp_path: Path) -> None:
    put(tmp_path, with_card_revoked(c.ring(), c.KEY.kid, c.RID))
    (tmp_path / "crl" / f"{c.KEY.kid}.json").write_bytes(published(c.ring(), c.NOW)[f"crl/{c.KEY.kid}.json"])
    assert judged(tmp_path).result == "revoked"


def test_a_list_of_one_issuer_says_nothing_about_another(tmp_path: Path) -> None:
    put(tmp_path / "a")
    put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer=OTHER))
    stolen = published(with_card_revoked(c.ring(), c.KEY.kid, c.RID), c.NOW)[f"crl/{c.KEY.kid}.json"]
    (tmp_path / "b" / "crl" / f"{c.KEY.kid}.json").write_bytes(stolen)
    trust, left = read_trust(tmp_path)
    assert verify_jws(c.card().jws, trust, c.NOW).result == "valid"
    assert left == (LeftOut(f"b/crl/{c.KEY.kid}.json", "list_without_key"),)


def test_an_empty_folder_trusts_nobody(tmp_path: Path) -> None:
    assert judged(tmp_path).problem == "key_unknown"


JWK = c.jwks()["keys"][0]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_this_kind"),
        (b"\xff\x00", "not_this_kind"),
        (b"[" * 1_000_000, "not_this_kind"),
        (json.dumps({"keys": [{**JWK, "d": "AAAA"}]}).encode(), "private_key"),
        (json.dumps({"keys": [{**JWK, "kid": c.OTHER_KEY.kid}]}).encode(), "key_name"),
        (json.dumps({"keys": [{**JWK, "y": JWK["x"]}]}).encode(), "key_damaged"),
        (json.dumps({"keys": [{**JWK, "x": "é"}]}).encode(), "key_damaged"),
        (b" " * (folders.LARGEST + 1), "too_large"),
    ],
)
def test_a_key_list_that_is_not_right_is_left_out_by_name(tmp_path: Path, content: bytes, code: str) -> None:
    put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer=OTHER))
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "jwks.json").write_bytes(content)
    trust, left = read_trust(tmp_path)
    assert left == (LeftOut("a/jwks.json", code),)
    assert verify_jws(c.card().jws, trust, c.NOW).result == "untrusted"
    assert verify_jws(c.card(key=c.OTHER_KEY, issuer=OTHER).jws, trust, c.NOW).result == "valid"


def test_keys_for_another_use_are_passed_over(tmp_path: Path) -> None:
    keys = {"keys": [{**JWK, "use": "enc"}, {"kty": "RSA", "kid": "r", "n": "AQAB", "e": "AQAB"}, JWK]}
    (tmp_path / "jwks.json").write_text(json.dumps(keys))
    assert judged(tmp_path).result == "valid"


def test_an_issuer_that_no_card_may_carry_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, without="jwks.json")
    directory = tmp_path / "directory.json"
    directory.write_text(directory.read_text(encoding="utf-8").replace(c.ISSUER, "http://a.example"), encoding="utf-8")
    assert read_trust(tmp_path)[1] == (LeftOut("directory.json", "issuer_address"),)


def test_a_damaged_list_of_cards_taken_back_is_left_out_and_nothing_is_proved_by_it(tmp_path: Path) -> None:
    put(tmp_path, without="directory.json")
    listed = tmp_path / "crl" / f"{c.KEY.kid}.json"
    listed.write_text(listed.read_text(encoding="utf-8").replace('"ctr": 1', '"ctr": 0'), encoding="utf-8")
    trust, left = read_trust(tmp_path)
    assert left == (LeftOut(f"crl/{c.KEY.kid}.json", "not_this_kind"),)
    assert verify_jws(c.card().jws, trust, c.NOW).revocation == "list_missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are a matter of Unix")
def test_a_pipe_in_the_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "jwks.json")
    assert read_trust(tmp_path)[1] == (LeftOut("jwks.json", "not_a_file"),)


def test_a_name_of_an_issuer_is_one_plain_line(tmp_path: Path) -> None:
    info = {"issuer": {"iss": c.ISSUER, "name": "Site\u202e\x1b[2J\n0042" + "x" * 500}, "keys": [JWK]}
    (tmp_path / "directory.json").write_text(json.dumps({"issuerInfo": [info], "time": "2026-11-20T10:30:00+08:00"}))
    found = judged(tmp_path)
    assert found.issuer_name.startswith("Site··[2J 0042xxx")
    assert len(found.issuer_name) == 100
    assert found.list_time == datetime(2026, 11, 20, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize("time", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0000-00-00", "yesterday"])
def test_a_list_with_a_time_beyond_every_calendar_counts_as_of_the_day_it_came(tmp_path: Path, time: str) -> None:
    folder = put(tmp_path / "keys")
    file = folder / "directory.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "time": time}))
    trust, left = read_trust(folder)
    assert left == ()
    assert [each.time for each in trust.issuers] == [datetime.fromtimestamp(file.stat().st_mtime, UTC)]


@pytest.mark.parametrize("old", ["jwks.json", "directory.json"])
def test_a_newer_key_list_in_another_folder_takes_its_cards_back_in_every_copy(tmp_path: Path, old: str) -> None:
    put(tmp_path / "a", without="" if old == "directory.json" else "directory.json")
    put(tmp_path / "b", with_card_revoked(c.ring(), c.KEY.kid, c.RID), without="directory.json")
    assert judged(tmp_path).result == "revoked"


def test_a_list_that_says_a_member_twice_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, with_card_revoked(c.ring(), c.KEY.kid, c.RID), without="directory.json")
    listed = tmp_path / "crl" / f"{c.KEY.kid}.json"
    listed.write_text(listed.read_text(encoding="utf-8").replace('"rids"', '"rids": [], "rids"'), encoding="utf-8")
    assert read_trust(tmp_path)[1] == (LeftOut(f"crl/{c.KEY.kid}.json", "not_this_kind"),)


@pytest.mark.parametrize("name", [c.RID + "\n", c.KEY.kid + "\n"])
def test_a_list_with_a_line_end_in_a_name_is_left_out_since_no_card_has_such_a_name(tmp_path: Path, name: str) -> None:
    put(tmp_path, with_card_revoked(c.ring(), c.KEY.kid, c.RID), without="directory.json")
    listed = tmp_path / "crl" / f"{c.KEY.kid}.json"
    said = listed.read_text(encoding="utf-8").replace(json.dumps(name.strip()), json.dumps(name))
    listed.write_text(said, encoding="utf-8")
    assert read_trust(tmp_path)[1] == (LeftOut(f"crl/{c.KEY.kid}.json", "not_this_kind"),)
