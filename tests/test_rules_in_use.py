"""A site's own forms beside its record, and the choice of the policies that it goes by."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import LEAD, Clinic
from tests.clinic.questionnaires import form_of, item
from vaxdesk import files
from vaxdesk.acts.inquiry import FormUnreadable
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.departments.rules_in_use import NoGeneralRules

OWN = """
id = "own-flu"
version = "3"
jurisdiction = "CN-11"
form = "urn:own:flu"
document = "Own document of 2022, section 4"
valid_from = 2022-01-01
valid_to = {until}
vaccines = ["flu-iiv4"]

[title]
en = "Own rules for influenza"
zh-CN = "本站流感规则"
vi = "Quy tắc riêng"

[[rule]]
id = "fever"
when = [{{ answer.fever = true }}]
outcome = "defer"
defer_days = 3
source = "Own document, section 4.1"
confirmed = true

[rule.sentence]
en = "Fever: come back in three days."
zh-CN = "发热，三天后再来。"
vi = "Sốt: ba ngày sau quay lại."
"""


@pytest.fixture
def clinic(clinic: Clinic, tmp_path: Path) -> Iterator[Clinic]:
    yield clinic
    files.use_own_forms(tmp_path / "none")


@pytest.fixture
def own(clinic: Clinic) -> Path:
    """The site has a policy and a questionnaire of its own."""
    folder = clinic.folder / files.FORMS
    put(folder / "questionnaires" / "own-flu.json", json.dumps(form_of(item("fever"), url="urn:own:flu", version="3")))
    put(folder / "policies" / "own-flu.toml", OWN.format(until="2030-01-01"))
    return folder


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_own_files_are_on_the_shelf_and_not_in_use_before_somebody_chooses_them(clinic: Clinic, own: Path) -> None:
    shelf = {each.name: each for each in clinic.desk.rules_in_use.shelf()}
    assert [name for name, each in shelf.items() if each.in_use] == ["cn-484-60plus", "cn-adult"]
    mine = shelf["own-flu"]
    assert (mine.own, mine.in_use, mine.unconfirmed, mine.questionnaire) == (True, False, 0, "own-flu")
    assert not shelf["cn-adult"].own
    assert clinic.desk.inquiry_for(["flu-iiv4"], 70).inquiry.policy.id == "cn-adult"


def test_the_chosen_policies_are_gone_by_the_narrowest_first(clinic: Clinic, own: Path) -> None:
    desk = clinic.desk
    desk.rules_in_use.choose(["cn-adult", "own-flu"])
    assert [pair.policy for pair in desk.rules_in_use.pairs()] == ["own-flu", "cn-adult"]
    assert desk.inquiry_for(["flu-iiv4"], 70).inquiry.policy.version == "3"
    assert desk.inquiry_for(["ppsv23"], 70).inquiry.policy.id == "cn-adult"
    assert desk.inquiry_for(["covid-inactivated"], 70).inquiry.policy.id == "cn-adult"
    assert [look.reason for look in desk.office.looks(what="rules_chosen")] == ["own-flu, cn-adult"]
    clinic.restart()
    assert clinic.desk.inquiry_for(["flu-iiv4"], 70).inquiry.policy.id == "own-flu"


def test_somebody_can_always_be_asked_something(clinic: Clinic, own: Path) -> None:
    with pytest.raises(NoGeneralRules):
        clinic.desk.rules_in_use.choose(["own-flu"])


def test_only_the_lead_chooses(clinic: Clinic) -> None:
    for who in ("li.qiang", "chen.jing"):
        clinic.desk.seat.take(who, None)
        with pytest.raises(NotAllowed):
            clinic.desk.rules_in_use.choose(["cn-adult"])
    clinic.desk.seat.take(LEAD, None)
    clinic.desk.rules_in_use.choose(["cn-adult"])


@pytest.mark.parametrize(
    ("file", "text", "code", "where"),
    [
        ("policies/own-flu.toml", "id = 'own-flu'\nversion = ", "not_toml", "line 2"),
        (
            "policies/own-flu.toml",
            OWN.format(until="2030-01-01").replace("outcome", "outcom"),
            "not_a_policy",
            "line 17",
        ),
        ("questionnaires/own-flu.json", '{"resourceType": "Questionnaire",\n "item": [', "not_json", "line 2"),
    ],
)
def test_a_bad_file_is_named_and_takes_no_other_with_it(
    clinic: Clinic, own: Path, file: str, text: str, code: str, where: str
) -> None:
    desk = clinic.desk
    desk.rules_in_use.choose(["cn-adult", "own-flu"])
    put(own / file, text)
    shelf = {each.name: each for each in desk.rules_in_use.shelf()}
    refused = [*desk.rules_in_use.unreadable(), *([bad] if (bad := shelf["own-flu"].refused) else [])]
    assert code in {flaw.code for each in refused for flaw in each.flaws}
    assert any(where in f"{flaw.where} {flaw.detail}" for each in refused for flaw in each.flaws)
    assert desk.inquiry_for(["flu-iiv4"], 70).inquiry.policy.id == "cn-adult"
    with pytest.raises(FormUnreadable):
        desk.rules_in_use.choose(["cn-adult", "own-flu"])


def test_a_policy_of_its_own_that_ran_out_is_told(clinic: Clinic, own: Path) -> None:
    put(own / "policies" / "own-flu.toml", OWN.format(until="2022-12-01"))
    assert not clinic.desk.expired_policies()
    clinic.desk.rules_in_use.choose(["cn-adult", "own-flu"])
    assert [each.id for each in clinic.desk.expired_policies()] == ["own-flu"]


def test_a_text_of_the_site_goes_before_the_shipped_one(clinic: Clinic) -> None:
    own = clinic.folder / files.FORMS / "consent"
    own.mkdir(parents=True)
    shipped = files.forms() / "consent" / "flu-iiv4.en.toml"
    shutil.copy(shipped, own / shipped.name)
    text = (own / shipped.name).read_text(encoding="utf-8")
    put(own / shipped.name, text.replace("version = ", 'version = "own-7" # '))
    assert clinic.desk.paperwork.consent_form("flu-iiv4", "en")[1] == "own-7"
    assert clinic.desk.paperwork.consent_form("ppsv23", "en")[1] != "own-7"
