"""A workstation that locks: by hand, after minutes without a touch, after a sleep; and who comes back to what."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.builders import LEAD, MORNING, Clinic, all_signed_in
from tests.ui.doors import SECRET, Door
from vaxdesk.clinic import facts as f
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk
from vaxdesk.store import keyfile
from vaxdesk.store.keyfile import KEYS
from vaxdesk.ui.locking import Locking
from vaxdesk.ui.widgets.sheet import open_sheet

# ---- when ----


class Watched:
    """The rule alone, on a clock that is moved by hand."""

    def __init__(self) -> None:
        self.clock, self.locked = HandClock(MORNING), 0
        self.rule = Locking(self.clock, lambda: 2)
        self.rule.due.connect(self._lock)

    def _lock(self) -> None:
        self.locked += 1

    def seconds(self, number: int) -> None:
        for _ in range(number):
            self.clock.advance(timedelta(seconds=1))
            self.rule.tick()


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    return Watched()


def test_it_locks_after_the_minutes_that_were_chosen(watched: Watched) -> None:
    watched.seconds(119)
    assert not watched.locked
    watched.seconds(1)
    assert watched.locked


@pytest.mark.parametrize("kind", [QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.Wheel])
def test_every_touch_puts_it_off(watched: Watched, kind: QEvent.Type) -> None:
    watched.seconds(100)
    watched.rule.eventFilter(watched.rule, QEvent(kind))
    watched.seconds(119)
    assert not watched.locked


def test_a_lid_that_was_closed_locks_at_once(watched: Watched) -> None:
    watched.seconds(5)
    watched.clock.advance(timedelta(seconds=31))
    watched.rule.tick()
    assert watched.locked == 1


@pytest.mark.parametrize("by", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_clock_that_was_set_locks(watched: Watched, by: timedelta) -> None:
    watched.seconds(5)
    watched.clock.set_wall(watched.clock.now().utc + by)
    watched.rule.tick()
    assert watched.locked == 1


def test_a_second_that_takes_a_little_longer_is_no_sleep(watched: Watched) -> None:
    watched.clock.advance(timedelta(seconds=29))
    watched.rule.tick()
    assert not watched.locked


# ---- what ----


def test_a_workstation_that_nobody_touches_locks_itself_and_its_board_goes_on(door: Door) -> None:
    (number,) = door.watched("王桂芬")
    door.choose(language="en", lock_minutes=1)
    door.opened()
    door.later(seconds=59)
    assert not door.window.locked
    door.later(seconds=1)
    assert door.window.locked
    assert door.log()[-1] == (LEAD, "locked")
    door.later(seconds=1)
    assert [(card.name, card.time) for card in door.lock_page.board.cards()] == [(number, "28:59")]


def test_a_key_at_the_window_counts_as_a_touch(door: Door) -> None:
    door.choose(language="en", lock_minutes=1)
    door.opened()
    door.later(seconds=50)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(door.window, event)
    door.later(seconds=50)
    assert not door.window.locked


def test_whoever_comes_back_finds_everything_as_they_left_it(door: Door) -> None:
    door.opened("chen.jing")
    name = door.window.current.findChild(QLineEdit, "registration.name")
    assert name is not None
    name.setText("周素芬")
    door.workplace.lock.lock()
    assert not name.isVisible()
    door.unlock("chen.jing")
    assert name.isVisible()
    assert name.text() == "周素芬"


def test_somebody_else_meets_nothing_of_what_was_begun_and_takes_nothing_away(door: Door) -> None:
    door.opened("chen.jing")
    first = door.window.stations["registration"]
    name = first.findChild(QLineEdit, "registration.name")
    assert name is not None
    name.setText("周素芬")
    door.window._top.scan.setText("周素芬")
    door.workplace.lock.lock()
    door.unlock("li.qiang")
    assert door.window.current.code == "screening"
    assert door.window.stations["registration"] is not first
    other = door.window.stations["registration"].findChild(QLineEdit, "registration.name")
    assert other is not None
    assert other.text() == ""
    assert door.window._top.scan.text() == ""
    door.workplace.lock.lock()
    door.unlock("chen.jing")
    assert door.window.current is first
    assert name.text() == "周素芬"


def test_what_somebody_had_begun_goes_with_them_when_they_sign_out(door: Door) -> None:
    door.opened("chen.jing")
    first = door.window.stations["registration"]
    door.window.menu_chosen.emit("leave")
    door.unlock("chen.jing")
    assert door.window.stations["registration"] is not first


def test_an_open_page_of_a_station_is_there_again_and_one_of_the_window_is_not(door: Door) -> None:
    door.opened()
    door.window.menu_chosen.emit("secret")
    door.workplace.menu.secret.lines[0].input.setText(SECRET)
    door.workplace.lock.lock()
    assert door.workplace.menu.secret.lines[0].text() == ""
    door.unlock(LEAD)
    assert open_sheet(door.window) is None


def test_locked_stations_neither_look_nor_count(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    door.opened()
    door.workplace.lock.lock()
    looked: list[str] = []
    for station in door.window.every_station():
        monkeypatch.setattr(station, "refresh", lambda: looked.append("refresh"))
        monkeypatch.setattr(station, "tick", lambda: looked.append("tick"))
    other = door.clinic.opened()
    other.record(f.LotReceived(product="flu-iiv4", lot="202208A13", expiry=_expiry(), doses=10), by=LEAD)
    other.db.close()
    door.later(seconds=3)
    assert looked == []


def test_a_key_file_that_somebody_put_there_lets_nobody_in(door: Door, tmp_path: Path) -> None:
    door.opened()
    door.workplace.lock.lock()
    forger = Clinic(tmp_path / "other")
    forger.desk.close()
    (door.clinic.folder / KEYS).write_bytes((forger.folder / KEYS).read_bytes())
    door.unlock(LEAD, SECRET)
    assert door.window.locked


def test_a_paper_that_is_being_drawn_comes_out_of_a_locked_workstation(door: Door, tmp_path: Path) -> None:
    door.watched("王桂芬")
    door.choose(language="en", printers=dict.fromkeys(("slip",), f"file:{tmp_path / 'papers'}"))
    workplace = door.opened("wang.fang")
    visit = _only_visit(door)
    workplace.printing.want(visit, ("slip",), "zh-CN")
    workplace.lock.lock()
    door.executor.drain()
    door.later(seconds=2)
    assert [path.suffix for path in (tmp_path / "papers").iterdir()] == [".pdf"]
    door.unlock("wang.fang")
    assert [fact.paper for _, fact in workplace.desk.visit(visit).every(f.Printed)] == ["slip"]


def test_nobody_who_passes_by_closes_a_locked_workstation_on_what_somebody_typed(door: Door) -> None:
    door.opened("chen.jing")
    name = door.window.current.findChild(QLineEdit, "registration.name")
    assert name is not None
    name.setText("周素芬")
    door.workplace.lock.lock()
    for _ in range(3):
        assert not door.window.close()
    assert "something that 陈静 began" in door.lock_page.said()
    assert "周素芬" not in door.lock_page.said()
    door.unlock("chen.jing")
    assert name.text() == "周素芬"
    assert not door.window.close()
    assert door.window._closing.isVisible()
    door.window._closing.agreed.emit()
    assert not door.window.isVisible()


def test_agreeing_to_close_holds_for_this_once(door: Door) -> None:
    door.opened("chen.jing")
    name = door.window.current.findChild(QLineEdit, "registration.name")
    assert name is not None
    name.setText("周素芬")
    door.window._closing.agreed.emit()
    assert not door.window.isVisible()
    door.window.show()
    assert not door.window.close()


def test_closing_a_locked_workstation_says_once_that_somebody_is_under_observation(door: Door) -> None:
    door.watched("王桂芬")
    door.opened("wang.fang")
    door.workplace.lock.lock()
    assert not door.window.close()
    assert "People are under observation here" in door.lock_page.said()
    assert door.window.close()


def test_whoever_has_other_roles_now_comes_to_a_page_of_theirs(door: Door) -> None:
    door.opened("chen.jing")
    door.workplace.lock.lock()
    other = door.clinic.opened()
    other.office.give_roles("chen.jing", ("auditor",))
    other.db.close()
    looked: list[str] = []
    for station in door.window.every_station():
        station.refresh = lambda code=station.code: looked.append(code)  # type: ignore[method-assign, misc]
    door.unlock("chen.jing")
    assert door.workplace.live.actor == "chen.jing"
    assert door.window.current.code == "audit"
    assert "registration" not in looked
    assert door.window._top.actor.text() == "陈静 · Auditor"


def test_on_a_practice_site_one_press_on_a_card_signs_in(qapp: QApplication, tmp_path: Path) -> None:
    from vaxdesk.app import Program
    from vaxdesk.practice.making import make
    from vaxdesk.ui.jobs import Jobs, ManualExecutor

    clock = HandClock(MORNING)
    make(tmp_path / "practice", seed=1, clock=clock)
    program = Program(qapp, tmp_path / "practice", clock, jobs=Jobs(ManualExecutor()))
    program.start()
    qapp.processEvents()
    workplace = program.workplace
    assert workplace is not None
    workplace.window.lock_wanted.emit()
    shown = workplace.lock.page
    assert workplace.window.locked
    other = workplace.desk.staff()[1].name
    card = shown.people.card(other)
    assert card is not None
    card.click()
    assert workplace.live.actor == other
    assert not workplace.window.locked
    clock.advance(timedelta(hours=2))
    workplace.live.tick()
    assert not workplace.window.locked
    program.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.languages.use("en")


def _expiry() -> date:
    return date(2023, 6, 30)


def _only_visit(door: Door) -> str:
    (entry, *_) = [each for each in door.workplace.desk.journal.since(0) if each.kind == "visit"]
    return entry.about


def test_whoever_is_shut_out_elsewhere_stands_before_a_locked_window(door: Door) -> None:
    door.opened("chen.jing")
    with closing(all_signed_in(open_desk(door.clinic.folder, door.clinic.clock, key=door.clinic.key))) as other:
        other.office.shut_out("chen.jing")
    door.later(seconds=15)
    assert door.window.locked
    assert door.workplace.desk.seat.account is None


@pytest.mark.parametrize("damage", [None, b"{"])
def test_a_copy_of_the_key_file_lets_in_says_so_and_is_put_back(door: Door, damage: bytes | None) -> None:
    door.clinic.desk.office.back_up()
    there = door.clinic.folder / KEYS
    there.unlink() if damage is None else there.write_bytes(damage)
    door.opened()
    assert (LEAD, "keys_from_copy") in door.log()
    assert keyfile.unlock(keyfile.read(there), LEAD, SECRET) == door.clinic.key
