"""Corrections: the same fact again, in the place of the old one, with its time, its people and its copies."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from tests.builders import MORNING, Clinic, woman
from vaxdesk.acts.request import Recorded, Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Act

REASON = "看错了"


def dose(clinic: Clinic, visit: str) -> tuple[Act, f.DoseGiven]:
    return clinic.desk.visit(visit).doses[-1]


def corrected(
    clinic: Clinic, act: Act, *, by: str = "home.team", at: datetime | None = None, **changes: Any
) -> Recorded:
    fact = msgspec.structs.replace(act.fact, **changes)  # type: ignore[type-var]
    return clinic.desk.amend(act.entry.id, fact, by=by, reason=REASON, at=at)  # type: ignore[arg-type]


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in refused.value.problems}


def test_a_wrong_lot_is_corrected_after_the_injection(clinic: Clinic) -> None:
    clinic.stocked(lot="202208A14", doses=1)
    visit = clinic.vaccinated()
    clinic.later(minutes=10)
    act, _ = dose(clinic, visit)
    corrected(clinic, act, lot="202208A14", expiry=None)
    act, fact = dose(clinic, visit)
    assert fact.lot == "202208A14"
    assert [(each.lot.lot, each.left) for each in clinic.desk.lots()] == [("202208A13", 100), ("202208A14", 0)]
    assert act.at == MORNING
    assert not act.back_entry
    assert [entry.fact.lot for entry in clinic.desk.visit(visit).history[-2:]] == ["202208A13", "202208A14"]  # type: ignore[union-attr]


def test_a_correction_to_a_lot_that_may_not_be_given_is_refused(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, _ = dose(clinic, visit)
    with pytest.raises(Refused) as refused:
        corrected(clinic, act, lot="none of ours")
    assert codes(refused) == {"lot_unknown"}


def test_the_dose_that_is_corrected_does_not_count_against_itself(clinic: Clinic) -> None:
    clinic.stocked(doses=1)
    visit = clinic.vaccinated()
    act, _ = dose(clinic, visit)
    assert corrected(clinic, act, body_site="right_deltoid").stage == "observing"


def test_a_correction_that_leaves_out_copies_keeps_those_of_the_act(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, before = dose(clinic, visit)
    clinic.desk.amend(
        act.entry.id,
        f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="right_deltoid"),
        by="home.team",
        reason=REASON,
    )
    act, after = dose(clinic, visit)
    assert after == msgspec.structs.replace(before, body_site="right_deltoid")
    assert (after.vaccinator_name, act.latest.by) == ("周敏", "home.team")


def test_a_correction_to_another_product_brings_the_copies_of_that_product(clinic: Clinic) -> None:
    clinic.stocked("ppsv23", "P1")
    clinic.stocked()
    visit = clinic.ready("flu-iiv4", "ppsv23")
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=visit)
    act, _ = dose(clinic, visit)
    fact = f.DoseGiven(product="ppsv23", lot="P1", body_site="left_deltoid")
    clinic.desk.amend(act.entry.id, fact, by="home.team", reason=REASON)
    _, after = dose(clinic, visit)
    assert after.product_name["en"].startswith("Pneumococcal")
    assert after.vaccinator_name == "周敏"


def test_correcting_an_old_dose_is_not_held_against_the_doses_after_it(clinic: Clinic) -> None:
    clinic.stocked("zoster-rzv", "Z1")
    first = clinic.vaccinated("zoster-rzv", "Z1")
    person = clinic.desk.visit(first).person
    clinic.later(days=60)
    second = clinic.vaccinated("zoster-rzv", "Z1", person=person)
    act, fact = dose(clinic, first)
    corrected(clinic, act, body_site="right_deltoid")
    assert (fact.dose_number, dose(clinic, first)[1].dose_number, dose(clinic, second)[1].dose_number) == (1, 1, 2)


def test_a_dose_moved_too_close_to_the_one_after_it_asks(clinic: Clinic) -> None:
    clinic.stocked("zoster-rzv", "Z1")
    first = clinic.vaccinated("zoster-rzv", "Z1")
    clinic.later(days=60)
    clinic.vaccinated("zoster-rzv", "Z1", person=clinic.desk.visit(first).person)
    act, _ = dose(clinic, first)
    with pytest.raises(Refused) as refused:
        corrected(clinic, act, at=MORNING + timedelta(days=50))
    assert codes(refused) == {"interval_short", "screening_of_another_day"}


def test_moving_the_time_of_a_dose_makes_it_a_back_entry(clinic: Clinic) -> None:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=10)
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=visit)
    clinic.later(minutes=10)
    act, _ = dose(clinic, visit)
    corrected(clinic, act, at=MORNING + timedelta(minutes=5))
    act, _ = dose(clinic, visit)
    assert (act.at, act.back_entry) == (MORNING + timedelta(minutes=5), True)
    clinic.later(minutes=15)
    with pytest.raises(Refused) as refused:
        clinic.act(f.Released(), about=visit)
    assert codes(refused) == {"back_entry"}
    released = clinic.act(f.Released(), about=visit, override=("back_entry",), reason="登记纸上有时间")
    assert released.stage == "released"


def test_a_later_correction_does_not_take_a_new_reading_for_an_old_time(clinic: Clinic) -> None:
    """The wall clock is put forward between two corrections; the second leaves the time alone."""
    visit = clinic.vaccinated()
    clinic.later(minutes=1)
    act, _ = dose(clinic, visit)
    corrected(clinic, act, at=MORNING + timedelta(seconds=30))
    clinic.clock.set_wall(MORNING + timedelta(hours=3))
    act, _ = dose(clinic, visit)
    corrected(clinic, act, body_site="right_deltoid")
    assert not clinic.desk.visit(visit).back_entered
    with pytest.raises(Refused) as refused:
        clinic.act(f.Released(), about=visit)
    assert codes(refused) == {"observation_running"}


def test_a_wrong_clock_that_was_put_right_does_not_stop_corrections(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.clock.set_wall(MORNING - timedelta(days=1))
    act, _ = dose(clinic, visit)
    assert corrected(clinic, act, body_site="right_deltoid").stage == "observing"
    with pytest.raises(Refused) as refused:
        corrected(clinic, act, at=MORNING - timedelta(hours=1))
    assert codes(refused) == {"future_at"}


def test_a_screening_under_a_dose_cannot_be_struck(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    before = clinic.desk.visit(visit)
    screening = before.last_act(f.Screened)
    assert screening is not None
    with pytest.raises(Refused) as refused:
        clinic.desk.strike(screening.entry.id, by="li.qiang", reason=REASON)
    assert {(each.code, each.blocks, each.detail) for each in refused.value.problems} == {
        ("screening_missing", True, "identity_checked"),
        ("screening_missing", True, "dose_given"),
    }
    assert clinic.desk.visit(visit) == before
    assert clinic.desk.office.verify().ok


def test_a_screening_under_a_dose_cannot_be_changed_to_a_deferral(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    screening = clinic.desk.visit(visit).last_act(f.Screened)
    assert screening is not None
    with pytest.raises(Refused) as refused:
        corrected(clinic, screening, outcome="contraindicated", note="对上一剂过敏")
    assert codes(refused) == {"not_eligible"}


def test_a_correction_that_makes_a_release_early_asks(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    act, _ = dose(clinic, visit)
    later = {"by": "home.team", "reason": REASON, "at": MORNING + timedelta(minutes=5)}
    with pytest.raises(Refused) as refused:
        clinic.desk.amend(act.entry.id, act.fact, **later)  # type: ignore[arg-type]
    assert [(each.code, each.blocks) for each in refused.value.problems] == [("release_was_early", False)]
    done = clinic.desk.amend(act.entry.id, act.fact, override=("release_was_early",), **later)  # type: ignore[arg-type]
    assert done.stage == "released"


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_correction_without_a_reason_is_refused(clinic: Clinic, reason: str) -> None:
    visit = clinic.vaccinated()
    act, fact = dose(clinic, visit)
    with pytest.raises(Refused) as refused:
        clinic.desk.amend(act.entry.id, fact, by="home.team", reason=reason)
    assert codes(refused) == {"reason_missing"}
    with pytest.raises(Refused) as refused:
        clinic.desk.strike(act.entry.id, by="zhao.yun", reason=reason)
    assert codes(refused) == {"reason_missing"}


def test_a_correction_says_the_same_kind_of_fact(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, _ = dose(clinic, visit)
    with pytest.raises(Refused) as refused:
        clinic.desk.amend(act.entry.id, f.Released(), by="home.team", reason=REASON)
    assert [(each.code, each.detail) for each in refused.value.problems] == [("amends_another_fact", "dose_given")]


def test_what_was_struck_cannot_be_corrected_or_struck_again(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, fact = dose(clinic, visit)
    struck = clinic.desk.strike(act.entry.id, by="zhao.yun", reason=REASON).entry
    for target in (act.entry.id, struck.id):
        for again in (f.Struck(), fact):
            with pytest.raises(Refused) as refused:
                clinic.desk.amend(target, again, by="zhao.yun", reason=REASON)
            assert codes(refused) == {"target_struck"}


def test_a_struck_correction_gives_way_to_what_was_there_before(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, before = dose(clinic, visit)
    wrong = corrected(clinic, act, body_site="right_deltoid").entry
    struck = clinic.desk.strike(wrong.id, by="zhao.yun", reason=REASON).entry
    assert dose(clinic, visit)[1] == before
    for target in (wrong.id, struck.id):
        with pytest.raises(Refused) as refused:
            clinic.desk.strike(target, by="zhao.yun", reason=REASON)
        assert codes(refused) == {"target_struck"}
    corrected(clinic, act, body_site="right_deltoid")
    assert dose(clinic, visit)[1].body_site == "right_deltoid"


def test_a_correction_is_about_the_same_visit_and_the_same_person(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, fact = dose(clinic, visit)
    other = clinic.new_id(MORNING)
    request = Request(fact=fact, by="home.team", amends=act.entry.id, reason=REASON)
    for changes, code in (({"person": other}, "person_differs"), ({"about": other}, "target_missing")):
        with pytest.raises(Refused) as refused:
            clinic.desk.take(msgspec.structs.replace(request, **changes))
        assert codes(refused) == {code}
    with pytest.raises(Refused) as refused:
        clinic.desk.take(msgspec.structs.replace(request, amends=other))
    assert codes(refused) == {"target_missing"}
    same = msgspec.structs.replace(request, about=visit, person=clinic.desk.visit(visit).person)
    assert clinic.desk.take(same).entry.amends == act.entry.id


def test_a_registration_keeps_its_ticket_when_it_is_corrected(clinic: Clinic) -> None:
    visit = clinic.registered()
    ticket = clinic.desk.visit_row(visit).ticket  # type: ignore[union-attr]
    door = clinic.desk.visit(visit).last_act(f.VisitRegistered)
    assert door is not None
    corrected(clinic, door, ticket="", plan=(f.PlannedDose(product="ppsv23"),))
    row = clinic.desk.visit_row(visit)
    assert row is not None
    assert (row.ticket, row.planned) == (ticket, ("ppsv23",))


def test_the_plan_cannot_be_changed_under_a_dose(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    door = clinic.desk.visit(visit).last_act(f.VisitRegistered)
    assert door is not None
    with pytest.raises(Refused) as refused:
        corrected(clinic, door, plan=(f.PlannedDose(product="ppsv23"),))
    assert codes(refused) == {"product_not_planned", "consent_missing"}


def test_who_somebody_is_can_be_corrected_and_is_found_under_the_new_name(clinic: Clinic) -> None:
    person = clinic.enrolled()
    entry = clinic.desk.journal.entries(person)[0]
    clinic.desk.amend(entry.id, woman(name="王桂芳"), by="chen.jing", reason=REASON)
    assert clinic.desk.find("王桂芳") == (person,)
    assert clinic.desk.find("王桂芬") == ()


def test_a_person_with_visits_cannot_be_taken_back(clinic: Clinic) -> None:
    visit = clinic.registered()
    person = clinic.desk.visit(visit).person
    assert person is not None
    enrolment = clinic.desk.journal.entries(person)[0]
    with pytest.raises(Refused) as refused:
        clinic.desk.strike(enrolment.id, by="chen.jing", reason=REASON)
    assert codes(refused) == {"still_in_use"}
    door = clinic.desk.visit(visit).last_act(f.VisitRegistered)
    assert door is not None
    clinic.desk.strike(door.entry.id, by="chen.jing", reason=REASON)
    clinic.desk.strike(enrolment.id, by="chen.jing", reason=REASON)
    assert clinic.desk.person(person) is None
    assert clinic.desk.visits_of(person) == ()


class TestDeliveries:
    @staticmethod
    def delivery(clinic: Clinic) -> f.Entry:
        return next(e for e in clinic.desk.journal.since(0) if isinstance(e.fact, f.LotReceived))

    def test_a_mistyped_expiry_can_be_corrected_even_after_doses(self, clinic: Clinic) -> None:
        clinic.vaccinated()
        entry = self.delivery(clinic)
        fact = msgspec.structs.replace(entry.fact, expiry=date(2023, 7, 31))  # type: ignore[type-var]
        clinic.desk.amend(entry.id, fact, by="zhao.yun", reason=REASON)  # type: ignore[arg-type]
        assert [each.lot.expiry for each in clinic.desk.lots()] == [date(2023, 7, 31)]

    def test_the_lot_that_doses_name_can_neither_be_renamed_nor_taken_back(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        entry = self.delivery(clinic)
        renamed = msgspec.structs.replace(entry.fact, lot="202208A31")  # type: ignore[type-var]
        for fact in (renamed, f.Struck()):
            with pytest.raises(Refused) as refused:
                clinic.desk.amend(entry.id, fact, by="zhao.yun", reason=REASON)  # type: ignore[arg-type]
            assert codes(refused) == {"still_in_use"}
        clinic.desk.strike(dose(clinic, visit)[0].entry.id, by="zhao.yun", reason=REASON)
        clinic.desk.amend(entry.id, renamed, by="zhao.yun", reason=REASON)  # type: ignore[arg-type]
        assert [each.lot.lot for each in clinic.desk.lots()] == ["202208A31"]

    def test_a_second_delivery_of_a_lot_adds_up_and_agrees_on_the_expiry(self, clinic: Clinic) -> None:
        clinic.stocked(doses=10)
        clinic.stocked(doses=5)
        assert [each.left for each in clinic.desk.lots()] == [15]
        other = f.LotReceived(product="flu-iiv4", lot="202208A13", expiry=date(2024, 1, 1), doses=1)
        with pytest.raises(Refused) as refused:
            clinic.act(other, by="zhao.yun")
        assert [(each.code, each.detail) for each in refused.value.problems] == [("lot_expiry_differs", "2023-06-30")]


def test_the_old_value_stays_readable_after_every_correction(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, _ = dose(clinic, visit)
    for site in ("right_deltoid", "left_deltoid", "right_deltoid"):
        clinic.later(minutes=1)
        act, _ = dose(clinic, visit)
        corrected(clinic, act, body_site=site)
    said = [e.fact.body_site for e in clinic.desk.visit(visit).history if isinstance(e.fact, f.DoseGiven)]
    assert said == ["left_deltoid", "right_deltoid", "left_deltoid", "right_deltoid"]
    assert clinic.desk.visit(visit).doses[0][0].at == datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
    assert clinic.desk.office.verify().ok
