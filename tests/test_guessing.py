"""Guessing at a site: many at once are counted one by one, and a file of wrong secrets that is taken away is missed."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from vaxdesk import signing_in
from vaxdesk.door.gate import Gate, SignInWaits
from vaxdesk.failures import WrongKey
from vaxdesk.signing_in import TRIES_LOST, keep_failed_tries, keep_lost_tries, sit_down
from vaxdesk.store import attempts, keyfile
from vaxdesk.store.attempts import ATTEMPTS, FREE
from vaxdesk.store.keyfile import WrongSecret

AT_ONCE = 12
WRONG = "not at all"


@pytest.fixture
def gate(clinic: Clinic) -> Gate:
    return at(clinic)


def at(clinic: Clinic) -> Gate:
    return Gate(clinic.folder, clinic.clock, cost=CHEAP)


def fails(gate: Gate, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongSecret):
            gate.enter(LEAD, WRONG)


def kept(clinic: Clinic) -> list[tuple[str, str, int | None]]:
    rows = clinic.desk.db.execute("SELECT what, who, count FROM access ORDER BY n").fetchall()
    return [row for row in rows if row[0] in ("sign_in_failed", "found_wrong")]


def test_of_many_guesses_at_once_no_more_are_tried_than_of_those_one_after_the_other(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    together, unlock = Barrier(AT_ONCE), keyfile.unlock

    def unlocks(*args: Any) -> bytes:
        """Whoever is let in waits a moment for the others: nobody comes where they are let in one by one."""
        with suppress(BrokenBarrierError):
            together.wait(timeout=0.5)
        return unlock(*args)

    monkeypatch.setattr(keyfile, "unlock", unlocks)

    def guess(_: int) -> type[WrongKey]:
        with pytest.raises(WrongKey) as refused:
            at(clinic).enter(LEAD, WRONG)
        return type(refused.value)

    with ThreadPoolExecutor(AT_ONCE) as many:
        answers = list(many.map(guess, range(2 * AT_ONCE)))
    assert answers.count(WrongSecret) == FREE
    assert answers.count(SignInWaits) == 2 * AT_ONCE - FREE
    assert attempts.read(clinic.folder).accounts[LEAD].count == FREE


def test_while_somebody_else_goes_on_trying_nothing_is_tried(
    clinic: Clinic, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    with attempts.held(clinic.folder) as alone:
        assert alone
        with pytest.raises(SignInWaits):
            gate.enter(LEAD, SECRETS[LEAD])
    assert gate.enter(LEAD, SECRETS[LEAD]) == clinic.key


def test_taking_the_file_away_ends_no_wait_in_a_program_that_runs(clinic: Clinic, gate: Gate) -> None:
    fails(gate, FREE)
    (clinic.folder / ATTEMPTS).unlink()
    with pytest.raises(SignInWaits):
        gate.enter(LEAD, SECRETS[LEAD])
    assert gate.unlogged() == {LEAD: FREE}


@pytest.mark.parametrize("taken", ["deleted", "emptied", "older"])
def test_a_file_that_was_taken_away_is_missed_at_the_next_sign_in_and_said_once(clinic: Clinic, taken: str) -> None:
    fails(at(clinic), 1)
    sit_down(clinic.desk, at(clinic), LEAD)
    older = (clinic.folder / ATTEMPTS).read_bytes()
    fails(at(clinic), 2)
    sit_down(clinic.desk, at(clinic), LEAD)
    fails(at(clinic), 2)
    if taken == "deleted":
        (clinic.folder / ATTEMPTS).unlink()
    else:
        (clinic.folder / ATTEMPTS).write_bytes(older if taken == "older" else b"")
    fails(at(clinic), 1)
    for _ in range(2):
        sit_down(clinic.desk, at(clinic), LEAD)
    before = [("sign_in_failed", LEAD, 1), ("sign_in_failed", LEAD, 2)]
    assert kept(clinic) == [*before, ("found_wrong", "", None), ("sign_in_failed", LEAD, 1)]
    (found,) = clinic.desk.office.unanswered()
    assert (found.code, found.detail) == (TRIES_LOST, f"the log holds 3 wrong secrets, the file {_knew(taken)}")
    assert [each.code for each in clinic.desk.office.notices] == [TRIES_LOST]


def test_a_file_that_takes_nothing_is_said_once_too(clinic: Clinic) -> None:
    fails(at(clinic), 1)
    sit_down(clinic.desk, at(clinic), LEAD)
    (clinic.folder / ATTEMPTS).unlink()
    (clinic.folder / ATTEMPTS).mkdir()
    for _ in range(3):
        sit_down(clinic.desk, at(clinic), LEAD)
    assert [each.code for each in clinic.desk.office.unanswered()] == [TRIES_LOST]


def _knew(taken: str) -> int:
    return 1 if taken == "older" else 0


def test_a_file_from_before_it_was_counted_is_gone_on_with(clinic: Clinic, gate: Gate) -> None:
    fails(gate, 2)
    sit_down(clinic.desk, gate, LEAD)
    path: Path = clinic.folder / ATTEMPTS
    path.write_text(json.dumps({"accounts": {}}))
    sit_down(clinic.desk, at(clinic), LEAD)
    fails(at(clinic), 1)
    sit_down(clinic.desk, at(clinic), LEAD)
    assert [what for what, *_ in kept(clinic)] == ["sign_in_failed", "sign_in_failed"]
    path.unlink()
    sit_down(clinic.desk, at(clinic), LEAD)
    assert kept(clinic)[-1][0] == "found_wrong"


def test_two_programs_that_log_at_once_log_each_wrong_secret_once(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one comes while this one has read the file and has not written the log."""
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    other, keep, came = clinic.opened(), signing_in._keep, []

    def kept_late(*given: Any) -> None:
        if not came:
            came.append(True)
            keep_failed_tries(other, at(clinic))
        keep(*given)

    monkeypatch.setattr(signing_in, "_keep", kept_late)
    fails(at(clinic), 1)
    keep_failed_tries(clinic.desk, at(clinic))
    keep_failed_tries(other, at(clinic))
    for desk in (clinic.desk, other):
        sit_down(desk, at(clinic), LEAD)
    other.close()
    assert kept(clinic) == [("sign_in_failed", LEAD, 1)]
    assert clinic.desk.office.unanswered() == ()


def test_a_wrong_secret_that_is_logged_while_another_program_counts_is_not_lost(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file was read before it was logged, the log after it: looked at again while nobody logs, nothing is lost."""
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    fails(at(clinic), 1)
    other, gate, came = clinic.opened(), at(clinic), []
    told = gate.told

    def then_logged() -> int | None:
        came.append(told())
        if len(came) == 1:
            keep_failed_tries(other, at(clinic))
        return came[-1]

    monkeypatch.setattr(gate, "told", then_logged)
    keep_lost_tries(clinic.desk, gate)
    other.close()
    assert came == [0, 1]
    assert clinic.desk.office.unanswered() == ()


def test_a_log_that_is_busy_keeps_the_folder_from_nobody_afterwards(clinic: Clinic, gate: Gate) -> None:
    fails(gate, 2)
    other = clinic.opened()
    other.db.execute("BEGIN IMMEDIATE")
    clinic.desk.db.execute("PRAGMA busy_timeout = 0")
    keep_failed_tries(clinic.desk, gate)
    assert kept(clinic) == []
    other.db.execute("ROLLBACK")
    other.close()
    fails(at(clinic), 1)
    keep_failed_tries(clinic.desk, at(clinic))
    assert kept(clinic) == [("sign_in_failed", LEAD, 3)]
    sit_down(clinic.desk, at(clinic), LEAD)
    assert clinic.desk.office.unanswered() == ()
