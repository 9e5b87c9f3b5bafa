from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import LEAD, Clinic
from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing_queue import PrintJob
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.setup import SetupStation
from vaxdesk.ui.stations.setup_printers import ANOTHER_FOLDER
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.window import Window


@pytest.fixture
def live(clinic: Clinic, qapp: QApplication) -> Live:
    """The lead sits here: this page is theirs."""
    return Live(clinic.desk, actor=LEAD)


@pytest.fixture
def station(live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> SetupStation:
    window = Window(live, jobs, (SetupStation,), read_scan=lambda _: None, scanner=scanner)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    station = window.current
    assert isinstance(station, SetupStation)
    return station


@pytest.fixture
def hand(station: SetupStation, scanner: Scanner) -> Hand:
    hand = Hand(station.window(), scanner)
    hand.wait_until_active()
    return hand


def words(station: SetupStation) -> str:
    return "\n".join(label.text() for label in station.findChildren(SafeLabel))


def test_somebody_new_is_entered_by_keyboard_and_can_act_at_once(
    station: SetupStation, hand: Hand, clinic: Clinic
) -> None:
    hand.go_to("setup.name")
    hand.type("孙丽")
    hand.choose("setup.role.observer")
    hand.press("F5")
    newest = clinic.desk.staff()[-1]
    assert (newest.display, newest.name, newest.roles) == ("孙丽", "sun.li", ("observer",))
    assert "sun.li" in words(station)
    assert station.staff.name.text() == ""


def test_a_name_without_a_role_is_not_entered(station: SetupStation, hand: Hand, clinic: Clinic) -> None:
    before = clinic.desk.staff()
    hand.go_to("setup.name")
    hand.type("孙丽")
    hand.press("F5")
    assert clinic.desk.staff() == before
    assert station.staff.name.text() == "孙丽"
    assert "Choose at least one role." in words(station)


def test_unseen_characters_in_a_name_are_refused(station: SetupStation, clinic: Clinic) -> None:
    before = clinic.desk.staff()
    station.staff.name.setText("孙\u202e丽")
    station.staff.roles["observer"].click()
    station.staff.hire.click()
    assert clinic.desk.staff() == before


def test_the_same_name_twice_gets_two_accounts(clinic: Clinic) -> None:
    assert [clinic.desk.office.hire("孙丽", ("observer",)).account.name for _ in range(2)] == ["sun.li", "sun.li2"]


def test_printers_and_sizes_leave_as_choices(station: SetupStation, hand: Hand) -> None:
    chosen: list[tuple[str, str]] = []
    station.printer_chosen.connect(lambda *choice: chosen.append(choice))
    station.size_chosen.connect(lambda *choice: chosen.append(choice))
    hand.go_to("setup.printer.slip")
    hand.press("End")
    hand.go_to("setup.size.slip")
    hand.press("End")
    assert chosen == [("slip", ANOTHER_FOLDER), ("slip", "a4_large")]


def test_a_printer_that_is_away_stays_chosen(station: SetupStation, tmp_path: Path) -> None:
    station.show_settings(Settings(printers={"slip": "Roll in the hall", "ticket": f"file:{tmp_path}"}))
    assert station.printers.rows["slip"].printer.value() == "Roll in the hall"
    assert "not there now" in station.printers.rows["slip"].printer.currentText()
    assert station.printers.rows["ticket"].printer.value() == f"file:{tmp_path}"


def test_papers_that_wait_are_shown_with_their_ticket_and_can_be_dropped(
    station: SetupStation, hand: Hand, clinic: Clinic
) -> None:
    visit = clinic.registered()
    job = PrintJob(id="1", visit=visit, paper="ticket", language="zh-CN")
    station.show_waiting([job], WorldFailed("printer_missing", "Roll"))
    dropped: list[str] = []
    station.job_dropped.connect(dropped.append)
    assert "A001 · Visit ticket" in words(station)
    assert "Roll" in words(station)
    hand.choose("setup.drop.0")
    assert dropped == ["1"]
    station.show_waiting([], None)
    assert not station.waiting.isVisible()


def test_what_no_clinician_has_confirmed_is_marked(station: SetupStation, clinic: Clinic) -> None:
    waiting = [rule for rule in clinic.desk.inquiry().policy.rules if not rule.confirmed]
    assert waiting
    assert f"({len(waiting)})" in words(station)
    assert words(station).count("° ") >= len(waiting)


def test_the_site_is_described(station: SetupStation) -> None:
    assert "春熙社区临时接种点" in words(station)
    assert "Asia/Shanghai" in words(station)
    assert "SIL Open Font License" in words(station)
