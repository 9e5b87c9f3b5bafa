"""Other roles for somebody: they hold where acts are judged, and stand on the sign-in page."""

from pathlib import Path

from tests.builders import LEAD, Clinic
from vaxdesk.site import Founded, Plan


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
