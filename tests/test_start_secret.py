"""A start secret is known to whoever printed it: whatever somebody writes into the key file, it acts for nobody."""

import json
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from vaxdesk.door.gate import Gate
from vaxdesk.store.keyfile import KEYS, WrongSecret

NURSE = "wang.fang"
START = "7KQM-2D4X-9R0B"


@pytest.fixture
def gate(clinic: Clinic) -> Gate:
    """The nurse has a start secret."""
    gate = Gate(clinic.folder, clinic.clock, cost=CHEAP)
    gate.give(clinic.key, NURSE, "王芳", ("observer",), START, temporary=True)
    return gate


def edited(clinic: Clinic, name: str, **to: Any) -> None:
    path = clinic.folder / KEYS
    plain = json.loads(path.read_text())
    [account] = [each for each in plain["accounts"] if each["name"] == name]
    assert account["temporary"] is not to["temporary"]
    account |= to
    path.write_text(json.dumps(plain))


def test_a_start_secret_that_is_called_its_owners_own_opens_nothing(clinic: Clinic, gate: Gate) -> None:
    edited(clinic, NURSE, temporary=False)
    with pytest.raises(WrongSecret):
        gate.enter(NURSE, START)
    edited(clinic, NURSE, temporary=True)
    assert gate.choose(NURSE, START, "boats on the river") == clinic.key
    assert gate.enter(NURSE, "boats on the river") == clinic.key


def test_a_secret_of_ones_own_that_is_called_a_start_secret_opens_nothing(clinic: Clinic, gate: Gate) -> None:
    edited(clinic, LEAD, temporary=True)
    with pytest.raises(WrongSecret):
        gate.enter(LEAD, SECRETS[LEAD])


def test_the_gate_knows_what_was_entered_by_whatever_the_file_says_afterwards(clinic: Clinic, gate: Gate) -> None:
    gate.enter(NURSE, START)
    edited(clinic, NURSE, temporary=False)
    assert gate.by_start_secret
    gate.enter(LEAD, SECRETS[LEAD])
    assert not gate.by_start_secret
