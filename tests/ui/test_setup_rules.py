"""Which questions and rules a site goes by, at the set-up page; and what is said of rules that ran out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tests.test_rules_in_use import OWN, put
from tests.ui.doors import Door
from vaxdesk import files
from vaxdesk.ui.stations.setup_rules import RulesCard


@pytest.fixture
def door(door: Door, tmp_path: Path) -> Iterator[Door]:
    folder = door.clinic.folder / files.FORMS
    form = (files.forms() / "questionnaires" / "adult-general.json").read_text(encoding="utf-8")
    put(folder / "questionnaires" / "own.json", form.replace("urn:vaxdesk:form:adult-general", "urn:own:flu"))
    put(folder / "questionnaires" / "broken.json", '{\n"resourceType" "Questionnaire"}')
    policy = OWN.format(until="2022-12-21").replace("answer.fever", "answer.acute_illness")
    put(folder / "policies" / "own-flu.toml", policy)
    put(folder / "policies" / "other.toml", policy.replace('"flu-iiv4"', '"flu-iiv5"').replace("own-flu", "other"))
    put(folder / "policies" / "typo.toml", policy.replace("outcome", "outcom"))
    yield door
    files.use_own_forms(tmp_path / "none")


def words(card: RulesCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())


def test_the_lead_sees_every_file_and_chooses(door: Door) -> None:
    door.opened()
    door.window.go("setup")
    (card,) = door.window.current.findChildren(RulesCard)
    shown = words(card)
    for expected in (
        "Own rules for influenza · 3", "own file", "Expired: valid until 2022-12-21", "Own document of 2022, section 4",
        "Confirmed by a clinician: 1 of 1", "484", "typo.toml: line 17", "broken.json", "line 2", "CN-11",
        "no vaccine here is called flu-iiv5",
    ):  # fmt: skip
        assert expected in shown, expected
    assert shown.count("no vaccine here is called") == 1
    assert not card.rows["typo"].box.isEnabled()
    assert not card.use.isEnabled()
    card.rows["cn-adult"].box.setChecked(False)
    card.use.click()
    assert "every vaccine" in card.told()
    card.rows["cn-adult"].box.setChecked(True)
    card.rows["own-flu"].box.setChecked(True)
    card.use.click()
    assert door.workplace.desk.inquiry_for(["flu-iiv4"], 70).inquiry.policy.id == "own-flu"
    assert card.rows["own-flu"].box.isChecked()
    door.workplace.lock.lock()
    door.settle()
    notice = "\n".join(label.text() for label in door.lock_page.findChildren(QLabel) if label.isVisible())
    assert "Expired rules: Own rules for influenza" in notice
    door.unlock("li.qiang")
    assert "Expired rules: Own rules for influenza" in door.window.said()


def test_before_anybody_signs_in_expired_rules_are_said(door: Door) -> None:
    door.clinic.desk.rules_in_use.choose(["cn-adult", "own-flu"])
    door.opened()
    door.program.close()
    page = door.start()
    door.settle()
    assert any("Expired rules: Own rules" in each.text() for each in page.findChildren(QLabel) if each.isVisible())
