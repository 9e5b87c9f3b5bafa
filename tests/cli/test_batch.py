"""Acts as lines: every line gets its answer, whatever it holds and whatever the disk does."""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import LEAD, LEAD_SECRET, answers, as_, as_line, batch, person, real_site, run, said, started
from tests.store.raw import raw
from vaxdesk.acts.request import Request
from vaxdesk.cli.batch_lines import LONGEST, BatchLine, Malformed, request, understood
from vaxdesk.clinic.facts import FACT_TYPES

NEW_ID = "01853729-0a00-7000-8000-00000000{:04x}"
ENROL = {"name": "丙丁", "sex": "female", "birth_date": "1941-02-03"}


def entries(site: Path) -> list[dict[str, Any]]:
    return answers(run("--data-dir", site, "journal", "--json"))


def test_a_recorded_line_is_answered_with_its_entry(site: Path) -> None:
    result = batch(site, person(id=NEW_ID.format(1), about=NEW_ID.format(2)))
    assert result.exit_code == 0
    assert answers(result) == [
        {"ok": True, "line": 1, "entry": NEW_ID.format(1), "about": NEW_ID.format(2), "stage": None}
    ]
    assert entries(site)[-1]["id"] == NEW_ID.format(1)


def test_a_line_that_is_sent_again_gets_its_first_answer_and_writes_nothing(site: Path) -> None:
    line = person(id=NEW_ID.format(1), about=NEW_ID.format(2), at="2026-01-02T03:04:05+08:00")
    first = batch(site, line)
    count = len(entries(site))
    again = batch(site, line, line | {"body": ENROL})
    assert answers(again)[0] == answers(first)[0]
    assert answers(again)[1]["refused"][0]["code"] == "id_reused"
    assert (again.exit_code, len(entries(site))) == (3, count)


def test_a_refusal_says_whether_it_can_be_overridden_and_is_judged_afresh(site: Path) -> None:
    line = person(id=NEW_ID.format(1))
    line["body"] |= {"document": {"type": "cn_resident_id", "number": "500106194003211620"}}
    refused = batch(site, line)
    [answer] = answers(refused)
    assert refused.exit_code == 3
    assert answer["refused"] == [
        {
            "code": "document_checksum",
            "blocks": False,
            "message": "the check character of the identity number does not fit",
        }
    ]
    assert answers(batch(site, line | {"override": ["document_checksum"]}))[0]["refused"][0]["code"] == "reason_missing"
    accepted = batch(site, line | {"override": ["document_checksum"], "reason": "worn card"})
    assert (accepted.exit_code, answers(accepted)[0]["entry"]) == (0, NEW_ID.format(1))


MALFORMED = [
    (b"", "not JSON: the line is empty"),
    (b'{"fact": "person_enrolled"', "not JSON"),
    (b"[]", "not a JSON object"),
    (b"null", "not a JSON object"),
    (b'{"fact": "\xff"}', "not JSON"),
    (b'{"fact": "a\x00b"}', "not JSON"),
    (b'{"fact": NaN}', "not JSON: NaN"),
    (b'{"fact": "screened", "body": {"outcome": "eligible", "response": {"a": 1e999}}}', "not JSON"),
    (b'{"fact": "struck", "reason": "\\ud800"}', "not JSON"),
    (b'{"fact": "struck", "fact": "printed"}', "a key is there twice: 'fact'"),
    (b"[" * 100_000, "not JSON"),
    (b'{"a":' * 100_000, "not JSON"),
    (b'{"fact": "fly"}', "no such fact: 'fly'"),
    (b'{"body": {}}', "missing required field `fact`"),
    (b'{"fact": "struck", "wings": 2}', "unknown field `wings`"),
    (b'{"fact": "struck", "override": "all"}', "Expected `array`"),
    (b'{"fact": "struck", "at": "2022-12-22T09:00:00"}', "without a zone"),
    (b'{"fact": "struck", "at": "0001-01-01T00:00:00+08:00"}', "a year outside"),
    (b'{"fact": "struck", "at": "9999-12-31T23:59:59-08:00"}', "a year outside"),
    (b'{"fact": "struck", "at": 1671670800}', "Expected"),
    (b'{"fact": "person_enrolled", "id": "1", "body": ' + json.dumps(ENROL).encode() + b"}", "not a UUIDv7"),
    (b'{"fact": "person_enrolled", "body": {"name": "", "sex": "male", "birth_date": "1950-01-01"}}', "body: "),
    (b'{"fact": "person_enrolled", "body": {"name": " ", "sex": "male", "birth_date": "1950-01-01"}}', "length"),
    (b'{"fact": "person_enrolled", "body": {"name": "a", "sex": "male", "birth_date": "1950-02-30"}}', "body: "),
    (b'{"fact": "entry_checked", "body": {"temperature_c": "36.5"}}', "body: Expected"),
    (b'{"fact": "entry_checked", "body": {"colour": "red"}}', "unknown field `colour`"),
    (
        b'{"fact": "visit_registered", "body": {"mode": "booked", "plan": [{"product": "flu-iiv4"}],'
        b' "booked_for": "2022-12-22T09:00:00"}}',
        "timezone",
    ),
    (b'{"fact": "' + b"a" * LONGEST + b'"}', "longer than"),
]


@pytest.mark.parametrize(("line", "error"), MALFORMED, ids=range(len(MALFORMED)))
def test_a_malformed_line_is_told_so_and_the_next_one_is_taken(site: Path, line: bytes, error: str) -> None:
    result = batch(site, line, person())
    first, second = answers(result)
    assert (first["ok"], first["line"], set(first)) == (False, 1, {"ok", "line", "error"})
    assert error in first["error"]
    assert (second["ok"], second["line"], result.exit_code, result.stderr) == (True, 2, 2, "")


def test_a_number_too_large_for_the_chain_is_malformed_and_leaves_nothing(site: Path) -> None:
    visit, who = NEW_ID.format(1), NEW_ID.format(2)
    plan = {"mode": "walk_in", "plan": [{"product": "flu-iiv4"}]}
    response = {"outcome": "eligible", "vital_signs": {"temperature_c": 36.5}, "response": {"a": 2**53 + 1}}
    said = answers(
        batch(
            site,
            person(about=who),
            {"fact": "visit_registered", "about": visit, "person": who, "body": plan},
            {"fact": "screened", "about": visit, "body": response},
            {"fact": "screened", "about": visit, "body": {"outcome": "eligible", "note": "体温计坏了"}},
        )
    )
    assert [each["ok"] for each in said] == [True, True, False, True]
    assert "error" in said[2]


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_make_reading_a_line_raise_anything_else(raw_line: bytes) -> None:
    with pytest.raises(Malformed):
        request(understood(raw_line), "someone")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.fixed_dictionaries(
        {"fact": st.sampled_from(sorted(FACT_TYPES))},
        optional={name: json_values for name in (*BatchLine.__struct_fields__, "wings") if name != "fact"},
    )
)
def test_no_json_object_makes_reading_a_line_raise_anything_else(line: dict[str, Any]) -> None:
    with suppress(Malformed):
        assert isinstance(request(understood(json.dumps(line).encode()), "someone", NEW_ID.format(1)), Request)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([person()], 0),
        ([person(by="no.one"), person()], 3),
        ([person(by="no.one"), "{"], 2),
        ([], 0),
    ],
)
def test_the_worst_line_decides_how_a_batch_ends(site: Path, lines: list[Any], code: int) -> None:
    assert batch(site, *lines).exit_code == code


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_a_line(site: Path) -> None:
    raw_lines = b"\xef\xbb\xbf" + json.dumps(person()).encode() + b"\r\n" + json.dumps(person()).encode()
    assert [each["ok"] for each in answers(run("--data-dir", site, "batch", "-", stdin=raw_lines))] == [True, True]


def test_a_file_is_read_as_well_as_standard_input(site: Path, tmp_path: Path) -> None:
    (tmp_path / "acts.jsonl").write_bytes(as_line(person()))
    assert len(answers(run("--data-dir", site, "batch", tmp_path / "acts.jsonl"))) == 1
    assert run("--data-dir", site, "batch", tmp_path / "none.jsonl").exit_code == 2


def test_on_a_practice_site_a_line_acts_as_any_account_and_otherwise_as_the_lead(site: Path) -> None:
    batch(site, person(), person(by="chen.jing"))
    assert [each["by"] for each in entries(site)[-2:]] == ["zhao.yunfeng", "chen.jing"]
    batch(site, person(), args=("--as", "he.ning"))
    assert entries(site)[-1]["by"] == "he.ning"
    assert batch(site, person(), args=("--as", "no.one")).exit_code == 5


def test_on_a_real_site_nobody_acts_without_a_secret(tmp_path: Path) -> None:
    secret, site = real_site(tmp_path / "site"), tmp_path / "site"
    wrong = tmp_path / "wrong.secret"
    wrong.write_text(LEAD_SECRET.upper(), encoding="utf-8")
    for args, code in (
        ((), 2),
        (("--as", "zhao.yunfeng"), 2),
        (("--secret-file", secret), 2),
        (("--as", "zhao.yunfeng", "--secret-file", wrong), 5),
        (("--as", "no.one", "--secret-file", secret), 5),
        (("--as", "zhao.yunfeng", "--secret-file", secret), 0),
    ):
        result = batch(site, person(), args=args)
        assert (result.exit_code, bool(result.stdout)) == (code, code == 0), args
    [entry] = answers(run("--data-dir", site, "journal", "--json", *as_(LEAD, secret)))
    assert entry["by"] == LEAD


def test_on_a_real_site_a_line_cannot_act_as_somebody_else(tmp_path: Path) -> None:
    secret, site = real_site(tmp_path / "site"), tmp_path / "site"
    result = batch(
        site, person(by="zhao.yunfeng"), person(by="chen.jing"), args=("--as", "zhao.yunfeng", "--secret-file", secret)
    )
    assert result.exit_code == 3
    assert answers(result)[1]["refused"][0]["code"] == "by_differs"


def test_each_line_is_answered_before_the_next_one_is_there(site: Path) -> None:
    with started("--data-dir", site, "batch", "-") as process:
        assert process.stdin
        assert process.stdout
        for number in (1, 2, 3):
            process.stdin.write(as_line(person()))
            process.stdin.flush()
            assert said(process)["line"] == number
        process.stdin.close()
        assert process.wait() == 0


def test_a_reader_that_goes_away_stops_the_batch_and_what_was_answered_stays(site: Path) -> None:
    before = len(entries(site))
    with started("--data-dir", site, "batch", "-") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(as_line(person()))
        process.stdin.flush()
        answered = said(process)["entry"]
        process.stdout.close()
        process.stdin.write(as_line(person(id=NEW_ID.format(7))) + as_line(person(id=NEW_ID.format(8))))
        process.stdin.close()
        assert process.wait() == 4
        assert b"line 2 was written down, no later line was read" in process.stderr.read()
    assert [each["id"] for each in entries(site)[before:]] == [answered, NEW_ID.format(7)]


def test_two_batches_at_once_both_get_everything_in(site: Path) -> None:
    before = len(entries(site))
    heard: dict[int, bytes] = {}

    def talk(number: int, process: "subprocess.Popen[bytes]") -> None:
        heard[number], _ = process.communicate(b"".join(as_line(person()) for _ in range(15)))

    with started("--data-dir", site, "batch", "-") as one, started("--data-dir", site, "batch", "-") as two:
        threads = [threading.Thread(target=talk, args=pair) for pair in ((1, one), (2, two))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (one.returncode, two.returncode) == (0, 0)
    assert all(json.loads(line)["ok"] for lines in heard.values() for line in lines.splitlines())
    assert len(entries(site)) == before + 30
    assert run("--data-dir", site, "verify").exit_code == 0


@pytest.mark.slow
def test_a_database_that_stays_busy_fails_the_line_and_the_next_one_is_taken(site: Path) -> None:
    with raw(site) as other, started("--data-dir", site, "batch", "-") as process:
        assert process.stdin
        assert process.stdout
        other.execute("BEGIN IMMEDIATE")
        process.stdin.write(as_line(person()))
        process.stdin.flush()
        failed = said(process)
        other.execute("ROLLBACK")
        out, _ = process.communicate(as_line(person()))
    assert failed["failed"].endswith("five seconds: nothing of this line was saved")
    assert json.loads(out)["ok"] is True
    assert process.returncode == 4


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set through a shell")
def test_a_disk_that_takes_no_more_fails_lines_one_by_one_and_loses_none_that_was_answered(site: Path) -> None:
    assert run("--data-dir", site, "backup").exit_code == 0  # so that the seal is short
    before = len(entries(site))
    lines = b"".join(as_line(person()) for _ in range(12))
    limited = ["sh", "-c", 'ulimit -f 160; exec "$@"', "sh", sys.executable, "-m", "vaxdesk", "--data-dir", str(site)]
    done = subprocess.run([*limited, "batch", "-"], input=lines, capture_output=True, check=False, env=dict(os.environ))
    said = [json.loads(line) for line in done.stdout.splitlines()]
    recorded = [each["entry"] for each in said if each["ok"]]
    assert (done.returncode, len(said), done.stderr) == (4, 12, b"")
    assert 0 < len(recorded) < 12
    assert all(each["failed"].endswith(": nothing of this line was saved") for each in said if not each["ok"])
    assert [each["id"] for each in entries(site)[before:]] == recorded
    assert run("--data-dir", site, "verify").exit_code == 0
