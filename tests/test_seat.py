"""Who sits at the Desk: nothing is shown or done while nobody does, and every look is kept, on a full disk too."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.builders import LEAD, Clinic, nobody
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.door import seat as seats
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access
from vaxdesk.store.access import Access
from vaxdesk.store.database import writing


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """Opened, with nobody at it yet."""
    clinic.person = clinic.enrolled()  # type: ignore[attr-defined]
    clinic.desk.seat.account = None
    return clinic


def log(clinic: Clinic) -> list[Access]:
    """Oldest first."""
    return list(reversed(access.read(clinic.desk.db)))


def told(clinic: Clinic) -> list[tuple[str, str, str]]:
    return [(each.who, each.what, each.subject or "") for each in log(clinic)]


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The disk takes nothing of the access log."""

    def nothing_more(*_: object, **__: object) -> None:
        raise WorldFailed("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(access, "append", nothing_more)
        yield patched


# ---- sitting ----


def test_while_nobody_sits_nothing_is_shown_and_nothing_said(clinic: Clinic) -> None:
    for look in (
        clinic.desk.queue,
        clinic.desk.lots,
        lambda: clinic.desk.open_person("x"),
        lambda: clinic.desk.find("王"),
    ):
        with pytest.raises(NotAllowed) as refused:
            look()
        assert [each.code for each in refused.value.problems] == ["nobody_signed_in"]
    assert clinic.desk.seat.roles == ()
    assert not clinic.desk.seat.may("board")
    assert log(clinic) == []


def test_who_sits_down_and_gets_up_is_kept(clinic: Clinic) -> None:
    desk = clinic.desk
    desk.seat.take("wang.fang")
    desk.seat.leave()
    desk.seat.take("wang.fang", "unlocked")
    desk.seat.take("emergency", "emergency_access", reason="护士长不在")
    desk.close()
    clinic.desk = clinic.opened()
    assert told(clinic) == [
        ("wang.fang", "signed_in", ""), ("wang.fang", "locked", ""), ("wang.fang", "unlocked", ""),
        ("emergency", "emergency_access", ""), ("emergency", "signed_out", ""),
    ]  # fmt: skip
    assert log(clinic)[3].reason == "护士长不在"
    assert [each.role for each in log(clinic)][:4] == ["observer", "observer", "observer", "registrar"]


def test_an_empty_seat_is_not_left_again(clinic: Clinic) -> None:
    clinic.desk.seat.leave()
    clinic.desk.close()
    clinic.desk = clinic.opened()
    assert log(clinic) == []


def test_somebody_who_is_not_on_the_staff_list_cannot_sit(clinic: Clinic) -> None:
    clinic.desk.seat.take(LEAD)
    with pytest.raises(Refused) as refused:
        clinic.desk.seat.take("nobody.here")
    assert [(each.code, each.detail) for each in refused.value.problems] == [("unknown_account", "nobody.here")]
    assert clinic.desk.seat.account is not None
    assert clinic.desk.seat.account.name == LEAD


def test_nobody_acts_in_the_name_of_somebody_who_never_sat_here(clinic: Clinic) -> None:
    clinic.desk.close()
    fresh = clinic.desk = clinic.opened()
    fresh.seat._sat.clear()
    fresh.seat.take("chen.jing", None)
    position = fresh.journal_position()
    with pytest.raises(NotAllowed) as refused:
        fresh.record(nobody(), by="home.team")
    assert [each.code for each in refused.value.problems] == ["nobody_signed_in"]
    assert fresh.journal_position() == position
    fresh.record(nobody(), by="chen.jing")
    fresh.seat.take("home.team", None)
    fresh.record(nobody(), by="chen.jing")


# ---- looking ----


def test_opening_and_searching_are_kept_and_what_was_typed_is_not(clinic: Clinic) -> None:
    desk, person = clinic.desk, clinic.person  # type: ignore[attr-defined]
    desk.seat.take("wang.fang", None)
    clinic.later(minutes=2)
    desk.open_person(person, reason="复诊")
    assert desk.find("王桂芬") == (person,)
    assert desk.find("nobody like that") == ()
    desk.find("王桂芬", asked=False)
    assert [(each.what, each.subject, each.count, each.reason) for each in log(clinic)] == [
        ("opened_person", person, None, "复诊"), ("searched", None, 1, ""), ("searched", None, 0, ""),
    ]  # fmt: skip
    assert {each.at for each in log(clinic)} == {clinic.clock.now().utc}
    assert access.verify(desk.db) == ()
    assert not [each for each in clinic.desk.db.query("SELECT * FROM access") if "王桂芬" in str(each)]


def test_a_refused_look_is_not_a_look(clinic: Clinic) -> None:
    clinic.desk.office.hire("孙丽", ("auditor",), name="sun.li") if clinic.desk.seat.take(LEAD, None) else None
    before = len(log(clinic))
    clinic.desk.seat.take("sun.li", None)
    with pytest.raises(NotAllowed):
        clinic.desk.paperwork.paper("slip", "x", language="en")
    assert len(log(clinic)) == before


# ---- when it cannot be written ----


def test_a_full_disk_makes_nobody_wait_and_the_looks_are_written_later(
    clinic: Clinic, full: pytest.MonkeyPatch
) -> None:
    desk, person = clinic.desk, clinic.person  # type: ignore[attr-defined]
    desk.seat.take("wang.fang")
    assert desk.open_person(person) is not None
    opened_at = clinic.clock.now().utc
    clinic.later(minutes=40)
    assert desk.find("王桂芬") == (person,)
    assert log(clinic) == []
    full.undo()
    clinic.later(minutes=5)
    desk.heartbeat()
    assert told(clinic) == [
        ("wang.fang", "signed_in", ""),
        ("wang.fang", "opened_person", person),
        ("wang.fang", "searched", ""),
    ]
    assert [each.at for each in log(clinic)] == [opened_at, opened_at, opened_at + timedelta(minutes=40)]
    assert access.verify(desk.db) == ()
    desk.heartbeat()
    assert len(log(clinic)) == 3


def test_the_next_look_takes_the_waiting_ones_along(clinic: Clinic, full: pytest.MonkeyPatch) -> None:
    clinic.desk.seat.take("wang.fang")
    full.undo()
    clinic.desk.seat.leave()
    assert [each.what for each in log(clinic)] == ["signed_in", "locked"]


def test_the_first_looks_stay_when_memory_is_full(
    clinic: Clinic, full: pytest.MonkeyPatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seats, "_MOST_KEPT", 3)
    clinic.desk.seat.take("wang.fang")
    for _ in range(9):
        clinic.desk.find("王")
    full.undo()
    clinic.desk.heartbeat()
    assert [each.what for each in log(clinic)] == ["signed_in", "searched", "searched"]


def test_a_look_in_the_middle_of_an_act_waits_for_its_end(clinic: Clinic) -> None:
    clinic.desk.seat.take("wang.fang", None)
    with writing(clinic.desk.db):
        clinic.desk.seat.keep("searched", count=1)
        assert log(clinic) == []
    clinic.desk.seat.write()
    assert [each.what for each in log(clinic)] == ["searched"]


def test_a_desk_that_may_only_look_writes_nothing(clinic: Clinic) -> None:
    reader = clinic.opened(write=False)
    reader.open_person(clinic.person)  # type: ignore[attr-defined]
    reader.close()
    assert log(clinic) == []
