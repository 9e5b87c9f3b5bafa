"""The emergency panel in the whole program: one key from every page, each click written down, back after a restart."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.doors import Door
from tests.ui.entering import page
from vaxdesk.app import Program
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import EmergencyRecord, emergency_of
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.emergency_panel import EmergencyPanel
from vaxdesk.ui.emergency_panel_parts import folded
from vaxdesk.ui.emergency_panel_room import EmergencyPanelRoom
from vaxdesk.ui.emergency_panel_view import PanelProps, Scene, elapsed, panel_props
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.sign_in_outlook import urgent
from vaxdesk.ui.stations.history_sheet import history_rows
from vaxdesk.ui.widgets.foot import Foot
from vaxdesk.ui.widgets.key_button import KeyButton


def room(door: Door) -> EmergencyPanelRoom:
    return door.workplace.emergency_panel


def panel(door: Door) -> EmergencyPanel:
    return room(door).panel


def going_on(door: Door) -> list[str]:
    return [row.id for row in door.workplace.desk.emergencies.open()]


def facts(door: Door, emergency: str) -> list[f.Fact]:
    desk = door.workplace.desk
    return [act.fact for act in emergency_of(emergency, desk.journal.entries(emergency)).acts]  # type: ignore[misc]


def test_one_key_brings_it_from_every_page_and_leaves_the_page_in_sight(door: Door) -> None:
    door.watched("任玉香", "蒋慧琼")
    door.opened("li.qiang")
    for code in tuple(door.window.stations):
        door.window.go(code)
        door.window.press("F12")
        assert panel(door).isVisible()
        assert door.window.current.isVisible()
        assert door.window.current.width() > panel(door).width()
        panel(door).hide_button.click()
        assert not panel(door).isVisible()
        assert not room(door).bar.isHidden()
    assert len(going_on(door)) == 1


def test_whom_where_calls_ticks_notes_and_the_end_are_written_as_they_are_clicked(door: Door) -> None:
    door.watched("任玉香", "蒋慧琼")
    door.opened("li.qiang")
    door.window.press("F12")
    (emergency,) = going_on(door)
    mine = panel(door)
    assert mine.whom.search.hasFocus()
    mine.whom.search.setText("a002")
    mine.whom.search.returnPressed.emit()
    assert "蒋慧琼" in mine.whom.who.text()
    assert not mine.whom.search.isVisible()
    mine.placed.emit("门口")
    mine.call_chips["ambulance"].click()
    assert mine.calls["ambulance"].isVisible()
    assert not mine.call_chips["ambulance"].isVisible()
    mine.ticks["kit.oxygen"].click()
    mine.ticks["step.stay"].click()
    mine.note.setText("意识清楚")
    mine.note.returnPressed.emit()
    mine.end.click()
    mine.end_part.confirm.click()
    assert going_on(door) == [emergency]
    assert mine.end_part.problem.words()
    assert not mine.end_part.told.words()
    mine.end_part.outcome.set_value("hospital")
    mine.end_part.outcome.chosen.emit("hospital")
    assert mine.end_part.told.words()
    mine.end_part.confirm.click()
    assert going_on(door) == []
    written = facts(door, emergency)
    assert [type(each) for each in written] == [
        ef.EmergencyBegun, ef.EmergencyDescribed, ef.EmergencyDescribed, ef.EmergencyCallMade, ef.EmergencyStepDone,
        ef.EmergencyStepDone, ef.EmergencyNoted, ef.EmergencyEnded,
    ]  # fmt: skip
    assert isinstance(written[-1], ef.EmergencyEnded)
    assert written[-1].decided_by == "李强"
    described = written[2]
    assert isinstance(described, ef.EmergencyDescribed)
    assert (described.place, described.whom.number) == ("门口", "A002")
    person = emergency_of(emergency, door.workplace.desk.journal.entries(emergency)).person or ""
    desk = door.workplace.desk
    (found,) = desk.emergencies.of(person)
    rows = list(history_rows(desk.visit(found), desk.site.zone, desk.products, {}))
    assert any("意识清楚" in row.name for row in rows)


def test_somebody_without_a_ticket_a_tick_by_mistake_and_another_emergency(door: Door) -> None:
    door.opened("chen.jing")
    door.window.press("F12")
    (emergency,) = going_on(door)

    def now() -> EmergencyRecord:
        return emergency_of(emergency, door.workplace.desk.journal.entries(emergency))

    panel(door).whom.said.setText("保安老李")
    panel(door).whom.without.emit("passer_by", panel(door).whom.said.text())
    assert "保安老李" in panel(door).whom.who.text()
    assert now().whom == ef.Whom(kind="passer_by", said="保安老李")
    for ticked in (True, False):
        panel(door).ticked.emit("kit.oxygen")
        assert bool(now().steps) is ticked
        assert panel(door).ticks["kit.oxygen"].isChecked() is ticked
    assert panel(door).whom.search.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(line.buttons["called"].focusPolicy() & Qt.FocusPolicy.TabFocus for line in panel(door).calls.values())
    panel(door).another.click()
    assert len(going_on(door)) == 2
    panel(door).hide_button.click()
    assert "2" in room(door).bar.words()


def test_time_runs_and_what_goes_on_comes_back_after_a_restart(door: Door) -> None:
    door.opened("chen.jing")
    door.window.press("F12")
    (emergency,) = going_on(door)
    door.program.close()
    door.clinic.clock.advance(timedelta(minutes=3, seconds=7))
    door.executor = ManualExecutor()
    door.program = Program(door.app, door.clinic.folder, door.clinic.clock, jobs=Jobs(door.executor))
    door.program.start()
    page(door.program).press("F12")
    assert page(door.program).said()
    door.enter("li.qiang")
    assert panel(door).isVisible()
    assert going_on(door) == [emergency]
    assert panel(door)._elapsed.text() == "03:07"
    assert panel(door).problem.words()


def test_a_full_disk_is_said_and_the_next_click_writes_the_beginning_too(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.opened("chen.jing")
    live = door.workplace.live
    with monkeypatch.context() as patch:
        patch.setattr(live, "record", _full)
        door.window.press("F12")
        assert panel(door).isVisible()
        panel(door).called.emit("ambulance", "called")
        assert panel(door).problem.words()
    assert going_on(door) == []
    began = door.clinic.clock.now().utc
    door.clinic.clock.advance(timedelta(seconds=20))
    panel(door).called.emit("ambulance", "called")
    (emergency,) = going_on(door)
    record = emergency_of(emergency, door.workplace.desk.journal.entries(emergency))
    assert record.begun is not None
    assert record.begun.at == began
    assert len(record.calls) == 1
    assert not panel(door).problem.words()


def _full(*_: object, **__: object) -> None:
    raise WorldFailed("disk_full")


def test_keys_of_the_station_do_nothing_while_the_panel_has_the_focus(door: Door) -> None:
    door.opened("li.qiang")
    door.window.press("F12")
    assert panel(door).has_focus()
    before = door.workplace.desk.journal_position()
    for sequence in ("F4", "F6", "F7", "Ctrl+Return"):
        door.window.press(sequence)
    assert door.workplace.desk.journal_position() == before
    door.window.press("F5")
    assert panel(door).stack.currentIndex() == 1


def test_a_locked_window_keeps_names_covered_and_the_panel_opens_with_the_time_of_the_key(door: Door) -> None:
    door.watched("任玉香")
    door.opened("li.qiang")
    door.workplace.lock.lock()
    pressed = door.clinic.clock.now().utc
    door.window.hands._taken("F12")
    assert not panel(door).isVisible()
    assert door.workplace.lock.page.said()
    door.clinic.clock.advance(timedelta(seconds=12))
    door.workplace.live.set_actor("li.qiang")
    assert panel(door).isVisible()
    (emergency,) = going_on(door)
    begun = emergency_of(emergency, door.workplace.desk.journal.entries(emergency)).begun
    assert begun is not None
    assert begun.at == pressed


def test_the_key_is_heard_in_a_window_beside_the_main_one(door: Door, qtbot: QtBot) -> None:
    door.opened("li.qiang")
    beside = QWidget()
    qtbot.addWidget(beside)
    beside.show()
    beside.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is beside)
    qtbot.keyClick(beside, Qt.Key.Key_F12)
    assert not panel(door).isHidden()
    assert len(going_on(door)) == 1


def test_without_a_list_the_panel_still_writes(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    door.opened("li.qiang")

    def unreadable() -> None:
        raise WorldFailed("form_unreadable", "list.toml")

    monkeypatch.setattr(door.workplace.desk.emergencies, "checklist", unreadable)
    door.window.press("F12")
    assert "list.toml" in panel(door).problem.words()
    panel(door).noted.emit("清醒")
    assert len(going_on(door)) == 1


@pytest.mark.parametrize(("seconds", "words"), [(0, "00:00"), (192, "03:12"), (3792, "1:03:12")])
def test_the_running_time_is_minutes_and_seconds(seconds: int, words: str) -> None:
    assert elapsed(timedelta(seconds=seconds)) == words


def test_props_of_an_emergency_that_nobody_knows_anything_of(door: Door) -> None:
    clinic = door.clinic
    emergency = clinic.act(ef.EmergencyBegun(), by="chen.jing").entry.about
    scene = Scene(
        record=clinic.desk.emergencies.record(emergency), person=None, visit=None,
        checklist=clinic.desk.emergencies.checklist(), names={}, zone=clinic.desk.site.zone, language="vi",
    )  # fmt: skip
    props = panel_props(scene)
    assert isinstance(props, PanelProps)
    assert (props.known, props.about, props.warning, props.ended) == (False, (), "", "")
    assert next(call.number for call in props.calls if call.who == "ambulance") == "115"
    assert not any(tick.done for tick in props.ticks)


def test_the_button_in_the_corner_of_a_foot_stays_where_it_is_when_the_others_need_more_lines(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    corner = KeyButton("corner", "Emergency")
    foot.keep_in_corner(corner)
    others = [KeyButton(f"other_{n}", "Something to do") for n in range(6)]
    for each in others:
        foot.buttons.add(each)
        each.hide()
    places = []
    for shown in (0, 2, 6):
        for each in others[:shown]:
            each.show()
        for _ in range(3):
            foot.resize(600, foot.heightForWidth(600))
            foot.show()
            QApplication.processEvents()
        end = corner.geometry().bottomRight()
        places.append((foot.width() - end.x(), foot.height() - end.y()))
    assert len(set(places)) == 1
    assert foot.height() > 2 * corner.height()


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Oxygen", ["Oxygen"]),
        ("Speak to the person; look", ["Speak to", "the", "person;", "look"]),
        ("放平，抬高双腿；喘者半坐", ["放平，抬高双腿；喘者", "半坐"]),
    ],
)
def test_what_is_too_long_for_a_chip_goes_below_and_nothing_of_it_is_lost(words: str, lines: list[str]) -> None:
    assert folded(words, len, 10).split("\n") == lines


def test_nobody_is_locked_out_in_the_middle_and_whoever_comes_back_is_where_they_were(door: Door) -> None:
    (number,) = door.watched("任玉香")
    door.choose(language="en", lock_minutes=1)
    door.opened("li.qiang")
    assert door.workplace.lock.sessions.set_pin("li.qiang", "4827") == ""
    door.window.press("F12")
    (emergency,) = going_on(door)
    panel(door).whom.searched.emit(number)
    panel(door).note.setText("意识清")
    _untouched(door)
    assert not door.window.locked
    door.workplace.lock.lock()
    assert not panel(door).isVisible()
    (tile,) = door.workplace.desk.masked_board()
    assert [card.state for card in door.lock_page.board.cards()] == ["reaction"]
    assert [pill.text for pill in urgent((tile,))] == [f"emergency goes on: {number}"]
    assert urgent((replace(tile, emergency="taken_away"),)) == ()
    assert "任玉香" not in {card.name for card in door.lock_page.board.cards()}
    seen = len(door.log())
    door.unlock("li.qiang", "4827")
    assert panel(door).isVisible()
    assert panel(door).has_focus()
    assert (panel(door).note.text(), going_on(door)) == ("意识清", [emergency])
    assert [what for _, what in door.log()[seen:]].count("opened_person") == 1
    panel(door).ended.emit("recovered", "李强", "")
    _untouched(door)
    assert door.window.locked


def _untouched(door: Door) -> None:
    """More than a minute goes by."""
    for _ in range(4):
        door.clinic.clock.advance(timedelta(seconds=20))
        door.workplace.lock.tick()
