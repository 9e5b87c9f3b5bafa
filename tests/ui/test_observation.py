"""The observation page: who may go, who must not, and what happens after a restart."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.visit import Stage
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window

Opened = Callable[[], "Page"]


class Page:
    """A window with the observation page in front, and hands on it."""

    def __init__(self, window: Window, live: Live, clinic: Clinic, qtbot: QtBot) -> None:
        self.window, self.live, self.clinic, self._qtbot = window, live, clinic, qtbot
        station = window.stations["observation"]
        assert isinstance(station, ObservationStation)
        self.station = station
        self.keys = 0

    def scan(self, visit: str) -> None:
        row = self.clinic.desk.visit_row(visit)
        assert row is not None
        self.window.take_scan(row.ticket)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.keys += 1
            control = key in (Qt.Key.Key_Return, Qt.Key.Key_H)
            modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def later(self, **time: float) -> None:
        self.clinic.later(**time)
        self.live.tick()

    def states(self) -> list[str]:
        return [card.state for card in self.station.page.board.rows()]

    def stage(self, visit: str) -> Stage:
        return self.clinic.desk.visit(visit).stage


@pytest.fixture
def opened(clinic: Clinic, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Opened]:
    """Starts the program on the clinic as it is."""
    windows: list[Window] = []

    def start() -> Page:
        live = Live(clinic.desk, actor="home.team")
        window = Window(live, jobs, (InjectionStation, ObservationStation), read_scan=scans.read, scanner=scanner)
        windows.append(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.go("observation")
        return Page(window, live, clinic, qtbot)

    yield start
    for window in windows:
        leave(window)


def given(clinic: Clinic, name: str = "王桂芬", born: date = date(1940, 3, 21), **more: object) -> str:
    person = clinic.act(nobody(name=name, birth_date=born)).entry.about
    return clinic.vaccinated(person=person, **more)


def test_somebody_whose_time_is_over_goes_home_with_one_scan_and_one_key(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    printed: list[tuple[object, ...]] = []
    page.station.print_wanted.connect(lambda *what: printed.append(what))
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED
    assert page.keys == 1
    assert printed == [(visit, ("slip",), "zh-CN")]
    assert page.states() == []


def test_without_the_slip_nothing_is_printed(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.station.print_wanted.connect(lambda *_: pytest.fail("a slip was printed"))
    page.scan(visit)
    page.station.page.slip.click()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED


def test_who_of_a_group_goes_first_is_told_that_others_wait(opened: Opened, clinic: Clinic) -> None:
    first = given(clinic, group="bus 3")
    clinic.later(minutes=10)
    second = given(clinic, "赵永福", group="bus 3")
    page = opened()
    page.later(minutes=21)
    page.scan(first)
    still = "1 of the same group still have to wait, until 09:40."
    assert still in page.station.page.hint.words()
    page.press(Qt.Key.Key_Return)
    assert page.stage(first) is Stage.RELEASED
    assert still in page.window.said()
    page.later(minutes=10)
    page.scan(second)
    assert "group" not in page.station.page.hint.words()


def test_before_a_dose_there_is_no_slip_to_print(opened: Opened, clinic: Clinic) -> None:
    ready, visit = clinic.ready(), given(clinic)
    page = opened()
    page.scan(ready)
    assert not page.station.page.slip.isVisible()
    page.scan(visit)
    assert page.station.page.slip.isVisible()


def test_whoever_was_let_through_with_caution_carries_it_on_the_card(opened: Opened, clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    clinic.act(f.Screened(outcome="caution", note="高血压"), about=visit)
    clinic.act(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)
    clinic.act(f.LotReceived(product="flu-iiv4", lot="A13", expiry=date(2023, 6, 30), doses=9), by="zhao.yun")
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="A13", body_site="left_deltoid"), about=visit)
    page = opened()
    assert [card.ticket for card in page.station.page.board.rows()] == ["A001 · Caution"]


def test_a_scan_before_the_time_says_how_long_and_releases_nobody(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=12, seconds=30)
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    assert page.station.page.release.words() == "Release in 17:30"
    assert page.station.page.hint.words().startswith("17:30 to go")
    assert page.station.page.leave.isVisible()


@pytest.mark.parametrize("text", ["https://example.org", "7000000000000000", "A999", "nobody of this name"])
def test_after_a_scan_that_means_nobody_nobody_is_released(opened: Opened, clinic: Clinic, text: str) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.window.search(text)
    assert "王桂芬 is no longer chosen" in page.window.said()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING


def test_leaving_early_takes_reason_advice_and_a_name(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=5)
    page.scan(visit)
    page.press(Qt.Key.Key_F8)
    sheet = page.station.leave_sheet
    page.press(Qt.Key.Key_Return)
    assert sheet.problem.words().startswith("Still missing: Why; Advice")
    assert page.stage(visit) is Stage.OBSERVING
    sheet.why.setPlainText("家中有事")
    sheet.advice.set_value("yes")
    sheet.accepted.setText("女儿 王敏")
    page.press(Qt.Key.Key_Return)
    left = clinic.desk.visit(visit).last(f.LeftEarly)
    assert left is not None
    assert (left.why, left.advice_given, left.accepted_by) == ("家中有事", True, "女儿 王敏")


def test_longer_observation_moves_the_end(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=29)
    page.scan(visit)
    page.press(Qt.Key.Key_F7)
    page.station.extend_sheet.minutes.set_value("15")
    page.station.extend_sheet.why.setPlainText("血压偏高")
    page.press(Qt.Key.Key_Return)
    assert page.states() == ["counting"]
    page.later(minutes=2)
    assert page.station.page.release.words() == "Release in 14:00"


def test_the_rail_counts_everybody_and_turns_red_for_a_reaction_or_somebody_overdue(
    opened: Opened, clinic: Clinic
) -> None:
    given(clinic)
    page = opened()
    told: list[tuple[int, bool]] = []
    page.station.counted.connect(lambda count, urgent: told.append((count, urgent)))
    page.later(minutes=31)
    assert told[-1] == (1, False)
    page.later(minutes=5)
    assert told[-1] == (1, True)
    assert page.states() == ["overdue"]


def test_the_rail_counts_while_another_page_is_in_front(opened: Opened, clinic: Clinic) -> None:
    given(clinic)
    page = opened()
    page.window.go("injection")
    told: list[tuple[int, bool]] = []
    page.station.counted.connect(lambda count, urgent: told.append((count, urgent)))
    page.later(minutes=36)
    assert told[-1] == (1, True)


def test_nobody_under_observation_is_an_empty_board(opened: Opened) -> None:
    page = opened()
    assert page.states() == []
    assert page.station.page.empty.text() == "Nobody is under observation."
    page.later(seconds=1)


def test_after_the_program_is_started_again_every_timer_stands_at_once(opened: Opened, clinic: Clinic) -> None:
    given(clinic)
    clinic.later(minutes=7)
    given(clinic, "赵永福", date(1931, 2, 8))
    clinic.later(minutes=4)
    clinic.restart()
    page = opened()
    assert [card.time for card in page.station.page.board.rows()] == ["19:00", "26:00"]
    assert page.station.page.restart.words() == "2 timers restored: look at the room (F4)."
    page.press(Qt.Key.Key_F4)
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
