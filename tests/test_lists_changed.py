"""Somebody who has the key changes the staff list or the settings of a site past the program."""

import pytest

from tests.builders import Clinic
from vaxdesk.store import access
from vaxdesk.store.database import writing
from vaxdesk.store.site import read_accounts

CHANGES = {
    "a role that somebody gave themselves": """UPDATE accounts SET roles = '["lead"]' WHERE name = 'zhou.min'""",
    "other rules": """UPDATE site SET value = '"vn-5785"' WHERE name = 'policy'""",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_changed_past_the_program_waits_for_an_answer_of_the_lead(clinic: Clinic, change: str) -> None:
    with writing(clinic.desk.db):
        clinic.desk.db.execute(change)
    assert [each.code for each in clinic.desk.office.verify().problems] == ["lists_changed"]
    clinic.restart()
    (found,) = clinic.desk.office.unanswered()
    assert found.code == "lists_changed"
    clinic.restart()
    assert [each.code for each in clinic.desk.office.verify().problems] == ["finding_unanswered"]
    clinic.desk.office.answer(found.id, "已核对人员名单")
    assert clinic.desk.office.verify().ok
    assert access.read(clinic.desk.db, what="finding_answered")[0].reason == "已核对人员名单"


def test_the_lead_may_change_both(clinic: Clinic) -> None:
    account = next(each for each in read_accounts(clinic.desk.db) if each.name == "zhou.min")
    clinic.desk.office.give_roles(account.name, ("observer", "registrar"))
    clinic.restart()
    assert clinic.desk.office.unanswered() == ()
    assert clinic.desk.office.verify().ok
