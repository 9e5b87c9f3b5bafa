"""A verifier that shares no code with the program comes to the same verdict, whatever was done to the record."""

import ast
import json
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Clinic, nobody
from tests.sources import ROOT
from tests.store.raw import raw, unguarded
from tools import verify_site as second
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.store import chain
from vaxdesk.store.codec import ENVELOPE, entry_json
from vaxdesk.store.verify import verify

PROGRAM = ROOT / "tools" / "verify_site.py"
BOTH = {"digest_differs", "hash_differs", "sequence_gap", "chain_broken", "entry_missing"}
"""Codes that both verifiers have. The program also knows what a fact may say, and looks at guards and folds; the other
looks at references."""


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Ten entries: a whole visit with a corrected reaction, fractions and Chinese in its bodies."""
    clinic = Clinic(tmp_path / "site")
    visit = clinic.vaccinated()
    reaction = clinic.act(f.ReactionSeen(note="头晕 “轻度” 😀"), about=visit)
    clinic.desk.amend(reaction.entry.id, f.ReactionSeen(note="头晕"), by="wang.fang", reason="写错了")
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    return clinic


def verdict(clinic: Clinic, head: str | None = None) -> tuple[int, list[second.Problem]]:
    return second.verdict(clinic.folder, clinic.key.hex(), head)


def update(assignment: str, n: int = 4) -> Callable[[Any], None]:
    return lambda connection: connection.execute(f"UPDATE journal SET {assignment} WHERE n = {n}")  # noqa: S608


def delete(where: str) -> Callable[[Any], None]:
    return lambda connection: connection.execute(f"DELETE FROM journal WHERE {where}")  # noqa: S608


def swap(first: int, other: int) -> Callable[[Any], None]:
    def run(connection: Any) -> None:
        for old, new in ((first, 99), (other, first), (99, other)):
            connection.execute("UPDATE journal SET n = ? WHERE n = ?", [new, old])

    return run


def swap_bodies(connection: Any) -> None:
    (one,), (other,) = connection.execute("SELECT body FROM journal WHERE n IN (4, 5) ORDER BY n").fetchall()
    connection.execute("UPDATE journal SET body = ? WHERE n = 4", [other])
    connection.execute("UPDATE journal SET body = ? WHERE n = 5", [one])


def insert_copy(connection: Any) -> None:
    names = ", ".join(name for name in ENVELOPE if name not in ("n", "id", "seq"))
    connection.execute(
        f"INSERT INTO journal (n, id, seq, {names}) SELECT 11, upper(id), 11, {names} FROM journal WHERE n = 10"  # noqa: S608
    )


def close_up(connection: Any) -> None:
    connection.execute("DELETE FROM journal WHERE n = 4")
    for n in range(5, 11):
        connection.execute("UPDATE journal SET n = n - 1, seq = seq - 1 WHERE n = ?", [n])


MUTATIONS: dict[str, Callable[[Any], None]] = {
    "a body changed": update("""body = '{"note":"","temperature_c":39.5,"unwell":false}'"""),
    "a body emptied": update("body = '{}'"),
    "a body that is no JSON": update("body = '{'"),
    "a body with a number that is none": update("""body = '{"temperature_c":NaN}'"""),
    "a reason changed": update("reason = 'another'"),
    "a salt changed": update(f"salt = '{'00' * 16}'"),
    "a salt that is no salt": update("salt = 'salt'"),
    "a digest changed": update(f"digest = '{'00' * 32}'"),
    "a time moved": update("at = '2022-12-22T00:00:00.000000Z'"),
    "a time of writing moved": update("written = '2022-12-22T00:00:00.000000Z'"),
    "another author": update("\"by\" = 'somebody.else'"),
    "another role": update("role = 'lead'"),
    "another person": update("person = '01853729-0a00-7000-8000-00000000000a'"),
    "another subject": update("about = '01853729-0a00-7000-8000-00000000000b'"),
    "another fact": update("fact = 'struck'"),
    "another version": update("v = 9"),
    "another station": update("station = 'another'"),
    "another boot": update("boot = 'another'"),
    "another uptime": update("uptime_ms = 1"),
    "an override slipped in": update("""override = '["back_entry"]'"""),
    "what was seen before, forgotten": update("after = '[]'", n=5),
    "a correction pointed elsewhere": update("amends = NULL", n=9),
    "a sequence number changed": update("seq = 77"),
    "a link changed": update(f"prev = '{'11' * 32}'"),
    "a hash changed": update(f"hash = '{'11' * 32}'"),
    "the first entry deleted": delete("n = 1"),
    "an entry deleted": delete("n = 4"),
    "several entries deleted": delete("n IN (4, 5, 8)"),
    "an entry deleted and the counts closed up": close_up,
    "an entry put in": insert_copy,
    "neighbours swapped": swap(4, 5),
    "distant entries swapped": swap(2, 9),
    "bodies swapped": swap_bodies,
    "a number left out": update("n = 12", n=10),
}


def test_a_sound_record_is_found_sound_by_both(clinic: Clinic) -> None:
    assert verdict(clinic) == (10, [])
    assert clinic.desk.office.verify().ok


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_both_verifiers_find_every_change_and_name_the_same_entries(clinic: Clinic, mutation: str) -> None:
    with unguarded(clinic) as connection:
        MUTATIONS[mutation](connection)
    ours = verify(clinic.desk.db, clinic.desk.site.zone)
    count, theirs = verdict(clinic)
    assert count == ours.entries
    assert not ours.ok
    assert {(each.code, each.n) for each in theirs if each.code in BOTH} == {
        (each.code, each.n) for each in ours.problems if each.code in BOTH
    }
    assert {each.n for each in theirs} - {None} == {each.n for each in ours.problems} - {None}
    assert next(each.n for each in theirs if each.n) == next(each.n for each in ours.problems if each.n)


@pytest.mark.parametrize("kept", [1, 5, 7])
def test_a_tail_cut_off_leaves_rows_that_come_from_no_entry(clinic: Clinic, kept: int) -> None:
    clinic.act(nobody())
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > ?", [kept])
    assert {each.code for each in verdict(clinic)[1]} == {"row_without_entry"}
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
    assert (done.returncode, done.stdout, done.stderr) == (0, "10 entries, whole\n", "")
    with unguarded(clinic) as connection:
        MUTATIONS["a time moved"](connection)
    done = run(str(clinic.folder), "--json", "--key-file", "-", stdin=key)
    answer = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert (answer["ok"], answer["entries"]) == (False, 10)
    assert answer["problems"][0].keys() == {"code", "entry", "n", "message"}
    (clinic.folder / files.KEY).write_text(key)
    assert "hash_differs at entry 4" in run(str(clinic.folder)).stdout


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
    tree = ast.parse(PROGRAM.read_text(encoding="utf-8"))
    names = {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} - sys.stdlib_module_names == {"sqlcipher3"}


@given(st.binary(min_size=8, max_size=8))
def test_numbers_are_written_as_the_standard_says(raw_bytes: bytes) -> None:
    value: float = struct.unpack("<d", raw_bytes)[0]
    try:
        expected = rfc8785.dumps(value).decode()
    except rfc8785.FloatDomainError:
        with pytest.raises(ValueError, match="finite"):
            second.number(value)
    else:
        assert second.number(value) == expected


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
    assert second.canonical(value).encode() == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [2**53, -(2**60), "\ud800", {"a": float("nan")}, {1, 2}])
def test_what_has_no_canonical_form_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        second.canonical(value)
