"""Every command against every role, cell by cell, as the people of a site would write it on the wall."""

from itertools import combinations
from typing import get_args

import pytest

from tests.wall import HEAD, MAY
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import FACT_COMMANDS, MATRIX, allowed, may_amend, may_strike

ROLES = get_args(f.Role)
CELLS = {
    (command, role): {"yes": True, "no": False}[answer]
    for command, answers in MAY.items()
    for role, answer in answers.items()
}


def test_the_table_on_the_wall_has_every_command_and_every_role() -> None:
    assert tuple(HEAD) == ROLES
    assert set(f.FACT_TYPES) == FACT_COMMANDS
    assert FACT_COMMANDS < set(MATRIX) == {command for command, _ in CELLS}
    assert len(CELLS) == len(MATRIX) * len(ROLES)


@pytest.mark.parametrize(("command", "role"), CELLS)
def test_a_role_may_do_what_the_table_says_and_nothing_else(command: str, role: f.Role) -> None:
    assert allowed(command, (role,)) is CELLS[command, role]


@pytest.mark.parametrize("command", MATRIX)
def test_several_roles_may_do_what_one_of_them_may(command: str) -> None:
    for several in combinations(ROLES, 2):
        assert allowed(command, several) == any(CELLS[command, role] for role in several)


def test_no_role_and_no_known_command_mean_no() -> None:
    assert not any(allowed(command, ()) for command in MATRIX)
    assert not allowed("format_disk", ROLES)
    assert not allowed("", ROLES)


def test_a_home_team_of_one_account_does_a_whole_visit() -> None:
    team: tuple[f.Role, ...] = ("registrar", "screener", "vaccinator", "observer")
    led = {"ticket_letters_given", "ticket_letters_taken", "card_key_ended", "person_erased"}
    assert all(allowed(command, team) for command in FACT_COMMANDS - led)


def test_somebody_can_do_everything_and_an_auditor_changes_nothing() -> None:
    assert all(any(CELLS[command, role] for role in ROLES) for command in MATRIX)
    may = {command for command in MATRIX if CELLS[command, "auditor"]}
    assert may == {"open_person", "search", "board", "stock", "reports", "verify", "access_log"}


@pytest.mark.parametrize("fact", sorted(FACT_COMMANDS - {"struck"}))
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("own", [True, False])
def test_details_are_put_right_by_those_who_may_record_them(fact: str, role: f.Role, own: bool) -> None:
    assert may_amend(fact, (role,), own=own) is CELLS[fact, role]


@pytest.mark.parametrize("fact", sorted(FACT_COMMANDS - {"struck"}))
@pytest.mark.parametrize("role", ROLES)
def test_an_act_is_taken_back_by_its_author_or_by_the_lead(fact: str, role: f.Role) -> None:
    assert may_strike(fact, (role,), own=False) is (role == "lead")
    assert may_strike(fact, (role,), own=True) is (CELLS[fact, role] or role == "lead")


def test_the_rows_are_asked_and_not_only_the_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking a role out of a correction row takes the correction away."""
    for row in ("amend_own", "amend_other", "strike_own"):
        monkeypatch.setitem(MATRIX, row, frozenset())  # type: ignore[arg-type]
    assert not may_amend("screened", ("screener",), own=True)
    assert not may_amend("screened", ("screener",), own=False)
    assert not may_strike("screened", ("screener",), own=True)
