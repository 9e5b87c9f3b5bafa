"""Calls through the Desk: who is due, what is kept of looking, what leaves the house."""

import csv
from datetime import date
from io import StringIO

import pytest

from tests.builders import Clinic, nobody
from tests.paper.samples import text_of
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.store import access


def given(clinic: Clinic, product: str = "flu-iiv4", lot: str = "L1", **who: object) -> str:
    visit = clinic.vaccinated(product, lot, person=clinic.act(nobody(**who)).entry.about)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return visit


def call(clinic: Clinic, visit: str, **changes: object) -> f.Entry:
    fact = f.FollowUpCalled(**{"step": "day_1", "outcome": "well"} | changes)  # type: ignore[arg-type]
    return clinic.act(fact, by="chen.jing", about=visit).entry


def due(clinic: Clinic) -> list[tuple[str, str]]:
    return [(each.visit, each.step) for each in clinic.desk.follow_up.due()]


def newest(clinic: Clinic) -> tuple[str, str | None]:
    look = next(iter(access.read(clinic.desk.db)))
    return look.what, look.subject


def test_a_dose_is_followed_after_a_day_three_days_and_twenty_eight(clinic: Clinic) -> None:
    visit = given(clinic)
    assert due(clinic) == []
    clinic.later(hours=24)
    assert due(clinic) == [(visit, "day_1")]
    call(clinic, visit)
    assert due(clinic) == []
    clinic.later(days=2)
    assert due(clinic) == [(visit, "day_3")]
    clinic.later(days=25)
    assert due(clinic) == [(visit, "day_28")]


def test_a_call_that_was_struck_is_due_again_also_after_a_rebuild(clinic: Clinic) -> None:
    visit = given(clinic)
    clinic.later(hours=24)
    entry = call(clinic, visit)
    clinic.desk.strike(entry.id, by="chen.jing", reason="打错了人")
    assert due(clinic) == [(visit, "day_1")]
    clinic.desk.journal.rebuild()
    assert due(clinic) == [(visit, "day_1")]
    assert clinic.desk.office.verify().ok


def test_a_call_after_the_end_of_a_visit_changes_no_stage(clinic: Clinic) -> None:
    visit = given(clinic)
    call(clinic, visit, outcome="reaction", note="发热")
    assert clinic.desk.visit(visit).stage == "released"


def test_deferrals_and_next_doses_are_asked_back_until_they_come(clinic: Clinic) -> None:
    shingles = given(clinic, "zoster-rzv", "Z1", name="张三")
    deferred = clinic.registered(person=clinic.act(nobody(name="李四")).entry.about)
    clinic.act(f.Screened(outcome="defer", defer_until=date(2022, 12, 24), note="发热"), about=deferred)
    assert [each.visit for each in clinic.desk.follow_up.recalls()] == [deferred]
    call(clinic, deferred, step="recall", outcome="given_elsewhere")
    assert clinic.desk.follow_up.recalls() == ()
    clinic.later(days=28)
    (found,) = clinic.desk.follow_up.recalls()
    assert (found.visit, found.number, found.until) == (shingles, 2, date(2023, 1, 19))
    clinic.registered("zoster-rzv", person=clinic.desk.visit(shingles).person)
    assert clinic.desk.follow_up.recalls() == ()


def test_a_shown_number_a_printed_list_and_a_saved_table_are_in_the_access_log(clinic: Clinic) -> None:
    visit = given(clinic, name="张三")
    clinic.later(hours=24)
    person = clinic.desk.visit(visit).person or ""
    assert clinic.desk.follow_up.open_number(person) is not None
    assert newest(clinic) == ("number_shown", person)
    text = text_of(clinic.desk.follow_up.paper())
    assert "13800000000" in text
    assert newest(clinic) == ("printed_list", "2022-12-23")
    clinic.desk.follow_up.export()
    assert newest(clinic) == ("exported", "follow_up")


def test_nothing_in_the_table_is_calculated(clinic: Clinic) -> None:
    given(clinic, name="=1+1", phone="+84 912 345 678", contact="@SUM(A1)")
    clinic.later(hours=24)
    rows = list(csv.DictReader(StringIO(clinic.desk.follow_up.export().decode("utf-8-sig"))))
    assert [(row["name"], row["phone"], row["contact"]) for row in rows] == [("'=1+1", "'+84 912 345 678", "'@SUM(A1)")]


@pytest.mark.parametrize(("account", "lists", "table"), [
    ("chen.jing", True, False), ("wang.fang", True, False), ("zhou.min", False, False), ("zhao.yun", True, True),
])  # fmt: skip
def test_only_some_may_see_the_lists_and_the_lead_alone_takes_them_out(
    clinic: Clinic, account: str, lists: bool, table: bool
) -> None:
    clinic.desk.seat.take(account)

    def may(deed: object) -> bool:
        try:
            deed()  # type: ignore[operator]
        except NotAllowed:
            return False
        return True

    assert may(clinic.desk.follow_up.due) is may(clinic.desk.follow_up.recalls) is lists
    assert may(clinic.desk.follow_up.paper) is lists
    assert may(clinic.desk.follow_up.export) is table


def test_the_shipped_plan_and_script_speak_three_languages_and_are_unconfirmed(clinic: Clinic) -> None:
    plan, script = clinic.desk.follow_up.plan(), clinic.desk.follow_up.script()
    assert [step.after_hours for step in plan.steps] == [24, 72, 672]
    assert not script.confirmed
    assert not any(step.confirmed for step in plan.steps)
    for languages in (script.after_dose, script.recall, *(step.names for step in plan.steps)):
        assert set(languages) == {"zh-CN", "vi", "en"}
