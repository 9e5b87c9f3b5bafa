"""Other roles for somebody: they hold where acts are judged, and stand on the sign-in page."""

from pathlib import Path

import pytest

from tests.builders import LEAD, SECRETS, Clinic, woman
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.door.gate import Gate
from vaxdesk.signing_in import sit_down
from vaxdesk.site import Founded, Plan
from vaxdesk.store.keyfile import KEYS, WrongSecret


def test_new_roles_are_on_the_sign_in_page_and_the_old_secret_still_opens(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.give_roles(LEAD, ("lead", "screener"))
    gate = clinic.desk.office.gate
    assert gate is not None
    assert [(each.name, each.roles) for each in gate.people()] == [(LEAD, ("lead", "screener"))]
    assert gate.enter(LEAD, "four-white-cranes") == clinic.key


def test_roles_of_somebody_without_a_secret_put_nobody_on_the_sign_in_page(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.give_roles("chen.jing", ("observer",))
    gate = clinic.desk.office.gate
    assert gate is not None
    assert [each.name for each in gate.people()] == [LEAD]
    clinic.desk.seat.take("chen.jing", None)
    assert clinic.desk.seat.may("released")
    assert not clinic.desk.seat.may("person_enrolled")


def test_what_has_secrets_in_it_does_not_show_them(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    hired = clinic.desk.office.hire("丁一", ("screener",))
    plan = Plan(name="x", station_name="y", language="en", staff=(), secrets={"a": "four-white-cranes"})
    said = f"{hired!r} {clinic.founded!r} {plan!r} {Founded()!r}"
    for secret in (hired.secret, clinic.founded.emergency, *clinic.founded.sheets, "four-white-cranes"):
        assert secret not in said


def test_somebody_who_has_left_writes_nothing_more_where_they_are_signed_in_still(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    open_batch = clinic.opened()
    open_batch.seat.take("chen.jing", None)
    clinic.desk.office.hire("丁一", ("lead",))
    clinic.desk.office.shut_out("chen.jing")
    with pytest.raises(NotAllowed):
        open_batch.record(woman(), by="chen.jing")
    open_batch.heartbeat()
    assert open_batch.seat.account is None
    with pytest.raises(Refused, match="unknown_account"):
        open_batch.seat.take("chen.jing")
    open_batch.close()


def test_a_key_file_that_is_gone_lets_nobody_back_who_was_shut_out(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    hired = clinic.desk.office.hire("丁一", ("registrar",))
    clinic.desk.office.back_up()
    clinic.desk.office.shut_out(hired.account.name)
    (clinic.folder / KEYS).unlink()
    gate = Gate(clinic.folder, clinic.clock)
    with pytest.raises(WrongSecret):
        gate.enter(hired.account.name, hired.secret)


def test_a_copy_of_the_key_file_is_said_kept_and_put_back(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.back_up()
    (clinic.folder / KEYS).write_bytes(b"{}")
    gate = Gate(clinic.folder, clinic.clock)
    assert gate.enter(LEAD, SECRETS[LEAD]) == clinic.key
    sit_down(clinic.desk, gate, LEAD)
    assert "keys_from_copy" in [each.code for each in clinic.desk.office.notices]
    assert "keys_from_copy" in [each.what for each in clinic.desk.office.looks()]
    again = Gate(clinic.folder, clinic.clock)
    assert again.enter(LEAD, SECRETS[LEAD]) == clinic.key
    assert not again.from_copy
    assert len(list(clinic.folder.glob(f"{KEYS}.damaged-*"))) == 1


def test_nobody_without_a_role_gets_a_secret(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.shut_out("chen.jing")
    with pytest.raises(Refused, match="roles_missing"):
        clinic.desk.office.new_secret("chen.jing")
    clinic.desk.office.give_roles("chen.jing", ("registrar",))
    assert clinic.desk.office.new_secret("chen.jing")
