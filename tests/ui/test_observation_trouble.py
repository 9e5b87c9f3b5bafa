"""Clocks that are set, machines that sleep, programs that are killed, people at two windows: nothing releases early,
loses a timer or shows a wrong state."""

import time
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, all_signed_in, nobody
from tests.campaign import tries
from tests.ui.watching import Opened, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.desk import Desk
from vaxdesk.site import open_desk
from vaxdesk.ui.stations.observation_room import Room
from vaxdesk.ui.widgets.board import Board

YEAR = timedelta(days=365)
PEOPLE = tries(60, 200)


JUMPS = [sign * size for size in (timedelta(minutes=1), timedelta(hours=1), YEAR) for sign in (1, -1)]


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_a_clock_that_is_set_moves_nobody(clinic: Clinic, jump: timedelta) -> None:
    visit = clinic.vaccinated()
    room = Room(clinic.desk)
    clinic.later(minutes=10)
    clinic.clock.set_wall(clinic.clock.now().utc + jump)
    room.look_again()
    assert [each.watch.remaining for each in room.seen] == [timedelta(minutes=20)]
    clinic.later(minutes=19, seconds=59)
    room.look()
    assert [each.state for each in room.seen] == ["nearly"]
    with pytest.raises(Refused, match="observation_running"):
        clinic.act(f.Released(), about=visit)
    clinic.later(seconds=1)
    room.look()
    assert [each.state for each in room.seen] == ["ready"]
    assert clinic.act(f.Released(), about=visit).stage == "released"


def test_another_time_zone_of_the_computer_moves_nobody(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic.vaccinated()
    room = Room(clinic.desk)
    room.look_again()
    before = room.reading.card(0, clinic.clock.now())
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    try:
        room.look_again()
        assert room.reading.card(0, clinic.clock.now()) == before
        assert f"{clinic.desk.local(clinic.clock.now().utc):%H:%M}" == "09:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_two_hours_of_sleep_count_and_everybody_is_still_there(opened: Opened, clinic: Clinic) -> None:
    given(clinic)
    given(clinic, "赵永福", date(1931, 2, 8))
    clinic.act(f.ReactionSeen(note="头晕"), about=given(clinic, "钱小红", date(1951, 2, 8)))
    page = opened()
    assert page.states() == ["reaction", "counting", "counting"]
    page.later(hours=2)
    assert page.states() == ["reaction", "overdue", "overdue"]
    assert [card.time for card in page.station.page.board.rows()][1:] == ["+1:30:00", "+1:30:00"]


def test_two_hundred_running_timers_are_back_within_a_second(clinic: Clinic, qtbot: QtBot) -> None:
    clinic.stocked(doses=300)
    for number in range(PEOPLE):
        clinic.vaccinated(person=clinic.act(nobody(name=f"王桂芬{number}")).entry.about)
        clinic.later(seconds=1400 / PEOPLE)
    running = {each.who.row.id: each.watch.remaining for each in looked_at(clinic.desk).seen}
    assert len(running) == PEOPLE
    restored = {each.who.row.id: each.watch.remaining for each in killed_and_back(clinic, qtbot).seen}
    assert restored == running
    clinic.clock.reboot("boot-2", off=timedelta(minutes=3))
    room = killed_and_back(clinic, qtbot)
    dark = {each.who.row.id: each.watch for each in room.seen}
    assert dark.keys() == running.keys()
    assert room.restarted()
    for visit, watch in dark.items():
        assert watch.remaining >= running[visit] - timedelta(seconds=1), "time in the dark counted"
        claimed = running[visit] - timedelta(minutes=3) - watch.confirmed_remaining
        assert abs(claimed) < timedelta(seconds=1)


def killed_and_back(clinic: Clinic, qtbot: QtBot) -> Room:
    """Nothing is signed off and nothing is written at the end; the board is painted within a second of the start."""
    clinic.desk.db.close()
    began = time.perf_counter()
    desk = open_desk(clinic.folder, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = all_signed_in(desk)
    room, board = looked_at(desk), Board("test.board")
    qtbot.addWidget(board)
    board.show_people(room.reading.ids, lambda place: room.reading.card(place, clinic.clock.now()))
    board.resize(1366, 768)
    board.grab()
    assert time.perf_counter() - began < 1
    return room


def looked_at(desk: Desk) -> Room:
    room = Room(desk)
    room.look_again()
    return room


def test_of_two_releases_at_once_one_is_written_and_the_other_told(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    elsewhere = all_signed_in(open_desk(clinic.folder, clinic.clock, key=clinic.key))
    elsewhere.record(f.Released(), by="wang.fang", about=visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED
    assert len(clinic.desk.visit(visit).every(f.Released)) == 1
    page.later(seconds=1)
    assert page.states() == []
    elsewhere.close()


def test_a_second_press_of_the_same_release_is_one_release(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert len(clinic.desk.visit(visit).every(f.Released)) == 1


def test_a_reaction_after_the_release_brings_somebody_back_until_a_doctor_concludes(
    opened: Opened, clinic: Clinic
) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.states() == []
    clinic.act(f.ReactionSeen(note="门口晕倒"), about=visit)
    page.later(hours=3)
    assert page.states() == ["reaction"]
    with pytest.raises(Refused):
        clinic.act(f.Released(), about=visit)
    clinic.act(f.ReactionConcluded(outcome="transferred"), about=visit)
    page.later(seconds=1)
    assert page.states() == []
    assert page.stage(visit) is Stage.RELEASED


def test_an_early_release_is_not_to_be_had_by_any_word(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=29)
    with pytest.raises(Refused, match="observation_running"):
        clinic.act(f.Released(), about=visit, override=("observation_running",), reason="赶车")
    early = f.LeftEarly(why="赶车", advice_given=True, accepted_by="女儿")
    assert clinic.act(early, about=visit).stage == "left_early"
