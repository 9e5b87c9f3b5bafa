"""Two programs change the key file of one site at once: nothing that either of them did is lost."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Event
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from vaxdesk.door.gate import Gate
from vaxdesk.door.replaced import returned
from vaxdesk.failures import WorldFailed
from vaxdesk.signing_in import keep_secrets
from vaxdesk.store import attempts, keyfile
from vaxdesk.store.keyfile import KEYS, Cost, WrongSecret
from vaxdesk.store.shares import ShareRefused

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a folder is not locked there")

NURSE, DOCTOR = "wang.fang", "li.qiang"
NURSES, DOCTORS, OWN = "umbrellas in spring", "木兰花慢 1943 and more", "boats on the river"
AT_ONCE = 6


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """A lead, a nurse and a doctor have secrets of their own."""
    for name, secret in ((NURSE, NURSES), (DOCTOR, DOCTORS)):
        at(clinic).give(clinic.key, name, name, ("observer",), secret, temporary=False)
    return clinic


def at(clinic: Clinic, cost: Cost = CHEAP) -> Gate:
    return Gate(clinic.folder, clinic.clock, cost=cost)


def opens(clinic: Clinic, name: str, secret: str) -> bool:
    try:
        return at(clinic).enter(name, secret) == clinic.key
    except WrongSecret:
        return False


def test_everybody_who_is_let_in_at_once_gets_in(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    together, add = Barrier(AT_ONCE), keyfile.with_account

    def adds(*args: Any, **more: Any) -> keyfile.KeyFile:
        """Whoever has read the file waits a moment for the others to have read it too."""
        with suppress(BrokenBarrierError):
            together.wait(timeout=0.5)
        return add(*args, **more)

    monkeypatch.setattr(keyfile, "with_account", adds)
    names = [f"helper.{number}" for number in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as many:
        letting_in = [many.submit(at(clinic).give, clinic.key, each, each, (), OWN, temporary=False) for each in names]
        for each in letting_in:
            each.result()
    assert {NURSE, DOCTOR, *names} <= {each.name for each in at(clinic).people()}


@pytest.mark.parametrize("moment", [1, 2])
@pytest.mark.parametrize("way", ["choose", "recover", "enter"])
def test_what_a_lead_does_while_somebodys_secret_is_stretched_lasts(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, way: str, moment: int
) -> None:
    """The lead at another program prints new sheets and shuts the doctor out."""
    older, stretch, stretches, done = clinic.founded.sheets, keyfile.hash_secret_raw, [0], Event()
    sheets: list[str] = []

    def acts() -> None:
        sheets.extend(at(clinic).new_sheets(clinic.key)[:2])
        at(clinic).shut_out(DOCTOR)
        done.set()

    with ThreadPoolExecutor(1) as other:

        def stretching(*args: Any, **more: Any) -> bytes:
            stretches[0] += 1
            if stretches[0] == moment:
                other.submit(acts)
                done.wait(timeout=0.5)
            return stretch(*args, **more)

        monkeypatch.setattr(keyfile, "hash_secret_raw", stretching)
        ways: dict[str, Callable[[], bytes]] = {
            "choose": lambda: at(clinic).choose(NURSE, NURSES, OWN),
            "recover": lambda: at(clinic).recover(*older, NURSE, OWN),
            "enter": lambda: at(clinic, Cost(memory_kib=16, passes=1, lanes=1)).enter(NURSE, NURSES),
        }
        assert ways[way]() == clinic.key
        if (way, moment) == ("recover", 2):  # there is only one
            other.submit(acts)
    monkeypatch.undo()
    assert opens(clinic, NURSE, NURSES if way == "enter" else OWN)
    assert not opens(clinic, DOCTOR, DOCTORS)
    with pytest.raises(ShareRefused, match="sheets_replaced"):
        at(clinic).recover(*older, LEAD, OWN)
    assert at(clinic).recover(sheets[0], sheets[1], LEAD, OWN) == clinic.key


def test_a_secret_that_was_replaced_while_its_owner_chose_another_chooses_nothing(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = at(clinic)
    is_same = gate._is_same

    def meanwhile(*given: Any) -> bool:
        at(clinic).give(clinic.key, NURSE, "王芳", ("observer",), "seven red kites", temporary=True)
        return is_same(*given)

    monkeypatch.setattr(gate, "_is_same", meanwhile)
    with pytest.raises(WrongSecret):
        gate.choose(NURSE, NURSES, OWN)
    account = gate.keys().account(NURSE)
    assert account is not None
    assert account.temporary


def test_other_roles_on_the_page_meanwhile_are_no_other_secret(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = at(clinic)
    is_same = gate._is_same

    def meanwhile(*given: Any) -> bool:
        at(clinic).show_roles(NURSE, ("registrar",))
        return is_same(*given)

    monkeypatch.setattr(gate, "_is_same", meanwhile)
    assert gate.choose(NURSE, NURSES, OWN) == clinic.key
    account = gate.keys().account(NURSE)
    assert account is not None
    assert account.roles == ("registrar",)


def test_where_another_program_keeps_the_folder_nothing_changes_and_it_is_said(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    before, gate = (clinic.folder / KEYS).read_bytes(), at(clinic)
    ways: tuple[Callable[[], Any], ...] = (
        lambda: gate.give(clinic.key, "sun.li", "孙丽", (), OWN, temporary=False),
        lambda: gate.recover(*clinic.founded.sheets, NURSE, OWN),
        lambda: gate.show_roles(NURSE, ()),
        lambda: gate.shut_out(NURSE),
        lambda: gate.new_sheets(clinic.key),
        gate.put_back,
    )
    with at(clinic).alone():
        for way in ways:
            with pytest.raises(WorldFailed) as failed:
                way()
            assert failed.value.code == "database_busy"
    assert (clinic.folder / KEYS).read_bytes() == before


def test_a_file_that_another_program_has_put_back_is_not_called_damaged(clinic: Clinic) -> None:
    clinic.desk.office.back_up()
    (clinic.folder / KEYS).write_bytes(b"{")
    one, other = at(clinic), at(clinic)
    assert one.from_copy
    assert other.from_copy
    one.put_back()
    put_back = (clinic.folder / KEYS).read_bytes()
    clinic.later(seconds=1)
    other.put_back()
    assert (clinic.folder / KEYS).read_bytes() == put_back
    assert len(list(clinic.folder.glob(f"{KEYS}.damaged-*"))) == 1


def test_a_thread_that_has_the_folder_need_not_ask_again_and_another_one_must(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    gate = at(clinic)
    with gate.alone():
        gate.show_roles(NURSE, ())
        with ThreadPoolExecutor(1) as another, pytest.raises(WorldFailed, match="database_busy"):
            another.submit(gate.show_roles, NURSE, ("observer",)).result()
        gate.show_roles(NURSE, ("registrar",))
    with at(clinic).alone():
        pass
    account = gate.keys().account(NURSE)
    assert account is not None
    assert account.roles == ("registrar",)


def test_a_secret_that_is_replaced_while_somebody_signs_in_has_not_come_back(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file was read before the secret was replaced, the log after it: nobody has put anything back."""
    monkeypatch.setattr(attempts, "_PAUSES", 1)
    marks, asked = keyfile.marks, [0]

    def meanwhile(keys: keyfile.KeyFile) -> dict[str, str]:
        asked[0] += 1
        if asked[0] == 1:
            with suppress(WorldFailed):
                clinic.desk.office.new_secret(NURSE)
        return marks(keys)

    monkeypatch.setattr(keyfile, "marks", meanwhile)
    keep_secrets(clinic.desk, at(clinic))
    assert asked[0] > 0
    assert clinic.desk.office.unanswered() == ()
    assert returned(clinic.desk.db, at(clinic)) == ()
    assert opens(clinic, LEAD, SECRETS[LEAD])
