"""Our own keys, on the page of the slips: what each act means, who may, and what is left for others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.credentials import cards as c
from tests.test_trust_folder import put
from tests.ui.slip_desk import SlipDesk
from vaxdesk.codes.trust import read_trust
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.slips_keys import EXPORT, KeysPart
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet, open_sheet


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[SlipDesk]:
    desk = SlipDesk(tmp_path, qtbot, scanner)
    desk.window.go("slips")
    desk.station.show_part("keys")
    yield desk
    desk.close()


def part(desk: SlipDesk) -> KeysPart:
    return desk.station.keys


def words(within: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in within.findChildren(SafeLabel) if label.isVisible())


def sheet(desk: SlipDesk) -> Sheet:
    found = open_sheet(desk.station)
    assert found is not None
    return found


def agreed(desk: SlipDesk, name: str) -> str:
    """What was asked before somebody agreed."""
    asked = words(sheet(desk))
    click(desk, f"{name}.agree")
    return asked


def click(desk: SlipDesk, name: str) -> None:
    """The button that can be seen: a sheet that was closed is still on its way out."""
    (button,) = [each for each in desk.station.findChildren(KeyButton, f"slips.{name}") if each.isVisible()]
    button.click()
    desk.executor.drain()


def states(desk: SlipDesk) -> list[str]:
    return [each.key.state for each in part(desk).cards]


def looks(desk: SlipDesk) -> list[str]:
    return [each.reason.split()[0] for each in desk.clinic.desk.office.looks(what="keys_changed")]


def test_a_site_without_a_key_says_that_the_first_slip_makes_one(desk: SlipDesk) -> None:
    assert states(desk) == []
    assert "the first signed slip makes one" in words(part(desk))
    assert desk.clinic.desk.card_room.issuer in words(part(desk))


def test_a_new_key_is_made_once_somebody_agrees_and_retires_the_one_before(desk: SlipDesk) -> None:
    desk.press("new_key")
    click(desk, "new_key.stay")
    assert states(desk) == []
    for _ in range(2):
        desk.press("new_key")
        assert "cards that it signed stay good" in agreed(desk, "new_key")
    assert states(desk) == ["current", "retired"]
    assert "this workstation" in words(part(desk).cards[0])
    assert looks(desk) == ["new", "new"]


def test_a_key_that_signs_no_more_keeps_its_cards_and_a_lost_one_loses_them(desk: SlipDesk) -> None:
    desk.press("new_key")
    agreed(desk, "new_key")
    part(desk).cards[0].retire.click()
    assert "Its cards stay good" in agreed(desk, "retire")
    assert states(desk) == ["retired"]
    assert not part(desk).cards[0].retire.isVisible()
    part(desk).cards[0].revoke.click()
    asked = part(desk).reason
    assert "EVERY card that this key ever signed fails" in words(asked)
    asked._confirm.click()
    assert states(desk) == ["retired"]
    asked._reason.setPlainText("电脑遗失")
    asked._confirm.click()
    assert states(desk) == ["revoked"]
    assert "all its cards fail" in words(part(desk).cards[0])
    assert not part(desk).cards[0].revoke.isVisible()
    assert looks(desk) == ["revoked", "retired", "new"]


def test_another_issuer_is_an_address_that_a_card_may_carry(desk: SlipDesk) -> None:
    desk.press("issuer")
    asked = part(desk).issuer
    for wrong in ("", "http://vax.example.org", "https://vax.example.org/", "https://VAX.example.org", "javascript:1"):
        asked.url.setText(wrong)
        assert not asked.agree.isEnabled()
    asked.url.setText(c.ISSUER)
    desk.press("issuer.agree")
    assert not asked.is_open()
    assert desk.clinic.desk.card_room.issuer == c.ISSUER
    assert c.ISSUER in words(part(desk))
    assert states(desk) == ["current"]


def test_the_export_holds_what_anybody_may_have_in_a_folder_of_its_own(desk: SlipDesk, tmp_path: Path) -> None:
    desk.press("new_key")
    agreed(desk, "new_key")
    put(tmp_path / "stick")
    before = {path: path.read_bytes() for path in (tmp_path / "stick").rglob("*.json")}
    part(desk).export_to(tmp_path / "stick")
    desk.executor.drain()
    assert desk.said[-1][1] == "ok"
    trust, left = read_trust(tmp_path / "stick" / EXPORT)
    assert [each.iss for each in trust.issuers] == [desk.clinic.desk.card_room.issuer]
    assert left == ()
    assert before == {path: path.read_bytes() for path in before}


def test_the_export_does_not_go_among_the_files_of_the_site(desk: SlipDesk) -> None:
    part(desk).export_to(desk.clinic.folder / "backups")
    desk.executor.drain()
    assert "belongs to the record itself" in desk.said[-1][0]
    assert not (desk.clinic.folder / "backups" / EXPORT).exists()


def test_a_place_that_cannot_be_written_to_is_said(desk: SlipDesk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    part(desk).export_to(tmp_path / "file")
    desk.executor.drain()
    assert "could not be written" in desk.said[-1][0]


def test_when_a_slip_is_signed_is_chosen_here(desk: SlipDesk) -> None:
    part(desk).when.set_value("dose")
    part(desk).when.activated.emit(0)
    assert desk.clinic.desk.card_room.cards_from == "dose"
    assert looks(desk) == ["cards"]


def test_keys_are_for_whoever_leads(desk: SlipDesk) -> None:
    desk.press("new_key")
    agreed(desk, "new_key")
    desk.sit("wang.fang")
    desk.window.go("slips")
    desk.station.show_part("keys")
    assert states(desk) == []
    assert "Keys are kept by the site lead." in words(part(desk))
    assert not part(desk).new.isVisible()


def test_a_list_that_is_taken_in_stands_in_the_access_log(desk: SlipDesk) -> None:
    desk.bring(put(desk.brought))
    desk.station.trust.sheet.compared.setChecked(True)
    desk.press("agree")
    (kept,) = desk.clinic.desk.office.looks(what="trust_taken")
    assert (kept.who, kept.count, kept.reason) == ("zhao.yun", 1, c.ISSUER)


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_nothing_is_left_in_english(desk: SlipDesk, qapp: object, language: str) -> None:
    desk.press("new_key")
    agreed(desk, "new_key")
    Languages(qapp).use(language)  # type: ignore[arg-type]
    desk.station.retranslate()
    assert ("this workstation" in words(part(desk))) is (language == "en")
    Languages(qapp).use("en")  # type: ignore[arg-type]
