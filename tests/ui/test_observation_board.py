"""The observation page: timers through restarts and clock changes, undo, drafts, the board itself."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import Clinic
from tests.ui.watching import Opened, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.sheet import open_sheet


def test_after_the_program_is_started_again_every_timer_stands_at_once(opened: Opened, clinic: Clinic) -> None:
    given(clinic)
    clinic.later(minutes=7)
    given(clinic, "赵永福", date(1931, 2, 8))
    clinic.later(minutes=4)
    clinic.restart()
    page = opened()
    assert [card.time for card in page.station.page.board.rows()] == ["19:00", "26:00"]
    assert page.station.page.restart.words() == ""


def test_setting_the_wall_clock_forward_releases_nobody(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    clinic.clock.set_wall(datetime(2022, 12, 22, 3, tzinfo=UTC))
    page.later(minutes=10)
    page.scan(visit)
    assert page.station.page.release.words() == "Release in 20:00"
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING


def test_after_the_machine_was_off_a_named_person_confirms_the_clock(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    clinic.later(minutes=10)
    clinic.desk.heartbeat()
    clinic.clock.reboot("boot-2", off=timedelta(minutes=25))
    clinic.restart()
    page = opened()
    assert page.station.page.restart.words().startswith("The computer was restarted 1 timers restored")
    page.scan(visit)
    assert page.station.page.hint.words().startswith("Confirm the clock first")
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    page.press(Qt.Key.Key_F6)
    assert page.station.clock_sheet.shown.text() == "2022-12-22 09:35:00"
    page.station.clock_sheet.compared.setText("站点挂钟")
    page.press(Qt.Key.Key_Return)
    assert page.station.page.restart.words() == ""
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED


def test_a_release_is_taken_back_within_ten_minutes(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    page.later(minutes=9)
    page.press(Qt.Key.Key_F3)
    page.station.undo_sheet.why.setPlainText("放错了人")
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    assert page.station.current == visit


def test_after_ten_minutes_a_release_stays(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    page.later(minutes=11)
    page.press(Qt.Key.Key_F3)
    page.station.undo_sheet.list.choose(page.station.undo_sheet.list.rows()[0].id)
    page.station.undo_sheet.why.setPlainText("放错了人")
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED


def test_a_dose_typed_in_from_paper_asks_before_the_release(opened: Opened, clinic: Clinic) -> None:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=40)
    fact = f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid")
    clinic.act(fact, about=visit, at=clinic.clock.now().utc - timedelta(minutes=35))
    page = opened()
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    sheet = open_sheet(page.station)
    assert sheet is not None
    reason = sheet.findChild(TextInput, "observation.override.reason")
    assert reason is not None
    reason.setPlainText("与纸质记录核对无误")
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED


def test_a_full_disk_leaves_the_sheet_as_it_was(
    opened: Opened, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = given(clinic)
    page = opened()
    page.scan(visit)
    page.press(Qt.Key.Key_F7)
    sheet = page.station.extend_sheet
    sheet.minutes.set_value("10")
    sheet.why.setPlainText("头晕")
    with monkeypatch.context() as patch:

        def full(*_: object, **__: object) -> None:
            raise WorldFailed("disk_full")

        patch.setattr(clinic.desk, "record", full)
        page.press(Qt.Key.Key_Return)
    assert sheet.is_open()
    assert sheet.why.text() == "头晕"
    page.press(Qt.Key.Key_Return)
    assert len(clinic.desk.visit(visit).every(f.ObservationExtended)) == 1


def test_what_is_typed_stays_with_its_person_only(opened: Opened, clinic: Clinic) -> None:
    first, second = given(clinic), given(clinic, "赵永福", date(1931, 2, 8))
    page = opened()
    page.scan(first)
    page.press(Qt.Key.Key_F8)
    page.station.leave_sheet.why.setPlainText("家中有事")
    page.press(Qt.Key.Key_Escape, Qt.Key.Key_F8)
    assert page.station.leave_sheet.why.text() == "家中有事"
    page.press(Qt.Key.Key_Escape)
    page.scan(second)
    page.press(Qt.Key.Key_F8)
    assert page.station.leave_sheet.why.text() == ""


def test_the_chosen_card_stays_chosen_while_the_board_changes(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    clinic.later(minutes=10)
    given(clinic, "赵永福", date(1931, 2, 8))
    page = opened()
    page.scan(visit)
    for _ in range(3):
        page.later(minutes=12)
        assert page.station.current == visit
        assert page.station.page.board.current() == visit


def test_arrow_keys_go_from_card_to_card(opened: Opened, clinic: Clinic) -> None:
    first, second = given(clinic), given(clinic, "赵永福", date(1931, 2, 8))
    page = opened()
    page.scan(first)
    page.press(Qt.Key.Key_Right)
    assert page.station.current == second


def test_three_hundred_people_tick_in_a_fraction_of_a_second(opened: Opened, clinic: Clinic) -> None:
    clinic.stocked(doses=1000)
    for number in range(300):
        given(clinic, f"阿卜杜热西提·买买提艾力江{number}", lot="202208A13")
        clinic.later(seconds=5)
    page = opened()
    assert len(page.states()) == 300
    began = time.perf_counter()
    for _ in range(5):
        page.later(seconds=1)
        QApplication.processEvents()
    assert (time.perf_counter() - began) / 5 < 0.5


def test_the_page_speaks_three_languages_and_keeps_the_person(
    opened: Opened, clinic: Clinic, languages: Languages
) -> None:
    visit = given(clinic)
    page = opened()
    page.scan(visit)
    for language in ("zh-CN", "vi", "en"):
        languages.use(language)
        QApplication.processEvents()
        assert page.station.current == visit
    assert page.station.page.release.words() == "Release in 30:00"


@pytest.mark.parametrize("name", ["李<b>四", '<img src="/etc/passwd">', "Robert'); DROP TABLE", "𬱖䶮㛃𠅤"])
def test_a_name_is_data(opened: Opened, clinic: Clinic, name: str) -> None:
    visit = given(clinic, name)
    page = opened()
    page.scan(visit)
    assert page.station.page.board.rows()[0].name == name
