"""The injection page: from the ticket to the dose, and everything that must stop it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIT, Clinic
from tests.ui.injecting import TRACE, Page, due, injecting, stocked
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner


@pytest.fixture
def page(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Page]:
    with injecting(clinic, live, jobs, scanner, qtbot) as hands:
        yield hands


def test_after_the_first_dose_of_the_day_a_scan_and_three_keys_give_the_next(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    first, second = due(clinic), due(clinic, name="赵永福", born=date(1931, 2, 8))
    page.scan_ticket(first)
    page.window.take_scan(TRACE)
    page.give()
    assert page.stage(first) is Stage.OBSERVING
    page.keys = 0
    page.scan_ticket(second)
    page.give()
    assert page.stage(second) is Stage.OBSERVING
    assert page.keys <= 3


def test_the_dose_carries_what_was_checked_and_scanned(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Right, Qt.Key.Key_Return)
    [(_, dose)] = clinic.desk.visit(visit).doses
    assert (dose.lot, dose.body_site, dose.trace_code) == ("A13", "right_deltoid", TRACE)
    assert dose.checks == ("looked", "confirmed")
    checked = clinic.desk.visit(visit).last(f.IdentityChecked)
    assert checked is not None
    assert checked.ways == ("ticket", "said_name")


def test_nothing_is_chosen_for_anybody_and_the_button_counts_what_is_open(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    page.scan_ticket(due(clinic))
    assert page.station.dose.site.value() is None
    assert page.station.dose.lot.value() == ""
    assert not page.station.given.isEnabled()
    assert page.station.given.words() == "5 checks left"
    page.press(Qt.Key.Key_F4)
    assert page.station.given.words() == "4 checks left"
    page.station.dose.lot.set_value("A13")
    assert page.station.given.words() == "3 checks left"
    page.press(Qt.Key.Key_F5, Qt.Key.Key_F6)
    assert page.station.given.words() == "1 check left"
    page.press(Qt.Key.Key_Left)
    assert page.station.given.isEnabled()
    assert page.station.given.words() == "Given · start 30 min of observation"


def test_a_pack_of_another_vaccine_stops_with_the_reason(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    stocked(clinic, "ppsv23", "U03", package_prefix="8222222")
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.window.take_scan("82222220000000000001")
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.IDENTITY_DUE
    assert "PPSV23" in page.station.dose.fields["injection.pack"].message()


def test_an_expired_lot_cannot_be_chosen(page: Page, clinic: Clinic) -> None:
    stocked(clinic, lot="fresh")
    stocked(clinic, lot="old", expiry=date(2022, 12, 23), package_prefix="8333333")
    clinic.clock.set_wall(datetime(2022, 12, 24, 1, tzinfo=UTC))
    page.scan_ticket(due(clinic))
    lots = page.station.dose.lot
    assert [lots.itemData(place) for place in range(lots.count())] == ["", "fresh"]
    page.window.take_scan("83333330000000000001")
    assert "expired" in page.station.dose.fields["injection.pack"].message()


def test_somebody_with_a_near_name_on_site_is_warned_about_and_asked_for_the_birth_date(
    page: Page, clinic: Clinic
) -> None:
    stocked(clinic)
    other = due(clinic, name="李树青", born=date(1955, 2, 8))
    visit = due(clinic, name="李树清", born=date(1934, 2, 8))
    page.scan_ticket(visit)
    assert "李树青" in page.station.identity.warning.words()
    page.window.take_scan(TRACE)
    page.give()
    checked = clinic.desk.visit(visit).last(f.IdentityChecked)
    assert checked is not None
    assert checked.ways == ("ticket", "said_name", "said_birth_date")
    assert page.stage(other) is Stage.IDENTITY_DUE


def test_without_consent_the_page_says_so_and_records_nothing(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = clinic.registered()
    clinic.act(FIT, about=visit)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.give()
    assert page.station.checks.lines["consent"].state == "stop"
    assert len(clinic.desk.visit(visit).history) == 2


def test_two_doses_of_one_visit_follow_each_other(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    stocked(clinic, "ppsv23", "U03", package_prefix="8222222")
    visit = due(clinic, "flu-iiv4", "ppsv23")
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.give()
    assert page.station.case is not None
    assert page.station.case.draft.product == "ppsv23"
    assert page.station.dose.site.value() is None
    page.window.take_scan("82222220000000000001")
    page.give()
    assert clinic.desk.visit(visit).given == ("flu-iiv4", "ppsv23")
    assert len(clinic.desk.visit(visit).every(f.IdentityChecked)) == 1
    assert not page.station.given.isEnabled()


def test_nobody_gets_another_dose_while_a_reaction_is_open(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    stocked(clinic, "ppsv23", "U03", package_prefix="8222222")
    visit = due(clinic, "flu-iiv4", "ppsv23")
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.give()
    clinic.act(f.ReactionSeen(signs=("dizziness",)), about=visit)
    page.window.take_scan("82222220000000000001")
    page.give()
    assert page.station.checks.lines["recipient"].state == "stop"
    assert clinic.desk.visit(visit).given == ("flu-iiv4",)


def test_the_queue_is_walked_by_keyboard_and_keeps_the_focus(page: Page, clinic: Clinic) -> None:
    first, second = due(clinic), due(clinic, name="赵永福", born=date(1931, 2, 8))
    page.station.refresh()
    page.station.columns.queue_list().setFocus()
    page.press(Qt.Key.Key_Down)
    assert page.station.current == first
    page.press(Qt.Key.Key_Down)
    assert page.station.current == second
    assert page.station.columns.queue_list().hasFocus()
    page.press(Qt.Key.Key_Right)
    assert page.station.dose.site.value() == "right_deltoid"


def test_closer_watching_by_the_doctor_makes_the_observation_longer(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    screened = f.Screened(outcome="caution", observation_minutes=45, note="高血压,加强观察")
    clinic.act(screened, about=visit)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    assert page.station.given.words() == "Given · start 45 min of observation"
    assert page.station.checks.lines["screening"].state == "caution"


def test_a_lot_that_was_taken_back_meanwhile_is_noticed_before_anything_is_recorded(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    entry = clinic.desk.journal.entries(clinic.desk.lots()[0].lot.id)[0].id
    clinic.desk.strike(entry, by="zhao.yun", reason="二次清点")
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.IDENTITY_DUE
    assert not page.station.given.isEnabled()


def test_nobody_comes_to_the_page_because_the_focus_went_to_the_queue(page: Page, clinic: Clinic, live: Live) -> None:
    first = due(clinic)
    page.scan_ticket(first)
    for _ in range(90):
        live.tick()
    page.station.columns.queue_list().setFocus()
    QApplication.processEvents()
    assert page.station.current == ""
