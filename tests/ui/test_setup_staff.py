"""Staff: who is listed, who may sign in, start slips, roles, the end of somebody's access."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import LEAD, Clinic
from tests.ui.leading import Leading
from tests.ui.test_wizard_printing import secret_of
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.failures import WrongKey
from vaxdesk.store.site import Account
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.setup_papers import PapersSheet
from vaxdesk.ui.stations.setup_staff import Member


def gate(lead: Leading) -> Gate:
    return Gate(lead.clinic.folder, lead.clinic.clock)


def hire(lead: Leading, name: str = "孙丽", role: str = "observer") -> None:
    lead.station.staff.name.setText(name)
    lead.station.staff.roles[role].click()
    lead.press("F5")


def slip_secret(lead: Leading) -> str:
    assert lead.folder is not None
    (path,) = lead.folder.glob("*slips*.pdf")
    return secret_of(path.read_bytes())


def access(lead: Leading, account: str) -> str:
    return next(each.access for each in lead.station.staff.people if each.account == account)


def test_everybody_is_listed_with_how_they_sign_in_but_not_the_envelope(lead: Leading) -> None:
    assert EMERGENCY in {each.name for each in lead.clinic.desk.staff()}
    assert [each.account for each in lead.station.staff.people][:2] == [LEAD, "chen.jing"]
    assert EMERGENCY not in {each.account for each in lead.station.staff.people}
    assert access(lead, LEAD) == "open"
    assert access(lead, "chen.jing") == "ended"
    assert "cannot sign in" in lead.words()


def test_somebody_new_gets_a_slip_that_lets_them_in(lead: Leading) -> None:
    hire(lead)
    assert isinstance(lead.sheet(), PapersSheet)
    assert access(lead, "sun.li") == "start"
    lead.press("F6")
    lead.press("Esc")
    assert lead.sheet() is None
    assert gate(lead).enter("sun.li", slip_secret(lead)) == lead.clinic.key


def test_whoever_has_no_role_any_more_is_listed_without_a_gap(lead: Leading) -> None:
    lead.station.staff.show_people([Member("chen.jing", "陈静", (), "ended")])
    assert "陈静 · chen.jing" in lead.words()


def test_a_second_press_that_adds_nobody_says_nothing_about_who_was_added(lead: Leading) -> None:
    hire(lead)
    lead.press("F6")
    lead.press("Esc")
    lead.press("F5")
    assert access(lead, "sun.li") == "start"
    assert "Please fill this in." not in lead.words()


def test_a_slip_is_not_closed_over_without_a_second_thought(lead: Leading) -> None:
    hire(lead)
    assert "not printed" in lead.station.pending()
    lead.press("Esc")
    asked = lead.sheet()
    assert isinstance(asked, ConfirmSheet)
    assert "cannot sign in until" in asked.words()
    lead.press("Esc")
    assert isinstance(lead.sheet(), PapersSheet)
    lead.press("Esc")
    lead.click("setup.papers.agree")
    assert lead.sheet() is None
    assert lead.station.pending() == ""


def test_a_slip_stays_in_sight_when_the_language_changes(lead: Leading, languages: Languages) -> None:
    hire(lead)
    languages.use("vi")
    lead.window.retranslate()
    sheet = lead.sheet()
    assert isinstance(sheet, PapersSheet)
    assert sheet.shut.words() == "Đóng"
    assert sheet.page.undone == ("slips",)
    assert "Chưa in" in lead.words()


def test_a_lost_secret_is_replaced_by_a_slip_and_opens_nothing_any_more(lead: Leading) -> None:
    old = lead.clinic.desk.office.hire("孙丽", ("observer",)).secret
    lead.station.refresh()
    lead.click("setup.change.sun.li")
    lead.click("setup.person.secret")
    lead.press("Esc")
    assert gate(lead).enter("sun.li", old)
    lead.click("setup.person.secret")
    lead.click("setup.secret.agree")
    assert "孙丽" in lead.words()
    lead.press("F6")
    assert gate(lead).enter("sun.li", slip_secret(lead)) == lead.clinic.key
    with pytest.raises(WrongKey):
        gate(lead).enter("sun.li", old)


def test_roles_are_changed(lead: Leading) -> None:
    lead.click("setup.change.chen.jing")
    for role in ("registrar", "screener"):
        lead.station.person.roles[role].click()
    lead.press("Ctrl+Return")
    assert next(each.roles for each in lead.clinic.desk.staff() if each.name == "chen.jing") == ("screener",)
    assert lead.sheet() is None
    assert "陈静 · Screening doctor" in lead.words()


def test_nobody_is_left_without_a_role(lead: Leading) -> None:
    lead.click("setup.change.chen.jing")
    lead.station.person.roles["registrar"].click()
    lead.press("Ctrl+Return")
    assert "Choose at least one role" in lead.station.person.problem()
    assert next(each.roles for each in lead.clinic.desk.staff() if each.name == "chen.jing") == ("registrar",)


def test_the_last_lead_stays_lead_and_stays_in(lead: Leading) -> None:
    lead.click(f"setup.change.{LEAD}")
    lead.station.person.roles["auditor"].click()
    lead.station.person.roles["lead"].click()
    lead.press("Ctrl+Return")
    assert "must lead" in lead.station.person.problem()
    lead.click("setup.person.end")
    lead.click("setup.end.agree")
    assert "must lead" in lead.station.person.problem()
    assert access(lead, LEAD) == "open"


def test_whoever_gives_the_lead_away_has_no_page_here_any_more(lead: Leading) -> None:
    office = lead.clinic.desk.office
    office.hire("孙丽", ("lead",), name="sun.li", secret="seven grey herons")
    lead.station.refresh()
    lead.click(f"setup.change.{LEAD}")
    lead.station.person.roles["registrar"].click()
    lead.station.person.roles["lead"].click()
    lead.press("Ctrl+Return")
    assert not lead.station.staff.isVisible()
    assert "set by the site lead" in lead.words()


def test_access_is_ended_after_a_second_thought_and_given_again(lead: Leading) -> None:
    secret = lead.clinic.desk.office.hire("孙丽", ("observer",)).secret
    told: list[None] = []
    lead.station.staff_changed.connect(lambda: told.append(None))
    lead.station.refresh()
    lead.click("setup.change.sun.li")
    lead.click("setup.person.end")
    lead.press("Esc")
    assert gate(lead).enter("sun.li", secret)
    lead.click("setup.person.end")
    lead.click("setup.end.agree")
    assert (access(lead, "sun.li"), len(told)) == ("ended", 1)
    with pytest.raises(WrongKey):
        gate(lead).enter("sun.li", secret)
    lead.clinic.desk.office.give_roles("sun.li", ("observer",))
    lead.station.refresh()
    lead.click("setup.change.sun.li")
    lead.click("setup.person.secret")
    lead.click("setup.secret.agree")
    lead.press("F6")
    assert gate(lead).enter("sun.li", slip_secret(lead))


def test_somebody_who_does_not_lead_sees_no_staff(lead: Leading) -> None:
    lead.clinic.desk.seat.take("chen.jing", None)
    lead.station.refresh()
    assert not any(each.isVisible() for each in (lead.station.staff, lead.station.keys, lead.station.printers))
    assert "set by the site lead" in lead.words()


def test_a_site_without_secrets_asks_for_none(clinic: Clinic, scanner: Scanner, qtbot: QtBot, tmp_path: Path) -> None:
    staff = (Account(name=LEAD, display="赵云峰", roles=("lead",)),)
    practice = Clinic(tmp_path / "practice", practice=True, secrets={}, staff=staff)
    lead = Leading(practice, scanner, qtbot)
    assert [each.access for each in lead.station.staff.people] == [""]
    assert not lead.station.keys.isVisible()
    hire(lead)
    assert lead.sheet() is None
    lead.click("setup.change.sun.li")
    assert not lead.station.person.secret.isVisible()
    assert not lead.station.person.end.isVisible()


def test_thirty_people_can_be_reached_by_keyboard_in_their_order(lead: Leading) -> None:
    people = [Account(name=f"p{number}", display=f"同事{number}", roles=("observer",)) for number in range(24)]
    lead.clinic.desk.office.employ(*people)
    lead.station.refresh()
    lead.hand.settle()
    lead.station.keys.have_them.setFocus()
    reached = []
    for _ in range(30):
        lead.hand.press("Tab")
        widget = lead.window.focusWidget()
        reached.append(widget.objectName())
    assert reached == [f"setup.change.{each.account}" for each in lead.station.staff.people]
