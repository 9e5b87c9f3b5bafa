"""Whoever changes the record is found out, and the first entry that does not hold is named."""

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from tests.builders import Clinic
from tests.store.raw import raw, unguarded
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import chain
from vaxdesk.store.codec import ENVELOPE, entry_json
from vaxdesk.store.migrations import JOURNAL_GUARDS
from vaxdesk.store.verify import Finding, Verdict, verify


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit, at=clinic.clock.now().utc)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    return clinic


TOUCHED = 4


def findings(verdict: Verdict) -> set[tuple[str, int | None]]:
    return {(each.code, each.n) for each in verdict.problems}


def inside(clinic: Clinic) -> Verdict:
    """What the database shows by itself, without its seal."""
    return verify(clinic.desk.db, clinic.desk.site.zone)


def first(verdict: Verdict) -> Finding:
    return next(each for each in verdict.problems if each.n is not None)


def test_a_sound_record_is_found_sound_and_left_as_it_is(clinic: Clinic) -> None:
    before = clinic.desk.db.conn.total_changes
    assert inside(clinic) == Verdict(ok=True, entries=9, problems=())
    assert clinic.desk.db.conn.total_changes == before
    assert clinic.desk.office.verify() == Verdict(ok=True, entries=9, problems=())


CHANGED: dict[str, Any] = {
    "id": "01853758-1e80-7d8e-91b7-584a2265b1f5",
    "site": "x",
    "about": "01853758-1e80-7d8e-91b7-584a2265b1f5",
    "kind": "day",
    "person": None,
    "fact": "struck",
    "v": 77,
    "body": '{"note":"","temperature_c":39,"unwell":false}',
    "salt": "00" * 16,
    "digest": "00" * 32,
    "at": "2022-12-22T00:00:00.000000Z",
    "written": "2022-12-22T00:00:00.000000Z",
    "hlc": "1671670800000-0042",
    "boot": "another",
    "uptime_ms": 1,
    "by": "somebody.else",
    "role": "lead",
    "station": "another",
    "seq": 77,
    "after": "[]",
    "amends": "01853758-1e80-7d8e-91b7-584a2265b1f5",
    "reason": "because",
    "override": '["back_entry"]',
    "prev": "11" * 32,
    "hash": "11" * 32,
}


def test_every_column_that_means_something_is_tried() -> None:
    """`n` is this laptop's own order, and `sig` signs the hash: neither is inside it."""
    assert set(CHANGED) | {"n", "sig"} == set(ENVELOPE)


@pytest.mark.parametrize("column", CHANGED)
def test_a_change_of_any_column_is_found_at_its_entry(clinic: Clinic, column: str) -> None:
    with unguarded(clinic) as connection:
        connection.execute(f"UPDATE journal SET {column} = ? WHERE n = ?", [CHANGED[column], TOUCHED])  # noqa: S608
    verdict = clinic.desk.office.verify()
    assert not verdict.ok
    assert first(verdict).n == TOUCHED
    expected = "digest_differs" if column in ("body", "salt", "reason") else "hash_differs"
    assert expected in {each.code for each in verdict.problems if each.n == TOUCHED}


def test_a_body_that_is_no_json_is_found(clinic: Clinic) -> None:
    with unguarded(clinic) as connection:
        connection.execute("UPDATE journal SET body = '{' WHERE n = ?", [TOUCHED])
    assert ("entry_unreadable", TOUCHED) in findings(clinic.desk.office.verify())


def test_a_body_rewritten_with_a_new_digest_and_hash_breaks_the_chain_after_it(clinic: Clinic) -> None:
    """The forger knows the algorithm but does not rewrite everything that follows."""
    entry = next(e for e in clinic.desk.journal.since(TOUCHED - 1))
    envelope = entry_json(entry) | {"reason": "another"}
    envelope["digest"] = chain.digest(envelope["salt"], envelope["body"], envelope["reason"])
    with unguarded(clinic) as connection:
        connection.execute(
            "UPDATE journal SET reason = 'another', digest = ?, hash = ? WHERE n = ?",
            [envelope["digest"], chain.entry_hash(envelope), TOUCHED],
        )
    assert findings(inside(clinic)) == {("chain_broken", TOUCHED + 1)}


@pytest.mark.parametrize("n", range(1, 9))
def test_an_entry_taken_out_of_the_middle_leaves_a_gap(clinic: Clinic, n: int) -> None:
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n = ?", [n])
    verdict = clinic.desk.office.verify()
    assert {("entry_missing", n + 1), ("sequence_gap", n + 1), ("chain_broken", n + 1)} <= findings(verdict)
    assert first(verdict).n == n + 1


def test_an_entry_taken_out_with_the_counts_closed_up_breaks_the_chain(clinic: Clinic) -> None:
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n = ?", [TOUCHED])
        for n in range(TOUCHED + 1, 10):
            connection.execute("UPDATE journal SET n = n - 1, seq = seq - 1 WHERE n = ?", [n])
    verdict = clinic.desk.office.verify()
    assert {("chain_broken", TOUCHED), ("hash_differs", TOUCHED)} <= findings(verdict)
    assert first(verdict).n == TOUCHED


@pytest.mark.parametrize("count", [1, 3, 5])
def test_a_tail_cut_off_shows_in_the_read_tables(clinic: Clinic, count: int) -> None:
    """The chain alone cannot know that it was longer; tables folded from the lost entries do."""
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > ?", [9 - count])
    assert {each.code for each in inside(clinic).problems} == {"table_differs"}


def test_a_tail_cut_off_with_tables_made_to_fit_shows_by_the_seal_outside_this_file(clinic: Clinic) -> None:
    """The same goes for a tail that left no mark in the tables."""
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > 7")
    clinic.desk.journal.rebuild()
    assert inside(clinic).ok
    assert findings(clinic.desk.office.verify()) == {("sealed_entry_missing", 8), ("sealed_entry_missing", 9)}


def test_an_entry_put_in_by_hand_is_found(clinic: Clinic) -> None:
    names = ", ".join(name for name in ENVELOPE if name not in ("n", "id", "seq"))
    with raw(clinic) as connection:
        connection.execute(
            f"INSERT INTO journal (n, id, seq, {names}) SELECT 10, upper(id), 10, {names} FROM journal WHERE n = 9"  # noqa: S608
        )
    verdict = clinic.desk.office.verify()
    assert {("hash_differs", 10), ("chain_broken", 10)} <= findings(verdict)
    assert first(verdict).n == 10


def test_two_entries_changing_places_are_found(clinic: Clinic) -> None:
    with unguarded(clinic) as connection:
        for old, new in ((TOUCHED, 99), (TOUCHED + 1, TOUCHED), (99, TOUCHED + 1)):
            connection.execute("UPDATE journal SET n = ? WHERE n = ?", [new, old])
    verdict = clinic.desk.office.verify()
    assert {("sequence_gap", TOUCHED), ("chain_broken", TOUCHED)} <= findings(verdict)
    assert first(verdict).n == TOUCHED


def test_bodies_changing_places_are_found(clinic: Clinic) -> None:
    with unguarded(clinic) as connection:
        bodies = connection.execute("SELECT n, body FROM journal WHERE n IN (?, ?)", [TOUCHED, TOUCHED + 1]).fetchall()
        for (n, _), (_, body) in zip(bodies, reversed(bodies), strict=True):
            connection.execute("UPDATE journal SET body = ? WHERE n = ?", [body, n])
    assert {("digest_differs", TOUCHED), ("digest_differs", TOUCHED + 1)} <= findings(clinic.desk.office.verify())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE visits SET stage = 'released'",
        "UPDATE visits SET timers = '[]'",
        "UPDATE doses SET lot = 'another'",
        "DELETE FROM doses",
        "UPDATE persons SET name = '李四'",
        "UPDATE lots SET received = 1000",
        "DELETE FROM person_keys WHERE kind = (SELECT min(kind) FROM person_keys)",
        "INSERT INTO lots VALUES ('x', 'flu-iiv4', 'L', '2030-01-01', 1, '{}')",
    ],
)
def test_a_read_table_that_says_something_else_is_found_and_rebuilt(clinic: Clinic, statement: str) -> None:
    with raw(clinic) as connection:
        connection.execute(statement)
    assert {each.code for each in clinic.desk.office.verify().problems} == {"table_differs"}
    clinic.desk.journal.rebuild()
    assert clinic.desk.office.verify().ok


@pytest.mark.parametrize("guard", JOURNAL_GUARDS)
@pytest.mark.parametrize("with_a_fake", [False, True])
def test_a_guard_that_is_gone_or_was_weakened_is_found(clinic: Clinic, guard: str, with_a_fake: bool) -> None:
    with raw(clinic) as connection:
        connection.execute(f"DROP TRIGGER {guard}")
        if with_a_fake:
            connection.execute(f"CREATE TRIGGER {guard} BEFORE UPDATE ON journal BEGIN SELECT 1; END")
    problems = clinic.desk.office.verify().problems
    assert [each.code for each in problems] == ["guard_missing"]
    assert guard in problems[0].message


def test_an_entry_that_points_at_itself_is_found_and_does_not_hang(clinic: Clinic) -> None:
    with unguarded(clinic) as connection:
        connection.execute("UPDATE journal SET after = '[\"' || id || '\"]' WHERE n = ?", [TOUCHED])
    assert ("hash_differs", TOUCHED) in findings(clinic.desk.office.verify())


def damaged(clinic: Clinic, change: Callable[[bytearray], None]) -> Verdict | str:
    clinic.desk.db.close()
    path = clinic.folder / files.DATABASE
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)
    try:
        clinic.desk = clinic.opened()
    except WorldFailed as failed:
        return failed.code
    return clinic.desk.office.verify()


@pytest.mark.parametrize("page", range(1, 12))
def test_a_single_bit_flipped_in_any_page_is_found(clinic: Clinic, page: int) -> None:
    def flip(data: bytearray) -> None:
        data[page * 4096 + 1000 + page * 17] ^= 1 << (page % 8)

    found = damaged(clinic, flip)
    if isinstance(found, str):
        assert found == "database_damaged"
    else:
        assert found.problems[0].code in {"page_damaged", "database_unreadable"}
        assert not found.ok


def test_a_damaged_first_page_looks_like_a_wrong_key(clinic: Clinic) -> None:
    """SQLCipher checks the key by the first page, so the two cannot be told apart."""

    def flip(data: bytearray) -> None:
        data[500] ^= 1

    assert damaged(clinic, flip) == WrongKey().code


def test_a_file_cut_short_is_found(clinic: Clinic) -> None:
    def cut(data: bytearray) -> None:
        del data[-8192:]

    found = damaged(clinic, cut)
    assert found == "database_damaged" or (isinstance(found, Verdict) and not found.ok)


def test_rows_of_a_damaged_page_are_never_shown_as_if_nothing_were_wrong(clinic: Clinic) -> None:
    """Every page but the first in turn: each answer is the right one or a failure."""
    right = [entry.hash for entry in clinic.desk.journal.since(0)]
    clinic.desk.db.close()
    path = clinic.folder / files.DATABASE
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 2000] ^= 0x10
        path.write_bytes(data)
        assert hashes(clinic) in (right, "database_damaged")


def hashes(clinic: Clinic) -> list[str] | str:
    try:
        desk = clinic.opened()
        with closing(desk.db):
            return [entry.hash for entry in desk.journal.since(0)]
    except WorldFailed as failed:
        return failed.code


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER behind_our_back AFTER INSERT ON doses BEGIN DELETE FROM doses; END",
        "CREATE TABLE foreign_table (a)",
        "CREATE VIEW foreign_view AS SELECT 1",
        "DROP INDEX visits_stage",
        "ALTER TABLE visits RENAME COLUMN stage TO state",
    ],
)
def test_a_shape_that_this_program_did_not_make_is_found(clinic: Clinic, statement: str) -> None:
    clinic.desk.db.execute(statement)
    assert "schema_differs" in {problem.code for problem in clinic.desk.office.verify().problems}
