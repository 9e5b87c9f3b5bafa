"""Keys on paper, the use of the envelope, the lock, and the second place of the backups."""

from pathlib import Path

import pytest

from tests.builders import CHEAP, LEAD
from tests.ui.leading import Leading
from tests.ui.test_wizard_printing import secret_of, share_of
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.failures import WrongKey
from vaxdesk.store import second_target
from vaxdesk.store.shares import ShareRefused


def gate(lead: Leading) -> Gate:
    return Gate(lead.clinic.folder, lead.clinic.clock, cost=CHEAP)


def pdf(lead: Leading, kind: str) -> bytes:
    assert lead.folder is not None
    (path,) = lead.folder.glob(f"*{kind}-2*.pdf")
    return path.read_bytes()


def test_somebody_is_reminded_until_the_keys_are_on_paper(lead: Leading) -> None:
    assert "Recovery sheet 2 of 2" in lead.station.keys.reminder()
    lead.click("setup.keys.sheets")
    lead.click("setup.sheets.agree")
    lead.click("sheets.save.recovery_1")
    assert lead.settings.sheets_printed == ("recovery_1",)
    lead.press("F6")
    assert lead.settings.sheets_printed == ("recovery_1", "recovery_2")
    lead.press("Esc")
    assert "Recovery sheet" not in lead.station.keys.reminder()
    assert "sealed envelope" in lead.station.keys.reminder()
    lead.click("setup.keys.safe")
    assert lead.settings.sheets_printed == ("recovery_1", "recovery_2", "envelope")
    assert lead.station.keys.reminder() == ""


def test_new_sheets_open_the_site_and_the_old_ones_nothing(lead: Leading) -> None:
    lead.click("setup.keys.safe")
    lead.click("setup.keys.sheets")
    lead.press("Esc")
    assert lead.settings.sheets_printed[0] == "recovery_1"
    lead.click("setup.keys.sheets")
    lead.click("setup.sheets.agree")
    assert lead.settings.sheets_printed == ("envelope",)
    lead.press("F6")
    new = (share_of(pdf(lead, "recovery-1")), share_of(pdf(lead, "recovery-2")))
    assert gate(lead).recover(*new, LEAD, "nine brown otters") == lead.clinic.key
    with pytest.raises(ShareRefused):
        gate(lead).recover(*lead.clinic.founded.sheets, LEAD, "nine brown otters")


def test_a_new_envelope_opens_the_site_and_the_old_one_nothing(lead: Leading) -> None:
    lead.click("setup.keys.safe")
    lead.click("setup.keys.envelope")
    lead.click("setup.envelope.agree")
    assert lead.settings.sheets_printed == ("recovery_1", "recovery_2")
    lead.press("F6")
    assert lead.settings.sheets_printed == ("recovery_1", "recovery_2", "envelope")
    assert gate(lead).enter(EMERGENCY, secret_of(pdf(lead, "envelope"))) == lead.clinic.key
    with pytest.raises(WrongKey):
        gate(lead).enter(EMERGENCY, lead.clinic.founded.emergency)


def test_new_sheets_that_are_not_printed_are_reminded_of(lead: Leading) -> None:
    lead.click("setup.keys.safe")
    lead.click("setup.keys.sheets")
    lead.click("setup.sheets.agree")
    lead.press("Esc")
    lead.click("setup.papers.agree")
    assert "Recovery sheet 1 of 2" in lead.station.keys.reminder()


def test_the_use_of_the_envelope_is_shown_until_somebody_has_seen_it(lead: Leading) -> None:
    assert not lead.station.emergency.isVisible()
    seat = lead.clinic.desk.seat
    seat.take(EMERGENCY, "emergency_access", reason="周敏: 站长电话<b>不通")
    seat.take(LEAD, None)
    lead.station.refresh()
    assert "2022-12-22 09:00" in lead.station.emergency.words()
    assert "周敏: 站长电话<b>不通" in lead.station.emergency.words()
    lead.click("setup.keys.safe")
    lead.click("setup.emergency.seen")
    assert lead.settings.sheets_printed == ("recovery_1", "recovery_2")
    assert not lead.station.emergency.isVisible()
    assert lead.clinic.desk.office.emergency() is None


def test_used_recovery_sheets_are_told_of_until_there_are_new_ones(lead: Leading) -> None:
    assert lead.station.keys.used() == ""
    lead.clinic.desk.seat.take(LEAD, "recovered")
    lead.station.refresh()
    lead.click("setup.keys.safe")
    assert "2022-12-22 09:00" in lead.station.keys.used()
    assert "still open this site" in lead.station.keys.used()
    lead.clinic.desk.office.new_emergency_secret()
    lead.station.refresh()
    assert "still open this site" in lead.station.keys.used()
    lead.click("setup.keys.sheets")
    lead.click("setup.sheets.agree")
    lead.press("Esc")
    lead.click("setup.papers.agree")
    lead.station.refresh()
    assert lead.station.keys.used() == ""
    assert "Recovery sheet 1 of 2" in lead.station.keys.reminder()


def test_the_lock_is_chosen_in_minutes(lead: Leading) -> None:
    assert lead.station.safety.lock.currentText() == "after 5 min"
    lead.hand.go_to("setup.lock")
    lead.hand.press("End")
    assert lead.settings.lock_minutes == 15
    assert lead.station.safety.lock.currentText() == "after 15 min"


def test_backups_get_a_second_place_and_lose_it_again(lead: Leading) -> None:
    assert "on this disk alone" in lead.words()
    lead.click("setup.second")
    assert lead.settings.second_backups == str(lead.folder)
    assert str(lead.folder) in lead.words()
    assert lead.folder is not None
    copy = lead.clinic.desk.office.back_up(lead.folder).second
    assert copy is not None
    assert copy.code == ""
    lead.click("setup.second.drop")
    assert lead.settings.second_backups == ""


def test_a_second_place_on_the_same_disk_is_told_to_be_no_better(lead: Leading) -> None:
    lead.click("setup.second")
    assert "same disk" in lead.station.safety.told()


def test_a_folder_that_is_no_second_place_is_refused_in_words(
    lead: Leading, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    second_target.choose(other, "another site")
    for folder, words in (
        (other, "of another site"),
        (lead.clinic.folder / "backups", "belongs to the record"),
        (Path("/nowhere at all"), "not there"),
    ):
        lead.folder = folder
        lead.click("setup.second")
        assert words in lead.station.safety.told()
        assert lead.settings.second_backups == ""


def test_a_dialog_for_a_folder_that_is_cancelled_changes_nothing(lead: Leading) -> None:
    lead.click("setup.second")
    before, lead.folder = lead.settings, None
    lead.click("setup.second")
    assert lead.settings == before
