"""The office: who works here and gets in, the keys on paper, and what the access log answers."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import LEAD, SECRETS, Clinic
from tests.store.raw import raw
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import Office
from vaxdesk.door.gate import EMERGENCY, EMERGENCY_ROLES, Gate, SecretUnfit
from vaxdesk.store import access
from vaxdesk.store.keyfile import WrongSecret
from vaxdesk.store.shares import ShareRefused
from vaxdesk.store.site import Account

OWN = "umbrellas in spring"


@pytest.fixture
def office(clinic: Clinic) -> Office:
    return clinic.desk.office


@pytest.fixture
def gate(clinic: Clinic, office: Office) -> Gate:
    assert office.gate is not None
    return office.gate


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [each.code for each in refused.value.problems]


def log(clinic: Clinic) -> list[tuple[str, str, str]]:
    return [(each.who, each.what, each.reason) for each in reversed(access.read(clinic.desk.db))]


# ---- staff ----


def test_somebody_new_gets_an_account_and_a_secret_for_the_first_time(
    clinic: Clinic, office: Office, gate: Gate
) -> None:
    hired = office.hire(" 孙 丽 ", ("auditor",))
    assert (hired.account.name, hired.account.display) == ("sun.li", "孙 丽")
    assert gate.enter("sun.li", hired.secret.lower()) == clinic.key
    account = gate.keys().account("sun.li")
    assert account is not None
    assert (account.temporary, account.roles) == (True, ("auditor",))
    office.choose_secret("sun.li", hired.secret, OWN)
    assert gate.enter("sun.li", OWN) == clinic.key
    assert clinic.desk.seat.take("sun.li", None).roles == ("auditor",)
    assert log(clinic) == [
        (LEAD, "staff_changed", "sun.li"), (LEAD, "secret_changed", "sun.li"), ("", "secret_replaced", "sun.li"),
    ]  # fmt: skip
    assert hired.secret not in str(log(clinic))


def test_somebody_may_bring_their_own_name_and_secret(clinic: Clinic, office: Office, gate: Gate) -> None:
    hired = office.hire("孙丽", ("observer",), name="nurse.sun", secret=OWN)
    assert (hired.account.name, hired.secret) == ("nurse.sun", OWN)
    assert gate.enter("nurse.sun", OWN) == clinic.key
    account = gate.keys().account("nurse.sun")
    assert account is not None
    assert not account.temporary


@pytest.mark.parametrize("name", [LEAD, "chen.jing", EMERGENCY])
def test_a_name_that_is_taken_stays_with_its_owner(office: Office, gate: Gate, name: str) -> None:
    with pytest.raises(Refused) as refused:
        office.hire("孙丽", ("lead",), name=name, secret=OWN)
    assert codes(refused) == ["account_taken"]
    with pytest.raises(WrongSecret):
        gate.enter(name, OWN)


def test_a_name_with_hidden_characters_and_an_unfit_secret_hire_nobody(clinic: Clinic, office: Office) -> None:
    before = clinic.desk.staff()
    with pytest.raises(Refused) as refused:
        office.hire("孙\u202e丽", ("observer",))
    assert codes(refused) == ["forbidden_characters"]
    with pytest.raises(SecretUnfit):
        office.hire("孙丽", ("observer",), name="sun.li", secret="sun.li 2022")
    assert clinic.desk.staff() == before


def test_on_a_practice_site_nobody_has_a_secret(tmp_path: Path) -> None:
    practice = Clinic(tmp_path / "practice", practice=True).desk.office
    assert practice.hire("孙丽", ("observer",)).secret == ""
    assert practice.new_secret("sun.li") == ""
    assert practice.may_sign_in("anybody")
    assert practice.has_sheets


def test_the_last_who_leads_goes_on_leading(clinic: Clinic, office: Office, gate: Gate) -> None:
    """Somebody who leads on the list but cannot sign in does not count."""
    office.give_roles("chen.jing", ("lead", "registrar"))
    lead = next(each for each in clinic.desk.staff() if each.name == LEAD)
    for deed in (
        lambda: office.give_roles(LEAD, ("registrar",)),
        lambda: office.employ(Account(name=LEAD, display=lead.display, roles=("registrar",))),
        lambda: office.shut_out(LEAD),
    ):
        with pytest.raises(Refused) as refused:
            deed()
        assert codes(refused) == ["last_lead"]
    assert gate.enter(LEAD, SECRETS[LEAD]) == clinic.key
    office.new_secret("chen.jing")
    office.shut_out(LEAD)
    with pytest.raises(WrongSecret):
        gate.enter(LEAD, SECRETS[LEAD])


def test_who_gives_their_own_lead_away_leads_no_longer_at_once(clinic: Clinic, office: Office) -> None:
    office.hire("孙丽", ("lead",))
    office.give_roles(LEAD, ("observer",))
    assert clinic.desk.seat.roles == ("observer",)
    with pytest.raises(NotAllowed):
        office.give_roles(LEAD, ("lead",))


def test_somebody_who_has_left_stays_on_the_list_and_in_the_record(clinic: Clinic, office: Office) -> None:
    office.new_secret("wang.fang")
    assert office.may_sign_in("wang.fang")
    office.shut_out("wang.fang")
    assert not office.may_sign_in("wang.fang")
    assert "wang.fang" in {each.name for each in clinic.desk.staff()}
    with pytest.raises(LookupError):
        office.shut_out("nobody.here")


def test_a_lost_secret_is_replaced_by_one_to_begin_with(clinic: Clinic, office: Office, gate: Gate) -> None:
    office.hire("孙丽", ("observer",), name="sun.li", secret=OWN)
    new = office.new_secret("sun.li")
    with pytest.raises(WrongSecret):
        gate.enter("sun.li", OWN)
    assert gate.enter("sun.li", new) == clinic.key
    assert log(clinic)[-2:] == [(LEAD, "secret_changed", "sun.li"), ("", "secret_replaced", "sun.li")]
    with pytest.raises(LookupError):
        office.new_secret("nobody.here")


# ---- keys on paper ----


def test_new_sheets_take_the_place_of_the_old_ones(clinic: Clinic, office: Office, gate: Gate) -> None:
    assert office.has_sheets
    one, other, series = office.new_sheets()
    with pytest.raises(ShareRefused):
        gate.recover(*clinic.founded.sheets, LEAD, OWN)
    assert gate.recover(one, other, LEAD, OWN) == clinic.key
    assert log(clinic) == [(LEAD, "sheets_made", series), ("", "secret_replaced", "")]


def test_a_new_envelope_closes_the_old_one(clinic: Clinic, office: Office, gate: Gate) -> None:
    new = office.new_emergency_secret()
    with pytest.raises(WrongSecret):
        gate.enter(EMERGENCY, clinic.founded.emergency)
    assert gate.enter(EMERGENCY, new) == clinic.key
    assert clinic.desk.seat.take(EMERGENCY, None).roles == EMERGENCY_ROLES
    assert not clinic.desk.seat.may("staff")
    assert not clinic.desk.seat.may("export")


def test_the_use_of_the_envelope_is_told_until_somebody_who_leads_has_seen_it(clinic: Clinic, office: Office) -> None:
    assert office.emergency() is None
    clinic.desk.seat.take(EMERGENCY, "emergency_access", reason="负责人不在")
    with pytest.raises(NotAllowed):
        office.emergency_seen()
    clinic.restart()
    office = clinic.desk.office
    used = office.emergency()
    assert used is not None
    assert (used.who, used.reason) == (EMERGENCY, "负责人不在")
    office.emergency_seen()
    assert office.emergency() is None
    clinic.desk.seat.take(EMERGENCY, "emergency_access")
    assert office.emergency() is not None


# ---- the record and its log ----


def test_the_heads_of_all_chains_say_how_long_they_are_and_where_they_end(clinic: Clinic, office: Office) -> None:
    clinic.vaccinated()
    clinic.desk.seat.take(LEAD)
    station, heads = clinic.desk.site.station, office.heads()
    assert heads.journal == {station: (7, next(iter(clinic.desk.journal.since(6))).hash)}
    assert heads.access == {station: (1, access.read(clinic.desk.db)[0].hash)}
    assert office.head_at("journal", station, 7) == heads.journal[station][1]
    assert office.head_at("access", station, 1) == heads.access[station][1]
    assert office.head_at("journal", station, 8) is None
    assert office.head_at("journal", "another", 1) is None


def test_a_printed_head_shows_a_log_that_was_cut_off(clinic: Clinic, office: Office) -> None:
    clinic.desk.seat.take(LEAD)
    clinic.desk.seat.leave()
    station, (length, end) = next(iter(office.heads().access.items()))
    with raw(clinic) as connection:
        for name in ("access_refuses_update", "access_refuses_delete"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM access WHERE n = 2")
    clinic.desk.seat.take(LEAD, None)
    assert office.head_at("access", station, length) != end


def test_the_log_answers_by_person_account_kind_day_and_page(clinic: Clinic, office: Office) -> None:
    person, other = clinic.enrolled(), "01853758-1e80-7000-8000-00000000000f"
    for who in ("wang.fang", "chen.jing"):
        clinic.desk.seat.take(who)
        clinic.desk.open_person(person)
        clinic.desk.open_person(other)
        clinic.later(hours=15)
    clinic.desk.seat.take(LEAD, None)
    assert [each.who for each in office.looks(subject=person)] == [LEAD, "chen.jing", "wang.fang"]
    assert [each.what for each in office.looks(who="wang.fang")] == ["opened_person", "opened_person", "signed_in"]
    assert len(office.looks(what="signed_in")) == 2
    today = clinic.desk.local(clinic.clock.now().utc).date()
    assert [each.who for each in office.looks(what="opened_person", day=today - timedelta(days=1))] == ["wang.fang"] * 2
    pages = [office.looks(limit=4)]
    pages.append(office.looks(limit=4, before=pages[0][-1].n))
    assert [each.n for page in pages for each in page] == list(range(11, 3, -1))


def test_reading_the_log_is_kept_in_it_once_for_a_reading(clinic: Clinic, office: Office) -> None:
    first = office.looks(subject="x", who="wang.fang")
    assert [(each.what, each.subject, each.reason) for each in access.read(clinic.desk.db)] == [
        ("access_log_read", "x", "wang.fang")
    ]
    assert first == ()
    office.looks(before=9)
    assert len(access.read(clinic.desk.db)) == 1


def test_who_opens_many_records_is_counted(clinic: Clinic, office: Office) -> None:
    begin = clinic.clock.now().utc
    clinic.desk.seat.take("wang.fang", None)
    for _ in range(3):
        clinic.later(minutes=1)
        clinic.desk.open_person("x")
    assert office.opened_since("wang.fang", begin) == 3
    assert office.opened_since("wang.fang", begin + timedelta(minutes=3)) == 1
    assert office.opened_since("chen.jing", begin) == 0
    clinic.desk.seat.take(LEAD, None)
    assert {who: len(times) for who, times in office.opened_times(begin).items()} == {"wang.fang": 3}


CHANGES = {
    "a line changed": ("UPDATE access SET who = 'chen.jing' WHERE n = 2", {"access_changed"}, "line 2"),
    "a line taken out": (
        "DELETE FROM access WHERE n = 2", {"access_missing", "access_chain_broken", "sealed_look_missing"}, "line 3",
    ),
    "a line put in": (
        "INSERT INTO access SELECT 5, station, 5, at, who, role, what, subject, count, reason, prev, hash FROM access"
        " WHERE n = 4",
        {"access_changed", "access_chain_broken"}, "line 5",
    ),
    "a time moved": ("UPDATE access SET at = '2022-12-22T00:00:00.000000Z' WHERE n = 3", {"access_changed"}, "line 3"),
    "another person": ("UPDATE access SET subject = 'y' WHERE n = 2", {"access_changed"}, "line 2"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_verifying_finds_a_change_of_the_log_and_names_the_first_line(
    clinic: Clinic, office: Office, change: str
) -> None:
    clinic.desk.seat.take(LEAD)
    for _ in range(3):
        clinic.desk.open_person("x")
    assert office.verify_job()().ok
    statement, found, line = CHANGES[change]
    with raw(clinic) as connection:
        for name in access.ACCESS_GUARDS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        for name, guard in access.ACCESS_GUARDS.items():
            connection.execute(f"CREATE TRIGGER {name} {guard}")
    verdict = office.verify()
    assert not verdict.ok
    assert {each.code for each in verdict.problems} == found
    assert verdict.problems[0].message.startswith(line)


def test_a_log_without_its_guards_is_found(clinic: Clinic, office: Office) -> None:
    with raw(clinic) as connection:
        connection.execute("DROP TRIGGER access_refuses_delete")
    assert "access_guard_missing" in {each.code for each in office.verify().problems}
