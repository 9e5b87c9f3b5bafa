"""An older copy of the file of wrapped keys brings a replaced secret back, and everybody who leads hears of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from vaxdesk.door.gate import Gate
from vaxdesk.signing_in import sit_down
from vaxdesk.store import access
from vaxdesk.store.attempts import ATTEMPTS
from vaxdesk.store.keyfile import KEYS, WrongSecret

FIRST = "nine-small-larks"
OWN = "three grey geese walk"


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Two of its staff have a secret."""
    clinic = Clinic(tmp_path / "site", secrets={**SECRETS, "wang.fang": FIRST})
    yield clinic
    clinic.desk.close()


def gate(clinic: Clinic) -> Gate:
    return Gate(clinic.folder, clinic.clock, cost=CHEAP)


def signed_in(clinic: Clinic, name: str = LEAD) -> list[tuple[str, str]]:
    """Code and detail of what waits for an answer after this account has signed in."""
    sit_down(clinic.desk, gate(clinic), name)
    return [(each.code, each.detail) for each in clinic.desk.office.unanswered()]


def chosen(clinic: Clinic) -> None:
    clinic.desk.office.choose_secret("wang.fang", FIRST, OWN)


def given_by_the_lead(clinic: Clinic) -> None:
    clinic.desk.office.new_secret("wang.fang")


def chosen_at_the_door(clinic: Clinic) -> None:
    at_the_door = gate(clinic)
    at_the_door.choose("wang.fang", FIRST, OWN)
    sit_down(clinic.desk, at_the_door, "wang.fang")


def new_sheets(clinic: Clinic) -> None:
    clinic.desk.office.new_sheets()


def left(clinic: Clinic) -> None:
    clinic.desk.office.shut_out("wang.fang")


@pytest.mark.parametrize(
    ("changed", "whose"),
    [
        (chosen, "wang.fang"),
        (given_by_the_lead, "wang.fang"),
        (chosen_at_the_door, "wang.fang"),
        (left, "wang.fang"),
        (new_sheets, "the recovery sheets"),
    ],
)
def test_a_secret_that_was_replaced_and_is_back_is_told_at_the_next_sign_in_of_anybody(
    clinic: Clinic, changed: Callable[[Clinic], None], whose: str
) -> None:
    older = (clinic.folder / KEYS).read_bytes()
    changed(clinic)
    clinic.desk.seat.take(LEAD, None)
    assert signed_in(clinic, "chen.jing") == []
    (clinic.folder / KEYS).write_bytes(older)
    for name in ("chen.jing", LEAD):
        clinic.restart()
        assert signed_in(clinic, name) == [("secret_returned", whose)]


def test_a_new_secret_sets_it_right_and_the_older_one_stays_replaced(clinic: Clinic) -> None:
    older = (clinic.folder / KEYS).read_bytes()
    chosen(clinic)
    (clinic.folder / KEYS).write_bytes(older)
    signed_in(clinic)
    [found] = clinic.desk.office.unanswered()
    given_by_the_lead(clinic)
    clinic.desk.office.answer(found.id, "已换新口令")
    assert signed_in(clinic) == []
    (clinic.folder / KEYS).write_bytes(older)
    assert signed_in(clinic) == [("secret_returned", "wang.fang")]


def test_what_the_log_could_not_take_is_written_with_the_next_change(clinic: Clinic) -> None:
    at_the_door = gate(clinic)
    clinic.desk.db.execute("BEGIN IMMEDIATE")
    at_the_door.choose("wang.fang", FIRST, OWN)
    assert len(at_the_door.replaced) == 1
    clinic.desk.db.execute("ROLLBACK")
    sit_down(clinic.desk, at_the_door, LEAD)
    assert at_the_door.replaced == {}
    [line] = access.read(clinic.desk.db, what="secret_replaced")
    assert (line.who, line.reason) == ("", "wang.fang")


def test_a_program_that_is_killed_before_the_log_knew_has_not_forgotten(clinic: Clinic) -> None:
    older = (clinic.folder / KEYS).read_bytes()
    gate(clinic).choose("wang.fang", FIRST, OWN)
    (clinic.folder / KEYS).write_bytes(older)
    assert signed_in(clinic) == [("secret_returned", "wang.fang")]
    signed_in(clinic)
    assert len(access.read(clinic.desk.db, what="secret_replaced")) == 1
    assert gate(clinic).replaced == {}


def test_what_waits_outlives_wrong_secrets_and_their_wait(clinic: Clinic) -> None:
    gate(clinic).choose("wang.fang", FIRST, OWN)
    waiting = gate(clinic).replaced
    for secret in (FIRST, FIRST):
        with pytest.raises(WrongSecret):
            gate(clinic).enter("wang.fang", secret)
    gate(clinic).enter("wang.fang", OWN)
    gate(clinic).logged(gate(clinic).unlogged())
    gate(clinic).tell(2)
    assert gate(clinic).replaced == waiting != {}


def test_what_no_disk_takes_waits_in_the_program(clinic: Clinic) -> None:
    (clinic.folder / ATTEMPTS).mkdir()
    at_the_door = gate(clinic)
    at_the_door.choose("wang.fang", FIRST, OWN)
    for _ in range(2):
        sit_down(clinic.desk, at_the_door, "wang.fang")
    assert [each.reason for each in access.read(clinic.desk.db, what="secret_replaced")] == ["wang.fang"]


@pytest.mark.parametrize("damage", [None, b"{"])
def test_a_secret_that_only_a_copy_of_the_file_knew_is_replaced_too(clinic: Clinic, damage: bytes | None) -> None:
    clinic.desk.office.back_up()
    path = clinic.folder / KEYS
    older = path.read_bytes()
    path.unlink() if damage is None else path.write_bytes(damage)
    chosen_at_the_door(clinic)
    path.write_bytes(older)
    assert signed_in(clinic) == [("secret_returned", "wang.fang")]


def test_other_parts_of_the_file_replace_nothing(clinic: Clinic) -> None:
    clinic.desk.office.give_roles("wang.fang", ("registrar", "observer"))
    clinic.desk.office.hire("孙丽", ("observer",))
    assert access.read(clinic.desk.db, what="secret_replaced") == ()
    assert signed_in(clinic) == []
