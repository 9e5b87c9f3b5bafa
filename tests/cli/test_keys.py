"""`vaxdesk keys`: what is published, what is never, and who may."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import CLOCK, LEAD, answers, as_, batch, real_site, run
from tests.cli.test_recovery import kept
from tests.credentials import cards as c
from tests.credentials import second_verifier
from tests.test_trust_folder import put
from vaxdesk.cli.exits import DONE, FINDINGS, REFUSED, USAGE
from vaxdesk.codes.code_pictures import codes_in
from vaxdesk.store.cardkeys import CARD_KEYS

LATER = "2022-12-22T11:00:00+08:00"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice site with a day in it."""
    folder = tmp_path_factory.mktemp("keys") / "site"
    assert run("--data-dir", folder, "--practice-clock", CLOCK, "demo", "--no-window", "--seed", "7").exit_code == DONE
    return folder


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    import shutil

    shutil.copytree(made, tmp_path / "site")
    return tmp_path / "site"


def keys(site: Path, *args: str | Path) -> Any:
    return run("--data-dir", site, "--practice-clock", LATER, "keys", *args)


def listed(site: Path) -> list[dict[str, Any]]:
    return answers(keys(site, "list", "--json"))


def visit_of(site: Path) -> tuple[str, str]:
    """Somebody who has gone home, and the entry of their first dose."""
    entries = answers(run("--data-dir", site, "journal", "--json"))
    released = {each["about"] for each in entries if each["fact"] == "released"}
    dose = next(each for each in entries if each["fact"] == "dose_given" and each["about"] in released)
    return dose["about"], dose["id"]


def slip(site: Path, visit: str, out: Path) -> list[str]:
    result = run("--data-dir", site, "--practice-clock", LATER, "paper", "slip", visit, "--lang", "zh-CN", "--out", out)
    assert result.exit_code == DONE
    return list(codes_in(out.read_bytes()))


def verified(out: Path, trust: Path) -> tuple[int, dict[str, Any]]:
    result = run("slip", "verify", out, "--trust", trust, "--json")
    return result.exit_code, json.loads(result.stdout)


def test_a_slip_verifies_by_what_was_exported_and_by_a_second_verifier(site: Path, tmp_path: Path) -> None:
    visit, _ = visit_of(site)
    (text,) = slip(site, visit, tmp_path / "slip.pdf")
    assert keys(site, "export", tmp_path / "keys").exit_code == DONE
    code, verdict = verified(tmp_path / "slip.pdf", tmp_path / "keys")
    assert (code, verdict["result"], verdict["revocation"]) == (0, "valid", "checked")
    assert verdict["issuer"].startswith("https://practice.vaxdesk.invalid/")
    jwks = json.loads((tmp_path / "keys" / "jwks.json").read_text())
    assert second_verifier.claims(text, jwks)["iss"] == verdict["issuer"]
    (key,) = listed(site)
    assert (key["state"], key["here"], key["ctr"], key["kid"]) == ("current", True, 1, verdict["kid"])


def test_a_corrected_dose_is_on_the_list_and_the_counter_grows(site: Path, tmp_path: Path) -> None:
    visit, dose = visit_of(site)
    slip(site, visit, tmp_path / "old.pdf")
    entries = answers(run("--data-dir", site, "journal", "--json", "--about", visit))
    body = next(each["body"] for each in entries if each["id"] == dose)
    amended = {"fact": "dose_given", "amends": dose, "reason": "看错了", "by": "zhou.min", "body": body}
    amended["body"] = body | {"body_site": "right_deltoid"}
    assert batch(site, amended).exit_code == DONE
    keys(site, "export", tmp_path / "keys")
    assert verified(tmp_path / "old.pdf", tmp_path / "keys")[0] == 11
    (crl,) = [json.loads(path.read_text()) for path in (tmp_path / "keys" / "crl").glob("*.json")]
    (jwk,) = json.loads((tmp_path / "keys" / "jwks.json").read_text())["keys"]
    assert (crl["ctr"], len(crl["rids"]), jwk["crlVersion"]) == (2, 1, 2)
    slip(site, visit, tmp_path / "new.pdf")
    assert verified(tmp_path / "new.pdf", tmp_path / "keys")[0] == 0


def test_cards_of_a_retired_key_stay_good_and_those_of_a_revoked_one_fail(site: Path, tmp_path: Path) -> None:
    visit, _ = visit_of(site)
    slip(site, visit, tmp_path / "slip.pdf")
    (first,) = listed(site)
    assert keys(site, "retire", "--why", "a year old").exit_code == DONE
    assert not (site / CARD_KEYS).exists()
    keys(site, "export", tmp_path / "keys")
    assert verified(tmp_path / "slip.pdf", tmp_path / "keys")[0] == 0
    assert keys(site, "revoke", first["kid"], "--why", "stolen").exit_code == DONE
    keys(site, "export", tmp_path / "keys")
    assert verified(tmp_path / "slip.pdf", tmp_path / "keys")[0] == 10
    assert list((tmp_path / "keys" / "crl").iterdir()) == []
    slip(site, visit, tmp_path / "slip.pdf")
    assert [each["state"] for each in listed(site)] == ["revoked", "current"]
    keys(site, "export", tmp_path / "keys")
    assert verified(tmp_path / "slip.pdf", tmp_path / "keys")[0] == 0


def test_another_issuer_signs_with_another_key_and_older_cards_stay_good(site: Path, tmp_path: Path) -> None:
    visit, _ = visit_of(site)
    slip(site, visit, tmp_path / "old.pdf")
    new = "https://vax.example.org/site/0042"
    assert keys(site, "issuer", new).stdout == f"issuer: {new}\n"
    assert keys(site, "issuer").stdout == f"issuer: {new}\n"
    keys(site, "export", tmp_path / "keys")
    code, verdict = verified(tmp_path / "old.pdf", tmp_path / "keys")
    assert (code, verdict["issuer"].split("/")[2]) == (0, "practice.vaxdesk.invalid")
    assert [(each["state"], each["issuer"]) for each in listed(site)][1] == ("current", new)
    assert len(json.loads((tmp_path / "keys" / "jwks.json").read_text())["keys"]) == 1


@pytest.mark.parametrize("url", ["http://vax.example.org", "https://vax.example.org/", "vax", ""])
def test_what_is_no_issuer_is_not_taken(site: Path, url: str) -> None:
    assert keys(site, "issuer", url).exit_code == USAGE
    assert listed(site) == []


def test_a_new_key_retires_the_one_before(site: Path) -> None:
    keys(site, "new")
    keys(site, "new")
    assert [each["state"] for each in listed(site)] == ["retired", "current"]


def test_a_key_that_is_not_there_cannot_be_ended(site: Path) -> None:
    assert keys(site, "retire").exit_code == USAGE
    assert keys(site, "revoke", "3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s").exit_code == USAGE


def test_a_card_may_be_signed_with_the_dose_where_the_site_says_so(site: Path) -> None:
    assert keys(site, "when").stdout == "observation-ended\n"
    assert keys(site, "when", "dose-given").stdout == "dose-given\n"
    assert keys(site, "when").stdout == "dose-given\n"


@pytest.mark.parametrize("verb", [["list"], ["new"], ["export", "keys"], ["issuer", "https://a.example"], ["when"]])
def test_keys_are_for_the_lead(site: Path, tmp_path: Path, verb: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert keys(site, *verb, "--as", "wang.fang").exit_code == REFUSED
    assert listed(site) == []


def test_on_a_real_site_somebody_signs_in(tmp_path: Path) -> None:
    secret = real_site(tmp_path / "site")
    assert run("--data-dir", tmp_path / "site", "keys", "list").exit_code == USAGE
    acting = ("--as", LEAD, "--secret-file", secret)
    assert run("--data-dir", tmp_path / "site", "keys", "new", *acting).exit_code == DONE
    assert run("--data-dir", tmp_path / "site", "keys", "export", tmp_path / "out", *acting).exit_code == DONE
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["crl", "directory.json", "jwks.json"]


def test_a_batch_cannot_say_that_a_card_was_issued(site: Path) -> None:
    golden = json.loads((Path(__file__).parents[1] / "store" / "golden" / "facts.json").read_text(encoding="utf-8"))
    visit, _ = visit_of(site)
    for each in golden:
        if each["fact"].startswith("card_"):
            (answer,) = answers(batch(site, {"fact": each["fact"], "body": each["body"], "about": visit}))
            assert [problem["code"] for problem in answer["refused"]] == ["not_allowed"]


# lists of others


def believed(site: Path, *args: str | Path) -> Any:
    return keys(site, "believe", *args)


def test_a_list_of_others_is_taken_in_once_its_fingerprints_were_compared(site: Path, tmp_path: Path) -> None:
    brought = put(tmp_path / "brought")
    seen = believed(site, brought)
    assert seen.exit_code == FINDINGS
    assert c.KEY.kid[:4] in seen.output
    assert "compare the fingerprints" in seen.output
    assert not (site / "trust").exists()
    taken = believed(site, brought, "--compared", "--json")
    assert (taken.exit_code, json.loads(taken.stdout)["taken"]) == (DONE, True)
    assert run("slip", "verify", c.card().text, "--trust", site / "trust").exit_code == DONE
    assert believed(site, brought).exit_code == DONE


def test_a_list_with_a_private_key_or_with_nothing_is_refused_in_words(site: Path, tmp_path: Path) -> None:
    brought = put(tmp_path / "brought")
    whole = json.loads((brought / "directory.json").read_text())
    whole["issuerInfo"][0]["keys"][0]["d"] = "A" * 43
    (brought / "directory.json").write_text(json.dumps(whole))
    for source, words in ((brought, "private key"), (tmp_path / "empty", "no list")):
        source.mkdir(exist_ok=True)
        ran = believed(site, source, "--compared")
        assert ran.exit_code == REFUSED
        assert words in ran.output
    assert not (site / "trust").exists()


def test_whoever_changes_keys_or_believes_somebody_is_in_the_access_log(tmp_path: Path) -> None:
    site, lead = tmp_path / "site", as_(LEAD, real_site(tmp_path / "site"))
    for args in (("new",), ("issuer", "https://vax.example.org/site/0042"), ("when", "dose-given"), ("retire",)):
        assert run("--data-dir", site, "keys", *args, *lead).exit_code == DONE
    assert run("--data-dir", site, "keys", "believe", put(tmp_path / "b"), "--compared", *lead).exit_code == DONE
    looks = reversed(kept(site))
    assert [(what, reason.split()[0]) for what, _, reason in looks if what in ("keys_changed", "trust_taken")] == [
        ("keys_changed", "new"),
        ("keys_changed", "issuer"),
        ("keys_changed", "cards"),
        ("keys_changed", "retired"),
        ("trust_taken", c.ISSUER),
    ]
