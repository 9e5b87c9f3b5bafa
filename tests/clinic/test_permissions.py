"""Every command against every role, cell by cell, as the people of a site would write it on the wall."""

from itertools import combinations
from typing import get_args

import pytest

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import FACT_COMMANDS, MATRIX, allowed, may_amend, may_strike

ROLES = get_args(f.Role)

TABLE = """
                      registrar  screener  vaccinator  observer  lead  auditor
person_enrolled       yes        no        no          no        yes   no
visit_registered      yes        no        no          no        yes   no
consent_given         yes        yes       yes         no        no    no
consent_refused       yes        yes       yes         no        no    no
entry_checked         yes        yes       no          no        no    no
screened              no         yes       no          no        no    no
identity_checked      no         no        yes         no        no    no
dose_given            no         no        yes         no        no    no
not_given             no         yes       yes         no        no    no
reaction_seen         yes        yes       yes         yes       yes   no
observation_extended  no         yes       yes         yes       no    no
reaction_concluded    no         yes       no          no        no    no
released              no         yes       no          yes       no    no
left_early            yes        yes       no          yes       no    no
seated                yes        yes       yes         yes       yes   no
looked_for            yes        yes       yes         yes       yes   no
left_unseen           no         yes       no          yes       no    no
alarm_answered        yes        yes       yes         yes       yes   no
room_checked          yes        yes       yes         yes       yes   no
printed               yes        yes       yes         yes       yes   no
struck                yes        yes       yes         yes       yes   no
lot_received          no         no        yes         no        yes   no
clock_confirmed       yes        yes       yes         yes       yes   no
card_key_made         yes        yes       yes         yes       yes   no
card_key_ended        no         no        no          no        yes   no
card_issued           yes        yes       yes         yes       yes   no
ticket_letters_given  no         no        no          no        yes   no
ticket_letters_taken  no         no        no          no        yes   no
body_examined         no         yes       yes         yes       no    no
vital_signs_taken     no         yes       yes         yes       no    no
medicine_given        no         yes       yes         yes       no    no
reaction_told         yes        yes       yes         yes       yes   no
case_form_filled      no         yes       no          yes       yes   no
reaction_reported     no         yes       no          yes       yes   no
report_not_due        no         yes       no          no        no    no
follow_up_called      yes        yes       no          yes       yes   no
emergency_begun       yes        yes       yes         yes       yes   no
emergency_described   yes        yes       yes         yes       yes   no
emergency_step_done   yes        yes       yes         yes       yes   no
emergency_call_made   yes        yes       yes         yes       yes   no
emergency_noted       yes        yes       yes         yes       yes   no
emergency_ended       yes        yes       yes         yes       yes   no
person_erased         no         no        no          no        yes   no
pad_printed           yes        no        no          no        yes   no
form_voided           yes        no        no          no        yes   no
amend_own             yes        yes       yes         yes       yes   no
amend_other           yes        yes       yes         yes       yes   no
strike_own            yes        yes       yes         yes       yes   no
strike_other          no         no        no          no        yes   no
open_person           yes        yes       yes         yes       yes   yes
search                yes        yes       yes         yes       yes   yes
queue                 yes        yes       yes         yes       yes   no
board                 yes        yes       yes         yes       yes   yes
follow_up             yes        yes       no          yes       yes   no
stock                 yes        yes       yes         yes       yes   yes
paper                 yes        yes       yes         yes       yes   no
lot_list              no         yes       no          yes       yes   no
reports               no         no        no          no        yes   yes
verify                no         no        no          no        yes   yes
access_log            no         no        no          no        yes   yes
export                no         no        no          no        yes   no
backup                no         no        no          no        yes   no
restore               no         no        no          no        yes   no
staff                 no         no        no          no        yes   no
settings              no         no        no          no        yes   no
keys                  no         no        no          no        yes   no
"""
HEAD, *LINES = [line.split() for line in TABLE.strip().splitlines()]
CELLS = {
    (command, role): {"yes": True, "no": False}[answer]
    for command, *answers in LINES
    for role, answer in zip(HEAD, answers, strict=True)
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
