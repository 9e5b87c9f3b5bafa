"""A verifier that shares no code with the program comes to the same verdict, whatever was done to the record."""

import ast
import json
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Clinic, nobody
from tests.sources import ROOT
from tests.store.mutations import mutations
from tests.store.raw import raw, unguarded
from tools import verify_json
from tools import verify_site as second
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.store import chain
from vaxdesk.store.codec import entry_json
from vaxdesk.store.verify import verify

PROGRAM = ROOT / "tools" / "verify_site.py"
PARTS = sorted((ROOT / "tools").glob("verify_*.py"))
BOTH = {"digest_differs", "hash_differs", "sequence_gap", "chain_broken", "entry_missing", "signature_unexpected"}
"""Codes that both verifiers have for entries. The program also knows what a fact may say; the other looks at
references."""
NO_HEAD = "no head given: a rollback cannot be seen"


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """Ten entries: a whole visit with a corrected reaction, fractions and Chinese in its bodies."""
    visit = clinic.vaccinated()
    reaction = clinic.act(f.ReactionSeen(note="头晕 “轻度” 😀"), about=visit)
    clinic.desk.amend(reaction.entry.id, f.ReactionSeen(note="头晕"), by="wang.fang", reason="写错了")
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    return clinic


def verdict(clinic: Clinic, head: str | None = None) -> tuple[int, list[second.Problem]]:
    return second.verdict(clinic.folder, clinic.key.hex(), head)


MUTATIONS = mutations(n=4, last=10, corrected=9)


def test_a_sound_record_is_found_sound_by_both(clinic: Clinic) -> None:
    assert verdict(clinic) == (10, [])
    assert clinic.desk.office.verify().ok


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_both_verifiers_find_every_change_and_name_the_same_entries(clinic: Clinic, mutation: str) -> None:
    with unguarded(clinic) as connection:
        MUTATIONS[mutation][1](connection)
    ours = verify(clinic.desk.db, clinic.desk.site.zone)
    count, theirs = verdict(clinic)
    assert count == ours.entries
    assert not ours.ok
    assert {(each.code, each.n) for each in theirs if each.code in BOTH} == {
        (each.code, each.n) for each in ours.problems if each.code in BOTH
    }
    assert {each.n for each in theirs} - {None} == {each.n for each in ours.problems} - {None}
    assert next(each.n for each in theirs if each.n) == MUTATIONS[mutation][0]
    assert next(each.n for each in ours.problems if each.n) == MUTATIONS[mutation][0]


@pytest.mark.parametrize("kept", [1, 5, 7])
def test_a_tail_cut_off_leaves_rows_that_come_from_no_entry(clinic: Clinic, kept: int) -> None:
    clinic.act(nobody())
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > ?", [kept])
    codes = {each.code for each in verdict(clinic)[1]}
    assert "row_without_entry" in codes
    assert codes <= {"row_without_entry", "table_differs"}
    assert not clinic.desk.office.verify().ok


def test_a_printed_head_shows_a_tail_cut_off_and_a_record_written_anew(clinic: Clinic) -> None:
    head = [entry.hash for entry in clinic.desk.journal.since(0)][-1]
    assert verdict(clinic, head.upper()) == (10, [])
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > 8")
    clinic.desk.journal.rebuild()
    assert verify(clinic.desk.db, clinic.desk.site.zone).ok
    assert [each.code for each in verdict(clinic, head)[1]] == ["head_missing"]


def test_a_reference_to_nothing_is_found_even_when_every_hash_was_made_anew(clinic: Clinic) -> None:
    """The forger knows every algorithm and rewrites the rest of the chain."""
    with unguarded(clinic) as connection:
        prev = None
        for entry in clinic.desk.journal.since(4):
            envelope = entry_json(entry) | ({"after": ["gone"]} if prev is None else {"prev": prev})
            prev = chain.entry_hash(envelope)
            connection.execute(
                "UPDATE journal SET after = ?, prev = ?, hash = ? WHERE n = ?",
                [json.dumps(envelope["after"]), envelope["prev"], prev, entry.n],
            )
    assert [(each.code, each.n) for each in verdict(clinic)[1]] == [("after_unknown", 5)]


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PROGRAM), *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, encoding="utf-8")


def test_it_runs_by_itself_and_answers_people_and_programs(clinic: Clinic) -> None:
    key = clinic.key.hex() + "\n"
    done = run(str(clinic.folder), "--key-file", "-", stdin=key)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"10 entries, whole; {NO_HEAD}\n", "")
    with unguarded(clinic) as connection:
        MUTATIONS["a time moved"][1](connection)
    done = run(str(clinic.folder), "--json", "--key-file", "-", stdin=key)
    answer = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert (answer["ok"], answer["entries"], answer["notes"]) == (False, 10, [NO_HEAD])
    assert answer["problems"][0].keys() == {"code", "entry", "n", "message"}
    (clinic.folder / files.KEY).write_text(key)
    assert "hash_differs at entry 4" in run(str(clinic.folder)).stdout
    assert NO_HEAD not in run(str(clinic.folder), "--head", "11" * 32).stdout
    done = run(str(clinic.folder), "--head", "12")
    assert (done.returncode, "no head" in done.stderr) == (2, True)


def test_a_wrong_key_or_a_file_that_is_no_database_is_a_finding_not_a_traceback(clinic: Clinic, tmp_path: Path) -> None:
    done = run(str(clinic.folder), "--json", "--key-file", "-", stdin="11" * 32)
    assert (done.returncode, json.loads(done.stdout)["problems"][0]["code"]) == (1, "database_unreadable")
    (tmp_path / files.KEY).write_text("11" * 32)
    assert run(str(tmp_path)).returncode == 1
    assert not (tmp_path / files.DATABASE).exists()
    (tmp_path / files.DATABASE).write_bytes(b"x" * 8192)
    assert "database_unreadable" in run(str(tmp_path)).stdout
    (tmp_path / files.KEY).write_text("no key")
    done = run(str(tmp_path))
    assert (done.returncode, "no key" in done.stderr) == (2, True)


def test_it_changes_nothing(clinic: Clinic) -> None:
    """Not even a checkpoint when it is the last to close."""
    clinic.desk.db.close()
    with raw(clinic) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE later (x)")
        before = (clinic.folder / files.DATABASE).read_bytes()
        assert verdict(clinic)[1] == []
        assert (clinic.folder / files.DATABASE).read_bytes() == before


def test_it_shares_no_code_with_the_program() -> None:
    nodes = [node for part in PARTS for node in ast.walk(ast.parse(part.read_text(encoding="utf-8")))]
    names = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    names |= {f"{node.module}.{each.name}" for node in nodes if isinstance(node, ast.ImportFrom) for each in node.names}
    foreign = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}
    written = {f"verify_json.{name}" for name in ("canonical", "read", "sha256")}
    parts = {f"verify_{name}" for name in ("access", "pages", "runs", "shown")} | {"verify_guards.GUARDS"} | written
    ours = {f"{place}{part}" for part in parts for place in ("", "tools.")}
    assert foreign == {"sqlcipher3.dbapi2"} | ours
    assert {part.stem for part in PARTS} == {each.partition(".")[0] for each in parts} | {"verify_site"}


@given(st.binary(min_size=8, max_size=8))
def test_numbers_are_written_as_the_standard_says(raw_bytes: bytes) -> None:
    value: float = struct.unpack("<d", raw_bytes)[0]
    try:
        expected = rfc8785.dumps(value).decode()
    except rfc8785.FloatDomainError:
        with pytest.raises(ValueError, match="finite"):
            verify_json.number(value)
    else:
        assert verify_json.number(value) == expected


TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner),
    max_leaves=12,
)


@given(JSON)
def test_values_are_written_as_the_standard_says(value: Any) -> None:
    assert verify_json.canonical(value).encode() == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [2**53, -(2**60), "\ud800", {"a": float("nan")}, {1, 2}])
def test_what_has_no_canonical_form_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        verify_json.canonical(value)
