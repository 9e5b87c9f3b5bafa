"""`vaxdesk slip verify`: text, picture, page or file in; one of five answers out, with an exit code each."""

import json
import subprocess
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result as Ran
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.cli.running import CLOCK, command, run
from tests.credentials import cards as c
from tests.paper.samples import pictures, printed, subject
from tests.test_trust_folder import put
from vaxdesk.cli.slip_words import LEFT_OUT, PROBLEMS, RESULTS, REVOCATION
from vaxdesk.credentials.key_ring import with_card_revoked
from vaxdesk.credentials.verifying import Problem, Result, RevocationCheck

BAD = c.card().text[:-2] + "76"
PAST = {"nbf": 1_500_000_000, "exp": 1_600_000_000}


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Trust in a site that has taken back one card, and has issued all of its cards long ago."""
    return put(tmp_path_factory.mktemp("keys"), with_card_revoked(c.ring(), c.KEY.kid, "takenback"))


def verify(card: str | Path, keys: Path, *args: str, stdin: str | bytes = b"") -> Ran:
    return run("slip", "verify", card, "--trust", keys, *args, stdin=stdin)


def judged(card: str | Path, keys: Path) -> dict[str, Any]:
    ran = verify(card, keys, "--json")
    found: dict[str, Any] = json.loads(ran.stdout)
    assert ran.stdout.count("\n") == 1
    return {**found, "exit": ran.exit_code}


def text(**more: Any) -> str:
    """A card that was issued in 2017, with other claims."""
    from vaxdesk.credentials.qr_text import encoded

    rid = more.pop("rid", c.RID)
    claims = c.claims(**{"nbf": PAST["nbf"], **more})
    return encoded(c.signed({**claims, "vc": {**claims["vc"], "rid": rid}}))


CASES: list[tuple[str, Callable[[], str], int]] = [
    ("valid", text, 0),
    ("untrusted", lambda: c.card(key=c.OTHER_KEY).text, 10),
    ("revoked", lambda: text(rid="takenback"), 11),
    ("out_of_date", lambda: text(**PAST), 12),
    ("damaged", lambda: BAD, 13),
]
each_answer = pytest.mark.parametrize(("result", "card", "code"), CASES, ids=[name for name, _, _ in CASES])


@each_answer
def test_each_answer_has_its_words_and_its_exit_code(keys: Path, result: Result, card: Any, code: int) -> None:
    ran = verify(card(), keys)
    assert (ran.exit_code, ran.stderr) == (code, "")
    assert ran.stdout.startswith(RESULTS[result])
    shows_a_name = c.NAME in ran.stdout
    assert shows_a_name is (result not in ("untrusted", "damaged"))
    assert ("compare name and birth date" in ran.stdout) is shows_a_name


@each_answer
@pytest.mark.parametrize("kind", ["picture", "page", "text file", "standard input"])
def test_a_card_is_read_from_wherever_it_comes(
    keys: Path, tmp_path: Path, result: Result, card: Any, code: int, kind: str
) -> None:
    file = tmp_path / f"slip.{kind[0]}"
    page = printed("slip", subject(), "roll80", card())
    if kind == "picture":
        pictures(page)[0].save(file, format="PNG")
    else:
        file.write_bytes(page if kind == "page" else card().encode())
    if kind == "standard input":
        ran = verify("-", keys, "--json", stdin=file.read_bytes())
        assert (ran.exit_code, json.loads(ran.stdout)["result"]) == (code, result)
    else:
        assert (judged(file, keys)["exit"], judged(file, keys)["result"]) == (code, result)


def test_the_object_holds_what_was_proved_what_the_card_says_and_how_old_the_lists_are(keys: Path) -> None:
    found = judged(text(), keys)
    assert found["proved"] == ["signature", "issuer", "dates", "type", "not_revoked"]
    assert (found["issuer"], found["kid"], found["issued"]) == (c.ISSUER, c.KEY.kid, "2017-07-14T02:40:00Z")
    assert (found["name"], found["birth_date"], found["expires"]) == (c.NAME, "1951-03-08", None)
    words = "Influenza, split virus, quadrivalent, PF"
    dose = {"system": "cvx", "code": "150", "meaning": words, "day": "2026-11-20", "lot": "2026F0117"}
    assert found["doses"] == [{**dose, "site": "春熙社区接种点"}]
    assert (found["list_time"], found["revocation"]) == ("2026-11-21T02:30:00Z", "checked")
    assert isinstance(found["list_age_days"], int)
    assert (found["left_out"], len(found["cards"])) == ([], 1)


def test_a_date_that_no_calendar_holds_is_judged_and_not_shown(keys: Path) -> None:
    found = judged(text(nbf=-(10**30)), keys)
    assert (found["result"], found["issued"]) == ("valid", None)
    assert judged(text(nbf=10**30), keys)["exit"] == 12


def test_of_several_cards_the_worst_counts(keys: Path, tmp_path: Path) -> None:
    from vaxdesk.credentials.qr_text import decoded

    file = tmp_path / "all.smart-health-card"
    texts = [text(), text(rid="takenback"), text(**PAST)]
    file.write_text(json.dumps({"verifiableCredential": [decoded(each)[0] for each in texts]}), encoding="utf-8")
    found = judged(file, keys)
    assert (found["exit"], found["problem"]) == (11, "card_revoked")
    assert [each["result"] for each in found["cards"]] == ["valid", "revoked", "out_of_date"]


def test_a_ticket_on_the_same_page_is_passed_over_and_alone_is_no_card(keys: Path, tmp_path: Path) -> None:
    both = Image.new("L", (1400, 2600), 255)
    both.paste(pictures(printed("slip", subject(), "roll80", text()))[0], (0, 0))
    both.paste(pictures(printed("ticket", subject(), "roll80"))[0], (700, 0))
    both.save(tmp_path / "both.png")
    assert judged(tmp_path / "both.png", keys)["result"] == "valid"
    (tmp_path / "ticket.pdf").write_bytes(printed("ticket", subject(), "roll80"))
    assert (judged(tmp_path / "ticket.pdf", keys)["exit"], judged(tmp_path / "ticket.pdf", keys)["problem"]) == (
        13,
        "no_card",
    )


def picture(kind: str, size: tuple[int, int]) -> bytes:
    data = BytesIO()
    Image.new("1", size).save(data, format=kind)
    return data.getvalue()


def claiming_to_be(side: int) -> bytes:
    """A small picture whose header says that it is huge."""
    small = picture("PNG", (100, 100))
    header = small[12:16] + side.to_bytes(4) * 2 + small[24:29]
    return small[:12] + header + zlib.crc32(header).to_bytes(4) + small[33:]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not_a_card"),
        (b"\x00\xff" * 100, "file_unreadable"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "file_unreadable"),
        (b"%PDF-1.7\n%%EOF", "file_unreadable"),
        (b"%PDF-" + bytes(1000), "file_unreadable"),
        (picture("PNG", (100, 100)), "no_card"),
        (picture("PNG", (100, 100))[:-30], "file_unreadable"),
        (claiming_to_be(30_000), "file_too_large"),
        (claiming_to_be(8_000), "file_too_large"),
        (b'{"verifiableCredential": []}', "not_a_card"),
        (b'{"verifiableCredential": [7]}', "not_a_card"),
        (b'{"a":' * 100_000, "not_a_card"),
        (b"eyJ.", "not_a_card"),
        (b"eyJhbGciOiJub25lIn0.e30.", "card_format"),
        (b"'; DROP TABLE visits; --", "not_a_card"),
        (b"<script>alert(1)</script>", "not_a_card"),
    ],
)
def test_a_file_that_holds_no_card_is_damaged_and_says_why(
    keys: Path, tmp_path: Path, content: bytes, problem: str
) -> None:
    (tmp_path / "file").write_bytes(content)
    found = judged(tmp_path / "file", keys)
    assert (found["exit"], found["problem"]) == (13, problem)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(card=st.text(st.characters(codec="utf-8", exclude_characters="\x00")).filter(lambda text: text != "-"))
def test_any_text_at_all_is_answered_in_one_plain_line(keys: Path, card: str) -> None:
    ran = run("slip", "verify", "--trust", keys, "--", card)
    assert ran.exit_code in (4, 13)
    assert (ran.stdout + ran.stderr).count("\n") == 1


def test_a_file_that_is_not_there_is_the_world_and_a_folder_that_is_not_there_is_usage(keys: Path) -> None:
    ran = verify("slips/nothing.pdf", keys)
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert "nothing.pdf" in ran.stderr
    assert verify(text(), keys / "no").exit_code == 2


@pytest.mark.parametrize(
    ("card", "code"),
    [
        ("./slip", 4), ("../slips/tuesday", 4), ("/media/stick/slip", 4), ("~/slip", 4), ("C:\\slips\\slip", 4),
        ("slip.heic", 4), ("slips/slip.heic", 4), ("tests/no_such_slip", 4), ("https://example.org/slip.html", 13),
        ("SHC:/5676", 13), ("shc:/", 13), ("abcd/efgh+ijkl==", 13), ("eyJhbGciOiJub25lIn0.e30.abc", 13), ("slip", 13),
        ("<script>alert(1)</script>", 13), ("'; DROP TABLE visits; --", 13), ("1234567890123456", 13),
    ],
)  # fmt: skip
def test_what_looks_like_a_file_and_is_none_is_the_world_and_any_other_text_is_no_card(
    keys: Path, card: str, code: int
) -> None:
    ran = verify(card, keys)
    assert ran.exit_code == code
    assert ("the file cannot be read" in ran.stderr) is (code == 4)


def test_a_list_of_cards_taken_back_without_its_key_is_said(tmp_path: Path) -> None:
    put(tmp_path / "a", with_card_revoked(c.ring(), c.KEY.kid, c.RID))
    put(tmp_path / "b", c.ring(c.OTHER_KEY, issuer="https://other.example.org"))
    lost = f"crl/{c.KEY.kid}.json"
    (tmp_path / "a" / lost).rename(tmp_path / "b" / lost)
    ran = verify(text(), tmp_path)
    assert f"b/{lost}: no list beside it holds its key, so that it takes no card back" in ran.stderr
    assert judged(text(), tmp_path)["left_out"] == [{"file": f"b/{lost}", "code": "list_without_key"}]


def test_what_was_left_out_of_the_trust_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "jwks.json").write_text(json.dumps({"keys": [{**c.jwks()["keys"][0], "d": "secret"}]}))
    ran = verify(text(), tmp_path)
    assert ran.exit_code == 10
    assert "jwks.json: it holds a private key" in ran.stderr
    assert judged(text(), tmp_path)["left_out"] == [{"file": "jwks.json", "code": "private_key"}]


def test_a_clock_that_is_given_by_hand_is_refused(keys: Path) -> None:
    assert run("--practice-clock", CLOCK, "slip", "verify", text(), "--trust", keys).exit_code == 3


def test_every_code_has_words() -> None:
    codes: set[str] = {code for part in get_args(Problem) for code in get_args(part)}
    assert set(PROBLEMS) == codes
    assert set(RESULTS) == set(get_args(Result))
    assert set(REVOCATION) == set(get_args(RevocationCheck))
    from vaxdesk.codes.trust import LeftOut

    assert set(LEFT_OUT) == {word.strip("`,.") for word in (LeftOut.__doc__ or "").split() if "`" in word}


def test_it_works_as_a_program_of_its_own(keys: Path) -> None:
    done = subprocess.run(command("slip", "verify", BAD, "--trust", keys), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (13, b"")
