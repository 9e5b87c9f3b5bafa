"""The gate: who gets in, by which secret, how often somebody may guess, and what helps when the key file is gone."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from tests.store.sealing import os_failing
from vaxdesk.door import gate as gates
from vaxdesk.door.gate import EMERGENCY, Gate, SecretUnfit, SignInWaits, made_up_secret, typed_from_paper
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import durable, keyfile
from vaxdesk.store.attempts import ATTEMPTS, FREE
from vaxdesk.store.keyfile import KEYS, Cost, WrongSecret
from vaxdesk.store.shares import ShareRefused

SECRET = SECRETS[LEAD]
NURSE = "wang.fang"
NURSES = "umbrellas in spring"
WRONG = "not at all"


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """A lead and a nurse with secrets of their own, and a backup."""
    at(clinic).give(clinic.key, NURSE, "王芳", ("observer",), NURSES, temporary=False)
    clinic.desk.office.back_up()
    return clinic


@pytest.fixture
def gate(clinic: Clinic) -> Gate:
    return at(clinic)


def at(clinic: Clinic, cost: Cost = CHEAP) -> Gate:
    return Gate(clinic.folder, clinic.clock, cost=cost)


def fails(gate: Gate, name: str, times: int = 1, secret: str = WRONG) -> None:
    for _ in range(times):
        with pytest.raises(WrongSecret):
            gate.enter(name, secret)


# ---- in and out ----


def test_every_account_opens_the_same_key_by_its_own_secret(clinic: Clinic, gate: Gate) -> None:
    assert gate.enter(LEAD, SECRET) == gate.enter(NURSE, NURSES) == clinic.key
    fails(gate, LEAD, secret=NURSES)
    fails(gate, NURSE, secret=SECRET)
    fails(gate, "", secret=SECRET)


def test_everybody_who_may_sign_in_is_named_and_the_envelope_is_nobody(gate: Gate) -> None:
    assert [(each.name, each.display, each.roles) for each in gate.people()] == [
        (LEAD, "赵云峰", ("lead",)), (NURSE, "王芳", ("observer",)),
    ]  # fmt: skip
    assert gate.keys().account(EMERGENCY) is not None
    assert not gate.open


def test_a_practice_site_has_no_gate(tmp_path: Path) -> None:
    assert at(Clinic(tmp_path, practice=True)).open


def test_the_envelope_opens_however_its_secret_is_typed(clinic: Clinic, gate: Gate) -> None:
    printed = clinic.founded.emergency
    assert gate.enter(EMERGENCY, printed) == clinic.key
    assert (
        gate.enter(EMERGENCY, f" {printed.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')}") == clinic.key
    )


def test_a_secret_of_ones_own_is_taken_as_it_was_chosen(gate: Gate) -> None:
    fails(gate, NURSE, secret=NURSES.upper())


def test_a_made_up_secret_is_read_back_from_paper() -> None:
    made = {made_up_secret() for _ in range(50)}
    assert len(made) == 50
    assert {typed_from_paper(each.lower().replace("-", "")) for each in made} == made
    assert {len(each) for each in made} == {24}


def test_somebody_who_has_left_opens_nothing_and_the_last_one_stays(clinic: Clinic, gate: Gate) -> None:
    gate.shut_out(NURSE)
    fails(gate, NURSE, secret=NURSES)
    gate.shut_out(EMERGENCY)
    with pytest.raises(ValueError, match="last account"):
        gate.shut_out(LEAD)
    with pytest.raises(LookupError):
        gate.shut_out(NURSE)
    assert gate.enter(LEAD, SECRET) == clinic.key


def test_somebody_chooses_their_own_secret_with_the_old_one(clinic: Clinic, gate: Gate) -> None:
    with pytest.raises(WrongSecret):
        gate.choose(NURSE, "not at all", "boats on the river")
    assert gate.choose(NURSE, NURSES, "boats on the river") == clinic.key
    fails(gate, NURSE, secret=NURSES)
    assert gate.enter(NURSE, "boats on the river") == clinic.key


def test_a_start_secret_opens_and_is_good_for_choosing_ones_own(clinic: Clinic, gate: Gate) -> None:
    start = made_up_secret(3)
    gate.give(clinic.key, NURSE, "王芳", ("observer",), start, temporary=True)
    assert gate.enter(NURSE, start.lower()) == clinic.key
    gate.choose(NURSE, start.lower(), "boats on the river")
    account = gate.keys().account(NURSE)
    assert account is not None
    assert not account.temporary
    assert gate.enter(NURSE, "boats on the river") == clinic.key


@pytest.mark.parametrize("typed", ["7KQM-2D4X-9R0B", "7kqm2d4x9r0b", " 7KQM 2D4X 9ROB ", "7kqm.2d4x.9rob"])
def test_a_start_secret_becomes_nobodys_own(clinic: Clinic, gate: Gate, typed: str) -> None:
    gate.give(clinic.key, NURSE, "王芳", ("observer",), "7KQM-2D4X-9R0B", temporary=True)
    with pytest.raises(SecretUnfit, match="secret_is_old"):
        gate.choose(NURSE, "7kqm 2d4x 9r0b", typed)
    account = gate.keys().account(NURSE)
    assert account is not None
    assert account.temporary


@pytest.mark.parametrize("typed", [str, str.upper, lambda old: old.replace("-", " ")])
def test_ones_own_secret_is_changed_for_another_one(gate: Gate, typed: Callable[[str], str]) -> None:
    with pytest.raises(SecretUnfit, match="secret_is_old"):
        gate.choose(NURSE, NURSES, typed(NURSES))


def test_only_who_has_the_key_lets_somebody_in(gate: Gate) -> None:
    with pytest.raises(WrongKey):
        gate.give(b"x" * 32, "sun.li", "孙丽", ("auditor",), "boats on the river", temporary=False)
    assert gate.keys().account("sun.li") is None


# ---- guessing ----


def test_after_five_wrong_secrets_not_even_the_right_one_is_heard_for_a_while(clinic: Clinic, gate: Gate) -> None:
    fails(gate, LEAD, FREE)
    with pytest.raises(SignInWaits) as waits:
        gate.enter(LEAD, SECRET)
    assert (waits.value.code, waits.value.detail) == ("sign_in_waits", "2")
    assert isinstance(waits.value, WrongKey)
    assert gate.unlogged() == {LEAD: FREE}
    clinic.later(seconds=2)
    assert gate.wait(LEAD) == timedelta()
    assert gate.enter(LEAD, SECRET) == clinic.key
    fails(gate, LEAD, FREE - 1)
    assert gate.wait(LEAD) == timedelta()


def test_nobody_waits_for_the_mistakes_of_another(clinic: Clinic, gate: Gate) -> None:
    fails(gate, LEAD, FREE)
    fails(gate, "nobody.here", FREE)
    assert gate.wait("somebody.else.unknown") > timedelta()
    assert gate.enter(NURSE, NURSES) == clinic.key


def test_the_wait_outlives_the_program(clinic: Clinic, gate: Gate) -> None:
    fails(gate, LEAD, FREE)
    clinic.clock.reboot("boot-2")
    assert at(clinic).wait(LEAD) > timedelta()


def test_a_new_secret_ends_the_wait(clinic: Clinic, gate: Gate) -> None:
    fails(gate, NURSE, FREE)
    gate.give(clinic.key, NURSE, "王芳", ("observer",), "boats on the river", temporary=False)
    assert gate.enter(NURSE, "boats on the river") == clinic.key


def test_wrong_secrets_wait_to_be_logged_once(clinic: Clinic, gate: Gate) -> None:
    fails(gate, LEAD, 2)
    fails(gate, "nobody.here", 3)
    gate.enter(LEAD, SECRET)
    assert gate.unlogged() == {LEAD: 2, "": 3}
    gate.logged(gate.unlogged())
    assert gate.unlogged() == {}
    fails(gate, LEAD)
    assert gate.unlogged() == {LEAD: 1}


def test_an_unknown_name_takes_the_same_work_as_a_wrong_secret(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    stretched: list[tuple[Any, ...]] = []
    opened: list[bytes] = []
    stretch, open_box = keyfile.hash_secret_raw, keyfile._opened

    def stretches(*args: Any, **cost: Any) -> bytes:
        stretched.append((len(args[1]), *sorted(cost.items())))
        return stretch(*args, **cost)

    def opens(*args: Any) -> bytes | None:
        opened.append(args[0])
        return open_box(*args)

    monkeypatch.setattr(keyfile, "hash_secret_raw", stretches)
    monkeypatch.setattr(keyfile, "_opened", opens)
    work = []
    for name in (LEAD, "nobody.here"):
        stretched.clear()
        opened.clear()
        fails(gate, name)
        work.append((tuple(stretched), len(opened)))
    assert work[0] == work[1]
    assert len(work[0][0]) == 1


def test_what_was_typed_as_a_name_is_written_nowhere(clinic: Clinic, gate: Gate) -> None:
    """It may be a secret, in the wrong field."""
    fails(gate, "Four-White-Cranes", 3, secret="zhao.yun is my name")
    with pytest.raises(WrongSecret) as wrong:
        gate.enter("Four-White-Cranes", "x")
    everything = b"".join(path.read_bytes() for path in clinic.folder.rglob("*") if path.is_file())
    assert b"Cranes" not in everything
    assert b"my name" not in everything
    assert "Cranes" not in f"{wrong.value} {wrong.value.detail}"
    assert gate.unlogged() == {"": 4}


def test_wrong_secrets_that_no_disk_takes_count_too(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    with os_failing(monkeypatch, durable, "write_all", OSError(28, "full")):
        fails(gate, LEAD, FREE)
    with pytest.raises(SignInWaits):
        gate.enter(LEAD, SECRET)


def test_a_full_disk_keeps_nobody_out(clinic: Clinic, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    fails(gate, LEAD)
    with os_failing(monkeypatch, durable, "write_all", OSError(28, "full")):
        assert at(clinic, Cost(memory_kib=16, passes=2, lanes=1)).enter(LEAD, SECRET) == clinic.key


# ---- the cost of a guess ----


def test_a_secret_that_was_stretched_cheaply_is_stretched_anew(clinic: Clinic, gate: Gate) -> None:
    dear = Cost(memory_kib=64, passes=2, lanes=1)
    before = gate.keys().account(LEAD)
    assert at(clinic, dear).enter(LEAD, SECRET) == clinic.key
    after = gate.keys().account(LEAD)
    assert before is not None
    assert after is not None
    assert (before.cost, after.cost) == (CHEAP, dear)
    assert (after.display, after.roles, after.temporary) == (before.display, before.roles, before.temporary)
    assert after.salt != before.salt
    assert at(clinic, dear).enter(LEAD, SECRET) == clinic.key
    assert gate.keys().account(LEAD) == after
    assert gate.enter(NURSE, NURSES) == clinic.key


def test_a_start_secret_that_is_stretched_anew_stays_one(clinic: Clinic, gate: Gate) -> None:
    start = made_up_secret(3)
    gate.give(clinic.key, NURSE, "王芳", ("observer",), start, temporary=True)
    dear = at(clinic, Cost(memory_kib=64, passes=2, lanes=1))
    dear.enter(NURSE, start)
    account = gate.keys().account(NURSE)
    assert account is not None
    assert account.temporary
    assert dear.enter(NURSE, start.lower()) == clinic.key


# ---- the file of the keys ----


@pytest.mark.parametrize("damage", [None, b"", b"{", b"{}", b'{"version": 1, "site": "x"}', b"\xff"])
def test_where_the_key_file_is_gone_or_damaged_the_copy_beside_the_backup_opens(
    clinic: Clinic, gate: Gate, damage: bytes | None
) -> None:
    path = clinic.folder / KEYS
    path.unlink() if damage is None else path.write_bytes(damage)
    assert [each.name for each in gate.people()] == [LEAD, NURSE]
    assert gate.enter(LEAD, SECRET) == clinic.key
    fails(gate, LEAD)


def test_a_copy_that_is_damaged_too_gives_way_to_an_older_one(clinic: Clinic, gate: Gate) -> None:
    clinic.later(minutes=15)
    newest = clinic.desk.office.back_up().backup
    newest.keys.write_bytes(b"{")
    (clinic.folder / KEYS).unlink()
    assert gate.enter(LEAD, SECRET) == clinic.key


def test_a_new_secret_puts_the_file_back(clinic: Clinic, gate: Gate) -> None:
    (clinic.folder / KEYS).unlink()
    gate.choose(NURSE, NURSES, "boats on the river")
    assert keyfile.unlock(keyfile.read(clinic.folder / KEYS), LEAD, SECRET) == clinic.key


def test_the_file_of_a_newer_program_is_neither_replaced_nor_passed_over(clinic: Clinic, gate: Gate) -> None:
    newer = (clinic.folder / KEYS).read_bytes().replace(b'"version": 2', b'"version": 3')
    (clinic.folder / KEYS).write_bytes(newer)
    for way in (lambda: gate.enter(LEAD, SECRET), lambda: gate.choose(NURSE, NURSES, "boats on the river")):
        with pytest.raises(WorldFailed) as failed:
            way()
        assert failed.value.code == "keys_too_new"
    assert (clinic.folder / KEYS).read_bytes() == newer


def test_without_any_copy_it_is_said_what_is_missing(clinic: Clinic, gate: Gate) -> None:
    for path in (clinic.folder / "backups").glob("*.keys"):
        path.unlink()
    (clinic.folder / KEYS).unlink()
    with pytest.raises(WorldFailed) as failed:
        gate.people()
    assert failed.value.code == "keys_missing"


# ---- recovery sheets ----


def test_both_sheets_give_somebody_a_new_secret_and_the_old_one_is_gone(clinic: Clinic, gate: Gate) -> None:
    one, other = clinic.founded.sheets
    fails(gate, LEAD, FREE)
    assert gate.recover(other, one.lower(), LEAD, "boats on the river") == clinic.key
    fails(gate, LEAD, secret=SECRET)
    assert gate.enter(LEAD, "boats on the river") == clinic.key


def test_who_had_only_a_start_secret_has_their_own_after_recovering(clinic: Clinic, gate: Gate) -> None:
    gate.give(clinic.key, NURSE, "王芳", ("observer",), made_up_secret(3), temporary=True)
    gate.recover(*clinic.founded.sheets, NURSE, "boats on the river")
    assert gate.enter(NURSE, "boats on the river") == clinic.key


def test_one_sheet_or_a_wrong_one_opens_nothing(clinic: Clinic, gate: Gate) -> None:
    one, other = clinic.founded.sheets
    for pair, code in (((one, one), "shares_same"), ((one, other[:-1]), "share_length"), ((one, ""), "share_length")):
        with pytest.raises(ShareRefused) as refused:
            gate.recover(*pair, LEAD, "boats on the river")
        assert refused.value.code == code
    assert gate.enter(LEAD, SECRET) == clinic.key


def test_new_sheets_make_the_old_ones_worthless(clinic: Clinic, gate: Gate) -> None:
    one, other, series = gate.new_sheets(clinic.key)
    assert series != clinic.founded.series
    with pytest.raises(ShareRefused, match="sheets_replaced"):
        gate.recover(*clinic.founded.sheets, LEAD, "boats on the river")
    assert gate.recover(one, other, LEAD, "boats on the river") == clinic.key


@pytest.mark.parametrize("name", ["nobody.here", EMERGENCY, ""])
def test_sheets_are_for_people_of_the_site(clinic: Clinic, gate: Gate, name: str) -> None:
    with pytest.raises(LookupError):
        gate.recover(*clinic.founded.sheets, name, "boats on the river")


# ---- unfit secrets ----


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        ("", "secret_short"), ("1234567", "secret_short"), ("王芳王芳王芳王", "secret_short"),
        ("12345678", "secret_common"), ("PassWord", "secret_common"), ("matkhau 123", "secret_common"),
        ("aaaaaaaaaa", "secret_common"), ("abababababab", "secret_common"), ("88888888", "secret_common"),
        ("wang.fang", "secret_is_name"), ("Wang Fang 1987", "secret_is_name"), ("2022wangfang", "secret_is_name"),
        ("王芳20221222", "secret_is_name"),
    ],
)  # fmt: skip
def test_a_secret_that_others_would_try_first_is_refused_everywhere(
    clinic: Clinic, gate: Gate, secret: str, code: str
) -> None:
    before = (clinic.folder / KEYS).read_bytes()
    ways = (
        lambda: gate.must_fit(NURSE, secret),
        lambda: gate.choose(NURSE, NURSES, secret),
        lambda: gate.recover(*clinic.founded.sheets, NURSE, secret),
    )
    for way in ways:
        with pytest.raises(SecretUnfit) as unfit:
            way()
        assert unfit.value.code == code
        assert not secret or secret not in str(unfit.value)
    assert (clinic.folder / KEYS).read_bytes() == before


@pytest.mark.parametrize("secret", ["four-white-cranes", "一二三四五六七八", "Cà phê sữa đá", "x" * 50 + "yz"])
def test_a_long_secret_is_fine_whatever_it_is_made_of(gate: Gate, secret: str) -> None:
    gate.must_fit(NURSE, secret)


def test_the_list_of_common_secrets_holds_only_what_is_long_enough_to_be_met() -> None:
    assert all(len(each) >= gates.SHORTEST_SECRET and each == each.casefold() for each in gates._COMMON)
    assert all(len(set(each)) >= 3 for each in gates._COMMON - {"88888888", "66668888"})


def test_the_file_of_wrong_secrets_names_only_accounts_of_the_site(clinic: Clinic, gate: Gate) -> None:
    fails(gate, LEAD)
    fails(gate, "chen.jing")
    assert b"chen.jing" not in (clinic.folder / ATTEMPTS).read_bytes()
    assert set(gate.unlogged()) == {LEAD, ""}
