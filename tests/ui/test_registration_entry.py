"""What is looked at, at the entrance: written down where somebody looked, and nothing where nobody did."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from tests.ui.clerk import Clerk
from vaxdesk.clinic import facts as f
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.widgets.safe_label import SafeLabel


def checked(clerk: Clerk) -> list[f.EntryChecked]:
    return [fact for _, fact in clerk.only_visit().every(f.EntryChecked)]


def test_nothing_is_recorded_where_nobody_looked(clerk: Clerk) -> None:
    clerk.fill()
    clerk.primary()
    assert checked(clerk) == []


def test_the_entrance_check_is_recorded_with_the_registration(clerk: Clerk) -> None:
    clerk.fill()
    clerk.press(Qt.Key.Key_F5)
    clerk.put("registration.temperature", "376")
    clerk.click("registration.unwell")
    clerk.put("registration.entry_note", "咳嗽")
    clerk.primary()
    clerk.primary()
    assert checked(clerk) == [f.EntryChecked(temperature_c=37.6, unwell=True, note="咳嗽")]
    assert (clerk.text("registration.temperature"), clerk.text("registration.entry_note")) == ("37.6", "咳嗽")


def test_an_entrance_check_is_corrected_without_asking_why(clerk: Clerk) -> None:
    clerk.fill()
    clerk.put("registration.temperature", "37.6")
    clerk.primary()
    clerk.put("registration.temperature", "36,6")
    clerk.primary()
    assert checked(clerk) == [f.EntryChecked(temperature_c=36.6)]
    assert clerk.station.pending() == ""


def test_the_doctor_sees_what_was_seen_at_the_entrance(clerk: Clerk) -> None:
    clerk.fill()
    clerk.put("registration.temperature", "376")
    clerk.put("registration.entry_note", "咳嗽")
    clerk.primary()
    clerk.window.go("screening")
    clerk.scan_ticket(clerk.only_visit().id)
    person = clerk.window.stations["screening"].page.columns.person  # type: ignore[attr-defined]
    assert "37.6 °C · 咳嗽" in [label.text() for label in person.findChildren(SafeLabel)]


def test_a_temperature_that_cannot_be_read_leads_back_to_its_field(clerk: Clerk) -> None:
    clerk.fill()
    clerk.put("registration.temperature", "3x")
    clerk.primary()
    assert clerk.visits() == []
    assert clerk.said() == "Type the temperature as 36.5 or 365."
    assert clerk.find("registration.temperature").hasFocus()


def test_empty_fields_look_like_errors_only_after_somebody_tried(clerk: Clerk) -> None:
    name = clerk.find("registration.name")
    assert (name.note(), name.property("state")) == ("", "")
    clerk.primary()
    assert (name.note(), name.property("state")) == ("required", "stop")
    clerk.put("registration.name", "周素芬")
    assert name.note() == ""
    clerk.press(Qt.Key.Key_F4)
    assert name.note() == ""


def test_a_walk_in_fits_on_the_smallest_screen_without_scrolling(clerk: Clerk, languages: Languages) -> None:
    languages.use("zh-CN")
    clerk.scan("321111194511282467")
    clerk.put("registration.name", "周素芬")
    clerk.click("registration.consent.recipient")
    page = clerk.station.page
    (area,) = [each for each in clerk.station.findChildren(QScrollArea) if each.isAncestorOf(page.identity)]
    clerk.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert page.visit.doses["flu-iiv4"].isVisible()
    foot = {button.y() for button in (page.register, page.register_only, page.new, page.not_today)}
    assert len(foot) == 1


def test_a_text_that_is_longer_than_the_record_takes_is_told_and_stays(clerk: Clerk) -> None:
    clerk.fill()
    clerk.put("registration.name", "亓" * 101)
    clerk.primary()
    assert "longer than the record takes" in clerk.said()
    assert clerk.text("registration.name") == "亓" * 101
    assert clerk.station.pending()
