"""The board without names: while nobody sits, and from the open file after a restart. Nobody is forgotten or named."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.builders import CHEAP, MORNING, SECRETS, STAFF, Clinic, nobody, unlocked
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import Alarm, Mark, alarms
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.waiting import Tile, Waiting, tiles
from vaxdesk.clinic.watched import masked_conditions
from vaxdesk.clock import HandClock
from vaxdesk.door.gate import Gate
from vaxdesk.failures import WorldFailed
from vaxdesk.site import Plan, found
from vaxdesk.store import timer_file
from vaxdesk.store.timer_file import TIMERS

CLOCK = HandClock(MORNING)


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.stocked()
    return clinic


def watched(clinic: Clinic, **who: Any) -> str:
    return clinic.vaccinated(person=clinic.act(nobody(**who)).entry.about)


def number(clinic: Clinic, visit: str) -> str:
    row = clinic.desk.visit_row(visit)
    assert row is not None
    return clinic.desk.short_number(row.ticket)


def open_file(clinic: Clinic) -> tuple[Waiting, ...]:
    found = Gate(clinic.folder, clinic.clock).timers()
    assert found is not None
    return found.waiting


def before_sign_in(clinic: Clinic) -> tuple[Tile, ...]:
    """What a machine shows that nobody has signed in to yet."""
    found = Gate(clinic.folder, clinic.clock).timers()
    assert found is not None
    return tiles(found.waiting, Clocks(clinic.clock.now(), found.boots, found.anchors))


def notices(clinic: Clinic) -> list[str]:
    return [each.code for each in clinic.desk.office.notices]


# ---- the board ----


def test_whoever_needs_somebody_first_stands_first_and_nobody_needs_to_sit(clinic: Clinic) -> None:
    overdue, ready, longer = watched(clinic), watched(clinic), watched(clinic)
    clinic.act(f.ObservationExtended(minutes=60, why="头晕史"), about=longer)
    clinic.later(minutes=2)
    late = watched(clinic)
    clinic.later(minutes=7)
    nearly, unwell = watched(clinic), watched(clinic)
    clinic.later(minutes=29)
    counting = watched(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=unwell)
    clinic.act(f.Released(), about=ready)
    clinic.desk.seat.leave()
    board = clinic.desk.masked_board()
    by_number = {number: visit for visit, number in numbers(clinic).items()}
    assert [(by_number[each.number], each.state) for each in board] == [
        (unwell, "reaction"), (overdue, "overdue"), (late, "overdue"), (nearly, "nearly"), (counting, "counting"),
        (longer, "counting"),
    ]  # fmt: skip
    assert board[1].remaining == -timedelta(minutes=8)
    assert board == before_sign_in(clinic)


def numbers(clinic: Clinic) -> dict[str, str]:
    """Of everybody, also while nobody sits."""
    rows = clinic.desk.db.execute("SELECT id, ticket FROM visits").fetchall()
    return {visit: clinic.desk.short_number(ticket) for visit, ticket in rows}


def test_after_a_restart_the_open_file_shows_the_same_people_and_never_less_time(clinic: Clinic) -> None:
    first, second = watched(clinic), watched(clinic)
    clinic.later(minutes=10)
    clinic.desk.heartbeat()
    clinic.act(f.ReactionSeen(note="头晕"), about=second)
    clinic.desk.db.close()
    clinic.clock.reboot("boot-2", off=timedelta(hours=1))
    clinic.later(minutes=1)
    early = {each.number: each for each in before_sign_in(clinic)}
    clinic.desk = clinic.opened()
    late = {each.number: each for each in clinic.desk.masked_board()}
    assert set(early) == set(late) == {number(clinic, first), number(clinic, second)}
    shown, known = early[number(clinic, first)].remaining, late[number(clinic, first)].remaining
    assert (shown, known) == (timedelta(minutes=20), timedelta(minutes=19))
    assert early[number(clinic, second)].state == "reaction"
    assert early[number(clinic, first)].waits_for_clock
    assert notices(clinic) == []


def test_a_confirmed_clock_counts_before_anybody_signs_in_again(clinic: Clinic) -> None:
    watched(clinic)
    clinic.desk.db.close()
    clinic.clock.reboot("boot-2", off=timedelta(hours=1))
    clinic.desk = clinic.opened()
    clinic.act(f.ClockConfirmed(compared_with="手表"))
    clinic.desk.close()
    clinic.later(minutes=3)
    [tile] = before_sign_in(clinic)
    assert (tile.state, tile.waits_for_clock) == ("overdue", False)
    assert tile.remaining is not None
    assert timedelta() <= tile.remaining + timedelta(minutes=33) < timedelta(seconds=1)


# ---- alarms before anybody signs in ----


def cries(clinic: Clinic) -> set[tuple[str, str]]:
    """What is heard at the door after a start, and about which number."""
    now = clinic.clock.now()
    found: tuple[Alarm, ...] = alarms(
        masked_conditions(before_sign_in(clinic), Mark(now.boot, now.uptime_ms), now), now
    )
    return {(each.what, each.condition.number) for each in found if not each.answered}


def test_an_alarm_that_was_answered_before_a_restart_is_not_heard_again(clinic: Clinic) -> None:
    unwell, late, other = watched(clinic), watched(clinic), watched(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=unwell)
    clinic.later(minutes=36)
    unwell_number, late_number, other_number = (number(clinic, visit) for visit in (unwell, late, other))
    quiet = {("restored", ""), ("overdue", other_number)}
    assert cries(clinic) == quiet | {("reaction", unwell_number), ("overdue", late_number)}
    clinic.act(f.AlarmAnswered(alarm="reaction"), about=unwell)
    clinic.act(f.LookedFor(way="telephone", answer="here"), about=late)
    clinic.desk.close()
    assert cries(clinic) == quiet
    clinic.later(minutes=15)
    assert ("overdue", late_number) in cries(clinic)
    clinic.desk = clinic.opened()
    assert notices(clinic) == []
    clinic.act(f.ReactionSeen(note="呼吸困难"), about=unwell)
    assert ("reaction", unwell_number) in cries(clinic)


def test_nobody_is_called_to_somebody_who_left_with_a_reaction_and_an_answer_that_was_struck_is_none(
    clinic: Clinic,
) -> None:
    left, unwell = watched(clinic), watched(clinic)
    for visit in (left, unwell):
        clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    done = clinic.act(f.AlarmAnswered(alarm="reaction"), about=unwell).entry
    clinic.act(f.LeftEarly(why="要走", advice_given=True, accepted_by="本人"), about=left)
    assert cries(clinic) == {("restored", "")}
    clinic.desk.strike(done.id, by="wang.fang", reason="不是我")
    assert cries(clinic) == {("restored", ""), ("reaction", number(clinic, unwell))}


def test_only_a_file_that_keeps_somebody_quiet_is_told(clinic: Clinic) -> None:
    visit = watched(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    before = (clinic.folder / TIMERS).read_bytes()
    clinic.act(f.AlarmAnswered(alarm="reaction"), about=visit)
    answered = (clinic.folder / TIMERS).read_bytes()
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(before)
    clinic.desk = clinic.opened()
    assert notices(clinic) == []
    clinic.act(f.ReactionSeen(note="呼吸困难"), about=visit)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(answered)
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_behind"]


# ---- the file ----


def test_every_act_that_moves_somebody_is_in_the_file_at_once(clinic: Clinic) -> None:
    assert open_file(clinic) == ()
    visit = watched(clinic)
    [one] = open_file(clinic)
    assert (one.number, one.extra_minutes, one.reaction) == (number(clinic, visit), 0, False)
    assert [timer.minutes for timer in one.timers] == [30]
    clinic.act(f.ObservationExtended(minutes=15, why="头晕史"), about=visit)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    [one] = open_file(clinic)
    assert (one.extra_minutes, one.reaction) == (15, True)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    assert not open_file(clinic)[0].reaction
    clinic.later(minutes=46)
    done = clinic.act(f.Released(), about=visit).entry
    assert open_file(clinic) == ()
    clinic.desk.strike(done.id, by="wang.fang", reason="点错了")
    assert [each.number for each in open_file(clinic)] == [number(clinic, visit)]


def test_a_correction_of_the_doctors_minutes_or_of_the_ticket_is_in_the_file(clinic: Clinic) -> None:
    visit = watched(clinic)
    screening, door = (clinic.desk.visit(visit).last_act(kind) for kind in (f.Screened, f.VisitRegistered))
    assert screening is not None
    assert door is not None
    longer = msgspec.structs.replace(screening.fact, observation_minutes=60)  # type: ignore[type-var]
    clinic.desk.amend(screening.entry.id, longer, by="li.qiang", reason="有过敏史")  # type: ignore[arg-type]
    assert [timer.minutes for timer in open_file(clinic)[0].timers] == [60]
    spare = clinic.registered(person=clinic.act(nobody()).entry.about)
    ticket = clinic.desk.visit(spare).registered
    assert ticket is not None
    clinic.desk.strike(clinic.desk.visit(spare).acts[0].entry.id, by="chen.jing", reason="重复")
    renamed = msgspec.structs.replace(door.fact, ticket=ticket.ticket)  # type: ignore[type-var]
    clinic.desk.amend(door.entry.id, renamed, by="chen.jing", reason="拿错了票")  # type: ignore[arg-type]
    assert [each.number for each in open_file(clinic)] == [clinic.desk.short_number(ticket.ticket)]


def test_it_names_nobody_in_any_way(clinic: Clinic) -> None:
    visit = watched(clinic, name="欧阳桂芬", phone="13900000001", address="建设路12号")
    clinic.act(f.ReactionSeen(note="头晕得厉害"), about=visit)
    data = (clinic.folder / TIMERS).read_bytes()
    row = clinic.desk.visit_row(visit)
    assert row is not None
    for secret in ("欧阳桂芬", "13900000001", "建设路", "头晕", "1940", "flu-iiv4", "202208A13", "wang.fang", visit,
                   str(row.person), row.ticket):  # fmt: skip
        for text in (secret, json.dumps(secret).strip('"')):
            assert text.encode() not in data
    assert json.loads(data)["waiting"][0].keys() == {"number", "timers", "extra_minutes", "reaction"}
    assert (clinic.folder / TIMERS).stat().st_mode & 0o777 == 0o600


def changed(data: bytes) -> dict[str, bytes]:
    said = json.loads(data)
    person = said["waiting"][0]
    return {
        "somebody left out": json.dumps(said | {"waiting": []}).encode(),
        "somebody else": json.dumps(said | {"waiting": [person | {"number": "A999"}]}).encode(),
        "fewer minutes": data.replace(b'"minutes":30', b'"minutes":1'),
        "a reaction put away": data.replace(b'"reaction":true', b'"reaction":false'),
        "another run": data.replace(b"boot-1", b"boot-0"),
        "a confirmation": json.dumps(
            said | {"anchors": [{"utc": "2022-12-22T01:00:00Z", "boot": "boot-1", "uptime_ms": 1}]}
        ).encode(),
        "another site": data.replace(said["site"].encode(), said["site"][:-1].encode() + b"x"),
        "no code": json.dumps(said | {"mac": ""}).encode(),
    }


@pytest.mark.parametrize("how", changed(b'{"site": "x", "waiting": [{}]}'))
def test_a_file_that_somebody_changed_is_told_and_put_right(clinic: Clinic, how: str) -> None:
    visit = watched(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.desk.close()
    data = (clinic.folder / TIMERS).read_bytes()
    wrong = changed(data)[how]
    assert wrong != data
    (clinic.folder / TIMERS).write_bytes(wrong)
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_changed"]
    assert [each.number for each in open_file(clinic)] == [number(clinic, visit)]
    clinic.restart()
    assert notices(clinic) == []


def test_a_file_of_another_site_is_told(clinic: Clinic, tmp_path: Path) -> None:
    other = Clinic(tmp_path / "other", seed=2)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes((other.folder / TIMERS).read_bytes())
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_changed"]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"version": 2}', b"\xff" * 9],
    ids=["empty", "torn", "a list", "newer", "no text"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_and_put_right(clinic: Clinic, data: bytes) -> None:
    visit = watched(clinic)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(data)
    with pytest.raises(WorldFailed) as failed:
        Gate(clinic.folder, clinic.clock).timers()
    assert failed.value.code == "timers_unreadable"
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_unreadable"]
    assert [each.number for each in open_file(clinic)] == [number(clinic, visit)]


def test_a_whole_file_of_a_newer_program_is_not_guessed_at(clinic: Clinic) -> None:
    data = (clinic.folder / TIMERS).read_bytes()
    (clinic.folder / TIMERS).write_bytes(data.replace(b'"version":1', b'"version":2'))
    with pytest.raises(WorldFailed, match="timers_unreadable"):
        Gate(clinic.folder, clinic.clock).timers()


def test_a_file_of_many_megabytes_is_not_read(clinic: Clinic) -> None:
    path = clinic.folder / TIMERS
    path.write_bytes(path.read_bytes() + b" " * 5_000_000)
    with pytest.raises(WorldFailed, match="timers_unreadable"):
        Gate(clinic.folder, clinic.clock).timers()


def test_without_a_file_there_is_nothing_to_tell(clinic: Clinic) -> None:
    clinic.desk.close()
    (clinic.folder / TIMERS).unlink()
    assert Gate(clinic.folder, clinic.clock).timers() is None
    clinic.desk = clinic.opened()
    assert notices(clinic) == []
    assert open_file(clinic) == ()


def test_a_file_that_was_taken_away_is_told_where_somebody_is_watched(clinic: Clinic) -> None:
    watched(clinic)
    clinic.desk.close()
    (clinic.folder / TIMERS).unlink()
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_missing"]
    assert len(open_file(clinic)) == 1


def test_a_site_has_its_file_before_anybody_has_opened_it(tmp_path: Path) -> None:
    plan = Plan(name="点", station_name="一", language="zh-CN", staff=STAFF, secrets=SECRETS, cost=CHEAP)
    found(tmp_path, plan, CLOCK)
    file = Gate(tmp_path, CLOCK).timers()
    assert file is not None
    assert file.waiting == ()
    assert timer_file.genuine(file, unlocked(tmp_path))


def test_an_older_file_put_back_is_behind(clinic: Clinic) -> None:
    watched(clinic)
    older = (clinic.folder / TIMERS).read_bytes()
    watched(clinic)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(older)
    clinic.desk = clinic.opened()
    assert notices(clinic) == ["timers_behind"]
    assert len(open_file(clinic)) == 2


def test_a_disk_that_is_full_for_the_file_stops_no_act_and_the_heartbeat_puts_it_right(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WorldFailed("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(timer_file, "write", full)
        visit = watched(clinic)
    assert clinic.desk.visit(visit).stage == "observing"
    assert open_file(clinic) == ()
    clinic.desk.heartbeat()
    assert [each.number for each in open_file(clinic)] == [number(clinic, visit)]


def test_two_programs_at_one_site_leave_a_true_file(clinic: Clinic) -> None:
    other = clinic.opened()
    visit = watched(clinic)
    clinic.later(minutes=31)
    done = other.record(f.Released(), by="wang.fang", about=visit).entry
    assert open_file(clinic) == ()
    clinic.desk.strike(done.id, by="wang.fang", reason="点错了")
    assert [each.number for each in open_file(clinic)] == [number(clinic, visit)]
    other.record(f.Released(), by="wang.fang", about=visit)
    clinic.desk.heartbeat()
    assert open_file(clinic) == ()


def test_looking_leaves_the_file_alone(clinic: Clinic) -> None:
    watched(clinic)
    (clinic.folder / TIMERS).unlink()
    reader = clinic.opened(write=False)
    assert len(reader.masked_board()) == 1
    reader.take_over_watch()
    reader.close()
    assert not (clinic.folder / TIMERS).exists()


def test_a_practice_site_has_a_board_before_anybody_signs_in_too(tmp_path: Path) -> None:
    practice = Clinic(tmp_path, practice=True)
    practice.stocked()
    visit = watched(practice)
    assert [each.number for each in before_sign_in(practice)] == [number(practice, visit)]
    assert Gate(practice.folder, practice.clock).open
